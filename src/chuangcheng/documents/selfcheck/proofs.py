"""Which pieces of the 材料台账 prove a line."""

from __future__ import annotations

from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace


def proofs(
    workspace: Workspace, folder: PlanFolder, index: StandardIndex
) -> dict[str, tuple[str, ...]]:
    """Leaf code → the 编号 of its material, of its own and of the groups above it."""
    by_code: dict[str, list[str]] = {}
    for ledger in folder.material_ledgers:
        project = folder.project(ledger.project)
        for material in ledger.materials:
            for reference in material.indicators:
                found = workspace.indicator(reference, project)
                if found is not None and found[0] is index:
                    by_code.setdefault(found[1].code, []).append(material.code)
    return {
        leaf.code: tuple(
            dict.fromkeys(
                number for code in index.ancestors(leaf.code) for number in by_code.get(code, ())
            )
        )
        for leaf in index.leaves()
    }
