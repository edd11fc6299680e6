"""``itacheck schema``: the JSON Schema of a plan, a pack or a report, for other programs."""

from __future__ import annotations

from argparse import Namespace

from .running import OK
from .streams import emit


def run(options: Namespace) -> int:
    """The schema to standard output."""
    if options.of == "plan":
        from ..plan.form.schema import schema_text
    elif options.of == "report":
        from ..report.form import schema_text
    else:
        from ..packs.schema import schema_text
    emit(schema_text())
    return OK
