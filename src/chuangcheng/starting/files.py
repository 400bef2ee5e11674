"""The files of a new workspace: few, short, and without a finding."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Final

from chuangcheng.reading.quoting import as_scalar
from chuangcheng.starting.titles import Title

SCHEMAS: Final = "schemas"
"""The folder for JSON Schemas, at the root."""
OPTIONAL: Final = (".gitignore", ".vscode/settings.json", ".vscode/extensions.json")
"""Files that do not belong to the plan; whoever has others keeps them."""
_NUMERALS: Final = "一二三四五六七八九十"
_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\s]+')


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a new workspace is for: 地区, 办公室, 称号, and the year of the first tasks."""

    region: str
    office: str
    titles: tuple[Title, ...]
    level: str
    year: int

    @property
    def plan_name(self) -> str:
        """`大姚县创建国家卫生县工作方案`, `大姚县“四创”工作方案`."""
        if len(self.titles) == 1:
            return f"{self.region}创建{self.titles[0].name}工作方案"
        return f"{self.region}“{self.short_name}”工作方案"

    @property
    def short_name(self) -> str:
        """`创卫`-like words differ from place to place, so only the number is used."""
        count = len(self.titles)
        return f"{_NUMERALS[count - 1] if count <= len(_NUMERALS) else count}创"

    def prefix(self, title: Title) -> str:
        """What the codes of a title's tasks begin with: its first character, if no other has it."""
        firsts = [one.code[:1] for one in self.titles]
        return title.code[:1] if firsts.count(title.code[:1]) == 1 else title.code

    @property
    def folder(self) -> str:
        """The plan's folder below plans/."""
        return _NOT_IN_NAMES.sub("", self.region).lstrip(".") + "创城"


def workspace_files(answers: Answers) -> dict[str, str]:
    """{path: text}; every YAML file begins with the line by which editors find its schema."""
    plan = f"plans/{answers.folder}"
    files = {
        "chuangcheng.yaml": _modeline("工作区", 0) + _config(answers),
        f"{plan}/方案.yaml": _modeline("方案", 2) + _plan(answers),
        f"{plan}/单位.yaml": _modeline("单位名录", 2) + _units(answers),
        f"{plan}/发文.yaml": _modeline("发文", 2) + _dispatch(answers),
    }
    for title in answers.titles:
        name = _NOT_IN_NAMES.sub("", title.code).strip(".") or title.code[:1]
        files[f"{plan}/任务-{name}.yaml"] = _modeline("任务分解", 2) + _tasks(answers, title)
    return files | {
        ".gitignore": "out/\n",
        ".vscode/settings.json": _json(_SETTINGS),
        ".vscode/extensions.json": _json({"recommendations": ["redhat.vscode-yaml"]}),
    }


_SETTINGS: Final = {
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.insertFinalNewline": True,
    "editor.unicodeHighlight.ambiguousCharacters": False,
    "yaml.schemas": {f"{SCHEMAS}/工作区.schema.json": "/chuangcheng.yaml"},
    "[yaml]": {
        "editor.tabSize": 2,
        "editor.insertSpaces": True,
        "editor.detectIndentation": False,
        "editor.renderWhitespace": "all",
    },
}


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _modeline(kind: str, depth: int) -> str:
    return f"# yaml-language-server: $schema={'../' * depth}{SCHEMAS}/{kind}.schema.json\n"


def _config(answers: Answers) -> str:
    return f"""\
# 这个文件所在的文件夹就是工作区。规则的级别也在这里改，写法见 cc explain SETT001。
类型: 工作区
名称: {as_scalar(answers.office)}
地区: {as_scalar(answers.region)}
"""


def _plan(answers: Answers) -> str:
    projects = "".join(
        f"  - 代号: {as_scalar(title.code)}\n    名称: {as_scalar(title.name)}\n"
        + (f"    标准: {title.standard}\n" if title.standard else "")
        + f"    牵头单位: {as_scalar(answers.office)}\n"
        for title in answers.titles
    )
    return f"""\
类型: 方案
名称: {as_scalar(answers.plan_name)}
简称: {answers.short_name}
地区: {as_scalar(answers.region)}
级别: {answers.level}
# 分解要求: 四定        # 要求每项任务写明时限、标准的，去掉行首的 # 号

创建项目:
{projects}
# 阶段、组织机构、工作要求照下面的样子补写：
# 阶段:
#   - {{名称: 准备启动阶段, 起: {answers.year}-01, 止: {answers.year}-03, 工作: [成立机构]}}
# 工作要求:
#   - {{标题: 加强组织领导, 内容: 各单位主要负责人是第一责任人。}}
"""


def _units(answers: Answers) -> str:
    region = answers.region
    return f"""\
# 别的文件里出现的单位都要在这里；简称可以写几个，第一个用在表里。
类型: 单位名录
单位:
  - {{名称: {as_scalar(f"中共{region}委员会")}, 性质: 党委}}
  - {{名称: {as_scalar(f"{region}人民政府")}, 性质: 政府}}
  - {{名称: {as_scalar(answers.office)}, 性质: 议事机构, 负责人: 主任, 联络员: 副主任}}
# - {{名称: 某县住房和城乡建设局, 简称: [县住建局], 性质: 部门, 负责人: 局长, 联络员: 办公室主任}}

# 分组:
#   各乡镇: {{性质: 乡镇}}
"""


def _tasks(answers: Answers, title: Title) -> str:
    return f"""\
类型: 任务分解
创建项目: {as_scalar(title.code)}
任务:
  - 编号: {as_scalar(f"{answers.prefix(title)}-01")}
    内容: {as_scalar(f"制定创建{title.name}的年度计划，把任务分解到各单位")}
    标准: 计划印发，每项任务有牵头单位和时限
    牵头单位: {as_scalar(answers.office)}
    完成时限: {answers.year}年底前
"""


def _dispatch(answers: Answers) -> str:
    region, plan = answers.region, answers.plan_name
    title = f"关于印发《{plan}》的通知"
    return f"""\
# 印发通知：cc render 印发通知
类型: 发文
文种: 通知
模板: 印发通知
发文机关: [{as_scalar(f"中共{region}委员会")}, {as_scalar(f"{region}人民政府")}]
# 文号: ×发〔{answers.year}〕1号
标题: {as_scalar(title)}
主送: [各有关单位]
# 成文日期: {answers.year}-01-31
附件: [{as_scalar(plan)}]
"""
