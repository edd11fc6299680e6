"""Applying a choice to packs: which rules run, and what is changed in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from ..base.errors import OptionError, unknown_name
from ..base.language import Message, Text, say
from ..base.record import record
from ..packs.merging import Merged, merge
from ..packs.model import Pack, Profile, family_of
from ..report.choice import Chosen
from .model import Changed, Choice, Wish

_ALL = Profile("all", Text("", ""))


@record
class Selected:
    """Packs with a choice applied: ``pack`` is all of them in one; ``fail_on`` is the profile's."""

    pack: Pack
    chosen: Chosen
    fail_on: str | None


def apply(choice: Choice, packs: Sequence[Pack]) -> Selected:
    """The rules that are wanted, as they are wanted; the others are out of use.

    Raises OptionError for an unknown profile or code, for a choice of no rule at all, and for
    changes that no source bears out.
    """
    merged = merge(packs)
    for clash in merged.clashes:
        raise clash.error()
    profile = None if choice.profile is None else _profile(choice.profile, merged)
    _check_codes((*choice.select, *choice.ignore), merged)
    changed = Changed(merged.rules, merged.disabled, merged.parameters)
    if choice.severities is not None or choice.parameters is not None:
        from .changes import change

        changed = change(choice, merged)
    wanted = tuple(one for one in changed.rules if _wanted(one.code, choice, profile))
    if not wanted:
        raise _nothing(choice)
    chosen_codes = {one.code for one in wanted}
    idle = tuple(one for one in changed.rules if one.code not in chosen_codes)
    pack = evolve(
        packs[0],
        rules=wanted,
        disabled=(*changed.disabled, *idle),
        parameters=changed.parameters,
        frame=merged.frame,
        measures=merged.measures,
        topics=merged.topics,
        words=merged.words,
        bases=(),
    )
    chosen = Chosen(
        profile=None if profile is None else profile.id,
        select=tuple(one.text for one in choice.select),
        ignore=tuple(one.text for one in choice.ignore),
        severities=changed.severities,
        parameters=changed.replaced,
        spared=() if profile is None else profile.spared,
        explained=profile is not None and profile.explained,
        unfilled=() if profile is None else profile.unfilled,
    )
    return Selected(pack, chosen, None if profile is None else profile.fail_on)


def _profile(wish: Wish, merged: Merged) -> Profile:
    known = tuple(one.id for one in merged.profiles)
    for one in merged.profiles:
        if one.id == wish.text:
            return one
    message = unknown_name(say("profile"), wish.text, known)
    raise OptionError(message if known else say("The packs have no profiles."), place=wish.place)


def _check_codes(wishes: Iterable[Wish], merged: Merged) -> None:
    """Every code, and every beginning of one, is that of some rule."""
    codes = [one.code for one in (*merged.rules, *merged.disabled)]
    for wish in wishes:
        if not wish.text or not any(code.startswith(wish.text) for code in codes):
            raise OptionError(_unknown(wish.text, codes), place=wish.place)


def _unknown(text: str, codes: Sequence[str]) -> Message:
    families = dict.fromkeys(family_of(code) for code in codes)
    known = (*families, *codes)
    from difflib import get_close_matches

    if text and get_close_matches(text, known, n=1, cutoff=0.5):
        return unknown_name(say("code"), text, known)
    return say(
        "Unknown {what} “{name}”. Known: {known}.",
        what=say("code"),
        name=text,
        known=", ".join(families),
    )


def _wanted(code: str, choice: Choice, profile: Profile | None) -> bool:
    """Whether a rule is selected: of what selects and what ignores it, the longer one decides.

    A person's own choice comes before the profile's; at the same length, ignoring does.
    """
    given = profile or _ALL
    if choice.select:
        selected = _longest(code, (one.text for one in choice.select))
        spared = _longest(code, given.ignore) > selected
    else:
        selected = _longest(code, given.select or ("",))
        spared = _longest(code, given.ignore) >= max(selected, 1)
    ignored = _longest(code, (one.text for one in choice.ignore)) >= max(selected, 1)
    return selected >= 0 and not ignored and not spared


def _longest(code: str, beginnings: Iterable[str]) -> int:
    """The length of the longest of the beginnings that the code has; -1 where it has none."""
    return max((len(one) for one in beginnings if code.startswith(one)), default=-1)


def _nothing(choice: Choice) -> OptionError:
    wishes = (*choice.select, *choice.ignore)
    profile = () if choice.profile is None else (choice.profile,)
    return OptionError(
        say("No rule is left: the selection is empty."),
        remedy=say("Select more, or ignore less."),
        place=next((one.place for one in (*wishes, *profile)), "select"),
    )
