"""What all models share: Chinese keys in the file, English names in code, a place in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from chuangcheng.models.block import part_of_block
from chuangcheng.models.values import criterion, deadline, quantity, weight
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.deadline import HINT, YEARS, Deadline, Grain
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.mistyped import reading
from chuangcheng.models.values.number import NUMBER, WHOLE, parse_number, parse_whole
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.values.weight import parse_weight
from chuangcheng.source import Locator, Position, Span


class Model(BaseModel):
    """A frozen value with the user's keys as aliases; two are equal wherever they were written.

    Built with a `source.Locator` as validation context, a model can tell where it stands.
    """

    __slots__ = ("_container", "_locator")
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        defer_build=True,  # most commands meet few kinds of file
    )

    if TYPE_CHECKING:  # else Pydantic takes them for private attributes and sets them up each time
        _locator: Locator | None
        _container: object
    SHORTHAND: ClassVar[str] = ""
    """The key that a bare value in place of the mapping stands for, if that is allowed."""

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: Any, info: ValidationInfo) -> Self:
        container = data
        if isinstance(data, dict):
            if not all(data.values()) or getattr(info.context, "has_blanks", True):
                known = cls.keys()
                data = {k: v for k, v in data.items() if not (_is_blank(v) and k in known)}
        elif cls.SHORTHAND and isinstance(data, str):
            data, container = {cls.SHORTHAND: data}, None
        model: Self = handler(data)
        if model is not data:
            object.__setattr__(model, "_container", container)
            object.__setattr__(model, "_locator", info.context)
        return model

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """As editors see it: no titles, keys without a value allowed, the shorthand too."""
        reference = handler(schema)
        own = handler.resolve_ref_schema(reference)
        required = own.get("required", ())
        properties = own.get("properties", {})
        bare = _filled(properties[cls.SHORTHAND]) if cls.SHORTHAND else []
        for key, value in properties.items():
            properties[key] = value if key in required else _or_blank(value)
        own.pop("description", None)  # a docstring, and English
        if cls.SHORTHAND:
            shape = dict(own)
            own.clear()
            own["anyOf"] = [*bare, shape]
        return reference

    def standing_at(self, place: Model, **updates: object) -> Self:
        """A copy with other values in these fields, said to be written where `place` is."""
        copy = self.model_copy(update=updates)
        object.__setattr__(copy, "_container", place._container)
        object.__setattr__(copy, "_locator", place._locator)
        return copy

    @property
    def is_located(self) -> bool:
        """Whether the model was read from a file and is a mapping of its own there."""
        return self._locator is not None and self._container is not None

    @property
    def file(self) -> str:
        """The file that the model was read from."""
        return self._locator.file if self._locator else ""

    def span(self, *path: str | int) -> Span:
        """Where the model, or the value at `path` below it, is written.

        The path's first step is a Python field name, further ones are the user's own keys and
        list indexes. An absent value has the place of the model's first key.
        """
        if self._locator is None:
            return Span.whole_file("")
        if not path:
            return self._locator.locate(self._container)
        key = self.key_of(str(path[0]))
        if isinstance(self._container, Mapping) and key not in self._container:
            return self._locator.locate(self._container)
        return self._locator.locate(self._container, key, *path[1:])

    def part_span(self, path: tuple[str | int, ...], start: int, end: int) -> Span | None:
        """Where the characters from `start` to `end` of the text at `path` are written.

        None where that cannot be told: a text that YAML folds, or one with escapes.
        """
        written = self._written(path)
        if not isinstance(written, str):
            return None
        whole = self.span(*path)
        blank = len(written) - len(written.lstrip())  # which `Text` takes away
        if whole.start == whole.end:  # the text goes over lines
            return part_of_block(self.source_text, whole, written, blank + start, blank + end)
        around = whole.end.column - whole.start.column - len(written)
        if around not in (0, 2):  # neither plain nor in quotes, character by character
            return None
        column = whole.start.column + around // 2 + blank
        line = whole.start.line
        return Span(whole.file, Position(line, column + start), Position(line, column + end))

    def _written(self, path: tuple[str | int, ...]) -> object:
        """What the file has at `path`; a single name stands for the list of one."""
        here = self._container
        for step in (self.key_of(str(path[0])), *path[1:]):
            if isinstance(here, dict):
                here = here.get(step)
            elif isinstance(here, list) and isinstance(step, int):
                here = here[step]
        return here

    @property
    def source_text(self) -> str:
        """The whole file that the model was read from."""
        return self._locator.text if self._locator else ""

    def written_texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every text that the file has below this model, each with its path for `span`.

        As in the model, the blanks around it do not count.
        """
        names = {self.key_of(name): name for name in type(self).model_fields}
        for (key, *rest), text in _walk(self._container or (), ()):
            yield (names.get(str(key), str(key)), *rest), text.strip()

    def key_span(self, *path: str | int) -> Span:
        """Where the key of the value at `path` is written."""
        if self._locator is None:
            return Span.whole_file("")
        return self._locator.locate(self._container, self.key_of(str(path[0])), *path[1:], key=True)

    @classmethod
    @cache
    def keys(cls) -> frozenset[str]:
        """The keys that a user may write."""
        return frozenset(cls.key_of(name) for name in cls.model_fields)

    @classmethod
    def key_of(cls, name: str) -> str:
        """The user's key for a field."""
        return cls.model_fields[name].alias or name

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        raise TypeError("models are compared by value and may hold mappings")


