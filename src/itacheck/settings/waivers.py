"""Reading waivers: from a file beside the plan, from a configuration, from a caller."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

from attrs import evolve

from ..errors import OptionError
from ..language import say
from ..report.waivers import Waiver
from ..thai.years import BuddhistDate, day_of
from .files import content_of
from .trees import Faults, Node, TooManyFaultsError, raise_faults, tree_of

WaiverSource: TypeAlias = "Waiver | Mapping[str, Any] | str | PathLike[str]"
REQUIRED = ("code", "reason", "approver")
OPTIONAL = ("subject", "fingerprint", "year", "from", "until", "plan")
ENDING = ".waivers.yaml"
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}\Z")
_FINGERPRINT = re.compile(r"[0-9a-f]{32}\Z")


def waivers_from(given: Iterable[WaiverSource]) -> Iterator[Waiver]:
    """Waivers from what a caller gave. Raises OptionError, with every fault of a file."""
    if isinstance(given, (str, PathLike, Mapping)):
        given = (given,)
    for number, one in enumerate(given, start=1):
        if isinstance(one, Waiver):
            yield one
        elif isinstance(one, Mapping):
            faults = Faults()
            found = read_waiver(tree_of(one, f"waivers[{number}]", faults))
            raise_faults(faults, "waivers")
            if found is not None:
                yield evolve(found, location=None)
        elif isinstance(one, (str, PathLike)):
            yield from read_file(Path(one))
        else:
            raise OptionError(
                say("A value of the type {type} is no waiver.", type=type(one).__name__),
                remedy=say("Give a file of waivers, or a dict for each."),
                place="waivers",
            )


def read_file(path: Path) -> tuple[Waiver, ...]:
    """The waivers in a YAML file: a list. Raises OptionError with every fault of the file."""
    return read_text(content_of(path), path.name)


def read_text(text: str, name: str) -> tuple[Waiver, ...]:
    """The waivers in a YAML text. Raises OptionError with every fault."""
    from ..packs.yamltree import parse

    faults = Faults()
    found: tuple[Waiver, ...] = ()
    with suppress(TooManyFaultsError):
        tree = parse(text, name, faults)
        found = () if tree.missing and not len(faults) else read_waivers(tree)
    raise_faults(faults, name)
    return found


def read_waivers(node: Node) -> tuple[Waiver, ...]:
    """The waivers in a list, which may be empty; faults are kept at their nodes."""
    if node.content == []:
        return ()
    return tuple(one for one in map(read_waiver, node.items()) if one is not None)


def read_waiver(node: Node) -> Waiver | None:
    """A waiver; None for one that has a fault."""
    told = len(node.faults)
    fields = node.fields(REQUIRED, OPTIONAL)
    texts = {name: _text(fields, name) for name in ("subject", "fingerprint", "plan")}
    code = fields["code"].text()
    if code and not _CODE.match(code):
        fields["code"].fault(say("“{code}” is no code of a rule, such as BUD001.", code=code))
    mark = texts["fingerprint"]
    if mark and not _FINGERPRINT.match(mark):
        fields["fingerprint"].fault(
            say("A fingerprint has 32 hexadecimal digits; a report's JSON shows it.")
        )
    if isinstance(node.content, dict) and not fields.keys() & {"subject", "fingerprint"}:
        node.fault(
            say("Neither “subject” nor “fingerprint” says what is waived."),
            say("Write the subject of the finding, such as project:5."),
        )
    waiver = Waiver(
        code,
        _sentence(fields["reason"]),
        _sentence(fields["approver"]),
        texts["subject"],
        mark,
        fields["year"].integer() if "year" in fields else None,
        _day(fields.get("from")),
        _day(fields.get("until")),
        texts["plan"],
        node.location,
    )
    if waiver.first is not None and waiver.last is not None and waiver.last < waiver.first:
        fields["until"].fault(
            say("The days run backwards: {first} to {last}.", first=waiver.first, last=waiver.last)
        )
    return waiver if len(node.faults) == told else None


def _text(fields: Mapping[str, Node], name: str) -> str | None:
    return fields[name].text() if name in fields else None


def _sentence(node: Node) -> str:
    """A text that says something: without a reason there is no waiver."""
    text = node.text().strip()
    if not text and node.content and not len(node.faults):
        node.fault(say("Here belongs {what}.", what=say("a text")))
    return text


def _day(node: Node | None) -> BuddhistDate | None:
    if node is None:
        return None
    written = node.text()
    day = day_of(written)
    if day is None and written:
        node.fault(
            say("“{given}” is no day of the Buddhist calendar.", given=written),
            say("Write a day of the Buddhist calendar, such as 2569-09-30."),
        )
    return day


def beside(plan: Path) -> tuple[Path, ...]:
    """The files of waivers that stand beside a plan: by its own name, and for the whole folder."""
    names = dict.fromkeys((f"{plan.stem}{ENDING}", f"plan{ENDING}"))
    return tuple(path for path in (plan.with_name(name) for name in names) if path.exists())
