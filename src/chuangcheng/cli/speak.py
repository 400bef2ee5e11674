"""Words to the person at the screen, if there is one. Every start imports it: keep it light."""

import sys


def say(text: str) -> None:
    """To stdout, as it is."""
    if sys.stdout is not None:  # None when it was closed before we started
        sys.stdout.write(text)


def complain(message: str, hint: str = "") -> None:
    """To stderr: what is wrong, and what to do."""
    if sys.stderr is not None:
        sys.stderr.write(message + "\n" + (f"怎么改：{hint}\n" if hint else ""))
