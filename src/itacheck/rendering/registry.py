"""Which formats there are: those in this package, and those of installed packages.

A package offers a format under the entry point group ``itacheck.renderers``: the entry's name is
the format's, its value a ``Renderer`` (docs/formats.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import evolve

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..base.offers import failure_of, offers, package_of
from .interface import Page, Renderer, Reports

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

OfText: TypeAlias = Literal[
    "terminal", "json", "jsonl", "csv", "markdown", "sarif", "junit", "github", "html"
]
"""The formats that are text."""
OfBytes: TypeAlias = Literal["docx", "memo"]
"""The formats that are files of their own kind."""
FORMATS: tuple[str, ...] = (*get_args(OfText), *get_args(OfBytes))
"""Every format of itacheck's own is the module of its name in this package."""

GROUP = "itacheck.renderers"


def formats() -> tuple[str, ...]:
    """The names of all formats: itacheck's own first, then those of installed packages."""
    return (*FORMATS, *sorted({one.name for one in offers(GROUP)} - set(FORMATS)))


def renderer(name: str, among: Iterable[str] | None = None) -> Renderer:
    """The format of a name; ``among`` are the only ones that serve, if not all do.

    Raises OptionError, with the nearest name, where there is none, and where it cannot be used:
    something that it needs is not installed, or the package that offers it is broken.
    """
    if name in (FORMATS if among is None else among):
        return _ready(_own(name))
    found = [one for one in offers(GROUP) if one.name == name] if among is None else []
    if not found:
        known = tuple(formats() if among is None else among)
        raise OptionError(unknown_name(say("format"), str(name), known), place="format")
    if len(found) > 1:
        raise OptionError(
            say(
                "More than one package offers the format “{name}”: {packages}.",
                name=name,
                packages=", ".join(map(package_of, found)),
            ),
            remedy=say("Uninstall all but one."),
            place="format",
        )
    return _ready(_offered(found[0]))


def format_of(file: str, among: Iterable[str] | None = None) -> str | None:
    """The name of the format whose files end as ``file`` does; None where there is none.

    A package that cannot be loaded offers no ending.
    """
    suffix = PurePath(file).suffix.lower()
    if not suffix:
        return None
    for name in FORMATS if among is None else among:
        if _own(name).suffix == suffix:
            return name
    for one in offers(GROUP) if among is None else ():
        try:
            found = _offered(one)
        except OptionError:
            continue
        if one.name not in FORMATS and found.suffix == suffix:
            return one.name
    return None


def _own(name: str) -> Renderer:
    found: Renderer = import_module(f"{__package__}.{name}").RENDERER
    return found


def _ready(writer: Renderer) -> Renderer:
    missing = [one for one in writer.needs if not _installed(one)]
    if missing:
        raise OptionError(
            say(
                "The format “{name}” needs what is not installed: {modules}.",
                name=writer.name,
                modules=", ".join(missing),
            ),
            remedy=say("Install it: {command}", command=f"pip install '{writer.install}'")
            if writer.install
            else None,
            place="format",
        )
    return writer


def _installed(module: str) -> bool:
    from importlib.util import find_spec

    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):  # a package that the module is in is missing, or broken
        return False


def _offered(offer: EntryPoint) -> Renderer:
    """The format of a package, whose faults are told as that package's."""
    try:
        found = offer.load()
    except Exception as error:
        raise _broken(offer, error) from error
    if not isinstance(found, Renderer):
        raise _broken(offer, f"{offer.value}: {type(found).__name__}")
    return evolve(found, name=offer.name, write=_watched(offer, found))


def _watched(offer: EntryPoint, writer: Renderer) -> Callable[[Reports, Page], str | bytes]:
    expected = str if writer.is_text else bytes

    def write(reports: Reports, page: Page) -> str | bytes:
        try:
            written = writer.write(reports, page)
        except Exception as error:
            raise _broken(offer, error) from error
        if not isinstance(written, expected):
            raise _broken(offer, f"{type(written).__name__}, {expected.__name__}")
        return written

    return write


def _broken(offer: EntryPoint, reason: object) -> OptionError:
    return OptionError(
        say(
            "The format “{name}” of the package {package} does not work ({reason}).",
            name=offer.name,
            package=package_of(offer),
            reason=failure_of(reason),
        ),
        remedy=say("Install a version of that package that does, or take another format."),
        place="format",
    )
