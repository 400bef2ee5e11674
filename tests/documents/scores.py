"""Score documents made from short texts by the shipped templates, and their tables read back."""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import docx
import openpyxl
from markdown_it import MarkdownIt
from openpyxl.cell.cell import Cell, MergedCell

from chuangcheng.documents.genre import Context
from chuangcheng.documents.render import finish
from chuangcheng.workspace.workspace import Workspace
from mdcase import load_texts

TEMPLATES = Path(__file__).parents[2] / "templates"
Rows = list[list[str]]
Assessments = list[tuple[str, str]]
STANDARD = """
类型: 指标体系
代号: 试
名称: 试评分表
满分: 50
判定: [{等次: 达标, 总分: ≥40}, {等次: 不达标}]
指标:
  - {编号: "1", 名称: 市容, 分值: 10, 计分: 评分}
  - {编号: "2", 名称: 绿化, 分值: 20, 达标: ≥36%}
  - {编号: "3", 名称: 食品, 分值: 20, 达标: 有}
"""


def workspace(plans: Mapping[str, Assessments], standard: str = STANDARD) -> Workspace:
    """Plan → its 自评: 时点 and the inside of the braces of 结果."""
    texts = {"standards/试.yaml": standard}
    for name, assessments in plans.items():
        texts[f"plans/{name}/方案.yaml"] = (
            f"类型: 方案\n名称: {name}方案\n简称: {name}创\n地区: {name}\n级别: 县\n"
            "创建项目: [{代号: 卫, 名称: 卫生县城, 标准: 试}]\n"
        )
        for number, (day, results) in enumerate(assessments):
            texts[f"plans/{name}/自评{number}.yaml"] = (
                f"类型: 自评\n标准: 试\n时点: {day}\n来源: 示例\n结果: {{{results}}}\n"
            )
    loaded = load_texts(texts)
    assert loaded.findings == ()
    return loaded.workspace


def made(template: str, context: Context, extension: str) -> bytes:
    """The file, by the shipped template and profile."""
    return finish(
        template, context, extension, lambda name: (TEMPLATES / name).read_text(encoding="utf-8")
    ).content


def tables(content: bytes, extension: str) -> list[Rows]:
    """Every table, heads first, cells as a reader sees them."""
    return {"md": _markdown, "html": _html, "xlsx": _excel, "docx": _word}[extension](content)


def _markdown(content: bytes) -> list[Rows]:
    found: list[Rows] = []
    tokens = MarkdownIt("commonmark").enable("table").parse(content.decode())
    for i, token in enumerate(tokens):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type in ("th_open", "td_open"):
            children = tokens[i + 1].children or ()
            found[-1][-1].append("".join(child.content for child in children))
    return found


class Page(HTMLParser):
    """The tables of a page, all of its text, and the tags that it uses."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.found: list[Rows] = []
        self.tags: set[str] = set()
        self.text = ""
        self._is_in_cell = False
        self.feed(content.decode())

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.add(tag)
        if tag == "table":
            self.found.append([])
        elif tag == "tr":
            self.found[-1].append([])
        elif tag in ("th", "td"):
            self.found[-1][-1].append("")
            self._is_in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._is_in_cell:
            self.found[-1][-1][-1] += data


def _html(content: bytes) -> list[Rows]:
    return Page(content).found


def _word(content: bytes) -> list[Rows]:
    document = docx.Document(io.BytesIO(content))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def workbook(content: bytes) -> openpyxl.Workbook:
    """The workbook; that openpyxl does not know how data bars are filled is no matter."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(content))


def _excel(content: bytes) -> list[Rows]:
    book = workbook(content)
    sheets = [sheet for sheet in book.worksheets if sheet.freeze_panes == "A3"]  # those of tables
    return [
        [[_shown(cell) for cell in row] for row in sheet.iter_rows(min_row=2)] for sheet in sheets
    ]


def _shown(cell: Cell | MergedCell) -> str:
    """A number as Excel would show it, but for zeros at the end."""
    if not isinstance(cell.value, int | float):
        return str(cell.value or "")
    if cell.number_format == "0.00%":
        return f"{round(cell.value * 100, 2):g}%"
    sign = "+" if cell.number_format.startswith("+") and cell.value > 0 else ""
    return f"{sign}{cell.value:g}"
