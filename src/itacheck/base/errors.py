"""What can go wrong before a plan can be checked. Each error names the place and the remedy."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

from .language import DEFAULT_LANGUAGE, Message, say
from .location import Location


class ItacheckError(Exception):
    """Base of every error that itacheck raises on purpose.

    ``message`` says what is wrong, ``remedy`` what to do about it, ``place`` is the file's name or
    the location in it. ``text(language)`` is the whole in a language; ``str()`` is in English.
    """

    def __init__(
        self,
        message: Message,
        *,
        remedy: Message | None = None,
        place: Location | str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.place = place

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """Place, what is wrong and what to do, in ``language``."""
        parts = [self.message.text(language)]
        if self.remedy is not None:
            parts.append(self.remedy.text(language))
        sentence = " ".join(parts)
        whole = sentence if self.place is None else f"{self.place}: {sentence}"
        # What was given may hold half a character, which nothing could print.
        return whole.encode("utf-8", "backslashreplace").decode()

    def __str__(self) -> str:
        return self.text("en")


class ReadError(ItacheckError):
    """A file cannot be read as a plan at all."""


class LimitError(ReadError):
    """A file is larger, or holds more, than ``itacheck.Limits`` allow."""


class SeveralProblemsError(ItacheckError):
    """An error that lists every fault found, each with its place, in ``problems``.

    ``pointer`` is where in the data a fault is, as a JSON pointer (RFC 6901); None where that is
    not known, as in a file that could not be parsed.
    """

    def __init__(
        self,
        message: Message,
        *,
        remedy: Message | None = None,
        place: Location | str | None = None,
        problems: tuple[ItacheckError, ...] = (),
        pointer: str | None = None,
    ) -> None:
        super().__init__(message, remedy=remedy, place=place)
        self.problems = problems
        self.pointer = pointer

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The sentence, followed by one line for each further problem."""
        lines = [super().text(language), *(problem.text(language) for problem in self.problems)]
        return "\n".join(lines)


class PlanError(SeveralProblemsError):
    """Structured input (YAML, JSON, a dict) is not a plan; ``problems`` lists every fault found."""


class PackError(SeveralProblemsError):
    """A rule pack cannot be used; ``problems`` lists every fault found, each with its place."""


class EngineError(ItacheckError):
    """The rules engine failed: a defect of itacheck, never of the plan.

    Of many plans also one whose check came to no answer, as its process was ended from outside.
    """


class OptionError(SeveralProblemsError):
    """An argument (a fiscal year, a language, a format) or a configuration cannot be used."""


_LONGEST = 80
_REASONS: Mapping[int, Message] = MappingProxyType(
    {
        errno.ENOENT: say("No such file or directory"),
        errno.EACCES: say("Permission denied"),
        errno.EPERM: say("Permission denied"),
        errno.EISDIR: say("Is a directory"),
        errno.ENOTDIR: say("Not a directory"),
        errno.ENAMETOOLONG: say("File name too long"),
        errno.ENOSPC: say("No space left on device"),
        errno.EROFS: say("Read-only file system"),
        errno.EDQUOT: say("Disk quota exceeded"),
        errno.EFBIG: say("File too large"),
        errno.EIO: say("Input/output error"),
        errno.ELOOP: say("Too many levels of symbolic links"),
    }
)


def reason_of(error: Exception) -> Message | str:
    """Why the system refused: the usual reasons in every language, others as the system says."""
    if not isinstance(error, OSError):
        return str(error)
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def short(text: str) -> str:
    """A text as a sentence quotes it: its beginning, if it is long."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """The known name that one is nearest to, or is taken for; None where none is near."""
    from difflib import get_close_matches

    from .mistaken import meant_by, seen, unquoted

    for taken in meant_by(name):
        if taken in known:
            return taken
    plain = unquoted(seen(name)).casefold()
    by_case = {one.casefold(): one for one in reversed(known)}
    if plain in by_case:
        return by_case[plain]
    return next(iter(get_close_matches(name, known, n=1, cutoff=0.5)), None)


def unknown_name(what: Message, name: str, known: tuple[str, ...]) -> Message:
    """A sentence for a name that is not known, with the nearest that is."""
    from .mistaken import cut_wrongly, seen

    form = cut_wrongly(name, known)
    if form is not None and form not in known:
        return say("Unknown {what} “{name}”. Did you mean {form}?", what=what, name=name, form=form)
    near = nearest(name, known)
    if near and near == seen(name):
        return say(
            "There is an invisible character in the {what} “{near}” here; write it anew.",
            what=what,
            near=near,
        )
    if near:
        return say(
            "Unknown {what} “{name}”. Did you mean “{near}”?", what=what, name=name, near=near
        )
    if not known:
        return say("Unknown {what} “{name}”: there is none.", what=what, name=name)
    return say(
        "Unknown {what} “{name}”. Known: {known}.", what=what, name=name, known=", ".join(known)
    )
