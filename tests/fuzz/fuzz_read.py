"""Coverage-guided fuzzing of the reader, with both parsers: `make fuzz`."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["chuangcheng", "yaml"]):
    from chuangcheng.reading.decode import decode
    from chuangcheng.reading.pure import PureParser
    from chuangcheng.reading.read import read
    from fuzz.driver import fuzz


def read_both(content: bytes) -> None:
    """Text is read by both parsers, and gives data or says why not."""
    decoded = decode(content, "a.yaml")
    assert decoded.text is not None or decoded.findings
    if decoded.text is None:
        return
    for document in (read(decoded.text, "a.yaml"), read(decoded.text, "a.yaml", PureParser)):
        assert document.data is not None or document.findings


if __name__ == "__main__":
    fuzz(read_both, sys.argv)
