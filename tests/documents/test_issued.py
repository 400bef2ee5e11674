"""通报, 通知, 交办卡 and 简报 on the county of `county`: what they say, and when they refuse."""

from __future__ import annotations

import io
import re
from typing import Final

import docx
import openpyxl
import pytest

from chuangcheng.errors import ChuangchengError, NotFoundError
from conftest import Golden
from documents.county import EVERYONE, ISSUES, PLAN, made, rendered

PERIOD: Final = "起: 2026-08-01\n止: 2026-08-20\n"
REPORT: Final = f"文种: 通报\n文号: 示创办〔2026〕3号\n{EVERYONE}{PERIOD}"
PRINTED: Final = "印发机关: 示例县创建工作领导小组办公室\n抄送: [县委办公室]\n印数: 30\n"
SUMMONED: Final = {
    "约谈单位": "县市场监管局、城关镇",
    "约谈对象": "两单位主要负责人",
    "约谈事由": "督查发现的问题没有按时整改",
    "约谈人": "县创建办主任",
    "约谈时间": "2026年8月25日9:00",
    "约谈地点": "县政府二楼会议室",
    "联系人": "县创建办督查组",
}
MEETING: Final = {
    "会议名称": "创建工作推进会",
    "会议时间": "2026年8月28日15:00",
    "会议地点": "县政府一号会议室",
    "会议内容": "通报督查情况，安排下一步工作。",
    "参会人员": "各乡镇、县级有关部门主要负责人",
    "联系人": "县创建办综合组",
}
BULLETIN: Final = (
    f"标题: 创卫简报\n期号: 9\n总期号: 16\n{EVERYONE}抄送: [县政协办公室]\n印数: 60\n"
    "要素: {报: 县委、县人民政府领导}\n条目:\n"
    "  - {标题: 【督查情况】八月上旬发现问题七个, 内容: 县创建办开展了督查。}\n"
    "  - {标题: 各单位立行立改, 内容: 城关镇当天补齐了洗手液。}\n"
    "  - {标题: 【工作动态】推进会召开, 内容: 会议总结了工作。}\n"
)


def particulars(values: dict[str, str]) -> str:
    return "要素:\n" + "".join(f"  {name}: {value}\n" for name, value in values.items())


DISPATCHES: Final = {
    "督查通报": f"{REPORT}{PRINTED}标题: 关于八月上中旬督查情况的通报\n",
    "表扬通报": f"{REPORT}标题: 关于对整改到位单位予以表扬的通报\n附件: [评分办法]\n",
    "批评通报": f"{REPORT}标题: 关于对整改不力单位予以批评的通报\n正文: 没有明确专人负责。\n",
    "红黑榜通报": f"{REPORT}标题: 关于整改排名的通报\n要素: {{红榜名次: 1, 黑榜名次: 1}}\n",
    "整改通知": f"{EVERYONE}文种: 通知\n格式: 信函\n标题: 关于限期整改的通知\n",
    "约谈通知": f"文种: 通知\n格式: 信函\n标题: 关于约谈的通知\n{particulars(SUMMONED)}",
    "会议通知": f"{EVERYONE}文种: 通知\n标题: 关于召开推进会的通知\n{particulars(MEETING)}",
    "督办交办卡": f"标题: 督办交办卡\n{PERIOD}签发人: 张三\n要素: {{整改要求: 立行立改}}\n",
    "简报": BULLETIN,
}


def text(genre: str, more: str = "", *, plan: str = PLAN, unit: str | None = None) -> str:
    return made(genre, DISPATCHES[genre] + more, plan=plan, unit=unit).decode()


def rows(content: str) -> list[list[str]]:
    """The cells of every row of every table, heads left out."""
    lines = [line for line in content.splitlines() if line.startswith("| ")]
    heads = [i - 1 for i, line in enumerate(lines) if set(line) <= set("|:- ")]
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for i, line in enumerate(lines)
        if i not in heads and i - 1 not in heads
    ]


@pytest.mark.parametrize("genre", sorted(DISPATCHES))
def test_a_document_is_as_it_was_read_and_approved(genre: str, golden: Golden) -> None:
    golden(f"{genre}.md", text(genre))


