"""没有单位名录。

## 检查什么
有任务的工作区，要有单位名录，放在方案的文件夹里或者工作区里都行。整个工作区只提醒一次。

## 为什么
没有名录，牵头单位写错一个字、一个单位写成两种样子，都查不出来，任务表里就成了两个单位。

## 反例
```yaml chuangcheng.yaml
类型: 工作区
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

## 正例
```yaml chuangcheng.yaml
类型: 工作区
```

```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
```

```yaml plans/示例/任务.yaml
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善污水管网
    牵头单位: 县住建局
```

```yaml plans/示例/单位.yaml
类型: 单位名录
单位:
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局]}
```

## 怎么改
写一个单位名录，把各单位的全称和简称列进去。几个方案共用的，放在工作区里，不放进方案的文件夹。
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "LINK021"
SEVERITY = Severity.INFO
SINCE = "0.1"
NEEDS = ("单位名录",)


def check(workspace: Workspace) -> Iterator[Finding]:
    if workspace.registries:
        return
    matrices = (matrix for folder in workspace.plans for matrix in folder.matrices)
    first = next((matrix for matrix in matrices if matrix.tasks), None)
    if first is not None:
        yield Finding(
            at=first.span("kind"),
            message="没有单位名录，单位的名称写错了也查不出来",
            hint="写一个“类型: 单位名录”的文件，列出各单位的全称和简称",
        )
