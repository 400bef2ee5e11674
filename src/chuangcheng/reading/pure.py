"""PyYAML's pure parser behind the C parser's interface, for platforms without a wheel."""

from __future__ import annotations

from typing import Any

from yaml.events import ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError


class PureParser(Reader, Scanner, Parser):
    """Has `get_event` like the C parser."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip tabs between tokens too, as libyaml does."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()

    def get_event(self) -> Any:
        """The next event; half a surrogate pair from an escape is refused, as libyaml does."""
        event = super().get_event()  # type: ignore[no-untyped-call]
        if type(event) is ScalarEvent and any("\ud800" <= c <= "\udfff" for c in event.value):
            raise ScannerError(
                "while parsing a quoted scalar",
                event.start_mark,  # type: ignore[arg-type]
                "found invalid Unicode character escape code",
                event.start_mark,  # type: ignore[arg-type]
            )
        return event
