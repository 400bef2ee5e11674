"""What is compared with what, and which ratio is wanted."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from country import LINES, PLACES, write_country
from measure import Command, Effort
from xccdf import write_xccdf

import data

BIN = Path(sys.executable).parent
PEERS = Path(__file__).parent / "peers"
TASKS = "plans/bench/任务.yaml"
BARE = "空的 Python"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Ours against a peer; `goal` is the highest ratio wanted, None where nothing was claimed."""

    label: str
    size: int | None
    peer: str
    ours: Command
    theirs: Command
    goal: float | None = None
    content: Path | None = None
    """What ours reads, where it is so much that its size is told, and the time for a million."""
    pairs: int | None = None
    """How many pairs to run, where one takes minutes."""

    def effort(self, usual: Effort) -> Effort:
        """How long to go on with it."""
        return Effort(self.pairs, self.pairs, 0) if self.pairs else usual


class Bench:
    """The sizes to run, and the folder for the generated content, each piece made when needed."""

    def __init__(self, root: Path, *, quick: bool) -> None:
        self.root = root
        self.is_full = not quick
        self.sizes = (100, 1_000) if quick else (100, 1_000, 10_000)
        self.most = self.sizes[-1]
        self.workspace = cache(lambda n: data.write_workspace(root / f"工作区-{n}", n))
        self.small_files = cache(lambda n: data.write_small_files(root / f"小文件-{n}", n))
        self.assessed = cache(lambda n: data.write_assessed(root / f"自评-{n}", n))
        self.country = cache(lambda n: write_country(root / f"全国-{n}", n))
        self.xccdf = cache(lambda n: write_xccdf(root / f"规则-{n}", n))
        self.ledger = cache(lambda n: data.write_ledger(root / f"账本-{n}.beancount", n))
        self.rows = cache(lambda n: data.write_rows(root / f"行-{n}.json", n))
        self.items = cache(lambda n: data.write_items(root / f"条目-{n}", n))

    def cc(self, *args: str, folder: Path | None = None) -> Command:
        return self.tool("chuangcheng", *args, folder=folder)

    def again(self, command: Command) -> Command:
        """The same on files that have not changed since it was run before, as it mostly is."""
        return replace(command, cache=str(self.root / "记忆"))

    def tool(self, name: str, *args: str | Path, folder: Path | None = None) -> Command:
        return Command((str(BIN / name), *map(str, args)), folder or self.root)

    def python(self, *args: str | Path) -> Command:
        return Command((sys.executable, *map(str, args)), self.root)


def startup(bench: Bench) -> Iterator[Case]:
    bare = bench.python("-c", "pass")
    for args, goal in ((("--version",), 4), (("--help",), 4), (("validate", "--help"), None)):
        yield Case(
            label=" ".join(args), size=None, peer=BARE, ours=bench.cc(*args), theirs=bare, goal=goal
        )


def validate(bench: Bench) -> Iterator[Case]:
    """The same tasks for every tool, one file."""
    for size in bench.sizes:
        tasks = bench.workspace(size) / TASKS
        peers = {
            "yamale": bench.tool("yamale", "-s", PEERS / "tasks.yamale.yaml", tasks),
            "bean-check": bench.tool("bean-check", "--no-cache", bench.ledger(size)),
            "check-jsonschema": bench.tool(
                "check-jsonschema", "--schemafile", PEERS / "tasks.schema.json", tasks
            ),
            "yamllint": bench.tool("yamllint", "-c", PEERS / "layout.yamllint.yaml", tasks),
        }
        for peer, theirs in peers.items():
            goal = 0.7 if peer == "bean-check" and size == 10_000 else 1
            ours = bench.cc("validate", folder=bench.workspace(size))
            yield Case(label="validate", size=size, peer=peer, ours=ours, theirs=theirs, goal=goal)
            is_bean = peer == "bean-check"  # it remembers too
            again = bench.tool("bean-check", bench.ledger(size)) if is_bean else theirs
            yield Case(
                label="validate 再次", size=size, peer=peer, ours=bench.again(ours), theirs=again,
                goal=goal,
            )  # fmt: skip


