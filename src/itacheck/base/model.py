"""Classes of the domain model: a constructor takes what can mean one thing only, and no other.

Type hints are all there is to it. A value of its field's own type costs one look. Any other is
converted where that is beyond doubt (a list to a tuple, 2566 to a fiscal year: each class says in
``made_of`` what else it is made of), or refused with a PlanError that names the field.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, dataclass_transform, get_args, get_origin, get_type_hints

import attrs
from attrs import Factory, field

from .arguments import by_name, too_many
from .errors import OptionError, PlanError, short, unknown_name
from .figures import LARGEST_INTEGER, LARGEST_NUMBER
from .language import Message, say
from .patterns import expression
from .record import record

_Class = TypeVar("_Class", bound=type)
_Member = TypeVar("_Member", bound=Enum)
_Bounds = tuple[int, int]
_NUMBERS = (-LARGEST_NUMBER, LARGEST_NUMBER)
_COUNTS = (0, LARGEST_INTEGER)
_MOST_DIGITS = 80
"""As many as the plan's own form can hold of a decimal number, before and behind the point."""
_DECIMAL = expression(r"\s*-?\d{1,40}(?:\.\d{1,40})?\s*")
_BOUNDS, _ARRANGE = "bounds", "arrange"


def within(least: int, most: int) -> Mapping[str, object]:
    """The metadata of a field for a whole number that has other bounds than a list's."""
    return {_BOUNDS: (least, most)}


def arranged(arrange: Callable[[Any], tuple[Any, ...]]) -> Mapping[str, object]:
    """The metadata of a field for a list that is kept in an order of its own."""
    return {_ARRANGE: arrange}


@dataclass_transform(frozen_default=True, field_specifiers=(field, Factory))
def model(*, order: bool = False, slots: bool = True) -> Callable[[_Class], _Class]:
    """A record whose constructor holds to its fields' types.

    The class may have ``made_of(given)``, a class method: an instance from something else, or None;
    ``belongs``, what belongs where one is wanted; and ``_impossible(self)``: a field whose value
    does not go with the others, with what belongs there, or None.
    """

    def made(kind: _Class) -> _Class:
        kind = record(order=order, slots=slots, init=False)(kind)
        kind.__init__ = _constructor(kind)  # type: ignore[misc]
        return kind

    return made


def _constructor(kind: Any) -> Callable[..., None]:
    """What fills the fields of a class: compiled, as it runs for each paragraph of a plan."""
    names: dict[str, Any] = {
        "_misnamed": _misnamed,
        "_settled": _settled,
        "_amiss": _amiss,
        "__name__": __name__,
        "_bound": object.__setattr__.__get__,
        "_class": kind,
    }
    hints = get_type_hints(kind)
    arguments: tuple[list[str], list[str]] = ([], [])
    lines = ["    if _more or _others: raise _misnamed(_class, _more, _others)"]
    for one in attrs.fields(kind):
        name = one.name
        arguments[one.kw_only].append(f"{name}={_name(names, one.default)}")
        fits = _test(hints[name], name, one.metadata.get(_BOUNDS, _NUMBERS), names)
        if _ARRANGE in one.metadata:
            fits = f"{fits} and {_name(names, one.metadata[_ARRANGE])}({name}) == {name}"
        lines.append(f"    if not ({fits}): {name} = _settled(_class, {name!r}, {name})")
    lines.append("    _put = _bound(self)")
    lines += [f"    _put({one.name!r}, {one.name})" for one in attrs.fields(kind)]
    if hasattr(kind, "_impossible"):
        lines.append("    if self._impossible(): raise _amiss(self)")
    taken = ", ".join(["self", *arguments[False], "*_more", *arguments[True], "**_others"])
    exec("\n".join([f"def __init__({taken}):", *lines]), names)  # noqa: S102 - of our own hints
    made: Callable[..., None] = names["__init__"]
    return made


# What fits as it is.


_PLAIN: Mapping[Any, str] = types.MappingProxyType(
    {types.NoneType: "{} is None", str: "isinstance({}, str)", object: "True", Any: "True"}
)


