"""What `cc validate` promises, whatever lies in the workspace."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from chuangcheng.diagnostic import Diagnostic
from chuangcheng.editing.format import NotFormattedError, format_content
from chuangcheng.fixing.fix import ROUNDS, fix
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import Loaded, load
from chuangcheng.reading.decode import decode
from chuangcheng.reading.lines import split_lines
from chuangcheng.reporting.catalog import FORMATS, reporter
from chuangcheng.reporting.report import Report
from chuangcheng.rules.run import Verdict, check
from chuangcheng.source import Span

_HAN: Final = re.compile("[\u4e00-\u9fff]")
_LIBRARY: Final = ShippedStandards()


def keep_promise(files: Mapping[str, bytes]) -> Verdict:
    """Load, check and report as the command does; fails where the promise is broken.

    No exception; what could not be read is told of; every place lies in its file; every message is
    one line for a person; every form of the report can be written.
    """
    loaded = load(files, _LIBRARY)
    verdict = check(loaded.workspace, loaded.findings)
    told = {one.at.file for one in verdict.diagnostics}
    assert told >= set(loaded.workspace.broken_files), "a file is broken and nobody is told"
    for one in verdict.diagnostics:
        _reads_well(one)
        for at in _places(one):
            _lies_inside(at, files, loaded)
        for edit in one.edits:
            assert edit.at.start.line == edit.at.end.line, edit
    _can_be_written(verdict, loaded)
    return verdict


def _reads_well(one: Diagnostic) -> None:
    assert _HAN.search(one.message), one
    unseen = {unicodedata.category(character) for character in one.message + one.hint + one.path}
    assert unseen.isdisjoint(("Cc", "Cf", "Cs", "Zl", "Zp")), one
    assert one.message == one.message.strip(), one
    assert not one.message.endswith("。"), one
    assert not one.hint.endswith("："), one


def _places(one: Diagnostic) -> Iterator[Span]:
    yield one.at
    yield from (related.at for related in one.related)
    yield from (edit.at for edit in one.edits)


def _lies_inside(at: Span, files: Mapping[str, bytes], loaded: Loaded) -> None:
    assert at.file in files, at
    assert at.start <= at.end, at
    damaged = files[at.file].decode("utf-8", "replace")  # what has a text is not damaged
    lines = split_lines(loaded.texts.get(at.file, damaged))
    for place in (at.start, at.end):
        assert 1 <= place.line <= len(lines), (at, len(lines))
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1, (at, lines[place.line - 1])


def _can_be_written(verdict: Verdict, loaded: Loaded) -> None:
    report = Report(
        verdict=verdict,
        files=len(loaded.texts),
        broken=len(loaded.workspace.broken_files),
        line=loaded.line,
        path=loaded.path,
    )
    for form in FORMATS:
        reporter(form).write(report).encode("utf-8")


def keep_layout_promise(content: bytes) -> None:
    """`cc fmt`: a file is laid out anew for good, with the same data, or left with a reason."""
    text = decode(content, "a.yaml").text
    try:
        once = format_content(content, text)
    except NotFormattedError:
        return
    again = decode(once, "a.yaml").text
    assert format_content(once, again) == once


def keep_fixing_promise(files: Mapping[str, bytes]) -> None:
    """`cc validate --fix`: nothing reads worse than before, and what is fixed stays fixed."""
    fixed = fix(files, _load)
    if fixed.count < ROUNDS:  # else there may be more to do
        assert fix({**files, **fixed.contents}, _load).count == 0
    keep_promise({**files, **fixed.contents})


def _load(files: Mapping[str, bytes]) -> Loaded:
    return load(files, _LIBRARY)
