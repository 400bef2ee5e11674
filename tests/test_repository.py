"""Our own house: data that ships is in order, and documents say what the code does."""

from __future__ import annotations

import inspect
import re
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import chuangcheng.models
from chuangcheng.cli.catalog import COMMANDS
from chuangcheng.cli.entry import main
from chuangcheng.cli.session import Session
from chuangcheng.diagnostic import Severity
from chuangcheng.documents.catalog import GENRES, WRITERS
from chuangcheng.documents.filters import FILTERS
from chuangcheng.documents.markup import CONTAINERS
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import load
from chuangcheng.models.base import Model
from chuangcheng.models.catalog import KINDS
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.rules.catalog import PAGES
from chuangcheng.rules.run import check
from chuangcheng.workspace.standards import StandardIndex

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
MANUAL = "docs/manual/语言.md"
GLOSSARY = "docs/glossary.md"
ADRS = sorted((ROOT / "docs/adr").glob("*.md"))
STANDARDS = sorted((ROOT / "standards").iterdir())
MARKDOWN = sorted(
    path
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("templates/**/*.md"))
)


def text_of(name: str | Path) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def all_models() -> dict[str, type[Model]]:
    """`plan.Milestone`, `ledger.site.Site` → the model, in the order of files and of their text."""
    found: dict[str, type[Model]] = {}
    package = f"{chuangcheng.models.__name__}."
    for info in walk_packages(chuangcheng.models.__path__, package):
        module = import_module(info.name)
        for name, member in vars(module).items():
            is_model = inspect.isclass(member) and issubclass(member, Model)
            if is_model and member is not Model and member.__module__ == module.__name__:
                found[f"{info.name.removeprefix(package)}.{name}"] = member
    return found


MODELS = all_models()


# ── data ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_shipped_workspace_has_no_errors(repository: Path) -> None:
    session = Session.open(repository)
    verdict = check(session.loaded.workspace, session.findings)
    wrong = [one for one in verdict.diagnostics if one.severity is Severity.ERROR]
    assert [f"{one.at.file}:{one.at.start.line} {one.code} {one.message}" for one in wrong] == []
    assert verdict.skipped == ()


def standard_of(path: Path) -> StandardIndex:
    files = {"chuangcheng.yaml": b"", f"standards/{path.name}": path.read_bytes()}
    loaded = load(files, ShippedStandards())
    (index,) = loaded.workspace.own_standards
    return index


@pytest.mark.parametrize("path", STANDARDS, ids=lambda path: path.name)
def test_a_standards_file_is_named_by_its_code(path: Path) -> None:
    assert path.name == f"{standard_of(path).code}.yaml"


@pytest.mark.parametrize("path", STANDARDS, ids=lambda path: path.name)
def test_every_figure_of_a_standard_has_a_source(path: Path) -> None:
    index = standard_of(path)
    bare = [
        leaf.code
        for leaf in index.leaves()
        if (leaf.points is not None or leaf.requirement or leaf.scoring)
        and index.source(leaf.code) is None
    ]
    assert bare == []
    standard = index.standard
    if standard.source is None:
        assert all(line.source for line in standard.verdicts)
        assert all(gate.source for gate in standard.gates)


# ── commands and genres in the documents ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("readme", READMES)
def test_every_command_and_genre_is_in_the_readme(readme: str) -> None:
    text = text_of(readme)
    assert [one.name for one in COMMANDS if f"`cc {one.name}" not in text] == []
    assert [genre for genre in GENRES if genre not in text] == []
    assert [writer for writer in WRITERS if writer not in text] == []


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_shows_no_command_that_does_not_exist(readme: str) -> None:
    shown = re.findall(r"(?:`|\$ |^)cc ([a-z]+)[ `\n]", text_of(readme), re.MULTILINE)
    assert set(shown) <= {command.name for command in COMMANDS}


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_code_that_is_named_exists(path: Path) -> None:
    families = {page.CODE[:-3] for page in PAGES}
    named = set(re.findall(rf"\b(?:{'|'.join(families)})\d{{3}}\b", text_of(path)))
    assert named - {page.CODE for page in PAGES} == set()


