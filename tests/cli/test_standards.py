"""cc standards: the list, one of them, two editions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from chuangcheng.cli.entry import main
from chuangcheng.errors import Exit

ROOT = Path(__file__).parents[2]
Golden = Callable[[str, str | bytes], None]
Capture = pytest.CaptureFixture[str]

OWN = """\
类型: 指标体系
代号: 本县细则
名称: 本县细则
版本: "2024"
继承:
  标准: 园林县城-2006
  修改:
    YX06-02a: {达标: ≥42%, 否决: 是, 来源: {说法: 县政府文件, 核实: 是}}
  删除: [YX06-15]
指标:
  - {编号: X1, 名称: "[口袋]公园数", 单位: 个, 达标: ≥5个, 来源: 县政府文件}
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a standard of its own, and the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "chuangcheng.yaml").write_text("类型: 工作区\n", encoding="utf-8")
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards/本县细则.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("列表.txt", []),
        ("园林县城-2006.txt", ["show", "园林县城-2006"]),
        ("本县细则和园林县城-2006.txt", ["show", "本县细则", "--against", "园林县城-2006"]),
        ("园林县城-2016和2006.txt", ["show", "园林县城-2016", "--against", "园林县城-2006"]),
        ("本县细则.json", ["show", "本县细则", "--json"]),
    ],
)
@pytest.mark.usefixtures("workspace")
def test_what_is_shown(name: str, words: list[str], golden: Golden, capsys: Capture) -> None:
    assert main(["standards", *words]) == Exit.OK
    out, err = capsys.readouterr()
    assert err == ""
    if not name.endswith(".json"):
        assert max(cell_len(line) for line in out.splitlines()) <= 80
    golden(f"standards/{name}", out)


def test_what_ships_is_listed_outside_of_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["standards", "--json"]) == Exit.OK
    found = json.loads(capsys.readouterr().out)["standards"]
    assert [one["code"] for one in found] == sorted(
        path.stem for path in (ROOT / "standards").glob("*.yaml")
    )


def test_a_standard_of_ones_own_goes_before_the_shipped_one(
    workspace: Path, capsys: Capture
) -> None:
    text = "类型: 指标体系\n代号: 园林县城-2006\n名称: 改过的\n指标: [{编号: A, 名称: 甲}]\n"
    (workspace / "standards/园林县城-2006.yaml").write_text(text, encoding="utf-8")
    assert main(["standards", "show", "园林县城-2006", "--json"]) == Exit.OK
    assert json.loads(capsys.readouterr().out)["name"] == "改过的"


def test_a_tailored_standard_is_scored_with_all_of_its_lines(
    workspace: Path, capsys: Capture
) -> None:
    (workspace / "standards/细则.yaml").write_text(
        "类型: 指标体系\n代号: 细则\n名称: 细则\n满分: 950\n来源: 县政府文件\n"
        "继承: {标准: 卫生县城-暗访, 修改: {'2': {分值: 100}}, 删除: ['3', '11']}\n"
        "指标: [{编号: '12', 名称: 门前三包, 分值: 150, 计分: 评分}]\n",
        encoding="utf-8",
    )
    folder = workspace / "plans/示例"
    folder.mkdir(parents=True)
    (folder / "自评.yaml").write_text(
        "类型: 自评\n标准: 细则\n时点: 2024-08-15\n"
        "结果: {'2': {得分: 80}, '4': {得分: 95}, '12': {得分: 140}}\n",
        encoding="utf-8",
    )
    assert main(["score", "--json"]) == Exit.OK
    card = json.loads(capsys.readouterr().out)
    assert (card["full"], card["known"], card["worst"], card["best"]) == (
        "950",
        "315",
        "315",
        "915",
    )


@pytest.mark.usefixtures("workspace")
def test_the_difference_as_json(capsys: Capture) -> None:
    words = ["standards", "show", "本县细则", "--against", "园林县城-2006", "--json"]
    assert main(words) == Exit.OK
    found = json.loads(capsys.readouterr().out)
    assert [one["code"] for one in found["came"]] == ["X1"]
    assert [one["code"] for one in found["went"]] == ["YX06-15"]
    (changed,) = found["changed"]
    assert changed["changes"] == [
        {"key": "达标", "before": "≥40%", "after": "≥42%"},
        {"key": "否决", "before": "否", "after": "是"},
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["园林县城-2006"],
            (
                "不知道“园林县城-2006”是要做什么\n"
                "怎么改：看一个指标体系，写成 cc standards show 园林县城-2006\n"
            ),
        ),
        (["show"], "没有写看哪一个\n怎么改：写上代号；有哪些，看 cc standards\n"),
        (
            ["--against", "甲"],
            "--against 要和 show 一起用\n怎么改：写成 cc standards show 代号 --against 甲\n",
        ),
        (
            ["show", "园林县成-2006"],
            "没有代号是“园林县成-2006”的指标体系\n怎么改：是不是“园林县城-2006”、",
        ),
        (
            ["show", "园林县城-2006", "--against", "zzz"],
            "没有代号是“zzz”的指标体系\n怎么改：不写代号，列出全部指标体系\n",
        ),
    ],
)
@pytest.mark.usefixtures("workspace")
def test_what_cannot_be_done_is_said_plainly(words: list[str], said: str, capsys: Capture) -> None:
    assert main(["standards", *words]) == Exit.USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said)
