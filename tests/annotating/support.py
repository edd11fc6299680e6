"""Annotated files of the example with its faults."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import itacheck
from itacheck.annotating import Annotated, annotate
from itacheck.office import write_bytes
from itacheck.report import Finding, Report

PLAN = itacheck.read(Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt")


class Named(BytesIO):
    """A file in memory with a name."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def file(form: str) -> bytes:
    """The example in a form, as it is before it is annotated."""
    return write_bytes(PLAN, form)


def checked(data: bytes, name: str, **options: object) -> Report:
    """The report on a file's bytes."""
    return itacheck.check(Named(data, name), language="en", **options)  # type: ignore[arg-type]


def annotated(data: bytes, name: str, **options: object) -> tuple[Annotated, Report]:
    """The file with its comments, and the report that they are from."""
    report = checked(data, name, **options)
    return annotate(data, report), report


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of an Office file."""
    with ZipFile(BytesIO(data)) as opened:
        return {one: opened.read(one) for one in opened.namelist()}


def facts(report: Report) -> list[tuple[object, ...]]:
    """What was found, and where."""
    return [(one.rule, one.subject, one.year, one.fingerprint) for one in report.findings]


def first_of_causes(report: Report) -> dict[str, Finding]:
    """The findings that have a comment of their own, by their short names."""
    follow = {one for cause in report.causes for one in cause.findings[1:]}
    return {one.fingerprint[:8]: one for one in report.findings if one.fingerprint not in follow}
