"""Which format a command writes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import PurePath

from ..base.errors import OptionError
from ..base.language import say
from ..rendering import Renderer, format_of, renderer

_USUAL = "terminal"


def chosen_format(options: Namespace, among: Sequence[str] | None = None) -> Renderer:
    """The format that ``--format`` names, or that files of the name of ``--output`` have.

    ``among`` are the only ones that serve. Raises OptionError for any other, for one that cannot
    be used, and for a name of a file that says another format than any of them.
    """
    if options.format is not None:
        return renderer(options.format, among)
    suffix = PurePath(options.output or "").suffix
    if not suffix:
        return renderer(_USUAL, among)
    found = format_of(options.output, among)
    if found is None:
        raise OptionError(
            say("No format has files that end in “{suffix}”.", suffix=suffix),
            remedy=say("Name the format, too: --format terminal"),
            place="--output",
        )
    return renderer(found, among)
