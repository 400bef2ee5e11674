"""One slip on any line of the shipped plan: named once, at its place, and read as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from chuangcheng.loading.load import load
from chuangcheng.reading.read import read

PLAN = Path(__file__).parents[2] / "plans/dayao-sichuang"
STRIDE = 5
"""Every fifth line on which a slip can be made, beginning with another one in each file."""

KEY = r"^( *(?:- )?[^\s:#\"{\[]+)"
# what a person slips on (the second group) and what is typed instead
SLIPS = {
    "full-width colon": (KEY + "(: )", "："),
    "full-width colon at the end": (KEY + "(:)$", "："),
    "no space behind the colon": (KEY + r"(: )(?=[^\d\[{])", ":"),
    "ratio": (KEY + "(: )", "∶"),
    "small colon at the end": (KEY + "(:)$", "﹕"),
    "semicolon": (KEY + "(: )", "；"),
    "two colons": (KEY + "(: )", ":: "),
    "full-width space behind the colon": (KEY[:-1] + ":)( )", "　"),
    "no-break space behind the colon": (KEY[:-1] + ":)( )", "\u00a0"),
    "zero-width space in the key": (KEY + "()(?=: )", "\u200b"),
    "no space behind the dash": (r"^( *)(- )(?=[^\d{\"\[])", "-"),
    "full-width dash": (r"^( *)(- )", "－ "),
    "horizontal bar": (r"^( *)(- )", "― "),
    "two dashes": (r"^( *)(- )(?=[^\s:\"\[{]+: )", "——"),
    "bullet": (r"^( *)(- )", "• "),
    "tab for two spaces": (r"^()(  )(?=\S)", "\t"),
    "two tabs for four spaces": (r"^()(    )(?=\S)", "\t\t"),
    "tab for four spaces": (r"^()(    )(?=\S)", "\t"),
    "full-width spaces": (r"^()(    )(?=[^\s#])", "　　"),
    "one space too many": (r"^( {4})()(?=[^\s#-])", " "),
    "one space too few": (r"^( {3})( )(?=[^\s#-])", ""),
    "full-width bracket before": (r"^(.*: )(\[)(?=.*\]$)", "【"),
    "full-width bracket behind": (r"^(.*: \[.*)(\])$", "】"),
    "full-width comma in braces": (r"^( *- \{[^,\"\[]*)(, )(?=.*\}$)", "，"),
    "full-width colon in braces": (r"^( *- \{[^:]*)(: )(?=.*\}$)", "："),
}


def slipped(text: str, pattern: str, typed: str, first: int) -> Iterator[tuple[int, int, str]]:
    """Line and column from 1 of a slip, and the text with it, for some lines of a text."""
    lines = text.split("\n")
    places = [(n, match) for n, line in enumerate(lines) if (match := re.match(pattern, line))]
    for number, match in places[first % STRIDE :: STRIDE]:
        line = lines[number][: match.start(2)] + typed + lines[number][match.end(2) :]
        changed = "\n".join((*lines[:number], line, *lines[number + 1 :]))
        yield number + 1, match.start(2) + 1, changed


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_on_any_line_is_named_and_mended(slip: str) -> None:
    count = 0
    for first, path in enumerate(sorted(PLAN.glob("*.yaml"))):
        text = path.read_text(encoding="utf-8")
        meant = read(text, "a.yaml").data
        for line, column, changed in slipped(text, *SLIPS[slip], first):
            loaded = load({"chuangcheng.yaml": b"", "plans/x/a.yaml": changed.encode()})
            told = [
                (one.at.start.line, one.at.start.column, one.message) for one in loaded.findings
            ]
            assert len(told) == 1, (path.name, line, told)
            assert told[0][0] == line
            assert abs(told[0][1] - column) <= 1, (path.name, line, told)
            assert loaded.documents["plans/x/a.yaml"].data == meant
            count += 1
    assert count > 1
