"""Proposals into the file that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from ..base.arguments import public
from ..base.errors import OptionError, ReadError
from ..base.language import say
from ..base.limits import Limits, limits_of
from ..documents.file_forms import Form, form_of
from ..report import Report
from ..report.arguments import own_file
from .change import Change, Fixed, Left
from .proposals import Proposal
from .reasons import PARTLY
from .rereading.model import Parts


@public
def fix(
    data: bytes, report: Report, proposals: Iterable[Proposal], limits: Limits | None = None
) -> Fixed:
    """The file in ``data`` with the changes of some proposals in it, each at its own place.

    ``report`` is of this very file, and the proposals are of that report. A Word file has them as
    tracked changes with comments, an Excel file with notes and a list of them, a text, YAML or JSON
    file as they are. What cannot be changed without a doubt is left as it is, and told with the
    reason; nothing else of the file changes. Raises ReadError for a file that is not the report's
    or that cannot be written back, OptionError for proposals that exclude each other or are not of
    this report, and for what is none.
    """
    data, name = own_file(data, report)
    chosen = _chosen(proposals)
    _require_one_answer(chosen)
    own = tuple(_of_report(chosen, report))
    return _whole(data, name, report, own, limits_of(limits))


def _whole(
    data: bytes, name: str, report: Report, chosen: Sequence[Proposal], limits: Limits
) -> Fixed:
    """The file with the changes; of numbers that belong together all are written, or none."""
    changes = list(_each_once(change for one in chosen for change in one.changes))
    apart: list[Left] = []
    while True:
        fixed = _write(data, name, report, changes, limits)
        torn = [change for one in chosen for change in _torn(one, fixed)]
        if not torn:
            return evolve(fixed, left=(*fixed.left, *apart))
        reasons = {id(one.change): one.reason for one in fixed.left}
        partly = PARTLY.text(report.language)
        apart += [Left(one, reasons.get(id(one), partly)) for one in torn]
        gone = {id(one) for one in torn}
        changes = [one for one in changes if id(one) not in gone]


def _torn(proposal: Proposal, fixed: Fixed) -> Sequence[Change]:
    """The changes of numbers of a proposal of which some were written, and some were not."""
    numbers = [one for one in proposal.changes if one.leading]
    done = {id(one) for one in fixed.done}
    written = [id(one) in done for one in numbers]
    return numbers if any(written) and not all(written) else ()


def _chosen(proposals: object) -> tuple[Proposal, ...]:
    """The proposals, each once. Raises OptionError for what is none, or no collection of them."""
    told = say("Give a list of what itacheck.proposals gives.")
    if isinstance(proposals, (str, bytes, Mapping)) or not isinstance(proposals, Iterable):
        fault = say("A value of the type {type} is no proposals.", type=type(proposals).__name__)
        raise OptionError(fault, remedy=told, place="proposals")
    found: list[Proposal] = []
    for one in proposals:
        if not isinstance(one, Proposal):
            fault = say("A value of the type {type} is no proposal.", type=type(one).__name__)
            raise OptionError(fault, remedy=told, place="proposals")
        if one not in found:
            found.append(one)
    return tuple(found)


def _of_report(chosen: Iterable[Proposal], report: Report) -> Iterator[Proposal]:
    """The proposals with changes of the report's own plan; they may have been in another process.

    Raises OptionError for one of another report.
    """
    parts = Parts(report.plan)
    known = {one.fingerprint for one in report.findings}
    for one in chosen:
        own = [found for change in one.changes if (found := parts.own(change)) is not None]
        if len(own) < len(one.changes) or not known.issuperset(
            each.fingerprint for each in one.mends
        ):
            raise OptionError(
                say("{proposal} was not proposed for this report.", proposal=one.id),
                remedy=say("Give what itacheck.proposals gives for it."),
                place="proposals",
            )
        yield evolve(one, changes=tuple(own))


def _each_once(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes; two answers that make the same of the same thing make it once.

    Changes of one answer may share what becomes of the model, each at a place of its own.
    """
    found: dict[object, Change] = {}
    for one in changes:
        key = (id(one.swap.old), one.location, one.printed, one.text) if one.swap else id(one)
        found.setdefault(key, one)
    return tuple(found.values())


def _require_one_answer(chosen: Sequence[Proposal]) -> None:
    answers: dict[str, Proposal] = {}
    for one in chosen:
        other = answers.setdefault(one.choice, one)
        if other != one:
            raise OptionError(
                say(
                    "{one} and {other} are two answers to one question.",
                    one=other.id,
                    other=one.id,
                ),
                remedy=say("Choose one of them."),
                place="proposals",
            )


def _write(
    data: bytes, name: str, report: Report, changes: Sequence[Change], limits: Limits
) -> Fixed:
    form, language = form_of(data), report.language
    if form is Form.WORD:
        from .word.writing import fixed_word

        return fixed_word(data, name, changes, language, limits)
    if form is Form.EXCEL:
        from .excel.writing import fixed_excel

        return fixed_excel(data, name, changes, language, limits)
    if form is Form.STRUCTURED:
        from .data.writing import fixed_data

        return fixed_data(data, name, report.plan, changes, language, limits)
    if form is Form.TEXT:
        from .text.writing import fixed_text

        return fixed_text(data, name, changes, language, limits)
    raise ReadError(
        say("A file of this kind cannot be mended."),
        remedy=say("Convert the plan into Word or Excel first: itacheck convert."),
        place=name,
    )
