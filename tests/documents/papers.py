"""Papers to lay out: a joint notice of two county bodies with annexes, and lengths to order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from chuangcheng.documents.layout import Layout, read_layout
from chuangcheng.documents.masthead import ColumnHead, Distribution, Masthead
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Attendance,
    Block,
    Column,
    Head,
    Heading,
    Imprint,
    Note,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    TableBlock,
    Title,
)
from chuangcheng.documents.plot import Mark, Plot

D = Decimal
PROFILE = (Path(__file__).parents[2] / "templates/版式/国标.yaml").read_text(encoding="utf-8")
PARTY, GOVERNMENT = "中共大姚县委", "大姚县人民政府"
OFFICE = "大姚县创建全国文明县城工作领导小组办公室"
DATE = "2014年2月26日"
NUMBER = "大发〔2014〕26号"
AIM = (
    "紧紧围绕建设“绿色经济强县、楚北工业重镇和文化旅游名县”的目标，坚持以人为本、共享和谐、统筹安排、标本兼治的原则，"
    "对照创建工作标准，实行部门联动合力攻坚，动员广大干部群众和社会广泛参与，加强县城基础设施和教育文化、医疗卫生、"
    "环境保护、生态建设等公共服务建设，着力提升城市品位，增强县城辐射带动能力。"
)
PLAIN = "创建全国文明县城是一项长期的系统工程对于提升县城形象完善县城功能加强县城管理有着重大意义"
IMPRINT = Imprint(
    copies_to=(
        "州委办公室",
        "州人民政府办公室",
        "县人大常委会办公室",
        "县政协办公室",
        "县纪委",
        "县武装部",
    ),
    printer="中共大姚县委办公室",
    printed_on="2014年2月27日",
)
HEAD = Head((PARTY, GOVERNMENT), NUMBER)
BOLD = Run("确保按期完成。", bold=True)
HEADINGS = ("指导思想", "目标任务", "实施步骤", "工作要求")
TASK_TITLE = "大姚县“四创”工作任务分解表"
LONG_NAME = "大姚县“四创”工作领导小组及全国平安建设先进县等四个单项创建工作组成员名单"
SIGNATURE = Signature((PARTY, GOVERNMENT), DATE)
TASKS = (
    ("平安建设先进县", "县委政法委", "建立健全社会治安防控体系"),
    ("国家级园林县城", "县住建局", "新建改造公园绿地，道路绿化达标"),
    ("国家级卫生县城", "县卫生局", "垃圾日产日清，“门前三包”全覆盖"),
    ("省级文明县城", "县文明办", "开展志愿服务，培育文明风尚"),
)
COLUMNS = (
    Column("序号", 2),
    Column("创建项目", 6, merged=True),
    Column("牵头单位", 5, merged=True),
    Column("工作任务", 12, align="left"),
    Column("责任单位", 8, align="left"),
    Column("完成时限", 5),
)


BARS = Plot(
    "按项目",
    "bars",
    (
        Mark("市容", D(50), D(20), D(25), D(40)),
        Mark("绿化", D(100), D(75), D(75), D(75)),
    ),
)
TIMES = Plot(
    "历次得分",
    "line",
    (
        Mark("2014-03", D(100), D(40), D(40), D(80)),
        Mark("2014-08-15", D(100), D(60), D("62.5"), D(70)),
    ),
)
PLOTS = (BARS, TIMES)


def changed(group: str, key: str, value: str) -> Layout:
    """The national profile with one value written differently, as a user would edit it."""
    lines = PROFILE.splitlines()
    start = lines.index(f"{group}:")
    at = next(i for i in range(start + 1, len(lines)) if lines[i].startswith(f"  {key}: {{值: "))
    head, _, rest = lines[at].partition("{值: ")
    end = min(rest.index(mark) for mark in (",", "}") if mark in rest)
    lines[at] = f"{head}{{值: {value}{rest[end:]}"
    return read_layout("\n".join(lines))


def text(content: str) -> Paragraph:
    """One paragraph."""
    return Paragraph((Run(content),))


def long_text(length: int) -> Paragraph:
    """One paragraph of exactly `length` characters without any punctuation."""
    return text((PLAIN * (length // len(PLAIN) + 1))[:length])


def task_table(rows: int, group: int) -> Table:
    """`rows` rows, joined in groups of `group`."""
    lines = []
    for i in range(rows):
        project, lead, task = TASKS[i // group % len(TASKS)]
        duty = f"{task}（第{i + 1}项），加强督促检查，确保按期完成"
        lines.append((str(i + 1), project, lead, duty, "各乡镇\n县级各部门", "2014年12月底"))
    return Table("任务分解表", COLUMNS, tuple(lines))


def short_notice() -> Paper:
    """A joint notice of one sentence and no annex: what most 印发通知 are before the plan."""
    notice: tuple[Block, ...] = (
        Title((f"{PARTY}　{GOVERNMENT}", "关于印发《大姚县“四创”工作方案》的通知")),
        Addressee("各乡镇党委、政府，县级各部门："),
        text("现将《大姚县“四创”工作方案》印发你们，请结合实际，认真抓好落实。"),
        SIGNATURE,
    )
    return Paper(name="短通知", head=HEAD, sections=(Section(notice),))


def joint_notice() -> Paper:
    """Red head, notice, the plan, a landscape task table, a list of members with the imprint."""
    body: list[Block] = []
    for number, title in (
        ("一、", "指导思想"),
        ("二、", "目标任务"),
        ("三、", "实施步骤"),
        ("四、", "工作要求"),
    ):
        body.append(Heading(1, f"{number}、", title))
        for sub, name in (("（一）", "加强组织领导。"), ("（二）", "建立联动机制。")):
            body.append(Heading(2, sub, name, (Run(AIM),)))
            body.append(Heading(3, "1.", "落实工作责任。", (Run(AIM), BOLD)))
            body.append(text("争取用3年左右时间，力争2016年通过省文明委测评命名。" + AIM))
    notice: tuple[Block, ...] = (
        Title(("关于印发《大姚县“四创”工作方案》的通知",)),
        Addressee("各乡镇党委、政府，县级各部门："),
        text("现将《大姚县“四创”工作方案》印发你们，请结合实际，认真抓好落实。"),
        AnnexNote(
            (
                "大姚县“四创”工作任务分解表",
                "大姚县“四创”工作领导小组及全国平安建设先进县等四个单项创建工作组成员名单",
            )
        ),
        SIGNATURE,
    )
    annex = (
        AnnexMark("附件1"),
        Title((TASK_TITLE,)),
        TableBlock(task_table(40, 5)),
    )
    members = (
        AnnexMark("附件2"),
        Title(("大姚县“四创”工作领导小组成员名单",)),
        text("组　长：县委书记"),
        text("副组长：县委副书记、县长"),
        text("成　员：县委常委、宣传部部长"),
    )
    return Paper(
        name="大姚县“四创”工作方案",
        head=HEAD,
        imprint=IMPRINT,
        sections=(
            Section(notice),
            Section((Title(("大姚县“四创”工作方案",)), text(AIM), *body)),
            Section(annex, landscape=True),
            Section(members),
        ),
    )


def long_table() -> Paper:
    """Groups of rows that do not end with pages; figures, percents and quotes in the cells."""
    table = task_table(40, 7)
    rows = tuple(
        (*row[:3], f"{row[3]}，{'“门前三包”覆盖率达到100%，' * (i % 4)}", *row[4:])
        for i, row in enumerate(table.rows)
    )
    return Paper(
        name="长表", sections=(Section((TableBlock(replace(table, rows=rows)),), landscape=True),)
    )


def plain_pages(pages: int) -> Paper:
    """Nothing but body text, at least `pages` full pages of it."""
    return Paper(name="正文", sections=(Section((long_text(22 * 28 * pages + 40),)),))


def signed(lines: int) -> Paper:
    """A notice with `lines` lines of text before its signature, and an imprint."""
    body = tuple(text(PLAIN[:25]) for _ in range(lines - 3))
    blocks: tuple[Block, ...] = (*body, long_text(26 + 28 + 10), SIGNATURE)
    return Paper(name="署名", sections=(Section(blocks),), imprint=IMPRINT)


def one_issuer() -> Paper:
    """A short notice of one office: a long name in the mark, and one annex."""
    office = OFFICE
    blocks: tuple[Block, ...] = (
        Title((f"{office}关于2014年第一季度创建工作进展情况的通报",)),
        Addressee("各乡镇党委、政府，县级各部门："),
        text(AIM),
        AnnexNote(("“四创”工作台账",)),
        Signature((office,), DATE),
    )
    return Paper(name="通报", head=Head((office,), NUMBER), sections=(Section(blocks),))


def forms() -> dict[str, Paper]:
    """The forms beside the plain 文件, each with what it alone has: 上行文, 信函, 纪要."""
    aim = text(AIM)
    title, addressee = Title(("关于创建工作进展情况的报告",)), Addressee("州创建办公室：")
    labelled = Head((OFFICE,), NUMBER, serial="000001", secrecy="机密★1年", urgency="特急")
    unsealed = Signature((OFFICE,), DATE, sealed=False)
    present = Attendance(
        (
            ("出席", "县委办公室、县人民政府办公室、县文明办、县住建局、县卫生局主要负责人"),
            ("列席", "各乡镇分管负责人"),
        )
    )
    annex = Section((AnnexMark("附件1", NUMBER), Title((TASK_TITLE,)), aim))
    return {
        "upward": Paper(
            name="报告",
            head=replace(labelled, signers=("张三", "李四光", "王五")),
            sections=(Section((title, addressee, aim, aim, unsealed, Note("此件公开发布"))), annex),
            imprint=IMPRINT,
        ),
        "letter": Paper(
            name="函",
            head=replace(labelled, issuers=(OFFICE, PARTY), form="信函"),
            sections=(Section((title, addressee, *[aim] * 6, Signature((PARTY,), DATE))),),
            imprint=Imprint(IMPRINT.copies_to, "", ""),
        ),
        "minutes": Paper(
            name="纪要",
            head=Head((OFFICE,), "第3期", form="纪要", date=DATE),
            sections=(Section((Title(("第三次推进会议纪要",)), aim, present)),),
            imprint=IMPRINT,
        ),
    }


def ends_landscape() -> Paper:
    """Nothing but a wide table, with an imprint all the same."""
    blocks: tuple[Block, ...] = (Title((TASK_TITLE,)), TableBlock(task_table(3, 3)))
    return Paper(name="表", sections=(Section(blocks, landscape=True),), imprint=IMPRINT)


def bulletin() -> Paper:
    """A 简报 of two columns."""
    blocks: tuple[Block, ...] = (
        Masthead("创卫简报", "第9期（总第16期）", OFFICE, DATE),
        ColumnHead("督查情况"),
        Title(("八月上旬督查发现问题七个",)),
        text(AIM),
        ColumnHead("工作动态"),
        Title(("推进会召开",)),
        text(AIM),
        Distribution(
            ("报：县委、县人民政府领导", "送：县人大常委会办公室，县政协办公室"), "共印60份"
        ),
    )
    return Paper(name="简报", sections=(Section(blocks),))
