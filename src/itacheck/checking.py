"""The path from a plan to its report: the one place that strings the stages together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from os import PathLike
from typing import IO, Any, TypeAlias

from attrs import evolve, frozen

from .engine import ENGINES, CompiledPack, compile_pack, evaluate
from .errors import OptionError, PlanError, unknown_name
from .facts import build_facts
from .language import say
from .packs import load_pack, shipped_packs
from .packs.model import Pack
from .plan import Plan
from .readable import Readable
from .report import Options, Report, build_report, parse_options
from .report.version import installed_version
from .vocabulary import kinds

PlanSource: TypeAlias = "Plan | str | PathLike[str] | IO[bytes] | IO[str] | Mapping[str, Any]"
PackSource: TypeAlias = "Pack | str | PathLike[str]"

DEFAULT_PACKS = ("nacc-2566-2570",)


def check(
    source: PlanSource,
    *,
    fiscal_year: int | str | None = None,
    baseline_ita: Decimal | float | str | None = None,
    packs: Iterable[PackSource] = DEFAULT_PACKS,
    language: str = "th",
    engine: str = "durable",
    fail_on: str = "error",
) -> Report:
    """The report on a plan.

    ``source`` is a path, an open file, a dict in the plan's YAML form, or a Plan. ``fiscal_year``
    (Buddhist, such as 2569) chooses the criteria of that year; ``baseline_ita`` is the agency's ITA
    score of 2565. ``packs`` are ids of shipped packs, paths, or packs already loaded. ``language``
    is that of all sentences (``th``, ``en``), ``engine`` is ``durable`` or ``plain``; ``fail_on``
    (``error``, ``warning``, ``info`` or ``never``) is what makes ``report.ok`` false.

    Raises ReadError or PlanError for a source that is no plan, PackError for a pack with faults,
    OptionError for any other argument that cannot be used.
    """
    checker = prepare(
        fiscal_year=fiscal_year,
        baseline_ita=baseline_ita,
        packs=packs,
        language=language,
        engine=engine,
        fail_on=fail_on,
    )
    return checker.report(source)


@frozen(repr=False)
class Checker(Readable):
    """A check made ready, for any number of plans and threads: it never changes."""

    compiled: CompiledPack
    options: Options
    engine: str

    def report(self, source: PlanSource) -> Report:
        """The report on a plan. Raises ReadError, PlanError or OptionError as ``check`` does."""
        plan = plan_of(source)
        _require_something(plan)
        facts = build_facts(
            plan,
            _criteria(self.compiled),
            fiscal_year=self.options.fiscal_year,
            baseline_ita=self.options.baseline_ita,
        )
        evaluation = evaluate(self.compiled, facts, engine=self.engine)
        return build_report(evaluation, plan, self.compiled, self.options, installed_version())


def prepare(
    *,
    fiscal_year: int | str | None = None,
    baseline_ita: Decimal | float | str | None = None,
    packs: Iterable[PackSource] = DEFAULT_PACKS,
    language: str = "th",
    engine: str = "durable",
    fail_on: str = "error",
) -> Checker:
    """What ``check`` needs besides the plan, checked and loaded once for a batch of plans.

    Raises OptionError and PackError as ``check`` does.
    """
    options = parse_options(
        fiscal_year=fiscal_year, baseline_ita=baseline_ita, language=language, fail_on=fail_on
    )
    if engine not in ENGINES:
        raise OptionError(unknown_name(say("engine"), str(engine), ENGINES), place="engine")
    return Checker(compiled_packs(packs, options.fiscal_year), options, engine)


def compiled_packs(packs: Iterable[PackSource], fiscal_year: int | None = None) -> CompiledPack:
    """Packs made ready for a fiscal year; those that are shipped are loaded once in a process.

    Raises OptionError for what names no pack, PackError for a pack with faults.
    """
    if isinstance(packs, (str, PathLike)):
        raise OptionError(
            say("A list of packs belongs here, not one alone."),
            remedy=say("Write {value}.", value=f"[{str(packs)!r}]"),
            place="packs",
        )
    given = tuple(packs)
    if not given:
        raise OptionError(say("No pack is given, so nothing would be checked."), place="packs")
    shipped = shipped_packs()
    if all(isinstance(one, str) and one in shipped for one in given):
        return _shipped(tuple(map(str, given)), fiscal_year)
    return compile_pack(tuple(map(_pack, given)), kinds(), fiscal_year)


@lru_cache(maxsize=16)
def _shipped(ids: tuple[str, ...], fiscal_year: int | None) -> CompiledPack:
    """What comes with itacheck does not change while it runs, and a compiled pack is immutable."""
    return compile_pack(tuple(map(load_pack, ids)), kinds(), fiscal_year)


def _pack(given: PackSource) -> Pack:
    if isinstance(given, Pack):
        return given
    if isinstance(given, (str, PathLike)):
        return load_pack(given)
    raise OptionError(
        say("“{given}” is no pack.", given=given),
        remedy=say("Give the id of a shipped pack, the path of one, or what load_pack returns."),
        place="packs",
    )


def _criteria(compiled: CompiledPack) -> Pack:
    """One pack with the criteria of all that are checked by."""
    whole = compiled.whole
    return evolve(
        compiled.packs[0],
        rules=(),
        parameters=whole.parameters,
        frame=whole.frame,
        measures=whole.measures,
        topics=whole.topics,
    )


def plan_of(source: PlanSource) -> Plan:
    """The plan that a source holds. Raises ReadError, PlanError or OptionError."""
    if isinstance(source, Plan):
        return source
    if isinstance(source, Mapping):
        from .plan.form import plan_from_mapping

        return plan_from_mapping(source)
    if isinstance(source, (str, PathLike)) or hasattr(source, "read"):
        from .reading import read

        return read(source)
    raise OptionError(
        say("A value of the type {type} is no plan.", type=type(source).__name__),
        remedy=say("Give a path, an open file, a dict or a Plan."),
        place="source",
    )


def _require_something(plan: Plan) -> None:
    """A plan that says nothing has no faults, and must not look like one without them."""
    if not (plan.missions or plan.projects or plan.sheets or plan.risk_rows or plan.targets):
        raise PlanError(
            say("The plan is empty: no mission, no project, no sheet, no risk, no target."),
            remedy=say("Give the whole plan."),
            place=plan.source.name if plan.source else None,
        )
