"""The examples of every page are true: what it calls wrong is reported, what it calls right is not.

Every page has fences but six, whose 反例 cannot be written as text in a docstring (a file that
cannot be opened, is no text, is too large, has another encoding, mixes line breaks, or has hundreds
of faults);
tests/reading and tests/loading cover them.
"""

from __future__ import annotations

import pytest

from chuangcheng.rules.catalog import PAGES
from chuangcheng.rules.rule import Page
from mdcase import Case, read_cases

WITHOUT_FENCES = ["SCHM006", "YAML001", "YAML002", "YAML008", "YAML010", "YAML013", "YAML016"]


def examples(page: Page) -> dict[str, Case]:
    """Heading → its example."""
    return {case.name: case for case in read_cases(page.__doc__ or "")}


with_fences = pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.CODE not in WITHOUT_FENCES],
    ids=lambda page: page.CODE,
)


def test_only_what_cannot_be_written_as_text_goes_without_an_example() -> None:
    assert [page.CODE for page in PAGES if "反例" not in examples(page)] == WITHOUT_FENCES


@with_fences
def test_bad_example_gives_its_own_code_and_no_other(page: Page) -> None:
    verdict = examples(page)["反例"].check()
    assert {one.code for one in verdict.diagnostics} == {page.CODE}


@with_fences
def test_good_example_is_silent(page: Page) -> None:
    verdict = examples(page)["正例"].check()
    assert [f"{one.code} {one.message}" for one in verdict.diagnostics] == []


@with_fences
def test_good_example_lets_every_rule_run(page: Page) -> None:
    assert examples(page)["正例"].check().skipped == ()


@with_fences
def test_examples_have_no_marks_that_a_reader_would_see(page: Page) -> None:
    assert "应报" not in (page.__doc__ or "")
