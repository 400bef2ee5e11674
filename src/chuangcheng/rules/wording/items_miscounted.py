"""说了有几项，后面列的不是几项。

## 检查什么
“存在以下三个方面的问题：”这样写了“以下”“下列”几个的，后面接着编了号的，编号到三为止：“（一）（二）（三）”“1.”“2.”“3.”或者“一是、二是、三是”。

## 为什么
通报改过几稿，删了一条忘了改前面的数，下面会来问还有一条是什么。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通报
模板: 情况通报
发文机关: 示例县人民政府
标题: 关于创建工作暗访情况的通报
正文: |
  存在以下三个方面的问题：
  （一）市场外占道经营。
  （二）背街小巷保洁不及时。
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通报
模板: 情况通报
发文机关: 示例县人民政府
标题: 关于创建工作暗访情况的通报
正文: |
  存在以下两个方面的问题：
  （一）市场外占道经营。
  （二）背街小巷保洁不及时。
```

## 怎么改
核对后改前面的数，或者补上漏的一条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.printed import Printed

CODE = "WORD014"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_DIGITS: Final = "一二三四五六七八九十"
_SAID: Final = re.compile(
    r"[以下][下列](?<=以下|下列)(?P<count>[两二三四五六七八九十]|\d{1,2})(?:大)?[个条点项类件种]"
    r"[^，。；：、\d\n]{0,10}[：。]?\s*"
)
_FORMS: Final = (
    rf"^[ \u3000]*([{_DIGITS}])、",
    rf"^[ \u3000]*（([{_DIGITS}])）",
    r"^[ \u3000]*(\d{1,2})[.．、](?!\d)",
    r"^[ \u3000]*（(\d{1,2})）",
    rf"([{_DIGITS}])[是要]",
)
"""From the largest to the smallest, each with its number; compiled once they are asked for."""
_MOST: Final = 20
"""Of a text that somebody made to be slow, only so many are looked into."""


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_SAID):
        for said in matches[:_MOST]:
            listed = _listed(passage.text, said.end())
            if listed and listed != _value(said["count"]):
                yield Finding(
                    at=passage.at(*said.span("count")),
                    message=f"{passage.label}里说“{said.group().strip()}”，后面列了 {listed} 条",
                    hint="改前面的数，或者补上漏的一条",
                )
                break


def _listed(text: str, start: int) -> int:
    """How many numbered items begin right here; 0 where none do, or where they end in a jump."""
    forms = [re.compile(form, re.MULTILINE) for form in _FORMS]
    for level, form in enumerate(forms):
        if not (first := form.match(text, _line_start(text, start))) or _value(first[1]) != 1:
            continue
        ends = [m.start() for one in forms[:level] if (m := one.search(text, start))]
        items = form.finditer(text, first.end(), min(ends, default=len(text)))
        numbers = [1, *takewhile(lambda number: number > 1, (_value(one[1]) for one in items))]
        return len(numbers) if numbers == [*range(1, len(numbers) + 1)] else 0
    return 0


def _line_start(text: str, place: int) -> int:
    """`place`, or the blanks before it that belong to its line."""
    while place and text[place - 1] in " \u3000":
        place -= 1
    return place


def _value(written: str) -> int:
    if written.isdigit():
        return int(written)
    return 2 if written == "两" else _DIGITS.index(written) + 1
