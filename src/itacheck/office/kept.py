"""Passages that a reader would take for something else, marked so that they stay passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from attrs import evolve

from ..base.errors import ReadError
from ..base.location import TextLocation
from ..documents import Block as ReadBlock
from ..documents import Document as ReadDocument
from ..documents import Paragraph as ReadParagraph
from ..documents import Row, Run, Table
from ..documents.blocks import Anchor
from ..plan import Taken
from ..reading import read_document
from ..thai.text import KEPT
from .blocks import Block, Document, Grid, Look, Paragraph

_NAME = "plan"
_MISTAKEN = {Taken.HEADING, Taken.FURNITURE, Taken.CONTENTS}
_ROUNDS = 12


def with_kept_passages(document: Document) -> Document:
    """The document, with ``KEPT`` before each passage that reads as a heading or a page number.

    Such a passage changes what those behind it are taken for. So the first ones are marked and the
    document is read again, with twice as many in each round.
    """
    most = 1
    for _ in range(_ROUNDS):
        found = sorted(_mistaken(document))
        if not found:
            break
        document = _marked(document, frozenset(found[:most]))
        most *= 2
    return document


def _mistaken(document: Document) -> Iterator[int]:
    """The passages that are taken for something else, by their order among all blocks."""
    blocks = [block for part in document.parts for block in part.blocks]
    passages = {number for number, block in enumerate(blocks, start=1) if _is_passage(block)}
    try:
        plan = read_document(ReadDocument(_NAME, "", tuple(_as_read(blocks))))
    except ReadError:
        return
    for entry in plan.account.entries if plan.account else ():
        place = entry.location
        if entry.taken in _MISTAKEN and isinstance(place, TextLocation) and place.line in passages:
            passages.discard(place.line)
            yield place.line


def _is_passage(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.look is not Look.BODY:
        return False
    return bool(block.text.strip()) and not block.text.startswith(KEPT)


def _as_read(blocks: list[Block]) -> Iterator[ReadBlock]:
    for number, block in enumerate(blocks, start=1):
        if isinstance(block, Grid):
            rows = (Row(tuple(_run(cell.text, number) for cell in row)) for row in block.rows)
            yield Table(tuple(rows))
        elif block.text.strip():
            yield ReadParagraph(_run(block.text, number))


def _run(text: str, line: int) -> Run:
    return Run(text, (Anchor(0, TextLocation(_NAME, line, 1)),))


def _marked(document: Document, numbers: frozenset[int]) -> Document:
    left = count(1)
    return evolve(
        document,
        parts=tuple(
            evolve(part, blocks=tuple(_kept(one, next(left) in numbers) for one in part.blocks))
            for part in document.parts
        ),
    )


def _kept(block: Block, mistaken: bool) -> Block:
    if mistaken and isinstance(block, Paragraph):
        return evolve(block, text=KEPT + block.text)
    return block
