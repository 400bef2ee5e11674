"""职务里写了人名。

## 检查什么
“组长”“副组长”“成员”“负责人”“责任人”这些写职务的地方，没有“某某同志”。

## 为什么
人会调动，职务不变；名单另发文明确。文件公开以后，人名也收不回来。

## 反例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
组织机构:
  - {名称: 创建工作领导小组, 组长: 张某某同志}
```

## 正例
```yaml plans/示例/方案.yaml
类型: 方案
名称: 示例县创建卫生县城工作方案
地区: 示例县
级别: 县
组织机构:
  - {名称: 创建工作领导小组, 组长: 县长}
```

## 怎么改
改写职务。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from chuangcheng.diagnostic import Finding, Severity
from chuangcheng.models.matrix import Task
from chuangcheng.models.plan import Office, Organisation, WorkingGroup
from chuangcheng.models.unit import Post
from chuangcheng.source import Span
from chuangcheng.workspace.workspace import Workspace

CODE = "SAFE004"
SEVERITY = Severity.WARNING
SINCE = "0.1"
NEEDS = ()


_COMRADE: Final = re.compile(r"同志(?<=[^\x00-\x7f]同志)(?!们)")
_POSTS: Final = frozenset(
    model.key_of(field)
    for model, fields in (
        (Organisation, ("advisers", "leaders", "deputies", "members")),
        (Office, ("director",)),
        (WorkingGroup, ("leader",)),
        (Task, ("leader", "person")),
        (Post, ("title",)),
    )
    for field in fields
) | {"负责人", "联络员"}  # a post in short


_NAMED: Final = re.compile(r"(?P<key>\w+)[ \t]*[:：][ \t]*[\"']?(?P<name>[^\s:：,，{}\[\]\"']+)\Z")
_HINT: Final = "只写职务，例如 县长、县卫生局局长"


def check(workspace: Workspace) -> Iterator[Finding]:
    for passage, _ in workspace.written.search(_COMRADE):
        if passage.key in _POSTS:
            yield _named(passage.at(0, len(passage.text)), passage.key, passage.text)
    for at, match in workspace.written.search_unread(_COMRADE):
        named = _NAMED.search(match.string[: match.end()])
        if named is not None and named["key"] in _POSTS:
            yield _named(at, named["key"], named["name"])


def _named(at: Span, key: str, name: str) -> Finding:
    return Finding(at=at, message=f"“{key}”写了人名“{name}”", hint=_HINT)
