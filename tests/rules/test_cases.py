"""Corner cases, one Markdown file a rule: cases/<CODE>.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuangcheng.rules.catalog import RULES, SETTINGS
from chuangcheng.rules.rule import Page
from mdcase import Case, read_cases, reports

CHECKED = sorted((*RULES, *SETTINGS), key=lambda page: page.CODE)
FOLDER = Path(__file__).parent / "cases"
CASES = [
    pytest.param(case, id=f"{path.stem}:{case.line}")
    for path in sorted(FOLDER.glob("*.md"))
    for case in read_cases(path.read_text(encoding="utf-8"))
]


def test_every_rule_has_a_case_file_and_every_file_a_rule() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == [page.CODE for page in CHECKED]


@pytest.mark.parametrize("page", CHECKED, ids=lambda page: page.CODE)
def test_case_file_has_both_a_reported_and_a_silent_case(page: Page) -> None:
    code = page.CODE
    cases = list(read_cases((FOLDER / f"{code}.md").read_text(encoding="utf-8")))
    assert any(code in {report[2] for report in case.expected} for case in cases)
    assert any(not case.expected for case in cases)


@pytest.mark.parametrize("case", CASES)
def test_marked_lines_are_reported_and_all_others_are_silent(case: Case) -> None:
    verdict = case.check()
    got = reports(verdict.diagnostics)
    told = "\n".join(
        f"{one.at.file}:{one.at.start.line} {one.code} {one.message}" for one in verdict.diagnostics
    )
    assert got == case.expected, f"{case.name}: {told or 'silent'}"
