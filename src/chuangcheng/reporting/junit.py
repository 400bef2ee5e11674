"""Diagnostics as JUnit XML: a suite a file, a failed case a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree as ET

from chuangcheng.diagnostic import Diagnostic, Severity
from chuangcheng.reporting.report import Report


def write(report: Report) -> str:
    """One document; only errors fail, other diagnostics are cases that passed with a remark."""
    found = report.verdict.diagnostics
    failures = report.verdict.count(Severity.ERROR)
    root = ET.Element("testsuites", tests=str(max(1, len(found))), failures=str(failures))
    for file, group in groupby(found, key=lambda one: one.at.file):
        _suite(root, file, list(group))
    if not found:
        suite = ET.SubElement(root, "testsuite", name="chuangcheng", tests="1", failures="0")
        ET.SubElement(suite, "testcase", classname="chuangcheng", name="没有发现问题")
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _suite(root: ET.Element, file: str, found: Iterable[Diagnostic]) -> None:
    found = list(found)
    failed = sum(one.severity is Severity.ERROR for one in found)
    suite = ET.SubElement(root, "testsuite", name=file, tests=str(len(found)), failures=str(failed))
    for one in found:
        place = f"{file}:{one.at.start.line}:{one.at.start.column}"
        name = f"{one.code} 第 {one.at.start.line} 行"
        case = ET.SubElement(suite, "testcase", classname=file, name=name)
        text = f"{place}: {one.message}" + (f"\n怎么改：{one.hint}" if one.hint else "")
        if one.severity is Severity.ERROR:
            failure = ET.SubElement(case, "failure", message=one.message, type=one.code)
            failure.text = text
        else:
            ET.SubElement(case, "system-out").text = text