@pytest.mark.parametrize(
    "template", sorted(ROOT.glob("templates/*/*.j2")), ids=lambda path: path.parent.name
)
def test_every_template_has_a_page_that_names_what_it_uses(template: Path) -> None:
    page, text = text_of(template.parent / "README.md"), text_of(template)
    containers = re.findall(r"^:{3,} +(\S+)", text, re.MULTILINE)
    assert set(containers) <= set(CONTAINERS)
    assert [name for name in containers if name not in page] == []
    filters = re.findall(r"\|\s*([^\s(}|]+)", "".join(re.findall(r"{{.*?}}", text)))
    assert set(filters) <= set(FILTERS)
    assert [name for name in filters if name not in page] == []


# ── what the READMEs show is what the program says ───────────────────────────────────────────────


def blocks_of(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(name), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("readme", READMES)
def test_the_shown_error_is_real(
    readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("plans", "standards"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "chuangcheng.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "plans/dayao-sichuang/任务-卫生.yaml"
    right = file.read_text(encoding="utf-8")
    file.write_text(right.replace("牵头单位: 县卫生局", "牵头单位: 县卫生居", 1), encoding="utf-8")
    assert main(["validate"]) == 1
    said = capsys.readouterr().out
    shown = next(block for block in blocks_of(readme, "text") if "LINK001" in block)
    count = re.compile(r"(?<=检查了 )\d+")  # grows with every example file
    assert count.sub("N", shown.removeprefix("$ cc validate\n")) == count.sub("N", said)
    file.write_text(right.replace("完成时限: 2014年2月底前", "完成时限：2014年2月底前", 1), "utf-8")
    assert main(["validate"]) == 1
    said = capsys.readouterr().out
    assert all(block in said for block in blocks_of(readme, "text") if "YAML004" in block)


def test_the_shown_scores_are_real(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["-C", str(ROOT), "score"]) == 0
    said = capsys.readouterr().out.splitlines()
    (shown,) = [block for block in blocks_of("README.md", "text") if "$ cc score" in block]
    lines = [line for line in shown.splitlines() if line.strip(" …") and line[0] != "$"]
    assert [line for line in lines if line not in said] == []


@pytest.mark.parametrize("name", [*READMES, MANUAL])
def test_examples_of_files_can_be_read(name: str) -> None:
    blocks = [block for block in blocks_of(name, "yaml") if block.startswith("类型:")]
    assert blocks
    for block in blocks:
        files = {"chuangcheng.yaml": b"", "plans/示例/文件.yaml": block.encode()}
        loaded = load(files, ShippedStandards())
        assert [f"{one.message}（{block[:20]}）" for one in loaded.findings] == []


# ── the manual and the glossary agree with the models ────────────────────────────────────────────


def manual_tables() -> dict[str, list[tuple[str, bool]]]:
    """`plan.Milestone` → its keys and whether each is required, as the manual lists them."""
    found = re.findall(r"<!-- 表：([\w.]+) -->\n((?:\|.*\n)+)", text_of(MANUAL))
    rows = re.compile(r"^\| `(.+?)` \| (是?)", re.MULTILINE)
    return {name: [(key, bool(yes)) for key, yes in rows.findall(table)] for name, table in found}


def test_the_manual_lists_the_keys_of_every_model() -> None:
    assert set(manual_tables()) == set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_the_manual_has_every_key_in_order_and_says_which_must_be_there(name: str) -> None:
    fields = MODELS[name].model_fields
    wanted = [(field.alias, field.is_required()) for field in fields.values()]
    if name == "config.Config":  # chuangcheng.yaml may leave out what it is
        wanted = [(alias, is_required and alias != "类型") for alias, is_required in wanted]
    assert manual_tables()[name] == wanted


@pytest.mark.parametrize(
    ("heading", "parse"), [("时限", Deadline.parse), ("条件", Criterion.parse)]
)
def test_every_spelling_that_the_manual_lists_is_understood(
    heading: str, parse: Callable[[str], object]
) -> None:
    section = text_of(MANUAL).partition(f"### {heading}\n")[2].partition("\n### ")[0]
    cells = re.findall(r"^\| (`.+?) \|", section, re.MULTILINE)
    spellings = [one.strip('"') for cell in cells for one in re.findall(r"`([^`]+)`", cell)]
    assert len(spellings) > 25
    for spelling in spellings:
        assert parse(spelling) is not None


def test_the_manual_has_a_section_for_every_kind_of_file() -> None:
    headings = re.findall(r"^## (.+)$", text_of(MANUAL), re.MULTILINE)
    assert [kind for kind in KINDS if kind not in headings] == []


def test_the_glossary_has_every_field_under_its_key() -> None:
    rows = re.findall(r"^\| (\S+) \| `(\w+)` \| (.+?) \|", text_of(GLOSSARY), re.MULTILINE)
    listed = {(key, field, name) for key, field, names in rows for name in names_in(names)}
    wanted = {
        (info.alias, field, name.rpartition(".")[2])
        for name, model in MODELS.items()
        for field, info in model.model_fields.items()
    }
    assert wanted - listed == set()


def names_in(text: str) -> list[str]:
    return re.findall(r"`(\w+)`", text)


def test_every_identifier_of_the_glossary_exists() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py"))
    )
    words = set(re.findall(r"\w+", code))
    assert [name for name in names_in(text_of(GLOSSARY)) if name not in words] == []


# ── decisions and links ──────────────────────────────────────────────────────────────────────────


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in ADRS]
    assert numbers == list(range(1, len(ADRS) + 1))


@pytest.mark.parametrize("path", ADRS, ids=lambda path: path.stem)
def test_a_decision_has_its_four_headings_a_number_and_a_date(path: Path) -> None:
    text = text_of(path)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
        "Alternatives not taken",
    ]
    assert text.startswith(f"# {path.name[:4]} ")
    assert re.search(r"^Date: \d{4}-\d{2}-\d{2}$", text, re.MULTILINE)


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_inside_the_repository_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", text_of(path)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = path.parent / file if file else path
        assert there.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", text_of(there), re.MULTILINE)
            assert anchor in headings, target


