"""A mended plan in YAML or JSON: only values that differ change, and not how they are written."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ...base.errors import ItacheckError
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.record import record
from ...plan import Plan
from ...plan.form import read_yaml
from ...plan.form.model import plan_codec
from ..change import Change, Fixed, Left
from ..characters import characters_of
from ..rereading.model import that_hold
from ..swapping import swapped
from ..telling import told
from .entries import NotPatchableError
from .patching import Patching

_NOTHING = say("In this file nothing says what this change is of.")


@record
class _Made:
    """A change that the file's text can take."""

    change: Change


def fixed_data(
    data: bytes, name: str, plan: Plan, changes: Sequence[Change], language: str, limits: Limits
) -> Fixed:
    """The YAML or JSON file of a plan with the changes in it, as far as that is certain.

    What the changes make of the plan is compared with the plan, both as they would be written, and
    every value that differs is changed where the file has it. The result is read again: it has to
    say the mended plan, and nothing else.
    """
    file = characters_of(data)
    if file is None:
        reason = say("The file has characters that could not be written back as they are.")
        return Fixed(data, (), tuple(Left(one, reason.text(language)) for one in changes))
    text, bytes_of, as_json = file.text, file.bytes_of, _is_json(file.text)
    whole, outcomes = _patches(text, plan, changes, as_json=as_json)
    all_made = [one for one in outcomes if isinstance(one, _Made)]

    def written(made: Sequence[_Made]) -> str:
        if len(made) == len(all_made):
            return whole
        return _patches(text, plan, [one.change for one in made], as_json=as_json)[0]

    def holds(made: Sequence[_Made]) -> bool:
        new = written(made)
        try:
            again = read_yaml(bytes_of(new), name, limits)
        except ItacheckError:
            return False
        mended = swapped(plan, [one.change for one in made])
        return _written(again) == _written(mended) and (_is_json(new) or not as_json)

    kept = that_hold(all_made, holds)
    return told(bytes_of(written(kept)) if kept else data, changes, outcomes, kept, language)


def _written(plan: Plan) -> object:
    """A plan as data, with its decimals."""
    return plan_codec().write(plan)


def _patches(
    text: str, plan: Plan, changes: Sequence[Change], *, as_json: bool
) -> tuple[str, list[_Made | Message]]:
    """The text with one change after the other in it, and what became of each."""
    outcomes: list[_Made | Message] = []
    made: list[Change] = []
    patching = Patching(text, json=as_json)
    before = _written(plan)
    for one in changes:
        if any(one.swap is other.swap for other in made):
            outcomes.append(_Made(one))  # it was made with the other one
            continue
        after = _written(swapped(plan, [*made, one]))
        if after == before:
            outcomes.append(_Made(one) if _is_in(one, made) else _NOTHING)
            continue
        try:
            patching.patch(before, after, one)
        except NotPatchableError as error:
            outcomes.append(error.message)
            continue
        made.append(one)
        outcomes.append(_Made(one))
        before = after
    return patching.text, outcomes


def _is_in(change: Change, made: Sequence[Change]) -> bool:
    """Whether what a change makes of the model was made with another one."""
    own = [one.swap.new for one in made if one.swap]
    return change.swap is not None and any(change.swap.new is one for one in own)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