def _test(hint: Any, value: str, bounds: _Bounds, names: dict[str, Any]) -> str:
    """The expression that tells whether ``value`` is of a type, and within bounds."""
    inner = get_args(hint)
    if get_origin(hint) in {types.UnionType, Union}:
        tests = [_test(one, value, bounds, names) for one in inner if not _is_foreign(one)]
        if foreign := tuple(filter(_is_foreign, inner)):
            tests.append(f"{_name(names, _one_of(foreign))}({value})")
        return f"({' or '.join(sorted(tests, key=len))})"
    if get_origin(hint) is tuple:
        return f"(type({value}) is tuple and {_members_test(inner, value, names)})"
    if hint in _PLAIN:
        return _PLAIN[hint].format(value)
    if not isinstance(hint, type) or inner:  # another generic class, of which no member is asked
        return f"isinstance({value}, {_name(names, get_origin(hint) or hint)})"
    if hint is Decimal:
        return f"{_name(names, _is_decimal)}({value})"
    tests = [f"type({value}) is {_name(names, hint)}"]
    if hint is int:
        tests.append(f"{bounds[0]} <= {value} <= {bounds[1]}")
    elif _is_foreign(hint):
        tests = [f"isinstance({value}, {_name(names, hint)})"]
        hints = get_type_hints(hint)
        parts = (one.name for one in attrs.fields(hint))
        tests += [_test(hints[one], f"{value}.{one}", _COUNTS, names) for one in parts]
    return f"({' and '.join(tests)})"


def _members_test(inner: tuple[Any, ...], value: str, names: dict[str, Any]) -> str:
    if inner[1:] != (Ellipsis,):
        tests = [_test(one, f"{value}[{n}]", _COUNTS, names) for n, one in enumerate(inner)]
        return " and ".join([f"len({value}) == {len(inner)}", *tests])
    if _checks_itself(inner[0]):
        only = _name(names, frozenset(inner[:1]))
        return f"(not {value} or {only}.issuperset(map(type, {value})))"
    return f"(not {value} or all([{_test(inner[0], '_one', _NUMBERS, names)} for _one in {value}]))"


def _name(names: dict[str, Any], value: Any) -> str:
    name = f"_{len(names)}"
    names[name] = value
    return name


def _checks_itself(kind: Any) -> bool:
    return attrs.has(kind) and bool(kind.__init__.__module__ == __name__)


def _is_foreign(kind: Any) -> bool:
    """Whether it is a class that does not check itself: a place or a sentence."""
    return attrs.has(kind) and not _checks_itself(kind)


@lru_cache(maxsize=16)
def _one_of(kinds: tuple[type, ...]) -> Callable[[Any], bool]:
    """The check for one of several such classes: made once, since most classes hold a place."""
    names: dict[str, Any] = {}
    return _compiled(" or ".join(_test(one, "_value", _COUNTS, names) for one in kinds), names)


@lru_cache(maxsize=256)
def _fitting(hint: Any, bounds: _Bounds) -> Callable[[Any], bool]:
    """What tells whether a value is of a type, and within bounds."""
    names: dict[str, Any] = {}
    return _compiled(_test(hint, "_value", bounds, names), names)


def _compiled(test: str, names: dict[str, Any]) -> Callable[[Any], bool]:
    made: Callable[[Any], bool] = eval(f"lambda _value: {test}", names)  # noqa: S307 - our own hints
    return made


def _is_decimal(value: object) -> bool:
    if type(value) is not Decimal or not value.is_finite():
        return False
    _, digits, exponent = value.as_tuple()
    return len(digits) <= _MOST_DIGITS and -_MOST_DIGITS <= int(exponent) <= _MOST_DIGITS


# What can be made to fit.


class _UnfitError(Exception):
    """A value that cannot be made to fit, the way to it, and what belongs there."""

    def __init__(self, given: object, what: Message | str, way: str = "") -> None:
        super().__init__(way)
        self.given, self.what, self.way = given, what, way


def _settled(kind: Any, name: str, given: object) -> Any:
    """What a field takes a value for. Raises PlanError, which names the field."""
    metadata = attrs.fields_dict(kind)[name].metadata
    arrange = metadata.get(_ARRANGE)
    hint, bounds = get_type_hints(kind)[name], metadata.get(_BOUNDS, _NUMBERS)
    try:
        value = _taken(hint, given, bounds, any_order=arrange is not None)
    except _UnfitError as error:
        place = f"{kind.__name__}.{name}{error.way}"
        raise _refused(place, error.given, error.what) from None
    return arrange(value) if arrange else value


def _taken(hint: Any, given: Any, bounds: _Bounds = _NUMBERS, *, any_order: bool = False) -> Any:
    """A value as one of a type. Raises _UnfitError where it can be none."""
    if _fitting(hint, bounds)(given):
        return given
    inner = [one for one in get_args(hint) if one is not types.NoneType]
    if get_origin(hint) in {types.UnionType, Union} and len(inner) == 1:
        return _taken(inner[0], given, bounds)
    if get_origin(hint) is tuple:
        return _members(hint, inner, given, any_order=any_order)
    made: Any = None
    if hint is int and isinstance(given, int) and not isinstance(given, bool):
        made = int(given)
    elif hint is Decimal:
        made = _decimal(given)
    elif isinstance(hint, type) and issubclass(hint, Enum):
        made = member(hint, given)
    elif hasattr(hint, "made_of"):
        made = hint.made_of(given)
    if made is None or not _fitting(hint, bounds)(made):
        raise _UnfitError(given, _belongs(hint, given, bounds))
    return made


