"""The one Jinja environment: sandboxed, strict, and without arithmetic of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn

from jinja2 import (
    BaseLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.environment import Environment
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from chuangcheng.documents.filters import FILTERS, escape
from chuangcheng.errors import ChuangchengError

ReadTemplate = Callable[[str], str | None]
"""The text of a template by its name, e.g. `印发通知/模板.md.j2`; None if there is none."""


class _Loader(BaseLoader):
    def __init__(self, read: ReadTemplate) -> None:
        self._read = read

    def get_source(
        self, _environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        text = self._read(template)
        if text is None:
            raise TemplateNotFound(template)
        return text, template, lambda: True


class Sandbox(ImmutableSandboxedEnvironment):
    """Sandboxed, and without arithmetic: figures are worked out in the genres (house rule)."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "**", "%"))

    def call_binop(
        self, _context: Context, operator: str, _left: object, _right: object
    ) -> NoReturn:
        """Refuse."""
        raise SecurityError(f"{operator} in a template")


def render(name: str, values: Mapping[str, object], read: ReadTemplate) -> str:
    """The template's text with the values in it; what a user wrote is escaped for Markdown.

    Raises `ChuangchengError` naming template and line where the template is at fault.
    """
    environment = Sandbox(
        loader=_Loader(read),
        undefined=StrictUndefined,
        finalize=escape,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Markdown, not HTML; `finalize` escapes
    )
    environment.filters = dict(FILTERS)
    try:
        return environment.get_template(name).render(values)
    except TemplateNotFound as error:
        raise ChuangchengError(f"没有“{error.name}”这个模板") from error
    except TemplateSyntaxError as error:
        raise ChuangchengError(
            f"模板“{error.name or name}”第 {error.lineno} 行写得不对", "检查花括号和百分号是否成对"
        ) from error
    except UndefinedError as error:
        line = _line_in(error, name)
        raise ChuangchengError(
            f"模板“{name}”第 {line} 行要用的内容，方案里没有写：{error.message}",
            "在方案里补写，或者在模板里去掉这一处",
        ) from error
    except ChuangchengError:
        raise
    except Exception as error:  # a template runs what others wrote: nothing of it is our fault
        line = _line_in(error, name)
        raise ChuangchengError(
            f"模板“{name}”第 {line} 行用了不允许或不合适的写法", "只用变量、循环、如果和过滤器"
        ) from error


def _line_in(error: BaseException, name: str) -> int:
    """The template's line, which Jinja puts into the traceback."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
