"""Codecs of what is written shorter than field by field: budgets, targets, paragraphs, messages."""

from __future__ import annotations

from abc import abstractmethod
from decimal import Decimal
from string import Formatter
from typing import Any

from attrs import evolve

from ...base.language import Message, in_language, say
from ...records.codec import Codec, ScalarCodec
from ...records.cursor import Cursor
from ...records.schema import NULL, Schema, mapping, ref
from ...records.tree import Compact, Data, Mapping, Node, Scalar, Sequence, is_nothing
from ..budget import Budget, Cell, CellState
from ..targets import TargetValue
from ..text import Passage
from .values import (
    YEAR_PATTERN,
    AnyText,
    DecimalCodec,
    FiscalYearCodec,
    IntegerCodec,
    MoneyCodec,
)

_YEAR, _MONEY, _NUMBER, _TEXT = FiscalYearCodec(), MoneyCodec(), DecimalCodec(), AnyText()
_INTEGER = IntegerCodec()
_UNREADABLE, _TOTAL = "unreadable", "total"
_SIGNS = {CellState.DASH: "-", CellState.BLANK: "", CellState.DECLARED: "declared"}
_ZERO = Decimal("0.00")
_DECLARED = "declared"
AMOUNT, _NOTE = "amount", "note"


def _unreadable(printed: str) -> Data:
    return Compact({_UNREADABLE: printed})


def _as_printed(node: Node | None) -> str | None:
    """The text of ``{unreadable: text}``, or None for anything else."""
    if not isinstance(node, Mapping) or [key.text for key, _ in node.pairs] != [_UNREADABLE]:
        return None
    text = node.pairs[0][1]
    return text.text if isinstance(text, Scalar) else None


def _unreadable_schema() -> Schema:
    return mapping({_UNREADABLE: dict(_TEXT.described)}, (_UNREADABLE,))


class CellCodec(Codec):
    """A cell for money: an amount, ``0.00``, ``"-"``, ``""``, ``declared`` or ``{unreadable: …}``.

    A note behind an amount makes it ``{amount: 20000.00, note: …}``.
    """

    expected = Cell.belongs

    blank = Cell(CellState.BLANK)

    def write(self, value: Any) -> Data:
        """The cell in its short form."""
        if value.note:
            return Compact({AMOUNT: self.write(evolve(value, note="")), _NOTE: value.note})
        if value.state is CellState.UNREADABLE:
            return _unreadable(value.printed)
        if value.state is CellState.AMOUNT:
            return _MONEY.write(value.amount)
        return _ZERO if value.state is CellState.ZERO else _SIGNS[value.state]

    def read(self, at: Cursor) -> Any:
        """The cell; a zero is never an amount."""
        noted = _with_note(at.node)
        if noted is not None:
            amount, note = noted
            return evolve(self.read(at.inner(amount, AMOUNT)), note=note)
        printed = _as_printed(at.node)
        if printed is not None:
            return Cell(CellState.UNREADABLE, printed=printed, location=at.location)
        cell = _cell(at.node) if isinstance(at.node, Scalar) else None
        if cell is None:
            at.unfit(self.expected)
            return self.blank
        return evolve(cell, location=at.location)

    def schema(self, definitions: Schema) -> Schema:
        """An amount, or any other of the forms."""
        amount = _MONEY.described["anyOf"]
        noted = mapping({AMOUNT: {"anyOf": amount}, _NOTE: {"type": "string"}}, (AMOUNT, _NOTE))
        sign = {"type": "string", "pattern": r"^\s*[-–]?\s*$"}
        forms = [*amount, sign, NULL, {"const": _DECLARED}, noted, _unreadable_schema()]
        definitions["Cell"] = {"description": self.expected.text("en"), "anyOf": forms}
        return ref("Cell")


def _with_note(node: Node | None) -> tuple[Node, str] | None:
    """The two parts of ``{amount: …, note: …}``, or None for anything else."""
    parts = {key.text: one for key, one in node.pairs} if isinstance(node, Mapping) else {}
    note = parts.get(_NOTE)
    if set(parts) != {AMOUNT, _NOTE} or not isinstance(note, Scalar):
        return None
    return parts[AMOUNT], note.text


def _cell(node: Scalar) -> Cell | None:
    return Cell.made_of("" if node.is_nothing else node.text)


class _ByYear(Codec):
    """Values by fiscal year in one mapping, or in a list of mappings where a year stands twice."""

    @abstractmethod
    def names(self, value: Any) -> list[str]:
        """The keys of what it holds."""

    def ways(self, value: Any) -> list[tuple[str | int, ...]]:
        """The steps to each of what it holds."""
        names = self.names(value)
        if len(set(names)) == len(names):
            return [(name,) for name in names]
        return list(enumerate(names))

    def _write(self, value: Any, held: list[Data]) -> Data:
        pairs = list(zip(self.names(value), held, strict=True))
        if len(dict(pairs)) == len(pairs):
            return Compact(pairs)
        return [Compact([pair]) for pair in pairs]

    def _pairs(self, at: Cursor) -> list[tuple[Cursor, Cursor]]:
        parts = [at]
        if isinstance(at.node, Sequence):
            items = enumerate(at.node.items)
            parts = [at.inner(one, token=number, rank=number) for number, one in items]
        pairs: list[tuple[Cursor, Cursor]] = []
        for part in parts:
            if not isinstance(part.node, Mapping):
                part.unfit(say("a mapping of years"))
                return []
            pairs.extend(
                (part.inner(key, key.text), part.inner(value, key.text, rank=rank))
                for rank, (key, value) in enumerate(part.node.pairs)
            )
        return pairs

    def _schema(self, name: str, value: Schema, further: Schema, definitions: Schema) -> Schema:
        years = {
            "type": "object",
            "properties": further,
            "patternProperties": {YEAR_PATTERN: value},
            "additionalProperties": False,
        }
        definitions[name] = {"anyOf": [years, {"type": "array", "items": years}]}
        return ref(name)


