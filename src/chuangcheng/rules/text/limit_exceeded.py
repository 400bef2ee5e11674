"""文件太大、太深或者引用太多。

## 检查什么
文件不超过 32 MB，层数不超过 64 层，一个列表或一处的键不超过二十万项，引用展开后不超过四百万项。

## 为什么
超过这个限度的文件多半是出了错，硬读会把电脑拖住。

## 反例
用“*”一层套一层地引用，展开后有几亿项。

## 正例
把内容直接写出来；太大的文件按创建项目拆开。

## 怎么改
拆成几个文件，去掉引用。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML008"
SEVERITY = Severity.ERROR
SINCE = "0.1"
