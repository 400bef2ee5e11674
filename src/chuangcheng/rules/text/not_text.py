"""文件不是文本。

## 检查什么
文件的内容是文字，编码是 UTF-8、UTF-16（有 BOM）或者 GB18030。

## 为什么
Word、Excel 文件改了后缀名还是读不出来。

## 反例
把“任务.xlsx”改名成“任务.yaml”。

## 正例
用记事本或者 VS Code 写的文本，保存时编码选 UTF-8。

## 怎么改
把内容复制到文本文件里，按“名称: 内容”的格式重写。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML002"
SEVERITY = Severity.ERROR
SINCE = "0.1"
