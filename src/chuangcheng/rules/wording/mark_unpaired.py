"""书名号、引号或括号不成对。

## 检查什么
要印出来的文字里，《》、“”、（）、〔〕都有头有尾，一段文字算一处。“1）”这样的编号不算。

依据：GB/T 15834-2011《标点符号用法》。

## 为什么
少一半括号，读的人不知道说明到哪里为止；引号写反了，印出来也看得见。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 制定《示例县卫生县城创建规划
    牵头单位: 县卫生局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 制定《示例县卫生县城创建规划》
    牵头单位: 县卫生局
```

## 怎么改
补上缺的一半，或者删去多余的一半。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.printed import Printed

CODE = "WORD003"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_MARKS: Final = re.compile(r"[《》“”（）〔〕]")
_PAIRS: Final = re.compile(
    r"《[^《》“”（）〔〕\n]*》|“[^《》“”（）〔〕\n]*”|（[^《》“”（）〔〕\n]*）|〔[^《》“”（）〔〕\n]*〕"
)
_CLOSING: Final = {"《": "》", "“": "”", "（": "）", "〔": "〕"}
_OPENING: Final = {closing: opening for opening, closing in _CLOSING.items()}
_ITEM: Final = re.compile(
    r"(?:^|[。；，：、\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3})\Z", re.MULTILINE
)
"""What stands before the ） of “1）”."""
_LONGEST: Final = 5


def check(workspace: Printed) -> Iterator[Finding]:
    if _are_all_paired(workspace.printed.joined):
        return
    for passage, matches in workspace.printed.search(_MARKS):
        single = _single(passage.text, matches)
        if single is not None:
            start, end = single.span()
            mark = single.group()
            other = _CLOSING.get(mark) or _OPENING[mark]
            yield Finding(
                at=passage.at(start, end),
                message=f"{passage.label}里，“{passage.excerpt(start, end)}”"
                f"这里有 {mark} 没有 {other}",
                hint=f"补上 {other}，或者删去 {mark}",
            )


def _are_all_paired(text: str) -> bool:
    """Whether nothing is left once pairs, and pairs around pairs, are taken away; quickly told."""
    return not _MARKS.search(_PAIRS.sub("", _PAIRS.sub("", text)))


def _single(text: str, marks: tuple[re.Match[str], ...]) -> re.Match[str] | None:
    """The first mark that has no other half."""
    opened: list[re.Match[str]] = []
    for mark in marks:
        sign = mark.group()
        if sign in _CLOSING:
            if not _continues_quotation(text, mark, opened):
                opened.append(mark)
        elif opened and opened[-1].group() == _OPENING[sign]:
            opened.pop()
        elif not (
            sign == "）" and _ITEM.search(text, max(mark.start() - _LONGEST, 0), mark.start())
        ):
            return opened[-1] if any(_OPENING[sign] == one.group() for one in opened) else mark
    return opened[0] if opened else None


def _continues_quotation(text: str, mark: re.Match[str], opened: list[re.Match[str]]) -> bool:
    """A quotation of several paragraphs opens anew with each and closes once."""
    if mark.group() != "“" or all(one.group() != "“" for one in opened):
        return False
    before = mark.start()
    while before and text[before - 1] in " \u3000":
        before -= 1
    return before == 0 or text[before - 1] == "\n"
