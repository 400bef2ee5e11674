"""cc render --fields: names that a template may use, with what stands there in the plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chuangcheng.cli.catalog import display_width
from chuangcheng.cli.entry import main
from chuangcheng.documents.fields import Usable, usable
from chuangcheng.documents.genre import Context
from chuangcheng.documents.paper import Column, Table
from chuangcheng.errors import Exit


def test_names_go_into_mappings_and_lists_and_tables_come_last() -> None:
    table = Table("大表", (Column("序号", 1), Column("任务", 1)), (("1", ""), ("2", "改厕")))
    values = {
        "标题": "甲",
        "方案": {"名称": "乙", "备注": None, "用印": True},
        "项目": [{"名称": "卫生", "目标": ""}, {"名称": "园林", "目标": "命名"}],
        "单位": ["县住建局", "县教育局"],
        "空": [],
    }
    made = usable(Context(name="甲", file_name="甲", values=values, tables={"表一": table}))
    assert made == (
        Usable("标题", "甲"),
        Usable("方案.名称", "乙"),
        Usable("方案.备注", None),
        Usable("方案.用印", "是"),
        Usable("项目[].名称", "卫生"),
        Usable("项目[].目标", "命名"),
        Usable("单位[]", "县住建局"),
        Usable("空[]", None),
        Usable("表.表一.名称", "大表", only_word=True),
        Usable("表.表一.列[]", "序号", only_word=True),
        Usable("表.表一.行[].序号", "1", only_word=True),
        Usable("表.表一.行[].任务", "改厕", only_word=True),
    )


@pytest.mark.parametrize("genre", ["印发通知", "任务分解表"])
def test_the_list_fits_on_a_screen(
    genre: str,
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(repository)
    assert main(["render", "--fields", genre, "dayao-sichuang"]) == Exit.OK
    out = capsys.readouterr().out
    assert max(map(display_width, out.splitlines())) <= 80
    assert "带 [] 的是一条一条的" in out


def test_another_program_reads_the_same_list(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    words = ["render", "--fields", "任务分解表", "dayao-sichuang", "--json"]
    assert main(words) == Exit.OK
    entries = json.loads(capsys.readouterr().out)
    title = {"name": "标题", "example": "大姚县“四创”工作任务分解表", "only_word": False}
    assert entries[0] == title
    assert "表.任务分解表.行[].工作任务" in {entry["name"] for entry in entries}


def test_json_is_only_for_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "任务分解表", "--json"]) == Exit.USAGE
    assert capsys.readouterr().err.startswith("--json 要和 --fields 一起用")
