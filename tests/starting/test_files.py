"""A new workspace has no finding, whatever the answers are."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from chuangcheng.documents.genres import issue_notice
from chuangcheng.editing.format import format_text
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import Loaded, load
from chuangcheng.models.schema import schema_of
from chuangcheng.rules.run import check
from chuangcheng.starting.files import Answers, workspace_files
from chuangcheng.starting.titles import KNOWN, Title, read_titles

_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")),
    min_size=1,
    max_size=9,
).filter(lambda word: word.strip() and "/" not in word)


def made(region: str, office: str, titles: tuple[Title, ...], level: str = "县") -> dict[str, str]:
    answers = Answers(region=region, office=office, titles=titles, level=level, year=2026)
    return workspace_files(answers)


def loaded(files: dict[str, str]) -> Loaded:
    own = {path: text.encode() for path, text in files.items() if path.endswith(".yaml")}
    return load(own, ShippedStandards())


@pytest.mark.parametrize("level", ["县", "市", "省", "乡", "单位"])
@pytest.mark.parametrize("count", [1, 2, len(KNOWN)])
def test_it_validates_without_a_word(count: int, level: str) -> None:
    result = loaded(made("大姚县", "县创建办", KNOWN[:count], level))
    verdict = check(result.workspace, result.findings)
    assert [one.message for one in verdict.diagnostics] == []
    assert verdict.skipped == ()


@example("0", "-", ["0"])
@given(_WORDS, _WORDS, st.lists(_WORDS, min_size=1, max_size=3))
def test_odd_answers_are_quoted_and_read_back(region: str, office: str, words: list[str]) -> None:
    titles = tuple({word.strip(): Title(word.strip(), word.strip()) for word in words}.values())
    region, office = region.strip(), office.strip()
    result = loaded(made(region, office, titles))
    assert [one.message for one in result.findings] == []
    (folder,) = result.workspace.plans
    assert folder.plan is not None
    assert folder.plan.region == region
    assert {project.lead_unit for project in folder.plan.projects} == {office}
    assert [project.name for project in folder.plan.projects] == [one.name for one in titles]


def test_titles_with_the_same_first_character_have_codes_of_their_own() -> None:
    result = loaded(made("大姚县", "县创建办", read_titles("文明、文旅、卫生")))
    codes = {task.code for _, task in result.workspace.plans[0].tasks()}
    assert codes == {"文明-01", "文旅-01", "卫-01"}


def test_it_is_laid_out_as_fmt_wants_it() -> None:
    files = made("大姚县", "县创建办", KNOWN[:3])
    assert {path: text for path, text in files.items() if path.endswith(".yaml")} == {
        path: format_text(text) for path, text in files.items() if path.endswith(".yaml")
    }


def test_every_file_leads_an_editor_to_its_schema_and_is_valid_by_it() -> None:
    result = loaded(files := made("大姚县", "县创建办", KNOWN[:2]))
    for path, document in result.documents.items():
        assert isinstance(document.data, dict)
        kind = str(document.data["类型"])
        up = "../" * path.count("/")
        line = f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json"
        assert files[path].splitlines()[0] == line
        Draft202012Validator(schema_of(kind)).validate(document.data)


def test_the_editors_settings_are_json() -> None:
    files = made("大姚县", "县创建办", KNOWN[:1])
    assert json.loads(files[".vscode/settings.json"])["files.encoding"] == "utf8"
    assert json.loads(files[".vscode/extensions.json"])["recommendations"]


def test_the_dispatch_is_for_the_genre_that_the_last_step_names() -> None:
    result = loaded(made("大姚县", "县创建办", KNOWN[:1]))
    (dispatch,) = result.workspace.plans[0].dispatches
    assert dispatch.genre == issue_notice.TITLE


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("卫生", ["卫生"]),
        ("国家卫生县城，全国文明城市", ["卫生", "文明"]),
        ("全国文明县城、省级文明单位", ["文明", "省级文明单位"]),
        ("卫生 文明,园林；平安", ["卫生", "文明", "园林", "平安"]),
        ("卫生、卫生", ["卫生"]),
        ("国家全域无废城市", ["全域无废"]),
        ("、", []),
    ],
)
def test_titles_as_people_type_them(typed: str, codes: list[str]) -> None:
    assert [title.code for title in read_titles(typed)] == codes


@pytest.mark.parametrize(
    ("typed", "level", "name", "standard"),
    [
        ("卫生", "县", "国家卫生县", "卫生县-2021指标"),
        ("卫生", "市", "国家卫生城市", "卫生城市-2021指标"),
        ("省级食品安全示范县", "县", "省级食品安全示范县", ""),
        ("国家生态文明建设示范县", "县", "国家生态文明建设示范县", ""),
        ("国家园林城市", "县", "国家园林城市", ""),
    ],
)
def test_a_title_is_never_made_into_another(
    typed: str, level: str, name: str, standard: str
) -> None:
    (title,) = read_titles(typed, level)
    assert (title.name, title.standard) == (name, standard)
