"""How deep and how large a plan in YAML, JSON or a dict may be: each part of it takes memory."""

from __future__ import annotations

from ...errors import PlanError
from ...language import say
from ...location import TextLocation

DEEPEST = 100
"""How many lists and mappings may stand in one another."""


def too_deep(place: TextLocation | str | None) -> PlanError:
    """The error for more lists and mappings in one another than are read."""
    return PlanError(
        say("More than {count} lists and mappings stand in one another.", count=DEEPEST),
        remedy=say("Write the plan in the form that `itacheck schema plan` describes."),
        place=place,
    )


def too_many(limit: int, place: TextLocation | str | None) -> PlanError:
    """The error for more nodes than the limit allows."""
    return PlanError(
        say(
            "More than {limit} values, keys, lists and mappings, which is the limit (nodes).",
            limit=f"{limit:,}",
        ),
        remedy=say("Check that it is one plan; a program may raise the limit."),
        place=place,
    )
