"""What every block of a document was taken for, as a table, and its sums in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.language import say
from ..plan import PARTS, Account, Entry, Plan, Taken
from ..report.reading import sums_of
from ..thai.text import beginning
from ..view.reading import TAKEN, sum_messages
from ..view.words import place_words
from .columns import padded, table
from .pen import Pen, Tone

_LONGEST = 48
_MARK = "!"


def account_lines(account: Account, plan: Plan, pen: Pen) -> Iterator[str]:
    """A line for each stretch of the document, in its order, those not read marked; then sums."""
    head = map(
        pen.words, (say("Place"), say("Taken for"), say("Part"), say("Cells"), say("Begins with"))
    )
    rows = [("", *head), *(_row(one, pen) for one in account.entries)]
    width = max(len(row[4]) for row in rows)
    rows = [(*row[:4], padded(row[4], width, right=True), row[5]) for row in rows]
    lines = table(rows, left=len(rows[0]))
    yield pen.toned(lines[0], Tone.STRONG)
    for line, one in zip(lines[1:], account.entries, strict=True):
        yield pen.toned(line, Tone.RED if one.taken is Taken.UNREAD else Tone.PLAIN)
    yield ""
    sums = sums_of(plan)
    if sums is not None:
        for taken, number in sums.cells:
            if number:
                yield from pen.lines(
                    say("{what}: {count}", what=TAKEN[taken], count=number), bullet="- "
                )
        for message in sum_messages(sums):
            yield from pen.lines(message, tone=Tone.STRONG)


def _row(entry: Entry, pen: Pen) -> tuple[str, ...]:
    return (
        _MARK if entry.taken is Taken.UNREAD else "",
        place_words(entry.location, pen.language),
        pen.words(TAKEN[entry.taken]),
        PARTS[entry.part].name.text(pen.language) if entry.part else "-",
        pen.figures(str(entry.cells)),
        beginning(entry.words, _LONGEST),
    )
