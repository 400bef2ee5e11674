"""公文里还有主题词。

## 检查什么
公文正文、附件和方案的文字里，没有以“主题词：”开头的一行。

依据：GB/T 9704-2012，主题词已经取消。

## 为什么
2012 年起公文不再标主题词，照抄旧公文的样子会带进来。

## 反例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
正文: |
  现将方案印发你们，请认真抓好落实。
  主题词：城乡建设 卫生 通知
```

## 正例
```yaml plans/示例/发文.yaml
类型: 发文
文种: 通知
模板: 印发通知
发文机关: 示例县人民政府
标题: 关于印发《示例县创建卫生县城工作方案》的通知
正文: 现将方案印发你们，请认真抓好落实。
```

## 怎么改
删去这一行。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.workspace.workspace import Workspace

CODE = "DOC011"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_KEYWORDS: Final = re.compile(
    r"主题词(?:(?<=^主题词)|(?<=^[ \u3000]{2}主题词))[ \u3000]*[：:]", re.MULTILINE
)


def check(workspace: Workspace) -> Iterator[Finding]:
    for passage, matches in workspace.printed.search(_KEYWORDS):
        yield Finding(
            at=passage.at(*matches[0].span()),
            message=f"{passage.label}里有主题词，公文已经不标主题词",
            hint="删去这一行",
        )
