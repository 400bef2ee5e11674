"""What stands in a CSV file is shown by Excel, never computed."""

from __future__ import annotations

import csv
import io

from chuangcheng.reporting.view import as_csv
from chuangcheng.scoring.telling.view import ColumnHead, Kind, View

HOSTILE = ("=1+1", '=HYPERLINK("http://x")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "-")
PLAIN = ("县住建局", "+12.5", "-3", "+61.2%", "3.1", "", "—", "a=b")


def test_a_text_that_excel_would_compute_is_kept_from_it() -> None:
    rows = tuple((text,) for text in (*HOSTILE, *PLAIN))
    view = View(title="表", fields=(ColumnHead("名称", Kind.NAME),), rows=rows)
    shown = [row[0] if row else "" for row in csv.reader(io.StringIO(as_csv(view)))][1:]
    assert shown == [*(f"'{text}" for text in HOSTILE), *PLAIN]
