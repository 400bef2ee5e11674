"""Text → located data: what is read, and where each part of it stands."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from chuangcheng.reading.decode import decode
from chuangcheng.reading.document import LocatedDocument
from chuangcheng.reading.events import MAX_DEPTH, MAX_NODES
from chuangcheng.reading.lines import split_lines
from chuangcheng.reading.pure import PureParser
from chuangcheng.reading.read import read

Path = tuple[str | int, ...]
Place = tuple[int, int, int]


def place(document: LocatedDocument, *path: str | int, key: bool = False) -> Place:
    """Line, column and end column of what stands at a path."""
    span = document.locate(document.data, *path, key=key)
    assert span.start.line == span.end.line
    return span.start.line, span.start.column, span.end.column


def codes(document: LocatedDocument) -> list[str]:
    return [finding.code for finding in document.findings]


# --- where things stand --------------------------------------------------------------------------

FLOW = "项: {甲: 一, 乙: [二, 三三]}\n"

VALUES: list[tuple[str, str, Path, Place]] = [
    ("汉字 count one column each", "名称: 甲乙\n", ("名称",), (1, 5, 7)),
    ("second line", "名称: 甲\n地区: 乙丙\n", ("地区",), (2, 5, 7)),
    ("CRLF", "名称: 甲\r\n地区: 乙丙\r\n", ("地区",), (2, 5, 7)),
    ("lone CR", "名称: 甲\r地区: 乙丙\r", ("地区",), (2, 5, 7)),
    ("quotes belong to the value", '名称: "甲"\n', ("名称",), (1, 5, 8)),
    ("a value over two lines has an open end", '名称: "甲\n  乙"\n', ("名称",), (1, 5, 5)),
    ("block scalar stands at its bar", "说明: |\n  一\n  二\n", ("说明",), (1, 5, 5)),
    ("after a block scalar", "说明: >\n  一\n\n  二\n名称: 甲\n", ("名称",), (5, 5, 6)),
    ("empty value: just behind the colon", "名称:\n地区: 甲\n", ("名称",), (1, 4, 4)),
    ("empty value at the end", "地区: 甲\n名称:", ("名称",), (2, 4, 4)),
    ("flow mapping at its brace", FLOW, ("项",), (1, 4, 4)),
    ("in a flow mapping", FLOW, ("项", "甲"), (1, 8, 9)),
    ("flow list at its bracket", FLOW, ("项", "乙"), (1, 14, 14)),
    ("in a flow list", FLOW, ("项", "乙", 1), (1, 18, 20)),
    ("item", "- 甲\n- 乙乙\n", (1,), (2, 3, 5)),
    ("empty item: just behind the dash", "- 甲\n-\n- 丙\n", (1,), (2, 2, 2)),
    ("item after an empty one", "- 甲\n-\n- 丙\n", (2,), (3, 3, 4)),
    ("block mapping at its first key", "项:\n  - 编号: 甲\n    名称: 乙\n", ("项", 0), (2, 5, 5)),
    ("deep in a block", "项:\n  - 编号: 甲\n    名称: 乙\n", ("项", 0, "名称"), (3, 9, 10)),
    ("an alias is a place of its own", "甲: &a 一\n乙: *a\n", ("乙",), (2, 4, 4)),
    ("what an alias stands for keeps its place", "甲: &a {丙: 一}\n乙: *a\n", ("乙", "丙"), (1, 11,
     12)),
    ("outside the BMP one column too", "🏙: 城🏙\n", ("🏙",), (1, 4, 6)),
    ("explicit key", "? 名称\n: 甲\n", ("名称",), (2, 3, 4)),
    ("tab after the colon", "名称:\t甲\n", ("名称",), (1, 5, 6)),
    ("comments before and behind", "# 注\n名称: 甲 # 注\n", ("名称",), (2, 5, 6)),
    ("after a document mark", "---\n名称: 甲\n", ("名称",), (2, 5, 6)),
    ("NEL, LS and PS break lines", "甲: 一\x85乙: 二\u2028丙: 三\u2029丁: 四\n", ("丁",), (4, 4,
     5)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path", "expected"), [c[1:] for c in VALUES], ids=[c[0] for c in VALUES]
)
def test_value_is_located(text: str, path: Path, expected: Place) -> None:
    document = read(text, "a.yaml")
    assert document.findings == []
    assert place(document, *path) == expected


KEYS: list[tuple[str, str, Path, Place]] = [
    ("block", "名称: 甲\n地 区: 乙\n", ("地 区",), (2, 1, 4)),
    ("flow", FLOW, ("项", "乙"), (1, 11, 12)),
    ("quoted", '"名称": 甲\n', ("名称",), (1, 1, 5)),
    ("explicit", "? 名称\n: 甲\n", ("名称",), (1, 3, 5)),
    ("in a list item", "项:\n  - 编号: 甲\n    名称: 乙\n", ("项", 0, "名称"), (3, 5, 7)),
    ("same name further up", "指标:\n  - 指标: 甲\n", ("指标", 0, "指标"), (2, 5, 7)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "path", "expected"), [c[1:] for c in KEYS], ids=[c[0] for c in KEYS]
)
def test_key_is_located(text: str, path: Path, expected: Place) -> None:
    assert place(read(text, "a.yaml"), *path, key=True) == expected


def test_bom_takes_no_column() -> None:
    decoded = decode(b"\xef\xbb\xbf" + "名称: 甲\n".encode(), "a.yaml")
    assert decoded.text is not None
    assert place(read(decoded.text, "a.yaml"), "名称") == (1, 5, 6)


def test_a_path_that_leads_nowhere_means_its_deepest_part() -> None:
    document = read("甲:\n  乙: [一]\n", "a.yaml")
    assert place(document, "甲", "乙", 7, "丙") == (2, 6, 6)
    assert place(document, "丁") == (1, 1, 1)
    assert place(document, "甲", "乙", 0, "丙") == (2, 7, 8)


def test_a_key_is_not_mistaken_for_one_of_the_same_name_above() -> None:
    document = read("指标:\n  - 编号: 甲\n", "a.yaml")
    assert place(document, "指标", 0, "指标", key=True) == (2, 5, 5)


def test_a_container_is_located_by_itself() -> None:
    document = read("项:\n  - 编号: 甲\n  - 编号: 乙\n", "a.yaml")
    data: Any = document.data
    span = document.locate(data["项"][1])
    assert (span.start.line, span.start.column) == (3, 5)


def test_an_empty_container_is_located_by_itself() -> None:
    document = read("名称: 甲\n项: {}\n", "a.yaml")
    data: Any = document.data
    assert document.locate(data["项"]).start.line == 2


def test_the_way_to_a_place_leads_past_empty_containers() -> None:
    document = read("甲: {}\n乙: []\n丙: {丁: 一}\n", "a.yaml")
    assert document.path_at(document.locate(document.data, "丙", "丁")) == ("丙", "丁")


def test_the_extent_of_every_key_and_value_is_known() -> None:
    document = read("甲: {}\n乙: [一,\n  二]\n丙: |\n  三\n", "a.yaml")
    assert sorted(document.extents()) == [
        ((0, 0), 1), ((0, 3), -1), ((0, 3), -1), ((1, 0), 1), ((1, 3), -1), ((1, 4), 5),
        ((2, 2), 3), ((3, 0), 1), ((3, 3), -1),
    ]  # fmt: skip


# --- what scalars become -------------------------------------------------------------------------

TEXTS = [
    "no", "on", "Yes", "true", "False", "012", "0o14", "0x1F", "12:30", "1.10", "1_000", "1e3",
    ".inf", ".nan", "2024-13-45", "2014-02-26", "2001-12-14t21:59:43.10-05:00", "+1", "nUll",
    "None", "=", "<<", "500万元", "≥35%",
]  # fmt: skip


@pytest.mark.parametrize("written", TEXTS)
def test_plain_scalars_stay_text(written: str) -> None:
    assert read(f"甲: {written}\n", "a.yaml").data == {"甲": written}
    assert read(f"[{written}]", "a.yaml").data == [written]


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_null_forms_are_none(written: str) -> None:
    document = read(f"甲: {written}\n乙: {{丙: {written}}}\n", "a.yaml")
    assert document.data == {"甲": None, "乙": {"丙": None}}


@pytest.mark.parametrize("written", ['""', "''", '"~"', "'null'", '"NULL"'])
def test_quoted_null_forms_are_text(written: str) -> None:
    assert read(f"甲: {written}\n", "a.yaml").data == {"甲": written[1:-1]}


def test_keys_stay_text() -> None:
    data = read("3.10: 一\nno: 二\n~: 三\nnull: 四\n2014: 五\n", "a.yaml").data
    assert data == {"3.10": "一", "no": "二", "~": "三", "null": "四", "2014": "五"}


def test_block_scalars() -> None:
    data = read("甲: |\n  一\n   二\n乙: >-\n  一\n  二\n丙: |+\n  一\n\n丁: 四\n", "a.yaml").data
    assert data == {"甲": "一\n 二\n", "乙": "一 二", "丙": "一\n\n", "丁": "四"}


def test_merge_key_is_a_key_like_any_other() -> None:
    data = read("甲: &a {乙: 一}\n丙:\n  <<: *a\n", "a.yaml").data
    assert data == {"甲": {"乙": "一"}, "丙": {"<<": {"乙": "一"}}}


@pytest.mark.parametrize("text", ["null\n", "~", "--- \n", "---\n...\n", "# 注\n---\n# 注\n"])
def test_a_file_without_any_content_is_reported_as_empty(text: str) -> None:
    document = read(text, "a.yaml")
    assert document.data is None
    assert codes(document) == ["YAML009"]


@pytest.mark.parametrize("text", ["", "\n\n", "# 注\n", "  \n"])
def test_an_empty_file_is_reported(text: str) -> None:
    document = read(text, "a.yaml")
    assert document.data is None
    assert [(f.code, f.message, f.hint) for f in document.findings] == [
        ("YAML009", "文件是空的", "写上内容，或者删掉它")
    ]


# --- what is refused -----------------------------------------------------------------------------


def test_every_repeated_key_is_reported_with_the_first_place() -> None:
    document = read("甲: 一\n乙: 二\n甲: 三\n乙: {丙: 1, 丙: 2}\n甲: 四\n", "a.yaml")
    found = [
        (f.code, f.at.start.line, f.at.start.column, f.at.end.column, f.message)
        for f in document.findings
    ]
    assert found == [
        ("YAML006", 3, 1, 2, "“甲”在同一处写了两次，第 1 行已经写过"),
        ("YAML006", 4, 11, 12, "“丙”在同一处写了两次，第 4 行已经写过"),
        ("YAML006", 4, 1, 2, "“乙”在同一处写了两次，第 2 行已经写过"),
        ("YAML006", 5, 1, 2, "“甲”在同一处写了两次，第 1 行已经写过"),
    ]
    related = document.findings[0].related
    assert [(r.message, r.at.start.line, r.at.start.column) for r in related] == [
        ("先在这里写过", 1, 1)
    ]
    assert document.findings[0].hint == "删去其中一处"
    assert document.data == {"甲": "一", "乙": "二"}, "the first one counts"
    assert place(document, "甲") == (1, 4, 5)


def test_the_same_key_in_two_entries_is_no_repetition() -> None:
    assert read("- {甲: 一}\n- {甲: 二}\n", "a.yaml").findings == []


TAGS = [
    ("value", "甲: !!str 1\n", (1, 4)),
    ("own tag", "甲: 一\n乙: !标签 1\n", (2, 4)),
    ("mapping", "甲: !x {乙: 一}\n", (1, 4)),
    ("list", "甲: !x\n  - 一\n", (1, 4)),
    ("root", "!x\n甲: 一\n", (1, 1)),
    ("bare mark", "甲: ! 一\n", (1, 4)),
    ("python object", "甲: !!python/object/apply:os.system [ls]\n", (1, 4)),
    ("key", "甲: 一\n!!str 乙: 二\n", (2, 1)),
]


@pytest.mark.parametrize(("text", "at"), [c[1:] for c in TAGS], ids=[c[0] for c in TAGS])
def test_tags_are_refused(text: str, at: tuple[int, int]) -> None:
    document = read(text.replace("标签", "tag"), "a.yaml")
    assert [(f.code, f.at.start.line, f.at.start.column) for f in document.findings] == [
        ("YAML007", *at)
    ]
    assert document.data is not None, "the rest can still be judged"


def test_a_second_document_is_refused_and_the_first_kept() -> None:
    document = read("甲: 一\n---\n乙: 二\n", "a.yaml")
    assert [(f.code, f.at.start.line, f.message) for f in document.findings] == [
        ("YAML007", 2, "一个文件里写了两份内容（中间有“---”）")
    ]
    assert document.data == {"甲": "一"}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("? [甲]\n: 一\n", (1, 3)),
        ("甲: 一\n{乙: 二}: 三\n", (2, 1)),
        ("甲: &a 一\n*a : 二\n", (2, 1)),
    ],
)
def test_keys_that_are_not_text_are_refused(text: str, at: tuple[int, int]) -> None:
    document = read(text, "a.yaml")
    assert document.data is None
    assert [(f.code, f.at.start.line, f.at.start.column) for f in document.findings] == [
        ("YAML007", *at)
    ]


def test_sixty_four_levels_are_read() -> None:
    document = read("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yaml")
    assert document.findings == []


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
def test_deeper_levels_are_refused_where_they_begin(depth: int) -> None:
    document = read("[" * depth + "]" * depth, "a.yaml")
    assert document.data is None
    (finding,) = document.findings
    assert (finding.code, finding.at.start.column) == ("YAML008", MAX_DEPTH + 1)
    assert finding.message == "一层套一层超过了 64 层"


def test_levels_stacked_by_aliases_count_too() -> None:
    lines = ["a0: &a0 [一]", *(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 200))]
    document = read("\n".join(lines), "a.yaml")
    assert codes(document) == ["YAML008"]


def laughs(levels: int) -> str:
    lines = ["l0: &l0 [" + ", ".join(["哈"] * 10) + "]"]
    lines += [f"l{n}: &l{n} [" + ", ".join([f"*l{n - 1}"] * 10) + "]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def test_an_alias_bomb_is_refused_at_once() -> None:
    began = time.perf_counter()
    document = read(laughs(10), "a.yaml")
    assert time.perf_counter() - began < 1
    assert document.data is None
    assert codes(document) == ["YAML008"]
    # 10 + 100 + … + 1,000,000 fit; the level with ten million does not.
    assert document.findings[0].at.start.line == 7
    assert MAX_NODES == 4_000_000


def test_aliases_may_be_used() -> None:
    assert read(laughs(3), "a.yaml").findings == []


@pytest.mark.parametrize(
    ("text", "at", "name"),
    [
        ("简称: *重点\n".replace("重点", "zd"), (1, 5), "zd"),
        ("甲: &a [*a]\n", (1, 8), "a"),
        ("甲: *b\n乙: &b 一\n", (1, 4), "b"),
    ],
    ids=["never defined", "inside itself", "defined further down"],
)
def test_an_unknown_alias_is_refused(text: str, at: tuple[int, int], name: str) -> None:
    document = read(text, "a.yaml")
    assert document.data is None
    (finding,) = document.findings
    assert (finding.code, finding.at.start.line, finding.at.start.column) == ("YAML011", *at)
    assert finding.message == f"“*{name}”引用的内容前面没有定义"
    assert finding.hint == '以“*”开头的文字要加引号，例如 "*重点"'


def test_text_that_begins_with_a_star_is_told_to_be_quoted() -> None:
    """The example of the rule's own page; a 汉字 can't be an alias's name in libyaml."""
    document = read("简称: *重点\n", "a.yaml")
    (finding,) = document.findings
    assert (finding.code, finding.at.start.line, finding.at.start.column) == ("YAML011", 1, 5)


