"""A rule's manual page for the terminal."""

from __future__ import annotations

import re

from chuangcheng.reporting.style import Style
from chuangcheng.rules.rule import Page

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def write(page: Page, style: Style) -> str:
    """Code, gravity, title, then the page's sections."""
    title, _, rest = (page.__doc__ or "").strip().partition("\n")
    body = _HEADING.sub(lambda match: style.strong(match.group(1)), rest.strip())
    body = re.sub(r"^```.*\n", "", body, flags=re.MULTILINE).replace("```", "")
    head = f"{page.CODE}（{page.SEVERITY.label}）{title.rstrip('。')}"
    return f"{style.strong(head)}\n\n{body.rstrip()}\n"
