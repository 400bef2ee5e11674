"""A county's own form, made in Word with tags in it: `templates/<文种>/模板.docx`.

It sees what the genre's text template sees, and the finished tables besides: `表.任务分解表.行`,
each row by its columns' titles. The sandbox is that of the text templates.
"""

from __future__ import annotations

import io
import re
import zipfile
from itertools import islice
from typing import Final

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from lxml.etree import LxmlError

from chuangcheng.documents.environment import Sandbox
from chuangcheng.documents.fields import TABLES, tables_of
from chuangcheng.documents.filters import FILTERS
from chuangcheng.documents.genre import Context
from chuangcheng.documents.writers.docx.elements import clean
from chuangcheng.documents.writers.docx.package import without_clock
from chuangcheng.errors import ChuangchengError

_MOST: Final = 64 * 2**20
"""How large a form may be unpacked, in bytes: a small file can hold a huge one."""
_MARKDOWN: Final = "分段"
"""The filter that only makes sense in Markdown: in Word a line end stays a line end."""
_MISSING: Final = re.compile(r"attribute '([^']+)'|^'([^']+)' is undefined")
_TAG: Final = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)")
_ALLOWED: Final = "只用变量、循环、如果和过滤器；能用哪些，见 cc render --fields"


def fill(name: str, form: bytes, context: Context) -> bytes:
    """The form with its tags filled in; what a user wrote is text, whatever stands in it.

    Raises `ChuangchengError` naming the form, and the tag where one is at fault.
    """
    document = _open(name, form)
    try:
        document.render({**context.values, TABLES: tables_of(context)}, _environment())
    except TemplateSyntaxError as error:
        raise ChuangchengError(
            f"模板“{name}”里的标签写得不对：{_tags_at(error)}", "检查花括号和百分号是否成对"
        ) from error
    except UndefinedError as error:
        raise ChuangchengError(
            f"模板“{name}”要用的“{_missing(error)}”，方案里没有",
            "改成有的名字，或者在模板里去掉这一处；有哪些名字，见 cc render --fields",
        ) from error
    except Exception as error:  # a form runs what others wrote: nothing of it is our fault
        raise ChuangchengError(f"模板“{name}”用了不允许或不合适的写法", _ALLOWED) from error
    raw = io.BytesIO()
    document.save(raw)
    return without_clock(raw, {})


def _open(name: str, form: bytes) -> DocxTemplate:
    try:
        with zipfile.ZipFile(io.BytesIO(form)) as package:
            size = sum(entry.file_size for entry in package.infolist())
        if size > _MOST:
            raise ChuangchengError(f"模板“{name}”太大了，打不开", "去掉里面的大图片")
        document = DocxTemplate(io.BytesIO(form))
        document.init_docx()
    except (zipfile.BadZipFile, PackageNotFoundError, LxmlError, KeyError, ValueError) as error:
        raise ChuangchengError(
            f"模板“{name}”不是 Word 的 docx 文件", "用 Word 或 WPS 打开，另存为 docx"
        ) from error
    return document


def _environment() -> Sandbox:
    environment = Sandbox(undefined=StrictUndefined, finalize=_shown, autoescape=True)
    environment.globals.clear()  # `lipsum` says something else each time, `range` has no end
    environment.filters = {name: one for name, one in FILTERS.items() if name != _MARKDOWN}
    return environment


def _shown(value: object) -> str:
    """A value as text that XML can hold; what is not there is empty."""
    return "" if value is None else clean(str(value))


def _missing(error: UndefinedError) -> str:
    found = _MISSING.search(error.message or "")
    return next(filter(None, found.groups()), "") if found else str(error.message)


def _tags_at(error: TemplateSyntaxError) -> str:
    """The tags of the paragraph at fault; without any, what stands in it."""
    first = max(error.lineno - 4, 0)
    near = islice(getattr(error, "docx_context", ()), error.lineno - 1 - first, None)
    line = next(near, "")
    return " ".join(_TAG.findall(line)) or line.strip() or "看不出是哪一个"
