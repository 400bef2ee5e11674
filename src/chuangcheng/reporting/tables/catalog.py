"""Every kind of file that a table can leave in, one line each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from chuangcheng.reporting.tables import parquet
from chuangcheng.reporting.tables.records import Write

TABLES: Final[dict[str, Callable[[], Write]]] = {
    "parquet": parquet.prepare,
}
"""Format → what gives its writer, or says why there is none on this machine."""
