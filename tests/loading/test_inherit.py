"""继承: what becomes of a standard that takes another one over."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.models.tailoring import Change
from chuangcheng.workspace.coverage import is_confirmed
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.tailored import TAKEN_OVER
from mdcase import check_texts, load_texts

BASE = """\
类型: 指标体系
代号: 原标准
名称: 原标准
满分: 100
判定: [{等次: 达标, 总分: ≥90}]
来源: {说法: 部里的标准, 核实: 是}
指标:
  - 编号: A
    名称: 市容
    分值: 60
    指标:
      - {编号: A1, 名称: 绿化覆盖率, 分值: 40, 达标: ≥36%}
      - {编号: A2, 名称: 亮灯率, 分值: 20, 达标: ≥95%}
  - 编号: B
    名称: 卫生
    分值: 40
    指标:
      - {编号: B1, 名称: 满意率, 分值: 40, 达标: ≥90%, 否决: 是, 来源: 附件2}
"""
ADDED = """\
指标:
  - {{编号: A, 名称: 市容, 指标: [{{编号: A3, 名称: 公厕, 分值: {}, 达标: 有}}]}}
"""
CHANGED = "{标准: 原标准, 修改: {A1: {达标: ≥38%, 来源: 县里定的}, B1: {分值: 40}}}"
HEAD = "类型: 指标体系\n代号: 细则\n名称: 细则\n"


def tailored(text: str, **others: str) -> StandardIndex:
    files = {"standards/原.yaml": BASE, "standards/细则.yaml": HEAD + text}
    files |= {f"standards/{name}.yaml": content for name, content in others.items()}
    loaded = load_texts(files)
    assert [finding.message for finding in loaded.findings] == []
    return loaded.workspace.standards["细则"]


def said(*texts: str) -> list[str]:
    files = {f"standards/{number}.yaml": text for number, text in enumerate(texts)}
    return [
        f"{at.file}:{at.start.line}:{at.start.column} {one.code} {one.message}｜{one.hint}"
        for one in check_texts(files).diagnostics
        for at in (one.at,)
    ]


def tree(index: StandardIndex) -> list[str]:
    return [
        " ".join(str(part) for part in (one.code, one.points, one.requirement) if part is not None)
        for one in index.nodes()
    ]


# G9: an edition that differs in some lines
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "继承: 原标准",
            ["A 60", "A1 40 ≥36%", "A2 20 ≥95%", "B 40", "B1 40 ≥90%"],
        ),
        (
            "继承: {标准: 原标准, 修改: {A1: {分值: 30, 达标: ≥38%}, A: {分值: 50}}}",
            ["A 50", "A1 30 ≥38%", "A2 20 ≥95%", "B 40", "B1 40 ≥90%"],
        ),
        (
            "继承: {标准: 原标准, 删除: A2}",
            ["A 60", "A1 40 ≥36%", "B 40", "B1 40 ≥90%"],
        ),
        ("继承: {标准: 原标准, 删除: [A2, B]}", ["A 60", "A1 40 ≥36%"]),
        ("继承: {标准: 原标准, 删除: [A1, A2]}", ["B 40", "B1 40 ≥90%"]),
        (
            f"继承: 原标准\n{ADDED.format(5)}  - {{编号: C, 名称: 宣传, 分值: 5, 达标: 有}}",
            ["A 60", "A1 40 ≥36%", "A2 20 ≥95%", "A3 5 有", "B 40", "B1 40 ≥90%", "C 5 有"],
        ),
        (
            f"继承: {{标准: 原标准, 删除: [A1, A2]}}\n{ADDED.format(60)}",
            ["A 60", "A3 60 有", "B 40", "B1 40 ≥90%"],
        ),
    ],
)
def test_lines_are_changed_removed_and_added(text: str, wanted: list[str]) -> None:
    assert tree(tailored(text)) == wanted


def test_what_a_standard_does_not_write_holds_as_before() -> None:
    index = tailored("版本: '2'\n满分: 60\n继承: {标准: 原标准, 删除: B}")
    standard = index.standard
    assert (standard.full_points, standard.edition) == (Decimal(60), "2")
    assert [line.grade for line in standard.verdicts] == ["达标"]
    b1 = tailored("继承: {标准: 原标准, 修改: {B1: {达标: ≥92%}}}").find("B1")
    assert b1 is not None
    assert b1.is_veto
    assert b1.name == "满意率"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("继承: {标准: 原标准, 修改: {A1: {达标: ≥38%}}}", ["部里的标准", "部里的标准", "附件2"]),
        (
            "来源: 省细则\n继承: {标准: 原标准, 修改: {A1: {达标: ≥38%}, A: {分值: 60}}}",
            ["省细则", "部里的标准", "附件2"],
        ),
        (
            f"来源: 省细则\n继承: {CHANGED}",
            ["县里定的", "部里的标准", "省细则"],
        ),
    ],
)
def test_a_changed_line_has_the_source_of_the_change_the_others_keep_theirs(
    text: str, sources: list[str]
) -> None:
    index = tailored(text)
    found = [index.source(leaf.code) for leaf in index.leaves()]
    assert [one.claim if one else "" for one in found] == sources
    source = tailored("来源: 省细则\n继承: 原标准").standard.verdicts[0].source
    assert source is not None
    assert source.claim == "部里的标准"


@pytest.mark.parametrize(
    ("text", "confirmed"),
    [
        ("继承: 原标准", ["A1", "A2"]),
        ("继承: {标准: 原标准, 修改: {A1: {达标: ≥38%}}}", ["A2"]),
        ("继承: {标准: 原标准, 修改: {A: {分值: 60}}}", ["A1", "A2"]),
        (
            "继承: {标准: 原标准, 修改: {A1: {达标: ≥38%, 来源: {说法: 文件, 核实: 是}}}}",
            ["A1", "A2"],
        ),
        (
            "来源: {说法: 细则, 核实: 是}\n继承: {标准: 原标准, 修改: {B1: {达标: ≥92%}}}",
            ["A1", "A2", "B1"],
        ),
    ],
)
def test_a_changed_figure_is_confirmed_only_by_the_source_of_the_change(
    text: str, confirmed: list[str]
) -> None:
    index = tailored(text)
    assert [leaf.code for leaf in index.leaves() if is_confirmed(index, leaf)] == confirmed


def test_a_standard_may_take_over_one_that_takes_over_another() -> None:
    middle = "类型: 指标体系\n代号: 中\n名称: 中\n继承: {标准: 原标准, 修改: {A1: {达标: ≥38%}}}\n"
    index = tailored("继承: {标准: 中, 修改: {A2: {达标: ≥98%}}, 删除: B}", 中=middle)
    assert tree(index) == ["A 60", "A1 40 ≥38%", "A2 20 ≥98%"]


def test_a_changed_line_stands_at_its_change_and_the_others_at_the_key() -> None:
    index = tailored("继承:\n  标准: 原标准\n  修改:\n    A1: {分值: 30, 达标: ≥38%}\n")
    a1, a2 = index.find("A1"), index.find("A2")
    assert a1 is not None
    assert a2 is not None
    assert (a1.file, a1.span("requirement").start.line) == ("standards/细则.yaml", 7)
    assert (a2.file, a2.span("requirement").start.line) == ("standards/细则.yaml", 5)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "继承: 原标谁\n",
            "4:5 LINK017 没有代号是“原标谁”的指标体系，继承不了｜是不是“原标准”？",
        ),
        (
            "继承: {标准: 原标准, 修改: {A11: {达标: 有}}}\n",
            "4:20 LINK019 “原标准”里没有编号是“A11”的指标｜是不是“A1”？",
        ),
        (
            "继承: {标准: 原标准, 删除: [A1, 九]}\n满分: 60\n",
            (
                "4:24 LINK019 “原标准”里没有编号是“九”的指标｜核对编号；有哪些，看 "
                "cc standards show 原标准"
            ),
        ),
    ],
)
def test_what_does_not_exist_is_said_at_its_place(text: str, wanted: str) -> None:
    assert f"standards/1.yaml:{wanted}" in said(BASE, HEAD + text)


def test_a_circle_is_reported_once() -> None:
    one = "类型: 指标体系\n代号: {}\n名称: 甲\n继承: {}\n"
    found = said(one.format("甲", "乙"), one.format("乙", "丙"), one.format("丙", "甲"))
    assert found == [
        (
            "standards/2.yaml:4:5 LINK018 继承绕成了圈：甲→乙→丙→甲｜"
            "最早的一个不写“继承”，把它的指标写全"
        )
    ]
    assert len(said(one.format("甲", "甲"))) == 1


def test_a_line_of_a_thousand_heirs_is_made_whole() -> None:
    text = "类型: 指标体系\n代号: 第{}\n名称: 第{}\n继承: {}\n"
    heirs = {
        f"standards/{one:04}.yaml": text.format(one, one, f"第{one + 1}" if one < 999 else "原标准")
        for one in range(1000)
    }
    loaded = load_texts({**heirs, "standards/原.yaml": BASE})
    assert loaded.findings == ()
    assert loaded.workspace.standards["第0"].find("A1") is not None


def test_a_sum_that_no_longer_fits_is_reported_in_the_file_that_changed_it() -> None:
    found = said(BASE, HEAD + "继承: {标准: 原标准, 删除: A2}\n")
    assert [line.partition(" ")[2].partition("｜")[0] for line in found] == [
        "STD002 “市容”各项合计 40，应为 60"
    ]
    assert found[0].startswith("standards/1.yaml:4:")


def test_nothing_is_said_of_a_missing_standard_that_may_stand_in_a_broken_file() -> None:
    loaded = load_texts(
        {
            "standards/坏.yaml": "类型: 指标体系\n名称: 【\n\t- ",
            "standards/细.yaml": HEAD + "继承: 原标准",
        }
    )
    assert "LINK017" not in [finding.code for finding in loaded.findings]


def test_every_key_of_a_line_but_its_place_in_the_tree_can_be_changed() -> None:
    own = {"code": "编号", "children": "指标"}
    fields = {name: field.alias for name, field in Indicator.model_fields.items()}
    changed = {name: field.alias for name, field in Change.model_fields.items()}
    assert fields == own | changed


def test_every_field_of_a_standard_is_its_own_or_taken_over() -> None:
    own = {
        "kind", "code", "name", "edition", "issuer", "status", "inherits", "indicators", "note",
        "source",
    }  # fmt: skip
    assert set(Standard.model_fields) == own | set(TAKEN_OVER)


def test_the_ladder_of_events_and_what_a_line_counts_for_are_taken_over_and_changed() -> None:
    base = BASE + "负面清单: [{情形: 重大事故, 窗口: 12个月, 处理: 停止资格, 否决: 是}]\n"
    text = "继承: {标准: 原标准, 修改: {A1: {类别: 提升项, 免检: 上年已经命名}, A: {限扣: 5}}}\n"
    index = tailored(text, 原=base)
    ladder = index.standard.sanctions[0]
    assert (ladder.events, ladder.is_veto) == (("重大事故",), True)
    assert ladder.source is not None
    assert ladder.source.claim == "部里的标准"
    changed, group = index.find("A1"), index.find("A")
    assert changed is not None
    assert group is not None
    assert (changed.category, changed.exemption, group.loss_cap) == (
        "提升项", "上年已经命名", Decimal(5),
    )  # fmt: skip
