"""标题、名称、主送、附件的末尾有标点。

## 检查什么
公文标题、附件名称、主送、抄送的每一个，方案、创建项目、阶段的名称，工作要求的小标题，末尾没有句号、逗号、顿号、分号、冒号。

主送后面的冒号、小标题后面的句号，出公文时工具会加，不用写。

依据：GB/T 9704-2012、GB/T 15834-2011《标点符号用法》。

## 为什么
多写一个，印出来就是两个。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
主送: [各乡镇人民政府, 县级各部门]
附件: [参会人员名单。]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
主送: [各乡镇人民政府, 县级各部门]
附件: [参会人员名单]
```

## 怎么改
删去末尾的标点。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.plan import Plan
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.passage import Passage
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "WORD010"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_MARKS: Final = "，。、；：,.;:"


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for passage in _titles(folder):
            bare = passage.text.rstrip(_MARKS)
            marks = passage.text[len(bare) :]
            if bare and marks:
                place = (len(bare), len(passage.text))
                yield Finding(
                    at=passage.at(*place),
                    message=f"{passage.label}里，“{passage.text}”的末尾多了“{marks}”",
                    hint="删去末尾的标点",
                    edits=passage.edits((*place, "")),
                )


def _titles(folder: PlanFolder) -> Iterator[Passage]:
    if folder.plan:
        yield from _titles_of_plan(folder.plan)
    for dispatch in folder.dispatches:
        yield from passages(dispatch, "title", "addressees", "annexes", "copies_to")


def _titles_of_plan(plan: Plan) -> Iterator[Passage]:
    yield from passages(plan, "name")
    for named in (*plan.projects, *plan.phases):
        yield from passages(named, "name")
    for requirement in plan.requirements:
        yield from passages(requirement, "title")