def _members(hint: Any, inner: list[Any], given: Any, *, any_order: bool) -> tuple[Any, ...]:
    several = inner[1:] == [Ellipsis]
    if isinstance(given, Mapping) and several and get_origin(inner[0]) is tuple:
        given = tuple(given.items())
    kinds = (list, tuple, range, Iterator)
    if not isinstance(given, (*kinds, set, frozenset) if any_order else kinds):
        raise _UnfitError(given, _belongs(hint, given, _NUMBERS))
    members = tuple(given)
    if not several and len(members) != len(inner):
        raise _UnfitError(given, _belongs(hint, given, _NUMBERS))
    found = []
    for at, one in enumerate(members):
        try:
            found.append(_taken(inner[0] if several else inner[at], one))
        except _UnfitError as error:
            error.way = f"[{at}]{error.way}"
            raise
    return tuple(found)


def member(kind: type[_Member], given: object) -> _Member | None:
    """The member of an enum by its value, or by its name in small letters; None for no such."""
    if isinstance(given, bool) or not isinstance(given, (str, int)):
        return None
    return next((one for one in kind if given in (one.value, one.name.lower())), None)


def chosen(given: object, among: type[_Member], what: Message, place: str) -> _Member:
    """One of an enum's members, itself or by name or value. Raises OptionError."""
    if isinstance(given, among):
        return given
    found = member(among, given)
    if found is None:
        known = tuple(str(one.value) for one in among)
        raise OptionError(unknown_name(what, short(str(given)), known), place=place)
    return found


def _decimal(given: object) -> Decimal | None:
    """Through the written form: the float 82.3 means 82.3, not the binary number nearest to it."""
    if isinstance(given, float):
        given = float.__repr__(given)
    if isinstance(given, Decimal):
        return Decimal(given)
    if isinstance(given, int) and not isinstance(given, bool):
        return Decimal(int(given))
    return Decimal(given) if isinstance(given, str) and _DECIMAL.fullmatch(given) else None


# What is said of the rest.


def _refused(place: str, given: object, what: Message | str) -> PlanError:
    if given is attrs.NOTHING:
        wrong = say("A value is missing.")
    else:
        kind = type(given).__name__
        wrong = say("“{value}” ({type}) cannot stand here.", type=kind, value=_seen(given))
    return PlanError(wrong, remedy=say("Give {what}.", what=what), place=place)


def _seen(value: object) -> str:
    """A value as a sentence quotes it, which may be of a class that cannot show itself."""
    try:
        shown = value if isinstance(value, str) else repr(value)
        return short(shown[:200].encode("utf-8", "backslashreplace").decode())
    except Exception:  # noqa: BLE001 - whatever a foreign class raises, or an endless number
        return "?"


def _belongs(hint: Any, given: object, bounds: _Bounds) -> Message | str:
    """What belongs where a value of a type is wanted."""
    inner = [one for one in get_args(hint) if one is not types.NoneType]
    if get_origin(hint) in {types.UnionType, Union}:
        return _belongs(inner[0], given, bounds) if len(inner) == 1 else "Location"
    if get_origin(hint) is tuple:
        first = _belongs(inner[0], given, bounds)
        if inner[1:] == [Ellipsis]:
            return say("a list, each of which is {what}", what=first)
        last = _belongs(inner[-1], given, bounds)
        return say("a pair: {first}; {second}", first=first, second=last)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return say("one of {known}", known=", ".join(one.name.lower() for one in hint))
    if hint is int:
        return say("a whole number from {least} to {most}", least=bounds[0], most=bounds[1])
    said = getattr(hint, "belongs", None) or _SAID.get(hint) or hint.__name__
    return said(given) if callable(said) else said


_SAID: Mapping[Any, Message] = types.MappingProxyType(
    {str: say("a text"), bool: say("true or false"), Decimal: say("a number")}
)


def _amiss(one: Any) -> PlanError:
    name, what = one._impossible()  # noqa: SLF001 - the class's part of this module
    return _refused(f"{type(one).__name__}.{name}", getattr(one, name), what)


def _misnamed(kind: Any, more: tuple[object, ...], others: Mapping[str, object]) -> PlanError:
    """The error of a constructor that was given more than it has fields, or by other names."""
    known = tuple(one.name for one in attrs.fields(kind))
    if more:
        return PlanError(too_many(len(more)), remedy=by_name(known), place=kind.__name__)
    name = short(next(iter(others)))
    return PlanError(unknown_name(say("field"), name, known), place=f"{kind.__name__}.{name}")
