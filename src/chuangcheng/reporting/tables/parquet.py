"""Parquet, for statistics programs: points as exact decimals, never as floats.

The only place that knows pyarrow, which is installed on request.
"""

from __future__ import annotations

import io
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from chuangcheng.errors import ChuangchengError
from chuangcheng.reporting.tables.records import Cell, Kind, Records, Write

PLACES: Final = 6
"""Digits behind the point: a third of a point is rounded there, half up, once."""
_DIGITS: Final = 28
"""As many as scoring reckons with."""
_STEP: Final = Decimal(1).scaleb(-PLACES)


def prepare() -> Write:
    """The writer. Raises `ChuangchengError` where pyarrow is not installed."""
    try:
        import pyarrow  # noqa: PLC0415 - heavy, and often not there
        import pyarrow.parquet  # noqa: PLC0415
    except ImportError as error:
        raise ChuangchengError(
            "要写 parquet，先要装 pyarrow 这个库",
            "请会电脑的同事运行 pip install 'chuangcheng[parquet]'；用 Excel 看的，改用 --csv",
        ) from error

    def write(records: Records) -> bytes:
        stream = io.BytesIO()
        pyarrow.parquet.write_table(_table(pyarrow, records), stream)
        return stream.getvalue()

    return write


def _table(arrow: Any, records: Records) -> Any:  # noqa: ANN401 - pyarrow has no types
    types = {
        Kind.TEXT: arrow.string(),
        Kind.WHOLE: arrow.int32(),
        Kind.FLAG: arrow.bool_(),
        Kind.POINTS: arrow.decimal128(_DIGITS + PLACES, PLACES),
    }
    schema = arrow.schema([(column.name, types[column.kind]) for column in records.columns])
    columns = [
        [_cell(row[number]) for row in records.rows] for number in range(len(records.columns))
    ]
    return arrow.table(columns, schema=schema)


def _cell(value: Cell) -> Cell:
    return value.quantize(_STEP, ROUND_HALF_UP) if isinstance(value, Decimal) else value
