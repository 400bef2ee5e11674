"""Diagnostics for people: place, sentence, the line itself, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.diagnostic import Diagnostic, Severity
from chuangcheng.reporting.excerpt import excerpt
from chuangcheng.reporting.report import Report


def write(report: Report) -> str:
    """One block a diagnostic, a summary last."""
    blocks = ["\n".join(_block(report, one)) for one in report.verdict.diagnostics]
    return "\n\n".join([*blocks, _summary(report)]) + "\n"


def _block(report: Report, diagnostic: Diagnostic) -> Iterator[str]:
    at, style = diagnostic.at, report.style
    place = f"{at.file}:{at.start.line}:{at.start.column}"
    label = style.severity(diagnostic.severity)
    yield f"{style.strong(place)}: {label} {diagnostic.code} {diagnostic.message}"
    line = report.line(at.file, at.start.line)
    if line.strip():
        shown, carets = excerpt(line, at)
        yield style.faint("  | ") + shown
        yield style.faint("  | ") + carets
    for related in diagnostic.related:
        there = f"{related.at.file}:{related.at.start.line}:{related.at.start.column}"
        yield f"  = {related.message}：{there}"
    if diagnostic.hint:
        yield f"  = 怎么改：{diagnostic.hint}"


def _summary(report: Report) -> str:
    counts = [
        f"{report.verdict.count(severity)} 个{severity.label}"
        for severity in Severity
        if report.verdict.count(severity)
    ]
    result = "、".join(counts) if counts else "没有发现问题"
    text = f"检查了 {report.files} 个文件：{result}"
    if report.is_bare:
        text += (
            "\n这里只有 chuangcheng.yaml；方案放在 plans 文件夹里，文件名以 .yaml 结尾，才查得到"
        )
    fixable = sum(bool(one.edits) for one in report.verdict.diagnostics)
    if fixable:
        text += f"\n其中 {fixable} 处能自动改好，加上 --fix 就改；先看怎么改，加上 --diff"
    if report.errors_elsewhere:
        text += f"\n别的文件里还有 {report.errors_elsewhere} 个错误"
    if report.verdict.suppressed:
        text += f"\n另有 {len(report.verdict.suppressed)} 处按 # cc: 忽略 没有列出来"
    skipped = len(report.verdict.skipped)
    if skipped:
        text += f"\n{report.broken} 个文件没有读通，{skipped} 条要看这些文件的规则没有执行"
    elif report.broken:
        text += f"\n{report.broken} 个文件没有读全，写错的几项还没有查别的；改好以后再检查一遍"
    return text
