"""The whole report as JSON: what is written, read back, and described by its schema.

The schema describes the reports of this version exactly: every key is always there, and there is no
other. Reading takes those of earlier versions too, which lack some, and of later ones, with more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping as AnyMapping
from contextlib import suppress
from functools import lru_cache
from typing import Any

from attrs import evolve

from ..base.errors import OptionError
from ..base.language import say
from ..base.severity import Severity
from ..plan import Organisation, Period, Plan, Problem, Source
from ..records.codec import Integer, ListOf, NamedValues, OneOf, OrNone
from ..records.cursor import Cursor
from ..records.faults import Faults, TooManyFaultsError, UnreadableError
from ..records.python_values import from_python
from ..records.record import Key, Record
from ..records.schema import Schema, array, document
from ..records.tree import Mapping
from . import form_values as f
from .at_hand import told_at_hand
from .causes import cause_form
from .finding import Finding, finding_form
from .headings import Heading, heading_form, headings_of, with_headings
from .ledger import LedgerLine, line_form
from .options import Options, settings_form
from .outline import Outline, outline_form, outline_of
from .parts import PartsChecked, parts_form
from .provenance import (
    SCHEMA_VERSION,
    EngineUsed,
    PackUsed,
    RuleUsed,
    baseline_form,
    rule_used_form,
)
from .reading import account_form
from .repairs import repair_form
from .texts import IN_TURN, Translations, as_literals, translations, with_translations

_VERSION = "schema_version"
_VERSION_NUMBER = Integer(const=SCHEMA_VERSION)
INPUT = Record(
    dict,
    Key("name", f.TEXT_OR_NONE, of=lambda report: getattr(report.plan.source, "name", None)),
    Key("sha256", OrNone(f.SHA256), of=lambda report: getattr(report.plan.source, "sha256", None)),
    Key(
        "files",
        f.FILES,
        required=False,
        default=(),
        of=lambda report: report.plan.source.files if report.plan.source else (),
    ),
    Key("label", f.SENTENCE, required=False),
    sparing=True,
)
"""The file that a plan was read from, or each of several, and the label where one was given."""
_READING, _WAIVER = "reading", "waiver"
"""What a problem may be about: the plan, or a waiver that does not hold."""


@lru_cache(maxsize=1)
def report_form() -> Record:
    """A report as its JSON has it; read, it is what a Report is made of."""
    pack = Record(
        PackUsed, Key("id", f.SENTENCE), Key("version", f.SENTENCE), Key("sha256", f.SHA256)
    )
    return Record(
        _parts,
        Key(_VERSION, _VERSION_NUMBER, of=lambda _: SCHEMA_VERSION),
        Key("itacheck_version", f.SENTENCE, "version"),
        Key("language", f.SENTENCE, "options.language"),
        Key("fiscal_year", f.YEAR_OR_NONE, "options.fiscal_year"),
        Key("baseline_ita", f.SCORE_OR_NONE, "options.baseline_ita"),
        Key(
            "engine", Record(EngineUsed, Key("name", f.SENTENCE), Key("notice", f.SENTENCE_OR_NONE))
        ),
        Key("packs", ListOf(pack)),
        Key("input", INPUT, of=lambda report: report),
        Key("plan", _plan_form()),
        Key("ok", f.TRUTH, derived=True),
        Key("summary", f.ByMember(Severity, f.COUNT), derived=True, of=_summary),
        Key("findings", ListOf(finding_form())),
        Key("ledger", ListOf(line_form())),
        Key("problems", ListOf(_problem_form()), of=_problems),
        Key(
            "settings",
            OrNone(settings_form(), told=False),
            "options",
            required=False,
            default=Options(),
        ),
        Key("baseline", OrNone(baseline_form()), required=False),
        Key("account", OrNone(account_form()), required=False),
        Key("causes", ListOf(cause_form()), required=False, default=()),
        Key("repairs", ListOf(repair_form()), required=False, default=()),
        Key(
            "translations",
            NamedValues(_translations_form()),
            required=False,
            default=(),
            of=translations,
        ),
        Key("rules", ListOf(rule_used_form()), required=False),
        Key("outline", outline_form(), required=False, default=Outline(), of=outline_of),
        Key("headings", ListOf(heading_form()), required=False, default=(), of=headings_of),
        Key("parts", OrNone(parts_form()), required=False),
        name="report",
    )


def report_parts(given: object, root: str = "$") -> dict[str, Any]:
    """What a Report is made of; ``root`` stands for the whole in the places of faults.

    Raises OptionError for what is no report of this version, with every fault.
    """
    faults = Faults(f.MANNER, root)
    parts: dict[str, Any] = {}
    try:
        at = Cursor(from_python(given, root), faults)
    except UnreadableError as error:
        raise error.error(OptionError) from error
    with suppress(TooManyFaultsError):
        if _is_of_this_version(at):
            parts = report_form().read(at)
    if faults.found:
        first, *further = faults.found
        raise OptionError(
            first.message, remedy=first.remedy, place=first.place, problems=tuple(further)
        )
    return parts


def _is_of_this_version(at: Cursor) -> bool:
    """Nothing else is told of a report of another version."""
    node = at.node.get(_VERSION) if isinstance(at.node, Mapping) else None
    one = at.inner(node, _VERSION)
    told = len(at.faults)
    version = _VERSION_NUMBER.read(one)
    if node is not None and len(at.faults) == told and version != SCHEMA_VERSION:
        one.fault(
            say(
                "The report has schema version {found}; this itacheck reads {known}.",
                found=version,
                known=SCHEMA_VERSION,
            ),
            say("Check that draft again with this itacheck."),
        )
    return len(at.faults) == told


def _parts(
    version: str,
    options: Options | None,
    plan: Plan,
    problems: tuple[tuple[Problem, str], ...],
    findings: tuple[Finding, ...],
    ledger: tuple[LedgerLine, ...],
    outline: Outline,
    headings: tuple[Heading, ...],
    **given: Any,
) -> dict[str, Any]:
    source = given.pop("input")
    label = source.pop("label")
    known = None not in source.values()
    chosen = {name: given.pop(name) for name in ("language", "fiscal_year", "baseline_ita")}
    del given[_VERSION]
    turned: tuple[tuple[str, Translations], ...] = given.pop("translations")
    language = chosen["language"]
    read = tuple(one for one, kind in problems if kind == _READING)
    parts: dict[str, Any] = {
        **given,
        "version": version,
        "label": label,
        "options": evolve(options or Options(), **chosen, parts=_submitted(given["parts"])),
        "plan": evolve(
            outline.within(plan), problems=read, source=Source(**source) if known else None
        ),
        "notices": tuple(one for one, kind in problems if kind != _READING),
        "background": outline.background,
        "findings": findings,
        "ledger": ledger,
        "languages": (language, *(one for one, _ in turned if one != language)),
    }
    parts = with_translations(with_headings(parts, headings), turned)
    if parts["rules"] is None:  # a report of an earlier version
        known_rules = told_at_hand(parts["packs"], chosen["fiscal_year"], language)
        rules = _rules(parts, known_rules)
        titles = {one.code: one.title for one in rules}
        parts["rules"] = rules
        for name in ("findings", "ledger"):
            parts[name] = tuple(evolve(one, title=titles.get(one.rule, "")) for one in parts[name])
    return parts


def _submitted(parts: PartsChecked | None) -> tuple[str, ...] | None:
    return None if parts is None else tuple(one.value for one in parts.checked)


def _rules(parts: AnyMapping[str, Any], whole: AnyMapping[str, RuleUsed]) -> tuple[RuleUsed, ...]:
    """What findings tell about their rules, and packs that are at hand about all.

    Reports of earlier versions have neither titles nor rationales.
    """
    options: Options = parts["options"]
    known = {one.rule: one for one in parts["findings"]}
    weights = dict(options.chosen.severities)
    found = []
    for code in (one.rule for one in parts["ledger"]):
        used, finding = whole.get(code), known.get(code)
        if used is not None:
            used = evolve(used, severity=weights.get(code, used.severity))
        elif finding is not None:
            used = RuleUsed(code, "", "", finding.severity, finding.certainty, finding.basis)
        else:
            continue
        if finding is not None:
            own = {name: getattr(finding, name) for name in ("severity", "certainty", "basis")}
            used = evolve(used, **own)
        found.append(used)
    return tuple(found)


def _summary(report: Any) -> Any:
    return [(severity, report.counts[severity.value]) for severity in Severity]


def _problems(report: Any) -> Any:
    """In the report's language, each with what it is about."""
    kinds = ((report.plan.problems, _READING), (report.notices, _WAIVER))
    return [(one, kind) for found, kind in kinds for one in as_literals(found, report.language)]


