"""Arguments of public functions: one of another type is refused by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from .errors import OptionError, short, unknown_name
from .language import Message, say

TEXT = say("a text")
FILE = say("the path of a file")
TRUTH = say("true or false")
_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")


def public(function: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """A function that refuses arguments which it does not have by their names, with OptionError."""
    code: Any = function.__code__
    names: tuple[str, ...] = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    in_order = names[: code.co_argcount]
    defaults: Any = function.__defaults__
    required = in_order[: len(in_order) - len(defaults or ())]
    known = tuple(one for one in names if one != "self")

    @wraps(function)
    def call(*given: _Given.args, **named: _Given.kwargs) -> _Result:
        for name in named:
            if name not in known:
                wrong = unknown_name(say("argument"), short(name), known)
                raise OptionError(wrong, place=short(name))
            if name in in_order[: len(given)]:
                raise OptionError(
                    say("The argument is given twice."), remedy=by_name(known), place=name
                )
        if len(given) > len(in_order):
            wrong = too_many(len(given) - len(in_order))
            raise OptionError(wrong, remedy=by_name(known), place=function.__name__)
        for name in required[len(given) :]:
            if name not in named:
                raise OptionError(
                    say("The argument is missing."), remedy=by_name(known), place=name
                )
        return function(*given, **named)

    return call


def too_many(count: int) -> Message:
    """What is said of values without a name for which there is no place."""
    return say("{count} more value(s) stand without a name than can.", count=count)


def by_name(known: tuple[str, ...]) -> Message:
    """What is to be done about arguments that are not told apart."""
    return say("Give each by its name: {known}.", known=", ".join(known))


def require(given: object, kinds: type | tuple[type, ...], what: Message, place: str) -> Any:
    """The argument, if it is of one of the types. Raises OptionError, which says what belongs."""
    if not isinstance(given, kinds):
        raise OptionError(say("Here belongs {what}.", what=what), place=place)
    return given


def require_several(given: object, kind: type, what: Message, place: str) -> tuple[Any, ...]:
    """The members of a list, each of which is of the type. Raises OptionError."""
    found = given if isinstance(given, Iterable) else (None,)
    return tuple(require(one, kind, what, place) for one in found)
