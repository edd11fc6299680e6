"""What the names of files say: which form is written into one, and that one is a mere lock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePath

from .errors import OptionError, short
from .language import say

_FORMS = frozenset(
    {
        *(".docx", ".docm", ".dotx", ".dotm", ".doc", ".odt", ".rtf", ".pdf", ".txt"),
        *(".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".csv"),
        *(".yaml", ".yml", ".toml", ".json", ".jsonl", ".sarif", ".xml", ".html", ".htm", ".md"),
        *(".zip", ".png", ".jpg", ".svg", ".pptx"),
    }
)
"""Endings that say what a file is; any other says nothing, and may be chosen."""

REVIEWED = ".reviewed"
"""What the name of a copy has before its ending into which the findings are written."""


def require_ending(name: str, *endings: str) -> None:
    """Raises OptionError where a file's name has the ending of another form than ``endings``.

    They are those of the form that is written, the usual one first.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _FORMS and suffix not in endings:
        raise OptionError(
            say("A name that ends in “{suffix}” says another form than is written.", suffix=suffix),
            remedy=say("Give a name that ends in {ending}.", ending=endings[0]),
            place=short(PurePath(name).name),
        )


def is_lock(name: str) -> bool:
    """Whether a name is one that Word, Excel or LibreOffice gives to the lock of an open file."""
    return name.startswith("~$") or (name.startswith(".~lock.") and name.endswith("#"))


def told_apart(files: Sequence[str]) -> dict[str, str]:
    """By each file its name, with as many of the folders above it as others of that name need."""
    paths = {file: Path(file).parts or (file,) for file in files}
    ends = Counter(parts[-n:] for parts in paths.values() for n in range(1, len(parts) + 1))
    found = {}
    for file, parts in paths.items():
        least = next((n for n in range(1, len(parts)) if ends[parts[-n:]] == 1), len(parts))
        found[file] = "/".join(parts[-least:])
    return found
