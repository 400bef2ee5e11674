"""自评报告: figures as `cc score` has them, line by line with their proof."""

from __future__ import annotations

import pytest

from chuangcheng.errors import NotFoundError
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.choose import cards
from conftest import Golden
from documents import small_county as county

ASSESSMENT = "plans/示例县/自评.yaml"


def test_the_report_has_every_line_with_what_was_found_and_its_proof(golden: Golden) -> None:
    made = county.text("自评报告")
    golden("自评报告.md", made)
    items = county.rows(made)[4:]
    # 测评内容, 分值, 自评分, 佐证材料编号, 责任单位
    assert [(row[2] or row[1], *row[5:]) for row in items] == [
        ("1.1 主要街道保洁", "40", "32", "材-01、材-03", "县住建局"),
        ("1.2 生活垃圾处理率", "20", "20", "材-03、处理场运行记录", "县住建局"),
        ("2 健康教育", "30＊", "24", "材-02", "县卫生局"),
        ("3 病媒防制", "10", "未评", "", "无人负责"),
        ("合计", "100", "76", "", ""),  # 32 + 20 + 24
    ]


def test_its_totals_are_those_of_the_scorecard() -> None:
    given = county.inputs("自评报告")
    (card,) = cards(given.workspace, given.folder)
    made = county.text("自评报告")
    known, worst, best = (
        format_points(points) for points in (card.totals.known, card.totals.worst, card.totals.best)
    )
    assert f"自评得{known}分" in made
    assert f"都不得分是{worst}分，都得满分是{best}分" in made
    assert f"自评等次：{card.totals.grade}" in made


def test_thresholds_and_unconfirmed_figures_are_in_sight() -> None:
    made = county.text("自评报告")
    assert "达标：总分≥90，没有一票否决的项；基本达标：总分≥75；不达标：其余。" in made
    assert "标“＊”的数字还没有核对过原文" in made


def test_a_threshold_that_nobody_compared_is_marked() -> None:
    doubtful = county.STANDARD.replace("总分: ≥75}", "总分: ≥75, 来源: {说法: 示例, 核实: 否}}")
    made = county.text("自评报告", county.COUNTY | {"standards/示例标准.yaml": doubtful})
    assert "达标：总分≥90，没有一票否决的项；基本达标：总分≥75＊；" in made


def test_what_lost_points_stands_first_and_open_problems_follow() -> None:
    made = county.text("自评报告")
    losses = [line for line in made.splitlines() if "，失" in line]
    assert losses == [
        "1.1 主要街道保洁：分值40分，自评32分，失8分，责任单位县住建局。",
        "2 健康教育：分值30分，自评24分，失6分，责任单位县卫生局。",
    ]
    assert "还没有评的：3 病媒防制。" in made
    assert "问题台账里还没有改好的：占道经营；宣传栏破损。" in made  # 问-01 and 问-02 are done


def test_a_report_all_of_which_is_decided_has_no_range() -> None:
    full = county.ASSESSMENT + '  "3": 有\n'
    made = county.text("自评报告", county.COUNTY | {ASSESSMENT: full})
    assert "满分100分，自评得86分。" in made
    assert "还没有评的" not in made


def test_the_offices_own_sections_stand_in_their_places() -> None:
    dispatch = (
        "类型: 发文\n文种: 报告\n模板: 自评报告\n发文机关: [示例县人民政府]\n"
        "标题: 关于创建卫生县城自评情况的报告\n成文日期: 2014-09-01\n"
        "条目: [{标题: 主要做法, 内容: 逐街整治。}]\n要素: {下一步打算: 补齐短板。}\n"
    )
    made = county.text("自评报告", county.COUNTY | {"plans/示例县/发文.yaml": dispatch})
    headings = [line[3:] for line in made.splitlines() if line.startswith("## ")]
    assert headings == [
        "一、基本情况",
        "二、主要做法",
        "三、自评结果",
        "四、存在问题",
        "五、下一步打算",
    ]


def test_a_total_that_is_not_the_sum_of_its_lines_is_explained() -> None:
    lacking = county.ASSESSMENT + '  "3": 不适用\n'
    made = county.text("自评报告", county.COUNTY | {ASSESSMENT: lacking})
    # 76 of 90 points, scaled to 100: 84.44
    assert "自评得84.44分" in made
    assert "总分按评分办法折算、加减，不等于各项直接相加。" in made


def test_without_an_assessment_there_is_nothing_to_report() -> None:
    files = {path: text for path, text in county.COUNTY.items() if path != ASSESSMENT}
    with pytest.raises(NotFoundError) as caught:
        county.text("自评报告", files)
    assert caught.value.message == "“plans/示例县”里还没有“示例标准”的自评"
