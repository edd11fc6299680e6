"""``impact``: which findings appear and vanish on plans where a pack takes another's place."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import field

from ..base.errors import EngineError, ItacheckError
from ..base.language import say
from ..base.record import record
from ..checking import Checker, plan_of, prepare
from ..reading import read
from ..report import NOT_SELECTED, Finding
from ..report.baseline import Change, compare, unanswered
from ..report.build import packs_used
from ..report.provenance import SCHEMA_VERSION, PackUsed
from .batch import Source, Sources, jobs_of, named, restored, runner_of, written
from .running import completed, no_answer

if TYPE_CHECKING:
    from ..base.limits import Limits
    from ..settings.compiling import PackSource
    from ..thai.years import FiscalYear

WAYS = ("appeared", "vanished", "undecided", "changed")
"""What may become of a finding, in the order in which it is told."""


@record
class PlanImpact:
    """What becomes of the findings of one plan.

    ``appeared`` are those of the new pack alone, ``vanished`` those of the old one alone;
    ``undecided`` are of the old one, too, and the new one cannot say. ``changed`` have another
    severity or other figures. ``error`` is why there is nothing to compare.
    """

    label: str
    appeared: tuple[Finding, ...] = ()
    vanished: tuple[Finding, ...] = ()
    undecided: tuple[Finding, ...] = ()
    changed: tuple[Change, ...] = ()
    error: ItacheckError | None = field(default=None, eq=False)

    @property
    def codes(self) -> Iterator[tuple[str, str]]:
        """The rule of every finding that is told, with what becomes of it."""
        for way in ("appeared", "vanished", "undecided"):
            yield from ((one.rule, way) for one in getattr(self, way))
        yield from ((one.new.rule, "changed") for one in self.changed)

    @property
    def same(self) -> bool:
        """Whether both packs say the same of it."""
        return self.error is None and not any(self.codes)

    def to_dict(self, language: str) -> dict[str, Any]:
        """The plan as the JSON of an impact has it."""
        return {
            "label": self.label,
            "error": self.error.text(language) if self.error else None,
            "appeared": [one.to_dict() for one in self.appeared],
            "vanished": [one.to_dict() for one in self.vanished],
            "undecided": [one.to_dict() for one in self.undecided],
            "changed": [
                {**one.to_dict(), "old_severity": one.old.severity.value} for one in self.changed
            ],
        }


@record
class RuleImpact:
    """A rule of which some finding is other, on how many ``plans``, and which pack has it in use.

    ``state`` is ``both``, ``added`` (the new one alone) or ``removed`` (the old one alone).
    """

    code: str
    title: str
    state: str
    counts: tuple[tuple[str, int], ...]
    plans: int

    def to_dict(self) -> dict[str, Any]:
        """The rule as the JSON of an impact has it."""
        own = {"rule": self.code, "title": self.title, "state": self.state}
        return {**own, **dict(self.counts), "plans": self.plans}


@record
class Impact:
    """What becomes of findings where packs take the place of others; plans are in their order.

    ``rules`` are those of which some finding is told, in the order of the codes.
    """

    old: tuple[PackUsed, ...]
    new: tuple[PackUsed, ...]
    language: str
    plans: tuple[PlanImpact, ...]
    rules: tuple[RuleImpact, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each sort, on all plans."""
        every = Counter(way for plan in self.plans for _, way in plan.codes)
        return {way: every[way] for way in WAYS}

    @property
    def unread(self) -> tuple[PlanImpact, ...]:
        """The plans of which nothing can be said."""
        return tuple(one for one in self.plans if one.error is not None)

    @property
    def same(self) -> bool:
        """Whether no finding is other on any plan that could be read."""
        return not any(self.counts.values())

    def to_dict(self) -> dict[str, Any]:
        """The impact as its JSON has it: docs/report.md."""
        return {
            "schema_version": SCHEMA_VERSION,
            "old": [_pack(one) for one in self.old],
            "new": [_pack(one) for one in self.new],
            "language": self.language,
            "summary": {
                "plans": len(self.plans),
                "unread": len(self.unread),
                "same": sum(one.same for one in self.plans),
                **self.counts,
            },
            "rules": [one.to_dict() for one in self.rules],
            "plans": [one.to_dict(self.language) for one in self.plans],
        }


def _pack(one: PackUsed) -> dict[str, str]:
    return {"id": one.id, "version": one.version, "sha256": one.sha256}


