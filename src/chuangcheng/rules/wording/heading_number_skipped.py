"""序号不连着。

## 检查什么
同一段文字里，“一、二、三、”“（一）（二）（三）”“1.”“2.”“3.”“（1）（2）（3）”和“一是、二是、三是”“一要、二要、三要”一个接一个，不跳号、不重号。从一另起的不算跳号。

## 为什么
跳了号，多半是改稿时漏了一条，或者删了一条没有改后面的。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 一是整治占道经营；二是清理卫生死角；四是规范停车秩序
    牵头单位: 县住建局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 一是整治占道经营；二是清理卫生死角；三是规范停车秩序
    牵头单位: 县住建局
```

## 怎么改
补上漏的一条，或者改序号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.printed import Printed

CODE = "WORD006"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_DIGITS: Final = "一二三四五六七八九十"
_AT_START: Final = re.compile(
    r"^[ \u3000]*(?P<number>"
    rf"(?P<a>[{_DIGITS}]{{1,3}})、|（(?P<b>[{_DIGITS}]{{1,3}})）"
    r"|(?P<c>\d{1,2})[.．、](?!\d)|（(?P<d>\d{1,2})）)",
    re.MULTILINE,
)
_WORD: Final = re.compile(rf"[是要](?<=[{_DIGITS}].)")
"""Quick to find, and rare."""
_IN_TEXT: Final = re.compile(
    rf"(?:^|(?<=[。；，：]))(?P<number>[{_DIGITS}]{{1,3}}(?P<word>[是要]))", re.MULTILINE
)


def check(workspace: Printed) -> Iterator[Finding]:
    for quick, pattern in ((_AT_START, _AT_START), (_WORD, _IN_TEXT)):
        for passage, _ in workspace.printed.search(quick):
            skipped = _skipped(tuple(pattern.finditer(passage.text)))
            if skipped is not None:
                before, after = skipped
                yield Finding(
                    at=passage.at(*after.span("number")),
                    message=f"{passage.label}里，“{before['number']}”后面是“{after['number']}”",
                    hint="看看是不是漏了一条，或者序号没有跟着改",
                )


def _skipped(
    matches: tuple[re.Match[str], ...],
) -> tuple[re.Match[str], re.Match[str]] | None:
    """The first number that does not follow the one before it, with that one.

    It may follow the last of its own form (一是, 一要, 二要, 二是) or the last of any (一是, 二要).
    """
    last: dict[str, re.Match[str]] = {}
    for match in matches:
        form, number = _form(match), _value(match)
        known = [last[key] for key in (form, "") if key in last]
        if number != 1 and known and all(number != _value(one) + 1 for one in known):
            return known[0], match
        last[form] = match
        if "word" in match.re.groupindex:
            last[""] = match
    return None


def _form(match: re.Match[str]) -> str:
    if "word" in match.re.groupindex:
        return match["word"]
    return next(name for name in "abcd" if match[name])


def _value(match: re.Match[str]) -> int:
    digits = match["number"].strip("、（）.．是要")
    if digits.isdigit():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return _DIGITS.index(digits[-1]) + 1
    return 10 * (_DIGITS.index(tens) + 1 if tens else 1) + (_DIGITS.index(ones) + 1 if ones else 0)