def test_an_anchor_on_a_key_is_known() -> None:
    assert read("&k 甲: 一\n乙: *k\n", "a.yaml").data == {"甲": "一", "乙": "甲"}


# --- drop ----------------------------------------------------------------------------------------


def test_drop_takes_a_key_out() -> None:
    document = read("甲: 一\n乙: 二\n丙: 三\n", "a.yaml")
    document.drop(("乙",))
    assert document.data == {"甲": "一", "丙": "三"}
    assert place(document, "丙") == (3, 4, 5)
    assert place(document, "乙") == (1, 1, 1), "gone: the whole is meant"


def test_drop_takes_an_item_out_and_places_follow() -> None:
    document = read("项:\n  - 甲\n  - 乙\n  - 丙丙\n", "a.yaml")
    document.drop(("项", 1))
    assert document.data == {"项": ["甲", "丙丙"]}
    assert place(document, "项", 1) == (4, 5, 7)


# --- properties ----------------------------------------------------------------------------------

QUIET = settings(max_examples=120, deadline=None, derandomize=True, database=None)
LETTERS = st.text(alphabet="甲乙任务名称aZ019 :-#,[]{}'\"&*!|>%@`?~\n\t　：🏙é", max_size=12).filter(
    lambda text: not text.startswith("-")
)  # `-甲` is a slip for `- 甲`
KEY_TEXTS = st.text(alphabet="甲乙编号名称ab01 :-#🏙", min_size=1, max_size=8).filter(
    lambda text: not text.startswith("-")
)
DATA = st.recursive(
    st.none() | LETTERS | st.sampled_from(["012", "no", "1.10", "12:30", "null", "~", "", "<<"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEY_TEXTS, inner, max_size=4)
    ),
    max_leaves=14,
)  # fmt: skip