def impact(  # noqa: PLR0913 - one argument for each documented option
    old: PackSource,
    new: PackSource,
    sources: Sources,
    *,
    executor: Executor | Callable[[], Executor] | None = None,
    jobs: int | None = None,
    fiscal_year: int | str | FiscalYear | None = None,
    baseline_ita: Decimal | float | str | None = None,
    language: str | None = None,
    engine: str | None = None,
    parts: str | Iterable[str] | None = None,
    limits: Limits | None = None,
) -> Impact:
    """Which findings appear and vanish on plans where the pack ``new`` takes the place of ``old``.

    Both are ids, paths or packs already loaded; ``sources``, ``executor`` and ``jobs`` are those of
    ``check_many`` (with one job, all is done in this process), the others those of ``check``. No
    waiver and no configuration is heeded. A plan that cannot be read is told in its place.

    Raises OptionError and PackError as ``check_many`` does.
    """
    options: dict[str, Any] = {
        "fiscal_year": fiscal_year,
        "baseline_ita": baseline_ita,
        "language": language,
        "engine": engine,
        "parts": parts,
        "limits": limits,
    }
    both = Exchange(prepare(packs=[old], **options), prepare(packs=[new], **options))
    found = dict(both.impacts(named(sources), executor, jobs_of(jobs)))
    return both.gathered(tuple(found[one] for one in sorted(found)))


@record
class Exchange:
    """The checks of both packs, made ready for any number of plans."""

    old: Checker
    new: Checker

    def impacts(
        self,
        sources: Iterable[tuple[str, Source]],
        executor: Executor | Callable[[], Executor] | None,
        jobs: int,
    ) -> Iterator[tuple[int, PlanImpact]]:
        """By the position of each plan what becomes of its findings, as they complete."""
        if executor is None and jobs == 1:
            for number, (label, source) in enumerate(sources):
                yield number, _safely(self.old, self.new, label, source)
            return
        old, new = written(self.old), written(self.new)
        labels: dict[int, str] = {}

        def calls() -> Iterator[tuple[int, Callable[[], PlanImpact]]]:
            for number, (label, source) in enumerate(sources):
                labels[number] = label
                yield number, partial(_elsewhere, old, new, label, source)

        for number, answer in completed(calls(), runner_of(executor, jobs), jobs):
            yield number, _answered(answer, labels.pop(number))

    def gathered(self, plans: tuple[PlanImpact, ...]) -> Impact:
        """All plans together, and what became of each rule."""
        return Impact(
            packs_used(self.old.compiled),
            packs_used(self.new.compiled),
            self.new.options.language,
            plans,
            tuple(_rules(plans, _titles(self.old), _titles(self.new))),
        )


def _titles(checker: Checker) -> Mapping[str, str]:
    """The titles of the rules in use, by their codes."""
    language = checker.options.language
    rules = (one.rule for one in checker.compiled.rules)
    return {one.code: one.title.text(language) for one in rules}


def _rules(
    plans: tuple[PlanImpact, ...], old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[RuleImpact]:
    counts = Counter(pair for plan in plans for pair in plan.codes)
    touched = Counter(code for plan in plans for code in {code for code, _ in plan.codes})
    for code in sorted(touched):
        state = "both" if code in old and code in new else "added" if code in new else "removed"
        title = new.get(code) or old.get(code, "")
        ways = tuple((way, counts[code, way]) for way in WAYS)
        yield RuleImpact(code, title, state, ways, touched[code])


def _answered(answer: PlanImpact | ItacheckError, label: str) -> PlanImpact:
    return PlanImpact(label, error=answer) if isinstance(answer, ItacheckError) else answer


def _elsewhere(old: bytes, new: bytes, label: str, source: Source) -> PlanImpact:
    return _compared(restored(old), restored(new), label, source)


def _safely(old: Checker, new: Checker, label: str, source: Source) -> PlanImpact:
    """What becomes of a plan's findings; a defect of itacheck does not end the run."""
    try:
        return _compared(old, new, label, source)
    except Exception as error:  # noqa: BLE001 - of one plan among many
        return PlanImpact(label, error=no_answer(error, label))


def _compared(old: Checker, new: Checker, label: str, source: Source) -> PlanImpact:
    """The plan is read once, and both packs are tried on it."""
    try:
        if isinstance(source, bytes):
            source = read(io.BytesIO(source), label, limits=new.limits)
        plan = plan_of(source, new.limits, whole=new.options.parts is None)
        (before, _), (after, outcomes) = old.examined(plan), new.examined(plan)
    except ItacheckError as error:
        if error.place is None:
            error.place = label
        return PlanImpact(label, error=error)
    failed = [line.rule for one in (before, after) for line in one.ledger if line.errored]
    if failed:
        told = say("Rules that failed to run: {codes}.", codes=", ".join(dict.fromkeys(failed)))
        return PlanImpact(label, error=EngineError(told, place=label))
    found = compare(before, after, unanswered(outcomes))
    in_use = {line.rule for line in after.ledger if line.status != NOT_SELECTED}
    out_of_use = tuple(one for one in found.not_checked if one.rule not in in_use)
    undecided = tuple(one for one in found.not_checked if one.rule in in_use)
    order = {one.fingerprint: number for number, one in enumerate(before.findings)}
    vanished = sorted((*found.gone, *out_of_use), key=lambda one: order[one.fingerprint])
    weighed = (one for one in found.kept if one.figures or one.old.severity is not one.new.severity)
    return PlanImpact(label, found.new, tuple(vanished), undecided, tuple(weighed))
