"""The list of changes to rules that make no difference, which no example can notice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ..base.errors import PackError
from ..base.language import say
from ..base.location import TextLocation
from ..base.record import record
from ..packs.texts import MANNER, TEXT
from ..records.cursor import Cursor
from ..records.faults import Faults, TooManyFaultsError, UnreadableError
from ..records.tree import Mapping
from ..settings.files import content_of


@record
class Equivalent:
    """A change by its name, why it makes no difference, and where the list says so."""

    name: str
    reason: str
    location: TextLocation | None


def read_equivalents(path: Path) -> dict[str, Equivalent]:
    """The changes that a list says make no difference, by their names.

    The list is YAML: ``- reason: …`` with ``mutants: [names]``. Raises PackError with every fault
    of it, OptionError for a file that cannot be opened.
    """
    from ..records.yaml_json import read_text

    faults = Faults(MANNER, path.name)
    found: dict[str, Equivalent] = {}
    with suppress(TooManyFaultsError):
        try:
            tree = read_text(content_of(path), path.name, faults)
            for one, at in _read(Cursor(tree, faults)) if tree is not None else ():
                if one.name in found:
                    at.fault(say("“{name}” stands twice in the list.", name=one.name))
                found[one.name] = one
        except UnreadableError as error:
            faults.unreadable(error, TextLocation(path.name, 1, 1))
    if faults.found:
        raise PackError(
            say("The list “{name}” has {count} fault(s).", name=path.name, count=len(faults)),
            remedy=say(
                "Write “- reason: …” and below it “mutants:” with a list of changes in quotes, "
                "each as `itacheck pack check` tells it."
            ),
            problems=tuple(faults.found),
        )
    return found


def _read(at: Cursor) -> Iterator[tuple[Equivalent, Cursor]]:
    """Each change with its place."""
    for entry in at.items():
        fields = entry.fields(("reason", "mutants"))
        reason = TEXT.read(fields["reason"])
        for one in [] if fields["mutants"].missing else fields["mutants"].items():
            if isinstance(one.node, Mapping):
                one.fault(say("A change holds a colon and so belongs in quotes."))
            else:
                yield Equivalent(TEXT.read(one), reason, one.place), one
