"""The fields of a card of a risk: headings with what is said beside them, in a line or a row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run, joined
from ..sheets.beside import cells_in
from ..tables.columns import RATED, Role
from ..text.lists import leading_number
from .bands import tells_scale
from .column_roles import VALUES
from .headings import heading_of
from .prose import rating_in
from .values import form_of

_SIGN = expression(r"(?:(?<!\s)\s+)?[:：=]\s*")
_MULTIPLIED = expression(r"\d[^\d\n]*(?<![a-z])[x×*✕](?![a-z])[^\d\n]*\d")
NTH = expression(
    r"(?P<label>[^\d๐-๙:：]{2,60}?(?P<ordinal>ที่))\s*(?P<number>[\d๐-๙]{1,3})[.)]?(?=\s|\Z)"
)
"""A heading that counts the risks, with its number: ความเสี่ยงที่ 1."""
_NUMBER = expression(r"\(?[\d๐-๙]{1,3}[.)]*\Z")
_DIGITS = expression(r"\d+[.)]?")
_SCALE = expression(r"\([^()ก-๙a-zA-Z]*\)")
_LONGEST_LABEL = 60
Placed: TypeAlias = tuple[int, Run]
"""A filled cell with its column."""


@record
class Field:
    """A heading and what is said under it, and the pieces of the document that both are in."""

    label: Run
    value: Run
    said: tuple[Run, ...] = ()

    @property
    def key(self) -> str:
        """The heading as it stands in the next card, too."""
        return _DIGITS.sub("", leading_number(self.label).run.bare)

    @property
    def role(self) -> Role | None:
        """What the heading likeliest says that its text is."""
        return next(iter(heading_of(self.key).roles), None)

    @property
    def known(self) -> bool:
        """Whether the heading is one of a risk table for sure; a scale behind it is set aside."""
        heading = heading_of(_SCALE.sub("", self.key))
        return heading.certain or heading.roles == (Role.NUMBER,)

    def more(self, *runs: Run) -> Field:
        """The field with further lines of its text."""
        lines = [self.value, *runs] if self.value else runs
        return evolve(self, value=joined(lines, "\n"), said=(*self.said, *runs))


def fields_of(run: Run) -> list[Field]:
    """The headings and their texts in a line, or in the cells of a worksheet's row."""
    cells = [cell for _, cell in cells_in(run)]
    if len(cells) > 2 and _NUMBER.match(cells[0].text):
        cells = cells[1:]
    if len(cells) > 1:
        if not _may_head(cells[0]):
            return []
        return _named_apart(cells[0], cells[1:]) or [Field(cells[0], joined(cells[1:]), (run,))]
    if tells_scale(run.bare):
        return []
    if rated := rating_in(run):
        return [Field(*one, () if at else (run,)) for at, one in enumerate(rated)]
    signs = list(_SIGN.finditer(run.text))
    if not signs or not _may_head(run.part(0, signs[0].start())):
        return _nth(run)
    fields: list[Field] = []
    label, start = run.part(0, signs[0].start()), signs[0].end()
    for sign in signs[1:]:
        cut = _label_from(run, start, sign.start())
        if cut is not None:
            fields.append(Field(label, run.part(start, cut)))
            label, start = run.part(cut, sign.start()), sign.end()
    fields.append(Field(label, run.part(start)))
    return [evolve(fields[0], said=(run,)), *fields[1:]]


def _label_from(run: Run, start: int, end: int) -> int | None:
    """Where the heading before a sign begins behind the text of the one before it, if one does.

    What is multiplied there has its product behind the sign: โอกาส 3 คะแนน x ผลกระทบ 4 คะแนน = 12.
    """
    start = max(start, end - 2 * _LONGEST_LABEL)  # a line may be endless, a heading is short
    if _MULTIPLIED.search(run.text[start:end]):
        return None
    words = [start + one.start() for one in re.finditer(r"\S+", run.text[start:end])]
    return next((at for at in words[1:] if heading_of(run.part(at, end).bare).certain), None)


