"""Reading the profiles of a pack, every code in them looked up among its rules."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import unknown_name
from ..language import say
from .frame import read_symbol
from .names import members
from .profile import Profile
from .rules import SEVERITIES
from .texts import read_certainty, read_text
from .yamltree import Node

REQUIRED = ("id", "title")
OPTIONAL = ("select", "ignore", "fail_on", "not_counted", "explained")
FAIL_ON = (*SEVERITIES, "never")


def read_profiles(
    sections: list[Node], inherited: Iterable[Profile], codes: Iterable[str], *, both: bool
) -> tuple[Profile, ...]:
    """The profiles of a pack; one with the id of an inherited one takes its place."""
    known = tuple(codes)

    def read(node: Node) -> Profile:
        return _profile(node, known, both=both)

    found = members(sections, read, lambda one: one.id)
    everything = {one.id: one for one in (*inherited, *found)}
    return tuple(everything.values())


def _profile(node: Node, known: tuple[str, ...], *, both: bool) -> Profile:
    fields = node.fields(REQUIRED, OPTIONAL)
    return Profile(
        read_symbol(fields["id"]),
        read_text(fields["title"], both=both),
        _codes(fields.get("select"), known),
        _codes(fields.get("ignore"), known),
        (fields["fail_on"].one_of(say("severity"), FAIL_ON) or None)
        if "fail_on" in fields
        else None,
        tuple(read_certainty(one) for one in fields["not_counted"].items())
        if "not_counted" in fields
        else (),
        fields["explained"].boolean() if "explained" in fields else False,
    )


def _codes(node: Node | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """Codes and beginnings of codes that the pack has rules for."""
    found = []
    for one in () if node is None else node.items():
        code = one.text()
        if code and not any(rule.startswith(code) for rule in known):
            families = tuple(dict.fromkeys(rule.rstrip("0123456789") for rule in known))
            one.fault(unknown_name(say("code"), code, (*families, *known)))
        found.append(code)
    return tuple(found)
