"""What a workspace wants of the rules: off, lowered, raised, everywhere or by path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.config import Config, PathSettings
from chuangcheng.nearest import suggest
from chuangcheng.rules.catalog import PAGES, READING
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

_DEFAULTS: Final = {page.CODE: page.SEVERITY for page in PAGES}
_FIXED: Final = frozenset(page.CODE for page in READING if page.SEVERITY is Severity.ERROR)
"""What could not be read cannot be wished away: the data is not there."""
_OFF: Final = "关闭"
_LEVELS: Final[Mapping[str, Severity | None]] = {
    **{severity.label: severity for severity in Severity},
    _OFF: None,
}


class Settings:
    """Answers how grave a code is in a file; the last word that is said on it counts."""

    def __init__(self, config: Config | None) -> None:
        self._rules = _usable(config.rules) if config else {}
        self._paths = [(one.path, _usable(one.rules)) for one in config.by_path] if config else []

    def severity(self, code: str, file: str) -> Severity | None:
        """The severity of a code in a file; None where it is switched off."""
        severity = self._rules.get(code, _DEFAULTS[code])
        for path, rules in self._paths:
            if code in rules and covers(path, file):
                severity = rules[code]
        return severity

    def may_be(self, severity: Severity, code: str) -> bool:
        """Whether a code has this severity in some file."""
        levels = (rules[code] for _, rules in self._paths if code in rules)
        return severity in (self._rules.get(code, _DEFAULTS[code]), *levels)

    def is_off(self, code: str) -> bool:
        """Whether a code is switched off everywhere."""
        return self._rules.get(code, Severity.ERROR) is None and not any(
            rules.get(code) for _, rules in self._paths
        )


def covers(pattern: str, file: str) -> bool:
    """Whether a 路径 means a file: the file, a folder above it, or a pattern with `*`."""
    pattern = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
    return file == pattern or file.startswith(f"{pattern}/") or fnmatchcase(file, pattern)


def problems(workspace: Workspace) -> Iterator[Finding]:
    """What is wrong with the settings themselves."""
    config = workspace.config
    if config is None:
        return
    yield from _codes(config)
    for settings in config.by_path:
        yield from _codes(settings)
        if settings.rules and not settings.reason:
            yield _unreasoned(settings)
        if not any(covers(settings.path, file) for file in workspace.files):
            yield Finding(
                at=settings.span("path"),
                code="SETT002",
                message=f"没有一个文件在路径“{settings.path}”里，这一条不起作用",
                hint="从工作区的根写起，例如 plans/示例县 或 plans/*/旧*.yaml；不用了就删掉",
            )


def _unreasoned(settings: PathSettings) -> Finding:
    return Finding(
        at=settings.span("path"),
        code="SETT004",
        message=f"给“{settings.path}”另定了规则的级别，没有写理由",
        hint="加一项“理由”，例如 理由: 旧方案只存档",
    )


def unknown_code(code: str, at: Span) -> Finding:
    """A code that no rule has."""
    return Finding(
        at=at,
        code="SETT001",
        message=f"没有编号是“{code}”的规则",
        hint=suggest(code.upper(), _DEFAULTS) or "全部编号见 cc explain",
    )


def is_known(code: str) -> bool:
    """Whether there is a page of this code."""
    return code in _DEFAULTS


def is_fixed(code: str) -> bool:
    """Whether a code can be neither switched off nor lowered nor ignored."""
    return code in _FIXED


def _codes(settings: Config | PathSettings) -> Iterator[Finding]:
    for code, level in settings.rules.items():
        at = settings.key_span("rules", code)
        if not is_known(code):
            yield unknown_code(code, at)
        elif is_fixed(code) and level != Severity.ERROR.label:
            yield Finding(
                at=at,
                code="SETT005",
                message=f"{code} 说的是文件读不通，不能改级别，也不能关",
                hint="删掉这一条，把读不通的地方改好",
            )


def _usable(rules: Mapping[str, str]) -> dict[str, Severity | None]:
    return {
        code: _LEVELS[level]
        for code, level in rules.items()
        if is_known(code) and not is_fixed(code)
    }
