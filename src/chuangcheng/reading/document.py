"""Plain data in which every key and value knows its place."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

from chuangcheng.diagnostic import Finding, Related
from chuangcheng.reading.mending import MendedText
from chuangcheng.source import Position, Span

Data = dict[str, "Data"] | list["Data"] | str | None

# A place is packed into one integer: line, column and end column, the last being
# `_OPEN` where the value does not end on the line where it begins.
_LINE, _COLUMN, _MASK, _OPEN = 32, 16, 0xFFFF, 0xFFFF


def pack(event: Any) -> int:
    """The place of a parser's event, packed."""
    start, end = event.start_mark, event.end_mark
    line, column, last = start.line, start.column, end.column
    stop = last if end.line == line and last < _OPEN else _OPEN
    if column > _MASK:  # noqa: PLR1730 - done for every word of a file; a call costs more
        column = _MASK
    packed: int = line << _LINE | column << _COLUMN | stop
    return packed


def pack_start(event: Any) -> int:
    """The place where an event begins, its end left open."""
    mark = event.start_mark
    packed: int = mark.line << _LINE | min(mark.column, _MASK) << _COLUMN | _OPEN
    return packed


class LocatedDocument:
    """The data of one file, and where each part of it stands.

    `data` is None when the text could not be read; `findings` then say why. The document must
    stay alive as long as places in it are asked for.
    """

    __slots__ = (
        "_paths", "data", "file", "findings", "has_blanks", "has_lost_items", "mended", "places",
        "root", "stopped", "text",
    )  # fmt: skip

    def __init__(self, mended: MendedText) -> None:
        self.file = mended.file
        self.text = mended.source
        self.mended = mended
        self.data: Data = None
        self.findings: list[Finding] = []
        self.places: dict[int, Any] = {}
        self.root = 0
        self.has_lost_items = False
        self.has_blanks = False
        self.stopped: int | None = None  # the line, from 0, from which nothing could be read
        self._paths: dict[Position, tuple[str | int, ...]] | None = None

    def locate(self, container: object, *path: str | int, key: bool = False) -> Span:
        """The span of what stands at `path` below `container`; see `source.Locator`."""
        at: int | None = self.root if container is self.data else None
        here: object = container
        for step in path:
            try:
                place = self.places[id(here)][step]
                if isinstance(here, dict):
                    place = place[0] if key and step == path[-1] else place[1]
                at, here = place, here[step]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                break
        if at is None:
            at = self._first_place(container)
        return self.unpack(at)

    def _first_place(self, container: object) -> int:
        """Where a container begins: at its first key or item."""
        place = self.places.get(id(container))
        if isinstance(place, int):
            return place
        if isinstance(place, dict) and place:
            return int(next(iter(place.values()))[0])
        if isinstance(place, list) and place:
            return int(place[0])
        return self.root

    def has_at(self, words: str, at: Position) -> bool:
        """Whether the text that was read has these words at a place, letter for letter."""
        column = self.mended.column_in_text(at.line - 1, at.column - 1)
        return self.mended.line(at.line).startswith(words, column)

    def path_at(self, at: Span) -> tuple[str | int, ...]:
        """The way to the deepest value or key that begins where a span does; empty if none.

        Once list items were dropped their numbers are no longer the file's, so there is none.
        """
        if self.has_lost_items:
            return ()
        if self._paths is None:
            self._paths = dict(self._walk())
        return self._paths.get(at.start, ())

    def _walk(self) -> Iterator[tuple[Position, tuple[str | int, ...]]]:
        """Every place where something begins, and the way there; what is deeper comes later.

        A container that aliases share is walked once, else a few lines could take for ever.
        """
        waiting: deque[tuple[object, tuple[str | int, ...]]] = deque([(self.data, ())])
        seen: set[int] = set()
        while waiting:
            container, path = waiting.popleft()
            places = self.places.get(id(container))
            if id(container) in seen or isinstance(places, int):  # an empty one has only its own
                continue
            seen.add(id(container))
            steps = places.items() if isinstance(places, dict) else enumerate(places or ())
            for step, place in steps:
                here = (*path, step)
                for start in place if isinstance(place, tuple) else (place,):
                    yield self.unpack(start).start, here
                waiting.append((container[step], here))  # type: ignore[index]

    def extents(self) -> Iterator[tuple[tuple[int, int], int]]:
        """Line and column, from 0, of every key and value in the mended text, and where it ends.

        One that does not end on its line has the end -1.
        """
        for places in self.places.values():
            steps = places.values() if isinstance(places, dict) else places
            for step in [steps] if isinstance(steps, int) else steps:
                for place in step if isinstance(step, tuple) else (step,):
                    end = place & _MASK
                    yield (place >> _LINE, place >> _COLUMN & _MASK), -1 if end == _OPEN else end

    def drop(self, path: tuple[str | int, ...]) -> None:
        """Take the value at `path` out of the data, its place with it."""
        here: Any = self.data
        for step in path[:-1]:
            here = here[step]
        self.has_lost_items = self.has_lost_items or isinstance(here, list)
        del here[path[-1]]
        del self.places[id(here)][path[-1]]

    def unpack(self, at: int) -> Span:
        """A packed place as a span."""
        line, column, end = at >> _LINE, at >> _COLUMN & _MASK, at & _MASK
        start = self.mended.column_in_file(line, column) + 1
        stop = start if end == _OPEN else self.mended.column_in_file(line, end) + 1
        place = Position(line + 1, start)
        return Span(self.file, place, Position(line + 1, max(stop, start)))

    def report(self, code: str, at: int, message: str, hint: str = "", *related: Related) -> None:
        """Add a finding at a packed place."""
        self.findings.append(
            Finding(at=self.unpack(at), code=code, message=message, hint=hint, related=related)
        )
