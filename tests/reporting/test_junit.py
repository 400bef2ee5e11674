"""JUnit XML as a consumer reads it, and by the rules that Ant's and Jenkins' readers share."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from junitparser import JUnitXml, TestSuite

from chuangcheng.diagnostic import Severity
from reporting.reports import FILES, report_on, written

KNOWN = {
    "testsuites": {"tests", "failures"},
    "testsuite": {"name", "tests", "failures"},
    "testcase": {"name", "classname"},
    "failure": {"message", "type"},
    "system-out": set(),
}


def suites_of(text: str) -> list[TestSuite]:
    return list(JUnitXml.fromstring(text.encode()))


def test_a_reader_finds_a_suite_a_file_and_every_diagnostic() -> None:
    found = report_on(FILES).verdict.diagnostics
    suites = suites_of(written("junit", FILES))
    assert [suite.name for suite in suites] == sorted({one.at.file for one in found})
    cases = [case for suite in suites for case in suite]
    assert [case.classname for case in cases] == [one.at.file for one in found]
    for case, one in zip(cases, found, strict=True):
        assert str(case.name).startswith(one.code)
        failures = [(result.type, result.message) for result in case.result]
        assert failures == [(one.code, one.message)] * (one.severity is Severity.ERROR)
        assert one.message in (case.result[0].text if failures else case.system_out)


@pytest.mark.parametrize("files", [FILES, {}], ids=["faulty", "clean"])
def test_the_counts_agree_with_what_is_there(files: dict[str, str]) -> None:
    root = ET.fromstring(written("junit", files))
    suites = root.findall("testsuite")
    assert suites
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase")) > 0
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    for name in ("tests", "failures"):
        assert int(root.get(name, "")) == sum(int(suite.get(name, "")) for suite in suites)


def test_only_elements_and_attributes_that_every_reader_knows_are_written() -> None:
    for element in ET.fromstring(written("junit", FILES)).iter():
        assert set(element.attrib) <= KNOWN[element.tag]
