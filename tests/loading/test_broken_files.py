"""Whatever lies in the workspace: at least one diagnostic, no exception, a few seconds.

Each file is made in one line of the table and laid beside a whole plan.
"""

from __future__ import annotations

import signal
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from chuangcheng.diagnostic import Diagnostic
from chuangcheng.loading.disk import read_workspace
from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import load
from chuangcheng.reading.events import MAX_FINDINGS
from chuangcheng.reading.limits import MAX_BYTES
from chuangcheng.reporting import json, text
from chuangcheng.reporting.report import Report
from chuangcheng.rules.run import check

SECONDS = 8
FILE = "plans/x/broken.yaml"
PLAN = "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n"
TASKS = "类型: 任务分解\n任务:\n  - {编号: a, 内容: 甲, 牵头单位: 乙}\n"
STANDARD = "类型: 指标体系\n代号: s\n名称: 甲\n"
ASSESSMENT = "类型: 自评\n标准: s\n时点: 2014\n结果:\n"


class TooSlowError(Exception):
    """The time is up."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail in the middle of what takes longer."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"took longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except TooSlowError as slow:
        pytest.fail(str(slow), pytrace=False)  # the trace would quote all that was being read
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def report_on(root: Path) -> tuple[Diagnostic, ...]:
    """Load, check and report a folder as a command does."""
    files, findings = read_workspace(root)
    loaded = load(files, ShippedStandards())
    verdict = check(loaded.workspace, (*findings, *loaded.findings))
    report = Report(verdict=verdict, files=len(files), broken=1, line=loaded.line)
    for reporter in (text, json):
        assert reporter.write(report).encode("utf-8")
    return verdict.diagnostics


def laughs(levels: int, width: int = 10) -> str:
    lines = ["l0: &l0 [" + ", ".join(["哈"] * width) + "]"]
    lines += [f"l{n}: &l{n} [" + ", ".join([f"*l{n - 1}"] * width) + "]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def stacked(levels: int, width: int) -> str:
    """Indicators in indicators by aliases: `width` to the power of `levels` of them."""
    lines = ["甲0: &a0 [{编号: 0, 名称: 甲}]"]
    for n in range(1, levels):
        items = ", ".join(f"{{编号: {n}-{i}, 名称: 甲, 指标: *a{n - 1}}}" for i in range(width))
        lines.append(f"甲{n}: &a{n} [{items}]")
    return STANDARD + "\n".join(lines) + f"\n指标: *a{levels - 1}\n"


def one_indicator(rest: str) -> str:
    return STANDARD + f"满分: 100\n指标:\n  - {{编号: '1', 名称: 甲, 分值: 1, {rest}}}\n"


# name → content; where it is text it is saved as UTF-8.
CONTENTS: dict[str, Callable[[], str | bytes]] = {
    "cut off in a line": lambda: TASKS[:-9],
    "cut off in a quote": lambda: PLAN + '指导思想: "以人为本',
    "cut off in a character": lambda: (PLAN + "目标任务: 创建国家卫生县城").encode()[:-1],
    "cut off in a key": lambda: PLAN + "目标任",
    "tabs": lambda: "类型: 任务分解\n任务:\n\t- 编号: a\n\t  内容: 甲\n",
    "full-width colons": lambda: PLAN.replace(": ", "："),
    "one full-width colon": lambda: PLAN.replace("名称: ", "名称："),
    "full-width colons in entries": lambda: "类型: 任务分解\n任务:\n  - 编号：a\n    内容：甲\n",
    "full-width indentation": lambda: PLAN + "督办规则:\n　　整改时限: 7日\n",
    "full-width dash": lambda: "类型: 任务分解\n任务:\n  － 编号: a\n",
    "a spreadsheet": lambda: b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(256)) * 40,
    "an old Word file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000),
    "GB18030 cut off": lambda: PLAN.encode("gb18030")[:-2],
    "UTF-16 without BOM": lambda: PLAN.encode("utf-16-le"),
    "UTF-16 cut off": lambda: PLAN.encode("utf-16")[:-1],
    "UTF-32": lambda: PLAN.encode("utf-32"),
    "BOM in the middle": lambda: PLAN + "\ufeff目标任务: 甲\n",
    "only a BOM": lambda: b"\xef\xbb\xbf",
    "NUL": lambda: PLAN + "目标任务: 甲\x00乙\n",
    "NUL far down": lambda: PLAN + "# " + "注" * 9000 + "\n目标任务: 甲\x00乙\n",
    "control characters": lambda: PLAN + "目标任务: 甲\x1b[31m乙\x7f\n",
    "C1 control characters": lambda: PLAN + "目标任务: 甲\x81\x9f\n",
    "escaped control characters": lambda: PLAN + '"\\e[2J\\a": 甲\n',
    "empty": lambda: "",
    "only line breaks": lambda: "\r\n\n\r",
    "only comments": lambda: "# 一\n# 二\n",
    "only a document mark": lambda: "---\n",
    "null": lambda: "null\n",
    "two documents": lambda: PLAN + "---\n" + TASKS,
    "end mark and rest": lambda: PLAN + "...\n甲: 一\n",
    "root is a list": lambda: "- 类型: 方案\n",
    "root is text": lambda: "关于印发方案的通知\n",
    "root is a number": lambda: "2014\n",
    "root is an empty mapping": lambda: "{}\n",
    "类型 is a list": lambda: PLAN.replace("方案", "[方案]"),
    "类型 is a mapping": lambda: PLAN.replace("方案", "{方案: {方案: 方案}}"),
    "50 levels": lambda: PLAN + "甲: " + "[" * 50 + "]" * 50,
    "50 levels of a choice": lambda: PLAN.replace("县", "[" * 50 + "]" * 50),
    "50 levels left open": lambda: PLAN + "甲: " + "{乙: " * 50,
    "10,000 levels": lambda: PLAN + "甲: " + "[" * 10_000 + "]" * 10_000,
    "10,000 levels by indentation": lambda: "".join(" " * n + "甲:\n" for n in range(3_000)),
    "10,000 dashes": lambda: "- " * 10_000,
    "billion laughs": lambda: PLAN + laughs(10),
    "billion laughs in indicators": lambda: stacked(30, 2),
    "laughs that stay below the limit": lambda: stacked(18, 2),
    "a thousand aliases on each other": lambda: stacked(1_000, 1),
    "self-reference": lambda: PLAN + "甲: &a {乙: *a}\n",
    "unknown alias": lambda: PLAN + "目标任务: *zd\n",
    "Chinese alias": lambda: PLAN + "目标任务: *重点\n",
    "anchors without use": lambda: PLAN + "".join(f"甲{n}: &a{n} 乙\n" for n in range(100)),
    "one fault behind two aliases": lambda: (
        "类型: 任务分解\n任务:\n  - {编号: a, 内容: 甲, 资金: &f [{来源: 乙}]}\n"
        "  - {编号: b, 内容: 丙, 资金: *f}\n"
    ),
    "merge key": lambda: (
        "类型: 任务分解\n任务:\n  - &a {编号: a, 内容: 甲, 牵头单位: 乙}\n  - {<<: *a, 编号: b}\n"
    ),
    "tags": lambda: PLAN + "目标任务: !!python/object/apply:os.system [ls]\n",
    "list for a key": lambda: PLAN + "? [甲, 乙]\n: 丙\n",
    "empty key": lambda: PLAN + '"": 甲\n? \n',
    "duplicate keys everywhere": lambda: (PLAN + TASKS) * 200,
    "20,000 duplicate keys": lambda: PLAN + "名称: 乙\n" * 20_000,
    "200,000 keys": lambda: PLAN + "".join(f"键{n}: 一\n" for n in range(200_000)),
    "200,000 keys on one line": lambda: (
        PLAN + "督办规则: {" + ", ".join(f"键{n}: 一" for n in range(200_000)) + "}\n"
    ),
    "20,000 faulty tasks": lambda: "类型: 任务分解\n任务:\n" + "  - {编号: a}\n" * 20_000,
    "50,000 results and one fault": lambda: (
        ASSESSMENT + "".join(f"  r{n}: 5%\n" for n in range(50_000)) + "  甲: 乙\n"
    ),
    "5 MB on one line": lambda: PLAN + "目标任务: " + "甲" * 1_700_000 + ": 乙\n",
    "5 MB key": lambda: PLAN + "甲" * 1_700_000 + ": 乙\n",
    "5 MB quote left open": lambda: PLAN + '目标任务: "' + "甲" * 1_700_000,
    "5 MB of brackets": lambda: PLAN + "甲: " + "[],{}:" * 800_000,
    "5 MB of spaces": lambda: PLAN + " " * 5_000_000 + "甲: 乙\n",
    "too large": lambda: b"a" * (MAX_BYTES + 1),
    "key of 10,000 characters": lambda: PLAN + "? " + "键" * 10_000 + "\n: 甲\n",
    "类型 of 10,000 characters": lambda: "类型: " + "方案" * 5_000 + "\n",
    "代号 of 10,000 characters": lambda: (
        PLAN + "创建项目:\n  - {代号: 卫生, 名称: 乙, 标准: " + "达标" * 5_000 + "}\n"
    ),
    "points 1e999999": lambda: one_indicator("计分: {扣分: {每处: 1e999999}}"),
    "full-width points": lambda: STANDARD + "指标:\n  - {编号: '1', 名称: 甲, 分值: １２．}\n",
    "points of 30 digits": lambda: (
        STANDARD + "满分: " + "9" * 30 + "\n指标: [{编号: a, 名称: 甲, 分值: 1}]\n"
    ),
    "points of 100,000 digits": lambda: (
        STANDARD + "满分: 1\n指标: [{编号: a, 名称: 甲, 分值: " + "9" * 100_000 + "}]\n"
    ),
    "points of 1,100,000 digits": lambda: (
        STANDARD + "满分: 1\n指标: [{编号: a, 名称: 甲, 分值: " + "9" * 1_100_000 + "}]\n"
    ),
    "years of 5,000 digits": lambda: one_indicator("达标: 不低于近" + "9" * 5_000 + "年平均"),
    "no year at all": lambda: one_indicator("达标: 不低于近0年平均"),
    "step of nothing": lambda: one_indicator("达标: ≥85%, 计分: {每差: 0%, 扣: 1}"),
    "method without content": lambda: one_indicator("计分: {分档: []}"),
    "lone surrogate": lambda: PLAN + '目标任务: "\\ud800"\n',
    "surrogate pair": lambda: PLAN + '"\\ud83d\\ude00": 甲\n',
    "beyond Unicode": lambda: PLAN + '目标任务: "\\UFFFFFFFF"\n',
    "unclosed bracket": lambda: PLAN + "创建项目: [\n",
    "unclosed brace": lambda: PLAN + "督办规则: {整改时限: 7日\n",
    "brackets crossed": lambda: PLAN + "督办规则: {问责阶梯: [通报}]\n",
    "ASCII quotes at the start": lambda: PLAN.replace("甲", '"四创"工作方案'),
    "mixed line breaks": lambda: PLAN.replace("\n",
    "\r\n") + "甲: 一\u2028乙: 二\u2029丙: 三\x85丁: 四\r戊: 五\n",
    "vertical tab and form feed": lambda: PLAN + "目标任务: 甲\x0b乙\x0c丙\n",
    "noncharacters": lambda: PLAN + "目标任务: 甲\ufffe\uffff\n",
    "directive": lambda: "%YAML 3.0\n---\n" + PLAN,
    "endless directive": lambda: "%YAML 1." + "9" * 10_000 + "\n---\n" + PLAN,
    "random bytes": lambda: struct.pack(">64Q",
    *(n * 0x9E3779B97F4A7C15 % 2**64 for n in range(64))),
    "JSON": lambda: '{"类型": "方案", "名称": "甲",}\n',
    "XML": lambda: '<?xml version="1.0"?>\n<方案 名称="甲">\n</方案>\n',
    "Markdown": lambda: "# 方案\n\n* 一\n* 二\n",
    "conflict marks": lambda: PLAN + "<<<<<<< HEAD\n指导思想: 甲\n=======\n>>>>>>> x\n",
}  # fmt: skip


@pytest.mark.parametrize("name", CONTENTS)
def test_a_broken_file_is_told_of(tmp_path: Path, name: str) -> None:
    content = CONTENTS[name]()
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (tmp_path / "plans/x").mkdir(parents=True)
    (tmp_path / "plans/x/tasks.yaml").write_text(TASKS, encoding="utf-8")
    (tmp_path / "plans/x/results.yaml").write_text(ASSESSMENT + "  '1': 50%\n", encoding="utf-8")
    (tmp_path / FILE).write_bytes(data)
    with within(SECONDS):
        diagnostics = report_on(tmp_path)
    assert any(one.at.file == FILE for one in diagnostics)


@pytest.mark.parametrize("kind", ["folder", "link to nowhere", "link to itself"])
def test_what_is_no_file_is_told_of(tmp_path: Path, kind: str) -> None:
    (tmp_path / "plans/x").mkdir(parents=True)
    if kind == "folder":
        (tmp_path / FILE).mkdir()
    else:
        (tmp_path / FILE).symlink_to(tmp_path / ("nowhere" if kind == "link to nowhere" else FILE))
    assert [(one.code, one.at.file) for one in report_on(tmp_path)] == [("YAML001", FILE)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("null\n", "YAML009"),
        (PLAN + "---\n" + TASKS, "YAML007"),
        (PLAN + laughs(10), "YAML008"),
        (PLAN + "名称: 乙\n", "YAML006"),
        ("- 甲\n", "SCHM003"),
        ("2014\n", "SCHM003"),
        ("{}\n", "SCHM005"),
        (PLAN + "甲: 一\n", "SCHM001"),
        (PLAN + '目标任务: "\\ud800"\n', "YAML003"),
    ],
)
def test_one_fault_is_told_once(tmp_path: Path, content: str, code: str) -> None:
    (tmp_path / "plans/x").mkdir(parents=True)
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    assert [one.code for one in report_on(tmp_path)] == [code]


@pytest.mark.parametrize(
    "content",
    [
        PLAN + '"\\e[2J": 甲\n',
        PLAN + '"甲\\n乙": 丙\n',
        PLAN.replace("县", '"\\e[31m县"'),
        PLAN.replace("级别: 县", "级别: 县　级"),
    ],
    ids=["escape in a key", "line break in a key", "escape in a value", "full-width space"],
)
def test_a_message_is_one_line_without_control_characters(tmp_path: Path, content: str) -> None:
    """Else a file can paint over the terminal of whoever checks it."""
    (tmp_path / "plans/x").mkdir(parents=True)
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    for one in report_on(tmp_path):
        assert (one.message + one.hint + one.path).isprintable()


def test_repeated_keys_are_listed_up_to_a_limit_and_fast(tmp_path: Path) -> None:
    (tmp_path / "plans/x").mkdir(parents=True)
    (tmp_path / FILE).write_text(PLAN + "名称: 乙\n" * 16_000, encoding="utf-8")
    with within(SECONDS):
        assert len(report_on(tmp_path)) == MAX_FINDINGS + 1  # the last tells how many more
