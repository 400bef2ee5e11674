"""A county of our own making with a little of everything, and what genres make of it.

示例：nothing in it is real. Small enough to work out each figure of a document by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from chuangcheng.documents.catalog import GENRES
from chuangcheng.documents.genre import Inputs
from chuangcheng.documents.render import make
from chuangcheng.loading.library import read_template
from chuangcheng.loading.load import load

PLAN = """\
类型: 方案
名称: 示例县创建卫生县城工作方案
简称: 创卫
地区: 示例县
级别: 县
目标任务: 两年内建成卫生县城。
创建项目:
  - 代号: 卫生
    名称: 卫生县城
    标准: 示例标准
    里程碑: [{时限: 2015-06, 事项: 通过评审, 事件: 通过验收}]
组织机构:
  - 名称: 创卫工作领导小组
    顾问: [县人大常委会主任]
    组长: [县委书记, 县长]
    副组长: [县委副书记]
    成员: [县住建局局长, 县卫生局局长]
    办公室: {名称: 县创卫办, 设在: 县卫生局, 主任: 县卫生局局长}
    工作组:
      - 名称: 环境整治组
        牵头单位: 县住建局
        组长: 县住建局局长
        成员: [县卫生局, 城关镇]
        职责: 负责市容和农贸市场整治。
督办规则:
  整改时限: 7日
  问责阶梯: [通报, 约谈, 问责]
  连续曝光: 2
"""
UNITS = """\
类型: 单位名录
单位:
  - {名称: 示例县人民政府, 简称: [县政府]}
  - {名称: 示例县住房和城乡建设局, 简称: [县住建局], 负责人: 局长}
  - {名称: 示例县卫生局, 简称: [县卫生局], 负责人: 局长}
  - {名称: 城关镇人民政府, 简称: [城关镇], 负责人: 镇长}
"""
STANDARD = """\
类型: 指标体系
代号: 示例标准
名称: 示例县创卫评分表
满分: 100
来源: {说法: 示例, 核实: 是}
判定:
  - {等次: 达标, 总分: ≥90, 否决: 无}
  - {等次: 基本达标, 总分: ≥75}
  - {等次: 不达标}
指标:
  - 编号: "1"
    名称: 市容环境
    分值: 60
    指标:
      - {编号: "1.1", 名称: 主要街道保洁, 分值: 40, 计分: 评分}
      - {编号: "1.2", 名称: 生活垃圾处理率, 分值: 20, 达标: ≥80%}
  - {编号: "2", 名称: 健康教育, 分值: 30, 计分: 评分, 来源: {说法: 示例, 核实: 否}}
  - {编号: "3", 名称: 病媒防制, 分值: 10, 达标: 有}
"""
TASKS = """\
类型: 任务分解
创建项目: 卫生
任务:
  - 编号: 卫-01
    内容: 整治主要街道
    标准: 每日保洁12小时
    指标: ["1.1"]
    牵头单位: 县住建局
    责任单位: 城关镇
    责任人: 市政股股长
    完成时限: 2014-07-31
    进度: {状态: 已完成, 截至: 2014-07-30}
  - 编号: 卫-02
    内容: 建成垃圾处理场
    指标: ["1.2"]
    牵头单位: 县住建局
    完成时限: 2014-08-20
    进度: {状态: 推进中, 完成: 60%, 截至: 2014-08-25, 说明: 设备未到}
  - 编号: 卫-03
    内容: 办健康教育宣传栏
    指标: ["2"]
    牵头单位: 县卫生局
    配合单位: [县住建局, 城关镇]
    完成时限: 2014-08-31
    进度: {状态: 已完成, 截至: 2014-08-28}
  - 编号: 卫-04
    内容: 巩固创建成果
    牵头单位: 县卫生局
    责任单位: 城关镇
    完成时限: 长期坚持
  - 编号: 卫-05
    内容: 迎接评审
    牵头单位: 县卫生局
    完成时限: 通过验收前
  - 编号: 卫-06
    内容: 清理卫生死角
    牵头单位: 城关镇
    完成时限: 2014-09-15
  - 编号: 卫-07
    内容: 准备申报
    牵头单位: 城关镇
    完成时限: 申报考核前
