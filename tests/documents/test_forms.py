"""Forms, lists of members and places to sign: every word in every format."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser
from typing import Final, get_args

import docx
import pytest

from chuangcheng.documents import markup
from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import (
    Block,
    CutLine,
    Field,
    Form,
    FormBlock,
    Note,
    Paper,
    Parties,
    Roster,
    Section,
)
from chuangcheng.documents.writers.html.blocks import WRITTEN
from documents import papers

FORM: Final = Form(
    "交办卡",
    (
        (Field("编号", "示创督〔2026〕12号"), Field("交办时间", "2026年3月5日")),
        (Field("问题", "门前 <b>积水</b>\n占道 & 乱停", 4),),
        (Field("责任领导签字（盖章）", "", 2), Field("签收", "")),
    ),
)
TEXT: Final = """
::: 表 交办卡
:::

::: 剪切线
回　执
:::

::: 名单
组长：县委书记
副组长：县委常委：常务副县长
副组长：副县长
顾问名单另发
:::

::: 签字
责任单位：大姚县人民政府
承办单位：县住建局
:::

::: 附注
（此件公开发布）
:::
"""
WORDS: Final = (
    "编号", "示创督〔2026〕12号", "交办时间", "2026年3月5日", "问题",
    "门前 <b>积水</b>", "占道 & 乱停",
    "责任领导签字（盖章）", "签收", "回　执", "县委书记",
    "县委常委：常务副县长", "副县长", "顾问名单另发",
    "责任单位：大姚县人民政府", "承办单位：县住建局", "（此件公开发布）",
)  # fmt: skip


@pytest.fixture(scope="module")
def paper() -> Paper:
    return markup.parse(TEXT, "示例", {"交办卡": FORM})


def written(paper: Paper, extension: str) -> bytes:
    return WRITERS[extension].write(paper, read_layout(papers.PROFILE))


def test_containers_become_blocks(paper: Paper) -> None:
    assert paper.sections[0].blocks == (
        FormBlock(FORM),
        CutLine("回　执"),
        Roster(
            (
                ("组长", "县委书记"),
                ("副组长", "县委常委：常务副县长"),
                ("副组长", "副县长"),
                ("", "顾问名单另发"),
            )
        ),
        Parties((("责任单位", "大姚县人民政府"), ("承办单位", "县住建局"))),
        Note("此件公开发布"),
    )


def test_every_kind_of_block_can_be_written_as_html() -> None:
    assert set(WRITTEN) == set(get_args(Block))


@pytest.mark.parametrize("extension", ["docx", "html", "md"])
def test_every_word_is_in_the_file(paper: Paper, extension: str) -> None:
    text = re.sub(r"\s", "", READERS[extension](written(paper, extension)))
    for word in WORDS:
        assert re.sub(r"\s", "", word) in text, word


def test_a_label_that_repeats_is_printed_once(paper: Paper) -> None:
    text = _docx_text(written(paper, "docx"))
    assert text.count("副组长") == 1
    assert "组　长：县委书记" in text  # as wide as 副组长


def test_a_form_has_its_labels_below_one_another_and_room_to_write() -> None:
    paper = Paper(name="示例", sections=(Section((FormBlock(FORM),)),))
    table = docx.Document(io.BytesIO(written(paper, "docx"))).tables[0]
    assert len({row.cells[0].width for row in table.rows}) == 1
    assert sum(column.width for column in table.columns) == table.rows[1].cells[0].width + (
        table.rows[1].cells[-1].width
    )
    lines = [row.height for row in table.rows]
    assert lines[0] < lines[2] < lines[1]


def _docx_text(content: bytes) -> str:
    body = docx.Document(io.BytesIO(content)).element.body
    return "\n".join(
        "".join(piece.text or "" for piece in one.iter("{*}t")) for one in body.iter("{*}p")
    )


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def _html_text(content: bytes) -> str:
    reader = _Text()
    reader.feed(content.decode())
    return "".join(reader.pieces)


def _markdown_text(content: bytes) -> str:
    return re.sub(r"\\([\\`*_\[\]<>#|~&])", r"\1", content.decode()).replace("<br>", "")


READERS: Final = {"docx": _docx_text, "html": _html_text, "md": _markdown_text}
