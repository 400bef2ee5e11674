"""文件打不开。

## 检查什么
工作区里的每个 YAML 文件都能打开。

## 为什么
打不开的文件等于没有写，里面的任务和分数都算不进去。

## 反例
文件没有读的权限，或者有一个文件夹起名叫“任务.yaml”。

## 正例
文件能打开，文件夹的名字不以“.yaml”结尾。

## 怎么改
按提示检查权限；文件夹改个名字。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML001"
SEVERITY = Severity.ERROR
SINCE = "0.1"
