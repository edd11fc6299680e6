"""The path from a plan to its report: the one place that strings the stages together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from attrs import evolve

from .base.arguments import public
from .base.errors import OptionError, PlanError, unknown_name
from .base.language import say
from .base.limits import Limits, limits_of
from .base.record import record
from .engine import CompiledPack, evaluate
from .facts import build_facts, unread_parts
from .packs import DEFAULT_PACKS
from .plan import Plan
from .report import Options, Report, build_report, parse_options, with_causes
from .report.chart_data import background_of
from .report.options import TAKEN, severity_of
from .report.version import installed_version
from .report.waivers import Waiver, with_waivers
from .settings.compiling import PackSource, chosen_packs, compiled_packs
from .settings.options import engine_of
from .settings.resolve import resolve

if TYPE_CHECKING:
    from .base.severity import Severity
    from .engine.model import Outcome
    from .report import Finding
    from .settings.reports import ReportSource
    from .settings.waivers import WaiverSource
    from .thai.years import BuddhistDate, FiscalYear
    from .vocabulary.model import Fact

__all__ = ["DEFAULT_PACKS", "Checker", "check", "compiled_packs", "plan_of", "prepare"]

PlanSource: TypeAlias = (
    "Plan | str | PathLike[str] | bytes | IO[bytes] | IO[str] | Mapping[str, Any]"
)


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
) -> Report:
    """The report on a plan.

    ``source`` is a path, a file's bytes, an open file, a dict in the plan's YAML form, or a Plan.
    ``fiscal_year`` (Buddhist, such as 2569) chooses the criteria of that year; ``baseline_ita`` is
    the agency's ITA score of 2565. ``packs`` are ids of shipped packs, paths, or packs already
    loaded (without them, ``nacc-2566-2570``). ``language`` is that of all sentences (``th``, the
    usual one, or ``en``), ``engine`` is ``durable`` or ``plain``; ``fail_on`` (``error``,
    ``warning``, ``info`` or ``never``) is what makes ``report.ok`` false.

    ``select`` and ``ignore`` are codes of rules or their beginnings (``BUD``, ``BUD001``),
    ``profile`` a choice that a pack offers (``strict``, ``author``, ``auditor``). ``severities``
    gives rules another severity by code, ``parameters`` gives criteria another value, with its
    source; ``waivers`` are dicts, or files of them, of findings that do not count on the day
    ``as_of`` (``"2569-09-30"``, or a date of the common era). With a ``baseline``, an earlier
    report or its file, only what is new is found. ``config`` is a configuration file, which holds
    for what is not given here; none is looked for. docs/configuration.md describes all of them.
    ``limits`` is how much of a file or a dict is read: docs/files.md.

    Raises ReadError or PlanError for a source that is no plan, PackError for a pack with faults,
    OptionError for any other argument that cannot be used.
    """
    given = dict(locals())
    del given["source"]
    return prepare(**given).report(source)


@record
class Checker:
    """A check made ready, for any number of plans and threads: it never changes."""

    compiled: CompiledPack
    options: Options
    engine: str
    waivers: tuple[Waiver, ...] = ()
    baseline: tuple[Report, ...] = ()
    limits: Limits = Limits()

    def report(self, source: PlanSource, waivers: Iterable[Waiver] = ()) -> Report:
        """The report on a plan, for which there may be ``waivers`` of its own.

        Raises ReadError, PlanError or OptionError as ``check`` does.
        """
        own = _known(waivers, self.compiled)
        plan = plan_of(source, self.limits)
        _require_something(plan)
        facts = self._facts(plan)
        report, outcomes = self._found(plan, facts, own)
        criteria = self.compiled.whole.parameters
        background = background_of(plan, facts, criteria, self.options.fiscal_year)
        return with_causes(evolve(report, background=background), outcomes)

    def findings(self, plan: Plan) -> tuple[Finding, ...]:
        """What is found in a plan, without what the findings have in common and what mends them.

        To find the least repairs of many wrong figures takes longer than all else.
        """
        report, _ = self._found(plan, self._facts(plan), ())
        return report.findings

    def _facts(self, plan: Plan) -> tuple[Fact, ...]:
        return build_facts(
            plan,
            self.compiled.whole.criteria,
            fiscal_year=self.options.fiscal_year,
            baseline_ita=self.options.baseline_ita,
        )

    def _found(
        self, plan: Plan, facts: tuple[Fact, ...], own: tuple[Waiver, ...]
    ) -> tuple[Report, tuple[Outcome, ...]]:
        """The report as far as the findings, and the outcomes that it rests on."""
        evaluation = evaluate(self.compiled, facts, self.engine, unread_parts(plan))
        report = build_report(evaluation, plan, self.compiled, self.options, installed_version())
        if self.waivers or own:
            report = with_waivers(report, (*self.waivers, *own))
        if self.baseline:
            from .report.baseline import against, unanswered

            report = against(report, self.baseline, unanswered(evaluation.outcomes))
        return report, evaluation.outcomes


def prepare(
    *, config: str | PathLike[str] | None = None, limits: Limits | None = None, **given: Any
) -> Checker:
    """What ``check`` needs besides the plan, checked and loaded once for a batch of plans.

    It takes the same arguments, and raises OptionError and PackError as ``check`` does.
    """
    limits = limits_of(limits)
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


def plan_of(source: PlanSource, limits: Limits | None = None) -> Plan:
    """The plan that a source holds. Raises ReadError, PlanError or OptionError."""
    if isinstance(source, Plan):
        return source
    if isinstance(source, Mapping):
        from .plan.form import plan_from_mapping

        return plan_from_mapping(source, limits=limits)
    if isinstance(source, (str, PathLike, bytes, bytearray, memoryview)) or hasattr(source, "read"):
        from .reading import read

        return read(source, limits=limits)
    raise OptionError(
        say("A value of the type {type} is no plan.", type=type(source).__name__),
        remedy=say("Give a path, bytes, an open file, a dict or a Plan."),
        place="source",
    )


def _require_something(plan: Plan) -> None:
    """A plan that says nothing has no faults, and must not look like one without them.

    One of which nothing could be read says that much: its report holds the problems.
    """
    told = plan.missions or plan.projects or plan.sheets or plan.risk_rows or plan.targets
    if not told and not unread_parts(plan):
        raise PlanError(
            say("The plan is empty: no mission, no project, no sheet, no risk, no target."),
            remedy=say("Give the whole plan."),
            place=plan.source.name if plan.source else None,
        )
