"""``itacheck fix``: a copy of the plan's file with what was proposed and chosen done in it."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..base.errors import OptionError, unknown_name
from ..base.file_names import require_ending
from ..base.file_writing import require_free, store
from ..base.language import say
from ..documents.file_forms import Form, ending_of, form_of
from ..documents.opening import bytes_at
from ..fixing import Fixed, fix
from ..fixing.diffs import changes_patch, text_patch
from ..fixing.lines import changed, fixed_lines, untried_lines
from ..fixing.proposals import Proposal
from ..rendering.pen import Pen
from .choosing import STDIN, require_other
from .repair import CHOOSE, SAFE, worked_out
from .running import INTERNAL, OK, UNUSABLE
from .streams import complain, emit, page_for, show

_MENDED = ".fixed"
_ALIKE = ((".yaml", ".yml"), (".txt", ".md"))
"""Endings of the same form."""


def run(options: Namespace) -> int:
    """Write the mended copy, or show the changes; the plan's own file is never touched.

    The exit code is 0 where all that was chosen was done, and 2 where something was left.
    """
    _require_choice(options)
    plan = Path(options.file)
    report, offers, checker = worked_out(options)
    data = bytes_at(plan, checker.limits.file_bytes)
    chosen = _chosen(options, offers.proposals)
    fixed = fix(data, report, chosen, checker.limits)
    pen = Pen(page_for(None, os.environ, options.digits), report.language)
    if options.diff:
        emit(_patch(data, fixed, plan.name, report.language))
    else:
        output = plan
        if fixed.done:
            output = _output(options, plan, data)
            store(fixed.data, output, force=options.force)
        told = fixed_lines(fixed, output.name, pen)
        show("\n".join((*told, *untried_lines(offers, pen), "")))
    if report.errored:
        return INTERNAL
    return UNUSABLE if fixed.left else OK


def _patch(data: bytes, fixed: Fixed, name: str, language: str) -> str:
    """The changes as a diff; what was not done is told beside it."""
    for one in fixed.left:
        complain(f"{changed(one.change, language)} – {one.reason}")
    if form_of(data) in {Form.WORD, Form.EXCEL}:
        return changes_patch(fixed.done, name, language)
    return text_patch(data, fixed.data, name)


def _require_choice(options: Namespace) -> None:
    if options.file == STDIN:
        raise OptionError(
            say("A mended copy is made of a file."),
            remedy=say("Give the name of the plan's file."),
            place="FILE",
        )
    if not options.safe and not any(_names(options.choose)):
        raise OptionError(
            say("Nothing says what is to be mended."),
            remedy=say(
                "Give {safe}, or {choose} with ids that “itacheck repair FILE” shows.",
                safe=SAFE,
                choose=CHOOSE,
            ),
            place="fix",
        )


def _chosen(options: Namespace, offered: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """What is asked for by name; and what is certain, if that is asked for, beside it."""
    by_id = {one.id: one for one in offered}
    named = tuple(_by_name(name, by_id) for name in _names(options.choose))
    taken = {one.choice for one in named}
    certain = (one for one in offered if one.safe and one.choice not in taken)
    return (*dict.fromkeys(named), *(certain if options.safe else ()))


def _names(given: Sequence[str]) -> Iterator[str]:
    return (name.strip() for one in given for name in one.split(",") if name.strip())


def _by_name(name: str, known: dict[str, Proposal]) -> Proposal:
    """The proposal of an id; of the first digits alone where there is but one answer."""
    found = [one for one in known.values() if name.lower() in (one.id, one.choice)]
    if len(found) > 1:
        raise OptionError(
            say("“{name}” has {count} answers.", name=name, count=len(found)),
            remedy=say("Choose one of them: {ids}", ids=", ".join(one.id for one in found)),
            place=CHOOSE,
        )
    if not found:
        raise OptionError(unknown_name(say("proposal"), name, tuple(known)), place=CHOOSE)
    return found[0]


def _output(options: Namespace, plan: Path, data: bytes) -> Path:
    """The name to write to: beside the plan, unless another is given; never the plan's own."""
    ending = ending_of(data) or plan.suffix
    if options.output is None:
        output = plan.with_name(f"{plan.stem}{_MENDED}{ending}")
    else:
        output = Path(options.output)
        own = ending.lower()
        if own:
            alike = next((some for some in _ALIKE if own in some), ())
            require_ending(output.name, own, *alike)
    require_other(plan, output, say("Give another name."))
    require_free(output, force=options.force)
    return output