class Plain(yaml.SafeDumper):
    """Writes equal objects out instead of using aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


@st.composite
def documents(draw: st.DrawFn) -> tuple[Any, str]:
    """Data, and a text for it in one of many layouts."""
    data = draw(st.dictionaries(KEY_TEXTS, DATA, max_size=4) | st.lists(DATA, max_size=4))
    style = draw(st.sampled_from([None, None, "'", '"', "|"]))
    if style:
        data = quoted(data)  # a quoted null would be written with a tag
    text: str = yaml.dump(
        data,
        Dumper=Plain,
        allow_unicode=True,
        default_flow_style=draw(st.sampled_from([False, True, None])),
        indent=draw(st.sampled_from([2, 4])),
        width=draw(st.sampled_from([20, 1000])),
        default_style=style,
        sort_keys=False,
        explicit_start=draw(st.booleans()),
    )
    if draw(st.booleans()):
        text = "# 说明：开头\n\n" + text
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return data, text


def marks(node: Node, path: Path = ()) -> Iterator[tuple[Path, Place, Place | None]]:
    """Path, place of the value and place of the key of everything below a composed node."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            below = (*path, key.value)
            yield below, mark_of(value), mark_of(key)
            yield from marks(value, below)
    elif isinstance(node, SequenceNode):
        for number, value in enumerate(node.value):
            yield (*path, number), mark_of(value), None
            yield from marks(value, (*path, number))


