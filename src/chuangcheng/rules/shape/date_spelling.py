"""日期的写法不统一。

## 检查什么
写到日的日期，是不是写成 2014-03-05 或者 2014年3月5日。用点、用斜线、少补零、写成“号”、
月日前面多个零的，都报。年月日用汉字写的（二〇一四年三月）也报。

依据：GB/T 9704-2012，成文日期用阿拉伯数字。

## 为什么
读得懂，但几个人几种写法，排序和查找就乱了。

## 反例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2015.6.5
```

## 正例
```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
    完成时限: 2015-06-05
```

## 怎么改
运行 `cc validate --fix`，一次全改好。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Edit, Finding, Severity
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.numerals import MONTH, NOUGHTS, in_figures
from chuangcheng.workspace.passage import Passage
from chuangcheng.workspace.workspace import Workspace

CODE = "SCHM008"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ()

_UNUSUAL: Final = re.compile(
    r"20\d\d(?:[/.]\d{1,2}[/.]\d|-\d-\d|-\d\d-\d(?!\d)"
    r"|年(?:0\d月\d|\d{1,2}月(?:0\d[日号]|\d{1,2}号)))",
    re.ASCII,
)
_IN_WORDS: Final = re.compile(f"二[{NOUGHTS}].{{2}}年")
_MONTH_IN_WORDS: Final = re.compile(rf"年(?<=\d年)(?:{MONTH})月")
"""Of this century: a search that begins with letters is ten times as quick."""
_DAY: Final = re.compile(
    r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?P<end>[日号]?)", re.ASCII
)
_KEYS: Final = frozenset(
    ("完成时限", "时限", "截至", "起", "止", "成文日期", "印发日期", "时点", "发现", "日期", "报送")
)


def check(workspace: Workspace) -> Iterator[Finding]:
    for pattern in (_UNUSUAL, _IN_WORDS, _MONTH_IN_WORDS):
        for passage, _ in workspace.written.search(pattern):
            right = _spelling(passage.text) if passage.key in _KEYS else passage.text
            if right != passage.text:
                yield _finding(passage, right)


def _finding(passage: Passage, right: str) -> Finding:
    at = passage.at(0, len(passage.text))
    return Finding(
        at=at,
        message=f"日期“{passage.text}”和通常的写法不一样",
        hint=f"写成“{right}”",
        edits=(Edit(at=at, put=right, is_value=True),),
    )


def _spelling(text: str) -> str:
    """A date in figures, a whole one in its usual spelling; anything else as it is."""
    try:
        Deadline.parse(text)
    except ValueFault:
        return text
    text = in_figures(text)
    match = _DAY.fullmatch(text)
    if match is None:
        return text
    year, month, day = match["year"], int(match["month"]), int(match["day"])
    return f"{year}年{month}月{day}日" if match["end"] else f"{year}-{month:02}-{day:02}"
