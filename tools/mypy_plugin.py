"""Tells mypy that ``record`` and ``model`` make attrs classes.

attrs' documentation advises it for wrappers.
"""

from __future__ import annotations

from mypy.plugin import Plugin
from mypy.plugins.attrs import attr_frozen_makers

attr_frozen_makers.update({"itacheck.base.record.record", "itacheck.base.model.model"})


def plugin(version: str) -> type[Plugin]:  # noqa: ARG001 - mypy's own signature
    """Mypy asks for a plugin; this one needs no hooks of its own."""
    return Plugin
