"""Files of ours that lie where nobody reads them, and files of others that lie beside ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuangcheng.loading.disk import strays_of
from chuangcheng.loading.load import load
from chuangcheng.loading.strays import KINDS, find_strays
from chuangcheng.models.catalog import KINDS as MODELS

TASKS = "类型: 任务分解\n任务: []\n"


def write(root: Path, name: str, text: str = TASKS, encoding: str = "utf-8") -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))


def test_the_kinds_are_those_of_the_models() -> None:
    assert tuple(KINDS) == tuple(MODELS)


def test_a_file_elsewhere_is_told_of(tmp_path: Path) -> None:
    write(tmp_path, "方案/示例县/任务.yaml")
    (finding,) = strays_of(tmp_path)
    assert (finding.code, finding.at.file) == ("YAML016", "方案/示例县/任务.yaml")
    assert finding.message == "这个文件放在 plans 和 standards 外面，没有读"


def test_a_folder_is_told_of_once(tmp_path: Path) -> None:
    for name in ("备份/乙.yaml", "备份/2014/甲.yml", "plan/任务.yaml"):
        write(tmp_path, name)
    assert [(one.at.file, one.message) for one in strays_of(tmp_path)] == [
        ("plan/任务.yaml", "这个文件放在 plans 和 standards 外面，没有读"),
        ("备份/2014/甲.yml", "“备份”里有 2 个文件放在 plans 和 standards 外面，没有读"),
    ]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("# 注\n类型：单位名录   # 共用\n", "utf-8"),
        ('"类型": "任务分解"\n', "utf-8-sig"),
        (TASKS, "gb18030"),
    ],
    ids=["full-width colon", "quotes", "gb18030"],
)
def test_a_kind_is_known_however_it_is_written(tmp_path: Path, text: str, encoding: str) -> None:
    write(tmp_path, "县里/甲.yaml", text, encoding)
    assert find_strays(str(tmp_path)) == {"县里": ["县里/甲.yaml"]}


@pytest.mark.parametrize(
    "name",
    [
        "plans/示例县/任务.yaml",
        "standards/甲.yaml",
        "任务.yaml",
        "out/示例县/任务.yaml",
        "templates/甲/任务.yaml",
        "node_modules/甲/任务.yaml",
        ".git/任务.yaml",
        "资料/.旧/任务.yaml",
        "资料/.任务.yaml",
        "资料/任务.txt",
        "一/二/三/四/任务.yaml",
    ],
)
def test_what_is_read_or_nobody_put_there_is_left_alone(tmp_path: Path, name: str) -> None:
    write(tmp_path, name)
    assert find_strays(str(tmp_path)) == {}


@pytest.mark.parametrize(
    "text", ["services:\n  web: {}\n", "类型: 图片\n", "甲:\n  类型: 方案的\n", ""]
)
def test_files_of_others_are_left_alone(tmp_path: Path, text: str) -> None:
    write(tmp_path, "资料/甲.yaml", text)
    assert find_strays(str(tmp_path)) == {}


def test_another_workspace_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "示例/chuangcheng.yaml", "")
    write(tmp_path, "示例/plans/甲/任务.yaml")
    assert find_strays(str(tmp_path)) == {}


FOREIGN = [
    "site_name: 示例\nnav:\n  - 首页: index.md\n",
    "services:\n  web: {image: 甲}\n---\nb: 1\n",
    "plugin: !!python/name:a.b\n",
    "- hosts: all\n- tasks: []\n",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_a_file_of_others_beside_the_mark_is_not_ours_to_judge(text: str) -> None:
    files = {"chuangcheng.yaml": b"", "mkdocs.yml": text.encode()}
    loaded = load(files)
    assert (loaded.findings, loaded.workspace.broken_files) == ((), ())
    assert load({"chuangcheng.yaml": b"", "plans/甲/a.yaml": text.encode()}).findings


@pytest.mark.parametrize("text", ["名称: 甲\n", "[]\n", "- 甲\n", "类型：方案\n", "a: 1\n乙: 2\n"])
def test_a_file_beside_the_mark_with_a_chinese_key_is_ours(text: str) -> None:
    assert load({"chuangcheng.yaml": b"", "甲.yaml": text.encode()}).findings
