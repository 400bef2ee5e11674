"""Papers rendered once for a module of tests, or a reason why nothing can be measured."""

from __future__ import annotations

import os
from collections.abc import Mapping

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.overflow import settled
from chuangcheng.documents.paper import Paper
from chuangcheng.documents.writers.docx.write import write
from documents import page, papers

Pages = Mapping[str, tuple[page.Page, ...]]


def rendered(samples: Mapping[str, Paper], factory: pytest.TempPathFactory) -> Pages:
    """By the national profile."""
    need_programs()
    layout = read_layout(papers.PROFILE)
    files = {name: write(settled(paper, layout), layout) for name, paper in samples.items()}
    return page.render(files, factory.mktemp("office"))


def need_programs() -> None:
    """Skip a test whose pages cannot be measured; in CI they must be."""
    need(page.why_not())


def need(missing: str) -> None:
    """Skip a test for what this machine does not have; where CI runs it must be there."""
    if missing and os.environ.get("CI") == "true":
        pytest.fail(f"CI must have it: {missing}")
    if missing:
        pytest.skip(missing)
