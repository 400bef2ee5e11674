"""cc explain."""

from typing import Annotated

import typer

from chuangcheng.cli.options import NoColor
from chuangcheng.errors import NotFoundError


def run(
    code: Annotated[
        str | None, typer.Argument(metavar="编号", help="规则的编号，例如 LINK001；不写就列出全部")
    ] = None,
    no_color: NoColor = False,
) -> None:
    """说明一条规则查什么、为什么、怎么改，各举一个反例和正例。"""
    from chuangcheng.cli.session import style_for
    from chuangcheng.nearest import suggest
    from chuangcheng.reporting import page as page_report
    from chuangcheng.rules.catalog import FAMILIES, PAGES
    from chuangcheng.rules.rule import title_of

    if code is None:
        width = max(len(page.CODE) for page in PAGES)
        for family, name in FAMILIES.items():
            typer.echo(f"{name}\n")
            for page in PAGES:
                if page.CODE[:-3] == family:
                    shown = f"{page.CODE:<{width}}  {page.SEVERITY.label}  {title_of(page)}"
                    typer.echo(f"  {shown}")
            typer.echo()
        return
    wanted = code.upper()
    found = [page for page in PAGES if wanted == page.CODE]
    if not found:
        codes = [page.CODE for page in PAGES]
        raise NotFoundError(
            f"没有“{code}”这条规则", suggest(wanted, codes) or "不写编号，可以列出全部规则"
        )
    typer.echo(page_report.write(found[0], style_for(no_color=no_color)), nl=False)
