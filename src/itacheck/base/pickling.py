"""Python's own form for objects, also of what holds mappings that nobody may change."""

from __future__ import annotations

import copyreg
import io
import pickle
from types import MappingProxyType
from typing import Any


def pickled(value: object) -> bytes:
    """The value for ``pickle.loads``. A mapping proxy is but a guard, which pickle cannot write."""
    content = io.BytesIO()
    _Pickler(content, protocol=5).dump(value)
    return content.getvalue()


def _mapping(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)


def _read_only(mapping: MappingProxyType[Any, Any]) -> tuple[Any, tuple[Any, ...]]:
    return _mapping, (dict(mapping),)


class _Pickler(pickle.Pickler):
    dispatch_table = {**copyreg.dispatch_table, MappingProxyType: _read_only}  # noqa: RUF012
