"""What ships with the package: standards and templates, read when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import chuangcheng
from chuangcheng.errors import ChuangchengError
from chuangcheng.reading.decode import decode


@cache
def data_folder() -> Path:
    """The folder that holds `standards/` and `templates/`.

    In a wheel it is `chuangcheng/_data`; in a checkout it is the repository itself.
    """
    package = Path(chuangcheng.__file__).parent
    shipped = package / "_data"
    return shipped if shipped.is_dir() else package.parents[1]


class ShippedStandards(Mapping[str, bytes]):
    """代号 → bytes of the standard's file, whose name is the 代号."""

    def __init__(self) -> None:
        folder = data_folder() / "standards"
        self._paths = {path.stem: path for path in sorted(folder.glob("*.yaml"))}

    def __getitem__(self, code: str) -> bytes:
        return self._paths[code].read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def read_template(root: Path, name: str) -> str | None:
    """A template's text: the workspace's own `templates/` goes before the shipped ones.

    None if there is none; `name` is relative, e.g. `印发通知/模板.md.j2`. Raises `ChuangchengError`
    for one that cannot be read.
    """
    own = _text_in(root / "templates", name)
    return shipped_template(name) if own is None else own


def shipped_template(name: str) -> str | None:
    """As `read_template`, whatever the workspace has in its place."""
    return _text_in(data_folder() / "templates", name)


def template_names(root: Path, folder: str, ending: str) -> tuple[str, ...]:
    """The names, without their ending, of all templates in a folder, the workspace's and ours."""
    homes = (root / "templates", data_folder() / "templates")
    return tuple(
        sorted(
            {
                path.name.removesuffix(ending)
                for home in homes
                for path in (home / folder).glob(f"*{ending}")
            }
        )
    )


def read_form(root: Path, name: str) -> bytes | None:
    """A Word form of the workspace's own, e.g. `任务分解表/模板.docx`; None if there is none.

    Raises `ChuangchengError` for one that cannot be read.
    """
    return _read_in(root / "templates", name)


def _text_in(folder: Path, name: str) -> str | None:
    content = _read_in(folder, name)
    if content is None:
        return None
    decoded = decode(content, f"templates/{name}")
    if decoded.text is None:
        raise ChuangchengError(f"模板“{name}”不是文本", "换成 UTF-8 编码的文本文件")
    return decoded.text


def _read_in(folder: Path, name: str) -> bytes | None:
    """A file's bytes; None for one that leads out of its folder."""
    path = folder / name
    try:
        if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
            return None
        return path.read_bytes()
    except (OSError, RuntimeError) as error:
        raise ChuangchengError(f"模板“{name}”打不开", "检查有没有权限读") from error
