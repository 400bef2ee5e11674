"""Bytes → text, whatever editor saved the file."""

from __future__ import annotations

import pytest

from chuangcheng.reading.decode import Decoded, decode
from chuangcheng.reading.limits import MAX_BYTES
from chuangcheng.reading.read import read

TEXT = "类型: 方案\n名称: 大姚县\n"
ENCODING_HINT = "内容已经读懂；请用编辑器另存为 UTF-8，免得别的软件显示乱码"
BINARY = (
    "YAML002",
    "文件不是文本，读不出内容",
    "可能是 Word、Excel 或图片改了后缀名；请换成 UTF-8 编码的文本",
)


def told(decoded: Decoded) -> list[tuple[str, str, str]]:
    return [(finding.code, finding.message, finding.hint) for finding in decoded.findings]


@pytest.mark.parametrize("content", [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode()])
def test_utf8_is_read_with_and_without_bom(content: bytes) -> None:
    assert decode(content, "a.yaml") == Decoded(TEXT)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_bom_is_read_and_told(encoding: str) -> None:
    decoded = decode(("\ufeff" + TEXT).encode(encoding), "a.yaml")
    assert decoded.text == TEXT
    assert told(decoded) == [("YAML010", "文件的编码是 UTF-16，不是 UTF-8", ENCODING_HINT)]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_bom_is_read_and_told(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding), "a.yaml")
    assert decoded.text == TEXT
    assert told(decoded) == [("YAML010", "文件的编码是 UTF-16，不是 UTF-8", ENCODING_HINT)]


@pytest.mark.parametrize(
    "text",
    [TEXT, "名称: 㐀镇\n", "名称: 𠀀村\n", "单位: 欧元€\n", "地区: 甲\r\n"],
    ids=["two bytes", "four bytes", "four bytes outside the BMP", "euro", "CRLF"],
)
def test_gb18030_is_read_and_told(text: str) -> None:
    decoded = decode(text.encode("gb18030"), "a.yaml")
    assert decoded.text == text
    assert told(decoded) == [("YAML010", "文件的编码是 GB18030（GBK），不是 UTF-8", ENCODING_HINT)]


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 20,
        b"\x00",
        "名称: 甲\x00乙\n".encode(),
        b"\xff\xfe\x00",
        b"\xef\xbb\xbf\xff\xff",
        b"\xff\xff\xff\xff",
    ],
    ids=["zip", "png", "doc", "NUL", "NUL in text", "half a UTF-16 unit",
         "BOM and rubbish", "rubbish"],
)  # fmt: skip
def test_what_is_no_text_is_refused(content: bytes) -> None:
    decoded = decode(content, "a.yaml")
    assert decoded.text is None
    assert told(decoded) == [BINARY]


def test_nul_far_down_is_found_by_reading() -> None:
    decoded = decode(b"a: " + b"b" * 9000 + b"\x00", "a.yaml")
    assert decoded.text is not None
    assert [finding.code for finding in read(decoded.text, "a.yaml").findings] == ["YAML003"]


@pytest.mark.parametrize("bad", [1, 2])
def test_utf8_that_was_cut_off_is_not_taken_for_gb18030(bad: int) -> None:
    """A clerk who reads “内容已经读懂” must be able to trust it."""
    decoded = decode(TEXT.rstrip().encode()[:-bad], "a.yaml")
    assert "YAML010" not in [finding.code for finding in decoded.findings]


def test_one_bad_byte_does_not_turn_utf8_into_gb18030() -> None:
    content = (
        ("说明: " + "创建国家卫生县城。" * 50 + "\n")
        .encode()
        .replace("县".encode(), b"\xe5\x8e", 1)
    )
    decoded = decode(content, "a.yaml")
    assert "YAML010" not in [finding.code for finding in decoded.findings]


def test_a_file_at_the_limit_is_read() -> None:
    assert decode(b"a" * MAX_BYTES, "a.yaml").findings == ()


def test_a_larger_file_is_refused() -> None:
    decoded = decode(b"a" * (MAX_BYTES + 1), "a.yaml")
    assert decoded.text is None
    (finding,) = decoded.findings
    assert finding.code == "YAML008"
    assert "超过 32 MB 的上限" in finding.message
    assert finding.hint == "拆成几个文件，或者移出工作区"


def test_the_size_that_is_told_is_larger_than_the_limit() -> None:
    """The disk reads one byte more than the limit, so the true size is not known."""
    (finding,) = decode(b"a" * (MAX_BYTES + 1), "a.yaml").findings
    assert not finding.message.startswith("文件有 32 MB")


def test_line_breaks_are_left_alone() -> None:
    assert decode(b"a: 1\r\nb: 2\rc: 3\n", "a.yaml").text == "a: 1\r\nb: 2\rc: 3\n"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "a.yaml") == Decoded("")
    assert decode(b"\xef\xbb\xbf", "a.yaml") == Decoded("")


def test_lines_in_gbk_below_utf_8_are_read_and_the_first_is_named() -> None:
    own = "类型: 任务分解\r\n任务:\r\n  - {编号: 卫-01, 内容: 整治市容}\r\n"
    appended = "  - {编号: 卫-02, 内容: 改造旱厕}\r\n  - {编号: 3}\r\n  - {编号: 卫-04}"
    decoded = decode(own.encode() + appended.encode("gb18030"), "f")
    assert decoded.text == own + appended
    (finding,) = decoded.findings
    assert (finding.code, finding.at.start.line) == ("YAML010", 4)
    assert finding.message == "从第 4 行起，有 3 行的编码是 GB18030（GBK），其余是 UTF-8"


def test_a_line_that_lost_a_byte_is_not_taken_for_gbk() -> None:
    content = "类型: 任务分解\n内容: 整治市容\n".encode().replace("市".encode(), "市".encode()[:2])
    decoded = decode(content, "f")
    assert decoded.text is None
    assert [one.code for one in decoded.findings] == ["YAML002"]
