"""Every form of a report tells the same places; each is read back by a reader of its kind."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from chuangcheng.diagnostic import Severity
from chuangcheng.reporting.catalog import FORMATS, reporter
from chuangcheng.reporting.report import Report
from chuangcheng.rules.catalog import PAGES
from chuangcheng.rules.run import check
from mdcase import check_texts, load_texts

FILES = {
    "plans/示例, 甲/方案.yaml": "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n",
    "plans/示例, 甲/任务.yaml": (
        "类型: 任务分解\n任务:\n"
        "  - {编号: 卫-01, 内容: 100%达标}\n"
        "  - {编号: 卫-01, 内容: 乙, 牵头单位: 县住建局}\n"
    ),
    "plans/示例, 甲/空.yaml": "",
}
Place = tuple[str, str, int, int]


@pytest.fixture(scope="module")
def report() -> Report:
    verdict = check_texts(FILES)
    assert {one.severity for one in verdict.diagnostics} == {Severity.ERROR, Severity.WARNING}
    return Report(verdict=verdict, files=len(FILES), broken=0, line=lambda _file, _number: "")


def of_json(text: str) -> list[Place]:
    found = json.loads(text)["diagnostics"]
    return [(one["code"], one["file"], one["line"], one["column"]) for one in found]


def of_sarif(text: str) -> list[Place]:
    (run,) = json.loads(text)["runs"]
    places = []
    for one in run["results"]:
        place = one["locations"][0]["physicalLocation"]
        region = place["region"]
        assert (region["endLine"], region["endColumn"]) >= (
            region["startLine"],
            region["startColumn"],
        )
        assert run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"]
        uri = unquote(place["artifactLocation"]["uri"])
        places.append((one["ruleId"], uri, region["startLine"], region["startColumn"]))
    return places


def of_github(text: str) -> list[Place]:
    places = []
    for line in text.splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::.*", line)
        assert match, line
        values = dict(pair.split("=") for pair in match.group(2).split(","))
        file = unquote(values["file"])
        places.append((values["title"], file, int(values["line"]), int(values["col"])))
    return places


READERS: dict[str, Callable[[str], list[Place]]] = {
    "json": of_json,
    "sarif": of_sarif,
    "github": of_github,
}


@pytest.mark.parametrize("form", sorted(READERS))
def test_every_form_tells_the_same_places(form: str, report: Report) -> None:
    wanted = [
        (one.code, one.at.file, one.at.start.line, one.at.start.column)
        for one in report.verdict.diagnostics
    ]
    assert len(wanted) >= 3
    assert READERS[form](reporter(form).write(report)) == wanted


def test_sarif_says_what_it_is_and_knows_every_rule(report: Report) -> None:
    log = json.loads(reporter("sarif").write(report))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [page.CODE for page in PAGES]
    twice = next(one for one in run["results"] if one["ruleId"] == "DUTY004")
    assert twice["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_clean_report_is_well_formed_too(form: str) -> None:
    clean = Report(verdict=check_texts({}), files=1, broken=0, line=lambda _file, _number: "")
    text = reporter(form).write(clean)
    if form in ("json", "sarif", "gitlab"):
        json.loads(text)
    elif form == "junit":
        assert ET.fromstring(text).find(".//failure") is None
    elif form == "github":
        assert text == ""


def test_the_ways_to_thousands_of_places_are_found_in_one_walk() -> None:
    tasks = "".join(f"  - 编号: a{n}\n    内容: 甲\n" for n in range(4_000))
    loaded = load_texts({"plans/x/任务.yaml": f"类型: 任务分解\n任务:\n{tasks}"})
    verdict = check(loaded.workspace, loaded.findings)
    assert verdict.count(Severity.WARNING) + verdict.count(Severity.ERROR) >= 4_000
    report = Report(verdict=verdict, files=1, broken=0, line=loaded.line, path=loaded.path)
    started = time.monotonic()
    told = json.loads(reporter("json").write(report))["diagnostics"]
    assert time.monotonic() - started < 5  # a walk for each of them takes minutes
    assert {"任务[0]", "任务[3999]"} <= {one["path"].partition(".")[0] for one in told}