def _nth(run: Run) -> list[Field]:
    """ความเสี่ยงที่ 1 and its name behind it."""
    found = NTH.match(run.text)
    field = Field(run.part(0, found.end()), run.part(found.end()), (run,)) if found else None
    return [field] if field and field.role else []


def _may_head(run: Run) -> bool:
    return 0 < len(run.text) <= _LONGEST_LABEL


def field_of(row: Sequence[Placed]) -> Field:
    """A row's first heading, behind its list number, and all that stands beside it."""
    label, *values = apart(row)
    text = joined(values) if values else label.part(0, 0)
    return Field(label, text, tuple(cell for _, cell in row))


def apart(row: Sequence[Placed]) -> list[Run]:
    """The cells of a row without the list number before its heading."""
    cells = [cell for _, cell in row]
    numbered = len(cells) > 2 and _NUMBER.match(cells[0].text)
    return cells[1:] if numbered and heading_of(cells[1].bare).roles else cells


def several(row: Sequence[Placed]) -> list[Field]:
    """The fields of a row that has more than one; none of any other."""
    heading, *values = apart(row)
    return _each_named([heading, *values]) or pairs(row) or _named_apart(heading, values)


def pairs(row: Sequence[Placed]) -> list[Field]:
    """The fields of a row of several headings, each before its text; none of any other."""
    cells = [cell for _, cell in row]
    if len(cells) < 4 or len(cells) % 2:
        return []
    beside = zip(cells[::2], cells[1::2], strict=True)
    fields = [Field(label, value, (label, value)) for label, value in beside]
    return fields if all(one.known for one in fields) else []


def _named_apart(heading: Run, values: Sequence[Run]) -> list[Field]:
    """The fields of cells beside a heading of the rating that each say what they are.

    การให้คะแนน | โอกาส = 4 | ผลกระทบ = 3 | คะแนน = 12
    """
    if len(values) < 2 or not RATED & {*heading_of(heading.bare).roles}:
        return []
    named = _each_named(values)
    if not named:
        return []
    first, *rest = named
    return [evolve(first, said=(heading, *first.said)), *rest]


def _each_named(cells: Sequence[Run]) -> list[Field]:
    """The fields of cells that each say what part of the rating they are: โอกาส : 4 | ระดับ : สูง."""
    named = [fields_of(cell) or _rated(cell) for cell in cells] if len(cells) > 1 else []
    if not all(one and all(it.known and it.role in RATED for it in one) for one in named):
        return []
    return [it for one in named for it in one]


def _rated(cell: Run) -> list[Field]:
    """A part of the rating with its value behind it, and no sign between: โอกาส 4."""
    words = [one.start() for one in re.finditer(r"\S+", cell.text)] if _may_head(cell) else []
    cuts = [Field(cell.part(0, at), cell.part(at), (cell,)) for at in words[1:]]
    return [one for one in cuts if one.known and form_of(one.value) in VALUES][:1]


def columns_of(field: Field, own: Collection[Role | None]) -> Iterator[Field]:
    """The columns of a field: ความเสี่ยงที่ 1 has one for the number.

    It has no other where nothing stands behind it, and the risk has a heading of its ``own``.
    """
    label = leading_number(field.label).run
    nth = NTH.match(label.text)
    if nth is not None:
        number = label.part(nth.start("number"), nth.end("number"))
        alone = not field.value and field.role in own
        said = field.said if alone else ()
        yield Field(label.part(nth.start("ordinal"), nth.end("ordinal")), number, said)
        if alone:
            return
        label = label.part(0, nth.start("ordinal"))
    yield evolve(field, label=label)


def names_columns(field: Field) -> bool:
    """Whether what stands beside a heading is one, too."""
    return field.known and Field(field.value, field.label).known
