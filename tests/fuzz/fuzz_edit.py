"""Coverage-guided fuzzing of what changes files, `fmt` and `validate --fix`: `make fuzz`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["chuangcheng"]):
    from fuzz.corpus import workspace_with
    from fuzz.driver import fuzz
    from fuzz.promise import keep_fixing_promise, keep_layout_promise


def edit(content: bytes) -> None:
    """The file alone for its layout, and in a whole workspace for its slips."""
    keep_layout_promise(content)
    keep_fixing_promise(workspace_with(content))


if __name__ == "__main__":
    fuzz(edit, sys.argv)
