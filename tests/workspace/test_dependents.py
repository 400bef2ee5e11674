"""What a change touches."""

from __future__ import annotations

import pytest

from chuangcheng.workspace.dependents import touched
from mdcase import load_texts

PLAN = "类型: 方案\n名称: {0}方案\n地区: {0}\n级别: 县\n"
STANDARD = "类型: 指标体系\n代号: {0}\n名称: {0}\n指标: [{{编号: '1', 名称: 甲, 分值: 1}}]\n"
FILES = {
    "单位.yaml": "类型: 单位名录\n单位: []\n",
    "plans/市/方案.yaml": PLAN.format("市") + "创建项目: [{代号: 卫, 名称: 卫, 标准: 甲}]\n",
    "plans/市/任务.yaml": "类型: 任务分解\n任务: []\n",
    "plans/县/方案.yaml": PLAN.format("县") + "上级方案: ../市\n",
    "plans/县/任务.yaml": "类型: 任务分解\n任务: [{编号: a, 内容: b, 指标: [乙/1]}]\n",
    "plans/校/方案.yaml": PLAN.format("校") + "上级方案: ../县\n",
    "plans/别/方案.yaml": PLAN.format("别"),
    "standards/甲.yaml": STANDARD.format("甲"),
    "standards/乙.yaml": STANDARD.format("乙"),
    "standards/丙.yaml": STANDARD.format("丙"),
}
ALL = {"chuangcheng.yaml", *FILES}


def files(*folders: str) -> set[str]:
    return {file for file in FILES if file.startswith(tuple(f"plans/{name}/" for name in folders))}


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ("plans/别/方案.yaml", files("别")),
        ("plans/校/方案.yaml", files("校")),
        ("plans/县/任务.yaml", files("县", "校")),
        ("plans/市/任务.yaml", files("市", "县", "校")),
        ("plans/市/删掉的.yaml", {"plans/市/删掉的.yaml", *files("市", "县", "校")}),
        ("standards/甲.yaml", {"standards/甲.yaml", *files("市")}),
        ("standards/乙.yaml", {"standards/乙.yaml", *files("县")}),
        ("standards/丙.yaml", {"standards/丙.yaml"}),
        ("standards/删掉的.yaml", {"standards/删掉的.yaml", *ALL}),
        ("单位.yaml", ALL),
        ("chuangcheng.yaml", ALL),
        ("out/县/任务.docx", {"out/县/任务.docx"}),
    ],
)
def test_what_a_changed_file_touches(changed: str, wanted: set[str]) -> None:
    assert touched(load_texts(FILES).workspace, [changed]) == wanted


def test_a_standard_depends_on_the_one_that_it_takes_over() -> None:
    heir = "类型: 指标体系\n代号: {}\n名称: {}\n继承: {}\n"
    tree = {
        **FILES,
        "standards/乙.yaml": heir.format("乙", "乙", "丁"),
        "standards/丁.yaml": heir.format("丁", "丁", "丙"),
    }
    wanted = {"standards/丙.yaml", "standards/丁.yaml", "standards/乙.yaml", *files("县")}
    assert touched(load_texts(tree).workspace, ["standards/丙.yaml"]) == wanted
    assert touched(load_texts(tree).workspace, ["standards/甲.yaml"]) == {
        "standards/甲.yaml",
        *files("市"),
    }


def test_nothing_changed_touches_nothing() -> None:
    assert touched(load_texts(FILES).workspace, []) == set()


def test_plans_that_name_each_other_as_parent_do_not_go_round_for_ever() -> None:
    workspace = load_texts(
        {
            "plans/甲/方案.yaml": PLAN.format("甲") + "上级方案: ../乙\n",
            "plans/乙/方案.yaml": PLAN.format("乙") + "上级方案: ../甲\n",
        }
    ).workspace
    both = {"plans/甲/方案.yaml", "plans/乙/方案.yaml"}
    assert touched(workspace, ["plans/甲/方案.yaml"]) == both
