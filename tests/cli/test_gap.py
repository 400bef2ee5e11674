"""cc gap on a copy of the shipped workspace, as a user types it.

By hand, from dayao-2014-08-15.md: 612 points; lost are 62, 39, 38, 34, 26, 24, 17, 14, 11, 7, 6, in
all 278. 基本达标 wants 750: the three greatest make 139, the two greatest only 101. 达标 wants 900:
612 + 278 = 890, and 110 are not assessed.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

PLAN = "plans/dayao-sichuang"

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def workspace(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that a test may change; also the working directory."""
    for name in ("plans", "standards"):
        shutil.copytree(repository / name, tmp_path / name)
    shutil.copy(repository / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def run(*words: str) -> int:
    return int(main(list(words)))


def said(capsys: pytest.CaptureFixture[str], *words: str, code: Exit = Exit.OK) -> list[str]:
    assert run(*words) == code
    return capsys.readouterr().out.splitlines()


def test_the_three_greatest_lines_reach_the_lower_grade(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = said(capsys, "gap", "--to", "基本达标")
    assert lines[1:3] == [
        "现在 612 分，“基本达标”要 750 分，还差 138 分",
        "补 3 项，到 751 分，就能达到“基本达标”；不能再少了",
    ]
    assert [line.split()[1] for line in lines if line.startswith(" √")] == ["3", "4", "7"]


def test_all_lines_are_not_enough_for_the_best_grade(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "gap", code=Exit.FOUND)
    assert lines[2] == "达不到“达标”：能补的 11 项全补上，也只有 890 分，还差 10 分"
    assert lines[-4:-1] == [
        "还有 2 项未评，最多能再得 110 分：",
        "　1.3 其余评价（待核）、10 镇辖村卫生",
        "先把未评的评了，从中得到 10 分就够",
    ]


def test_what_comes_too_late_is_left_out_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    """Without 3 and 9, whose tasks end in December: 39 + 38 + 26 + 24 + 11 make just the 138."""
    lines = said(capsys, "gap", "--to", "基本达标", "--by", "2015-10-31")
    assert lines[2] == "补 5 项，到 750 分，就能达到“基本达标”；不能再少了"
    assert "来不及补：9 社区卫生，任务“卫例-10”的时限是2015-12-31" in lines


def test_prices_and_a_budget(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """4, 7, 9, 6 and 5 cost 300 and make 161; without 5 they cost 230 and are one point short."""
    file = workspace / PLAN / "自评-示例.yaml"
    text = file.read_text(encoding="utf-8")
    prices = {"3": 500, "4": 80, "5": 70, "6": 60, "7": 50, "9": 40}
    for code, price in prices.items():
        text = text.replace(f'"{code}": {{', f'"{code}": {{补齐: {{费用: {price}万元}}, ')
    file.write_text(text, encoding="utf-8")
    lines = said(capsys, "gap", "--to", "基本达标")
    assert lines[2] == "补 5 项，到 773 分，就能达到“基本达标”；费用 300万元"
    lines = said(capsys, "gap", "--to", "基本达标", "--budget", "240万元", code=Exit.FOUND)
    assert lines[2:4] == [
        "预算 240万元 达不到“基本达标”：最省也要费用 300万元",
        "预算以内最多到 749 分，补 4 项，费用 230万元",
    ]
    card = json.loads("\n".join(said(capsys, "gap", "--to", "基本达标", "--json")))
    assert (card["outcome"], card["cost_kind"], card["missing"]) == ("能够达到", "费用", "138")
    assert card["chosen"] == {
        "indicators": ["4", "7", "9", "6", "5"],
        "total": "773",
        "cost": "3000000",
        "unpriced": 0,
    }


def test_nothing_is_written_where_nothing_is_to_be_done(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = f"{PLAN}/任务-补短板.yaml"
    assert run("gap", "--to", "不达标", "--to-tasks", file) == Exit.OK
    assert capsys.readouterr().err == f"没有要补的项，没有写 {file}\n"
    assert not (workspace / file).exists()


def test_a_grade_that_counts_lines(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All of the three lines are wanted: one is met, one is not, one has not been looked at."""
    lines = "".join(f'  - {{编号: "{n}", 名称: 项{n}, 达标: 有}}\n' for n in (1, 2, 3))
    (workspace / "standards" / "数项.yaml").write_text(
        "类型: 指标体系\n代号: 数项\n名称: 数项（示例）\n来源: 示例\n"
        "判定: [{等次: 优秀, 达标项数: 全部}, {等次: 达标, 达标项数: ≥2}, {等次: 不达标}]\n"
        f"指标:\n{lines}",
        encoding="utf-8",
    )
    (workspace / PLAN / "自评-数项.yaml").write_text(
        '类型: 自评\n标准: 数项\n时点: 2014-08-15\n结果: {"1": 有, "2": 无}\n', encoding="utf-8"
    )
    found = said(capsys, "gap", "--standard", "数项", "--to", "达标")
    assert found[1:4] == [
        "“达标”不看总分",
        "“达标”还差：达标项数做到 1 项（共 3 项），要≥2",
        "补 1 项，就能达到“达标”；不能再少了",
    ]
    assert any(line.split() == ["√", "2", "项2", "无人负责", "达标"] for line in found)
    out = said(capsys, "gap", "--standard", "数项", code=Exit.FOUND)
    assert out[3] == "达不到“优秀”：能补的 1 项全补上，还是达标项数做到 2 项（共 3 项），要全部"
    card = json.loads(
        "\n".join(said(capsys, "gap", "--standard", "数项", "--json", code=Exit.FOUND))
    )
    assert card["lacks"] == ["达标项数做到 1 项（共 3 项），要全部"]


def test_what_if_a_line_were_better(capsys: pytest.CaptureFixture[str]) -> None:
    """3 at 200 makes 674, so 76 are missing: 39 + 38."""
    lines = said(capsys, "gap", "--to", "基本达标", "--what-if", "3=200")
    assert lines[1:3] == [
        "现在 674 分，“基本达标”要 750 分，还差 76 分",
        "补 2 项，到 751 分，就能达到“基本达标”；不能再少了",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--what-if", "3"], "--what-if 写成了“3”"),
        (["--to", "金牌"], "没有“金牌”这个等次"),
        (["--by", "明天"], "--by 的日期不对"),
        (["--budget", "5人"], "看不出是多少钱、多少日还是多少项"),
        (["--budget", "很多"], "--budget 不对"),
        (["--budget", "5万元", "--cost", "天数"], "--cost 却是“天数”"),
        (["--cost", "力气"], "选项 --cost 没有“力气”这个值"),
        (["--standard", "卫生县-2021指标"], "“卫生县-2021指标”没有分等次"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("gap", *words) == Exit.USAGE
    assert message in capsys.readouterr().err


def test_a_number_of_lines_as_a_budget_is_told_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """基本达标 wants three lines; the two greatest lead to 612 + 101."""
    lines = said(capsys, "gap", "--to", "基本达标", "--budget", "2项", code=Exit.FOUND)
    assert lines[2:4] == [
        "预算 2项 达不到“基本达标”：最省也要 3项",
        "预算以内最多到 713 分，补 2 项",
    ]


def test_a_budget_that_does_not_matter_is_not_dropped_in_silence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """All eleven lines lead to 890 of the 900 that 达标 wants."""
    lines = said(capsys, "gap", "--budget", "5项", code=Exit.FOUND)
    assert lines[3] == "没有按预算 5项 挑，√ 是能补的 11 项"


def test_a_day_before_the_assessment_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("gap", "--by", "2013-01-01") == Exit.USAGE
    said = capsys.readouterr().err
    assert "--by 写的是 2013-01-01，早于自评的时点 2014-08-15" in said


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("补短板.txt", "不是 .yaml 文件"),
        ("补短板.yaml", f"不在方案的文件夹 {PLAN} 里"),
        ("plans/补短板.yaml", f"不在方案的文件夹 {PLAN} 里"),
        (f"{PLAN}/../补短板.yaml", f"不在方案的文件夹 {PLAN} 里"),
    ],
)
def test_tasks_are_written_only_where_they_are_read(
    file: str, message: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("gap", "--to", "基本达标", "--to-tasks", file) == Exit.USAGE
    assert message in capsys.readouterr().err
    assert not (workspace / file).exists()


LINES = """类型: 指标体系
代号: 试
名称: 试（示例）
来源: 示例
满分: 100
判定: [{等次: 达标, 总分: ≥90}, {等次: 不达标}]
指标:
  - {编号: "1", 名称: 甲, 分值: 30, 计分: 评分}
  - {编号: "2", 名称: 乙, 分值: 30, 计分: 评分}
  - {编号: "3", 名称: 丙, 分值: 20, 计分: 评分}
  - {编号: "4", 名称: 丁, 分值: 10, 计分: 评分}
  - {编号: "5", 名称: 戊, 分值: 10, 计分: 评分}
"""
RESULTS = """类型: 自评
标准: 试
时点: 2014-08-15
结果:
  "1": {得分: 10}
  "2": {得分: 10}
  "3": {得分: 10, 补齐: {费用: 100万元}}
  "4": {得分: 5}
  "5": {得分: 5}
"""
SERVING = """类型: 任务分解
创建项目: 试
任务:
  - {编号: t1, 内容: 做甲乙, 指标: ["1", "2"], 资金: [{来源: 县级, 金额: 400万元}]}
  - {编号: t2, 内容: 做丁, 指标: ["4"], 资金: [{来源: 县级, 金额: 80万元}]}
  - {编号: t3, 内容: 做戊, 指标: ["5"], 资金: [{来源: 县级, 金额: 5万元}]}
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """40 of 100 points; 90 take 50 of the 60 that are missing: 20 + 20, 10, 5, 5."""
    root = tmp_path / "office"
    plan = "类型: 方案\n名称: 示例\n地区: 某县\n级别: 县\n"
    files = {
        "chuangcheng.yaml": "类型: 工作区\n",
        "standards/试.yaml": LINES,
        "plans/p/方案.yaml": f"{plan}创建项目: [{{代号: 试, 名称: 试, 标准: 试}}]\n",
        "plans/p/自评.yaml": RESULTS,
        "plans/p/任务.yaml": SERVING,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_tasks_that_are_written_change_nothing_of_the_next_answer(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without 3 it takes 1, 2, 4 and 5: 400 + 80 + 5. All have a task, so nothing is written."""
    monkeypatch.chdir(office)
    before = said(capsys, "gap")
    assert before[2] == "补 4 项，到 90 分，就能达到“达标”；费用 485万元"
    assert run("gap", "--to-tasks", "plans/p/补短板.yaml") == Exit.OK
    assert "要补的项都已经有任务，没有写 plans/p/补短板.yaml\n" in capsys.readouterr().err
    assert said(capsys, "gap") == before


def test_only_lines_without_a_task_get_one(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """At 92 points 1, 2 and 3 for 500 are the cheapest with 5 for 5: 40 + 20 + 20 + 10 + 5 = 95."""
    monkeypatch.chdir(office)
    standard = office / "standards" / "试.yaml"
    standard.write_text(LINES.replace("≥90", "≥92"), encoding="utf-8")
    before = said(capsys, "gap")
    assert before[2] == "补 4 项，到 95 分，就能达到“达标”；费用 505万元"
    assert run("gap", "--to-tasks", "plans/p/补短板.yaml") == Exit.OK
    assert (
        "1 项任务写到了 plans/p/补短板.yaml；另有 3 项已经有任务，没有再写\n"
        in capsys.readouterr().err
    )
    text = (office / "plans/p/补短板.yaml").read_text(encoding="utf-8")
    assert (text.count('指标: ["3"]'), text.count("编号: ")) == (1, 1)
    assert said(capsys, "gap") == before


@pytest.mark.parametrize(
    ("words", "code", "count"),
    [
        ([], Exit.OK, 3),
        (["--by", "2014-12-31"], Exit.OK, 3),
        (["--budget", "2项"], Exit.FOUND, 2),
    ],
)
def test_tasks_are_taken_by_validate_once_somebody_answers_for_them(
    words: list[str],
    code: Exit,
    count: int,
    office: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nobody has a task: 1, 2 and 3 make 90 with two prices missing, 1, 2, 4 and 5 with four."""
    monkeypatch.chdir(office)
    (office / "plans/p/任务.yaml").unlink()
    file = Path("plans/p/补短板.yaml")
    assert run("gap", *words, "--to-tasks", str(file)) == code
    assert capsys.readouterr().err == f"{count} 项任务写到了 {file}\n"
    text = file.read_text(encoding="utf-8").replace("# 牵头单位: 待定", "牵头单位: 县卫健局")
    file.write_text(text, encoding="utf-8")
    assert run("validate") == Exit.OK
    assert text.count("编号: 补-0") == count
    assert '标准: 由 10 分补到 30 分\n    指标: ["1"]' in text
    assert run("gap", *words, "--to-tasks", str(file)) == code
    assert "要补的项都已经有任务" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text


def test_a_file_is_not_overwritten_unasked(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(office)
    (office / "plans/p/任务.yaml").unlink()
    file = "plans/p/自评.yaml"
    assert run("gap", "--to-tasks", file) == Exit.USAGE
    assert "已经有了，没有覆盖它" in capsys.readouterr().err


def test_the_file_does_not_say_of_a_grade_out_of_reach_that_it_is_reached(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without 1, of 30 points, all others make 70. The example's figures nobody has compared."""
    monkeypatch.chdir(office)
    (office / "plans/p/任务.yaml").unlink()
    results = RESULTS.replace('  "1": {得分: 10}\n', "")
    (office / "plans/p/自评.yaml").write_text(results, encoding="utf-8")
    assert run("gap", "--to-tasks", "plans/p/补短板.yaml") == Exit.FOUND
    head = (office / "plans/p/补短板.yaml").read_text(encoding="utf-8").splitlines()
    assert head[0] == "# 补短板任务：按 2014-08-15 的自评，能补的各项，全补上也达不到“达标”。"
    assert head[2] == "# 这些数字还没有核对过原文，不能作为正式依据。"


def test_a_standard_without_grades_names_what_is_not_met(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(office)
    (office / "standards/试.yaml").write_text(
        "类型: 指标体系\n代号: 试\n名称: 试（示例）\n来源: 示例\n指标:\n"
        '  - {编号: "1", 名称: 甲, 达标: 有}\n  - {编号: "2", 名称: 乙, 达标: 有}\n'
        '  - {编号: "3", 名称: 丙, 达标: 有}\n',
        encoding="utf-8",
    )
    (office / "plans/p/自评.yaml").write_text(
        '类型: 自评\n标准: 试\n时点: 2014-08-15\n结果: {"1": 有, "2": 无}\n', encoding="utf-8"
    )
    assert run("gap") == Exit.USAGE
    said = capsys.readouterr().err
    assert "“试”没有分等次，说不出离等次还差多少" in said
    assert "没有达标的有 1 项：2 乙" in said


def test_programs_are_told_which_figures_nobody_has_confirmed(
    office: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line 2 alone has been compared with the issued text; then all of them."""
    monkeypatch.chdir(office)
    standard = office / "standards" / "试.yaml"
    standard.write_text(
        LINES.replace("名称: 乙,", "名称: 乙, 来源: {说法: 示例, 核实: 是},"), encoding="utf-8"
    )
    found = json.loads("\n".join(said(capsys, "gap", "--json")))
    assert found["confirmed"] is False
    assert [one["code"] for one in found["shortfalls"] if one["confirmed"]] == ["2"]
    standard.write_text(
        LINES.replace("分值:", "来源: {说法: 示例, 核实: 是}, 分值:"), encoding="utf-8"
    )
    assert json.loads("\n".join(said(capsys, "gap", "--json")))["confirmed"] is True
