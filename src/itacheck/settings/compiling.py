"""Packs made ready for a check, as a choice wants them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from os import PathLike
from typing import TypeAlias

from attrs import evolve

from ..base.arguments import require
from ..base.errors import OptionError
from ..base.language import say
from ..engine import CompiledPack, compile_pack
from ..packs import load_pack, shipped_packs
from ..packs.merging import with_bases
from ..packs.model import Pack
from ..report.choice import Chosen
from .model import Choice

PackSource: TypeAlias = "Pack | str | PathLike[str]"


def compiled_packs(packs: Iterable[PackSource], fiscal_year: int | None = None) -> CompiledPack:
    """Packs made ready for a fiscal year; those that are shipped are loaded once in a process.

    Raises OptionError for what names no pack, PackError for a pack with faults.
    """
    given = _given(packs)
    shipped = shipped_packs()
    if all(isinstance(one, str) and one in shipped for one in given):
        return _shipped(tuple(map(str, given)), fiscal_year)
    return compile_pack(tuple(map(_pack, given)), fiscal_year=fiscal_year)


def chosen_packs(
    packs: Iterable[PackSource], choice: Choice, fiscal_year: int | None
) -> tuple[CompiledPack, Chosen, str | None]:
    """Packs made ready with a choice applied, what that was, and its profile's ``fail_on``.

    Raises OptionError and PackError as ``compiled_packs`` does, and OptionError for a choice that
    the packs do not allow.
    """
    if choice.empty:
        return compiled_packs(packs, fiscal_year), Chosen(), None
    from .selection import apply

    loaded = tuple(map(_pack, _given(packs)))
    selected = apply(choice, loaded)
    compiled = compile_pack((selected.pack,), fiscal_year=fiscal_year)
    return evolve(compiled, packs=with_bases(loaded)), selected.chosen, selected.fail_on


def _given(packs: Iterable[PackSource]) -> tuple[PackSource, ...]:
    if isinstance(packs, (str, PathLike)):
        raise OptionError(
            say("A list of packs belongs here, not one alone."),
            remedy=say("Write {value}.", value=f"[{str(packs)!r}]"),
            place="packs",
        )
    given = tuple(require(packs, Iterable, say("a list of packs"), "packs"))
    if not given:
        raise OptionError(say("No pack is given, so nothing would be checked."), place="packs")
    return given


@lru_cache(maxsize=16)
def _shipped(ids: tuple[str, ...], fiscal_year: int | None) -> CompiledPack:
    """What comes with itacheck does not change while it runs, and a compiled pack is immutable."""
    return compile_pack(tuple(map(_loaded, ids)), fiscal_year=fiscal_year)


@lru_cache(maxsize=16)
def _loaded(shipped: str) -> Pack:
    return load_pack(shipped)


def _pack(given: PackSource) -> Pack:
    match given:
        case Pack():
            return given
        case str() if given in shipped_packs():
            return _loaded(given)
        case str() | PathLike():
            return load_pack(given)
    raise OptionError(
        say("“{given}” is no pack.", given=given),
        remedy=say("Give the id of a shipped pack, the path of one, or what load_pack returns."),
        place="packs",
    )
