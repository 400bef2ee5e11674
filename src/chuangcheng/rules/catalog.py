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
    copy_repeats_addressee,
    date_missing,
    keywords_printed,
    kind_not_in_title,
    number_malformed,
    number_repeated,
    number_year_differs,
    petition_addressees_many,
    plan_name_differs,
    printed_before_dated,
    report_requests,
    title_incomplete,
    title_punctuated,
    unit_unaddressed,
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
from chuangcheng.rules.safety import (
    identity_number_written,
    mobile_number_written,
    person_named,
    secret_marked,
)
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
    construct_unneeded,
    encoding_foreign,
    file_empty,
    file_unreadable,
    full_width_colon,
    indentation_character,
    key_repeated,
    limit_exceeded,
    not_text,
    syntax_broken,
)
from chuangcheng.rules.wording import (
    date_malformed,
    digit_full_width,
    end_mark,
    enumeration_comma_unneeded,
    heading_number_malformed,
    heading_number_skipped,
    mark_half_width,
    mark_repeated,
    mark_unpaired,
    parts_sum_wrong,
    range_unit_once,
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
)
"""What is reported while files are read; these have a page and no check."""

RULES: Final[tuple[Rule, ...]] = (
    due_outside_phase,  # DATE001
    due_after_acceptance,  # DATE002
    number_malformed,  # DOC001
    kind_not_in_title,  # DOC002
    printed_before_dated,  # DOC003
    unit_unaddressed,  # DOC004
    plan_name_differs,  # DOC005
    title_punctuated,  # DOC006
    copy_repeats_addressee,  # DOC007
    date_missing,  # DOC008
    number_year_differs,  # DOC009
    number_repeated,  # DOC010
    keywords_printed,  # DOC011
    title_incomplete,  # DOC012
    petition_addressees_many,  # DOC013
    report_requests,  # DOC014
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
    mobile_number_written,  # SAFE001
    identity_number_written,  # SAFE002
    secret_marked,  # SAFE003
    person_named,  # SAFE004
    score_above_full,  # SCOR001
    result_unusable,  # SCOR002
    code_duplicate,  # STD001
    points_sum_wrong,  # STD002
    method_impossible,  # STD003
    points_missing,  # STD004
    grade_unreachable,  # STD005
    mark_half_width,  # WORD001
    mark_repeated,  # WORD002
    mark_unpaired,  # WORD003
    enumeration_comma_unneeded,  # WORD004
    heading_number_malformed,  # WORD005
    heading_number_skipped,  # WORD006
    date_malformed,  # WORD007
    range_unit_once,  # WORD008
    digit_full_width,  # WORD009
    end_mark,  # WORD010
    parts_sum_wrong,  # WORD011
)

PAGES: Final[tuple[Page, ...]] = tuple(sorted((*READING, *RULES), key=lambda page: page.CODE))
