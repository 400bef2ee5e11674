"""Forms that an office made in Word: filled in, and no harm done by what stands in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import pytest
from docx import Document

from chuangcheng.documents.forms import fill
from chuangcheng.documents.genre import Context
from chuangcheng.documents.paper import Column, Table
from chuangcheng.errors import ChuangchengError

COLUMNS = (Column("序号", 1), Column("工作任务", 4))
HOSTILE = "<w:p> & ]]> {{ 标题 }}\x00\x0b\ufffe\ud83d"


def form(*paragraphs: str | Sequence[str], rows: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word file; a paragraph given in pieces is one of several runs, as Word makes them."""
    document = Document()
    for paragraph in paragraphs:
        pieces = [paragraph] if isinstance(paragraph, str) else paragraph
        added = document.add_paragraph()
        for piece in pieces:
            added.add_run(piece)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def filled(content: bytes, *tasks: str, **values: object) -> bytes:
    rows = tuple((str(i), task) for i, task in enumerate(tasks, start=1))
    table = Table("大表", COLUMNS, rows)
    context = Context(name="大表", file_name="大表", values=values, tables={"任务分解表": table})
    return fill("任务分解表/模板.docx", content, context)


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


def test_tags_are_filled_in_though_word_has_cut_them_into_pieces() -> None:
    made = filled(form(["标题是{", "{ 标", "题 }", "}。"]), "改厕", 标题="甲县任务表")
    assert texts(made) == ["标题是甲县任务表。"]


def test_a_row_repeats_for_each_row_of_a_finished_table() -> None:
    rows = (
        ("序号", "任务"),
        ("{%tr for 行 in 表.任务分解表.行 %}", ""),
        ("{{ 行.序号 }}", "{{ 行.工作任务 }}"),
        ("{%tr endfor %}", ""),
    )
    table = Document(io.BytesIO(filled(form(rows=rows), "改厕", "绿化"))).tables[0]
    shown = [[cell.text for cell in row.cells] for row in table.rows]
    assert shown == [["序号", "任务"], ["1", "改厕"], ["2", "绿化"]]


def test_what_a_user_wrote_is_text_whatever_it_is() -> None:
    made = filled(form("{{ 标题 }}", "{{ 没写 }}。"), "改厕", 标题=HOSTILE, 没写=None)
    assert texts(made) == ["<w:p> & ]]> {{ 标题 }}", "。"]


def test_the_same_form_gives_the_same_bytes_with_no_trace_of_the_clock() -> None:
    content = form("{{ 标题 }}")
    made = filled(content, "改厕", 标题="甲")
    assert made == filled(content, "改厕", 标题="甲")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("{{ 标提 }}", "要用的“标提”，方案里没有"),
        ("{{ 方案.名子 }}", "要用的“名子”，方案里没有"),
        ("{{ 表.任务表.行 }}", "要用的“任务表”，方案里没有"),
        ("{% if 标题 %}甲", "里的标签写得不对：{% if 标题 %}"),
        ("{{ 标题 | 大写 }}", "里的标签写得不对：{{ 标题 | 大写 }}"),
        ("{{ 标题 | 分段 }}", "里的标签写得不对：{{ 标题 | 分段 }}"),
        ("{{ 标题.__class__.__mro__ }}", "用了不允许或不合适的写法"),
        ("{{ 1 + 1 }}", "用了不允许或不合适的写法"),
        ("{{ 'x' * 1000000000 }}", "用了不允许或不合适的写法"),
        ("{% for i in range(100000000) %}{% endfor %}", "要用的“range”，方案里没有"),
        ("{{ lipsum() }}", "要用的“lipsum”，方案里没有"),
        ("{% include '/etc/passwd' %}", "用了不允许或不合适的写法"),
    ],
)
def test_a_tag_at_fault_is_told_with_the_form_and_its_name(tag: str, message: str) -> None:
    with pytest.raises(ChuangchengError) as caught:
        filled(form("第一段", tag), "改厕", 标题="甲", 方案={"名称": "甲"})
    assert caught.value.message == f"模板“任务分解表/模板.docx”{message}"
    assert caught.value.hint


def _zip(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", _zip(), _zip(a=b"x"), form("甲")[:900], _zip(**{"[Content_Types].xml": b"<x"})],
)
def test_what_is_no_word_file_is_told(content: bytes) -> None:
    with pytest.raises(ChuangchengError) as caught:
        filled(content)
    assert caught.value.message == "模板“任务分解表/模板.docx”不是 Word 的 docx 文件"


def test_a_small_file_that_holds_a_huge_one_is_not_unpacked() -> None:
    bomb = _zip(**{"word/document.xml": bytes(65 * 2**20)})
    assert len(bomb) < 100_000
    with pytest.raises(ChuangchengError) as caught:
        filled(bomb)
    assert caught.value.message == "模板“任务分解表/模板.docx”太大了，打不开"
