"""A corpus of broken files: every sentence at its place; corpus.py says how cases are written."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from broken.corpus import Case, mended, read_corpus, told
from chuangcheng.diagnostic import Diagnostic
from chuangcheng.loading.load import load
from chuangcheng.reading.pure import PureParser
from chuangcheng.reading.read import read
from chuangcheng.rules.catalog import READING
from chuangcheng.rules.run import check
from mdcase import PIECE

CORPUS = read_corpus()
CASES = {f"{theme}:{case.name}": case for theme, cases in CORPUS.items() for case in cases}
every_case = pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
EDITABLE = {name: case for name, case in CASES.items() if case.is_utf8}


def checked(files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """All that a check of the whole workspace says."""
    settings = {path: text.encode() for path, text in PIECE.items()}
    loaded = load({**settings, **files})
    return check(loaded.workspace, loaded.findings).diagnostics


@every_case
def test_everything_is_said_word_for_word_at_its_place(case: Case) -> None:
    got = told(checked(case.files))
    assert [f"{one.path} {one.said}" for one in got] == [
        f"{one.path} {one.said}" for one in case.expected
    ]
    for one, wanted in zip(got, case.expected, strict=True):
        assert wanted.hint in (None, one.hint)


@every_case
def test_both_parsers_say_the_same(case: Case) -> None:
    for path, text in case.texts.items():
        fast, pure = read(text, path), read(text, path, parser=PureParser)
        assert [str(one) for one in fast.findings] == [str(one) for one in pure.findings]
        assert fast.data == pure.data


@pytest.mark.parametrize("case", EDITABLE.values(), ids=list(EDITABLE))
def test_what_the_edits_promise_is_true(case: Case) -> None:
    """Once they are made, all is gone that had an edit, and nothing new is said."""
    before = checked(case.files)
    kept = [f"{one.code} {one.message}" for one in before if not one.edits]
    after = checked(mended(case.files, before))
    assert sorted(f"{one.code} {one.message}" for one in after) == sorted(kept)


# What lies on a disk and cannot be opened is no bytes; tests/loading has a file with 201 faults.
ELSEWHERE = {"YAML001", "YAML016", "SCHM006"}


def test_the_corpus_is_large_and_has_every_code_of_reading() -> None:
    said = {one.said.split()[1] for case in CASES.values() for one in case.expected}
    assert len(CASES) >= 300
    assert {page.CODE for page in READING} - said == ELSEWHERE
