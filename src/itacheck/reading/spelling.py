"""A document in right spelling, and whether its text is damaged beyond repair."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from attrs import evolve

from ..base.language import say
from ..base.location import Location
from ..base.patterns import expression
from ..base.severity import Severity
from ..documents import Block, Document, Note, Paragraph, Run
from ..documents.blocks import Anchor, runs_of, with_runs
from ..plan import Account, Entry, PartId, PartState, Plan, Problem, Source, Taken
from ..thai.repair import Repaired, repaired, suspects
from ..thai.text import squeeze

_CONSONANTS = "".join(map(chr, range(0x0E01, 0x0E2F)))
_TONES = "\u0e48\u0e49\u0e4a\u0e4b"
_MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e4c" + _TONES
_BETWEEN_FIGURES = expression(r"[^0-9๐-๙\n]+")
_TONE = expression(f"[{_TONES}]")
_MARK = expression(f"[{_MARKS}]")
_SAMPLE = 32_000
_STRETCH = 500
_ENOUGH = 1_500
"""Consonants from which on a share says something: a page of text."""
# Thai prose has a tone mark on every eighth to twelfth consonant, and a mark of some kind on every
# third; names and lists of numbers may have fewer, a page without any is damaged.
_TONES_IN_TEN_THOUSAND = 200
_USUAL_TONES = 900
_MARKS_IN_TEN_THOUSAND = 800
_WORDS = (
    "ป้องกัน",
    "โปร่งใส",
    "เพื่อ",
    "ท้องถิ่น",
    "ร้องเรียน",
    "ความเสี่ยง",
    "รับผิดชอบ",
    "ผู้รับ",
    "เจ้าหน้าที่",
    "หน่วยงาน",
    "เกี่ยวข้อง",
    "ต่อต้าน",
    "กลุ่มเป้าหมาย",
    "ทุจริต",
    "ปฏิบัติ",
    "กิจกรรม",
    "ดำเนินการ",
)
"""Words that every plan uses many times, none of which is another word without its marks."""
_FEWEST_WORDS = 12


def repaired_document(document: Document) -> tuple[Document, int]:
    """The document in right spelling, and how many places of it were repaired.

    Every character that stays keeps its place in the file. A note says how many there were, at the
    first of them.
    """
    texts = [_text(block) for block in document.blocks]
    ends = list(accumulate(len(text) + 1 for text in texts))
    # One look for all the text finds the few blocks in which there may be something to repair.
    suspect = {bisect_right(ends, at) for at in suspects("\n".join(texts))}
    places: list[tuple[Location, int]] = []
    blocks = tuple(
        _block(block, places) if index in suspect else block
        for index, block in enumerate(document.blocks)
    )
    if not places:
        return document, 0
    count = sum(repairs for _, repairs in places)
    note = Note(
        say(
            "Misspelt or displaced Thai characters were read in their right spelling, at {count}"
            " places; this is the first.",
            count=f"{count:,}",
        ),
        places[0][0],
        Severity.INFO,
    )
    return evolve(document, blocks=blocks, notes=(*document.notes, note)), count


def _text(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.run.text
    return "\n".join(cell.text for row in block.rows for cell in row.cells)


def _block(block: Block, places: list[tuple[Location, int]]) -> Block:
    """A block in right spelling; where it was repaired is added to ``places``."""
    return with_runs(block, lambda run: _run(run, places))


def _run(run: Run, places: list[tuple[Location, int]]) -> Run:
    right = repaired(run.text)
    if not right.repairs:
        return run
    pairs = enumerate(zip(run.text, right.text, strict=False))
    first = next((at for at, (one, other) in pairs if one != other), 0)
    places.append((run.at(first), right.repairs))
    anchors = run.anchors if right.origins is None else tuple(_anchors(run, right))
    return Run(right.text, anchors)


def _anchors(run: Run, right: Repaired) -> Iterator[Anchor]:
    """The places of a repaired run: those of its characters as they were."""
    origins = right.origins or ()
    stops = [one.start for one in run.anchors[1:]] + [len(run.text)]
    at = 0
    for anchor, stop in zip(run.anchors, stops, strict=True):
        first = at
        while at < len(origins) and origins[at] < stop:
            at += 1
        if first == at and first:
            continue  # nothing of the stretch is left
        offsets = (one - anchor.start for one in origins[first:at])
        moved = anchor.columns
        columns = (moved[min(one, len(moved) - 1)] for one in offsets) if moved else offsets
        yield Anchor(first, anchor.location, tuple(columns))


def is_damaged(document: Document) -> bool:
    """Whether a document's text has lost its marks, so that no word of it can be relied on.

    Fonts and scanners lose tone marks (โปรงใส), some all marks. That is said of a long text only,
    by how rare the marks are or by its own words, of which many stand there without their marks.
    """
    text = "\n".join(dict.fromkeys(_texts(document.blocks)))  # repeated lines say nothing more
    once = _once(text)
    sample = sample_of(once)
    consonants, tones, marks = _counts(sample, (_CONSONANTS, _TONES, _MARKS))
    if consonants * len(once) < _ENOUGH * len(sample):
        return False
    if tones * 10_000 < consonants * _TONES_IN_TEN_THOUSAND:
        return True
    if marks * 10_000 < consonants * _MARKS_IN_TEN_THOUSAND:
        return True
    return tones * 10_000 < consonants * _USUAL_TONES and _words_lack(text)


def _once(text: str) -> str:
    """What stands between the figures of a text, each piece once: rows that differ by no more."""
    return "\n".join(dict.fromkeys(_BETWEEN_FIGURES.findall(text)))


def sample_of(text: str) -> str:
    """Stretches from all over a long text, which are as good as all of it.

    Single characters would not be: in a table whose rows are alike they may be the same of each.
    """
    if len(text) <= _SAMPLE:
        return text
    pieces = _SAMPLE // _STRETCH
    starts = (at * (len(text) - _STRETCH) // (pieces - 1) for at in range(pieces))
    return "".join(text[start : start + _STRETCH] for start in starts)


def _counts(text: str, sets: Sequence[str]) -> Iterator[int]:
    """How many characters of each set a text has: counted in a code of one byte for each."""
    data = text.encode("cp874", "ignore")
    return (len(data) - len(data.translate(None, one.encode("cp874"))) for one in sets)


def _words_lack(text: str) -> bool:
    """Whether a quarter of the words that plans use most stand without their marks."""
    bare = squeeze(text)
    right = {word: bare.count(word) for word in _WORDS}
    for marks in (_TONE, _MARK):
        with_marks = [word for word in _WORDS if marks.search(word)]
        wrong = sum(bare.count(marks.sub("", word)) for word in with_marks)
        if wrong >= _FEWEST_WORDS and wrong * 3 > sum(right[word] for word in with_marks):
            return True
    return False


def damaged_plan(document: Document) -> Plan:
    """What can be said of a plan whose text is damaged: that no part of it was read."""
    place = next(iter(_places(document.blocks)), None)
    damaged = Problem(
        say(
            "The text is damaged throughout: its tone marks or vowels are lost, so nothing in it"
            " was read and nothing is judged. Give the file that the plan was written in, or scan"
            " it anew."
        ),
        place,
        Severity.ERROR,
    )
    cells = sum(1 for text in _texts(document.blocks) if text)
    return Plan(
        problems=(
            *(Problem(one.message, one.location, one.severity) for one in document.notes),
            damaged,
        ),
        account=Account(
            (Entry(Taken.UNREAD, None, cells, location=place),),
            tuple((part, PartState.UNREAD) for part in PartId),
        ),
        source=Source(document.name, document.sha256),
    )


def _places(blocks: Iterable[Block]) -> Iterator[Location]:
    return (run.location for run in runs_of(blocks) if run)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    return (run.text for run in runs_of(blocks))
