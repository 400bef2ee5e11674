"""发文字号写得不合规定。

## 检查什么
发文字号由机关代字、年份、发文顺序号组成：年份四位数，用六角括号“〔〕”括起来；顺序号不编虚位，不加“第”，后面加“号”。还不知道的顺序号可以写“×”。

依据：GB/T 9704-2012 第 7.2.5 条。

## 为什么
文号写错的公文要退回重印。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
文号: 示政发[2014]6号
标题: 关于印发《示例县创建卫生县城工作方案》的通知
成文日期: 2014-02-26
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
文号: 示政发〔2014〕6号
标题: 关于印发《示例县创建卫生县城工作方案》的通知
成文日期: 2014-02-26
```

## 怎么改
照“示政发〔2014〕6号”的样子改。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
NEEDS = ()


HINT: Final = "照“示政发〔2014〕6号”的样子写"
_FORM: Final = re.compile(r"[^\d\s〔〕\[\]（）()【】]{1,12}〔(?:19|20)\d{2}〕(?:[1-9]\d*|[×xX]+)号")
_BRACKETS: Final = str.maketrans(dict.fromkeys("[(（【［", "〔") | dict.fromkeys("])）】］", "〕"))
_SURPLUS: Final = re.compile("(?<=〕)(?:第0*|0+)(?=[1-9])")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            number = dispatch.number
            fault = fault_of(number) if number is not None else ""
            if number is not None and fault:
                yield _finding(dispatch.span("number"), number, fault)


def fault_of(number: str) -> str:
    """How a message goes on about a 文号 that is not well formed; empty for one that is."""
    if _FORM.fullmatch(number):
        return ""
    return "，".join(_faults(number)) or "写得不合规定"


def _finding(at: Span, number: str, fault: str) -> Finding:
    """The number is put right where nothing but its signs is wrong."""
    right = _SURPLUS.sub("", number.translate(_BRACKETS))
    right = right if right.endswith("号") else f"{right}号"
    is_certain = _FORM.fullmatch(right) is not None
    return Finding(
        at=at,
        message=f"文号“{number}”{fault}",
        hint=f"写成“{right}”" if is_certain else HINT,
        edits=(Edit(at=at, put=right, is_value=True),) if is_certain else (),
    )


def _faults(number: str) -> Iterator[str]:
    if number.count("号") > 1:
        yield "写了几个，联合行文只标主办机关的"
        return
    if number.translate(_BRACKETS) != number:
        yield "的括号不对，年份要用六角括号“〔〕”"
    if _SURPLUS.search(number.translate(_BRACKETS)):
        yield "的顺序号不加“第”，前面也不补 0"
    if not number.endswith("号"):
        yield "后面少一个“号”"
