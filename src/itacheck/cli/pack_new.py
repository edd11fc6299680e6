"""``itacheck pack new``: a rule pack to start from."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from ..base.errors import OptionError
from ..base.file_writing import require_free, store
from ..base.language import say
from ..base.patterns import expression
from ..packs import DEFAULT_PACKS, load_pack, shipped_packs
from ..packs.installed import installed_packs
from ..packs.starting import MAIN_FILE, starting_pack
from ..report.options import language_of
from .pack_docs import make_folder
from .running import OK
from .streams import as_word, show

_ID = expression("[a-z][a-z0-9-]*")


def run(options: Namespace) -> int:
    """Write the pack into a folder of its own, and say what to do next.

    Raises PackError for a pack that it cannot build on, OptionError for an id that cannot be used
    and for a folder that cannot be written to.
    """
    language = language_of(options.lang)
    known = (*shipped_packs(), *installed_packs())
    if not _ID.fullmatch(options.id):
        raise OptionError(
            say("“{id}” cannot be the id of a pack.", id=options.id),
            remedy=say("Write small letters, digits and hyphens, such as my-office."),
            place="ID",
        )
    if options.id in known:
        raise OptionError(say("There is a pack “{id}” already.", id=options.id), place="ID")
    given = tuple(options.extends or DEFAULT_PACKS)
    bases = [load_pack(one) for one in given]
    folder = Path(options.output or options.id)
    extends = [one if one in known else _from_there(one, folder) for one in given]
    text = starting_pack(options.id, extends, bases, as_word(str(folder)))
    place = folder / MAIN_FILE
    make_folder(folder)
    require_free(place, force=options.force)
    store(text.encode(), place, force=options.force)
    told = say(
        "Written: {file}. Change it, and try it each time: itacheck pack check {folder}",
        file=place,
        folder=as_word(str(folder)),
    )
    show(f"{told.text(language)}\n")
    return OK


def _from_there(path: str, folder: Path) -> str:
    """The path of a pack as the new one's folder sees it, in quotes as YAML wants them."""
    try:
        seen = Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive of Windows
        seen = Path(path).absolute().as_posix()
    return "'" + seen.replace("'", "''") + "'"