def composed(text: str) -> Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    return node


def mark_of(node: Node) -> Place:
    start, end = node.start_mark, node.end_mark
    is_short = isinstance(node, ScalarNode) and start.line == end.line
    return start.line + 1, start.column + 1, (end.column if is_short else start.column) + 1


@QUIET
@given(documents())
def test_places_are_the_marks_of_compose(generated: tuple[Any, str]) -> None:
    _, text = generated
    document = read(text, "a.yaml")
    assert document.findings == []
    for path, value, key in marks(composed(text)):
        assert place(document, *path) == value
        if key is not None:
            assert place(document, *path, key=True) == key


@QUIET
@given(documents())
def test_both_parsers_give_the_same(generated: tuple[Any, str]) -> None:
    _, text = generated
    fast, pure = read(text, "a.yaml"), read(text, "a.yaml", parser=PureParser)
    assert fast.data == pure.data
    assert fast.findings == pure.findings == []
    for path, _, key in marks(composed(text)):
        assert place(fast, *path) == place(pure, *path)
        if key is not None:
            assert place(fast, *path, key=True) == place(pure, *path, key=True)


@QUIET
@given(documents())
def test_what_was_written_is_read(generated: tuple[Any, str]) -> None:
    data, text = generated
    assert read(text, "a.yaml").data == data


