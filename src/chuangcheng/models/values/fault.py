"""The one way in which a value says that it is spelt wrongly."""

from __future__ import annotations


class ValueFault(ValueError):  # noqa: N818  # a fault in a user's value, not of ours
    """A value cannot be understood; `message` is one Chinese sentence, `hint` what to write.

    `put` is the value that was meant, where that is certain.
    """

    def __init__(self, message: str, hint: str = "", put: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.put = put
