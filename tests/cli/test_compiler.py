"""`cc` with a compiler's arguments reaches the compiler."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import chuangcheng
from chuangcheng.cli.compiler import is_meant

SOURCE = Path(chuangcheng.__file__).parents[1]
HELLO = '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n'
# What pip writes for a console script.
SCRIPT = f"""#!{sys.executable}
import sys
from chuangcheng.cli.entry import main
if __name__ == '__main__':
    sys.argv[0] = sys.argv[0].removesuffix('.exe')
    sys.exit(main())
"""

OF_A_COMPILER = """
-c -o -ohello -E -S -dumpmachine -dumpversion -print-search-dirs -v -### -x -I. -Iinclude
-L -L/lib -lm -DNDEBUG -UNDEBUG -Wall -Wl,-s -fPIC -m64 -O2 -g -ggdb -std=c11 -shared
-static -pthread -MMD @args --sysroot=/x --target=arm -isystem -include -nostdlib -pie
-rdynamic --coverage
hello.c a.h b.i c.s d.S e.o f.a libg.so libg.so.1.2 h.cc i.cpp j.cxx k.C l.m m.f
dir.yaml/hello.c
"""
OURS_OR_MISTAKES = """
- -- c plan.yaml plan.yml vlidate validate 打分 方案.docx 表.xlsx -h --help --version --verison
--format --format=json -C --no-color README.md out chuangcheng.yaml
"""


def system_path() -> str:
    """PATH without the folders in which `cc` is ours, as in an activated environment."""
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if not _is_ours(Path(folder, "cc")))


def _is_ours(path: Path) -> bool:
    return path.is_file() and b"chuangcheng" in path.read_bytes()[:1000]


SYSTEM = system_path()
pytestmark = pytest.mark.skipif(os.name == "nt", reason="makes shell scripts")
# CI has both (.ci/run installs a compiler); there the tests run and fail, they are not skipped.
IN_CI = os.environ.get("CI") == "true"
needs_compiler = pytest.mark.skipif(
    not IN_CI and shutil.which("cc", path=SYSTEM) is None, reason="no C compiler here"
)
needs_make = pytest.mark.skipif(not IN_CI and shutil.which("make") is None, reason="no make here")


def executable(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path.parent


def run(
    *command: str, path: list[Path], system: str = SYSTEM, cwd: Path, **env: str
) -> subprocess.CompletedProcess[str]:
    """Run a program with these folders in front of the system's on PATH."""
    search = os.pathsep.join([*map(str, path), *([system] if system else [])])
    environ = {**os.environ, "PYTHONPATH": str(SOURCE), "PATH": search, "LC_ALL": "C", **env}
    program = shutil.which(command[0], path=search)
    assert program is not None
    return subprocess.run(
        [program, *command[1:]],
        env=environ,
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    return executable(tmp_path / "bin" / "cc", SCRIPT)


@pytest.fixture
def hello(tmp_path: Path) -> Path:
    (tmp_path / "hello.c").write_text(HELLO)
    return tmp_path


@pytest.mark.parametrize("first", OF_A_COMPILER.split())
def test_a_compilers_arguments(first: str) -> None:
    assert is_meant("/x/bin/cc", first)
    assert is_meant("C:/x/CC.EXE" if os.name == "nt" else "cc.exe", first)
    for other in ("/x/bin/chuangcheng", "/x/chuangcheng/__main__.py", "/x/gcc", ""):
        assert not is_meant(other, first)


@pytest.mark.parametrize("first", OURS_OR_MISTAKES.split())
def test_no_compilers_arguments(first: str) -> None:
    assert not is_meant("/x/bin/cc", first)


@needs_compiler
def test_it_compiles(ours: Path, hello: Path) -> None:
    done = run("cc", "-o", "hello", "hello.c", path=[ours], cwd=hello)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert subprocess.check_output([hello / "hello"]) == b"hello\n"


@needs_compiler
@needs_make
def test_make_compiles_by_its_implicit_rule(ours: Path, hello: Path) -> None:
    done = run("make", "--no-print-directory", "hello", path=[ours], cwd=hello)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("cc ")
    assert subprocess.check_output([hello / "hello"]) == b"hello\n"


@needs_compiler
def test_a_failing_compile_fails_the_same_way(ours: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.c").write_text("int main(void) { return x; }\n")
    direct = run("cc", "-c", "bad.c", path=[], cwd=tmp_path)
    through = run("cc", "-c", "bad.c", path=[ours], cwd=tmp_path)
    assert direct.returncode != 0
    assert (through.returncode, through.stdout, through.stderr) == (
        direct.returncode,
        direct.stdout,
        direct.stderr,
    )


@needs_compiler
def test_two_of_ours_in_a_row(ours: Path, hello: Path) -> None:
    second = executable(hello / "bin2" / "cc", SCRIPT)
    done = run("cc", "hello.c", "-o", "hello", path=[ours, second, ours], cwd=hello)
    assert (done.returncode, done.stderr) == (0, "")
    assert (hello / "hello").is_file()


@needs_compiler
def test_a_link_to_ours_is_ours(ours: Path, hello: Path) -> None:
    links = hello / "links"
    links.mkdir()
    (links / "cc").symlink_to(ours / "cc")
    done = run("cc", "hello.c", "-o", "hello", path=[links, ours], cwd=hello)
    assert (done.returncode, done.stderr) == (0, "")


@needs_compiler
def test_a_wrapper_that_comes_back_to_us(ours: Path, hello: Path) -> None:
    """A compiler cache looks for the next `cc` on PATH, too, and finds us."""
    cache = executable(
        hello / "cache" / "cc", f'#!/bin/sh\necho cached >&2\nexec "{ours}/cc" "$@"\n'
    )
    done = run("cc", "hello.c", "-o", "hello", path=[ours, cache], cwd=hello)
    assert (done.returncode, done.stderr) == (0, "cached\n")
    assert (hello / "hello").is_file()


@needs_compiler
def test_started_under_a_bare_name(ours: Path, hello: Path) -> None:
    """Then our own folder is unknown, and the second start finds out."""
    bare = SCRIPT.replace("sys.argv[0] = sys.argv[0].removesuffix('.exe')", "sys.argv[0] = 'cc'")
    assert bare != SCRIPT
    start = executable(hello / "bin2" / "start", bare)
    done = run("start", "hello.c", "-o", "hello", path=[ours, start], cwd=hello)
    assert (done.returncode, done.stderr) == (0, "")


def test_arguments_and_exit_code_pass_unchanged(ours: Path, tmp_path: Path) -> None:
    fake = executable(tmp_path / "fake" / "cc", '#!/bin/sh\nprintf "%s|" "$@"\ncat\nexit 42\n')
    done = run("cc", "-c", "带 空格.c", "", '-DX="y"', path=[ours, fake], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (42, '-c|带 空格.c||-DX="y"|')
    done = run("cc", "--no-color", "-C", "x", "x.c", path=[ours, fake], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (42, "--no-color|-C|x|x.c|")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc")
def test_signals_that_python_ignores_are_back(ours: Path, tmp_path: Path) -> None:
    fake = executable(tmp_path / "fake" / "cc", "#!/bin/sh\ngrep SigIgn /proc/self/status\n")
    direct = run("cc", "-c", "x.c", path=[fake], cwd=tmp_path)
    through = run("cc", "-c", "x.c", path=[ours, fake], cwd=tmp_path)
    assert "SigIgn" in direct.stdout
    assert through.stdout == direct.stdout


@needs_compiler
def test_a_real_compiler_starts_without_our_variable(ours: Path, hello: Path) -> None:
    real = os.path.realpath(str(shutil.which("cc", path=SYSTEM)))
    if "gcc" not in Path(real).name:
        pytest.skip("only gcc has -wrapper")
    executable(hello / "tools" / "look", '#!/bin/sh\nenv >> seen\nexec "$@"\n')
    look = str(hello / "tools" / "look")
    second = executable(hello / "bin2" / "cc", SCRIPT)
    done = run("cc", "-c", "hello.c", "-wrapper", look, path=[ours, second], cwd=hello)
    assert done.returncode == 0, done.stderr
    seen = (hello / "seen").read_text()
    assert "PATH=" in seen
    assert "CHUANGCHENG_CC_TRIED" not in seen


def test_no_compiler_at_all(ours: Path, tmp_path: Path) -> None:
    second = executable(tmp_path / "bin2" / "cc", SCRIPT)
    (tmp_path / "bin3" / "cc").mkdir(parents=True)  # a folder is no program
    (tmp_path / "bin4").mkdir()
    (tmp_path / "bin4" / "cc").write_text("not executable")
    rest = [tmp_path / "bin3", tmp_path / "bin4"]
    for path in ([ours], [ours, second], [ours, second, *rest]):
        done = run("cc", "-o", "hello", "hello.c", path=path, system="", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == "这是对 C 编译器的调用，但 PATH 里除了本工具，没有别的 cc\n"


def test_a_compiler_that_cannot_be_started(ours: Path, tmp_path: Path) -> None:
    broken = executable(tmp_path / "broken" / "cc", "#!/没有/这个/解释器\n")
    done = run("cc", "-c", "x.c", path=[ours, broken], system="", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"启动不了 C 编译器“{broken}/cc”：")
    assert done.stderr.count("\n") == 1


def test_ours_stay_ours(ours: Path, tmp_path: Path) -> None:
    fake = executable(tmp_path / "fake" / "cc", "#!/bin/sh\necho compiler\n")
    version = f"chuangcheng {chuangcheng.__version__}\n"
    assert run("cc", "--version", path=[ours, fake], cwd=tmp_path).stdout == version
    assert "用法：cc " in run("cc", "--help", path=[ours, fake], cwd=tmp_path).stdout
    for words in (["vlidate"], ["plan.yaml"], ["rendr", "通知", "-o", "x.docx"]):
        done = run("cc", *words, path=[ours, fake], cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"没有“{words[0]}”这个命令\n")


def test_the_long_name_never_hands_over(tmp_path: Path) -> None:
    ours = executable(tmp_path / "bin" / "chuangcheng", SCRIPT)
    fake = executable(tmp_path / "fake" / "cc", "#!/bin/sh\necho compiler\n")
    done = run("chuangcheng", "-c", "x.c", path=[ours, fake], cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("命令前面没有“-c”这个选项\n")
    search = {"PATH": f"{fake}{os.pathsep}{SYSTEM}", "PYTHONPATH": str(SOURCE)}
    module = subprocess.run(
        [sys.executable, "-m", "chuangcheng", "x.c"],
        env={**os.environ, **search},
        capture_output=True,
        check=False,
    )
    assert (module.returncode, module.stdout) == (2, b"")
