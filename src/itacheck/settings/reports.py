"""Reading earlier reports from their JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, TypeAlias

from ..base.errors import OptionError
from ..base.language import Message, say
from ..records.jsonerrors import json_reason
from ..report import Report
from ..report.form import report_parts
from .files import content_of

ReportSource: TypeAlias = "Report | Mapping[str, Any] | str | PathLike[str]"
MAX_BYTES = 200_000_000


def reports_from(given: object) -> tuple[Report, ...]:
    """Earlier reports: one, its dict, the file of one or of a batch, or several reports.

    Raises OptionError for what is no report of this version.
    """
    match given:
        case Report():
            return (given,)
        case Mapping():
            return (Report.from_dict(given),)
        case str() | PathLike():
            return read_reports(Path(given))
    found = tuple(given) if isinstance(given, Iterable) else ()
    if not found or not all(isinstance(one, Report) for one in found):
        raise OptionError(
            say("This is no report."),
            remedy=say("Give a report of itacheck in JSON: itacheck check --format json."),
            place="baseline",
        )
    return found


def read_reports(path: Path) -> tuple[Report, ...]:
    """The reports in a file, at least one. Raises OptionError, which names the file."""
    return _reports(json_of(content_of(path, MAX_BYTES), path.name), path.name)


def reports_in(data: bytes, name: str) -> tuple[Report, ...]:
    """The reports in what a file of that name holds, at least one. Raises OptionError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise OptionError(say("The file is not UTF-8 text."), place=name) from error
    return _reports(json_of(text, name), name)


def looks_like_report(text: str) -> bool:
    """Whether a text is meant to be a report's JSON, and no plan's: it has a report's first key."""
    start = text.lstrip("\ufeff \t\r\n[{")[:40]
    return text.lstrip("\ufeff \t\r\n")[:1] in {"{", "["} and start.startswith('"schema_version"')


def json_of(text: str, name: str) -> Any:
    """What a JSON text holds. Raises OptionError, with the line, for what is no JSON."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise _no_json(json_reason(error), place) from error
    except (RecursionError, ValueError) as error:
        raise _no_json(json_reason(error), name) from error


def _no_number(word: str) -> Any:
    raise ValueError(word)


def _no_json(problem: Message, place: str) -> OptionError:
    return OptionError(
        say("This is not JSON: {problem}.", problem=problem),
        remedy=say("Give a report of itacheck in JSON: itacheck check --format json."),
        place=place,
    )


def _reports(found: Any, name: str) -> tuple[Report, ...]:
    several = found if isinstance(found, list) else [found]
    if not several:
        raise OptionError(say("The file holds no report."), place=name)
    return tuple(Report(**report_parts(one, f"{name}: $")) for one in several)
