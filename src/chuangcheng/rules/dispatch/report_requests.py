"""报告里夹带了请示。

## 检查什么
文种是报告的，正文里没有“请批示”“请审批”“请批复”“妥否”“当否”这样要上级答复的话。

依据：《党政机关公文处理工作条例》，报告不得夹带请示事项。

## 为什么
报告不用答复，夹在里面的请示没有人批。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 报告
模板: 报告
发文机关: 示例县人民政府
标题: 关于创建卫生县城工作情况的报告
主送: 示例州人民政府
正文: 创建经费尚缺50万元，妥否，请批示。
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 报告
模板: 报告
发文机关: 示例县人民政府
标题: 关于创建卫生县城工作情况的报告
主送: 示例州人民政府
正文: 创建经费已落实50万元，特此报告。
```

## 怎么改
另写一份请示。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC014"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_REQUEST: Final = re.compile(r"(?<![提申报呈])请(?:予)?(?:批示|审批|批复|批准|核准)|[妥当]否")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        for dispatch in folder.dispatches:
            if dispatch.dispatch_kind != "报告":
                continue
            for passage in passages(dispatch, "body"):
                request = _REQUEST.search(passage.text)
                if request:
                    yield Finding(
                        at=passage.at(*request.span()),
                        message=f"报告里写了“{request.group()}”，报告不能夹带请示",
                        hint="要上级答复的事，另写一份请示",
                    )
