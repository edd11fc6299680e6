"""What PyYAML says of a file that it cannot read: the place and the reason."""

from __future__ import annotations

from typing import Any

from ..base.record import record


@record
class YamlFault:
    """Why a text is no YAML. ``line`` and ``column`` count from 1, and are None where unknown.

    ``too_deep`` is true where the parser itself gave up because of nesting: newer versions of its C
    library do so while they look ahead, before the caller sees the events that it could count.
    """

    reason: str
    line: int | None
    column: int | None
    too_deep: bool


def yaml_fault(error: Any) -> YamlFault:
    """The place and the reason in a ``yaml.YAMLError``."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = (getattr(error, name, None) for name in ("problem", "reason", "context"))
    reason = next((str(one) for one in said if one), str(error)).partition("\n")[0]
    return YamlFault(
        reason,
        mark.line + 1 if mark else None,
        mark.column + 1 if mark else None,
        "nesting depth" in reason,
    )
