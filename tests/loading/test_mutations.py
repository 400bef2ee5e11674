"""A whole workspace with slips of the pen: no exception, and nothing broken that is not told."""

from __future__ import annotations

import random
from typing import Final

import pytest

from chuangcheng.loading.load import load
from chuangcheng.reporting import json, text
from chuangcheng.reporting.report import Report
from chuangcheng.rules.run import Verdict, check
from chuangcheng.workspace.workspace import Workspace

FILES: Final = {
    "chuangcheng.yaml": """\
类型: 工作区
名称: 甲
""",
    "units.yaml": """\
类型: 单位名录
单位:
  - 名称: 大姚县住建局
    简称: [县住建局]
    性质: 部门
    负责人: {职务: 局长}
    联络员: 主任
  - {名称: 金碧镇, 性质: 乡镇}
分组:
  各乡镇: {性质: 乡镇}
  建设口: [县住建局]
""",
    "plans/x/plan.yaml": """\
类型: 方案
名称: 甲方案
地区: 大姚县
级别: 县
制定单位: 县住建局
分解要求: 四定
指导思想: |
  第一行：内容
  第二行
创建项目:
  - 代号: 卫生
    名称: 卫生县城
    标准: s
    牵头单位: 县住建局
    里程碑:
      - {时限: 2014, 事项: 启动}
      - {时限: 2016, 事项: 通过, 事件: 通过验收}
阶段:
  - {名称: 一, 起: 2014-01, 止: 2014-03, 工作: [甲, 乙]}
  - {名称: 二, 起: 2014-04, 止: 申报考核}
组织机构:
  - 名称: 领导小组
    组长: [县长]
    办公室: {名称: 创建办, 设在: 县住建局}
    工作组: [宣传组, {名称: 督查组, 成员: [县住建局]}]
工作制度:
  - {名称: 月报, 周期: 每月5日前, 责任单位: 各乡镇}
督办规则: {整改时限: 7日, 问责阶梯: [通报], 连续曝光: 3}
工作要求:
  - {标题: 加强, 内容: 落实}
""",
    "plans/x/tasks.yaml": """\
类型: 任务分解
创建项目: 卫生
任务:
  - 编号: 卫-01
    内容: 管网
    标准: 达到85%
    指标: ["1", "2.1"]
    阶段: 一
    牵头单位: 县住建局
    责任单位: [金碧镇]
    配合单位: 各乡镇
    完成时限: 2014-03-14
    工期: 60日
    前置任务: [卫-02]
    资金: [{来源: 县财政, 金额: 500万元}]
    进度: {状态: 进行中, 完成: 40%, 截至: 2014-03-05}
  - {编号: 卫-02, 内容: 道路, 牵头单位: 金碧镇, 标准: 好, 完成时限: 长期坚持}
""",
    "standards/s.yaml": """\
类型: 指标体系
代号: s
名称: 甲
满分: 100
判定:
  - {等次: 达标, 总分: ≥90, 否决: 无}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 一, 分值: 20, 达标: ≥36%, 否决: 是}
  - 编号: "2"
    名称: 二
    分值: 80
    指标:
      - {编号: "2.1", 名称: 三, 分值: 20, 达标: ≥85%, 计分: {每差: 1%, 扣: 1, 取整: 进位}}
      - {编号: "2.2", 名称: 四, 分值: 10, 计分: {扣分: {每处: 0.2, 每次: 1}}}
      - {编号: "2.3", 名称: 五, 分值: 20, 计分: {专家: {好: 18~20, 差: 0~9}}}
      - {编号: "2.4", 名称: 六, 分值: 10, 计分: {分档: [{当: ≥90%, 得分: 9}, {当: ≥5%, 得分: 5}]}}
      - {编号: "2.5", 名称: 七, 分值: 5, 达标: {至少: {项数: 1, 条件: [有, ≥5%]}}}
      - {编号: "2.6", 名称: 八, 分值: 5, 达标: ≥50%, 计分: 按比例}
      - {编号: "2.7", 名称: 九, 分值: 5, 达标: 不高于近2年平均}
      - {编号: "2.8", 名称: 十, 分值: 5, 计分: 评分}
来源: {说法: 某文, 核实: 否}
""",
    "plans/x/results.yaml": """\
类型: 自评
标准: s
时点: 2014-08-15
结果:
  "1": {数值: 37.2%, 依据: 统计, 材料: [甲]}
  "2.1": {数值: 82%, 说明: 甲}
  "2.2": {问题数: {每处: 7, 每次: 1}, 依据: 统计}
  "2.3": {评价: 好, 得分: 19, 依据: 统计}
  "2.4": {有效样本: 200, 满意: 150, 基本满意: 36}
  "2.5": 不适用
  "2.6": {抽查: [{点位: 甲, 结果: 达标}, {点位: 乙, 结果: 不适用}]}
  "2.7": {序列: {2012: 12, 2013: 11, 2014: 9.5}, 依据: 统计}
  "2.8": {得分: 3, 依据: 统计}
""",
    "plans/x/issues.yaml": """\
类型: 问题台账
创建项目: 卫生
问题:
  - 编号: 问-01
    发现: 2014-08-05
    来源: 媒体暗访
    点位: 市场
    描述: 污水
    指标: ["1"]
    责任单位: 县住建局
    时限: 2014-08-12
    状态: 已销号
    整改: {日期: 2014-08-11, 措施: 疏通, 责任人: 站长, 佐证: [甲.jpg]}
""",
    "plans/x/sites.yaml": """\
类型: 点位台账
点位:
  - {名称: 市场, 类别: 农贸市场, 地址: 东路, 网格: 一, 责任单位: 县住建局, 责任人: 站长}
""",
    "plans/x/materials.yaml": """\
类型: 材料台账
材料:
  - 编号: 材-01
    名称: 记录
    类别: 数据表
    指标: [s/1]
    责任单位: [金碧镇, 县住建局]
    时限: 2014-08-05
    份数: 2
    状态: 已报送
    报送: 2014-08-04
""",
    "plans/x/dispatch.yaml": """\
类型: 发文
文种: 通知
模板: 印发通知
发文机关: [甲, 乙]
标题: 关于某事的通知
成文日期: 2014-02-26
附件: [甲方案]
印数: 30
""",
}
FRAGMENTS: Final = (
    "：", "　", "\t", "[", "]", "{", "}", '"', "'", "- ", ": ", "\n", "  ", "null", "*a", "&a ",
    "!x ", "0%", "-1", "9" * 30, "[]", "{}", "''", "~", "#", "|\n", ">\n", "<<: ", "以上", "0",
    "近0年平均",
)  # fmt: skip


