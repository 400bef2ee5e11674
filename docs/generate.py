"""Pages made from code: docs/rules/. `make docs` writes them; a test holds them fresh."""

from __future__ import annotations

from pathlib import Path

from chuangcheng.rules.catalog import FAMILIES, PAGES, RULES
from chuangcheng.rules.rule import Page, sections_of, title_of

FOLDER = Path(__file__).parent / "rules"
_MADE = "<!-- 由 docs/generate.py 生成，不要手改；改规则模块开头的说明，再运行 make docs -->\n"


def pages() -> dict[str, str]:
    """{name: text} of every file in docs/rules."""
    return {"README.md": _index(), **{f"{page.CODE}.md": _page(page) for page in PAGES}}


def _page(page: Page) -> str:
    how = "检查时" if page in RULES else "读文件或看设置时"
    return (
        f"{_MADE}# {page.CODE} {title_of(page)}\n\n"
        f"{page.SEVERITY.label}；{how}报告；{page.SINCE} 版起。[全部规则](README.md)\n\n"
        f"{sections_of(page)}\n"
    )


def _index() -> str:
    lines = [
        f"{_MADE}# 全部规则\n",
        f"共 {len(PAGES)} 个编号，其中 {len(RULES)} 条检查内容，其余在读文件、看设置时报告。",
        "每条的级别可以在 `chuangcheng.yaml` 里改，一处可以用 `# cc: 忽略 编号 ——理由` 忽略，",
        "写法见[语言手册](../manual/语言.md)。终端里看：`cc explain 编号`。",
        "例子只写和这一条有关的文件；自己的文件夹里还要有方案、单位名录（LINK020、LINK021）。",
    ]
    for family, name in FAMILIES.items():
        lines += [f"\n## {name}\n", "| 编号 | 级别 | 查什么 |", "|---|---|---|"]
        lines += [
            f"| [{page.CODE}]({page.CODE}.md) | {page.SEVERITY.label} | {title_of(page)} |"
            for page in PAGES
            if page.CODE[:-3] == family
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write what has changed, remove what is no longer made."""
    FOLDER.mkdir(exist_ok=True)
    made = pages()
    for path in FOLDER.iterdir():
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
