"""Containers of the 版头 → a `Head`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, get_args

from chuangcheng.documents.paper import Head, HeadForm
from chuangcheng.errors import ChuangchengError

HEAD_CONTAINERS: Final = (
    "格式",
    "份号",
    "密级",
    "紧急程度",
    "发文机关标志",
    "发文字号",
    "签发人",
    "成文日期",
)
_FORMS: Final[dict[str, HeadForm]] = {form: form for form in get_args(HeadForm)}


class Part(NamedTuple):
    """A container: what stands behind its name, and the lines inside it."""

    argument: str = ""
    lines: tuple[str, ...] = ()


def head_of(parts: Mapping[str, Part]) -> Head | None:
    """The head that the containers describe; None without the agencies of the mark."""
    mark = parts.get("发文机关标志", Part())
    if not mark.lines:
        return None
    return Head(
        mark.lines,
        _text(parts, "发文字号"),
        suffix=mark.argument or None,
        form=_form(parts.get("格式", Part()).argument),
        serial=_text(parts, "份号"),
        secrecy=_text(parts, "密级"),
        urgency=_text(parts, "紧急程度"),
        signers=parts.get("签发人", Part()).lines,
        date=_text(parts, "成文日期"),
    )


def _text(parts: Mapping[str, Part], name: str) -> str:
    return "".join(parts.get(name, Part()).lines)


def _form(word: str) -> HeadForm:
    form = _FORMS.get(word or "文件")
    if form is None:
        raise ChuangchengError(
            f"模板里写了“::: 格式 {word}”，没有这种格式", f"写成{'、'.join(_FORMS)}之一"
        )
    return form
