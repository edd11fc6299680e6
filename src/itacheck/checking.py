"""The path from a plan to its report: the one place that strings the stages together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypedDict, Unpack

from attrs import evolve, fields

from .base.arguments import public, require
from .base.errors import ItacheckError, OptionError, PlanError, ReadError, unknown_name
from .base.language import say
from .base.limits import Limits, limits_of
from .base.location import PointerLocation
from .base.record import record
from .engine import CompiledPack, evaluate
from .facts import build_facts, unread_parts
from .packs import DEFAULT_PACKS
from .plan import PartId, Plan
from .plan.submitted import filled_parts, of_parts
from .report import Options, Report, build_report, parse_options, unread_report, with_causes
from .report.chart_data import background_of
from .report.options import TAKEN, label_of, severity_of
from .report.parts import PartsChecked, parts_checked
from .report.reading import sums_of
from .report.version import installed_version
from .report.waivers import Waiver, with_waivers
from .settings.compiling import PackSource, chosen_packs, compiled_packs
from .settings.options import engine_of
from .settings.resolve import resolve
from .vocabulary import kinds

if TYPE_CHECKING:
    from .base.severity import Severity
    from .engine.model import Outcome
    from .report import Finding
    from .settings.reports import ReportSource
    from .settings.waivers import WaiverSource
    from .thai.years import BuddhistDate, FiscalYear
    from .vocabulary.model import Fact

__all__ = ["DEFAULT_PACKS", "Checker", "check", "compiled_packs", "plan_of", "prepare"]

_File: TypeAlias = "str | PathLike[str] | bytes | IO[bytes] | IO[str]"
PlanSource: TypeAlias = "Plan | _File | Sequence[_File] | Mapping[str, Any]"


@public
def check(  # noqa: PLR0913 - one argument for each documented option
    source: PlanSource,
    *,
    fiscal_year: int | str | FiscalYear | None = None,
    baseline_ita: Decimal | float | str | None = None,
    packs: Iterable[PackSource] | None = None,
    language: str | None = None,
    engine: str | None = None,
    fail_on: Severity | str | None = None,
    profile: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    severities: Mapping[str, Any] | None = None,
    parameters: Mapping[str, Any] | None = None,
    waivers: Iterable[WaiverSource] = (),
    baseline: ReportSource | Iterable[Report] | None = None,
    as_of: date | BuddhistDate | str | None = None,
    config: str | PathLike[str] | None = None,
    limits: Limits | None = None,
    parts: str | Iterable[str] | None = None,
    label: str | None = None,
) -> Report:
    """The report on a plan.

    ``source`` is a path, a file's bytes, an open file, a list of these that are one plan together,
    a dict in the plan's YAML form, or a Plan. ``fiscal_year`` (Buddhist, such as 2569) chooses the
    criteria of that year; ``baseline_ita`` is the agency's ITA score of the year before the plan.
    ``packs`` are ids of shipped packs, paths, or packs already loaded (without them,
    ``nacc-2566-2570``). ``language`` is that of all sentences (``th``, the usual one, or ``en``),
    ``engine`` is ``durable`` or ``plain``; ``fail_on`` (``error``, ``warning``, ``info`` or
    ``never``) is what makes ``report.ok`` false.

    ``select`` and ``ignore`` are codes of rules or their beginnings (``BUD``, ``BUD001``),
    ``profile`` a choice that a pack offers (``strict``, ``author``, ``auditor``). ``severities``
    gives rules another severity by code, ``parameters`` gives criteria another value, with its
    source; ``waivers`` are dicts, or files of them, of findings that do not count on the day
    ``as_of`` (``"2569-09-30"``, or a date of the common era). With a ``baseline``, an earlier
    report or its file, only what is new is found. ``parts`` are the ids of those parts of a plan in
    the making that were submitted so far (``["cover", "preface"]``; ``"filled"``: all that hold
    something): what is not there yet is no fault then, and said once. ``config`` is a configuration
    file, which holds for what is not given here; none is looked for. docs/configuration.md
    describes all of them. ``limits`` is how much of a file or a dict is read: docs/files.md.
    ``label`` is what the report calls the plan wherever it would name the file: it tells plans of
    one name apart.

    Raises ReadError or PlanError for a source that is no plan, PackError for a pack with faults,
    OptionError for any other argument that cannot be used.
    """
    given = dict(locals())
    del given["source"], given["label"]
    return prepare(**given).report(source, label=label)


@record
class Checker:
    """A check made ready, for any number of plans, threads and processes: it never changes.

    It can be pickled; it then takes the packs along, and needs no file of theirs.
    """

    compiled: CompiledPack
    options: Options
    engine: str
    waivers: tuple[Waiver, ...] = ()
    baseline: tuple[Report, ...] = ()
    limits: Limits = Limits()

    def report(
        self, source: PlanSource, waivers: Iterable[WaiverSource] = (), *, label: str | None = None
    ) -> Report:
        """The report on a plan, for which there may be ``waivers`` of its own.

        Raises ReadError, PlanError or OptionError as ``check`` does.
        """
        own: tuple[Waiver, ...] = ()
        if waivers:
            from .settings.waivers import waivers_from

            own = _known(waivers_from(waivers), self.compiled)
        try:
            plan = plan_of(source, self.limits, whole=self.options.parts is None)
            return self._report(plan, own, label_of(label))
        except (ReadError, PlanError) as error:
            if label is not None:
                _name(error, label)
            raise

    def unread(self, error: ItacheckError, label: str | None = None) -> Report:
        """A report that says only why there is none: it keeps a plan's place among others."""
        require(error, ItacheckError, say("an error of itacheck"), "error")
        version = installed_version()
        report = unread_report(error, self.compiled, self.options, self.engine, version)
        return evolve(report, label=label_of(label))

    def _report(self, plan: Plan, own: tuple[Waiver, ...], label: str | None) -> Report:
        _require_something(plan, whole=self.options.parts is None)
        account = sums_of(plan)
        plan, parts = self._submitted(plan)
        facts = self._facts(plan, parts)
        report, outcomes = self._found(plan, facts, parts, own, label)
        criteria = self.compiled.whole.parameters
        background = background_of(plan, facts, criteria, self.options.fiscal_year)
        return with_causes(
            evolve(report, background=background, account=account), outcomes, self.compiled
        )

    def __reduce__(self) -> tuple[Callable[[bytes], Checker], tuple[bytes]]:
        from .base.pickling import pickled

        return _restored, (pickled(tuple(getattr(self, one.name) for one in fields(Checker))),)

    def findings(self, plan: Plan) -> tuple[Finding, ...]:
        """What is found in a plan, without what the findings have in common and what mends them.

        To find the least repairs of many wrong figures takes longer than all else.
        """
        return self.examined(plan)[0].findings

    def examined(self, plan: Plan) -> tuple[Report, tuple[Outcome, ...]]:
        """The report on a plan as far as ``findings`` goes, and the outcomes that it rests on."""
        plan, parts = self._submitted(plan)
        return self._found(plan, self._facts(plan, parts), parts)

    def facts(self, source: PlanSource) -> tuple[Fact, ...]:
        """What rules can examine in a plan, in the order of the kinds: docs/vocabulary.md.

        Those of installed packages come last. Raises ReadError, PlanError or OptionError as
        ``check`` does.
        """
        from .vocabulary.installed import every_kind

        plan = plan_of(source, self.limits, whole=self.options.parts is None)
        return self._facts(*self._submitted(plan), (one.name for one in every_kind()))

    def _submitted(self, plan: Plan) -> tuple[Plan, PartsChecked | None]:
        """What of a plan is looked at: all of it, or the parts that were submitted."""
        if self.options.parts is None:
            return plan, None
        parts = parts_checked(plan, self.options.parts)
        return of_parts(plan, parts.checked), parts

    def _facts(
        self, plan: Plan, parts: PartsChecked | None, further: Iterable[str] = ()
    ) -> tuple[Fact, ...]:
        named = {kind for rule in self.compiled.whole.rules for kind in rule.kinds} | {*further}
        return build_facts(
            plan,
            self.compiled.whole.criteria,
            fiscal_year=self.options.fiscal_year,
            baseline_ita=self.options.baseline_ita,
            pending=_pending(parts),
            kinds=named - {one.name for one in kinds()},
        )

    def _found(
        self,
        plan: Plan,
        facts: tuple[Fact, ...],
        parts: PartsChecked | None,
        own: tuple[Waiver, ...] = (),
        label: str | None = None,
    ) -> tuple[Report, tuple[Outcome, ...]]:
        """The report as far as the findings, and the outcomes that it rests on."""
        unread = unread_parts(plan, _pending(parts))
        evaluation = evaluate(self.compiled, facts, self.engine, unread)
        options = self.options
        if parts is not None:
            options = evolve(options, parts=tuple(one.value for one in parts.checked))
        report = build_report(evaluation, plan, self.compiled, options, installed_version())
        report = evolve(report, label=label, parts=parts)
        if self.waivers or own:
            report = with_waivers(report, (*self.waivers, *own))
        if self.baseline:
            from .report.baseline import against, unanswered

            report = against(report, self.baseline, unanswered(evaluation.outcomes))
        return report, evaluation.outcomes


