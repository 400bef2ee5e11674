"""Measurements: a good document passes them all, and each sees what it is there for.

A document made by a layout with one figure changed is measured against the national profile.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from chuangcheng.documents.paper import Paper
from chuangcheng.documents.profile import NATIONAL, read_profile
from chuangcheng.documents.proof.catalog import OF_PAGES
from chuangcheng.documents.proof.line import Line, Verdict
from chuangcheng.documents.proof.measure import measure
from chuangcheng.documents.proof.specimen import Specimen
from chuangcheng.documents.proof.word import TableSetup, read_docx
from chuangcheng.documents.writers.docx.write import write
from chuangcheng.loading.library import shipped_template
from documents import page, papers
from documents.rendering import need_programs

PROFILE = read_profile(NATIONAL, shipped_template)
JOINT = papers.joint_notice()

IN_FILE = (
    ("纸张/上边距/30", "上边距", Verdict.BROKEN),
    ("纸张/宽/200", "纸张", Verdict.BROKEN),
    ("字体/正文/楷体_GB2312", "正文的字体", Verdict.DIFFERS),
    ("字体/附件标识/宋体", "附件标识的字体", Verdict.BROKEN),
    ("字号/标题/18", "标题的字号", Verdict.DIFFERS),
    ("加粗/三级标题/是", "三级标题加粗", Verdict.DIFFERS),
    ("版心/行距/600", "正文的行距", Verdict.DIFFERS),
    ("版心/字距/0", "正文的字距", Verdict.DIFFERS),
    ("分隔线/颜色/0000FF", "黑、红以外的颜色", Verdict.BROKEN),
    ("纸张/左边距/14", "左边距", Verdict.BROKEN),
)
ON_PAGES = (
    ("版心/行距/600", "每页行数", Verdict.DIFFERS),
    ("版心/字距/0", "每行字数", Verdict.DIFFERS),
    ("纸张/左边距/20", "左右出了版心的字", Verdict.BROKEN),
    ("发文机关标志/距纸顶/60", "标志上边缘距纸顶", Verdict.BROKEN),
    ("分隔线/距发文字号/8", "红线到发文字号", Verdict.BROKEN),
    ("分隔线/颜色/0000FF", "红色分隔线", Verdict.BROKEN),
    ("署名/成文日期右空/2", "成文日期右空", Verdict.DIFFERS),
    ("纸张/下边距/30", "版记末线到版心下边缘", Verdict.BROKEN),
    ("纸张/右边距/20", "版记分隔线的长", Verdict.BROKEN),
    ("页码/距版心/3", "第 1 面页码距版心", Verdict.DIFFERS),
    ("页码/位置/居中", "第 2 面页码的位置", Verdict.DIFFERS),
)


def measured(paper: Paper, docx: bytes, pages: tuple[page.Page, ...] = ()) -> dict[str, Line]:
    lines = measure(Specimen(paper, PROFILE, read_docx(docx), pages))
    return {line.item: line for line in lines}


def made(change: str) -> bytes:
    return write(JOINT, papers.changed(*change.split("/")))


def test_a_good_file_fits_and_what_only_pages_show_is_named() -> None:
    lines = measured(JOINT, write(JOINT, PROFILE.layout))
    unknown = {name for name, line in lines.items() if line.verdict is Verdict.UNKNOWN}
    assert unknown == {name for name, _ in OF_PAGES}
    assert {line.verdict for line in lines.values()} == {Verdict.FITS, Verdict.UNKNOWN}


@pytest.mark.parametrize(("change", "item", "verdict"), IN_FILE)
def test_the_file_shows_what_was_changed(change: str, item: str, verdict: Verdict) -> None:
    assert measured(JOINT, made(change))[item].verdict is verdict


def test_a_table_has_the_room_of_its_own_page() -> None:
    wide = papers.changed("纸张", "高", "340")  # its landscape tables are 43 mm wider
    lines = measured(JOINT, write(JOINT, wide))
    assert lines["表格的宽"].verdict is Verdict.FITS
    assert lines["纸张"].found == "210×340 毫米"


def test_a_table_that_is_too_wide_or_loses_its_head_is_seen() -> None:
    word = read_docx(write(JOINT, PROFILE.layout))
    torn = TableSetup(width=160, room=156, repeats_head=False)
    lines = measure(Specimen(JOINT, PROFILE, replace(word, tables=(torn,))))
    found = {line.item: (line.found, line.verdict) for line in lines}
    assert found["表格的宽"] == ("宽出 4 毫米", Verdict.DIFFERS)
    assert found["续页重复表头"] == ("0 个表", Verdict.DIFFERS)


def test_habits_of_a_profile_are_listed_with_what_the_standard_has() -> None:
    habits = read_profile("国标-通行习惯", shipped_template)
    docx = write(JOINT, habits.layout)
    lines = measure(Specimen(JOINT, habits, read_docx(docx)))
    assert Line("7.5", "版式里“页码”的“位置”", "单双页外侧", "居中", Verdict.DIFFERS) in lines
    assert not [line for line in lines if line.verdict is Verdict.BROKEN]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[page.Page, ...]]:
    """The good documents and every changed one, rendered in one go."""
    need_programs()
    files = {change: made(change) for change, _, _ in ON_PAGES}
    files |= {name: write(paper, PROFILE.layout) for name, paper in GOOD.items()}
    return page.render(files, tmp_path_factory.mktemp("office"))


GOOD = {
    "joint": JOINT,
    "one": papers.one_issuer(),
    "plain": papers.plain_pages(3),
    "short": papers.short_notice(),
}


@pytest.mark.office
@pytest.mark.parametrize("name", GOOD)
def test_good_pages_fit(name: str, shown: Mapping[str, tuple[page.Page, ...]]) -> None:
    paper = GOOD[name]
    lines = measured(paper, write(paper, PROFILE.layout), shown[name])
    assert [
        line for line in lines.values() if line.verdict in (Verdict.BROKEN, Verdict.DIFFERS)
    ] == []


@pytest.mark.office
def test_of_a_whole_notice_everything_can_be_measured(
    shown: Mapping[str, tuple[page.Page, ...]],
) -> None:
    lines = measured(JOINT, write(JOINT, PROFILE.layout), shown["joint"])
    assert {line.verdict for line in lines.values()} == {Verdict.FITS}
    assert (lines["每页行数"].found, lines["每行字数"].found) == ("22", "28")


@pytest.mark.office
@pytest.mark.parametrize(("change", "item", "verdict"), ON_PAGES)
def test_the_pages_show_what_was_changed(
    change: str, item: str, verdict: Verdict, shown: Mapping[str, tuple[page.Page, ...]]
) -> None:
    lines = measured(JOINT, made(change), shown[change])
    assert lines[item].verdict is verdict, lines[item]
