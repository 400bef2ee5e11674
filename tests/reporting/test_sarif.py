"""SARIF against its official schema, and what the schema cannot say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from chuangcheng.rules.catalog import PAGES
from reporting.reports import FILES, TASKS, written

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "data/sarif/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
)
SMALLEST: dict[str, Any] = {
    "version": "2.1.0",
    "runs": [{"tool": {"driver": {"name": "x"}}, "results": []}],
}


def faults(log: dict[str, Any]) -> list[str]:
    return [
        f"{one.json_path}: {one.message[:200]}" for one in Draft4Validator(SCHEMA).iter_errors(log)
    ]


def with_result(**result: Any) -> dict[str, Any]:
    run = {**SMALLEST["runs"][0], "results": [{"message": {"text": "甲"}, **result}]}
    return {**SMALLEST, "runs": [run]}


def test_the_schema_is_a_schema_and_takes_a_smallest_log() -> None:
    Draft4Validator.check_schema(SCHEMA)
    assert faults(SMALLEST) == []
    assert faults(with_result(level="note")) == []


@pytest.mark.parametrize(
    "log",
    [
        {**SMALLEST, "version": "2.0.0"},
        {**SMALLEST, "runs": [{"results": []}]},
        with_result(level="info"),
        with_result(message={}),
        with_result(unheard="of"),
        with_result(locations=[{"physicalLocation": {"region": {"startLine": 0}}}]),
    ],
)
def test_the_schema_refuses_what_is_wrong(log: dict[str, Any]) -> None:
    assert faults(log) != []


@pytest.mark.parametrize(
    "files", [FILES, {}, {"plans/x/任务.yaml": TASKS * 50}], ids=["faulty", "clean", "many"]
)
def test_a_log_is_valid(files: dict[str, str]) -> None:
    assert faults(json.loads(written("sarif", files))) == []


def test_every_page_stands_as_a_rule_whose_help_is_text() -> None:
    (run,) = json.loads(written("sarif", {}))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [page.CODE for page in PAGES]
    for rule in rules:
        assert rule["help"]["text"]
        assert "\n" not in rule["shortDescription"]["text"]


def test_a_file_name_is_a_relative_uri_without_spaces_or_汉字() -> None:
    (run,) = json.loads(written("sarif", FILES))["runs"]
    uris = {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]
    }
    assert len(uris) == 3
    for uri in uris:
        assert uri.isascii()
        assert not set(' <>"') & set(uri)
        assert ":" not in uri.partition("/")[0]
