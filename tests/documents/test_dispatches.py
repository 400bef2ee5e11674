"""The parts that every 公文 has: from a 发文 through the shared templates to a paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chuangcheng.documents import markup
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.environment import render
from chuangcheng.documents.markup import CONTAINERS
from chuangcheng.documents.paper import (
    Addressee,
    AnnexNote,
    Attendance,
    Block,
    Head,
    Imprint,
    Note,
    Paper,
    Section,
    Signature,
    Title,
)
from chuangcheng.errors import ChuangchengError
from chuangcheng.loading.library import read_template
from chuangcheng.loading.load import load

PIECES = Path(__file__).parents[2] / "templates/公用"
FRAME = "".join(f'{{% include "公用/{name}.md.j2" %}}\n' for name in ("开头", "落款", "版记"))
FIRST = "类型: 发文\n模板: 印发通知\n标题: 关于某事的通知\n发文机关: [甲县创建办公室]\n"


def paper(keys: str) -> Paper:
    """What the shared pieces make of a 发文 with these keys."""
    folder = load({"plans/甲/发文.yaml": (FIRST + keys).encode()}).workspace.plans[0]
    (dispatch,) = folder.dispatches

    def read(name: str) -> str | None:
        return FRAME if name == "模板" else read_template(Path("nowhere"), name)

    return markup.parse(render("模板", dispatch_values(dispatch), read), "示例", {})


def blocks(keys: str) -> tuple[Block, ...]:
    return paper(keys).sections[0].blocks


def test_a_plain_dispatch_has_a_mark_a_title_and_a_signature() -> None:
    assert paper("成文日期: 2014-02-06\n") == Paper(
        name="示例",
        head=Head(("甲县创建办公室",), ""),
        sections=(
            Section(
                (
                    Title(("甲县创建办公室关于某事的通知",)),
                    Signature(("甲县创建办公室",), "2014年2月6日"),
                )
            ),
        ),
    )


def test_every_label_of_the_head_is_carried() -> None:
    keys = (
        '文号: 甲创〔2014〕3号\n份号: "000012"\n密级: 机密★1年\n紧急程度: 加急\n'
        "签发人: [某某, 某某某]\n"
    )
    assert paper(keys).head == Head(
        ("甲县创建办公室",),
        "甲创〔2014〕3号",
        serial="000012",
        secrecy="机密★1年",
        urgency="加急",
        signers=("某某", "某某某"),
    )


def test_addressees_annexes_and_remark_stand_in_their_order() -> None:
    keys = (
        "成文日期: 2014-02-06\n主送: [各乡镇, 县级各部门]\n附件: [名单]\n用印: 否\n"
        "附注: 此件公开发布\n"
    )
    assert blocks(keys)[1:] == (
        Addressee("各乡镇，县级各部门："),
        AnnexNote(("名单",)),
        Signature(("甲县创建办公室",), "2014年2月6日", sealed=False),
        Note("此件公开发布"),
    )


def test_minutes_bear_their_issue_and_date_in_the_head_and_are_not_signed() -> None:
    made = paper("格式: 纪要\n期号: 3\n成文日期: 2014-02-06\n")
    assert made.head == Head(("甲县创建办公室",), "第3期", form="纪要", date="2014年2月6日")
    assert [type(block) for block in made.sections[0].blocks] == [Title]


def test_minutes_say_who_was_there_in_the_order_of_the_standard() -> None:
    who = "要素: {列席: 各乡镇, 会议地点: 三楼, 出席: 县住建局（局长）}\n"
    assert blocks(f"格式: 纪要\n{who}")[1:] == (
        Attendance((("出席", "县住建局（局长）"), ("列席", "各乡镇"))),
    )
    assert not [one for one in blocks(who) if isinstance(one, Attendance)]


IMPRINTED = "抄送: [州委办, 州政府办]\n印发机关: 县委办\n印发日期: 2014-02-07\n印数: 50\n"


@pytest.mark.parametrize(
    ("keys", "imprint"),
    [
        (IMPRINTED, Imprint(("州委办", "州政府办"), "县委办", "2014年2月7日", "共印50份")),
        # 信函: neither who printed it nor when (10.1).
        (IMPRINTED + "格式: 信函\n", Imprint(("州委办", "州政府办"), "", "")),
        ("印发机关: 县委办\n格式: 信函\n", None),
        ("印发机关: 县委办\n成文日期: 2014-02-06\n", Imprint((), "县委办", "2014年2月6日")),
        ("抄送: [州委办]\n成文日期: 2014-02-06\n", Imprint(("州委办",), "", "")),
        ("成文日期: 2014-02-06\n", None),
    ],
)
def test_the_imprint_is_what_the_form_has_of_it(keys: str, imprint: Imprint | None) -> None:
    assert paper(keys).imprint == imprint


def test_a_form_that_the_standard_does_not_have_is_named() -> None:
    with pytest.raises(ChuangchengError) as caught:
        markup.parse("::: 格式 公函\n:::\n::: 发文机关标志\n甲县\n:::\n", "示例", {})
    assert caught.value.message == "模板里写了“::: 格式 公函”，没有这种格式"


@pytest.mark.parametrize("piece", sorted(PIECES.glob("*.j2")), ids=lambda path: path.stem)
def test_the_page_of_the_shared_pieces_names_what_they_use(piece: Path) -> None:
    page = (PIECES / "README.md").read_text(encoding="utf-8")
    containers = re.findall(r"^:{3} +(\S+)", piece.read_text(encoding="utf-8"), re.MULTILINE)
    assert containers or piece.stem == "督办.md"  # which is text alone
    assert set(containers) <= set(CONTAINERS)
    assert [name for name in containers if f"::: {name}" not in page] == []
    assert piece.name in page
