"""Codecs of what is written shorter than field by field: budgets, targets, paragraphs, messages."""

from __future__ import annotations

from string import Formatter
from typing import Any

from attrs import evolve

from ...language import Message, in_language, say
from ...thai.years import FiscalYear
from ..budget import Budget, Cell, CellState
from ..targets import TargetValue
from ..text import Passage
from .codec import FAILED, Codec, Faults, Path, ScalarCodec, unexpected
from .tree import Kind, Mapping, Node, Scalar, Sequence
from .values import DecimalCodec, FiscalYearCodec, IntegerCodec, MoneyCodec, TextCodec

_YEAR, _MONEY, _NUMBER, _TEXT = FiscalYearCodec(), MoneyCodec(), DecimalCodec(), TextCodec()
_INTEGER = IntegerCodec()
_UNREADABLE, _TOTAL = "unreadable", "total"
_SIGNS = {CellState.DASH: "-", CellState.BLANK: "", CellState.DECLARED: "declared"}
_ZERO = "0.00"
_DECLARED = "declared"
_AMOUNT, _NOTE = "amount", "note"


def _unreadable(printed: str) -> Node:
    return Mapping(((Scalar(_UNREADABLE), Scalar(printed)),), compact=True)


def _as_printed(node: Node) -> str | None:
    """The text of ``{unreadable: text}``, or None for anything else."""
    if not isinstance(node, Mapping) or [key.text for key, _ in node.pairs] != [_UNREADABLE]:
        return None
    text = node.pairs[0][1]
    return text.text if isinstance(text, Scalar) else None


class CellCodec(Codec):
    """A cell for money: an amount, ``0.00``, ``"-"``, ``""``, ``declared`` or ``{unreadable: …}``.

    A note behind an amount makes it ``{amount: 20000.00, note: …}``.
    """

    expected = say(
        "an amount such as 20000.00, 0.00, “-”, “”, {declared} or {form}",
        declared=_DECLARED,
        form="{unreadable: …}",
    )

    def write(self, value: Any) -> Node:
        """The cell in its short form."""
        if value.note:
            parts = (_AMOUNT, self.write(evolve(value, note=""))), (_NOTE, Scalar(value.note))
            return Mapping(tuple((Scalar(name), one) for name, one in parts), compact=True)
        if value.state is CellState.UNREADABLE:
            return _unreadable(value.printed)
        if value.state is CellState.AMOUNT:
            return _MONEY.write(value.amount)
        if value.state is CellState.ZERO:
            return Scalar(_ZERO, Kind.DECIMAL)
        return Scalar(_SIGNS[value.state])

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The cell; a zero is never an amount."""
        noted = _with_note(node)
        if noted is not None:
            amount, note = noted
            cell = self.read(amount, (*path, _AMOUNT), faults)
            return cell if cell is FAILED else evolve(cell, note=note)
        printed = _as_printed(node)
        if printed is not None:
            return Cell(CellState.UNREADABLE, printed=printed, location=node.place)
        cell = _cell(node) if isinstance(node, Scalar) else None
        if cell is None:
            return faults.add(unexpected(node, self.expected), path, node.place)
        return evolve(cell, location=node.place)


def _with_note(node: Node) -> tuple[Node, str] | None:
    """The two parts of ``{amount: …, note: …}``, or None for anything else."""
    parts = {key.text: one for key, one in node.pairs} if isinstance(node, Mapping) else {}
    note = parts.get(_NOTE)
    if set(parts) != {_AMOUNT, _NOTE} or not isinstance(note, Scalar):
        return None
    return parts[_AMOUNT], note.text


def _cell(node: Scalar) -> Cell | None:
    text = "" if node.is_nothing else node.text.strip()
    if text == _DECLARED:
        return Cell(CellState.DECLARED, printed=text)
    if text in {"-", "–"}:
        return Cell(CellState.DASH, printed=text)
    if not text:
        return Cell(CellState.BLANK)
    try:
        amount = _MONEY.parse(node)
    except ValueError:
        return None
    if not amount.satang:
        return Cell(CellState.ZERO, printed=text)
    return Cell(CellState.AMOUNT, amount, printed=text)


class _ByYear(Codec):
    """Values by fiscal year in one mapping, or in a list of mappings where a year stands twice."""

    def _write(self, pairs: list[tuple[Scalar, Node]]) -> Node:
        keys = [key.text for key, _ in pairs]
        if len(set(keys)) == len(keys):
            return Mapping(tuple(pairs), compact=True)
        return Sequence(tuple(Mapping((pair,), compact=True) for pair in pairs))

    def _pairs(self, node: Node, path: Path, faults: Faults) -> list[tuple[Scalar, Node]] | None:
        parts = node.items if isinstance(node, Sequence) else (node,)
        pairs: list[tuple[Scalar, Node]] = []
        for part in parts:
            if not isinstance(part, Mapping):
                faults.add(unexpected(part, say("a mapping of years")), path, part.place)
                return None
            pairs.extend(part.pairs)
        return pairs


class BudgetCodec(_ByYear):
    """Cells by fiscal year, and ``total`` for a column of five-year sums."""

    cell = CellCodec()

    def write(self, value: Any) -> Node:
        """``{2566: 20000.00, 2567: "-"}``."""
        pairs: list[tuple[Scalar, Node]] = [
            (Scalar(str(year)), self.cell.write(cell)) for year, cell in value.cells
        ]
        if value.total is not None:
            pairs.append((Scalar(_TOTAL), self.cell.write(value.total)))
        return self._write(pairs)

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The budget."""
        pairs = self._pairs(node, path, faults)
        if pairs is None:
            return FAILED
        cells: list[tuple[FiscalYear, Cell]] = []
        total = None
        failed = False
        for key, one in pairs:
            cell = self.cell.read(one, (*path, key.text), faults)
            if key.text == _TOTAL:
                total = cell
                failed |= cell is FAILED
                continue
            year = _YEAR.read(key, (*path, key.text), faults)
            failed |= FAILED in (year, cell)
            cells.append((year, cell))
        return FAILED if failed else Budget(tuple(cells), total)


