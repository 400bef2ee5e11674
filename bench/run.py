"""Run the comparisons and print the table: python bench/run.py [--quick] [--only NAME]."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from cases import GROUPS, Bench, Case
from measure import Effort, FailedError, compare
from report import Result, as_json, circumstances, scale, summary, table

FAILED = "运行失败"
OUT = Path(__file__).parent / "out"
FULL = Effort(fewest=3, most=11, seconds=4)
QUICK = Effort(fewest=2, most=5, seconds=0.8)


def main() -> int:
    options = _options()
    start = time.perf_counter()
    folder = OUT / "data"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    bench = Bench(folder, quick=options.quick)
    effort = QUICK if options.quick else FULL
    results: list[Result] = []
    for name in options.only or GROUPS:
        title, cases = GROUPS[name]
        print(f"… {title}", file=sys.stderr)
        results += (_measured(case, effort) for case in cases(bench))
    seconds = time.perf_counter() - start
    _write(results, seconds, is_quick=options.quick)
    facts = "，".join(f"{key} {value}" for key, value in circumstances().items())
    print(f"{facts}\n比值 = 本工具 ÷ 对照，成对轮流运行，取各对比值的中位数；内存为本工具 / 对照\n")
    print(table(results))
    print(f"\n{scale(results)}".rstrip())
    print(f"\n{summary(results)}\n共用 {seconds:.0f} 秒")
    return 1 if any(result.problem == FAILED for result in results) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="和同类工具比快慢")
    parser.add_argument("--quick", action="store_true", help="只跑小规模，少跑几遍")
    parser.add_argument("--only", action="append", choices=GROUPS, help="只跑这一组；可以写多次")
    return parser.parse_args()


def _measured(case: Case, effort: Effort) -> Result:
    """A failing command spoils its own line only."""
    for command in (case.ours, case.theirs):
        if shutil.which(command.args[0]) is None:
            return Result(case, None, f"没有安装 {Path(command.args[0]).name}")
    try:
        return Result(case, compare(case.ours, case.theirs, case.effort(effort)))
    except FailedError as error:
        print(error, file=sys.stderr)
        return Result(case, None, FAILED)


def _write(results: list[Result], seconds: float, *, is_quick: bool) -> None:
    content = {
        "date": datetime.now(UTC).date().isoformat(),
        "quick": is_quick,
        "seconds": round(seconds),
        "circumstances": circumstances(),
        "results": as_json(results),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    (OUT / "latest.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
