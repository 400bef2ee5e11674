"""The example on each template's page can be taken as it stands, and the page tells all of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from chuangcheng.documents.catalog import GENRES
from chuangcheng.documents.genre import Inputs
from chuangcheng.documents.render import make
from chuangcheng.loading.library import ShippedStandards, read_template
from chuangcheng.loading.load import load
from chuangcheng.rules.run import check
from documents.county import FOLDER, ISSUES, PLAN, SITES, STANDARD, UNITS
from documents.test_issued import DISPATCHES

TEMPLATES: Final = Path(__file__).parents[2] / "templates"
FILES: Final = {
    f"{FOLDER}/方案.yaml": PLAN,
    f"{FOLDER}/单位.yaml": UNITS,
    f"{FOLDER}/点位.yaml": SITES,
    f"{FOLDER}/问题.yaml": ISSUES,
    "standards/示例标准.yaml": STANDARD,
}


def example(genre: str) -> str:
    page = (TEMPLATES / genre / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    return str(block)


@pytest.mark.parametrize("genre", sorted(DISPATCHES))
def test_the_example_on_the_page_is_issued_as_it_stands(genre: str) -> None:
    own = f"{FOLDER}/发文.yaml"
    texts = {**FILES, own: example(genre)}
    loaded = load({name: text.encode() for name, text in texts.items()}, ShippedStandards())
    verdict = check(loaded.workspace, loaded.findings)
    assert [f"{one.code} {one.message}" for one in verdict.diagnostics if one.at.file == own] == []
    (folder,) = loaded.workspace.plans
    (dispatch,) = folder.dispatches
    inputs = Inputs(workspace=loaded.workspace, folder=folder, dispatch=dispatch)
    made = make(GENRES[genre], inputs, "md", lambda name: read_template(Path("nowhere"), name))
    assert "示例县创建工作领导小组办公室" in made.content.decode()


@pytest.mark.parametrize("genre", sorted(DISPATCHES))
def test_the_page_names_every_value_that_the_template_uses(genre: str) -> None:
    """Those of the shared pieces are on their own page."""
    page = (TEMPLATES / genre / "README.md").read_text(encoding="utf-8")
    template = (TEMPLATES / genre / "模板.md.j2").read_text(encoding="utf-8")
    looped = set(re.findall(r"{%-? for (\S+) in", template)) | {"loop"}
    expressions = re.findall(r"{{\s*(\w+)|{%-?\s*(?:el)?if (?:not )?(\w+)| in (\w+)", template)
    used = {name for names in expressions for name in names if name} - looped
    assert used
    assert [name for name in sorted(used) if f"`{name}" not in page] == []
