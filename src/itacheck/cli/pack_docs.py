"""``itacheck pack docs``: a page for each rule of a pack, and the list of them."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..base.errors import OptionError, reason_of
from ..base.file_writing import require_free, store
from ..base.language import say
from ..packs import load_pack
from ..packs.merging import own_rules
from ..packs.model import Pack
from ..rendering.explain.pages import rule_pages
from ..rendering.page import escaped
from ..report.options import language_of
from .running import OK
from .streams import show

NOTE = "<!-- Generated: itacheck pack docs -->"


def run(options: Namespace) -> int:
    """Write the pages into a folder; those of an earlier time are written over.

    Raises PackError for a pack with faults, OptionError for a folder that cannot be written to.
    """
    language = language_of(options.lang)
    pack = load_pack(options.pack)
    own = own_rules(pack)
    if not own:
        raise OptionError(
            say("The pack “{id}” adds and changes no rule.", id=pack.id),
            remedy=say("Give a pack of your own."),
            place=options.pack,
        )
    folder = Path(options.output or f"{pack.id}-rules")
    pages = [
        (folder / name, text.encode())
        for name, text in rule_pages([(rule, pack) for rule in own], NOTE, _introduction(pack))
    ]
    make_folder(folder)
    for place, _ in pages:
        require_free(place, force=options.force, known=_is_page)
    for place, text in pages:
        store(text, place, force=options.force, known=_is_page)
    told = say("Pages of rules: {count}. Begin with {index}.", count=len(own), index=pages[0][0])
    show(f"{told.text(language)}\n")
    return OK


def _introduction(pack: Pack) -> str:
    """The head of the list: what the pack is, in both languages."""
    title = " / ".join(dict.fromkeys((pack.title.th, pack.title.en)))
    lines = [f"# {escaped(title)}", "", escaped(f"{pack.id} {pack.version}")]
    if pack.bases:
        bases = escaped(", ".join(f"{one.id} {one.version}" for one in pack.bases))
        lines += ["", f"กฎที่เพิ่มหรือเปลี่ยนจาก {bases} / rules added to, or changed from, {bases}"]
    return "\n".join(lines) + "\n"


def _is_page(data: bytes) -> bool:
    return data.startswith(NOTE.encode())


def make_folder(folder: Path) -> None:
    """Make a folder where there is none. Raises OptionError where that is not possible."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise OptionError(
            say("The folder cannot be made: {reason}.", reason=reason_of(error)),
            remedy=say("Give another name: -o FOLDER."),
            place=str(folder),
        ) from error
