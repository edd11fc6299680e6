"""``itacheck new``: a plan that an organisation has still to write."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..base.file_writing import require_free
from ..office import form_for, new_plan
from ..packs import DEFAULT_PACKS
from .convert import write_out
from .running import OK


def run(options: Namespace) -> int:
    """The empty plan of the cycle into a file."""
    form = form_for(options.output, options.to)
    require_free(Path(options.output), force=options.force)
    plan = new_plan(
        options.name,
        options.kind,
        district=options.district,
        province=options.province,
        pack=options.pack or DEFAULT_PACKS[0],
    )
    write_out(plan, Path(options.output), form, options)
    return OK