def checked(texts: dict[str, str]) -> tuple[Workspace, Verdict]:
    """Load, check and report."""
    loaded = load({path: content.encode() for path, content in texts.items()})
    verdict = check(loaded.workspace, loaded.findings)
    report = Report(verdict=verdict, files=len(texts), broken=1, line=loaded.line)
    for reporter in (text, json):
        assert reporter.write(report).encode()
    return loaded.workspace, verdict


def slipped(content: str, chance: random.Random) -> str:
    """The text after one slip: a line lost, doubled, moved or indented, a word typed or emptied."""
    lines = content.split("\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    before, colon, _ = lines[here].partition(": ")
    match chance.randrange(7):
        case 0:
            del lines[here]
        case 1:
            lines.insert(there, lines[here])
        case 2:
            lines[here], lines[there] = lines[there], lines[here]
        case 3:
            lines[here] = "  " + lines[here]
        case 4:
            lines[here] = before + colon + chance.choice(FRAGMENTS)
        case 5:
            lines[here] = before + ":"
        case _:
            at = chance.randrange(len(content) + 1)
            return content[:at] + chance.choice(FRAGMENTS) + content[at + chance.randrange(4) :]
    return "\n".join(lines)


def test_the_workspace_is_whole() -> None:
    workspace, verdict = checked(FILES)
    assert verdict.diagnostics == ()
    assert workspace.broken_files == ()


@pytest.mark.parametrize("seed", range(200))
def test_slips_are_told_and_raise_nothing(seed: int) -> None:
    chance = random.Random(seed)
    path = chance.choice(sorted(FILES))
    content = FILES[path]
    for _ in range(chance.randint(1, 3)):
        content = slipped(content, chance) or "\n"
    workspace, verdict = checked({**FILES, path: content})
    told = {one.at.file for one in verdict.diagnostics}
    assert told >= set(workspace.broken_files)
    for one in verdict.diagnostics:
        assert (one.message + one.hint + one.path).isprintable()
        assert "None" not in one.message
        assert not one.hint.endswith("：")