def test_a_report_tells_the_same_figures_in_words_list_and_tables() -> None:
    report = text("督查通报")
    assert "2026年8月1日至20日，共发现问题7个，涉及点位4个。" in report
    assert (
        "农贸市场2处、问题3个，背街小巷1处、问题2个，"
        "类型未登记的点位1处、问题1个，没有写明点位的问题1个。"
    ) in report
    assert "已整改4个，未整改3个（其中逾期1个），整改率57.1%。" in report
    assert "几个单位共同负责的问题，在各单位分别计数。另有1个问题责任单位待定。" in report
    headings = re.findall(r"^### （.）(\S+)（(\d)个）$", report, re.MULTILINE)
    assert sum(int(count) for _, count in headings) == 7
    by_unit, problems = rows(report)[:4], rows(report)[4:]
    assert by_unit[0] == ["县市场监管局", "2", "1", "1", "50%"]
    assert [row[1] for row in problems] == ["W-01", "W-02", "W-03", "W-04", "W-05", "W-06", "W-07"]
    assert [row[-1] for row in problems].count("已整改") == 4


def test_a_report_without_a_number_is_told_apart_by_its_issue() -> None:
    numbered = DISPATCHES["督查通报"] + "期号: 9\n总期号: 16\n"
    assert "\n示创办〔2026〕3号\n" in made("督查通报", numbered).decode()
    serial = numbered.replace("文号: 示创办〔2026〕3号\n", "")
    assert "\n第9期（总第16期）\n" in made("督查通报", serial).decode()


def test_a_report_names_its_list_in_the_note_and_on_the_page() -> None:
    assert "附件：督查发现问题清单\n" in text("督查通报")
    several = text("督查通报", "附件: [评分办法]\n")
    assert "附件：1.督查发现问题清单" in several
    assert "　　　2.评分办法" in several
    assert "\n附件1\n\n# 督查发现问题清单\n" in several


def test_the_ladder_is_printed_in_full_and_left_out_where_the_plan_has_none() -> None:
    ladder = (
        "没有另定时限的问题，整改时限为7日。对逾期不整改、整改不到位的，"
        "依次予以通报、约谈、问责。连续曝光3次的，予以问责。"
    )
    assert ladder in text("督查通报")
    bare = PLAN[: PLAN.index("督办规则")]
    assert "依次予以" not in text("督查通报", plan=bare)


def test_whom_to_report_to_is_the_plans_office_else_the_issuer() -> None:
    assert "报送县创建办。" in text("督查通报")
    without = PLAN.replace("办公室: {名称: 县创建办, 设在: 县住建局}", "职责: 统筹")
    assert "报送示例县创建工作领导小组办公室。" in text("督查通报", plan=without)


def test_who_is_praised_follows_from_the_ledger_or_is_named() -> None:
    # 县住建局 put W-05 right a day late; the others have something open.
    praised = text("表扬通报")
    assert rows(praised) == [["县卫健局", "1", "1", "0", "100%"]]
    named = text("表扬通报", "要素: {表扬单位: 示例县城关镇人民政府、县卫健局}\n")
    assert rows(named) == [["城关镇", "2", "1", "1", "50%"], ["县卫健局", "1", "1", "0", "100%"]]
    assert "按时整改到位，现予以" not in named


def test_nobody_to_praise_is_told() -> None:
    with pytest.raises(NotFoundError) as caught:
        made("表扬通报", DISPATCHES["表扬通报"].replace("止: 2026-08-20", "止: 2026-08-09"))
    assert caught.value.message == "这段时间里没有哪个单位的问题按时全部整改到位"


def test_who_is_criticised_is_late_or_named_and_has_something_open() -> None:
    assert rows(text("批评通报")) == [["县市场监管局", "2", "1", "1", "50%"]]
    assert "没有明确专人负责。" in text("批评通报")
    named = text("批评通报", "要素: {批评单位: 县住建局}\n")
    assert "县住建局还有1个没有整改。现予以通报批评。" in named
    assert "### （一）县住建局（1个）" in named  # which it shares with 城关镇, not criticised
    both = text("批评通报", "要素: {批评单位: 县住建局、城关镇}\n")
    assert "县住建局、城关镇还有1个没有整改" in both
    assert "几个单位共同负责的问题，在各单位分别计数。" in both
    with pytest.raises(NotFoundError) as caught:
        text("批评通报", "要素: {批评单位: 县卫健局}\n")
    assert caught.value.message == (
        "县卫健局没有未整改的问题，“plans/示例县/发文.yaml”的“批评单位”却写了"
    )