class CheckOptions(TypedDict, total=False):
    """What ``check`` takes besides a plan and its label, as it says there."""

    fiscal_year: int | str | FiscalYear | None
    baseline_ita: Decimal | float | str | None
    packs: Iterable[PackSource] | None
    language: str | None
    engine: str | None
    fail_on: Severity | str | None
    profile: str | None
    select: str | Iterable[str]
    ignore: str | Iterable[str]
    severities: Mapping[str, Any] | None
    parameters: Mapping[str, Any] | None
    waivers: Iterable[WaiverSource]
    baseline: ReportSource | Iterable[Report] | None
    as_of: date | BuddhistDate | str | None
    config: str | PathLike[str] | None
    limits: Limits | None
    parts: str | Iterable[str] | None


def prepare(**asked: Unpack[CheckOptions]) -> Checker:
    """What ``check`` needs besides the plan, checked and loaded once for any number of plans.

    It takes the same arguments, and raises OptionError and PackError as ``check`` does.
    """
    given: dict[str, Any] = {**asked}
    limits = limits_of(given.pop("limits", None))
    config = given.pop("config", None)
    wanted = resolve(given, config, DEFAULT_PACKS)
    values = wanted.values
    engine = engine_of(values["engine"])
    said = {name: values[name] for name in TAKEN if values[name] is not None}
    options = parse_options(**said)
    compiled, chosen, fail_on = chosen_packs(values["packs"], wanted.choice, options.fiscal_year)
    if wanted.settings.path is not None:
        chosen = evolve(chosen, config=wanted.settings.path.name)
    options = evolve(options, chosen=chosen)
    if values["fail_on"] is None and fail_on is not None:
        options = evolve(options, fail_on=severity_of(fail_on))
    waivers = _known(wanted.waivers, compiled)
    return Checker(compiled, options, engine, waivers, wanted.baseline, limits)


