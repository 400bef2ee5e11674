"""日期的写法不规范。

## 检查什么
要印出来的文字里，日期写成“2014年3月5日”：用阿拉伯数字，年份写四位数，月、日前面不补0，写“日”不写“号”，中间不用点和斜线；日历上有这一天。

依据：GB/T 15835-2011《出版物上数字用法》，GB/T 9704-2012 的成文日期。

## 为什么
“14年”不知道是哪个世纪；公文里的日期写法要前后一样。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 2014年03月5日召开动员会，2014年3月20号前完成摸底，14年6月通报进度
    牵头单位: 县卫生局
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 2014年3月5日召开动员会，2014年3月20日前完成摸底，2014年6月通报进度
    牵头单位: 县卫生局
```

## 怎么改
照“2014年3月5日”的样子写。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.passage import times
from chuangcheng.workspace.printed import Printed

CODE = "WORD007"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


class Fault(NamedTuple):
    """A wrong form; `at` in the pattern is what a person would change, `put` what belongs there."""

    pattern: re.Pattern[str]
    what: str
    hint: str
    put: str | None = None


_LIKE: Final = "照“2014年3月5日”的样子写"
_FAULTS: Final = (
    Fault(
        re.compile(r"(?P<at>0)(?:(?<=\d[年月]0)\d[月日号]|(?<![\d.\-]0)[1-9]月(?=\d{1,2}[日号]))"),
        "补了 0",
        "月、日前面不补 0",
        put="",
    ),
    Fault(
        re.compile(r"月(?<=\d月)\d{1,2}(?P<at>号)(?![文楼线门台])"), "用了“号”", "写“日”", put="日"
    ),
    Fault(
        re.compile(r"(?P<at>年)(?<=(?<!\d)\d\d年)\d{1,2}月"),
        "的年份不全",
        "年份写四位数，例如 2014年",
    ),
    Fault(
        re.compile(r"(?P<at>20(?<![\d./]20)\d\d([./])\d{1,2}\2\d{1,2})(?![\d./])"),
        "用了点或斜线",
        _LIKE,
    ),
    Fault(
        re.compile(
            r"(?P<at>[一二][〇○零一二三四五六七八九]{3}年)(?:[一二三四五六七八九十]{1,2}|\d{1,2})月"
        ),
        "用了汉字的数",
        _LIKE,
    ),
    Fault(
        re.compile(
            r"月(?P<at>(?<=(?<!\d)2月)3\d|(?<=[469]月)31|(?<=11月)31"
            r"|(?<=\d月)(?:3[2-9]|[4-9]\d))日"
        ),
        "在日历上没有",
        "核对日期",
    ),
)


def check(workspace: Printed) -> Iterator[Finding]:
    for fault in _FAULTS:
        for passage, matches in workspace.printed.search(fault.pattern):
            start, end = matches[0].span("at")
            put = fault.put
            changes = [] if put is None else [(*match.span("at"), put) for match in matches]
            yield Finding(
                at=passage.at(start, end),
                message=f"{passage.label}里，“{passage.excerpt(start, end)}”{fault.what}"
                + times(matches),
                hint=fault.hint,
                edits=passage.edits(*changes),
            )
