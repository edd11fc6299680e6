"""Whether a file is a report that itacheck wrote, in a format: only that is written over unasked.

Told by what is in the file, never by its name. A report that a person has gone on writing in is
nobody's to replace: a Word report says of itself what it looked like, in others whatever stands
outside of the form is seen. What is in doubt is no report.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ..base.language import Message, languages, say
from ..base.patterns import expression
from ..packs.model import Severity
from ..view import SEVERITIES
from .interface import Page, Renderer

_COUNT = "[0-9๐-๙,]+"
_LAST = 4
"""In so many lines at the end stand the sums of a text for people."""
_REPORT_KEYS = ("schema_version", "itacheck_version", "input", "plan", "findings", "ledger")
_LINE_KEYS = ("input", "state", "rule", "severity", "fingerprint")
_COMPARISON_KEYS = ("schema_version", "old", "new", "findings")
_IMPACT_KEYS = ("schema_version", "old", "new", "rules", "plans")
_HTML = expression(
    r"\A\s*<!doctype html>\s*<html [^>]*>\s*<head>.{,4000}"
    r'<meta name="generator" content="itacheck">',
    re.DOTALL,
)
_COMPARED = expression(_HTML.pattern.replace('"itacheck"', '"itacheck diff"'), re.DOTALL)
_HTML_END = expression(r"</html>\s*\Z")
_JUNIT = expression(r'\A<\?xml [^>]*\?>\s*<testsuites name="itacheck"(?: />|>)')
_JUNIT_END = expression(r"(?:</testsuites>|\A<\?xml [^>]*\?>\s*<testsuites [^>]* />)\s*\Z")
_COMMAND = expression(
    r"::(?:error|warning|notice) (?:[^:]*,)?title=(?:[A-Z]{3}[0-9]{3} |itacheck::)"
)


def known_report(renderer: Renderer) -> Callable[[bytes], bool]:
    """What tells whether bytes are a report in that format; of a package's format none is."""

    def known(data: bytes) -> bool:
        tells = _TELLS.get(renderer.name)
        if tells is None:
            return False
        if _in_text(data, tells) if renderer.is_text else tells(data):
            return True
        nothing = renderer.write((), Page())  # the report on no plan at all has no marks
        return data == (nothing if isinstance(nothing, bytes) else nothing.encode())

    return known


def known_comparison(name: str) -> Callable[[bytes], bool]:
    """What tells whether bytes are a comparison of two drafts in a format, if there are such."""
    if name == "docx":
        return _marked_as("comparison")
    tells = _COMPARISONS.get(name)
    return lambda data: tells is not None and _in_text(data, tells)


def known_impact(name: str) -> Callable[[bytes], bool]:
    """What tells whether bytes are the impact of a changed pack in a format: only JSON says so."""
    return lambda data: name == "json" and _in_text(data, _impact)


def _in_text(data: bytes, tells: Callable[[Any], bool]) -> bool:
    try:
        return tells(data.decode("utf-8"))
    except (RecursionError, ValueError):  # no UTF-8, or no JSON
        return False


def _json(text: str) -> bool:
    found = json.loads(text)
    several = found if isinstance(found, list) else [found]
    return bool(several) and all(_has(one, _REPORT_KEYS) for one in several)


def _jsonl(text: str) -> bool:
    lines = text.splitlines()
    return bool(lines) and all(_has(json.loads(one), _LINE_KEYS) for one in lines)


def _sarif(text: str) -> bool:
    found = json.loads(text)
    runs = found.get("runs") if _has(found, ("$schema", "version", "runs")) else None
    return isinstance(runs, list) and bool(runs) and all(map(_own_run, runs))


def _own_run(run: Any) -> bool:
    try:
        return bool(run["tool"]["driver"]["name"] == "itacheck")
    except (KeyError, TypeError):
        return False


def _comparison(text: str) -> bool:
    return _has(json.loads(text), _COMPARISON_KEYS)


def _impact(text: str) -> bool:
    return _has(json.loads(text), _IMPACT_KEYS)


def _has(found: Any, keys: tuple[str, ...]) -> bool:
    return isinstance(found, dict) and found.keys() >= set(keys)


def _csv(text: str) -> bool:
    """The very names of the columns: one that a person has added is none of ours."""
    import csv
    import io

    from .csv import COLUMNS

    try:
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))
    except csv.Error:
        return False
    return rows[:1] == [list(COLUMNS)] and all(len(one) == len(COLUMNS) for one in rows)


def _html(text: str) -> bool:
    return _HTML.search(text) is not None and _HTML_END.search(text) is not None


def _html_comparison(text: str) -> bool:
    return _COMPARED.search(text) is not None and _HTML_END.search(text) is not None


def _junit(text: str) -> bool:
    return _JUNIT.search(text) is not None and _JUNIT_END.search(text) is not None


def _github(text: str) -> bool:
    lines = text.splitlines()
    return bool(lines) and all(map(_COMMAND.match, lines))


def _markdown(text: str) -> bool:
    """A heading for the plan, and one for each severity, whether there is anything of it or not."""
    from .page import escaped

    lines = text.splitlines()
    return text.startswith("## ") and any(
        all(any(map(re.compile(f"### {one}").fullmatch, lines)) for one in headings)
        for headings in _per_language(_severity_sums(), escaped)
    )


def _terminal(text: str) -> bool:
    """The sums of all severities near the end, where nobody else writes them."""
    return _ends_with(text, _severity_sums())


def _told_comparison(text: str) -> bool:
    count = "{count}"
    sums = (
        say("New: {count}", count=count),
        say("Gone: {count}", count=count),
        say("Not checked this time: {count}", count=count),
        say("With other figures: {count}", count=count),
        say("Unchanged: {count}", count=count),
    )
    return " → " in text.partition("\n")[0] and _ends_with(text, sums)


def _severity_sums() -> tuple[Message, ...]:
    return tuple(
        say("{severity}: {count}", severity=SEVERITIES[one], count="{count}") for one in Severity
    )


def _ends_with(text: str, sums: tuple[Message, ...]) -> bool:
    ends = text.splitlines()[-_LAST:]
    return any(
        re.match(" · ".join(told), line) for told in _per_language(sums, str) for line in ends
    )


def _per_language(
    sums: tuple[Message, ...], shown: Callable[[str], str]
) -> Iterator[tuple[str, ...]]:
    """Patterns of the sums in each language."""
    for language in languages():
        texts = (shown(one.text(language)) for one in sums)
        yield tuple(re.escape(one).replace(re.escape("{count}"), _COUNT) for one in texts)


def _marked_as(kind: str) -> Callable[[bytes], bool]:
    def tells(data: bytes) -> bool:
        from ..office.marking import is_as_marked

        return is_as_marked(data, kind)

    return tells


_TELLS: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
    {
        "terminal": _terminal,
        "json": _json,
        "jsonl": _jsonl,
        "csv": _csv,
        "markdown": _markdown,
        "sarif": _sarif,
        "junit": _junit,
        "github": _github,
        "html": _html,
        "docx": _marked_as("report"),
        "memo": _marked_as("memo"),
    }
)
_COMPARISONS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"json": _comparison, "terminal": _told_comparison, "html": _html_comparison}
)
