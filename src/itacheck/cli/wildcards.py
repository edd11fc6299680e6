"""``*`` and ``?`` in names of files, where the shell leaves them, as those of Windows do."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from glob import glob
from pathlib import Path

from ..base.errors import OptionError
from ..base.file_names import is_lock
from ..base.language import say

_ONE = ("file", "old", "new")
"""The arguments that take a file each."""
_SHOWN = 3


def with_files(options: Namespace) -> Namespace:
    """The options with the files that the names in them fit.

    Raises OptionError where one file is asked for and several fit. A name that nothing fits stays
    as it is: the reader says that there is no such file.
    """
    found = vars(options).copy()
    if "files" in found:
        found["files"] = [name for given in found["files"] for name in _fitting(given)]
    for one in _ONE:
        if one in found:
            found[one] = _only(found[one])
    vars(options).update(found)
    return options


def _fitting(given: str) -> Iterator[str]:
    """Names in the order of the alphabet; what an Office program locks a file with is none."""
    if not {"*", "?"} & set(given) or _is_there(given):
        yield given
        return
    found = sorted(glob(given.replace("[", "[[]")))  # noqa: PTH207 - the name as it was given
    yield from [one for one in found if not is_lock(Path(one).name)] or [given]


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:  # a name that is too long is the reader's business
        return True


def _only(given: str) -> str:
    found = tuple(_fitting(given))
    if len(found) > 1:
        names = ", ".join(Path(one).name for one in found[:_SHOWN])
        raise OptionError(
            say(
                "{count} files fit this name: {names}.",
                count=len(found),
                names=names if len(found) <= _SHOWN else f"{names} …",
            ),
            remedy=say("Give the name of one."),
            place=given,
        )
    return found[0]
