"""What a check may be told: each option is taken as people write it, and kept exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ..base.errors import OptionError, unknown_name
from ..base.language import DEFAULT_LANGUAGE, OWN_LANGUAGES, languages, say
from ..base.record import record
from ..packs.model import Severity
from ..thai.years import BuddhistDate, FiscalYear, nearest_year
from .choice import Chosen, Replaced
from .parts import parts_of

if TYPE_CHECKING:
    from ..records.record import Record

FAIL_ON = (*(severity.value for severity in Severity), "never")
_FIRST_YEAR, _LAST_YEAR = 2500, 2699
_HIGHEST_SCORE = 100
_HUNDREDTHS = -2


@record
class Options:
    """The options of a check. ``fail_on`` is None for "never".

    ``as_of`` is the day on which waivers are in force or not, ``chosen`` which rules were run and
    what was changed in them. ``parts`` are the ids of the parts that were submitted so far, None
    for a whole plan.
    """

    fiscal_year: int | None = None
    baseline_ita: Decimal | None = None
    language: str = DEFAULT_LANGUAGE
    fail_on: Severity | None = Severity.ERROR
    as_of: BuddhistDate | None = None
    chosen: Chosen = Chosen()
    parts: tuple[str, ...] | None = None


def settings_form() -> Record:
    """What decided which findings there are and which count, as the report's JSON has it."""
    from ..records.codec import ListOf, NamedValues, OneOf
    from ..records.record import Key, Record
    from . import form_values as f

    replaced = Record(
        Replaced,
        Key("name", f.SENTENCE),
        Key("from", f.YEAR_OR_NONE, "first"),
        Key("to", f.YEAR_OR_NONE, "last"),
        Key("value", f.NUMBER),
        Key("certainty", f.CERTAINTY),
    )
    severities = {**{one.value: one for one in Severity}, "never": None}
    return Record(
        _settings,
        Key("config", f.TEXT_OR_NONE, "chosen.config"),
        Key("profile", f.TEXT_OR_NONE, "chosen.profile"),
        Key("select", ListOf(f.SENTENCE), "chosen.select"),
        Key("ignore", ListOf(f.SENTENCE), "chosen.ignore"),
        Key("severities", NamedValues(f.SEVERITY), "chosen.severities"),
        Key("parameters", ListOf(replaced), "chosen.parameters"),
        Key("not_counted", ListOf(f.CERTAINTY), "chosen.spared"),
        Key("explained", f.TRUTH, "chosen.explained"),
        Key("fail_on", OneOf(severities, quoted=True)),
        Key("as_of", f.DAY_OR_NONE),
        Key("unfilled", ListOf(f.SENTENCE), "chosen.unfilled", required=False, default=()),
        name="settings",
    )


def _settings(fail_on: Severity | None, as_of: BuddhistDate | None, **chosen: Any) -> Options:
    return Options(fail_on=fail_on, as_of=as_of, chosen=Chosen(**chosen))


def parse_options(*, chosen: Chosen = Chosen(), **given: object) -> Options:  # noqa: B008 - immutable
    """Options from what a caller gave, by the names in ``TAKEN``; the usual ones for the others.

    Raises OptionError, which names the option at fault.
    """
    taken: dict[str, Any] = {name: TAKEN[name](value) for name, value in given.items()}
    return Options(**taken, chosen=chosen)


def as_of_day(given: object) -> BuddhistDate | None:
    """A day of the Buddhist calendar from its written form, or from a date of Python's.

    Raises OptionError.
    """
    if given is None or isinstance(given, BuddhistDate):
        return given
    if day := BuddhistDate.made_of(given):
        return day
    raise OptionError(
        say("“{given}” is no day of the Buddhist calendar.", given=given),
        remedy=say("Write a day of the Buddhist calendar, such as 2569-09-30."),
        place="as_of",
    )


def label_of(given: object) -> str | None:
    """What a plan is to be called: a text that says something. Raises OptionError."""
    if given is None or (isinstance(given, str) and given.strip()):
        return given
    raise OptionError(
        say("Here belongs {what}.", what=say("a text that tells the plan apart")), place="label"
    )


def fiscal_year_of(given: object) -> int | None:
    """A Buddhist fiscal year from an int or its digits. Raises OptionError."""
    if given is None:
        return None
    if isinstance(given, FiscalYear):
        return given.year
    year = _whole(given)
    if year is not None and _FIRST_YEAR <= year <= _LAST_YEAR:
        return year
    near = None if year is None else nearest_year(year)
    raise OptionError(
        say("“{given}” is not a Buddhist fiscal year.", given=given),
        remedy=say("Write {value}.", value=near)
        if near
        else say("Write a year such as 2569 (October 2568 to September 2569)."),
        place="fiscal_year",
    )


def _whole(given: object) -> int | None:
    if isinstance(given, bool) or not isinstance(given, (int, str)):
        return None
    try:
        return int(given)
    except ValueError:
        return None


def score_of(given: object) -> Decimal | None:
    """An ITA score 0-100 with at most two decimals, exactly as written. Raises OptionError."""
    if given is None:
        return None
    score = _decimal(given)
    if score is None or not 0 <= score <= _HIGHEST_SCORE:
        raise OptionError(
            say("“{given}” is not an ITA score.", given=given),
            remedy=say("Write a score from 0 to 100, such as 82.5."),
            place="baseline_ita",
        )
    if score != (rounded := score.quantize(Decimal(1).scaleb(_HUNDREDTHS))):
        raise OptionError(
            say("“{given}” has more than two decimals.", given=given),
            remedy=say("Write {value}.", value=rounded),
            place="baseline_ita",
        )
    return score


def _decimal(given: object) -> Decimal | None:
    """Through the written form: the float 82.3 means 82.3, not the binary number nearest to it."""
    if isinstance(given, bool) or not isinstance(given, (int, float, str, Decimal)):
        return None
    try:
        number = Decimal(str(given).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def language_of(given: object) -> str:
    """A language that reports can be written in. Raises OptionError."""
    known = OWN_LANGUAGES if given in OWN_LANGUAGES else languages()
    if given in known:
        return str(given)
    raise OptionError(unknown_name(say("language"), str(given), known), place="language")


def severity_of(given: object) -> Severity | None:
    """The severity from which a finding counts; None for "never". Raises OptionError."""
    if isinstance(given, Severity):
        return given
    if given not in FAIL_ON:
        raise OptionError(unknown_name(say("severity"), str(given), FAIL_ON), place="fail_on")
    return None if given == "never" else Severity(given)


TAKEN: Mapping[str, Callable[[object], Any]] = MappingProxyType(
    {
        "fiscal_year": fiscal_year_of,
        "baseline_ita": score_of,
        "language": language_of,
        "fail_on": severity_of,
        "as_of": as_of_day,
        "parts": parts_of,
    }
)
"""What a report's options are made of, by name: each raises OptionError for what it is not."""
