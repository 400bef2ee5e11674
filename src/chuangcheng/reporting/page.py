"""A rule's manual page for the terminal."""

from __future__ import annotations

import re

from chuangcheng.reporting.style import Style
from chuangcheng.rules.rule import Page, sections_of, title_of

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def write(page: Page, style: Style) -> str:
    """Code, gravity, title, then the page's sections."""
    body = _HEADING.sub(lambda match: style.strong(match.group(1)), sections_of(page))
    body = re.sub(r"^```.*\n", "", body, flags=re.MULTILINE).replace("```", "")
    head = f"{page.CODE}（{page.SEVERITY.label}）{title_of(page)}"
    return f"{style.strong(head)}\n\n{body.rstrip()}\n"