def _translations_form() -> Record:
    """How the texts of a report read in one more language."""
    texts, in_turn = NamedValues(f.TEXT), NamedValues(ListOf(f.TEXT))
    return Record(
        Translations,
        *(Key(name, texts) for name in ("messages", "texts", "places", "data")),
        *(Key(name, in_turn, required=False, default=()) for name in IN_TURN.values()),
        name="translations",
    )


def _problem_form() -> Record:
    """A problem; one of an earlier version has no weight, and counted as a warning."""
    kinds = OneOf((_READING, _WAIVER), quoted=True)
    return Record(
        _problem,
        Key("message", f.TRANSLATED, of=lambda pair: pair[0].message),
        Key("location", f.LOCATION_OR_NONE, required=False, of=lambda pair: pair[0].location),
        Key(
            "severity",
            f.SEVERITY,
            required=False,
            default=Severity.WARNING,
            of=lambda pair: pair[0].severity,
        ),
        Key("kind", kinds, required=False, default=_READING, of=lambda pair: pair[1]),
    )


def _problem(kind: str, **given: Any) -> tuple[Problem, str]:
    return Problem(**given), kind


def _plan_form() -> Record:
    """As much of the plan as a report tells."""
    return Record(
        _plan,
        Key(
            "organisation",
            f.TEXT_OR_NONE,
            of=lambda plan: plan.organisation.name if plan.organisation else None,
        ),
        Key("title", f.TEXT_OR_NONE, of=lambda plan: plan.title or None),
        Key("period", f.PERIOD_OR_NONE),
    )


def _plan(organisation: str | None, title: str | None, period: Period | None) -> Plan:
    named = None if organisation is None else Organisation(organisation)
    return Plan(organisation=named, title=title or "", period=period)


def report_schema() -> Schema:
    """The schema (draft 2020-12) of a report, or of the array of several."""
    definitions: Schema = {}
    one = report_form().schema(definitions)
    return document(
        "itacheck report",
        "What itacheck check --format json writes: docs/report.md",
        {"anyOf": [one, array(one)]},
        definitions,
    )


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=1) + "\n"
