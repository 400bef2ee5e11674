"""换行的方式前后不一样。

## 检查什么
一个文件里的换行都是 LF，或者都是 CRLF。

## 为什么
两个人用不同的软件改过，换行就会混在一起。这里读得懂，比较两个版本时却会显示没改过的行也改了。

## 反例
文件的前几行在 Windows 记事本里写，以 CRLF 换行；后几行在别的软件里补，以 LF 换行。

## 正例
整个文件都以 LF 换行。

## 怎么改
在编辑器里把换行统一成 LF 或 CRLF 再保存；VS Code 的右下角可以选。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML013"
SEVERITY = Severity.INFO
SINCE = "0.1"
