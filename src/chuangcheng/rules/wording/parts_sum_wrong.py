"""分项的数加起来和总数不一样。

## 检查什么
要印出来的文字里，“17项指标：6项达标、8项基本达标、3项不达标”“问题17个（占道经营6个、乱停乱放11个）”这样一句话，后面各项加起来等于总数。写“其中”“17项中”的可能没有列全，只看加起来有没有超过总数；列了“合格”又列了“不合格”的，就是列全了。数项、处、件、条、个、起、家、户、次、人、名、份，前后要数的是一样东西。

## 为什么
通报里的数对不上，上面会打回来，下面会来问。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
前言: 经过自查，17项指标：6项达标、8项基本达标、2项不达标。
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
前言: 经过自查，17项指标：6项达标、8项基本达标、3项不达标。
```

## 怎么改
核对总数和各项的数。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.printed import Printed

CODE = "WORD011"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_WORDS: Final = r"[^，。；：、（）\d\n]{0,8}"
_UNITS: Final = "项处件条个起家户次人名份"
_LISTED: Final = re.compile(rf"[{_UNITS}](?<=\d.){_WORDS}[：，（]")
"""A total with something behind it: quick to find, and rare."""
_SENTENCE: Final = re.compile(
    rf"(?<![\d.])(?P<total>\d+)(?P<unit>[{_UNITS}])(?P<noun>{_WORDS}?)"
    r"(?P<joint>：|（(?!其中)|[，（]其中[：，]?|中，(?:其中)?)"
    rf"(?P<parts>{_WORDS}\d+(?P=unit){_WORDS}(?:[、，]{_WORDS}\d+(?P=unit){_WORDS}){{1,20}})"
    r"(?=[。；）\n]|$)"
)
_NUMBER: Final = re.compile(r"\d+")
_TELLING: Final = "项处件条"
"""What is counted with these is seldom something else in the next breath."""


def check(workspace: Printed) -> Iterator[Finding]:
    for passage, _ in workspace.printed.search(_LISTED):
        for sentence in _SENTENCE.finditer(passage.text):
            total, unit = int(sentence["total"]), sentence["unit"]
            added = sum(map(int, _NUMBER.findall(sentence["parts"])))
            is_whole = sentence["joint"] in ("：", "（") or _has_opposites(sentence)
            if _is_of_one_kind(sentence) and (added > total or (added < total and is_whole)):
                yield Finding(
                    at=passage.at(*sentence.span()),
                    message=f"{passage.label}里写着 {total} {unit}，各项加起来是 {added} {unit}",
                    hint="核对总数和各项的数",
                )


def _has_opposites(sentence: re.Match[str]) -> bool:
    """Whether some are so and the others are not (合格、不合格): then nothing is left out."""
    parts = re.split("[、，]", sentence["parts"])
    told = {re.sub(rf"\d+{sentence['unit']}", "", part).removeprefix("已") for part in parts}
    return any(f"{no}{word}" in told for word in told - {""} for no in "不未")


def _is_of_one_kind(sentence: re.Match[str]) -> bool:
    """Whether the parts count what the total counts: not 3个乡镇：2个公园、4个停车场."""
    unit, noun = sentence["unit"], sentence["noun"]
    if not noun or unit in _TELLING:
        return True
    behind = re.findall(rf"\d+{unit}({_WORDS})", sentence["parts"])
    return all(other in ("", noun) for other in behind)
