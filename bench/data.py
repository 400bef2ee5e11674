"""Generated content: the same tasks as a workspace of ours and in every peer's own format.

Nothing is random: a size always gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from standard import assessment_lines, leaf_codes, standard_lines

UNITS = (
    "住房和城乡建设", "环境保护", "卫生", "教育", "民政", "水务", "工商", "食品药品监管", "公安",
    "财政", "交通运输", "农业", "林业", "文化广电", "体育", "旅游", "国土资源", "人社", "审计",
    "统计", "司法", "商务", "科技", "安监", "气象", "供销", "城管", "市政", "园林", "档案",
)  # fmt: skip
PLACES = (
    "城东片区",
    "城西片区",
    "老城区",
    "工业园区",
    "客运站周边",
    "河滨路沿线",
    "各社区",
    "城乡结合部",
)
WORKS = (
    "污水管网完善工程", "农贸市场环境整治", "背街小巷硬化亮化", "垃圾密闭清运体系建设", "旱厕改造",
    "占道经营整治", "绿地和行道树补植", "健康教育宣传", "病媒生物防制", "交通秩序整治",
)  # fmt: skip
GOALS = (
    "按期完工并通过验收，覆盖率达到{n}%以上", "每日保洁不少于12小时，合格率达到{n}%以上",
    "台账齐全、整改闭环，群众满意率达到{n}%以上",
)  # fmt: skip
MONTHS = (1, 2, 4, 5, 7, 8, 9, 10, 12)  # of 2015, in which the 28th is a working day
DEADLINES = ("2015-{m:02}-28", "2015年{m}月28日", "2015年{m}月底前")


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One task: eight keys, its co-units from one to four."""

    code: str
    content: str
    standard: str
    indicator: str
    phase: str
    lead: str
    units: tuple[str, ...]
    deadline: str

    @property
    def row(self) -> list[str]:
        """The columns that our 任务分解表 prints, the running number aside."""
        units = "、".join(self.units)
        return [PROJECT, self.content, self.standard, self.lead, units, self.deadline]


PROJECT = "国家级卫生县城"
PHASE = "攻坚实施阶段"


def short_name(number: int) -> str:
    return f"县{UNITS[number % len(UNITS)]}局"


def tasks(count: int, lines: int = 40) -> Iterator[Task]:
    """`count` tasks that serve a standard with `lines` lines."""
    codes = leaf_codes(lines)
    for i in range(count):
        yield Task(
            code=f"卫-{i + 1:05}",
            content=f"{PLACES[i % len(PLACES)]}{WORKS[i // 3 % len(WORKS)]}（第{i // 360 + 1}批）",
            standard=GOALS[i % len(GOALS)].format(n=70 + i % 30),
            indicator=codes[i % len(codes)],
            phase=PHASE,
            lead=short_name(i),
            units=tuple(short_name(i + 1 + 7 * k) for k in range(1 + i % 4)),
            deadline=DEADLINES[i % len(DEADLINES)].format(m=MONTHS[i % len(MONTHS)]),
        )


# ── our workspace ────────────────────────────────────────────────────────────────────────────────

HEAD = "类型: 任务分解\n创建项目: 卫生\n任务:\n"
PLAN = f"""\
类型: 方案
名称: 示例县创建国家级卫生县城工作方案
地区: 示例县
级别: 县
分解要求: 四定
创建项目:
  - 代号: 卫生
    名称: {PROJECT}
    层级: 国家级
    标准: 示例标准
    牵头单位: 县卫生局
    里程碑:
      - {{时限: 2014, 事项: 启动创建}}
      - {{时限: 2016, 事项: 通过评审命名, 事件: 通过验收}}
阶段:
  - {{名称: 准备启动阶段, 起: 2014-01, 止: 2014-12}}
  - {{名称: {PHASE}, 起: 2015-01, 止: 2015-12}}
  - {{名称: 申报验收阶段, 起: 2016-01, 止: 通过验收}}
"""


def task_text(task: Task) -> str:
    """A task as a clerk writes it."""
    return (
        f"  - 编号: {task.code}\n"
        f"    内容: {task.content}\n"
        f"    标准: {task.standard}\n"
        f'    指标: ["{task.indicator}"]\n'
        f"    阶段: {task.phase}\n"
        f"    牵头单位: {task.lead}\n"
        f"    责任单位: [{', '.join(task.units)}]\n"
        f"    完成时限: {task.deadline}\n"
    )


