"""Every rule on disk is listed once, in order, with a whole page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chuangcheng import rules
from chuangcheng.cli.catalog import COMMANDS
from chuangcheng.diagnostic import Severity
from chuangcheng.models.catalog import KINDS
from chuangcheng.rules.catalog import FAMILIES as NAMES
from chuangcheng.rules.catalog import PAGES, READING, RULES
from chuangcheng.rules.rule import Page, Rule

FOLDER = Path(rules.__path__[0])
HEADINGS = ["检查什么", "为什么", "反例", "正例", "怎么改"]
FAMILIES = {
    "setting": "SETT",
    "text": "YAML",
    "shape": "SCHM",
    "plan": "PLAN",
    "standard": "STD",
    "duty": "DUTY",
    "assessment": "SCOR",
    "ledger": "LEDG",
    "dispatch": "DOC",
    "date": "DATE",
    "link": "LINK",
    "progress": "PROG",
    "fund": "FUND",
    "wording": "WORD",
    "safety": "SAFE",
}
"""Folder → code family, house style section 3."""


def test_every_family_has_a_name_for_the_index() -> None:
    assert set(NAMES) == set(FAMILIES.values())


every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.CODE)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)


@every_page
def test_a_page_sends_nobody_to_a_command_that_is_not_there(page: Page) -> None:
    named = re.findall(r"(?<![a-z])cc ([a-z]+)", page.__doc__ or "")
    assert set(named) <= {command.name for command in COMMANDS}


@pytest.mark.parametrize("pages", [READING, RULES, PAGES], ids=["READING", "RULES", "PAGES"])
def test_codes_are_unique_and_sorted(pages: tuple[Page, ...]) -> None:
    codes = [page.CODE for page in pages]
    assert codes == sorted(set(codes))


def test_every_module_on_disk_is_listed() -> None:
    on_disk = {
        f"{rules.__name__}.{path.parent.name}.{path.stem}"
        for path in FOLDER.glob("*/*.py")
        if path.stem != "__init__"
    }
    assert {page.__name__ for page in PAGES} == on_disk


def test_what_checks_is_a_rule_and_what_does_not_is_not() -> None:
    assert all(isinstance(rule, Rule) for rule in RULES)
    assert not any(isinstance(page, Rule) for page in READING)


@every_page
def test_code_is_the_family_of_its_folder_and_three_digits(page: Page) -> None:
    family = FAMILIES[page.__name__.split(".")[-2]]
    assert re.fullmatch(rf"{family}\d{{3}}", page.CODE)


@every_page
def test_constants_are_there(page: Page) -> None:
    assert isinstance(page.SEVERITY, Severity)
    assert re.fullmatch(r"\d+\.\d+", page.SINCE)


@every_rule
def test_a_rule_names_the_kinds_of_file_that_it_needs(rule: Rule) -> None:
    assert set(rule.NEEDS) <= set(KINDS)
    assert len(set(rule.NEEDS)) == len(rule.NEEDS)


@every_page
def test_page_has_its_headings_in_order(page: Page) -> None:
    text = page.__doc__ or ""
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS


@every_page
def test_no_section_of_a_page_is_empty(page: Page) -> None:
    sections = re.split(r"^## .+$", page.__doc__ or "", flags=re.MULTILINE)
    assert all(section.strip() for section in sections)


@every_page
def test_title_is_one_sentence_on_its_own_line(page: Page) -> None:
    first, second = (page.__doc__ or "").split("\n")[:2]
    assert first.endswith("。")
    assert first.count("。") == 1
    assert not first.startswith(" ")
    assert second == ""
