"""The colours of plots, told apart in black and white too."""

from __future__ import annotations

from typing import Final

INK: Final = "#222222"
RULE: Final = "#d5dade"
"""Lines that stand behind."""
FILLED: Final = "#2b5c8a"
HALF: Final = "#b9cbdc"
FILLS: Final = (FILLED, HALF, "#ffffff")
"""Dark, light and white: the parts of a bar in their order."""
