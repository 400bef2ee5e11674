"""The files that run us on other people's machines call what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuangcheng.cli.catalog import COMMANDS
from chuangcheng.cli.entry import main
from chuangcheng.reporting.catalog import FORMATS

ROOT = Path(__file__).parents[1]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
OURS = ROOT / ".github/workflows"
FILES = (HOOKS, *sorted(OURS.iterdir()), *sorted((ROOT / "docs/ci").glob("*.yml")))
_CALL = re.compile(r"^(?:- )?(?:run: )?chuangcheng ([a-z]+)([^>|]*)")


def content(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from strings(value)


def calls() -> list[tuple[str, str, str]]:
    return [
        (path.name, match.group(1), match.group(2))
        for path in FILES
        for text in strings(content(path))
        for line in text.splitlines()
        if (match := _CALL.match(line))
    ]


@pytest.mark.parametrize(("file", "command", "arguments"), calls())
def test_a_call_is_of_a_command_and_options_that_exist(
    file: str, command: str, arguments: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command in {one.name for one in COMMANDS}, file
    assert main([command, "--help"]) == 0
    page = capsys.readouterr().out
    for option in re.findall(r"--[a-z-]+", arguments):
        assert option in page, (file, option)
    for name in re.findall(r"--format (\S+)", arguments):
        assert name in FORMATS, file


def test_every_file_for_a_platform_validates() -> None:
    for path in (ROOT / "docs/ci").glob("*.yml"):
        assert any(file == path.name and command == "validate" for file, command, _ in calls())


def test_every_file_for_a_platform_is_in_the_readme() -> None:
    readme = (ROOT / "docs/ci/README.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "docs/ci").glob("*.yml") if path.name not in readme] == []
    assert [name for name in FORMATS if name != "text" and f"--format {name}`" not in readme] == []


def test_the_hooks_are_what_pre_commit_asks_for() -> None:
    hooks = content(HOOKS)
    assert [hook["id"] for hook in hooks] == ["cc-validate", "cc-fmt"]
    for hook in hooks:
        assert {"name", "entry", "language"} <= set(hook)
        assert hook["language"] == "python"
        assert hook["entry"].split()[0] == "chuangcheng"


def test_our_own_workflow_runs_what_ci_runs_on_every_python_that_we_name() -> None:
    (job,) = content(ROOT / ".github/workflows/ci.yml")["jobs"].values()
    assert any(step.get("run") == "bash .ci/run" for step in job["steps"])
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = re.findall(r"Programming Language :: Python :: (\d+\.\d+)", project)
    assert job["strategy"]["matrix"]["python"] == named


def test_the_file_for_gitlab_hands_in_the_reports_that_it_writes() -> None:
    job = content(ROOT / "docs/ci/gitlab.yml")["创城检查"]
    script = " ".join(job["script"])
    for form, report in (("gitlab", "codequality"), ("junit", "junit")):
        assert f"--format {form} > {job['artifacts']['reports'][report]} " in script


def test_what_we_offer_for_github_is_in_use_here() -> None:
    offered = content(ROOT / "docs/ci/github.yml")
    used = content(OURS / "chuangcheng.yml")
    assert used["env"] == {"CHUANGCHENG": "."}
    assert {**offered, "env": None} == {**used, "env": None}
