"""How the report's JSON writes single values: what the forms of its classes are made of.

A form is read by what JSON says alone: a number is no text there. What a value may be is said for
the schema; reading asks for no more than its type, as a later version may know more.
"""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from ..base.errors import OptionError
from ..base.language import Literal, Message, say
from ..base.location import (
    ParagraphLocation,
    PdfLocation,
    PointerLocation,
    SheetLocation,
    TableLocation,
    TextLocation,
)
from ..base.patterns import expression
from ..packs.model import Certainty, Severity
from ..plan import Period, SourceFile
from ..records.codec import (
    Codec,
    Integer,
    ListOf,
    OneOf,
    OrNone,
    Text,
    Truth,
    by_value,
)
from ..records.cursor import Cursor
from ..records.faults import Manner
from ..records.record import Key, Record, Variants
from ..records.schema import Schema, array, mapping, ref
from ..records.tree import Data as Written
from ..records.tree import Mapping, Node, Scalar, Sequence, digits, is_nothing
from ..thai.years import EARLIEST, FiscalYear, day_of
from .data import Data, DataValue, as_json, plain_number


def _damaged(_node: Node, what: Message) -> Message:
    return say("The report is damaged: here belongs {what}.", what=what)


def _missing(name: str) -> Message:
    return say("The report is damaged: “{name}” is missing.", name=name)


MANNER = Manner(
    OptionError, _damaged, _missing, mapping=say("an object"), may_be_empty=True, open=True
)


class _Plain(Text):
    """A text; of one that knows itself in other languages, what it is in its own."""

    def write(self, value: Any) -> Written:
        """The text alone."""
        return str(value)


class _Sentence(Text):
    """A sentence in the report's language."""

    def write(self, value: Any) -> Written:
        """Its text."""
        return str(value.msgid)

    def read(self, at: Cursor) -> Any:
        """The text as a sentence."""
        return Literal(super().read(at))


class _Number(Integer):
    """A number, whole or not."""

    expected = say("a number")

    def parse(self, scalar: Scalar) -> Any:
        """The number, as an integer where it is written as one."""
        if not scalar.plain or scalar.text in {"true", "false"}:
            raise ValueError(scalar.text)
        return super().parse(scalar) if self._DIGITS.match(scalar.text) else float(scalar.text)


class _Score(_Number):
    """An exact decimal, which JSON has as a number."""

    def write(self, value: Any) -> Written:
        """The shortest number."""
        return plain_number(value)

    def parse(self, scalar: Scalar) -> Any:
        """The decimal."""
        return Decimal(str(super().parse(scalar)))


_MOST_DIGITS = 100
"""More before or behind the point are no figure of a plan, and slow to work with."""


class _Exact(Text):
    """An exact decimal as a text: no digit is lost."""

    blank: Any = Decimal(0)

    def write(self, value: Any) -> Written:
        """Its digits."""
        return digits(value)

    def read(self, at: Cursor) -> Any:
        """The decimal."""
        written = super().read(at)
        try:
            number = Decimal(written)
        except InvalidOperation:
            number = Decimal("NaN")
        if number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS:
            return number
        if written:
            at.unfit(say("a decimal number as a text"))
        return self.blank


class _Year(Integer):
    """A fiscal year."""

    def write(self, value: Any) -> Written:
        """Its number."""
        return value.year

    def read(self, at: Cursor) -> Any:
        """The year; of what is none the first that there is."""
        number = super().read(at)
        year = FiscalYear.made_of(number)
        if year is None and number:
            at.unfit(say("a Buddhist fiscal year"))
        return year or FiscalYear(EARLIEST)


class _Day(Text):
    """A day of the Buddhist calendar."""

    def write(self, value: Any) -> Written:
        """Year, month and day."""
        return str(value)

    def read(self, at: Cursor) -> Any:
        """The day."""
        written = super().read(at)
        day = day_of(written)
        if day is None and written:
            at.unfit(say("a day of the Buddhist calendar"))
        return day


class _Period(Text):
    """The fiscal years of a plan, ``2566-2570``."""

    def write(self, value: Any) -> Written:
        """First and last year."""
        return str(value)

    def read(self, at: Cursor) -> Any:
        """The period."""
        written = super().read(at)
        years = tuple(map(FiscalYear.made_of, written.split("-")))
        match years:
            case FiscalYear() as first, FiscalYear() as last:
                return Period(first, last)
        if written:
            at.unfit(say("two fiscal years, such as 2566-2570"))
        return None


class Figures(Codec):
    """The figures of a finding by name."""

    blank = Data()

    def write(self, value: Any) -> Written:
        """The figures, lists for tuples."""
        return as_json(value)

    def read(self, at: Cursor) -> Any:
        """The figures in their order."""
        return Data(tuple([(str(one.step), _value(one.node)) for _, one in at.pairs()]))

    def schema(self, definitions: Schema) -> Schema:
        """A mapping of single values, lists and mappings of values; money is a string in baht."""
        single = {"type": ["string", "number", "boolean", "null"]}
        values = {"type": "object", "additionalProperties": ref("value")}
        definitions["value"] = {"anyOf": [single, array(ref("value")), values]}
        return values


