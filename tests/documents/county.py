"""A made-up county with problems in every state, for the documents that tell of them.

Found from 1 to 20 August 2026, seven in all, one more on 25 August:

| 编号 | 点位 | 类别 | 责任单位 | 时限 | 状态 on 20 August |
|---|---|---|---|---|---|
| W-01 | 城东农贸市场 | 农贸市场 | 县市场监管局 | 8 (1+7) | done on 6 |
| W-02 | 城东农贸市场 | 农贸市场 | 县市场监管局 | 12 | open, late |
| W-03 | 城西农贸市场 | 农贸市场 | 城关镇 | 15 | done on 14 |
| W-04 | 解放路 | 背街小巷 | 县住建局、城关镇 | 20 | done on 22: open, not late |
| W-05 | 解放路 | 背街小巷 | 县住建局 | 18 | done on 19: a day late |
| W-06 | 无名巷 | not registered | 县卫健局 | 20 | done on 12 |
| W-07 | none | | nobody yet | 27 (20+7) | open |
| W-08 | 解放路 | 背街小巷 | 县住建局 | 1 September (25+7) | not found yet |
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from chuangcheng.documents.catalog import GENRES
from chuangcheng.documents.genre import Inputs, View
from chuangcheng.documents.render import Rendered, make
from chuangcheng.loading.library import ShippedStandards, read_template
from chuangcheng.loading.load import load

FOLDER: Final = "plans/示例县"
PLAN: Final = """
类型: 方案
名称: 示例县创建国家卫生县城工作方案
简称: 创卫
地区: 示例县
级别: 县
创建项目: [{代号: 卫生, 名称: 国家卫生县城, 标准: 示例标准}]
组织机构:
  - {名称: 示例县创建工作领导小组, 办公室: {名称: 县创建办, 设在: 县住建局}}
督办规则: {整改时限: 7日, 问责阶梯: [通报, 约谈, 问责], 连续曝光: 3}
"""
UNITS: Final = """
类型: 单位名录
单位:
  - {名称: 示例县市场监督管理局, 简称: 县市场监管局, 性质: 部门}
  - {名称: 示例县住房和城乡建设局, 简称: 县住建局, 性质: 部门}
  - {名称: 示例县卫生健康局, 简称: 县卫健局, 性质: 部门}
  - {名称: 示例县城关镇人民政府, 简称: 城关镇, 性质: 乡镇}
分组:
  县级部门: {性质: 部门}
"""
STANDARD: Final = """
类型: 指标体系
代号: 示例标准
名称: 示例评分标准
满分: 10
来源: {说法: 示例, 核实: 否}
指标:
  - {编号: "4.1", 名称: 集贸市场卫生, 分值: 10, 达标: 有}
"""
SITES: Final = """
类型: 点位台账
点位:
  - {名称: 城东农贸市场, 类别: 农贸市场, 责任单位: 县市场监管局}
  - {名称: 城西农贸市场, 类别: 农贸市场, 责任单位: 城关镇}
  - {名称: 解放路, 类别: 背街小巷, 责任单位: 县住建局}
"""
ISSUES: Final = """
类型: 问题台账
创建项目: 卫生
问题:
  - {编号: W-01, 发现: 2026-08-01, 来源: 县创建办督查, 点位: 城东农贸市场, 描述: 地面有污水,
     指标: "4.1", 责任单位: 县市场监管局, 状态: 已销号, 整改: {日期: 2026-08-06, 佐证: 照片}}
  - {编号: W-02, 发现: 2026-08-05, 来源: 媒体暗访, 点位: 城东农贸市场, 描述: 活禽区没有隔开,
     指标: "4.1", 责任单位: 县市场监管局, 时限: 2026-08-12, 状态: 整改中}
  - {编号: W-03, 发现: 2026-08-08, 点位: 城西农贸市场, 描述: 公厕没有洗手液, 责任单位: 城关镇,
     时限: 2026-08-15, 状态: 已整改, 整改: {日期: 2026-08-14}}
  - {编号: W-04, 发现: 2026-08-13, 点位: 解放路, 描述: 沿街占道经营, 责任单位: [县住建局, 城关镇],
     时限: 2026-08-20, 状态: 已整改, 整改: {日期: 2026-08-22}}
  - {编号: W-05, 发现: 2026-08-11, 点位: 解放路, 描述: 路灯不亮, 责任单位: 县住建局,
     时限: 2026-08-18, 状态: 已整改, 整改: {日期: 2026-08-19}}
  - {编号: W-06, 发现: 2026-08-10, 点位: 无名巷, 描述: 病媒生物防制毒饵站破损,
     责任单位: 示例县卫生健康局, 时限: 2026-08-20, 状态: 已整改, 整改: {日期: 2026-08-12}}
  - {编号: W-07, 发现: 2026-08-20, 描述: 居民反映夜间噪声扰民, 状态: 待交办}
  - {编号: W-08, 发现: 2026-08-25, 点位: 解放路, 描述: 井盖松动, 责任单位: 县住建局, 状态: 整改中}
"""
ISSUED: Final = """
类型: 发文
发文机关: 示例县创建工作领导小组办公室
成文日期: 2026-08-21
"""
EVERYONE: Final = "主送: [各乡镇人民政府, 县级有关部门]\n"


def made(
    genre: str,
    dispatch: str | None,
    extension: str = "md",
    *,
    issues: str = ISSUES,
    plan: str = PLAN,
    unit: str | None = None,
    view: View = "project",
) -> bytes:
    """The document's bytes."""
    return rendered(
        genre, dispatch, extension, issues=issues, plan=plan, unit=unit, view=view
    ).content


def rendered(
    genre: str,
    dispatch: str | None,
    extension: str = "md",
    *,
    issues: str = ISSUES,
    plan: str = PLAN,
    unit: str | None = None,
    view: View = "project",
) -> Rendered:
    """The document; `dispatch` are the lines that it has beyond `ISSUED`, None for no 发文.

    Other files may be given in place of those above.
    """
    texts = {
        f"{FOLDER}/方案.yaml": plan,
        f"{FOLDER}/单位.yaml": UNITS,
        f"{FOLDER}/点位.yaml": SITES,
        f"{FOLDER}/问题.yaml": issues,
        "standards/示例标准.yaml": STANDARD,
    }
    if dispatch is not None:
        texts[f"{FOLDER}/发文.yaml"] = f"{ISSUED}模板: {genre}\n{dispatch}"
    loaded = load({name: text.encode() for name, text in texts.items()}, ShippedStandards())
    assert [f"{one.at}: {one.message}" for one in loaded.findings] == []
    (folder,) = loaded.workspace.plans
    inputs = Inputs(
        workspace=loaded.workspace,
        folder=folder,
        dispatch=folder.dispatches[0] if folder.dispatches else None,
        unit=unit,
        view=view,
    )
    return make(GENRES[genre], inputs, extension, lambda name: read_template(Path("nowhere"), name))