def _filled(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The shapes of a value that is there: of one in place of its mapping there must be one."""
    return [one for one in schema.get("anyOf", [schema]) if one != {"type": "null"}]


def _or_blank(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a key that may be left without a value; its description stays outside."""
    shapes = _filled(schema)
    kept = ("title", "description", "default", "anyOf")
    if "anyOf" not in schema:
        shapes = [{key: value for key, value in schema.items() if key not in kept}]
    blank = {"type": ["string", "null"], "pattern": r"^\s*$"}
    return {
        **{key: schema[key] for key in ("description",) if key in schema},
        "anyOf": [*shapes, blank],
    }


def _is_blank(value: object) -> bool:
    """A key without a value is as good as absent."""
    return value is None or (type(value) is str and not value.strip())


def matching(pattern: str, *types: str) -> dict[str, Any]:
    """The JSON Schema of a text of this form; of numbers too, where YAML may take it for one."""
    return {"type": ["string", *types], "pattern": rf"^\s*(?:{pattern})\s*$"}


EMPTY: Final[dict[str, Any]] = {"enum": [None, "", [], {}]}
"""The JSON Schema of what is as good as absent."""


def one_of(*keys: str) -> dict[str, Any]:
    """The JSON Schema of a mapping in which exactly one of these keys has a value."""
    return {"oneOf": [{"required": [key], "properties": {key: {"not": EMPTY}}} for key in keys]}


def goes_with(key: str, *others: str) -> dict[str, Any]:
    """The JSON Schema of a mapping in which `key` has a value only beside one of `others`."""
    without = {"properties": {key: EMPTY}}
    given = {"required": [key], "properties": {key: {"not": EMPTY}}}
    beside = [{"required": [one], "properties": {one: {"not": EMPTY}}} for one in others]
    return {"oneOf": [without, {"allOf": [given, {"oneOf": beside}]}]}


class Written:
    """Annotation that says how a value is written, as JSON Schema, for editors."""

    def __init__(self, schema: dict[str, Any], *, is_alone: bool = True) -> None:
        self.schema = schema
        self.is_alone = is_alone

    @classmethod
    def beside(cls, schema: dict[str, Any]) -> Written:
        """It may be written like this too."""
        return cls(schema, is_alone=False)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema) if self.is_alone else {"anyOf": [self.schema, handler(schema)]}