class TargetValuesCodec(_ByYear):
    """Target values by fiscal year; ``""`` where one is missing."""

    expected = say("a number such as 85, “” or {form}", form="{unreadable: …}")

    def write(self, value: Any) -> Node:
        """``{2566: 65, 2567: 70}``."""
        return self._write([(Scalar(str(one.year)), self._one(one)) for one in value])

    def _one(self, target: TargetValue) -> Node:
        if target.value is not None:
            return _NUMBER.write(target.value)
        return _unreadable(target.printed) if target.printed else Scalar("")

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The values in their order."""
        pairs = self._pairs(node, path, faults)
        if pairs is None:
            return FAILED
        values = [self._target(key, one, (*path, key.text), faults) for key, one in pairs]
        return FAILED if FAILED in values else tuple(values)

    def _target(self, key: Scalar, node: Node, path: Path, faults: Faults) -> Any:
        year = _YEAR.read(key, path, faults)
        printed = _as_printed(node)
        value = None
        if printed is None and not (isinstance(node, Scalar) and not _given(node)):
            value = _NUMBER.read(node, path, faults)
        if FAILED in (year, value):
            return FAILED
        return TargetValue(year, value, printed=printed or "", location=node.place)


def _given(node: Scalar) -> bool:
    return bool(node.text.strip()) and not node.is_nothing


class PassageCodec(ScalarCodec):
    """A paragraph, written as its text alone."""

    expected = TextCodec.expected

    def write(self, value: Any) -> Node:
        """The text."""
        return Scalar(value.text)

    def parse(self, scalar: Scalar) -> Passage:
        """The paragraph at its place."""
        return Passage(scalar.text, location=scalar.place)


class MessageCodec(Codec):
    """A sentence of itacheck: its English text and the values in it."""

    expected = say("a message with msgid and values")

    def write(self, value: Any) -> Node:
        """``{msgid: …, values: {…}}``."""
        pairs: list[tuple[Scalar, Node]] = [(Scalar("msgid"), Scalar(value.msgid))]
        if value.values:
            shown = tuple((Scalar(name), self._value(one)) for name, one in value.values)
            pairs.append((Scalar("values"), Mapping(shown)))
        return Mapping(tuple(pairs))

    def _value(self, value: object) -> Node:
        if isinstance(value, Message):
            return self.write(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return _INTEGER.write(value)
        return Scalar(in_language(value, "en"))

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The message, if its places are plain names that have a value."""
        parts = {key.text: one for key, one in node.pairs} if isinstance(node, Mapping) else {}
        msgid, values = parts.pop("msgid", None), parts.pop("values", Mapping())
        if parts or not isinstance(msgid, Scalar) or not isinstance(values, Mapping):
            return faults.add(unexpected(node, self.expected), path, node.place)
        read = tuple((key.text, self._read_value(one, path, faults)) for key, one in values.pairs)
        if not _harmless(msgid.text, {name for name, _ in read}):
            return faults.add(unexpected(msgid, self.expected), path, msgid.place)
        return FAILED if FAILED in (one for _, one in read) else Message(msgid.text, read)

    def _read_value(self, node: Node, path: Path, faults: Faults) -> Any:
        if not isinstance(node, Scalar):
            return self.read(node, path, faults)
        if node.kind is Kind.TEXT:
            return node.text
        try:
            return _INTEGER.parse(node)
        except ValueError:
            return node.text


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
