"""The page of methods is whole, and each method has the test that the page names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROW = re.compile(r"^\| ([A-G][0-9]+) \| .+ \| .+ \| (\S+\.py) \|$", re.MULTILINE)
LAST = {"A": 21, "B": 11, "C": 19, "D": 10, "E": 15, "F": 13, "G": 12}


@pytest.fixture(scope="module")
def rows(repository: Path) -> list[tuple[str, str]]:
    page = repository / "docs" / "manual" / "计分办法.md"
    found: list[tuple[str, str]] = ROW.findall(page.read_text(encoding="utf-8"))
    return found


def test_every_method_is_listed_once_and_in_order(rows: list[tuple[str, str]]) -> None:
    wanted = [f"{family}{n}" for family, last in LAST.items() for n in range(1, last + 1)]
    assert [code for code, _ in rows] == wanted


def test_the_test_that_is_named_bears_the_code(
    rows: list[tuple[str, str]], repository: Path
) -> None:
    tests = {path.name: path for path in (repository / "tests").rglob("test_*.py")}
    wrong = [
        f"{code} in {name}"
        for code, name in rows
        if not re.search(rf"\b{code}[a-c]?\b", tests[name].read_text(encoding="utf-8"))
    ]
    assert wrong == []
