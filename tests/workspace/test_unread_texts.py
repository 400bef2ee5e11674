"""What must not stand in a file is found although the entry around it was left out."""

from __future__ import annotations

from mdcase import check_texts

ISSUE = """\
类型: 问题台账
问题:
  - 编号: 问-01
    描述: 电话13812345678  # 或者13912345678
    状态: 整改完成
  - 编号: 问-02
    描述: 电话13712345678
    责任单位: 县城管局
    发现: 2026-08-05
    状态: 整改中
"""


def safe(text: str) -> list[tuple[str, int, int]]:
    """Codes and places of what should not be in git."""
    found = check_texts({"plans/示例/文件.yaml": text}).diagnostics
    return [
        (one.code, one.at.start.line, one.at.start.column)
        for one in found
        if one.code.startswith("SAFE")
    ]


def test_an_entry_with_another_fault_is_searched_and_no_number_is_told_twice() -> None:
    assert safe(ISSUE) == [
        ("SAFE001", 4, 11), ("SAFE001", 4, 28), ("SAFE001", 7, 11),
    ]  # fmt: skip


def test_a_file_that_cannot_be_read_is_searched() -> None:
    text = "类型: 任务分解\n任务: [\n备注: 13812345678，身份证号码11010519491231002X\n秘密★1年\n"
    assert safe(text) == [("SAFE001", 3, 5), ("SAFE002", 3, 28), ("SAFE003", 4, 3)]


def test_a_folded_text_beside_a_fault_is_told_once() -> None:
    text = (
        "类型: 任务分解\n任务:\n  - 编号: 卫-01\n    内容: >\n      整治市容\n"
        "      电话13812345678\n    牵头单位: 县城管局\n  - {编号: 卫-02, 完成时限: 某天}\n"
    )
    assert safe(text) == [("SAFE001", 4, 9)]


def test_a_name_in_the_place_of_a_post_is_found_in_an_entry_left_out() -> None:
    text = (
        "类型: 单位名录\n单位:\n  - 名称: 示例县卫生局\n    性质: 不知道\n"
        "    联络员: {职务: 张三同志, 电话: 0878-6222222}\n"
        "    备注: 向雷锋同志学习\n"
    )
    assert safe(text) == [("SAFE004", 5, 17)]
