"""文件编码不是 UTF-8。

## 检查什么
文件用 UTF-8 编码。

## 为什么
GBK 文件这里读得懂，别人的电脑和网页上可能显示乱码，版本比较也看不清。

## 反例
在老版记事本里用 ANSI 编码保存的文件。

## 正例
用 UTF-8 编码保存的文件。

## 怎么改
用编辑器“另存为”，编码选 UTF-8。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML010"
SEVERITY = Severity.WARNING
SINCE = "0.1"