def test_a_ranking_shows_places_with_ties_and_both_boards() -> None:
    assert [(row[0], row[1], row[-1]) for row in rows(text("红黑榜通报"))] == [
        ("1", "县卫健局", "红榜"),
        ("2", "县市场监管局", "黑榜"),
        ("2", "城关镇", "黑榜"),
        ("2", "县住建局", "黑榜"),
    ]
    spared = DISPATCHES["红黑榜通报"].replace("黑榜名次: 1", "黑榜名次: 1, 黑榜免列: 50%")
    assert "本期没有列入黑榜的单位。" in made("红黑榜通报", spared).decode()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("红榜名次: 三, 黑榜名次: 1", "“plans/示例县/发文.yaml”第 12 行，红榜名次“三”写得不对"),
        (
            "红榜名次: 3, 黑榜名次: 1, 黑榜免列: 0.85",
            "“plans/示例县/发文.yaml”第 12 行，黑榜免列“0.85”写得不对",
        ),
        ("黑榜名次: 1", "“plans/示例县/发文.yaml”的“要素”里没有写红榜名次"),
    ],
)
def test_a_wrong_parameter_of_the_ranking_is_told(wrong: str, message: str) -> None:
    with pytest.raises(ChuangchengError) as caught:
        made("红黑榜通报", DISPATCHES["红黑榜通报"].replace("红榜名次: 1, 黑榜名次: 1", wrong))
    assert caught.value.message == message


@pytest.mark.parametrize("genre", ["督查通报", "表扬通报", "批评通报", "红黑榜通报"])
def test_a_report_needs_both_ends_of_its_period(genre: str) -> None:
    for line, said in (("起: 2026-08-01\n", "“起”"), ("止: 2026-08-20\n", "“止”")):
        with pytest.raises(NotFoundError) as caught:
            made(genre, DISPATCHES[genre].replace(line, ""))
        assert caught.value.message == f"“plans/示例县/发文.yaml”没有写{said}"
    with pytest.raises(NotFoundError) as caught:
        made(genre, DISPATCHES[genre].replace("起: 2026-08-01", "起: 2026-09-01"))
    assert caught.value.message == "“plans/示例县/发文.yaml”的“止”早于“起”"


def test_a_notice_of_rectification_has_what_is_open_for_all_or_for_one() -> None:
    notice = text("整改通知")
    # On 21 August, the day of the notice: W-04 was done on 22, W-08 found on 25.
    assert [row[1] for row in rows(notice)] == ["W-02", "W-04", "W-07"]
    assert "经督查，有关单位存在问题3个" in notice
    file = rendered("整改通知", DISPATCHES["整改通知"], unit="县住建局")
    own = file.content.decode()
    assert file.file_name == "整改通知-县住建局.md"
    assert "\n示例县住房和城乡建设局：\n" in own
    assert "经督查，你单位存在问题1个" in own
    assert [row[1] for row in rows(own)] == ["W-04"]


def test_a_unit_with_nothing_open_or_unknown_is_told() -> None:
    for unit, message in (
        ("县卫健局", "“县卫健局”没有要整改的问题"),
        ("县级部门", "“县级部门”是一组单位"),
        ("县气象局", "单位名录里没有“县气象局”"),
    ):
        with pytest.raises(NotFoundError) as caught:
            text("整改通知", unit=unit)
        assert caught.value.message == message


def test_a_document_of_one_order_refuses_another() -> None:
    for genre in ("整改通知", "督办交办卡"):
        with pytest.raises(ChuangchengError) as caught:
            made(genre, DISPATCHES[genre], view="unit")
        assert caught.value.message == "这个文种不能用 --by 换一种排法"


def test_a_summons_lists_what_its_units_have_open() -> None:
    summons = text("约谈通知")
    assert [row[1] for row in rows(summons)] == ["W-02", "W-04"]
    assert "还有2个问题没有整改，已经超过整改时限，见下表。" in summons
    nothing = DISPATCHES["约谈通知"].replace("县市场监管局、城关镇", "县卫健局")
    assert "涉及的问题" not in made("约谈通知", nothing).decode()


@pytest.mark.parametrize(
    ("genre", "values", "lacking"),
    [("约谈通知", SUMMONED, "约谈时间、联系人"), ("会议通知", MEETING, "会议时间、联系人")],
)
def test_what_a_notice_lacks_is_named_with_its_file(
    genre: str, values: dict[str, str], lacking: str
) -> None:
    left = {name: value for name, value in values.items() if name not in lacking.split("、")}
    dispatch = DISPATCHES[genre].replace(particulars(values), particulars(left))
    with pytest.raises(NotFoundError) as caught:
        made(genre, dispatch)
    assert caught.value.message == f"“plans/示例县/发文.yaml”的“要素”里没有写{lacking}"


def test_an_end_mark_is_written_once() -> None:
    notice = text("会议通知")
    assert "安排下一步工作。\n" in notice
    assert "县级有关部门主要负责人。\n" in notice
    assert "。。" not in notice


