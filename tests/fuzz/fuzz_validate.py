"""Coverage-guided fuzzing of the whole of `cc validate`: `make fuzz`.

What it finds is written as `crash-…` into the working directory; put it into `seeds/` under a name
that says what was wrong, and mend the cause.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["chuangcheng"]):
    from fuzz.corpus import workspace_with
    from fuzz.driver import fuzz
    from fuzz.promise import keep_promise


def validate(content: bytes) -> None:
    """The file laid into a whole workspace."""
    keep_promise(workspace_with(content))


if __name__ == "__main__":
    fuzz(validate, sys.argv)
