"""Our own exceptions, and the table of exit codes.

A problem in a user's file is never an exception: it is a `Finding`. An exception here means that
the program was asked for something that it cannot do.
"""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of the command line."""

    OK = 0
    FOUND = 1
    USAGE = 2
    FAULT = 3
    INTERRUPTED = 130


class ChuangchengError(Exception):
    """Something that the user asked for cannot be done; `message` is one Chinese sentence."""

    exit_code = Exit.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class WorkspaceNotFoundError(ChuangchengError):
    """No `chuangcheng.yaml` above the place where the command was started."""


class NotFoundError(ChuangchengError):
    """A plan, standard, genre, rule or unit that was named does not exist."""


class OutputError(ChuangchengError):
    """A file cannot be written, or would overwrite another unasked."""


class InputBrokenError(ChuangchengError):
    """The input has errors that make the result impossible."""
