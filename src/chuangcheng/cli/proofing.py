"""What `cc render` does beside the document itself: which layout, how a PDF is made."""

from __future__ import annotations

from chuangcheng.cli.session import Session
from chuangcheng.documents.profile import NATIONAL
from chuangcheng.errors import NotFoundError
from chuangcheng.loading.library import template_names
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.nearest import suggest


def layout_name(session: Session, dispatch: Dispatch | None, wanted: str | None) -> str:
    """The layout profile that is meant: the option's, else the 发文's, else the workspace's.

    Raises `NotFoundError`, with those that there are.
    """
    config = session.loaded.workspace.config
    said = (wanted, dispatch and dispatch.layout, config and config.layout)
    name = next((one for one in said if one), NATIONAL)
    names = template_names(session.root, "版式", ".yaml")
    if name not in names:
        listed = f"已有的版式：{'、'.join(names)}"
        raise NotFoundError(f"没有“{name}”这个版式", suggest(name, names) or listed)
    return name
