"""On what the figures were measured."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .page import table

PACKAGES = (
    "attrs",
    "durable-rules",
    "lxml",
    "openpyxl",
    "python-docx",
    "PyYAML",
    "rapidfuzz",
    "clipspy",
    "rule-engine",
    "regopy",
    "jsonschema",
    "pyshacl",
    "rdflib",
    "polars",
)


def part() -> str:
    """The section on machine and versions."""
    rows = [
        ("processor", f"{_processor()}, {os.cpu_count()} at once"),
        ("system", f"{platform.system()} {platform.machine()}"),
        ("Python", f"{platform.python_implementation()} {platform.python_version()}"),
        ("itacheck", version("itacheck")),
        ("SQLite", sqlite3.sqlite_version),
        *((name, _version(name)) for name in PACKAGES),
    ]
    return f"## Machine and versions\n\n{table(('', ''), rows)}\n"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    named = (one.partition(":")[2].strip() for one in lines if one.startswith("model name"))
    return next(named, "") or platform.processor() or "unknown"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
