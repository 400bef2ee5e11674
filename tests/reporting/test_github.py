"""GitHub's workflow commands, read back as its runner reads them."""

from __future__ import annotations

from reporting.reports import FILES, report_on, written

# https://github.com/actions/runner, ActionCommand: what is unescaped, and in which order.
_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def unescaped(text: str, marks: tuple[tuple[str, str], ...]) -> str:
    for mark, meant in marks:
        text = text.replace(mark, meant)
    return text


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """The command, its properties, and its message."""
    assert line.startswith("::")
    head, _, message = line[2:].partition("::")
    command, _, listed = head.partition(" ")
    pairs = (pair.partition("=") for pair in listed.split(","))
    properties = {name: unescaped(value, _PROPERTY) for name, _, value in pairs}
    return command, properties, unescaped(message, _DATA)


def test_the_runner_reads_what_was_meant() -> None:
    found = report_on(FILES).verdict.diagnostics
    lines = written("github", FILES).split("\n")
    assert lines.pop() == ""
    assert len(lines) == len(found)
    for line, one in zip(lines, found, strict=True):
        command, properties, message = parsed(line)
        assert command in ("error", "warning", "notice")
        assert properties["file"] == one.at.file
        assert int(properties["line"]) == one.at.start.line
        assert int(properties["col"]) == one.at.start.column
        assert int(properties.get("endColumn", properties["col"])) >= one.at.start.column
        assert message.split("\n")[0] == one.message


def test_signs_that_mean_something_to_the_runner_come_through() -> None:
    commands = [parsed(line) for line in written("github", FILES).splitlines()]
    assert any("," in properties["file"] for _, properties, _ in commands)
    assert any("：" in properties["file"] for _, properties, _ in commands)
