"""What a party that signs fills in by hand, whatever the format."""

from __future__ import annotations

from typing import Final

SEALED: Final = "（盖章）"
SIGNED_BY: Final = "负责人（签字）："
DATED: Final = "　　　　年　　月　　日"