# ── nothing of the machine that it was written on ────────────────────────────────────────────────

_SKIPPED = {"out", "build", "dist", "__pycache__", "node_modules"}
_TEXT = {".py", ".md", ".yaml", ".yml", ".toml", ".txt", ".j2", ".json", ".sh", ".cfg", ""}
_FORBIDDEN = re.compile(
    r"(?<![\w.~/*])/(?:work|root|home|Users)/\w"  # somebody's folders
    r"|(?<![\w.])/tmp/\w+/bin\b"
    r"|https?://[^\s\"'<>]+/simple\b"  # package indexes
    r"|(?:extra-)?index-url"
)


def own_files() -> list[Path]:
    """Text files of the repository, without what tools leave behind."""
    found = []
    for path in ROOT.rglob("*"):
        steps = path.relative_to(ROOT).parts
        is_hidden = any(
            step.startswith(".") and step not in (".ci", ".gitignore") for step in steps
        )
        if is_hidden or not _SKIPPED.isdisjoint(steps) or path.suffix not in _TEXT:
            continue
        if path.is_file() and path != Path(__file__):  # this file names what it looks for
            found.append(path)
    return sorted(found)


def test_no_file_names_a_place_on_somebodys_machine_or_a_package_index() -> None:
    named = [
        f"{path.relative_to(ROOT)}:{number}: {match.group()}"
        for path in own_files()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := _FORBIDDEN.search(line))
    ]
    assert named == []


def test_the_versions_for_ci_are_pinned_and_name_no_index() -> None:
    lines = text_of("constraints.txt").split()
    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