def _restored(data: bytes) -> Checker:
    import pickle

    return Checker(*pickle.loads(data))  # noqa: S301 - whoever unpickled this has trusted it


def _known(waivers: Iterable[Waiver], compiled: CompiledPack) -> tuple[Waiver, ...]:
    """The waivers; one of a rule that there is none of is refused, as it would never fit."""
    found = tuple(waivers)
    whole = compiled.whole
    codes = tuple(one.code for one in (*whole.rules, *whole.disabled)) if found else ()
    for one in found:
        if one.code not in codes:
            raise OptionError(
                unknown_name(say("code"), one.code, codes), place=one.location or "waivers"
            )
    return found


def _name(error: ReadError | PlanError, label: str) -> None:
    """Put the label wherever an error that was just raised names the plan's file."""
    problems = error.problems if isinstance(error, PlanError) else ()
    for one in (error, *problems):
        if isinstance(one.place, str):
            one.place = label if isinstance(one, ReadError) else one.place
        elif one.place is not None and not isinstance(one.place, PointerLocation):
            one.place = evolve(one.place, file=label)


def _pending(parts: PartsChecked | None) -> frozenset[PartId]:
    """The parts that are not looked at, as they were not submitted."""
    return frozenset((*parts.not_submitted, *parts.left_out)) if parts else frozenset()


def plan_of(source: PlanSource, limits: Limits | None = None, *, whole: bool = True) -> Plan:
    """The plan that a source holds; one that is not ``whole`` may be no more than a cover.

    Raises ReadError, PlanError or OptionError.
    """
    if isinstance(source, Plan):
        from .plan.form.pointers import with_pointers

        return with_pointers(source)
    if isinstance(source, Mapping):
        from .plan.form import plan_from_mapping

        return plan_from_mapping(source, limits=limits)
    files = (str, PathLike, bytes, bytearray, memoryview, list, tuple)
    if isinstance(source, files) or hasattr(source, "read"):
        from .reading import read_source

        return read_source(source, limits=limits, whole=whole)
    raise OptionError(
        say("A value of the type {type} is no plan.", type=type(source).__name__),
        remedy=say("Give a path, bytes, an open file, a dict or a Plan."),
        place="source",
    )


def _require_something(plan: Plan, *, whole: bool) -> None:
    """A plan that says nothing has no faults, and must not look like one without them.

    One of which nothing could be read says that much: its report holds the problems. Of one in the
    making, any part is enough.
    """
    place = plan.source.name if plan.source else None
    if not whole:
        if filled_parts(plan):
            return
        raise PlanError(
            say("Nothing of the plan is filled in yet."),
            remedy=say("Give what was submitted."),
            place=place,
        )
    told = plan.missions or plan.projects or plan.sheets or plan.risk_rows or plan.targets
    if not told and not unread_parts(plan):
        raise PlanError(
            say("The plan is empty: no mission, no project, no sheet, no risk, no target."),
            remedy=say("Give the whole plan."),
            place=place,
            pointer=None if plan.source else "",
        )
