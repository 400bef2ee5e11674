"""The standards that all plans are scored by, each read and indexed once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from chuangcheng.diagnostic import Finding
from chuangcheng.loading.load import Loaded, load
from chuangcheng.workspace.standards import StandardIndex


class Shelf:
    """The workspace's own standards, and those of the library that plans ask for.

    `files` are those of a workspace without its plans, `library` maps the 代号 of shipped standards
    to their bytes; `unread` tells of files that could not be opened.
    """

    def __init__(
        self,
        files: Mapping[str, bytes],
        library: Mapping[str, bytes],
        unread: Iterable[Finding] = (),
    ) -> None:
        self._files = files
        self._library = library
        missing = tuple(unread)
        loaded = load(files, library, [finding.at.file for finding in missing])
        self.workspace = loaded.workspace
        self.findings = (*missing, *loaded.findings)
        self._standards: dict[str, StandardIndex] = dict(loaded.workspace.standards)
        self._asked = set(self._standards)

    def beside(self, files: Mapping[str, bytes]) -> Loaded:
        """One plan's files, loaded and linked with the standards that they name.

        As with the whole workspace at once, only that other plans are not there.
        """
        loaded = load(files)
        named = {code for folder in loaded.workspace.plans for code in folder.standards()}
        if not named <= self._asked:
            self._asked |= named
            found = load({**self._files, **files}, self._library).workspace.standards
            self._standards = {**found, **self._standards}
        workspace = replace(loaded.workspace, standards=self._standards)
        return replace(loaded, workspace=workspace)
