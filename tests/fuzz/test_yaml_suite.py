"""Each input of the YAML test suite gives data or a reason, alone and as a file of a workspace."""

from __future__ import annotations

import json

import pytest

from chuangcheng.reading.pure import PureParser
from chuangcheng.reading.read import read
from fuzz.corpus import ROOT, workspace_with
from fuzz.promise import keep_promise

INPUTS = json.loads((ROOT / "tests/data/yaml-test-suite/inputs.json").read_text(encoding="utf-8"))
TEXTS: dict[str, str] = {one["id"]: one["yaml"] for one in INPUTS}


def test_the_suite_is_whole() -> None:
    assert len(TEXTS) == len(INPUTS) == 402


@pytest.mark.parametrize("name", TEXTS)
def test_an_input_gives_data_or_a_reason(name: str) -> None:
    for document in (read(TEXTS[name], "a.yaml"), read(TEXTS[name], "a.yaml", PureParser)):
        assert document.data is not None or document.findings


@pytest.mark.parametrize("name", TEXTS)
def test_an_input_in_a_workspace_keeps_the_promise(name: str) -> None:
    content = TEXTS[name].encode()
    files = workspace_with(content)
    (path,) = (path for path, there in files.items() if there == content)
    told = {one.at.file for one in keep_promise(files).diagnostics}
    assert path in told  # none of them is a file of ours
