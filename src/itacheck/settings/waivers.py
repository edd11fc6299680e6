"""Reading waivers: from a file beside the plan, from a configuration, from a caller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

from attrs import evolve

from ..base.arguments import require
from ..base.errors import OptionError
from ..base.language import Message, say
from ..base.location import TextLocation
from ..packs.texts import INTEGER, TEXT
from ..plan import Plan
from ..records.codec import ListOf, Pattern, Text
from ..records.cursor import Cursor
from ..records.faults import Faults, Manner, TooManyFaultsError, UnreadableError
from ..records.python_values import from_python
from ..records.record import Key, Record
from ..records.tree import Node, Sequence
from ..report.waivers import Waiver
from ..thai.years import day_of
from .files import content_of

WaiverSource: TypeAlias = "Waiver | Mapping[str, Any] | str | PathLike[str]"
ENDING = ".waivers.yaml"
MANNER = Manner(OptionError)


def _no_code(code: str) -> Message:
    return say("“{code}” is no code of a rule, such as BUD001.", code=code)


def _no_fingerprint(_: str) -> Message:
    return say("A fingerprint has 32 hexadecimal digits; a report's JSON shows it.")


class _Sentence(Text):
    """A text that says something: without a reason there is no waiver."""

    def read(self, at: Cursor) -> Any:
        """The text without spaces around it."""
        told = len(at.faults)
        text = super().read(at).strip()
        if not text and not at.missing and len(at.faults) == told:
            at.fault(say("Here belongs {what}.", what=say("a text")))
        return text


class _Day(Text):
    """A day of the Buddhist calendar."""

    def read(self, at: Cursor) -> Any:
        """The day."""
        written = super().read(at)
        day = day_of(written)
        if day is None and written:
            at.fault(
                say("“{given}” is no day of the Buddhist calendar.", given=written),
                say("Write a day of the Buddhist calendar, such as 2569-09-30."),
            )
        return day


def _check(fields: dict[str, Cursor], values: dict[str, Any]) -> None:
    whole = fields["code"].above
    if whole is not None and not fields.keys() & {"subject", "fingerprint"}:
        whole.fault(
            say("Neither “subject” nor “fingerprint” says what is waived."),
            say("Write the subject of the finding, such as project:5."),
        )
    first, last = values["first"], values["last"]
    if first is not None and last is not None and last < first:
        fields["until"].fault(
            say("The days run backwards: {first} to {last}.", first=first, last=last)
        )


_SENTENCE, _DAY = _Sentence(empty=False), _Day(empty=False)
WAIVER = Record(
    Waiver,
    Key("code", Pattern("[A-Z]{3}[0-9]{3}", _no_code)),
    Key("reason", _SENTENCE),
    Key("approver", _SENTENCE),
    Key("subject", TEXT, required=False),
    Key("fingerprint", Pattern("[0-9a-f]{32}", _no_fingerprint), required=False),
    Key("year", INTEGER, required=False),
    Key("from", _DAY, "first", required=False),
    Key("until", _DAY, "last", required=False),
    Key("plan", TEXT, required=False),
    Key("organisation", TEXT, required=False),
    Key("period", TEXT, required=False),
    sparing=True,
    places=(("location", ()),),
    check=_check,
)
"""A waiver as it is written."""
_WAIVERS = ListOf(WAIVER)


def waivers_from(given: Iterable[WaiverSource]) -> Iterator[Waiver]:
    """Waivers from what a caller gave. Raises OptionError, with every fault of a file."""
    if isinstance(given, (str, PathLike, Mapping)):
        given = (given,)
    require(given, Iterable, say("a list of waivers"), "waivers")
    for number, one in enumerate(given, start=1):
        match one:
            case Waiver():
                yield one
            case Mapping():
                yield evolve(_from_python(one, f"waivers[{number}]"), location=None)
            case str() | PathLike():
                yield from read_file(Path(one))
            case _:
                raise OptionError(
                    say("A value of the type {type} is no waiver.", type=type(one).__name__),
                    remedy=say("Give a file of waivers, or a dict for each."),
                    place="waivers",
                )


def _from_python(given: Mapping[str, Any], root: str) -> Waiver:
    waiver: Waiver = read_whole(
        lambda _: from_python(given, root), WAIVER.read, Faults(MANNER, root), "waivers"
    )
    return waiver


def read_file(path: Path) -> tuple[Waiver, ...]:
    """The waivers in a YAML file: a list. Raises OptionError with every fault of the file."""
    return read_text(content_of(path), path.name)


def read_text(text: str, name: str) -> tuple[Waiver, ...]:
    """The waivers in a YAML text. Raises OptionError with every fault."""
    from ..records.yaml_json import read_text as read_yaml

    found: tuple[Waiver, ...] = read_whole(
        lambda faults: read_yaml(text, name, faults), read_waivers, Faults(MANNER, name), name
    )
    return found


def read_waivers(at: Cursor) -> tuple[Waiver, ...]:
    """The waivers in a list, which may be empty; faults are kept at their places."""
    if at.missing or at.node == Sequence():
        return ()
    found: tuple[Waiver, ...] = _WAIVERS.read(at)
    return found


def read_whole(
    parse: Callable[[Faults], Node | None], read: Callable[[Cursor], Any], faults: Faults, name: str
) -> Any:
    """What is read of a whole document. Raises OptionError with every fault of it."""
    found = None
    with suppress(TooManyFaultsError):
        try:
            found = read(Cursor(parse(faults), faults))
        except UnreadableError as error:
            faults.unreadable(error, TextLocation(name, 1, 1))
    faults.raise_any(name)
    return found


def for_plan(plan: Plan, folder: Path) -> tuple[tuple[Path, tuple[Waiver, ...]], ...]:
    """The lists of waivers in a folder that say in each entry that they are for this plan.

    A list that cannot be read is none of them: it is told where it stands beside its own plan.
    """
    found = []
    for path in sorted(folder.glob(f"*{ENDING}")):
        with suppress(OptionError):
            waivers = read_file(path)
            if waivers and all(one.is_for(plan) for one in waivers):
                found.append((path, waivers))
    return tuple(found)


def beside(plan: Path) -> tuple[Path, ...]:
    """The files of waivers that stand beside a plan: by its own name, and for the whole folder."""
    names = dict.fromkeys((f"{plan.stem}{ENDING}", f"plan{ENDING}"))
    return tuple(path for path in (plan.with_name(name) for name in names) if path.exists())
