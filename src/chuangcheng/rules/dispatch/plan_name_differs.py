"""公文里的方案名称和方案不一致。

## 检查什么
“印发通知”标题里书名号中的名称，附件里以“方案”结尾的名称，就是方案的“名称”。书名号、引号的写法不同不算，少写县名、年份这样的开头也不算。

## 为什么
标题和所印发的方案名称不一样，收文的单位不知道附的是不是这一份。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
```

```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生城市工作方案》的通知
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
```

```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
```

## 怎么改
核对后改成一样的。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Related, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.plan import Plan
from chuangcheng.nearest import nearest
from chuangcheng.workspace.passage import Passage
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC005"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_QUOTED: Final = re.compile(r"《([^《》]+)》")
_QUOTES: Final = dict.fromkeys(map(ord, "《》〈〉“”‘’「」『』\"' \u3000"))
_GENRE: Final = "方案"


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            if dispatch.carries_plan and folder.plan:
                yield from _in_title(dispatch, folder.plan)
                yield from _in_annexes(dispatch, folder.plan)


def _in_title(dispatch: Dispatch, plan: Plan) -> Iterator[Finding]:
    quoted = list(_QUOTED.finditer(dispatch.title))
    if quoted and not any(_is_name(one[1], plan) for one in quoted):
        (passage,) = passages(dispatch, "title")
        yield _differs(passage, quoted[0].span(1), plan)


def _in_annexes(dispatch: Dispatch, plan: Plan) -> Iterator[Finding]:
    """Of several 方案, or of one with a name of its own, it is not known which was meant."""
    named = [one for one in passages(dispatch, "annexes") if _bare(one.text).endswith(_GENRE)]
    if (
        len(named) == 1
        and not _is_name(named[0].text, plan)
        and nearest(named[0].text, [plan.name])
    ):
        yield _differs(named[0], (0, len(named[0].text)), plan)


def _differs(passage: Passage, place: tuple[int, int], plan: Plan) -> Finding:
    start, end = place
    return Finding(
        at=passage.at(start, end),
        message=f"{passage.label}里是《{passage.text[start:end].strip('《》')}》，方案的名称是《{plan.name}》",
        hint="核对后改成一样的",
        related=(Related(at=plan.span("name"), message="方案的名称"),),
    )


def _is_name(text: str, plan: Plan) -> bool:
    one, other = _bare(text), _bare(plan.name)
    return one.endswith(other) or other.endswith(one)


def _bare(text: str) -> str:
    return text.translate(_QUOTES)
