"""Reading the parameters of a pack beside those that it inherits."""

from __future__ import annotations

from collections.abc import Mapping

from ..base.language import Message, say
from ..records.cursor import Cursor
from ..vocabulary.model import Kind
from .merging import Merged
from .model import Parameter, Rule
from .names import Names, members
from .parameters import read_parameter
from .rules import too_strong


def read_parameters(
    sections: list[Cursor], merged: Merged, kinds: Mapping[str, Kind], *, strict: bool
) -> tuple[tuple[Parameter, ...], Names]:
    """All parameters that hold in a pack, and every name that its rules may use."""
    before = {one.name: one for one in merged.parameters}
    sound: dict[str, Parameter | None] = dict(before)

    def read(at: Cursor) -> Parameter | None:
        told = len(at.faults)
        found = read_parameter(at, before, both=strict)
        if found is not None:
            sound[found.name] = found if len(at.faults) == told else None
        return found

    own = members(sections, read, lambda one: one.name)
    everything = {**before, **{one.name: one for one in own}}
    return tuple(everything.values()), Names(kinds, sound, strict)


def check_inherited(
    places: Mapping[str, Cursor],
    merged: Merged,
    rules: tuple[Rule, ...],
    names: Names,
    remedy: Message,
) -> None:
    """A fault at each changed parameter on which a rule, still as inherited, rests too heavily.

    ``places`` are those of the changed parameters by name.
    """
    as_inherited = {id(rule) for rule in merged.rules}
    for rule in rules if places else ():
        found = too_strong(rule, names) if id(rule) in as_inherited else None
        if found is not None and found[0][1:] in places:
            places[found[0][1:]].fault(
                say(
                    "The inherited “{code}” is of severity {severity}, too strong for what it "
                    "rests on then ({what}: {certainty}).",
                    code=rule.code,
                    severity=rule.severity.value,
                    what=found[0],
                    certainty=found[1].value,
                ),
                remedy,
            )
