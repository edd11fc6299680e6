"""Profiles: choices of a pack's rules for the people who use it."""

from __future__ import annotations

from ..base.language import Text
from ..base.record import record
from .sources import Certainty


@record
class Profile:
    """A choice of rules by codes and beginnings of codes; ``select`` without any means all.

    ``fail_on`` is the severity from which a finding counts (``never``, or None for the usual one);
    findings of a certainty in ``spared`` do not. ``explained`` is whether a report for people says
    why each rule is there. What the ``unfilled`` rules find is what is still to be written: it is
    told in one list.
    """

    id: str
    title: Text
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    spared: tuple[Certainty, ...] = ()
    explained: bool = False
    unfilled: tuple[str, ...] = ()
