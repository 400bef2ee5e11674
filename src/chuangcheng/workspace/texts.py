"""The workspace's texts, laid end to end so that one search goes over all of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate
from typing import Final

from chuangcheng.models.base import Model
from chuangcheng.models.plan import Organisation, Plan, Project
from chuangcheng.reading.lines import split_lines
from chuangcheng.source import Position, Span
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.passage import Matches, Passage, Path


def passages(model: Model, *fields: str) -> Iterator[Passage]:
    """The texts of these fields, those of a list one by one."""
    return (Passage(*found) for found in _texts(model, *fields))


class PrintedTexts:
    """What documents print in the user's own words: plan, tasks and dispatches."""

    def __init__(self, folders: Iterable[PlanFolder]) -> None:
        self._found = [found for folder in folders for found in _printed(folder)]

    @cached_property
    def joined(self) -> str:
        """All texts, one a line or more."""
        return "\n".join([text for _, _, text in self._found])

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(text) + 1 for _, _, text in self._found), initial=0))

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, Matches]]:
        """The texts that hold the pattern, each with all of its matches.

        To the pattern a text is a line or several lines: it must not match across a line break.
        """
        end = 0
        for match in pattern.finditer(self.joined):
            if match.start() < end:
                continue
            number = bisect_right(self._starts, match.start()) - 1
            end = self._starts[number + 1]
            passage = Passage(*self._found[number])
            matches = tuple(pattern.finditer(passage.text))
            if matches:
                yield passage, matches


class WrittenTexts:
    """Every text of the files, whether anything prints it or not.

    `unread` are the texts of files that were not read whole, by their paths.
    """

    def __init__(self, models: Iterable[Model], unread: Mapping[str, str] | None = None) -> None:
        self._models = tuple(models)
        self._unread = unread or {}

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, Matches]]:
        """As `PrintedTexts.search`. A file is searched first as it was written, which is quick."""
        for model in self._models:
            if not pattern.search(model.source_text):
                continue
            for path, text in model.written_texts():
                matches = tuple(pattern.finditer(text))
                if matches:
                    yield Passage(model, path, text), matches

    def search_comments(self, pattern: re.Pattern[str]) -> Iterator[tuple[Span, re.Match[str]]]:
        """Where the files' comments match the pattern; the match is one in the whole line."""
        for model in self._models:
            if not pattern.search(model.source_text):
                continue
            texts = WrittenTexts((model,)).search(pattern)
            known = {one.at(*match.span()).start for one, found in texts for match in found}
            for at, match in _in_comments(model, pattern):
                if at.start not in known:  # else a # in quotes, or in a text of several lines
                    yield at, match

    def search_unread(self, pattern: re.Pattern[str]) -> Iterator[tuple[Span, re.Match[str]]]:
        """Where a line matches the pattern in a file of which something was left out.

        The match is one in the whole line. What `search` or `search_comments` finds is not found
        again.
        """
        for file, text in self._unread.items():
            if not pattern.search(text):
                continue
            written = WrittenTexts(model for model in self._models if model.file == file)
            known = written._known(pattern)
            for at, match in _in_lines(file, text, pattern):
                if at.start not in known and match.group() not in known:
                    yield at, match

    def _known(self, pattern: re.Pattern[str]) -> frozenset[Position | str]:
        """Where the pattern is found in what was read; its words where the place is not known."""
        places = {at.start for at, _ in self.search_comments(pattern)}
        words = set[str]()
        for passage, matches in self.search(pattern):
            for match in matches:
                at = passage.model.part_span(passage.path, *match.span())
                places.update((at.start,) if at else ())
                words.update(() if at else (match.group(),))
        return frozenset((*places, *words))


def _in_lines(
    file: str, text: str, pattern: re.Pattern[str]
) -> Iterator[tuple[Span, re.Match[str]]]:
    for number, line in enumerate(split_lines(text), 1):
        for match in pattern.finditer(line):
            start, end = match.span()
            at = Span(file, Position(number, start + 1), Position(number, end + 1))
            yield at, match


def _in_comments(model: Model, pattern: re.Pattern[str]) -> Iterator[tuple[Span, re.Match[str]]]:
    for number, line in enumerate(model.source_text.split("\n"), 1):
        comment = _COMMENT.search(line)
        for match in pattern.finditer(line, comment.start()) if comment else ():
            start, end = match.span()
            at = Span(model.file, Position(number, start + 1), Position(number, end + 1))
            yield at, match


_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#")


def _printed(folder: PlanFolder) -> Iterator[tuple[Model, Path, str]]:
    if folder.plan:
        yield from _of_plan(folder.plan)
    for _, task in folder.tasks():
        yield task, _CONTENT, task.content
        if task.standard:
            yield task, _STANDARD, task.standard
        if task.note:
            yield task, _NOTE, task.note
    for dispatch in folder.dispatches:
        yield from _texts(dispatch, *_OF_DISPATCH)


_CONTENT: Path = ("content",)
_STANDARD: Path = ("standard",)
_NOTE: Path = ("note",)
_OF_DISPATCH = ("title", "body", "addressees", "annexes", "copies_to")
_OF_PLAN = ("name", "preamble", "guideline", "goal", "phases_preamble")
_POSTS = ("advisers", "leaders", "deputies", "members")


def _of_plan(plan: Plan) -> Iterator[tuple[Model, Path, str]]:
    yield from _texts(plan, *_OF_PLAN)
    for project in plan.projects:
        yield from _of_project(project)
    for phase in plan.phases:
        yield from _texts(phase, "name", "works")
    for organisation in plan.organisations:
        yield from _of_organisation(organisation)
    for routine in plan.routines:
        yield from _texts(routine, "name")
    for requirement in plan.requirements:
        yield from _texts(requirement, "title", "content")


def _of_project(project: Project) -> Iterator[tuple[Model, Path, str]]:
    yield from _texts(project, "name", "goal")
    for milestone in project.milestones:
        yield from _texts(milestone, "matter")


def _of_organisation(organisation: Organisation) -> Iterator[tuple[Model, Path, str]]:
    yield from _texts(organisation, "name", *_POSTS, "duty")
    for group in organisation.groups:
        yield from _texts(group, "name", "leader", "duty")


def _texts(model: Model, *fields: str) -> Iterator[tuple[Model, Path, str]]:
    for field in fields:
        value = getattr(model, field)
        if isinstance(value, str):
            yield model, (field,), value
        elif value:
            for number, text in enumerate(value):
                yield model, (field, number), text
