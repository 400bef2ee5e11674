"""Where a parser gave up, told alike for both of PyYAML's parsers."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from chuangcheng.reading.lines import split_lines


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser gave up and what it was at; lines and columns from 0."""

    lines: list[str]
    line: int
    column: int
    context_line: int
    context_column: int
    problem: str
    context: str

    @property
    def text(self) -> str:
        """The line where it stopped."""
        return self.lines[self.line]

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.text[: self.column]

    @property
    def character(self) -> str:
        """What stands at the place; empty at the end of the line."""
        return self.text[self.column : self.column + 1]

    @property
    def wants_colon(self) -> bool:
        """Whether the parser looked for the colon of a key and found none."""
        return "could not find expected ':'" in self.problem

    @property
    def has_colon_too_many(self) -> bool:
        """Whether the parser met a colon where no key can be."""
        return "mapping values are not allowed" in self.problem

    @property
    def is_in_brackets(self) -> bool:
        """Whether the parser was inside brackets or braces and did not find what must follow."""
        if "flow" not in self.context:
            return False
        told = ("expected ',' or", "expected node content", "expected the node content")
        return any(words in self.problem for words in told)

    def line_above(self) -> int | None:
        """The nearest line above that is not empty and no comment."""
        return line_above(self.lines, self.line)

    def suspects(self) -> list[int]:
        """The lines on which a key may have gone wrong so that the parser stopped here."""
        if self.wants_colon:
            return [self.context_line]
        if not self.has_colon_too_many:
            return []
        above = self.line_above()
        is_first_colon = ": " not in self.before
        return [self.line, above] if is_first_colon and above is not None else [self.line]


def stop_of(error: Exception, text: str, position: int) -> Stop:
    """Where an error happened; `position` in the text is taken where the error does not say."""
    lines = split_lines(text)
    problem = context = None
    if isinstance(error, yaml.MarkedYAMLError):
        problem = error.problem_mark or error.context_mark
        context = error.context_mark or problem
    if problem is None or context is None:
        before = split_lines(text[:position])
        line, column = len(before) - 1, len(before[-1])
        return Stop(lines, line, column, line, column, str(error), "")
    line, column = _inside(lines, problem.line, problem.column)
    from_line, from_column = _inside(lines, context.line, context.column)
    told = getattr(error, "problem", None) or str(error)
    return Stop(
        lines, line, column, from_line, from_column, told, getattr(error, "context", None) or ""
    )


def _inside(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """A place behind the last line is the end of the last line that has text."""
    last = len(lines) - 1
    if line > last or (line == last and not lines[last]):
        while last > 0 and not lines[last].strip():
            last -= 1
        return last, len(lines[last])
    return line, min(column, len(lines[line]))


def line_above(lines: list[str], number: int) -> int | None:
    """The nearest line above a line that is not empty and no comment."""
    for above in range(number - 1, -1, -1):
        if lines[above].strip() and not lines[above].lstrip().startswith("#"):
            return above
    return None
