"""Every rule and every page, one line each, in the order of their codes."""

from __future__ import annotations

from typing import Final

from chuangcheng.rules.assessment import (
    evidence_missing,
    fact_unknown,
    result_unfinished,
    result_unusable,
    score_above_full,
    series_after_as_of,
    share_out_of_range,
    site_checked_twice,
    survey_above_sample,
)
from chuangcheng.rules.date import (
    due_after_acceptance,
    due_on_day_off,
    due_outside_phase,
    duration_too_long,
    event_unknown,
    milestone_outside_phases,
    predecessor_due_later,
)
from chuangcheng.rules.dispatch import (
    annex_name_malformed,
    annex_repeated,
    annex_table_empty,
    annex_unknown,
    annex_unmentioned,
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
    receiver_misspelt,
    report_requests,
    title_incomplete,
    title_punctuated,
    unit_unaddressed,
)
from chuangcheng.rules.duty import (
    element_missing,
    indicator_unled,
    lead_unit_collective,
    lead_unit_missing,
    lead_unit_repeated,
    lead_units_many,
    project_lead_missing,
    project_without_tasks,
    task_code_duplicate,
    task_repeated,
    unit_post_missing,
    unit_repeated,
    unit_without_task,
)
from chuangcheng.rules.fund import (
    amount_not_money,
    amount_not_positive,
    source_repeated,
)
from chuangcheng.rules.ledger import (
    closed_without_proof,
    due_before_found,
    due_too_late,
    entry_code_duplicate,
    exposures_reached,
    issue_unit_missing,
    material_late,
    material_status_wrong,
    rectified_before_found,
    rectified_late,
    site_duplicate,
    site_held_by_two,
    site_uncovered,
    site_unknown,
)
from chuangcheng.rules.link import (
    file_misplaced,
    indicator_unknown,
    inherited_code_unknown,
    inherited_in_circle,
    inherited_unknown,
    parent_plan_unknown,
    parent_task_uncovered,
    parent_task_unknown,
    phase_unknown,
    plan_missing,
    plan_second,
    project_unknown,
    registry_missing,
    result_indicator_unknown,
    standard_second,
    standard_unknown,
    task_cycle,
    task_unknown,
    unit_duplicate,
    unit_spelt_otherwise,
    unit_unknown,
)
from chuangcheng.rules.plan import (
    group_leaderless,
    ladder_repeated,
    milestones_unordered,
    phase_empty,
    phase_repeated,
    phase_reversed,
    phases_gap,
    phases_overlap,
    project_duplicate,
    rectification_unclear,
    routine_without_unit,
)
from chuangcheng.rules.progress import (
    done_out_of_range,
    finished_before_predecessor,
    overdue_unmarked,
    report_stale,
    status_contradicts_done,
)
from chuangcheng.rules.rule import Page, Rule
from chuangcheng.rules.safety import (
    identity_number_written,
    mobile_number_written,
    person_named,
    secret_marked,
)
from chuangcheng.rules.setting import (
    code_fixed,
    code_unknown,
    ignore_unreasoned,
    ignore_unused,
    path_unused,
)
from chuangcheng.rules.shape import (
    date_spelling,
    faults_many,
    key_missing,
    key_unknown,
    kind_unknown,
    value_full_width,
    value_type_wrong,
    value_unreadable,
)
from chuangcheng.rules.standard import (
    bands_apart,
    code_duplicate,
    grade_above_full,
    grade_unreachable,
    grades_unordered,
    group_empty,
    method_impossible,
    name_duplicate,
    points_missing,
    points_sum_wrong,
    source_missing,
    target_impossible,
    targets_differ,
    verdict_groundless,
)
from chuangcheng.rules.text import (
    alias_unknown,
    character_unseen,
    code_full_width,
    construct_unneeded,
    content_commented,
    encoding_foreign,
    file_elsewhere,
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
from chuangcheng.rules.wording import (
    date_malformed,
    digit_full_width,
    end_mark,
    enumeration_comma_unneeded,
    heading_level_reversed,
    heading_number_malformed,
    heading_number_skipped,
    items_miscounted,
    mark_half_width,
    mark_repeated,
    mark_unpaired,
    number_in_text_malformed,
    parts_sum_wrong,
    range_unit_once,
)

READING: Final[tuple[Page, ...]] = (
    plan_second,  # LINK006
    file_misplaced,  # LINK010
    standard_second,  # LINK011
    inherited_unknown,  # LINK017
    inherited_in_circle,  # LINK018
    inherited_code_unknown,  # LINK019
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
    file_elsewhere,  # YAML016
)
"""What is reported while files are read; these have a page and no check."""

SETTINGS: Final[tuple[Page, ...]] = (
    code_unknown,  # SETT001
    path_unused,  # SETT002
    ignore_unused,  # SETT003
    ignore_unreasoned,  # SETT004
    code_fixed,  # SETT005
)
"""What the engine reports of settings and of `# cc: 忽略`; pages without a check as well."""

RULES: Final[tuple[Rule, ...]] = (
    due_outside_phase,  # DATE001
    due_after_acceptance,  # DATE002
    due_on_day_off,  # DATE003
    predecessor_due_later,  # DATE004
    duration_too_long,  # DATE005
    milestone_outside_phases,  # DATE006
    event_unknown,  # DATE007
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
    annex_name_malformed,  # DOC015
    annex_repeated,  # DOC016
    annex_unknown,  # DOC017
    annex_unmentioned,  # DOC018
    annex_table_empty,  # DOC019
    receiver_misspelt,  # DOC020
    lead_unit_missing,  # DUTY001
    lead_units_many,  # DUTY002
    element_missing,  # DUTY003
    task_code_duplicate,  # DUTY004
    lead_unit_collective,  # DUTY005
    lead_unit_repeated,  # DUTY006
    unit_repeated,  # DUTY007
    project_lead_missing,  # DUTY008
    indicator_unled,  # DUTY009
    project_without_tasks,  # DUTY010
    task_repeated,  # DUTY011
    unit_without_task,  # DUTY012
    unit_post_missing,  # DUTY013
    amount_not_money,  # FUND001
    source_repeated,  # FUND002
    amount_not_positive,  # FUND003
    entry_code_duplicate,  # LEDG001
    due_before_found,  # LEDG002
    due_too_late,  # LEDG003
    closed_without_proof,  # LEDG004
    rectified_before_found,  # LEDG005
    issue_unit_missing,  # LEDG006
    site_unknown,  # LEDG007
    site_held_by_two,  # LEDG008
    site_duplicate,  # LEDG009
    site_uncovered,  # LEDG010
    material_late,  # LEDG011
    material_status_wrong,  # LEDG012
    exposures_reached,  # LEDG013
    rectified_late,  # LEDG014
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
    parent_task_unknown,  # LINK014
    parent_task_uncovered,  # LINK015
    unit_spelt_otherwise,  # LINK016
    plan_missing,  # LINK020
    registry_missing,  # LINK021
    phases_overlap,  # PLAN001
    phases_gap,  # PLAN002
    milestones_unordered,  # PLAN003
    phase_reversed,  # PLAN004
    project_duplicate,  # PLAN005
    phase_repeated,  # PLAN006
    phase_empty,  # PLAN007
    group_leaderless,  # PLAN008
    routine_without_unit,  # PLAN009
    rectification_unclear,  # PLAN010
    ladder_repeated,  # PLAN011
    done_out_of_range,  # PROG001
    status_contradicts_done,  # PROG002
    overdue_unmarked,  # PROG003
    report_stale,  # PROG004
    finished_before_predecessor,  # PROG005
    mobile_number_written,  # SAFE001
    identity_number_written,  # SAFE002
    secret_marked,  # SAFE003
    person_named,  # SAFE004
    value_full_width,  # SCHM007
    date_spelling,  # SCHM008
    score_above_full,  # SCOR001
    result_unusable,  # SCOR002
    evidence_missing,  # SCOR003
    share_out_of_range,  # SCOR004
    survey_above_sample,  # SCOR005
    series_after_as_of,  # SCOR006
    site_checked_twice,  # SCOR007
    fact_unknown,  # SCOR008
    result_unfinished,  # SCOR009
    code_duplicate,  # STD001
    points_sum_wrong,  # STD002
    method_impossible,  # STD003
    points_missing,  # STD004
    grade_unreachable,  # STD005
    targets_differ,  # STD006
    name_duplicate,  # STD007
    group_empty,  # STD008
    target_impossible,  # STD009
    source_missing,  # STD010
    grade_above_full,  # STD011
    grades_unordered,  # STD012
    verdict_groundless,  # STD013
    bands_apart,  # STD014
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
    number_in_text_malformed,  # WORD012
    heading_level_reversed,  # WORD013
    items_miscounted,  # WORD014
    code_full_width,  # YAML015
)

FAMILIES: Final[dict[str, str]] = {
    "YAML": "文件读不读得通",
    "SCHM": "写法对不对",
    "PLAN": "方案",
    "DUTY": "任务和责任",
    "DATE": "时间",
    "PROG": "进度",
    "FUND": "资金",
    "LINK": "前后对不对得上",
    "STD": "指标体系",
    "SCOR": "自评",
    "LEDG": "台账",
    "DOC": "发文",
    "WORD": "文字和标点",
    "SAFE": "不该写进文件的",
    "SETT": "设置和忽略",
}
"""What the codes begin with, and what that family is about; in the order of reading."""

PAGES: Final[tuple[Page, ...]] = tuple(
    sorted((*READING, *SETTINGS, *RULES), key=lambda page: page.CODE)
)
