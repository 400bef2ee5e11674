"""工作月报: figures worked out by hand from the dates of a small county."""

from __future__ import annotations

import pytest

from chuangcheng.errors import ChuangchengError
from conftest import Golden
from documents import small_county as county

TASKS = "plans/示例县/任务.yaml"
ISSUES = "plans/示例县/问题台账.yaml"


def one_task(keys: str) -> dict[str, str]:
    task = f"{{编号: 甲, 内容: 保洁, 牵头单位: 县住建局, {keys}}}"
    return county.COUNTY | {TASKS: f"类型: 任务分解\n任务: [{task}]\n"}


def row(made: str, unit: str) -> list[str]:
    """The first row that begins with this word."""
    return next(one[1:] for one in county.rows(made) if one[0] == unit)


def test_the_month_has_its_figures_beside_those_of_the_month_before(golden: Golden) -> None:
    made = county.text("工作月报", county.COUNTY, month="2014-08")
    golden("工作月报.md", made)
    # 任务, 到期, 已完成, 本月报完成, 逾期, 到期没有报, 标识
    assert row(made, "县住建局") == ["2", "2", "1", "0", "1", "0", "红（有逾期）"]
    assert row(made, "县卫生局") == ["3", "1", "1", "1", "0", "0", "蓝（推进中）"]
    assert row(made, "城关镇") == ["2", "0", "0", "0", "0", "0", "蓝（没有到期）"]
    assert row(made, "合计") == ["7", "3", "2", "1", "1", "0", ""]
    assert "上月底到期1项，报完成1项，逾期0项。" in made
    # 卫-02 was due on 20 August: eleven days before the end of the month.
    assert row(made, "卫-02")[3:] == ["推进中", "60%", "设备未到"]
    assert ["卫-02", "建成垃圾处理场", "县住建局", "2014年8月20日", "11"] in [
        one[:5] for one in county.rows(made)
    ]
    assert row(made, "卫-06") == ["清理卫生死角", "城关镇", "2014年9月15日"]


def test_problems_are_counted_by_their_dates() -> None:
    made = county.text("工作月报", county.COUNTY, month="2014-08")
    assert (
        "到月底累计发现问题4个，改好2个，没有改好2个，其中逾期1个，整改率50%。"
        "上月底累计发现2个，改好1个，逾期1个。"
    ) in made
    found = {one[0]: one[1:] for one in county.rows(made)}  # the last table goes before
    # 累计发现, 本月发现, 累计改好, 本月改好, 没有改好, 其中逾期
    assert found["县住建局"] == ["2", "0", "2", "1", "0", "0"]
    assert found["城关镇"] == ["1", "1", "0", "0", "1", "1"]
    assert found["合计"] == ["4", "2", "2", "1", "2", "1"]


def test_material_is_counted_by_what_was_due_and_came() -> None:
    made = county.text("工作月报", county.COUNTY, month="2014年8月")
    assert "申报材料共3件，到月底应报2件，已经报来2件，其中本月报来2件；应报没有报的0件。" in made
    later = county.text("工作月报", county.COUNTY, month="2014-09")
    assert "到月底应报3件，已经报来2件，其中本月报来0件；应报没有报的1件。" in later


def test_a_unit_reports_what_it_has_a_part_in() -> None:
    made = county.text("工作月报", county.COUNTY, month="2014-08", unit="城关镇")
    assert made.startswith("# 城关镇创建卫生县城工作月报（2014年8月）")
    # 卫-01 and 卫-04 as 责任单位, 卫-03 as 配合单位, 卫-06 and 卫-07 as 牵头单位.
    assert "共有任务5项，到2014年8月底到期2项，报完成2项" in made
    assert "到月底累计发现问题1个" in made
    assert "申报材料" not in made


@pytest.mark.parametrize(
    ("keys", "figures"),
    [
        # 到期, 已完成, 逾期, 到期没有报, 标识
        ("完成时限: 2014-08-31", ["1", "0", "0", "1", "黄（到期没有报）"]),
        ("完成时限: 2014-09-01", ["0", "0", "0", "0", "蓝（没有到期）"]),
        ("完成时限: 2014-08-31, 进度: {状态: 推进中}", ["1", "0", "1", "0", "红（有逾期）"]),
        ("完成时限: 2014-09-30, 进度: {状态: 滞后}", ["0", "0", "0", "0", "黄（有滞后）"]),
        (
            "完成时限: 2014-08-31, 进度: {状态: 已完成, 截至: 2014-08-31}",
            ["1", "1", "0", "0", "绿（全部完成）"],
        ),
        # Done by 5 September does not tell whether it was done by the end of August.
        (
            "完成时限: 2014-08-31, 进度: {状态: 已完成, 截至: 2014-09-05}",
            ["1", "0", "0", "1", "黄（到期没有报）"],
        ),
        ("完成时限: 长期坚持, 进度: {状态: 推进中}", ["0", "0", "0", "0", "蓝（推进中）"]),
    ],
)
def test_a_task_stands_as_its_last_report_tells(keys: str, figures: list[str]) -> None:
    made = county.text("工作月报", one_task(keys), month="2014-08")
    _, due, done, _, late, untold, flag = row(made, "县住建局")
    assert [due, done, late, untold, flag] == figures


def test_what_cannot_be_dated_is_listed() -> None:
    undone = county.ISSUES.replace("整改: {日期: 2014-08-02, 措施: 增加一次清运}", "备注: 已看过")
    files = one_task("完成时限: 2014-08-31, 进度: {状态: 已完成}") | {ISSUES: undone}
    made = county.text("工作月报", files, month="2014-08")
    assert "写了“已完成”、没有写“截至”的任务，没有算作完成：甲。" in made
    assert "没有算作本月改好：问-02。" in made


def test_the_offices_own_sections_follow() -> None:
    dispatch = (
        "类型: 发文\n模板: 工作月报\n发文机关: [示例县创卫办]\n标题: 8月份工作月报\n"
        "条目: [{标题: 需要协调的事项, 内容: 处理场用地。}]\n成文日期: 2014-09-05\n"
    )
    files = county.COUNTY | {"plans/示例县/发文.yaml": dispatch}
    made = county.text("工作月报", files, month="2014-08")
    assert "## 四、需要协调的事项\n\n处理场用地。" in made
    assert made.rstrip().endswith("示例县创卫办  \n2014年9月5日")


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({}, "工作月报要写明是哪个月"),
        ({"month": "八月"}, "“八月”看不出是哪个月"),
        ({"month": "2014"}, "“2014”看不出是哪个月"),
        ({"month": "2014-13"}, "“2014-13”看不出是哪个月"),
        ({"month": "2014-08", "unit": "县政府"}, "“县政府”在这个方案里没有任务"),
    ],
)
def test_what_cannot_be_made_is_said(choices: dict[str, str], message: str) -> None:
    with pytest.raises(ChuangchengError) as caught:
        county.text("工作月报", county.COUNTY, **choices)
    assert caught.value.message == message