def growth(bench: Bench) -> Iterator[Case]:
    """Ours against itself: ten times as much should take at most eleven times as long."""
    small, large = bench.sizes[-2:]
    ours, theirs = (bench.cc("validate", folder=bench.workspace(n)) for n in (large, small))
    goal = 11 if large == 10_000 else None
    label = "validate 增长"
    yield Case(label=label, size=large, peer=f"{small:,} 条", ours=ours, theirs=theirs, goal=goal)
    empty = bench.cc("validate", folder=bench.workspace(0))
    bare = bench.python("-c", "pass")
    yield Case(label="validate 空方案", size=0, peer=BARE, ours=empty, theirs=bare)


def files(bench: Bench) -> Iterator[Case]:
    """One task a file. yamale spreads a folder over four processes unless told otherwise."""
    folder = bench.small_files(bench.most)
    ours = bench.cc("validate", folder=folder)
    wanted = 1 if bench.most == 10_000 else None
    for peer, more, goal in (("yamale", (), wanted), ("yamale -n 1", ("-n", "1"), None)):
        schema = PEERS / "tasks.yamale.yaml"
        theirs = bench.tool("yamale", "-s", schema, *more, folder / "plans/bench/任务")
        yield Case(
            label="validate 小文件", size=bench.most, peer=peer, ours=ours, theirs=theirs, goal=goal
        )
        yield Case(
            label="小文件 再次", size=bench.most, peer=peer, ours=bench.again(ours), theirs=theirs,
            goal=goal,
        )  # fmt: skip


def score(bench: Bench) -> Iterator[Case]:
    """As many lines as OpenSCAP, which is no Python package, has rules."""
    ours = bench.cc("score", folder=bench.assessed(1_000))
    benchmark = bench.xccdf(1_000)
    theirs = Command(("oscap", "xccdf", "eval", "--skip-valid", str(benchmark)), bench.root)
    yield Case(label="score", size=1_000, peer="OpenSCAP", ours=ours, theirs=theirs, goal=1.5)


def country(bench: Bench) -> Iterator[Case]:
    """Every county and district scored and ranked, against a tenth of them."""
    most = PLACES if bench.is_full else PLACES // 10
    large, small = bench.country(most), bench.country(most // 10)
    ours, theirs = (
        replace(bench.cc("score", "--compare", "--csv", folder=one), is_tree=True)
        for one in (large, small)
    )
    yield Case(
        label=f"名次 {most:,} 处", size=most * LINES, peer=f"{most // 10:,} 处", ours=ours,
        theirs=theirs, goal=11 if bench.is_full else None, content=large, pairs=3,
    )  # fmt: skip


def render(bench: Bench) -> Iterator[Case]:
    """The table in every format. The scripts get finished rows; “+ YAML” read our file as we do."""
    for size in bench.sizes:
        is_full = size == 10_000
        for to, script, goal in (("docx", "docxtpl", 1 / 4), ("xlsx", "openpyxl", 1 / 3)):
            wanted = goal if is_full else None
            name = PEERS / f"{script}_table.py"
            out = bench.root / f"对照.{to}"
            rows = bench.python(name, bench.rows(size), out)
            yield _rendered(bench, to, size, script, rows, wanted)
            if is_full:
                both = bench.python(name, bench.workspace(size) / TASKS, out)
                yield _rendered(bench, to, size, f"{script} + YAML", both, wanted)
        publish = bench.tool(
            "doorstop", "publish", "REQ", bench.root / "发布/a.html", folder=bench.items(size)
        )
        yield _rendered(bench, "html", size, "doorstop", publish, 1 / 10 if is_full else None)
        reading = bench.cc("validate", folder=bench.workspace(size))
        yield _rendered(bench, "md", size, "本工具 validate", reading, None)


def _rendered(
    bench: Bench, to: str, size: int, peer: str, theirs: Command, goal: float | None
) -> Case:
    out = str(bench.root / f"任务分解表.{to}")
    ours = bench.cc(
        "render", "任务分解表", "--to", to, "-o", out, "--force", folder=bench.workspace(size)
    )
    return Case(label=f"render {to}", size=size, peer=peer, ours=ours, theirs=theirs, goal=goal)


GROUPS: dict[str, tuple[str, Callable[[Bench], Iterator[Case]]]] = {
    "startup": ("启动", startup),
    "validate": ("检查一个文件里的任务", validate),
    "growth": ("随规模增长", growth),
    "files": ("检查许多小文件", files),
    "score": ("算分", score),
    "country": ("全国", country),
    "render": ("出任务分解表", render),
}
