"""Several files that are one plan, as one document: each place keeps its file."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from attrs import evolve

from ..base.location import in_document
from .blocks import Anchor, Block, Document, Run, with_runs

BETWEEN = " + "
"""Between the names of the files in the name of the whole."""


def as_one(documents: Sequence[Document]) -> Document:
    """The documents' blocks, one behind the other, in one document.

    Its digest is that of the digests of all, one a line.
    """
    digests = "".join(f"{one.sha256}\n" for one in documents)
    whole = Document(
        BETWEEN.join(one.name for one in documents),
        hashlib.sha256(digests.encode("ascii")).hexdigest(),
        (),
    )
    for number, one in enumerate(documents):
        first = len(whole.blocks)
        whole = evolve(
            whole,
            blocks=(*whole.blocks, *(_block(block, number) for block in one.blocks)),
            notes=(
                *whole.notes,
                *(evolve(note, location=in_document(note.location, number)) for note in one.notes),
            ),
            insets=(
                *whole.insets,
                *(
                    evolve(
                        inset,
                        location=in_document(inset.location, number),
                        before=first + inset.before,
                    )
                    for inset in one.insets
                ),
            ),
            unfilled=(
                *whole.unfilled,
                *((in_document(place, number), text) for place, text in one.unfilled),
            ),
            unread=(*whole.unread, *(in_document(place, number) for place in one.unread)),
        )
    return whole


def _block(block: Block, number: int) -> Block:
    return with_runs(block, lambda run: _run(run, number))


def _run(run: Run, number: int) -> Run:
    anchors = (
        Anchor(one.start, in_document(one.location, number), one.columns) for one in run.anchors
    )
    return Run(run.text, tuple(anchors))
