"""Every rule and every page, one line each, in the order of their codes."""

from __future__ import annotations

from typing import Final

from chuangcheng.rules.assessment import (
    result_unusable,
    score_above_full,
)
from chuangcheng.rules.date import (
    due_after_acceptance,
    due_outside_phase,
)
from chuangcheng.rules.dispatch import (
    kind_not_in_title,
    number_malformed,
    printed_before_dated,
)
from chuangcheng.rules.duty import (
    element_missing,
    lead_unit_missing,
    lead_units_many,
    task_code_duplicate,
)
from chuangcheng.rules.link import (
    file_misplaced,
    indicator_unknown,
    parent_plan_unknown,
    phase_unknown,
    plan_second,
    project_unknown,
    result_indicator_unknown,
    standard_second,
    standard_unknown,
    task_cycle,
    task_unknown,
    unit_duplicate,
    unit_unknown,
)
from chuangcheng.rules.plan import (
    milestones_unordered,
    phase_reversed,
    phases_gap,
    phases_overlap,
    project_duplicate,
)
from chuangcheng.rules.rule import Page, Rule
from chuangcheng.rules.shape import (
    faults_many,
    key_missing,
    key_unknown,
    kind_unknown,
    value_type_wrong,
    value_unreadable,
)
from chuangcheng.rules.standard import (
    code_duplicate,
    grade_unreachable,
    method_impossible,
    points_missing,
    points_sum_wrong,
)
from chuangcheng.rules.text import (
    alias_unknown,
    character_unseen,
    code_full_width,
    construct_unneeded,
    content_commented,
    encoding_foreign,
    file_empty,
    file_unreadable,
    full_width_colon,
    indentation_character,
    key_repeated,
    limit_exceeded,
    line_breaks_mixed,
    not_text,
    syntax_broken,
)

READING: Final[tuple[Page, ...]] = (
    plan_second,  # LINK006
    file_misplaced,  # LINK010
    standard_second,  # LINK011
    key_unknown,  # SCHM001
    key_missing,  # SCHM002
    value_type_wrong,  # SCHM003
    value_unreadable,  # SCHM004
    kind_unknown,  # SCHM005
    faults_many,  # SCHM006
    file_unreadable,  # YAML001
    not_text,  # YAML002
    syntax_broken,  # YAML003
    full_width_colon,  # YAML004
    indentation_character,  # YAML005
    key_repeated,  # YAML006
    construct_unneeded,  # YAML007
    limit_exceeded,  # YAML008
    file_empty,  # YAML009
    encoding_foreign,  # YAML010
    alias_unknown,  # YAML011
    content_commented,  # YAML012
    line_breaks_mixed,  # YAML013
    character_unseen,  # YAML014
)
"""What is reported while files are read; these have a page and no check."""

RULES: Final[tuple[Rule, ...]] = (
    due_outside_phase,  # DATE001
    due_after_acceptance,  # DATE002
    number_malformed,  # DOC001
    kind_not_in_title,  # DOC002
    printed_before_dated,  # DOC003
    lead_unit_missing,  # DUTY001
    lead_units_many,  # DUTY002
    element_missing,  # DUTY003
    task_code_duplicate,  # DUTY004
    unit_unknown,  # LINK001
    indicator_unknown,  # LINK002
    result_indicator_unknown,  # LINK003
    project_unknown,  # LINK004
    standard_unknown,  # LINK005
    task_unknown,  # LINK007
    phase_unknown,  # LINK008
    parent_plan_unknown,  # LINK009
    unit_duplicate,  # LINK012
    task_cycle,  # LINK013
    phases_overlap,  # PLAN001
    phases_gap,  # PLAN002
    milestones_unordered,  # PLAN003
    phase_reversed,  # PLAN004
    project_duplicate,  # PLAN005
    score_above_full,  # SCOR001
    result_unusable,  # SCOR002
    code_duplicate,  # STD001
    points_sum_wrong,  # STD002
    method_impossible,  # STD003
    points_missing,  # STD004
    grade_unreachable,  # STD005
    code_full_width,  # YAML015
)

PAGES: Final[tuple[Page, ...]] = tuple(sorted((*READING, *RULES), key=lambda page: page.CODE))
