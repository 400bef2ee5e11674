"""Positions, spans, findings and their order."""

from __future__ import annotations

import dataclasses

import pytest

from chuangcheng.diagnostic import Diagnostic, Finding, Severity
from chuangcheng.source import Position, Span


def at(file: str, line: int, column: int) -> Span:
    return Span(file, Position(line, column), Position(line, column + 1))


def test_positions_follow_the_text() -> None:
    assert Position(1, 9) < Position(2, 1) < Position(2, 10)


def test_spans_sort_by_file_then_place() -> None:
    assert at("a", 9, 9) < at("b", 1, 1) < at("b", 1, 2)


def test_a_whole_file_begins_at_its_first_character() -> None:
    assert Span.whole_file("a.yaml") == Span("a.yaml", Position(1, 1), Position(1, 1))


def test_values_are_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Position(1, 1).line = 2  # type: ignore[misc]


def test_severities_are_read_in_chinese_and_ranked() -> None:
    assert [(s.value, s.label, s.rank) for s in Severity] == [
        ("error", "错误", 0),
        ("warning", "警告", 1),
        ("info", "提示", 2),
    ]


def test_diagnostics_sort_by_place_then_gravity_then_code() -> None:
    def one(line: int, severity: Severity, code: str) -> Diagnostic:
        return Diagnostic(code=code, severity=severity, at=at("a", line, 1), message="")

    ordered = (
        one(1, Severity.INFO, "B"),
        one(2, Severity.ERROR, "A"),
        one(2, Severity.ERROR, "B"),
        one(2, Severity.WARNING, "A"),
        one(10, Severity.ERROR, "A"),
    )
    shuffled = [ordered[n] for n in (3, 0, 4, 2, 1)]
    assert sorted(shuffled, key=lambda d: d.sort_key) == list(ordered)


def test_a_finding_needs_only_a_place_and_a_message() -> None:
    finding = Finding(at=at("a", 1, 1), message="甲")
    assert (finding.hint, finding.path, finding.code, finding.related) == ("", "", "", ())
