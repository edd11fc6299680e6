"""The JSON Schema of what ``--format json`` writes, for programs that read it.

It describes the reports of this version exactly: every key is always there, and there is no other.
"""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from ..engine.model import State
from ..packs.model import Certainty, Severity
from ..plan import PartId, PartState, Taken
from .ledger import NOT_SELECTED
from .options import FAIL_ON
from .used import SCHEMA_VERSION

Schema: TypeAlias = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_SENTENCE: Schema = {"type": "string", "minLength": 1}
_NOTHING: Schema = {"type": "null"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_POSITION: Schema = {"type": "integer", "minimum": 1}
_CODE: Schema = {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"}
_YEAR: Schema = {"type": "integer", "description": "Buddhist fiscal year"}
_DAY: Schema = {
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "description": "day of the Buddhist calendar",
}
_SHA256: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_SEVERITY: Schema = {"enum": [one.value for one in Severity]}
_STATES = [one.value for one in PartState]
_CERTAINTY: Schema = {"enum": [one.value for one in Certainty]}


def report_schema() -> Schema:
    """The schema (draft 2020-12) of a report, or of the array of several."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "itacheck report",
        "description": "What itacheck check --format json writes: docs/report.md",
        "anyOf": [_ref("report"), _list(_ref("report"))],
        "$defs": {
            "report": _report(),
            "input": _object(name=_or_null(_TEXT), sha256=_or_null(_SHA256)),
            "finding": _finding(),
            "value": _value(),
            "basis": _object(
                authority=_SENTENCE,
                document=_or_null(_TEXT),
                section=_or_null(_TEXT),
                url=_or_null(_TEXT),
            ),
            "waiver": _object(
                reason=_SENTENCE,
                approver=_SENTENCE,
                **{"from": _or_null(_DAY)},
                until=_or_null(_DAY),
                file=_or_null(_TEXT),
            ),
            "location": _location(),
            "line": _line(),
            "settings": _settings(),
            "baseline": _object(
                input=_ref("input"),
                known=_list(_ref("finding")),
                gone=_list(_ref("finding")),
                not_checked=_list(_ref("finding")),
            ),
            "account": _object(
                cells=_object(**{one.value: _COUNT for one in Taken}),
                unread=_COUNT,
                parts=_object(**{one.value: {"enum": _STATES} for one in PartId}),
            ),
        },
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(report_schema(), ensure_ascii=False, indent=1) + "\n"


def _object(**keys: Schema) -> Schema:
    return {
        "type": "object",
        "properties": keys,
        "required": list(keys),
        "additionalProperties": False,
    }


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, _NOTHING]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _report() -> Schema:
    period = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{4}$"}
    return _object(
        schema_version={"const": SCHEMA_VERSION},
        itacheck_version=_SENTENCE,
        language=_SENTENCE,
        fiscal_year=_or_null(_YEAR),
        baseline_ita=_or_null({"type": "number", "minimum": 0, "maximum": 100}),
        engine=_object(name=_SENTENCE, notice=_or_null(_SENTENCE)),
        packs=_list(_object(id=_SENTENCE, version=_SENTENCE, sha256=_SHA256)),
        input=_ref("input"),
        plan=_object(organisation=_or_null(_TEXT), title=_or_null(_TEXT), period=_or_null(period)),
        ok={"type": "boolean"},
        summary=_object(**{one.value: _COUNT for one in Severity}),
        findings=_list(_ref("finding")),
        ledger=_list(_ref("line")),
        problems=_list(
            _object(message=_SENTENCE, location=_or_null(_ref("location")), severity=_SEVERITY)
        ),
        settings=_ref("settings"),
        baseline=_or_null(_ref("baseline")),
        account=_or_null(_ref("account")),
    )


def _finding() -> Schema:
    place = _or_null(_ref("location"))
    return _object(
        rule=_CODE,
        severity=_SEVERITY,
        subject={"type": "string", "pattern": "^[a-z_]+(:.+)?$"},
        year=_or_null(_YEAR),
        message=_SENTENCE,
        data={"type": "object", "additionalProperties": _ref("value")},
        evidence=_list(_object(what=_TEXT, location=place)),
        location=place,
        basis=_list(_ref("basis")),
        certainty=_CERTAINTY,
        remedy=_TEXT,
        fingerprint={"type": "string", "pattern": "^[0-9a-f]{32}$"},
        waiver=_or_null(_ref("waiver")),
    )


def _value() -> Schema:
    """A figure; money is a string in baht."""
    single = {"type": ["string", "number", "boolean", "null"]}
    return {"anyOf": [single, _list(_ref("value"))]}


def _location() -> Schema:
    return {
        "anyOf": [
            _object(file=_TEXT, line=_POSITION, column=_POSITION),
            _object(file=_TEXT, table=_POSITION, row=_POSITION, column=_POSITION),
            _object(file=_TEXT, paragraph=_POSITION),
            _object(file=_TEXT, sheet=_TEXT, cell=_SENTENCE),
        ]
    }


def _line() -> Schema:
    return _object(
        rule=_CODE,
        status={"enum": [*(one.value for one in State), NOT_SELECTED]},
        examined=_COUNT,
        passed=_COUNT,
        failed=_COUNT,
        not_applicable=_COUNT,
        undecided=_COUNT,
        errored=_COUNT,
        reasons=_list(_object(reason=_SENTENCE, count=_POSITION)),
    )


def _settings() -> Schema:
    replaced = {
        "name": _SENTENCE,
        "from": _or_null(_YEAR),
        "to": _or_null(_YEAR),
        "value": {"type": "number"},
        "certainty": _CERTAINTY,
    }
    return _object(
        config=_or_null(_TEXT),
        profile=_or_null(_TEXT),
        select=_list(_SENTENCE),
        ignore=_list(_SENTENCE),
        severities={"type": "object", "additionalProperties": _SEVERITY},
        parameters=_list(_object(**replaced)),
        not_counted=_list(_CERTAINTY),
        explained={"type": "boolean"},
        fail_on={"enum": list(FAIL_ON)},
        as_of=_or_null(_DAY),
    )
