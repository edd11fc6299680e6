"""Running a command: every way it can end, each with its exit code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from types import MappingProxyType

from ..base.errors import EngineError, ItacheckError, OptionError
from ..base.language import say
from ..settings.options import OPTIONS
from .streams import complain
from .wildcards import with_files

OK, FINDINGS, UNUSABLE, INTERNAL = range(4)
"""The exit codes, the gravest highest."""
_OPTIONS = MappingProxyType(
    {
        **{one.name: one.flag for one in OPTIONS if one.flag is not None},
        "old": "OLD",
        **{
            name: f"--{name}"
            for name in ("format", "digits", "name", "kind", "district", "province", "pack", "to")
        },
    }
)
"""What the command calls the arguments of ``itacheck.check`` and ``render``."""


def run(options: Namespace) -> int:
    """Run the command that ``options`` name and return its exit code; no error is ever raised."""
    return guarded(lambda: _command(options.command)(with_files(options)), options)


def _command(name: str) -> Callable[[Namespace], int]:
    found: Callable[[Namespace], int] = import_module(f"{__package__}.{name}").run
    return found


def guarded(action: Callable[[], int], options: Namespace, about: str | None = None) -> int:
    """The exit code of an action; an error that it raises is said in a line and gives one too.

    ``about`` is the file that an error of itacheck's own is about.
    """
    try:
        return action()
    except EngineError as error:
        _trace(options)
        complain(f"itacheck: {error.text(options.lang)}")
        return INTERNAL
    except ItacheckError as error:
        complain(f"itacheck: {_as_option(error).text(options.lang)}")
        return UNUSABLE
    except Exception as error:  # noqa: BLE001 - a person gets a sentence, --traceback the rest
        _trace(options)
        told = internal(error).text(options.lang)
        complain(f"itacheck: {about}: {told}" if about else f"itacheck: {told}")
        return INTERNAL


def _trace(options: Namespace) -> None:
    if options.traceback:
        import traceback

        complain(traceback.format_exc().rstrip())


def _as_option(error: ItacheckError) -> ItacheckError:
    """An error about an argument, named as the command's user wrote it."""
    if isinstance(error, OptionError) and isinstance(error.place, str):
        option = _OPTIONS.get(error.place, error.place)
        return OptionError(
            error.message, remedy=error.remedy, place=option, problems=error.problems
        )
    return error


def internal(error: Exception) -> EngineError:
    """What is said of an exception that nobody meant."""
    return EngineError(
        say(
            "An error of itacheck itself ({type}), not of the plan. Please report it, with what "
            "the same command says with --traceback.",
            type=type(error).__name__,
        )
    )