def test_a_card_for_each_open_problem_on_a_page_of_its_own() -> None:
    cards = text("督办交办卡").split("\n---\n")
    assert [re.findall(r"\| 编号 \| (\S+) \|", card) for card in cards] == [
        ["W-02", "W-02"], ["W-04", "W-04"], ["W-07", "W-07"],
    ]  # fmt: skip
    first, _, last = cards
    assert "| 依据 | 示例评分标准第4.1项“集贸市场卫生” |" in first
    assert "| 交办时间 | 2026年8月21日 |" in first
    assert "| 签发人 | 张三 |" in first
    assert "| 整改要求 | 立行立改 |" in first
    assert "| 办理情况 |  |" in first
    assert "| 整改时限 | 2026年8月27日 |" in last  # found on 20, and seven days
    assert "| 责任单位 |  |" in last
    assert first.index("- - - - - 回　执") < first.index("| 签收人 |  |")


def test_cards_need_no_dispatch() -> None:
    file = rendered("督办交办卡", None, unit="县住建局")
    assert file.file_name == "督办交办卡-县住建局.md"
    card = file.content.decode()
    assert re.findall(r"\| 编号 \| (\S+) \|", card) == ["W-08", "W-08"]
    assert "| 整改时限 | 2026年9月1日 |" in card
    assert "| 交办时间 |  |" in card


@pytest.mark.parametrize("genre", sorted({*DISPATCHES} - {"督办交办卡"}))
def test_without_its_dispatch_a_document_says_what_to_write(genre: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        made(genre, None)
    assert caught.value.message == f"“plans/示例县”里没有用“{genre}”模板的发文"


def test_a_bulletin_heads_its_columns_once() -> None:
    bulletin = text("简报")
    assert bulletin.startswith("**创卫简报**\n\n第9期（总第16期）")
    assert re.findall("【.+?】", bulletin) == ["【督查情况】", "【工作动态】"]
    assert bulletin.index("【督查情况】") < bulletin.index("各单位立行立改")
    assert rendered("简报", BULLETIN).file_name == "创卫简报第9期.md"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("期号: 9\n", "“plans/示例县/发文.yaml”没有写“期号”"),
        (BULLETIN[BULLETIN.index("条目") :], "“plans/示例县/发文.yaml”没有写“条目”"),
    ],
)
def test_a_bulletin_lacking_what_it_needs_is_told(line: str, message: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        made("简报", BULLETIN.replace(line, ""))
    assert caught.value.message == message


@pytest.mark.parametrize("genre", sorted(DISPATCHES))
def test_word_has_every_cell_and_sentence_of_the_text(genre: str) -> None:
    """Markdown and docx come from one paper; what a clerk opens is read back whole."""
    body = docx.Document(io.BytesIO(made(genre, DISPATCHES[genre], "docx"))).element.body
    inside = _solid("".join(piece.text or "" for piece in body.iter("{*}t")))
    pieces = [cell for row in rows(text(genre)) for cell in row if cell]
    pieces += [
        line for line in text(genre).splitlines() if line.endswith("。") and "**" not in line
    ]
    assert pieces
    assert [one for one in pieces if _solid(one.replace("<br>", "")) not in inside] == []


@pytest.mark.parametrize("genre", ["督查通报", "红黑榜通报", "整改通知"])
def test_excel_has_the_tables_with_figures_to_sort_by(genre: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(genre, DISPATCHES[genre], "xlsx")))
    inside = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    counts = {"督查通报": {2, 1, 0, 0.5}, "红黑榜通报": {2, 1, 0, 0.5}, "整改通知": set()}
    assert counts[genre] <= inside
    words = [cell for row in rows(text(genre)) for cell in row if not re.fullmatch(r"[\d%]*", cell)]
    assert set(words) <= inside


def _solid(written: str) -> str:
    return re.sub(r"[\s\\#]", "", written)


def test_what_a_user_writes_stays_text() -> None:
    """Marks of Markdown, HTML and Jinja in a ledger are letters like any others."""
    hostile = "地面 | 有 *污水* <b>&amp; {{ 7 }} # 一"
    issues = ISSUES.replace("地面有污水", f"'{hostile}'")
    body = docx.Document(
        io.BytesIO(made("督查通报", DISPATCHES["督查通报"], "docx", issues=issues))
    ).element.body
    inside = "".join(piece.text or "" for piece in body.iter("{*}t"))
    assert inside.count(hostile) == 2  # in the list and in the table
