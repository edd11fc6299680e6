"""``itacheck new``: a plan that an organisation has still to write."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..office import form_named, form_of_name, new_plan
from ..packs import DEFAULT_PACKS
from .convert import write_out
from .running import OK


def run(options: Namespace) -> int:
    """The empty plan of the cycle into a file."""
    form = form_named(options.to) if options.to else form_of_name(options.output)
    plan = new_plan(
        options.name,
        options.kind,
        district=options.district,
        province=options.province,
        pack=options.pack or DEFAULT_PACKS[0],
    )
    write_out(plan, Path(options.output), form, options)
    return OK
