"""Handing a C compiler's call over to the C compiler.

In a virtual environment our `cc` comes before the system's, and builds that know nothing of us
(make, Rust's linker, extension modules) call it. Such a call goes on to the next `cc` on PATH.

Two of ours may follow each other on PATH, and a wrapper such as ccache or a pyenv shim may come
back to us. So the folders already tried travel along in an environment variable; whatever is
started next skips them. A program that is certainly a compiler starts without that variable.
"""

import os
import sys
from collections.abc import Iterator

from chuangcheng.errors import ChuangchengError

_TRIED = "CHUANGCHENG_CC_TRIED"

# What only a compiler takes. Our own in front of a command: -C, -h, --help, --version, --no-color.
_OPTIONS = """
-c -S -E -o -e -v -V -### -x -w -s -r -p -P -Q -H -CC -pg -ansi -pipe -arch -framework -bundle
-dynamiclib -rdynamic -symbolic -qversion -target --target --sysroot --param --coverage
"""
_BEGINNINGS = """
-I -L -l -D -U -W -f -m -O -g -M -B -F -T -u -z -o -x -X -dump -dM -dD -dN -dI -print- --print-
-std -static -shared -pthread -pie -no-pie -nostd -nodefaultlibs -nolibc -pedantic -include
-imacros -isystem -iquote -idirafter -isysroot -specs= -save-temps -undefined --sysroot= --target=
--param= @
"""
_ENDINGS = """
.c .h .i .s .S .sx .o .obj .a .lib .so .dylib .lo .cc .cp .cpp .cxx .c++ .C .CPP .hh .hpp .hxx .ii
.m .mm .mi .M .f .F .for .f90 .F90 .bc .ll
"""
_COMPILERS = frozenset({"gcc", "clang", "tcc", "icx", "icc", "pcc"})


def is_meant(program: str, first: str) -> bool:
    """Whether a call of `program` whose first argument of its own is `first` means the compiler."""
    if os.path.basename(program).lower() not in ("cc", "cc.exe"):  # noqa: PTH119 - start-up
        return False
    if first.startswith(("-", "@")):
        return first in _OPTIONS.split() or first.startswith(tuple(_BEGINNINGS.split()))
    return first.endswith(tuple(_ENDINGS.split())) or ".so." in first


def hand_over(program: str, args: list[str]) -> int:
    """Become the next `cc` on PATH; where a process cannot do that, run it and pass its code on."""
    environ = dict(os.environ)
    tried = [folder for folder in environ.pop(_TRIED, "").split(os.pathsep) if folder]
    if os.path.dirname(program):  # noqa: PTH120 - start-up; a bare name says nothing
        tried.append(_folder(program))
    target = _next_compiler(tried)
    if target is None:
        raise ChuangchengError("这是对 C 编译器的调用，但 PATH 里除了本工具，没有别的 cc")
    if not _is_certain(target):
        environ[_TRIED] = os.pathsep.join([*tried, _folder(target)])
    try:
        return _become(target, args, environ)
    except OSError as error:
        raise ChuangchengError(f"启动不了 C 编译器“{target}”：{error.strerror}") from error


def _become(target: str, args: list[str], environ: dict[str, str]) -> int:  # noqa: RET503 - see exec
    if sys.platform == "win32":  # execve there returns to the shell before the compiler is done
        import subprocess  # noqa: PLC0415 - one platform only

        return subprocess.call([target, *args], env=environ)
    else:  # noqa: RET505 - mypy leaves out the branch of the other platform
        import signal  # noqa: PLC0415 - one platform only

        # Python ignores these two, and a process keeps what is ignored across exec.
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        os.execve(target, [target, *args], environ)


def _next_compiler(tried: list[str]) -> str | None:
    for candidate in _candidates():
        if _folder(candidate) not in tried:
            return candidate
    return None


def _candidates() -> Iterator[str]:
    """Every program called `cc` on PATH, in order."""
    endings = [""]
    if sys.platform == "win32":
        endings = os.environ.get("PATHEXT", ".COM;.EXE;.BAT;.CMD").split(";")
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        for ending in endings:
            path = os.path.join(folder or os.curdir, "cc" + ending)  # noqa: PTH118 - start-up
            if os.path.isfile(path) and os.access(path, os.X_OK):  # noqa: PTH113
                yield path


def _folder(path: str) -> str:
    return os.path.realpath(os.path.dirname(path))  # noqa: PTH120 - start-up


def _is_certain(path: str) -> bool:
    """A binary whose real name is a compiler's: no script, no cache in front of one."""
    name = os.path.basename(os.path.realpath(path)).lower()  # noqa: PTH119 - start-up
    if _COMPILERS.isdisjoint(name.removesuffix(".exe").split("-")):
        return False
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - start-up
            return file.read(2) != b"#!"
    except OSError:
        return False
