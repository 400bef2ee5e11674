"""What the commands that score share: the plan or assessment meant, days, what if."""

from __future__ import annotations

import shutil
from datetime import date

from chuangcheng.cli.session import Session
from chuangcheng.errors import ChuangchengError
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.values.deadline import Deadline
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.workspace.folder import PlanFolder


def meant(session: Session, target: str | None) -> tuple[PlanFolder, Assessment | None]:
    """The plan meant, and the assessment if a file of one was named."""
    for folder in session.loaded.workspace.plans:
        for assessment in folder.assessments:
            if target and session.is_path(target, assessment.file):
                return folder, assessment
    return session.plan(target), None


def plan_name(folder: PlanFolder) -> str:
    """How a plan is headed."""
    return folder.plan.name if folder.plan else folder.name


def read_day(option: str, written: str | None) -> date | None:
    """The last day of a date as typed. Raises `ChuangchengError`."""
    if written is None:
        return None
    try:
        day = Deadline.parse(written).last
    except ValueFault as fault:
        raise ChuangchengError(f"{option} 的日期不对：{fault.message}", fault.hint) from fault
    if day is None:
        raise ChuangchengError(f"“{written}”不是日期", "例如 2014-08-15")
    return day


def width() -> int:
    """Columns for tables."""
    return min(shutil.get_terminal_size((80, 24)).columns, 100)


def read_wishes(written: list[str] | None) -> dict[str, str]:
    """`3.1=38%` → the code and what is to be found there. Raises `ChuangchengError`."""
    wishes = {}
    for one in written or ():
        code, sign, value = one.replace("＝", "=").partition("=")
        if not (code.strip() and sign and value.strip()):
            raise ChuangchengError(f"--what-if 写成了“{one}”", "写成“编号=结果”，例如 3.1=38%")
        wishes[code.strip()] = value.strip()
    return wishes
