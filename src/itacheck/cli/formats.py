"""Which format a command writes."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import PurePath

from ..base.errors import OptionError
from ..base.file_names import require_ending
from ..base.language import say
from ..rendering import Renderer, format_of, renderer

_USUAL = "terminal"


def chosen_format(options: Namespace, among: Sequence[str] | None = None) -> Renderer:
    """The format that ``--format`` names, or that files of the name of ``--output`` have.

    ``among`` are the only ones that serve. Raises OptionError for any other, for one that cannot
    be used, for a name of a file that says another format than any of them, and for one that says
    another than ``--format``.
    """
    if options.format is not None:
        found = renderer(options.format, among)
        _require_fit(options.output, found)
        return found
    suffix = PurePath(options.output or "").suffix
    if not suffix:
        return renderer(_USUAL, among)
    name = format_of(options.output, among)
    if name is None:
        raise OptionError(
            say("No format has files that end in “{suffix}”.", suffix=suffix),
            remedy=say("Name the format, too: --format terminal"),
            place="--output",
        )
    return renderer(name, among)


def _require_fit(output: str | None, writer: Renderer) -> None:
    """Raises OptionError for a file whose name has the ending of another format."""
    endings = (*((writer.suffix,) if writer.suffix else ()), *writer.also)
    if output is not None and endings:
        require_ending(output, *endings)
