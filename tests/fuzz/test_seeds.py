"""Every text that fuzzing begins with, the faults it once found among them, keeps the promise."""

from __future__ import annotations

import time

import pytest

from chuangcheng.reading.decode import decode
from chuangcheng.reading.pure import PureParser
from chuangcheng.reading.read import read
from fuzz.corpus import seeds, workspace_with
from fuzz.promise import keep_fixing_promise, keep_layout_promise, keep_promise

SEEDS = seeds()
SECONDS = 5


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_keeps_the_promise(name: str) -> None:
    started = time.monotonic()
    keep_promise(workspace_with(SEEDS[name]))
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_is_laid_out_and_put_right_for_good(name: str) -> None:
    keep_layout_promise(SEEDS[name])
    keep_fixing_promise(workspace_with(SEEDS[name]))


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_gives_data_or_a_reason_with_the_pure_parser_too(name: str) -> None:
    text = decode(SEEDS[name], "a.yaml").text
    if text is not None:
        document = read(text, "a.yaml", PureParser)
        assert document.data is not None or document.findings


def test_a_whole_workspace_stays_whole_when_a_file_is_put_in_its_own_place() -> None:
    whole = workspace_with(b"")
    del whole["plans/x/文件.yaml"]
    for content in whole.values():
        again = workspace_with(content)
        assert again == whole
        assert keep_promise(again).diagnostics == ()
