"""Files made to exhaust a machine: a clear error, in bounded memory and time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from chuangcheng.reading.events import MAX_ITEMS

PLAN = "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n"
TASKS = "类型: 任务分解\n任务:\n"
MEGABYTES = 400
"""More than an empty workspace needs; the files themselves are up to 32 MB."""
SECONDS = 30
PROGRAM = """
import resource, sys
from chuangcheng.cli.entry import main
code = main(["-C", sys.argv[1], "validate", "--format", "json"])
unit = 1024 * 1024 if sys.platform == "darwin" else 1024
print(code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit, file=sys.stderr)
"""


def laughs(first: str, again: Callable[[int], str], levels: int) -> str:
    return "\n".join([f"l0: &l0 {first}", *(again(n) for n in range(1, levels))]) + "\n"


def in_lists(n: int) -> str:
    return f"l{n}: &l{n} [" + ", ".join([f"*l{n - 1}"] * 10) + "]"


def in_mappings(n: int) -> str:
    return f"l{n}: &l{n} {{" + ", ".join(f"k{i}: *l{n - 1}" for i in range(10)) + "}"


def in_merges(n: int) -> str:
    return f"l{n}: &l{n} {{" + ", ".join([f"<<: *l{n - 1}"] * 10) + "}"


def in_merged_lists(n: int) -> str:
    return f"l{n}: &l{n} {{<<: [" + ", ".join([f"*l{n - 1}"] * 10) + "]}"


def keys(count: int) -> str:
    return "".join(f"k{n}: 1\n" for n in range(count))


CONTENTS: dict[str, tuple[str, Callable[[], str | bytes]]] = {
    "laughing lists": ("YAML008", lambda: PLAN + laughs("[哈]", in_lists, 12)),
    "laughing mappings": ("YAML008", lambda: PLAN + laughs("{哈: 哈}", in_mappings, 12)),
    "laughing merges": ("YAML008", lambda: PLAN + laughs("{哈: 哈}", in_merges, 12)),
    "laughing merged lists": ("YAML008", lambda: PLAN + laughs("{a: b}", in_merged_lists, 12)),
    "100 MB": ("YAML008", lambda: PLAN.encode() + b"a" * 100_000_000),
    "a million keys": ("YAML008", lambda: PLAN + keys(1_000_000)),
    "a million keys in one line": (
        "YAML008", lambda: PLAN + "督办规则: {" + keys(1_000_000).replace("\n", ", ") + "}\n",
    ),
    "as many keys as may be": ("SCHM006", lambda: PLAN + keys(MAX_ITEMS - 4)),
    "a million wrong tasks": ("YAML008", lambda: TASKS + "  - 甲\n" * 1_000_000),
    "as many wrong tasks as may be": ("SCHM006", lambda: TASKS + "  - 甲\n" * MAX_ITEMS),
    "100,000 levels of brackets": ("YAML008", lambda: PLAN + "甲: " + "[" * 100_000),
    "100,000 levels of braces": ("YAML008", lambda: PLAN + "甲: " + "{乙: " * 100_000),
    "100,000 levels of dashes": ("YAML008", lambda: "- " * 100_000 + "甲\n"),
    "a line of 30 MB": ("YAML003", lambda: PLAN + "目标任务: " + "a" * 30_000_000 + ": 乙\n"),
    "a key of 30 MB": ("YAML003", lambda: PLAN + "a" * 30_000_000 + ": 乙\n"),
    "a value of 30 MB": ("SCHM004", lambda: PLAN.replace("县", "a" * 30_000_000)),
}  # fmt: skip


def validated(root: Path) -> tuple[str, int, int]:
    """Output, exit code and peak memory in MB of a run of its own."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(root)],
        capture_output=True,
        check=True,
        timeout=SECONDS * 4,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    code, peak = done.stderr.split()
    return done.stdout, int(code), int(peak)


def workspace(root: Path, content: str | bytes = PLAN) -> Path:
    (root / "plans/x").mkdir(parents=True)
    (root / "chuangcheng.yaml").touch()
    data = content if isinstance(content, bytes) else content.encode()
    (root / "plans/x/方案.yaml").write_bytes(data)
    return root


@pytest.fixture(scope="module")
def baseline(tmp_path_factory: pytest.TempPathFactory) -> int:
    _, code, peak = validated(workspace(tmp_path_factory.mktemp("empty")))
    assert code == 0
    return peak


@pytest.mark.parametrize("name", CONTENTS)
def test_a_file_made_to_exhaust_is_refused_in_little_memory(
    name: str, baseline: int, tmp_path: Path
) -> None:
    code, make = CONTENTS[name]
    output, status, peak = validated(workspace(tmp_path, make()))
    assert status == 1
    assert code in output
    assert len(output) < 1_000_000
    assert peak - baseline < MEGABYTES
