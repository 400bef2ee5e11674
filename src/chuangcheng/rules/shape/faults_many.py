"""问题太多，没有全部列出。

## 检查什么
一个文件结构上的问题超过 200 处时，只列出前 200 处。

## 为什么
问题太多多半是同一个原因，例如整段缩进错了一层，改好一处就都好了。

## 反例
一个文件里有几百处写错的项。

## 正例
改好列出来的，再检查一遍，直到没有问题。

## 怎么改
先改好列出来的，再检查一遍。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "SCHM006"
SEVERITY = Severity.ERROR
SINCE = "0.1"
