"""Which fonts of a document this machine has, and what stands in for those that it lacks.

LibreOffice takes for a missing Chinese font whatever comes first, even one without Chinese
characters, whose widths are then wrong. So a missing one is bound to an installed Chinese font.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from chuangcheng.errors import ChuangchengError

_CONFIG: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">{system}</include>
{aliases}
</fontconfig>
"""
_ALIAS: Final = (
    '  <alias binding="same"><family>{family}</family>'
    "<prefer><family>{installed}</family></prefer></alias>"
)


class NoChineseFontError(ChuangchengError):
    """Whatever would be made or measured here would be wrong."""


@dataclass(frozen=True, slots=True)
class Substitutes:
    """Missing font → what is used instead; `is_known` is false where nobody could be asked."""

    chinese: Mapping[str, str]
    latin: Mapping[str, str]
    is_known: bool = True

    @property
    def all(self) -> Mapping[str, str]:
        """Those of both kinds."""
        return {**self.chinese, **self.latin}

    def config(self) -> str:
        """A fontconfig file that binds the Chinese ones; fontconfig itself knows Latin ones."""
        aliases = "\n".join(
            _ALIAS.format(family=escape(name), installed=escape(installed))
            for name, installed in self.chinese.items()
        )
        system = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
        return _CONFIG.format(system=escape(system), aliases=aliases)


def substitutes(chinese: Iterable[str], latin: Iterable[str]) -> Substitutes:
    """What stands in for fonts that are missing. Raises `NoChineseFontError`."""
    if shutil.which("fc-match") is None:  # Windows, macOS
        return Substitutes({}, {}, is_known=False)
    installed = _families(":lang=zh-cn")[0]
    if "zh" not in _match("%{lang}", ":lang=zh-cn"):
        raise NoChineseFontError(
            "这台电脑没有一种中文字体，排出来的页面不能用", "先装上仿宋、楷体、黑体、宋体这些字体"
        )
    return Substitutes(
        {name: installed for name in chinese if not _has(name)},
        {name: _families(name)[0] for name in latin if not _has(name)},
    )


def _has(name: str) -> bool:
    return name.casefold() in {family.casefold() for family in _families(name)}


def _families(pattern: str) -> list[str]:
    """The names of the font that best fits a pattern; it has one in each language."""
    return _match("%{family}", pattern).split(",")


def _match(form: str, pattern: str) -> str:
    command = ["fc-match", "-f", form, pattern]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    return done.stdout
