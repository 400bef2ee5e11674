"""A folder on disk → {path: bytes}."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chuangcheng.cli.session import Session
from chuangcheng.diagnostic import Finding
from chuangcheng.errors import Exit, WorkspaceNotFoundError
from chuangcheng.loading.disk import find_root, read_workspace
from chuangcheng.loading.load import load
from chuangcheng.reading.limits import MAX_BYTES
from chuangcheng.reporting.catalog import FORMATS, reporter
from chuangcheng.reporting.report import Report
from chuangcheng.rules.run import check


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty workspace."""
    write(tmp_path / "chuangcheng.yaml", b"")
    return tmp_path


def write(path: Path, content: bytes = b"a: 1\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def told(findings: list[Finding]) -> list[tuple[str, str, str, str]]:
    return [(f.code, f.at.file, f.message, f.hint) for f in findings]


def test_yaml_files_of_the_workspace_are_read(root: Path) -> None:
    for name in ("units.yml", "plans/x/b.yaml", "plans/x/deep/c.yml", "standards/甲.yaml"):
        write(root / name, name.encode())
    for name in ("readme.md", "docs/a.yaml", "templates/a.yaml", "plans/x/a.txt", "plans/x/yaml"):
        write(root / name)
    files, findings = read_workspace(root)
    assert findings == []
    assert list(files) == [
        "chuangcheng.yaml",
        "plans/x/b.yaml",
        "plans/x/deep/c.yml",
        "standards/甲.yaml",
        "units.yml",
    ]
    assert files["plans/x/deep/c.yml"] == b"plans/x/deep/c.yml"


def test_a_workspace_without_folders_is_read(root: Path) -> None:
    assert read_workspace(root) == ({"chuangcheng.yaml": b""}, [])


@pytest.mark.parametrize(
    "name",
    [
        "plans/x/.a.yaml",
        "plans/.git/a.yaml",
        "plans/x/.~lock.yaml",
        ".pre-commit-config.yaml",
        ".travis.yml",
        "standards/.a.yml",
    ],
)
def test_hidden_files_are_passed_over(root: Path, name: str) -> None:
    write(root / name)
    assert list(read_workspace(root)[0]) == ["chuangcheng.yaml"]


def test_a_folder_with_the_name_of_a_file_is_told(root: Path) -> None:
    (root / "plans/x/任务.yaml").mkdir(parents=True)
    (root / "b.yml").mkdir()
    files, findings = read_workspace(root)
    assert list(files) == ["chuangcheng.yaml"]
    assert told(findings) == [
        ("YAML001", "b.yml", "这是一个文件夹，名字却像文件", "改个名字"),
        ("YAML001", "plans/x/任务.yaml", "这是一个文件夹，名字却像文件", "改个名字"),
    ]


def test_a_link_to_nowhere_is_told(root: Path) -> None:
    (root / "plans").mkdir()
    (root / "plans/a.yaml").symlink_to(root / "nowhere.yaml")
    files, findings = read_workspace(root)
    assert "plans/a.yaml" not in files
    assert told(findings) == [
        (
            "YAML001",
            "plans/a.yaml",
            "文件打不开：链接指向的文件不存在",
            "检查文件是否存在、是否有权限读",
        )
    ]


def test_links_that_go_round_are_told(root: Path) -> None:
    (root / "a.yaml").symlink_to(root / "b.yaml")
    (root / "b.yaml").symlink_to(root / "a.yaml")
    _, findings = read_workspace(root)
    assert [(f.code, f.at.file) for f in findings] == [("YAML001", "a.yaml"), ("YAML001", "b.yaml")]


def test_a_folder_that_links_to_itself_ends(root: Path) -> None:
    (root / "plans/x").mkdir(parents=True)
    (root / "plans/x/again").symlink_to(root / "plans")
    assert read_workspace(root)[1] == []


def test_a_link_to_a_file_is_read(root: Path) -> None:
    write(root / "elsewhere.txt", b"b: 2\n")
    (root / "a.yaml").symlink_to(root / "elsewhere.txt")
    assert read_workspace(root)[0]["a.yaml"] == b"b: 2\n"


def test_a_file_without_leave_to_read_is_told(root: Path) -> None:
    path = write(root / "a.yaml")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert told(read_workspace(root)[1]) == [
        ("YAML001", "a.yaml", "文件打不开：没有权限", "检查文件是否存在、是否有权限读")
    ]


def test_no_more_than_the_limit_is_read(root: Path) -> None:
    with write(root / "a.yaml").open("wb") as stream:
        stream.truncate(MAX_BYTES * 2)
    assert len(read_workspace(root)[0]["a.yaml"]) == MAX_BYTES + 1


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_a_file_that_cannot_be_read_counts_as_broken(root: Path, kind: str) -> None:
    """Else rules that need every file say that what it holds does not exist."""
    write(
        root / "plans/x/p.yaml",
        "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n"
        "创建项目: [{代号: 丙, 名称: 丁, 标准: s}]\n".encode(),
    )
    (root / "standards").mkdir()
    if kind == "link":
        (root / "standards/s.yaml").symlink_to(root / "nowhere")
    else:
        (root / "standards/s.yaml").mkdir()
    session = Session.open(root)
    assert session.loaded.workspace.broken_files == ("standards/s.yaml",)
    verdict = check(session.loaded.workspace, session.findings)
    assert [one.code for one in verdict.diagnostics] == ["YAML001"]


def test_a_name_in_another_encoding_can_be_reported(root: Path) -> None:
    """任务.yaml as a GBK archive leaves it behind; Linux allows any bytes."""
    folder = os.fsencode(root / "plans")
    Path(os.fsdecode(folder)).mkdir()
    try:
        with open(os.path.join(folder, "任务.yaml".encode("gbk")), "wb") as stream:  # noqa: PTH118, PTH123
            stream.write(b"- a\n")
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    files, findings = read_workspace(root)
    loaded = load(files)
    verdict = check(loaded.workspace, (*findings, *loaded.findings))
    report = Report(verdict=verdict, files=len(files), broken=1, line=loaded.line)
    assert verdict.diagnostics
    for form in FORMATS:
        assert reporter(form).write(report).encode("utf-8")


def test_two_names_in_another_encoding_stay_two_files(root: Path) -> None:
    folder = os.fsencode(root)
    try:
        for name in ("任务", "方案"):
            with open(os.path.join(folder, name.encode("gbk") + b".yaml"), "wb") as stream:  # noqa: PTH118, PTH123
                stream.write(name.encode())
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    files, _ = read_workspace(root)
    assert sorted(files.values()) == sorted([b"", "任务".encode(), "方案".encode()])


def test_a_name_with_control_characters_is_shown_with_marks(root: Path) -> None:
    try:
        (root / "甲\n\x1b[2J　乙.yaml").write_bytes(b"- a\n")
    except OSError:
        pytest.skip("this file system does not take control characters")
    files, _ = read_workspace(root)
    assert "甲\\x0a\\x1b[2J　乙.yaml" in files


# --- the root ------------------------------------------------------------------------------------


def test_the_root_is_found_from_below(root: Path) -> None:
    below = root / "plans/x"
    below.mkdir(parents=True)
    assert find_root(root) == find_root(below) == root.resolve()


def test_the_root_is_found_from_a_file(root: Path) -> None:
    assert find_root(write(root / "plans/x/a.yaml")) == root.resolve()


def test_the_nearest_root_counts(root: Path) -> None:
    write(root / "plans/x/chuangcheng.yaml")
    assert find_root(root / "plans/x") == (root / "plans/x").resolve()


def test_a_folder_is_no_mark(root: Path) -> None:
    (root / "plans/chuangcheng.yaml").mkdir(parents=True)
    assert find_root(root / "plans") == root.resolve()


def test_no_root_is_an_error_of_usage(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceNotFoundError) as caught:
        find_root(tmp_path)
    assert caught.value.message == (
        f"从“{tmp_path}”往上都没有找到 chuangcheng.yaml，不知道哪个文件夹是工作区"
    )
    assert caught.value.hint == "先进入工作区的文件夹，或者用 -C 指明它"
    assert caught.value.exit_code is Exit.USAGE


def test_a_place_that_does_not_exist_is_an_error_of_usage(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceNotFoundError):
        find_root(tmp_path / "nowhere")
