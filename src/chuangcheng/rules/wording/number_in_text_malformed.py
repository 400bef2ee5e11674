"""文字里引用的文号写得不对。

## 检查什么
要印出来的文字里，引用别的公文的文号，年份用六角括号“〔〕”，顺序号前面不加“第”，不补0。公文自己的“文号”由DOC001查。

依据：GB/T 9704-2012 的发文字号。

## 为什么
“[]”“（）”是输入时图省事打的，照抄的人跟着错，查文件也查不到。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
前言: 根据示政发（2014）6号文件要求，制定本方案。
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
前言: 根据示政发〔2014〕6号文件要求，制定本方案。
```

## 怎么改
照“示政发〔2014〕6号”的样子写。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD012"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_NUMBER: Final = re.compile(
    r"(?<=[\u4e00-\u9fff])(?P<left>[〔\[(（【［〈<])(?P<year>(?:19|20)\d\d)(?P<right>[〕\])）】］〉>])"
    r"(?P<surplus>第?0*)(?P<number>[1-9]\d{0,3}号)(?![楼线门院])"
)


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, found in workspace.printed.search(_NUMBER):
        wrong = tuple(match for match in found if _put(match) != match.group())
        if wrong:
            first = wrong[0]
            yield Finding(
                at=passage.at(*first.span()),
                message=f"{passage.label}里，文号“{first.group()}”的写法不对{times(wrong)}",
                hint=f"写成“{_put(first)}”",
                edits=passage.edits(*((*match.span(), _put(match)) for match in wrong)),
            )


def _put(match: re.Match[str]) -> str:
    return f"〔{match['year']}〕{match['number']}"
