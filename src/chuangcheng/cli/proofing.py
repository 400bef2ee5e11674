"""What `cc render` does beside the document itself: which layout, a PDF, what it measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from chuangcheng.cli.scored import width
from chuangcheng.cli.speak import complain, say
from chuangcheng.diagnostic import Severity
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.proof.line import Verdict
from chuangcheng.documents.proof.measure import measure
from chuangcheng.documents.proof.page import Page, read_pdf
from chuangcheng.documents.proof.specimen import Specimen
from chuangcheng.documents.proof.word import read_docx
from chuangcheng.documents.proof.wording import Remark, read_over
from chuangcheng.documents.render import Rendered
from chuangcheng.errors import ChuangchengError, Exit
from chuangcheng.office.convert import Office
from chuangcheng.office.find import OfficeError
from chuangcheng.office.fonts import Substitutes, substitutes
from chuangcheng.reporting.style import Style
from chuangcheng.reporting.view import as_text
from chuangcheng.scoring.telling.view import ColumnHead, View


def as_pdf(rendered: Rendered) -> Rendered:
    """The Word document as PDF; on stderr which fonts it could not be set in."""
    if rendered.made is None:
        raise ChuangchengError("自己的 Word 模板出不了 PDF", "先出 docx，再用 Word 另存")
    office = Office.here(fonts_for(rendered.made.profile.layout))
    if office.fonts.all:
        complain(f"这台电脑缺字体，PDF 里换成了别的：{told(office.fonts)}")
    name = rendered.file_name.removesuffix(".docx") + ".pdf"
    return replace(rendered, file_name=name, content=office.convert(rendered.content))


def fonts_for(layout: Layout) -> Substitutes:
    """What this machine has in place of the layout's fonts. Raises `NoChineseFontError`."""
    latin = layout.fonts.latin
    names = {getattr(layout.fonts, name) for name in layout.fonts.__slots__}
    return substitutes(sorted(names - {latin}), (latin,))


def told(fonts: Substitutes) -> str:
    """Which font stands in for which."""
    return "、".join(f"{name}→{installed}" for name, installed in fonts.all.items())


def prove(rendered: Rendered, style: Style) -> int:
    """Measure a Word document, print the report; the exit code says whether a rule is broken."""
    made = rendered.made
    if made is None:
        raise ChuangchengError("自己的 Word 模板不照版式文件排，没有可对照的", "去掉 --check")
    pages, notes = _printed(rendered.content, made.profile.layout)
    specimen = Specimen(made.paper, made.profile, read_docx(rendered.content), pages)
    lines = measure(specimen)
    view = View(
        f"对照版式“{made.profile.name}”量的结果",
        tuple(map(ColumnHead, ("条款", "项目", "应为", "实测", "结论"))),
        tuple((one.clause, one.item, one.wanted, one.found, one.verdict) for one in lines),
    )
    say(as_text(view, (), width=width(), is_coloured=style.is_coloured))
    counts = Counter(one.verdict for one in lines)
    told = "，".join(f"{verdict} {counts[verdict]} 项" for verdict in Verdict if counts[verdict])
    say("\n".join((f"量了 {len(lines)} 项：{told}", *notes)) + "\n")
    remarks = read_over(made.paper)
    say("".join(f"{line}\n" for one in remarks for line in _words(one, style)))
    is_wrong = any(one.severity is Severity.ERROR for one in remarks)
    return Exit.FOUND if counts[Verdict.BROKEN] or is_wrong else Exit.OK


def _words(remark: Remark, style: Style) -> Iterator[str]:
    """A remark on the words, as `cc validate` tells of a place in a file."""
    label = style.severity(remark.severity)
    yield f"\n{style.strong(remark.place)}: {label} {remark.code} {remark.message}"
    if remark.hint:
        yield f"  = 怎么改：{remark.hint}"


def _printed(content: bytes, layout: Layout) -> tuple[tuple[Page, ...], list[str]]:
    """The pages, and what has to be said of them: why there are none, or how far they prove."""
    fonts = fonts_for(layout)
    try:
        pages = read_pdf(Office.here(fonts).convert(content))
    except OfficeError as error:
        return (), [f"{error.message}，只量了文件本身；{error.hint}"]
    except ImportError:
        return (), ["没有装读 PDF 的库，只量了文件本身；安装 chuangcheng[check] 再量"]
    if fonts.all:
        return pages, [f"缺字体，位置是用代替的字体量的，字的样子没有量：{told(fonts)}"]
    if not fonts.is_known:
        return pages, ["这台电脑查不到装了哪些字体，字的样子没有量"]
    return pages, []
