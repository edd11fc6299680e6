"""What changes in a file, as a unified diff: for ``patch``, or to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import PurePath

from ..view.words import place_words
from .change import Change
from .characters import characters_of, shown

_NO_LINE_END = "\\ No newline at end of file\n"


def text_patch(old: bytes, new: bytes, name: str) -> str:
    """The difference of two versions of a text, YAML or JSON file; "" where there is none.

    In the encoding of the file it is what ``patch`` makes the new version of the old one with.
    Line ends are part of the lines.
    """
    if old == new:
        return ""
    found = unified_diff(_lines(old), _lines(new))
    heads = iter(_heads(name))
    pieces = [next(heads) if number < 2 else line for number, line in enumerate(found)]
    return "".join(one if one.endswith("\n") else f"{one}\n{_NO_LINE_END}" for one in pieces)


def changes_patch(done: Sequence[Change], name: str, language: str) -> str:
    """The changes in a Word or Excel file in the shape of a diff, in the order of the document.

    What stands between @@ is the place in words and what is changed there; no program applies it.
    """
    if not done:
        return ""
    ordered = sorted(done, key=lambda one: one.location.order if one.location else ())
    return "".join([*_heads(name), *(line for one in ordered for line in _told(one, language))])


def _told(change: Change, language: str) -> Iterator[str]:
    """A change as lines of its own."""
    place = _in_one_line(place_words(change.location, language))
    yield " ".join(filter(None, ("@@", place, "@@", _in_one_line(change.what)))) + "\n"
    yield from (f"-{line}\n" for line in change.printed.splitlines())
    yield from (f"+{line}\n" for line in change.text.splitlines())


def _heads(name: str) -> tuple[str, str]:
    """The names of the two versions; a tab ends one that has white space in it."""
    base = _in_one_line(PurePath(name).name)
    end = "\t\n" if " " in base else "\n"
    return f"--- {base}{end}", f"+++ {base}{end}"


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _lines(data: bytes) -> list[str]:
    """The lines of a file as ``patch`` has them: each ends with a line feed."""
    file = characters_of(data)
    text = shown(file) if file else data.decode("utf-8", "replace")
    lines = [f"{line}\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
