"""An object of a JSON text whose members are asked for by name and type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..errors import OptionError, unknown_name
from ..language import Message, say
from ..readable import Readable

_LARGEST = 2**63


@frozen(repr=False)
class Literal(Message):
    """A sentence that is in its language already, and is shown as it is."""

    def text(self, language: str = "") -> str:  # noqa: ARG002 - the same in all
        """The sentence."""
        return self.msgid


@frozen(repr=False)
class Fields(Readable):
    """An object at a path (``$.findings[3]``); asking for what is not there raises OptionError."""

    path: str
    members: Mapping[str, Any]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members."""
        return tuple(self.members)

    def wrong(self, name: str, what: Message) -> OptionError:
        """The error for a member that is not what belongs there."""
        return OptionError(
            say("The report is damaged: here belongs {what}.", what=what),
            place=f"{self.path}.{name}",
        )

    def given(self, name: str) -> Any:
        """A member as it is."""
        if name not in self.members:
            raise OptionError(
                say("The report is damaged: “{name}” is missing.", name=name), place=self.path
            )
        return self.members[name]

    def text(self, name: str) -> str:
        """A text."""
        found = self.given(name)
        if not isinstance(found, str):
            raise self.wrong(name, say("a text"))
        return found

    def text_or_none(self, name: str) -> str | None:
        """A text, or nothing."""
        return None if self.given(name) is None else self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        found = self._list(name)
        if not all(isinstance(one, str) for one in found):
            raise self.wrong(name, say("a list"))
        return tuple(found)

    def integer(self, name: str) -> int:
        """A whole number."""
        found = self.given(name)
        if isinstance(found, bool) or not isinstance(found, int) or abs(found) > _LARGEST:
            raise self.wrong(name, say("a whole number"))
        return found

    def integer_or_none(self, name: str) -> int | None:
        """A whole number, or nothing."""
        return None if self.given(name) is None else self.integer(name)

    def number(self, name: str) -> int | float:
        """A number."""
        found = self.given(name)
        if isinstance(found, float):
            return found
        return self.integer(name)

    def number_or_none(self, name: str) -> int | float | None:
        """A number, or nothing."""
        return None if self.given(name) is None else self.number(name)

    def boolean(self, name: str) -> bool:
        """True or false."""
        found = self.given(name)
        if not isinstance(found, bool):
            raise self.wrong(name, say("true or false"))
        return found

    def one_of(self, name: str, known: tuple[str, ...]) -> str:
        """A text that is one of the known ones."""
        found = self.text(name)
        if found not in known:
            raise OptionError(unknown_name(say("value"), found, known), place=f"{self.path}.{name}")
        return found

    def some_of(self, name: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """A list of texts that are among the known ones."""
        found = self.texts(name)
        for one in found:
            if one not in known:
                raise OptionError(
                    unknown_name(say("value"), one, known), place=f"{self.path}.{name}"
                )
        return found

    def object(self, name: str) -> Fields:
        """An object."""
        return _fields(self.given(name), f"{self.path}.{name}")

    def object_or_none(self, name: str) -> Fields | None:
        """An object, or nothing; a report of an earlier version may lack the member."""
        return None if self.members.get(name) is None else self.object(name)

    def objects(self, name: str) -> tuple[Fields, ...]:
        """A list of objects."""
        return tuple(
            _fields(one, f"{self.path}.{name}[{position}]")
            for position, one in enumerate(self._list(name))
        )

    def _list(self, name: str) -> list[Any]:
        found = self.given(name)
        if not isinstance(found, list):
            raise self.wrong(name, say("a list"))
        return found


def whole(given: object) -> Fields:
    """The object that a whole JSON text is."""
    return _fields(given, "$")


def _fields(given: object, path: str) -> Fields:
    if isinstance(given, Mapping) and all(isinstance(name, str) for name in given):
        return Fields(path, given)
    raise OptionError(
        say("The report is damaged: here belongs {what}.", what=say("an object")), place=path
    )
