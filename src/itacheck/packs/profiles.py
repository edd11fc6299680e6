"""Reading the profiles of a pack, every code in them looked up among its rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..base.errors import unknown_name
from ..base.language import say
from ..records import codec
from ..records.codec import ListOf, OneOf, Truth
from ..records.cursor import Cursor
from ..records.record import Key, Record
from .model import family_of
from .names import renewed
from .profile import Profile
from .rules import SEVERITIES
from .texts import CERTAINTY, SYMBOL, Words

FAIL_ON = (*SEVERITIES, "never")


class _Code(codec.Text):
    """A code or the beginning of one that the pack has rules for."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__(empty=False, minLength=1)
        self.known = known

    def read(self, at: Cursor) -> Any:
        """The code, also where it is a fault."""
        code = super().read(at)
        if code and not any(rule.startswith(code) for rule in self.known):
            families = tuple(dict.fromkeys(family_of(rule) for rule in self.known))
            at.fault(unknown_name(say("code"), code, (*families, *self.known)))
        return code


def profile_form(known: tuple[str, ...] = (), *, both: bool = True) -> Record:
    """A profile of a pack with rules of the known codes."""
    codes = ListOf(_Code(known), 1, description="codes of rules, or their beginnings")
    explained = Truth(description="a report says why each rule is there")
    return Record(
        Profile,
        Key("id", SYMBOL),
        Key("title", Words(both=both)),
        Key("select", codes, required=False, default=()),
        Key("ignore", codes, required=False, default=()),
        Key("fail_on", OneOf(FAIL_ON, say("severity")), required=False),
        Key("not_counted", ListOf(CERTAINTY, 1), "spared", required=False, default=()),
        Key("explained", explained, required=False, default=False),
        Key("unfilled", codes, required=False, default=()),
        name="profile",
        sparing=True,
    )


def read_profiles(
    sections: list[Cursor], inherited: Iterable[Profile], codes: Iterable[str], *, both: bool
) -> tuple[Profile, ...]:
    """The profiles of a pack; one with the id of an inherited one takes its place."""
    form = profile_form(tuple(codes), both=both)

    def read(at: Cursor, _: object) -> Profile | None:
        found: Profile | None = form.read(at)
        return found

    return renewed(sections, inherited, read)
