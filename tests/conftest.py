"""Shared by the whole suite: workspaces from text, golden files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

import mdcase
from chuangcheng.loading.load import Loaded

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
_NARROWING = ("keyword", "markexpr", "deselect", "lf")
_USED = pytest.StashKey[set[str]]()
_STALE = pytest.StashKey[list[Path]]()

Golden = Callable[[str, str | bytes], None]
LoadTexts = Callable[[Mapping[str, str]], Loaded]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="rewrite the golden files")
    parser.addoption("--golden-clean", action="store_true", help="delete stale golden files")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_USED] = set()
    config.stash[_STALE] = []


@pytest.fixture(autouse=True, scope="session")
def _nothing_remembered() -> Iterator[None]:
    """Programs that tests start work everything out, and leave nothing in the user's folders."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHUANGCHENG_CACHE", "")
        yield


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this repository, which is itself a workspace."""
    return ROOT


@pytest.fixture(scope="session")
def load_texts() -> LoadTexts:
    """{path: text} → a loaded workspace."""
    return mdcase.load_texts


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """`golden(name, content)` compares with tests/golden/<name>; --golden-update writes it."""
    config = request.config

    def compare(name: str, content: str | bytes) -> None:
        config.stash[_USED].add(name)
        path = GOLDEN / name
        got = content.encode() if isinstance(content, str) else content
        if config.getoption("--golden-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(got)
            return
        assert path.is_file(), f"no tests/golden/{name}; make it with pytest --golden-update"
        wanted = path.read_bytes()
        if isinstance(content, str):
            assert content == wanted.decode(), f"differs from tests/golden/{name}"
        else:
            assert got == wanted, f"differs from tests/golden/{name}"

    return compare


def _stale(config: pytest.Config) -> list[Path]:
    """Golden files that nothing asked for, if the whole suite was run; else none."""
    whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    narrowed = any(config.getoption(name, None) for name in _NARROWING)
    if not whole or narrowed or not GOLDEN.is_dir():
        return []
    names = {path.relative_to(GOLDEN).as_posix(): path for path in GOLDEN.rglob("*")}
    used = config.stash[_USED]
    return [path for name, path in sorted(names.items()) if path.is_file() and name not in used]


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Stale golden files fail a run that was otherwise complete and green."""
    stale = _stale(session.config) if exitstatus == pytest.ExitCode.OK else []
    if session.config.getoption("--golden-clean"):
        for path in stale:
            path.unlink()
    elif stale:
        session.config.stash[_STALE] = stale
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for path in config.stash[_STALE]:
        name = path.relative_to(ROOT).as_posix()
        terminalreporter.write_line(f"stale: {name} (delete it with --golden-clean)", red=True)
