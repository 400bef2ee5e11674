"""印发通知 with the plan's tasks: at the end of a sentence, in three lines, or as an annex."""

from __future__ import annotations

import pytest

from chuangcheng.errors import NotFoundError
from conftest import Golden
from documents import small_county as county

NOTICE = """\
类型: 发文
文种: 通知
模板: 印发通知
发文机关: [中共示例县委, 示例县人民政府]
文号: 示发〔2014〕3号
标题: 关于印发《示例县创建卫生县城工作方案》的通知
主送: [各乡镇, 县级各部门]
成文日期: 2014-03-01
"""


def made(form: str, **files: str) -> str:
    notice = NOTICE + (f"责任写法: {form}\n" if form else "")
    return county.text("印发通知", county.COUNTY | {"plans/示例县/发文.yaml": notice} | files)


def test_a_tail_names_the_lead_first_and_who_supports_apart(golden: Golden) -> None:
    found = made("句末")
    golden("印发通知-责任在句末.md", found)
    assert (
        "**1.整治主要街道**。每日保洁12小时。（责任单位：县住建局、城关镇；完成时限：2014年7月31日）"
    ) in found
    assert "（责任单位：县卫生局；配合单位：县住建局、城关镇；完成时限：2014年8月31日）" in found


def test_three_lines_say_who_and_by_when_below_the_task(golden: Golden) -> None:
    found = made("三行")
    golden("印发通知-责任在三行.md", found)
    assert "责任单位：县住建局、城关镇\n\n责任人：市政股股长\n\n完成时限：2014年7月31日" in found


def test_an_annex_has_every_task_and_is_named_below_the_plan() -> None:
    found = made("附表")
    head, _, annex = found.partition("\n---\n\n附件\n")
    assert "附件：任务分解表" in head
    assert [row[2] for row in county.rows(annex)] == [
        "整治主要街道",
        "建成垃圾处理场",
        "办健康教育宣传栏",
        "巩固创建成果",
        "迎接评审",
        "清理卫生死角",
        "准备申报",
    ]
    assert "主要任务" not in found


def test_without_a_form_the_notice_has_no_tasks() -> None:
    assert "整治主要街道" not in made("")


def test_a_form_without_tasks_is_told_so() -> None:
    files = {path: text for path, text in county.COUNTY.items() if "任务" not in path}
    notice = {"plans/示例县/发文.yaml": f"{NOTICE}责任写法: 三行\n"}
    with pytest.raises(NotFoundError) as caught:
        county.text("印发通知", files | notice)
    assert caught.value.message == "“plans/示例县”里还没有任务"
