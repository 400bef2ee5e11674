"""What a form of 达标 is: a module with `judge`, and with `narrow` where a target is chosen."""

from __future__ import annotations

from collections.abc import Callable

from chuangcheng.models.requirement import Composite, Requirement
from chuangcheng.models.result import Result
from chuangcheng.scoring.outcome import Outcome
from chuangcheng.scoring.setting import Setting

Judge = Callable[[Requirement, Result], Outcome]
"""Whether a 达标 of any form holds."""
Narrow = Callable[[Requirement], Requirement]
"""A 达标 of any form → what of it is in force."""
JudgeForm = Callable[[Composite, Result, Judge], Outcome]
"""Whether a 达标 of this form holds; conditions in it are judged by the given judge."""
NarrowForm = Callable[[Composite, Result, Setting, Narrow], Requirement]
"""A 达标 of this form → the target in force where the setting tells, else what is left of it."""
