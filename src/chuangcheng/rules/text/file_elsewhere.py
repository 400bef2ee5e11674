"""文件放在没有人读的地方。

## 检查什么
写着 `类型` 的文件，是不是放在工作区里读得到的地方：最上面一层、plans、standards。

名字以“.”开头的、out、templates 里的不看；没有写 `类型` 的，当成别的软件的文件，也不看。

## 为什么
放在别处的文件没有人读，里面的任务和分数都算不进去，而且看不出来。

## 反例
任务分解放在“方案/示例县/任务.yaml”，文件夹的名字不是 plans。

## 正例
任务分解放在“plans/示例县/任务.yaml”。

## 怎么改
移到 plans 下面方案自己的文件夹里，指标体系移到 standards；有意放在那里的（例如备份），在
`chuangcheng.yaml` 里写 `规则: {YAML016: 关闭}`。
"""

from __future__ import annotations

from chuangcheng.diagnostic import Severity

CODE = "YAML016"
SEVERITY = Severity.INFO
SINCE = "0.1"
