"""附件在正文里没有提到。

## 检查什么
自己写了“正文”的公文，列出来的每个附件，标题、正文里说到了：写“附件2”“见附件”，或者说到它是什么，例如“名单”“回执”。随“印发通知”发的方案里说到了也算。

## 为什么
正文没有说，收文的单位不知道这个附件要他做什么；也可能是旧稿里的附件忘了删。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
正文: 请各单位按名单参加。
附件: [参会人员名单, 报名回执]
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 会议通知
发文机关: 示例县人民政府
标题: 关于召开创建工作动员会的通知
正文: 请各单位按名单参加，会前一天把回执报来。
附件: [参会人员名单, 报名回执]
```

## 怎么改
在正文里说一句，例如“详见附件2”；用不着的附件删去。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.workspace.annexes import bare_name, cited
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.texts import PrintedTexts
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC018"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("方案",)


_NOUN = 2
"""By its last two characters an annex is known again: 名单, 回执, 解表."""
_BEHIND = ("附后", "所附", "附表")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            if dispatch.body and dispatch.annexes:
                yield from _unmentioned(dispatch, _said(dispatch, dispatch.body, folder))


def _said(dispatch: Dispatch, body: str, folder: PlanFolder) -> str:
    """All that may speak of the annexes, but for their own names."""
    texts = [dispatch.title, body]
    if dispatch.carries_plan and folder.plan:
        alone = PlanFolder(path=folder.path, plan=folder.plan, units=folder.units)
        texts.append(PrintedTexts((alone,)).joined)
    return "\n".join(texts)


def _unmentioned(dispatch: Dispatch, said: str) -> Iterator[Finding]:
    places = [numbers for _, _, numbers in cited(said)]
    if frozenset() in places or any(word in said for word in _BEHIND):
        return  # it speaks of all of them
    cited_numbers = frozenset().union(*places)
    names = [*map(bare_name, dispatch.annexes)]
    for number, name in enumerate(names):
        if not name or name in names[:number]:  # DOC015, DOC016
            continue
        if number + 1 not in cited_numbers and name[-_NOUN:] not in said:
            yield Finding(
                at=dispatch.span("annexes", number),
                message=f"正文里没有提到附件“{name}”",
                hint=f"在正文里说一句，例如“详见附件{number + 1}”；用不着的删去",
            )