class _Figure(Integer):
    """One figure: money is a string in baht, a count a number."""

    expected = say("an amount in baht as a text, or a whole number")
    _BAHT = expression(r"-?\d{1,60}\.\d\d\Z")

    def __init__(self) -> None:
        super().__init__(type=["string", "number"])

    def parse(self, scalar: Scalar) -> Any:
        """The amount as it is written, or the number."""
        if scalar.plain:
            return super().parse(scalar)
        if not self._BAHT.match(scalar.text):
            raise ValueError(scalar.text)
        return scalar.text


def _value(node: Node | None) -> DataValue:
    match node:
        case Sequence():
            return tuple(_value(item) for item in node.items)
        case Scalar():
            return _single(node)
        case Mapping():
            return Data([(key.text, _value(value)) for key, value in node.pairs])
        case _:
            return None


def _single(node: Scalar) -> DataValue:
    if not node.plain:
        return node.text
    if is_nothing(node):
        return None
    if node.text in {"true", "false"}:
        return node.text == "true"
    try:
        return int(node.text)
    except ValueError:
        return float(node.text)


class ByMember(Codec):
    """A value for each member of an enum; those that only a later version knows are left out."""

    blank = ()

    def __init__(self, members: type[Enum], item: Codec) -> None:
        self.members = by_value(members)
        self.item = item

    def write(self, value: Any) -> Written:
        """The values by the members' names."""
        return {member.value: self.item.write(one) for member, one in value}

    def read(self, at: Cursor) -> Any:
        """Pairs of member and value."""
        known = [(self.members.get(str(one.step)), one) for _, one in at.pairs()]
        return tuple([(member, self.item.read(one)) for member, one in known if member])

    def schema(self, definitions: Schema) -> Schema:
        """A mapping that has all of them."""
        one = self.item.schema(definitions)
        return mapping(dict.fromkeys(self.members, one), tuple(self.members))


def _one_of(known: AnyMapping[str, Any] | tuple[str, ...]) -> OneOf:
    return OneOf(known, quoted=True)


def _text(**described: Any) -> Text:
    return _Plain(quoted=True, **described)


_DAY: dict[str, Any] = {
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "description": "day of the Buddhist calendar",
}
TEXT, SENTENCE = _text(), _text(minLength=1)
TEXT_OR_NONE, SENTENCE_OR_NONE = OrNone(TEXT), OrNone(SENTENCE)
TRANSLATED = _Sentence(quoted=True, minLength=1)
CODE = _text(pattern="^[A-Z]{3}[0-9]{3}$")
SUBJECT = _text(pattern="^[a-z_]+(:.+)?$")
SHA256 = _text(pattern="^[0-9a-f]{64}$")
FINGERPRINT = _text(pattern="^[0-9a-f]{32}$")
SHORT_ID = _text(pattern="^[0-9a-f]{8}$")
COUNT, POSITION = Integer(minimum=0), Integer(minimum=1)
YEAR = Integer(description="Buddhist fiscal year")
YEAR_OR_NONE, NUMBER_OR_NONE = OrNone(YEAR), OrNone(Integer())
FISCAL_YEAR = _Year(description="Buddhist fiscal year")
DECIMAL = _Exact(quoted=True, pattern="^-?[0-9]+([.][0-9]+)?$")
DECIMAL_OR_NONE = OrNone(DECIMAL)
NUMBER = _Number(type="number")
SCORE_OR_NONE = OrNone(_Score(type="number", minimum=0, maximum=100))
DAY_OR_NONE = OrNone(_Day(quoted=True, **_DAY))
WRITTEN_DAY_OR_NONE = OrNone(_text(**_DAY))
PERIOD_OR_NONE = OrNone(_Period(quoted=True, pattern="^[0-9]{4}-[0-9]{4}$"))
TRUTH = Truth()
FIGURE = _Figure()
SEVERITY, CERTAINTY = _one_of(by_value(Severity)), _one_of(by_value(Certainty))
POINTER = _text(pattern="^(/.*)?$")
_WORDS = Key("words", TEXT, required=False, default="")
_ON_PAGE = ("paragraph", "table", "row", "column")
LOCATION_OR_NONE = OrNone(
    Variants(
        Record(  # before the others: it may have their keys, and alone has a page
            PdfLocation,
            Key("file", TEXT),
            Key("page", POSITION),
            *(Key(one, POSITION, required=False) for one in _ON_PAGE),
            _WORDS,
            sparing=True,
        ),
        Record(
            TextLocation, Key("file", TEXT), Key("line", POSITION), Key("column", POSITION), _WORDS
        ),
        Record(
            TableLocation,
            Key("file", TEXT),
            Key("table", POSITION),
            Key("row", POSITION),
            Key("column", POSITION),
            _WORDS,
        ),
        Record(ParagraphLocation, Key("file", TEXT), Key("paragraph", POSITION), _WORDS),
        Record(SheetLocation, Key("file", TEXT), Key("sheet", TEXT), Key("cell", SENTENCE), _WORDS),
        Record(PointerLocation, Key("pointer", POINTER), _WORDS),
        name="location",
    )
)
_NAMED = (
    Key("name", TEXT_OR_NONE, of=lambda source: source and source.name),
    Key("sha256", OrNone(SHA256), of=lambda source: source and source.sha256),
)
INPUT = Record(dict, *_NAMED, name="input")
"""The file that a plan was read from."""
FILES = ListOf(Record(SourceFile, Key("name", SENTENCE), Key("sha256", SHA256)))
"""Each of the files of a plan in several."""
