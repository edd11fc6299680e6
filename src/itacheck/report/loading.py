"""The parts of a report from what its JSON holds, every key and type looked at."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Any

from ..engine.model import State
from ..errors import OptionError
from ..language import say
from ..packs.model import Certainty, Severity
from ..plan import Organisation, PartId, PartState, Period, Plan, Problem, Source, Taken
from ..thai.years import FiscalYear, day_of
from ..vocabulary.model import Evidence
from .chosen import Chosen, Replaced
from .fields import Fields, Literal, whole
from .finding import Basis, Data, Finding, Waived, as_value
from .ledger import NOT_SELECTED, LedgerLine, ReasonCount
from .options import FAIL_ON, Options
from .places import place_from
from .reading import ReadingSums
from .used import SCHEMA_VERSION, Baseline, EngineUsed, PackUsed, RuleUsed

_SEVERITIES = tuple(one.value for one in Severity)
_CERTAINTIES = tuple(one.value for one in Certainty)
_STATUSES = (*(one.value for one in State), NOT_SELECTED)


def report_parts(given: object) -> dict[str, Any]:
    """What a Report is made of. Raises OptionError for what is no report of this version."""
    whole_report = whole(given)
    version = whole_report.integer("schema_version")
    if version != SCHEMA_VERSION:
        raise OptionError(
            say(
                "The report has schema version {found}; this itacheck reads {known}.",
                found=version,
                known=SCHEMA_VERSION,
            ),
            remedy=say("Check that draft again with this itacheck."),
            place="$.schema_version",
        )
    findings = tuple(_finding(one) for one in whole_report.objects("findings"))
    ledger = tuple(_line(one) for one in whole_report.objects("ledger"))
    settings = whole_report.object_or_none("settings")
    baseline = whole_report.object_or_none("baseline")
    account = whole_report.object_or_none("account")
    engine = whole_report.object("engine")
    return {
        "version": whole_report.text("itacheck_version"),
        "options": _options(whole_report, settings),
        "engine": EngineUsed(engine.text("name"), engine.text_or_none("notice")),
        "packs": tuple(
            PackUsed(one.text("id"), one.text("version"), one.text("sha256"))
            for one in whole_report.objects("packs")
        ),
        "plan": _plan(whole_report),
        "findings": findings,
        "ledger": ledger,
        "rules": _rules(findings, ledger),
        "baseline": None if baseline is None else _baseline(baseline),
        "account": None if account is None else _account(account),
    }


def _options(whole_report: Fields, settings: Fields | None) -> Options:
    score = whole_report.number_or_none("baseline_ita")
    fail_on, as_of = "error", None
    if settings is not None:
        fail_on = settings.one_of("fail_on", FAIL_ON)
        written = settings.text_or_none("as_of")
        as_of = None if written is None else day_of(written)
        if written is not None and as_of is None:
            raise settings.wrong("as_of", say("a day of the Buddhist calendar"))
    return Options(
        whole_report.integer_or_none("fiscal_year"),
        None if score is None else Decimal(str(score)),
        whole_report.text("language"),
        None if fail_on == "never" else Severity(fail_on),
        as_of,
        Chosen() if settings is None else _chosen(settings),
    )


def _chosen(settings: Fields) -> Chosen:
    severities = settings.object("severities")
    return Chosen(
        settings.text_or_none("config"),
        settings.text_or_none("profile"),
        settings.texts("select"),
        settings.texts("ignore"),
        tuple((code, Severity(severities.one_of(code, _SEVERITIES))) for code in severities.names),
        tuple(
            Replaced(
                one.text("name"),
                one.integer_or_none("from"),
                one.integer_or_none("to"),
                one.number("value"),
                Certainty(one.one_of("certainty", _CERTAINTIES)),
            )
            for one in settings.objects("parameters")
        ),
        tuple(Certainty(one) for one in settings.some_of("not_counted", _CERTAINTIES)),
        settings.boolean("explained"),
    )


def _plan(whole_report: Fields) -> Plan:
    """As much of the plan as a report tells."""
    source, plan = whole_report.object("input"), whole_report.object("plan")
    name, digest = source.text_or_none("name"), source.text_or_none("sha256")
    organisation, period = plan.text_or_none("organisation"), plan.text_or_none("period")
    years = None
    if period is not None:
        try:
            first, last = map(int, period.split("-"))
            years = Period(FiscalYear(first), FiscalYear(last))
        except ValueError:
            raise plan.wrong("period", say("two fiscal years, such as 2566-2570")) from None
    return Plan(
        organisation=None if organisation is None else Organisation(organisation),
        title=plan.text_or_none("title") or "",
        period=years,
        problems=tuple(
            Problem(
                Literal(one.text("message")),
                place_from(one.object_or_none("location")),
                _weight(one),
            )
            for one in whole_report.objects("problems")
        ),
        source=None if name is None or digest is None else Source(name, digest),
    )


def _weight(one: Fields) -> Severity:
    """That of a problem; a report of an earlier version has none, and counted it as a warning."""
    if "severity" not in one.names:
        return Severity.WARNING
    return Severity(one.one_of("severity", _SEVERITIES))


def _account(one: Fields) -> ReadingSums:
    cells, parts = one.object("cells"), one.object("parts")
    return ReadingSums(
        tuple((Taken(taken), cells.integer(taken)) for taken in _known(cells, Taken)),
        one.integer("unread"),
        tuple(
            (PartId(part), PartState(parts.one_of(part, tuple(one.value for one in PartState))))
            for part in _known(parts, PartId)
        ),
    )


def _known(one: Fields, names: type[Enum]) -> tuple[str, ...]:
    """The members that this version has a word for; a later one may have more."""
    known = {each.value for each in names}
    return tuple(name for name in one.names if name in known)


def _finding(one: Fields) -> Finding:
    data, waiver = one.object("data"), one.object_or_none("waiver")
    return Finding(
        rule=one.text("rule"),
        severity=Severity(one.one_of("severity", _SEVERITIES)),
        subject=one.text("subject"),
        year=one.integer_or_none("year"),
        message=one.text("message"),
        data=Data(tuple((name, as_value(data.given(name))) for name in data.names)),
        evidence=tuple(
            Evidence(each.text("what"), place_from(each.object_or_none("location")))
            for each in one.objects("evidence")
        ),
        location=place_from(one.object_or_none("location")),
        basis=tuple(
            Basis(
                each.text("authority"),
                each.text_or_none("document"),
                each.text_or_none("section"),
                each.text_or_none("url"),
            )
            for each in one.objects("basis")
        ),
        certainty=Certainty(one.one_of("certainty", _CERTAINTIES)),
        remedy=one.text("remedy"),
        fingerprint=one.text("fingerprint"),
        waiver=None if waiver is None else _waived(waiver),
    )


def _waived(one: Fields) -> Waived:
    return Waived(
        one.text("reason"),
        one.text("approver"),
        one.text_or_none("from"),
        one.text_or_none("until"),
        one.text_or_none("file"),
    )


def _line(one: Fields) -> LedgerLine:
    status = one.one_of("status", _STATUSES)
    return LedgerLine(
        one.text("rule"),
        status,
        **{state.value: one.integer(state.value) for state in State},
        reasons=tuple(
            ReasonCount(_state(one), each.text("reason"), each.integer("count"))
            for each in one.objects("reasons")
        ),
    )


def _state(line: Fields) -> State:
    """What the reasons of a line are for, as far as its counts tell."""
    with_reasons = (State.ERRORED, State.UNDECIDED, State.NOT_APPLICABLE)
    return next((one for one in with_reasons if line.integer(one.value)), State.NOT_APPLICABLE)


def _rules(findings: tuple[Finding, ...], ledger: tuple[LedgerLine, ...]) -> tuple[RuleUsed, ...]:
    """What findings tell about their rules: a report's JSON has no more."""
    known = {one.rule: one for one in findings}
    return tuple(
        RuleUsed(code, "", "", known[code].severity, known[code].certainty, known[code].basis)
        for code in (one.rule for one in ledger)
        if code in known
    )


def _baseline(one: Fields) -> Baseline:
    source = one.object("input")
    return Baseline(
        source.text_or_none("name"),
        source.text_or_none("sha256"),
        tuple(map(_finding, one.objects("known"))),
        tuple(map(_finding, one.objects("gone"))),
        tuple(map(_finding, one.objects("not_checked"))),
    )