"""
ASSESSMENT = """\
类型: 自评
标准: 示例标准
时点: 2014-08-31
来源: 县级自查
基本情况: {人口: 12万人}
结果:
  "1.1": {得分: 32, 依据: 现场查看}
  "1.2": {数值: 85%, 依据: 住建局统计, 材料: [处理场运行记录]}
  "2": {得分: 24, 说明: 宣传栏少两处}
"""
MATERIALS = """\
类型: 材料台账
创建项目: 卫生
材料:
  - {编号: 材-01, 名称: 保洁记录, 类别: 数据表, 指标: ["1.1"],
     责任单位: 县住建局, 时限: 2014-08-05, 份数: 2, 状态: 已审核, 报送: 2014-08-04}
  - {编号: 材-02, 名称: 宣传栏照片, 类别: 图片, 指标: ["2"],
     责任单位: 县卫生局, 时限: 2014-09-05, 份数: 1, 状态: 待报送}
  - {编号: 材-03, 名称: 市容整治报告, 类别: 说明报告,
     指标: ["1"],
     责任单位: 县住建局, 时限: 2014-08-20, 状态: 已退回, 报送: 2014-08-19, 备注: 缺数据}
"""
ISSUES = """\
类型: 问题台账
创建项目: 卫生
问题:
  - {编号: 问-01, 发现: 2014-07-10, 点位: 农贸市场, 描述: 地面有污水,
     责任单位: 县住建局, 时限: 2014-07-17, 状态: 已销号,
     整改: {日期: 2014-07-16, 措施: 疏通下水道, 佐证: [整改后.jpg]}}
  - {编号: 问-02, 发现: 2014-07-20, 点位: 东街, 描述: 垃圾未清运,
     责任单位: 县住建局, 时限: 2014-07-27, 状态: 已整改,
     整改: {日期: 2014-08-02, 措施: 增加一次清运}}
  - {编号: 问-03, 发现: 2014-08-12, 点位: 西街, 描述: 占道经营,
     责任单位: 城关镇, 时限: 2014-08-19, 状态: 整改中}
  - {编号: 问-04, 发现: 2014-08-30, 点位: 南街, 描述: 宣传栏破损,
     责任单位: 县卫生局, 时限: 2014-09-06, 状态: 整改中}
"""
COUNTY = {
    "standards/示例标准.yaml": STANDARD,
    "plans/示例县/方案.yaml": PLAN,
    "plans/示例县/单位.yaml": UNITS,
    "plans/示例县/任务.yaml": TASKS,
    "plans/示例县/自评.yaml": ASSESSMENT,
    "plans/示例县/材料台账.yaml": MATERIALS,
    "plans/示例县/问题台账.yaml": ISSUES,
}


def inputs(genre: str, files: Mapping[str, str] = COUNTY, **choices: Any) -> Inputs:
    """What a genre gets of these files; the 发文 is the one that names it."""
    loaded = load({path: text.encode() for path, text in files.items()})
    assert not loaded.findings, [one.message for one in loaded.findings]
    folder = loaded.workspace.plans[0]
    dispatch = next((one for one in folder.dispatches if one.genre == genre), None)
    return Inputs(
        workspace=loaded.workspace,
        folder=folder,
        dispatch=dispatch,
        **choices,
    )


def content(
    genre: str,
    files: Mapping[str, str] = COUNTY,
    extension: str = "md",
    **choices: Any,
) -> bytes:
    """The finished file."""
    given = inputs(genre, files, **choices)
    return make(
        GENRES[genre], given, extension, lambda name: read_template(Path("nowhere"), name)
    ).content


def text(genre: str, files: Mapping[str, str] = COUNTY, **choices: Any) -> str:
    """The document as Markdown."""
    return content(genre, files, "md", **choices).decode()


def rows(markdown: str) -> list[list[str]]:
    """The rows of all its tables, without heads."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    marks = {i for i, line in enumerate(lines) if set(line) <= set("|: -")}
    found = [line for i, line in enumerate(lines) if i not in marks and i + 1 not in marks]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in found]
