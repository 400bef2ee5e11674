"""附件是任务分解表，方案里却没有任务。

## 检查什么
“印发通知”的附件里写了任务分解表、责任分工表这样的表，方案的文件夹里就有任务。

## 为什么
这张表是由任务文件印出来的。没有任务，表就印不出来，通知上却说附了。

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
标题: 关于印发《示例县创建卫生县城工作方案》的通知
附件: [示例县创建卫生县城任务分解表]
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
附件: [示例县创建卫生县城任务分解表]
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 怎么改
把任务写进方案的文件夹，用 `cc render 任务分解表` 出这张表；不附这张表的，从“附件”里删去。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.texts import passages
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC019"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ("任务分解",)


_TABLE: Final = re.compile("(?:任务|责任|分工)[^，。、]{0,4}(?:分解|分工|责任)[^，。、]{0,4}[表单]")


def check(workspace: Workspace) -> Iterator[Finding]:
    for folder in workspace.plans:
        if folder.tasks():
            continue
        for dispatch in folder.dispatches:
            for passage in passages(dispatch, "annexes") if dispatch.carries_plan else ():
                if table := _TABLE.search(passage.text):
                    yield Finding(
                        at=passage.at(*table.span()),
                        message=f"附件里有“{table.group()}”，方案里却没有任务",
                        hint="补写任务，再用“cc render 任务分解表”出表；不附的从“附件”里删去",
                    )