def write_workspace(root: Path, count: int, *, lines: int = 40) -> Path:
    """A workspace with `count` tasks in one file (none: an empty plan) and all that they name."""
    plan = _write_frame(root, lines)
    if count:
        write_lines(plan / "任务.yaml", HEAD, (task_text(task) for task in tasks(count, lines)))
    return root


def write_small_files(root: Path, count: int) -> Path:
    """A workspace with `count` files of one task each."""
    folder = _write_frame(root, 40) / "任务"
    folder.mkdir(exist_ok=True)
    for task in tasks(count):
        write_lines(folder / f"{task.code}.yaml", HEAD, [task_text(task)])
    return root


def write_assessed(root: Path, lines: int) -> Path:
    """A workspace with a standard of `lines` lines, 100 tasks that serve it, and its 自评."""
    write_workspace(root, 100, lines=lines)
    write_lines(root / "plans/bench/自评.yaml", "", assessment_lines(lines))
    return root


def _write_frame(root: Path, lines: int) -> Path:
    plan = root / "plans" / "bench"
    plan.mkdir(parents=True, exist_ok=True)
    (root / "standards").mkdir(exist_ok=True)
    write_lines(root / "chuangcheng.yaml", "类型: 工作区\n", ())
    write_lines(root / "standards/示例标准.yaml", "", standard_lines(lines))
    write_lines(plan / "方案.yaml", PLAN, ())
    units = (
        f"  - {{名称: 示例县{name}局, 简称: [县{name}局], 性质: 部门, 负责人: {{职务: 局长}}}}\n"
        for name in UNITS
    )
    write_lines(plan / "单位.yaml", "类型: 单位名录\n单位:\n", units)
    return plan


# ── the same for the peers ───────────────────────────────────────────────────────────────────────


def write_ledger(path: Path, count: int) -> Path:
    """A plain-text ledger with one transaction a task: the lead unit owes each co-unit one."""
    names = [short_name(i) for i in range(len(UNITS))]
    opened = "".join(
        f"2014-01-01 open {kind}:U{name}\n" for name in names for kind in ("Equity", "Expenses")
    )  # U: an account's name has to begin with a capital letter
    write_lines(path, opened, (_transaction(task) for task in tasks(count)))
    return path


def _transaction(task: Task) -> str:
    postings = "".join(f"  Expenses:U{name}  1 CNY\n" for name in task.units)
    return (
        f'\n2015-01-01 * "{task.lead}" "{task.content}"\n'
        f'  code: "{task.code}"\n'
        f'  standard: "{task.standard}"\n'
        f'  indicator: "{task.indicator}"\n'
        f'  phase: "{task.phase}"\n'
        f'  due: "{task.deadline}"\n'
        f"{postings}"
        f"  Equity:U{task.lead}  {-len(task.units)} CNY\n"
    )


def write_rows(path: Path, count: int) -> Path:
    """The finished rows of the table, for scripts that only have to print them."""
    rows = ([str(i), *task.row] for i, task in enumerate(tasks(count), start=1))
    lines = ("," * (row[0] != "1") + json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_lines(path, "[", chain(lines, ("]\n",)))
    return path


def write_items(root: Path, count: int) -> Path:
    """Doorstop's form: a repository with one item file a task."""
    folder = root / "tasks"
    folder.mkdir(parents=True, exist_ok=True)
    (root / ".git").mkdir(exist_ok=True)  # Doorstop looks for the root of a repository
    settings = "settings:\n  digits: 5\n  itemformat: yaml\n  prefix: REQ\n  sep: ''\n"
    write_lines(folder / ".doorstop.yml", settings, ())
    for number, task in enumerate(tasks(count), start=1):
        write_lines(folder / f"REQ{number:05}.yml", _item(number, task), ())
    return root


def _item(number: int, task: Task) -> str:
    text = "".join(f"  {part}\n\n" for part in task.row).rstrip("\n")
    return (
        "active: true\nderived: false\nheader: ''\n"
        f"level: 1.{number}\nlinks: []\nnormative: true\nref: ''\nreviewed: null\n"
        f"text: |\n{text}\n"
    )


def write_lines(path: Path, head: str, parts: Iterable[str]) -> None:
    """Write piece by piece: the parent must stay small, see `measure.run`."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(head)
        stream.writelines(parts)
