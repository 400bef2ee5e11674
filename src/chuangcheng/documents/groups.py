"""The groups of a layout profile: what each value is called there, and its unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Key:
    """How a profile names a value, and the unit it has there."""

    name: str
    unit: str = ""
    signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Paper and margins (5.1, 5.2.1); the type area is what they leave."""

    width: Annotated[float, Key("宽", "毫米")]
    height: Annotated[float, Key("高", "毫米")]
    top: Annotated[float, Key("上边距", "毫米")]
    bottom: Annotated[float, Key("下边距", "毫米")]
    left: Annotated[float, Key("左边距", "毫米")]
    right: Annotated[float, Key("右边距", "毫米")]

    @property
    def type_width(self) -> float:
        """Width of the type area of an upright page, in mm."""
        return self.width - self.left - self.right

    @property
    def type_height(self) -> float:
        """Height of the type area of an upright page, in mm."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Lines per page and characters per line (5.2.3), and the steps that give them."""

    lines: Annotated[int, Key("每页行数", "行")]
    chars: Annotated[int, Key("每行字数", "字")]
    pitch: Annotated[int, Key("行距", "缇")]
    tracking: Annotated[int, Key("字距", "缇", signed=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """Font names as the office's machines know them; `latin` is for digits and letters."""

    body: Annotated[str, Key("正文")]
    level1: Annotated[str, Key("一级标题")]
    level2: Annotated[str, Key("二级标题")]
    level34: Annotated[str, Key("三四级标题")]
    title: Annotated[str, Key("标题")]
    mark: Annotated[str, Key("发文机关标志")]
    annex: Annotated[str, Key("附件标识")]
    label: Annotated[str, Key("密级和紧急程度")]
    signer: Annotated[str, Key("签发人姓名")]
    attendance: Annotated[str, Key("出席标注")]
    imprint: Annotated[str, Key("版记")]
    page_number: Annotated[str, Key("页码")]
    table_head: Annotated[str, Key("表头")]
    table: Annotated[str, Key("表格")]
    latin: Annotated[str, Key("西文")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Type sizes in points."""

    body: Annotated[float, Key("正文", "磅")]
    title: Annotated[float, Key("标题", "磅")]
    imprint: Annotated[float, Key("版记", "磅")]
    page_number: Annotated[float, Key("页码", "磅")]
    table_head: Annotated[float, Key("表头", "磅")]
    table: Annotated[float, Key("表格", "磅")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bold:
    """What is set in bold; the standard asks for none."""

    level1: Annotated[bool, Key("一级标题")]
    level2: Annotated[bool, Key("二级标题")]
    level3: Annotated[bool, Key("三级标题")]
    level4: Annotated[bool, Key("四级标题")]
    table_head: Annotated[bool, Key("表头")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """发文机关标志 (7.2.4), the red name at the top of page 1."""

    top: Annotated[float, Key("距纸顶", "毫米")]
    size: Annotated[float, Key("最大字号", "磅")]
    share: Annotated[float, Key("占版心宽", "倍")]
    joint_height: Annotated[float, Key("联合行文总高", "毫米")]
    joint_pitch: Annotated[float, Key("联合行文行高", "倍")]
    suffix: Annotated[str, Key("后缀")]
    suffix_gap: Annotated[float, Key("文件二字间隔", "字")]
    colour: Annotated[str, Key("颜色")]
    blank_after: Annotated[int, Key("下空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """红色分隔线 (7.2.7)."""

    gap: Annotated[float, Key("距发文字号", "毫米")]
    weight: Annotated[float, Key("线宽", "磅")]
    colour: Annotated[str, Key("颜色")]
    blank_after: Annotated[int, Key("下空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upward:
    """发文字号 and 签发人 of a 上行文, on one line (7.2.5, 7.2.6)."""

    number_inset: Annotated[float, Key("发文字号左空", "字")]
    signer_inset: Annotated[float, Key("签发人右空", "字")]
    signers: Annotated[int, Key("每行签发人", "人")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """信函格式 (10.1): places are from the edges of the sheet."""

    top: Annotated[float, Key("标志距纸顶", "毫米")]
    rule_gap: Annotated[float, Key("双线距标志", "毫米")]
    rule_length: Annotated[float, Key("双线长", "毫米")]
    thick: Annotated[float, Key("粗线", "磅")]
    thin: Annotated[float, Key("细线", "磅")]
    apart: Annotated[float, Key("两线间隔", "磅")]
    rule_bottom: Annotated[float, Key("双线距纸底", "毫米")]
    gap: Annotated[float, Key("要素距双线", "字")]
    blank_before_title: Annotated[int, Key("标题上空行数", "行")]
    even_imprint: Annotated[bool, Key("版记在双页")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """纪要格式 (10.3)."""

    suffix: Annotated[str, Key("后缀")]
    top: Annotated[float, Key("标志距纸顶", "毫米")]
    blank_before: Annotated[int, Key("出席人员上空行数", "行")]
    indent: Annotated[float, Key("出席人员左空", "字")]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinLayout:
    """报头 of a 简报, which the standard does not know."""

    size: Annotated[float, Key("名称最大字号", "磅")]
    blank_before_issue: Annotated[int, Key("期号上空行数", "行")]
    blank_after_rule: Annotated[int, Key("红线下空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """标题 (7.3.1)."""

    pitch: Annotated[float, Key("行高", "磅")]
    chars: Annotated[float, Key("每行字数", "字")]
    blank_after: Annotated[int, Key("下空行数", "行")]
    before_table: Annotated[float, Key("表前空距", "磅")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """主体 (7.3.3, 7.3.4, 7.3.7)."""

    indent: Annotated[float, Key("首行缩进", "字")]
    keep_headings: Annotated[bool, Key("标题与下段同页")]
    blank_before_note: Annotated[int, Key("附件说明上空行数", "行")]
    blank_after_annex: Annotated[int, Key("附件标识下空行数", "行")]
    blank_after_table: Annotated[int, Key("表后空行数", "行")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """署名 and 成文日期 (7.3.5)."""

    blank_before: Annotated[int, Key("上空行数", "行")]
    date_gap: Annotated[float, Key("成文日期右空", "字")]
    unsealed_before: Annotated[int, Key("不用印上空行数", "行")]
    unsealed_gap: Annotated[float, Key("不用印右空", "字")]
    unsealed_shift: Annotated[float, Key("不用印日期右移", "字")]
    seal_apart: Annotated[float, Key("联署间距", "毫米")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNumber:
    """页码 (7.5)."""

    position: Annotated[str, Key("位置")]
    gap: Annotated[float, Key("距版心", "毫米")]
    inset: Annotated[float, Key("空字", "字")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintLayout:
    """版记 (7.4)."""

    even: Annotated[bool, Key("在双页")]
    outer_line: Annotated[float, Key("首末线", "毫米")]
    inner_line: Annotated[float, Key("中间线", "毫米")]
    pitch: Annotated[float, Key("行高", "磅")]
    inset: Annotated[float, Key("空字", "字")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """Tables; the standard says nothing about their type."""

    pitch: Annotated[float, Key("行高", "磅")]
    pad_y: Annotated[float, Key("上下边距", "磅")]
    pad_x: Annotated[float, Key("左右边距", "磅")]
    line: Annotated[float, Key("线宽", "磅")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotLayout:
    """Plots; the standard says nothing about them."""

    size: Annotated[float, Key("字号", "磅")]
    bar_pitch: Annotated[float, Key("条距", "磅")]
    line_height: Annotated[float, Key("折线图高", "磅")]
