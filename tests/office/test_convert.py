"""LibreOffice: found or not, slow, failing, several at once, and the same bytes each time."""

from __future__ import annotations

import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.writers.docx.write import write
from chuangcheng.office.convert import Office
from chuangcheng.office.find import OfficeError, find_office
from chuangcheng.office.fonts import NoChineseFontError, Substitutes, substitutes
from chuangcheng.office.settle import settle
from documents import papers
from documents.rendering import need

NO_FONTS = Substitutes({}, {})
posix = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")


@pytest.fixture
def docx() -> bytes:
    return write(papers.short_notice(), read_layout(papers.PROFILE))


def program(folder: Path, script: str) -> Path:
    """A program in the place of LibreOffice."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def needs_office() -> Office:
    missing = [name for name in ("soffice", "fc-match") if shutil.which(name) is None]
    need(f"{missing} is not installed" if missing else "")
    return Office.here(substitutes(("仿宋_GB2312", "黑体"), ("Times New Roman",)))


def test_without_libreoffice_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(OfficeError, match="没有找到 LibreOffice"):
        find_office()


def test_on_windows_it_is_found_where_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "LibreOffice/program/soffice.com"
    installed.parent.mkdir(parents=True)
    installed.touch()
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    assert find_office() == installed


@posix
def test_one_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path, docx: bytes) -> None:
    mark = tmp_path / "still-here"
    slow = program(tmp_path, f"(sleep 1; touch {mark}) & wait")
    with pytest.raises(OfficeError, match=r"过了 0\.2 秒"):
        Office(slow, NO_FONTS, seconds=0.2).convert(docx)
    time.sleep(1.2)
    assert not mark.exists()


@posix
def test_one_that_makes_nothing_is_told_of(tmp_path: Path, docx: bytes) -> None:
    with pytest.raises(OfficeError, match="没有排出页面"):
        Office(program(tmp_path, "exit 1"), NO_FONTS).convert(docx)
    with pytest.raises(OfficeError, match="打不开"):
        Office(tmp_path / "nowhere", NO_FONTS).convert(docx)


@pytest.mark.office
def test_two_at_once_and_one_a_second_later_are_the_same_bytes(docx: bytes) -> None:
    office = needs_office()
    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(office.convert, (docx, docx))
    time.sleep(1.1)
    assert one[:5] == b"%PDF-"
    assert one == other == office.convert(docx)


@pytest.mark.office
def test_what_is_missing_is_named_and_bound_to_a_chinese_font() -> None:
    needs_office()
    found = substitutes(("没有这种字体",), ("No Such Face",))
    assert set(found.all) == {"没有这种字体", "No Such Face"}
    (installed,) = found.chinese.values()
    assert f"<family>没有这种字体</family><prefer><family>{installed}</family>" in found.config()
    assert substitutes((installed,), ()).all == {}


@posix
def test_without_any_chinese_font_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    match = program(tmp_path, "printf 'DejaVu Sans'").rename(tmp_path / "fc-match")
    assert match.exists()
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(NoChineseFontError, match="没有一种中文字体"):
        substitutes(("黑体",), ())


@posix
def test_where_nobody_knows_the_fonts_none_is_called_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not substitutes(("黑体",), ()).is_known


def test_a_settled_file_keeps_its_length_and_differs_with_its_content() -> None:
    def made(date: str, number: str, text: str) -> bytes:
        return (
            f"{text}/CreationDate(D:{date}Z')>>\n/ID [ <{number}>\n<{number}> ]\n"
            f"/DocChecksum /{number}\n"
        ).encode()

    one = made("20261122223938", "BF7DCEBFD90DD124655844074370057B", "甲")
    later = made("20261122223939", "6EB123C88C9439EC16B5DA76084500DB", "甲")
    other = made("20261122223938", "BF7DCEBFD90DD124655844074370057B", "乙")
    assert settle(one) == settle(later)
    assert settle(one)[:3] == one[:3]
    assert settle(one)[3:] != settle(other)[3:]
    assert len(settle(one)) == len(one)
