"""The texts that tests and fuzzers begin with, and the workspace that one of them is put into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from chuangcheng.models.catalog import KINDS
from chuangcheng.models.config import Config
from chuangcheng.models.indicator import Standard
from chuangcheng.rules.catalog import PAGES
from loading.test_mutations import FILES as WHOLE
from mdcase import read_cases

ROOT: Final = Path(__file__).parents[2]
SEEDS: Final = Path(__file__).parent / "seeds"
"""One file for each fault that fuzzing has found, named by what was wrong."""

_KIND: Final = re.compile(rf"^类型: *({'|'.join(KINDS)}) *$".encode(), re.MULTILINE)
_FENCE: Final = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PATHS: Final = {Config.KIND: "chuangcheng.yaml", Standard.KIND: "standards/s.yaml"}


def workspace_with(content: bytes) -> dict[str, bytes]:
    """A small whole workspace in which one file, of the kind that the content claims, is this."""
    files = {path: text.encode() for path, text in WHOLE.items()}
    found = _KIND.search(content)
    kind = found.group(1).decode() if found else ""
    same = (path for path, text in WHOLE.items() if f"类型: {kind}\n" in text)
    return {**files, next(same, _PATHS.get(kind, "plans/x/文件.yaml")): content}


def seeds() -> dict[str, bytes]:
    """Name → content: what fuzzing has found, the shipped files, every example of the pages."""
    found = {path.name: path.read_bytes() for path in sorted(SEEDS.iterdir())}
    for path in sorted((*ROOT.glob("plans/**/*.yaml"), *ROOT.glob("standards/*.yaml"))):
        found[path.relative_to(ROOT).as_posix()] = path.read_bytes()
    return {**found, **dict(_examples())}


def _examples() -> Iterator[tuple[str, bytes]]:
    for page in PAGES:
        for case in read_cases(page.__doc__ or ""):
            for number, text in enumerate(case.files.values(), 1):
                yield f"{page.CODE} {case.name} {number}", text.encode()
    manual = (ROOT / "docs/manual/语言.md").read_text(encoding="utf-8")
    for number, text in enumerate(_FENCE.findall(manual), 1):
        yield f"语言 {number}", text.encode()