def quoted(data: Any) -> Any:
    """The data with the text `null` for None."""
    if isinstance(data, dict):
        return {key: quoted(value) for key, value in data.items()}
    if isinstance(data, list):
        return [quoted(value) for value in data]
    return "null" if data is None else data


@QUIET
@given(documents())
def test_ruamel_reads_the_same_structure(generated: tuple[Any, str]) -> None:
    _, text = generated
    theirs = YAML(typ="base", pure=True).load(text)
    assert quoted(read(text, "a.yaml").data) == theirs


YAMLISH = st.text(
    alphabet="甲乙：，　 \t\n\r-:?,[]{}#&*!|>'\"%@`~ab01.\\x\x07\x85\u2028\ufeff🏙", max_size=40
)


@pytest.mark.parametrize("parser", ["fast", "pure"])
@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(text=YAMLISH)
def test_any_text_gives_data_or_a_finding(parser: str, text: str) -> None:
    document = read(text, "a.yaml", PureParser) if parser == "pure" else read(text, "a.yaml")
    assert document.data is not None or document.findings
    for finding in document.findings:
        assert 1 <= finding.at.start.line <= len(split_lines(text)) + 1
        assert finding.at.start.column >= 1


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(content=st.binary(max_size=60) | YAMLISH.map(lambda text: text.encode("utf-8")[:-1]))
def test_any_bytes_give_data_or_a_finding(content: bytes) -> None:
    decoded = decode(content, "a.yaml")
    if decoded.text is None:
        assert decoded.findings
        return
    document = read(decoded.text, "a.yaml")
    assert document.data is not None or document.findings


@pytest.mark.parametrize(
    "text",
    ['甲: "\\ud800"\n', '甲: "\\UFFFFFFFF"\n', "%YAML 1." + "9" * 5000 + "\n---\n甲: 一\n"],
    ids=["lone surrogate", "no such character", "endless version"],
)
@pytest.mark.parametrize("parser", ["fast", "pure"])
def test_impossible_escapes_are_findings(parser: str, text: str) -> None:
    document = read(text, "a.yaml", PureParser) if parser == "pure" else read(text, "a.yaml")
    assert document.data is None
    assert codes(document) == ["YAML003"]