def _walk(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for step, value in data.items() if type(data) is dict else enumerate(data):
        if type(value) is str:
            yield (*path, step), value
        elif value is not None:
            yield from _walk(value, (*path, step))


class Either:
    """Annotation for a field of two shapes: a mapping is read as `model`, anything else by `read`.

    A plain union would report one fault once for every member. `other` is the second shape in JSON
    Schema. `shape` is what is read as `model`, where that is not a mapping.
    """

    def __init__(
        self,
        model: Any,
        read: Callable[[Any], Any],
        other: dict[str, Any],
        shape: type[dict[str, Any] | list[Any]] = dict,
    ) -> None:
        self.model = model
        self.read = read
        self.other = other
        self.shape = shape

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [self.other, handler(schema)]}

    def __get_pydantic_core_schema__(
        self, _source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def validate(value: Any, inner: Any) -> Any:
            return inner(value) if isinstance(value, self.shape) else self.read(value)

        return core_schema.no_info_wrap_validator_function(
            validate, handler.generate_schema(self.model)
        )


def one_name(value: object) -> object:
    """A single name is a list of one."""
    if isinstance(value, str):
        return (value,)
    return value


def parsed(parse: Any) -> Any:
    """Annotation for a value that a text is read as; a list or mapping is refused."""

    def read(value: object) -> object:
        if isinstance(value, list | dict):
            raise ValueFault(NOT_A_TEXT, NOT_A_TEXT_HINT)
        return reading(parse, value) if isinstance(value, str) else value

    return BeforeValidator(read)


def _flag(text: str) -> bool:
    if text in ("是", "否"):
        return text == "是"
    raise ValueFault(f"“{text}”应写“是”或“否”", "只写 是 或 否")


def _day(text: str) -> Deadline:
    hint = "写明年月日，例如 2014-02-26"
    deadline = _point(text, hint)
    if deadline.grain is not Grain.DAY:
        raise ValueFault(f"“{text}”不是某一天", hint)
    return deadline


def _date(text: str) -> Deadline:
    hint = "例如 2014-08-15、2014年8月"
    deadline = _point(text, hint)
    if deadline.last is None:
        raise ValueFault(f"“{text}”不是日期", hint)
    return deadline


def _point(text: str, hint: str) -> Deadline:
    """A 时限 where only a date may stand: what else a 时限 may be is no help there."""
    try:
        return Deadline.parse(text)
    except ValueFault as fault:
        if fault.hint != HINT:
            raise
        raise ValueFault(f"“{text}”看不出是什么日期", hint) from fault


NOT_A_TEXT: Final = "这里应写一段文字，写成了列表或下级条目"
NOT_A_TEXT_HINT: Final = "写在同一行，不要另起缩进"
"""Said of a list or mapping in the place of a text; `loading.faults` says it of plain ones."""


def either(one: Any) -> dict[str, Any]:
    """One of it, or a list."""
    return {"anyOf": [one, {"type": "array", "items": one}]}


_PLAIN: Final = ["string", "number", "boolean"]
"""What an editor takes a scalar for: `3.1` for a number, `true` for a truth value."""
TEXT: Final = {"type": _PLAIN, "pattern": r"\S"}
NAMES: Final = either(TEXT)
"""A text, and a text or a list of them, in JSON Schema."""


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), Written(TEXT)]
Names = Annotated[tuple[Text, ...], BeforeValidator(one_name), Written(NAMES)]
Number = Annotated[Decimal, parsed(parse_number), Written(matching(NUMBER, "number"))]
Whole = Annotated[int, parsed(parse_whole), Written(matching(WHOLE, "integer"))]
Flag = Annotated[bool, parsed(_flag), Written({"enum": ["是", "否"]})]
DeadlineText = Annotated[
    Deadline, parsed(Deadline.parse), Written(matching(deadline.PATTERN, "number") | YEARS)
]
DayText = Annotated[Deadline, parsed(_day), Written(matching(deadline.DAY_PATTERN))]
DateText = Annotated[
    Deadline, parsed(_date), Written(matching(deadline.DATE_PATTERN, "number") | YEARS)
]
Bound = Annotated[
    Deadline,
    parsed(Deadline.parse_bound),
    Written(matching(deadline.BOUND_PATTERN, "number") | YEARS),
]
WeightText = Annotated[Decimal, parsed(parse_weight), Written(matching(weight.PATTERN, "number"))]
CriterionText = Annotated[Criterion, parsed(Criterion.parse), Written(matching(criterion.PATTERN))]
QuantityText = Annotated[
    Quantity, parsed(Quantity.parse), Written(matching(quantity.PATTERN, "number"))
]


def read_names(value: object) -> tuple[str, ...]:
    """A name or a list of names. Raises `ValueFault` for anything else."""
    if isinstance(value, str):
        return (value.strip(),)
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        names = tuple(name.strip() for name in value)
        if not all(names):
            raise ValueFault("名单里有一项没有写内容", "补上名称，或者删掉这一项")
        return names
    raise ValueFault("这里应写名称或者名称的列表", "例如 [县住建局, 县卫生局]")