class BudgetCodec(_ByYear):
    """Cells by fiscal year, and ``total`` for a column of five-year sums."""

    blank = Budget()
    cell = CellCodec()

    def write(self, value: Any) -> Data:
        """``{2566: 20000.00, 2567: "-"}``."""
        cells = [cell for _, cell in value.cells]
        total = [] if value.total is None else [value.total]
        return self._write(value, list(map(self.cell.write, (*cells, *total))))

    def names(self, value: Any) -> list[str]:
        """The years, and the total's name."""
        years = [str(year) for year, _ in value.cells]
        return years if value.total is None else [*years, _TOTAL]

    def read(self, at: Cursor) -> Any:
        """The budget."""
        total: Cell | None = None
        cells = []
        for key, one in self._pairs(at):
            if key.word == _TOTAL:
                total = self.cell.read(one)
            else:
                cells.append((_YEAR.read(key), self.cell.read(one)))
        return Budget(tuple(cells), total)

    def schema(self, definitions: Schema) -> Schema:
        """Cells by year."""
        cell = self.cell.schema(definitions)
        return self._schema("Budget", cell, {_TOTAL: cell}, definitions)


class TargetValuesCodec(_ByYear):
    """Target values by fiscal year; ``""`` where one is missing."""

    expected = say("a number such as 85, “” or {form}", form="{unreadable: …}")
    blank = ()

    def write(self, value: Any) -> Data:
        """``{2566: 65, 2567: 70}``."""
        return self._write(value, list(map(self._one, value)))

    def names(self, value: Any) -> list[str]:
        """The years."""
        return [str(one.year) for one in value]

    def _one(self, target: TargetValue) -> Data:
        if target.value is not None:
            return target.value
        return _unreadable(target.printed) if target.printed else ""

    def read(self, at: Cursor) -> Any:
        """The values in their order."""
        return tuple([self._target(_YEAR.read(key), one) for key, one in self._pairs(at)])

    def _target(self, year: Any, at: Cursor) -> Any:
        printed = _as_printed(at.node)
        value = None
        if printed is None and not _is_blank(at.node):
            value = _NUMBER.read(at)
        return TargetValue(year, value, printed=printed or "", location=at.location)

    def schema(self, definitions: Schema) -> Schema:
        """Numbers by year."""
        missing = {"type": "string", "pattern": r"^\s*$"}
        forms = [*_NUMBER.described["anyOf"], missing, NULL, _unreadable_schema()]
        value = {"description": self.expected.text("en"), "anyOf": forms}
        return self._schema("TargetValues", value, {}, definitions)


def _is_blank(node: Node | None) -> bool:
    return isinstance(node, Scalar) and (is_nothing(node) or not node.text.strip())


class PassageCodec(ScalarCodec):
    """A paragraph, written as its text alone."""

    expected = _TEXT.expected
    described = _TEXT.described

    def write(self, value: Any) -> Data:
        """The text."""
        return value.text

    def parse(self, scalar: Scalar) -> str:
        """The text."""
        return scalar.text

    def read(self, at: Cursor) -> Any:
        """The paragraph at its place."""
        text = super().read(at)
        return None if text is None else Passage(text, location=at.location)


class MessageCodec(Codec):
    """A sentence of itacheck: its English text and the values in it."""

    expected = say("a message with msgid and values")
    blank = Message("")

    def write(self, value: Any) -> Data:
        """``{msgid: …, values: {…}}``."""
        shown = {name: self._value(one) for name, one in value.values}
        return {"msgid": value.msgid, "values": shown} if shown else {"msgid": value.msgid}

    def _value(self, value: object) -> Data:
        if isinstance(value, Message):
            return self.write(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        return in_language(value, "en")

    def read(self, at: Cursor) -> Any:
        """The message, if its places are plain names that have a value."""
        parts = (
            {key.text: one for key, one in at.node.pairs} if isinstance(at.node, Mapping) else {}
        )
        msgid, values = parts.pop("msgid", None), parts.pop("values", Mapping())
        if parts or not isinstance(msgid, Scalar) or not isinstance(values, Mapping):
            at.unfit(self.expected)
            return self.blank
        read = tuple((key.text, self._read_value(at.inner(one))) for key, one in values.pairs)
        if not _harmless(msgid.text, {name for name, _ in read}):
            at.inner(msgid).unfit(self.expected)
            return self.blank
        return Message(msgid.text, read)

    def _read_value(self, at: Cursor) -> Any:
        if not isinstance(at.node, Scalar):
            return self.read(at)
        if not at.node.plain:
            return at.node.text
        try:
            return _INTEGER.parse(at.node)
        except ValueError:
            return at.node.text

    def schema(self, definitions: Schema) -> Schema:
        """A text and values, which may be messages themselves."""
        single: Schema = {"type": ["string", "number", "boolean", "null"]}
        value = {"anyOf": [ref("Message"), single]}
        values = {"type": "object", "additionalProperties": value}
        text = {"type": "string", "minLength": 1}
        definitions["Message"] = mapping({"msgid": text, "values": values}, ("msgid",))
        return ref("Message")


def _harmless(msgid: str, known: set[str]) -> bool:
    """Whether formatting it only shows its values: a width could fill the memory."""
    try:
        places = [place for place in Formatter().parse(msgid) if place[1] is not None]
    except ValueError:
        return False
    plain = all(
        name in known and not spec and not conversion for _, name, spec, conversion in places
    )
    return bool(msgid) and plain
