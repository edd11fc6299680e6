"""Risks told in sentences: label words within running text, each followed by what it is about.

ความเสี่ยงที่ 2 ขั้นตอน… ประเด็นความเสี่ยง คือ … โอกาสเกิด 2 ผลกระทบ 4 … มาตรการควบคุม ได้แก่ …: the labels
divide the text. One that asks for a figure or a level is none without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run, joined
from ...documents.blocks import Anchor
from ...thai.digits import arabic
from .values import LEVEL

_IS = r"(?:\s*(?:[:：=]|คือ|ได้แก่|เป็น|อยู่(?:ที่|ใน)?|เท่ากับ|ระดับ|คะแนน|ว่า))*"
_OF_RISKS = r"(?:ความ)?(?:เสี่ยง)?(?:ของ)?(?:การ)?(?:ทุจริต)?"
_ISSUE = (
    rf"(?:มี)?(?:(?:ประเด็น|เหตุการณ์|พฤติการณ์|รูปแบบ|ลักษณะ)(?:ของ)?{_OF_RISKS}"
    r"|ความเสี่ยง(?:การทุจริต)?)(?:\s*(?:คือ|ได้แก่|ว่า|[:：])|(?<=เสี่ยง)(?=\s)|(?<=ทุจริต)(?=\s))"
)
_ACTS = rf"(?:ควบคุม|ป้องกัน|จัดการ|บริหาร|ลด|แก้ไข|และ|/)+{_OF_RISKS}"
_CONTROL = (
    r"(?:โดย)?(?:มี|กำหนด|ใช้)?(?:มาตรการ|แนวทาง|วิธีการ|วิธี|แผน)(?:ใน)?(?:การ)?"
    rf"(?:(?:{_ACTS})?\s*(?:คือ|ได้แก่|[:：])|{_ACTS}(?=\s))"
)
_LABELS = (
    ("ประเด็นความเสี่ยง", _ISSUE),
    ("มาตรการควบคุม", _CONTROL),
    ("โอกาส", r"โอกาส(?:ที่)?(?:จะ)?(?:ใน)?(?:การ)?(?:เกิด(?:ขึ้น)?)?(?:การทุจริต)?"),
    ("ผลกระทบ", r"(?:ระดับ)?(?:ผลกระทบ|ความรุนแรง(?:ของผลกระทบ)?)"),
    (
        "คะแนนความเสี่ยง",
        r"(?:ค่า|ระดับ)?คะแนน(?:ความเสี่ยง|รวม|ระดับ)*|(?:ค่า|ผลคูณ)(?:ระดับ)?(?:ความเสี่ยง)?|[=＝]",
    ),
    ("ระดับความเสี่ยง", r"(?:จัด)?(?:อยู่)?(?:ใน|เป็น)?(?:ความเสี่ยง)?ระดับ(?:ความเสี่ยง)?"),
)
_TEXTS = 2
"""The first of the labels ask for a text, the others for a value."""
_SCORE, _LEVEL = 4, 5
_BEFORE = (
    r"(?:\A|(?<=[\s,(])|(?<=คะแนน)(?=คะแนน))(?:และ|มี|โดยมี|โดย|ซึ่งมี|ซึ่ง|ประเมิน(?:แล้ว|ได้|ว่า)?|ให้)*"
)


_ONE = expression(rf"\d+|{LEVEL}")


def _pattern(index: int, words: str) -> str:
    one = rf"(?:\d{{1,3}}(?![\d.])|{LEVEL})(?:\s*คะแนน(?:(?![ก-๙])|(?=คะแนน)))?"
    value = rf"{_IS}\s*(?P<value{index}>{one}(?:\s*(?:,|/|และ)\s*{one})*)"
    return rf"(?P<at{index}>{_BEFORE}(?:{words}){value if index >= _TEXTS else ''})"


_ANY = expression("|".join(_pattern(at, words) for at, (_, words) in enumerate(_LABELS)))
_NTH = expression(
    r"(?:\A|(?<=\s))(?:ประเด็น)?ความเสี่ยง(?:การทุจริต)?(?:ที่|ลำดับที่)\s*(?P<number>\d{1,3})[.)]?(?=\s)"
)
_LISTED = expression(r"\A\s*\(?(?P<number>\d{1,3})[.)]\s+")
_STEP_IS = expression(
    r"(?:ขั้นตอน|กระบวนงาน|กระบวนการ|งาน)(?:การ(?:ดำเนินงาน|ปฏิบัติงาน|ทำงาน))?\s*(?:คือ|ได้แก่|[:：])\s*"
)
_STEP = expression("ขั้นตอน|กระบวน|ภารกิจ")
_FEWEST = 3
_PARTS = 2
_TIMES = expression(r"(?:[x×*✕]|คูณ|คะแนน|และ)")
_DUE = (("โอกาส", "ผลกระทบ", "รุนแรง", "คะแนน"), ("มาตรการ", "แนวทาง", "วิธี", "แผน"))
"""Words of which each sentence about a risk has some: asked first, as most texts lack them."""
Told: TypeAlias = tuple[Run, Run]
"""A heading of a risk table, at the place of the words that stand for it, and its text."""


@record
class _Label:
    """A label in a text: which it is, where it ends, and its value if it asks for one."""

    index: int
    start: int
    end: int
    value: tuple[int, int] | None


def names_controls(run: Run) -> bool:
    """Whether a line begins with the words behind which controls stand."""
    match = _ANY.match(arabic(run.text).lstrip("-–•●▪ \t"))
    return match is not None and match["at1"] is not None


def rates(run: Run) -> bool:
    """Whether a line has words of a rating, as those have that tell of a risk."""
    return any(word in run.text for word in _DUE[0])


def rating_in(run: Run) -> tuple[Told, ...]:
    """The parts of a rating that a line tells one behind the other, if it tells nothing else.

    โอกาส 3 ผลกระทบ 4 คะแนน 12 ระดับสูง
    """
    if not rates(run):
        return ()
    text = arabic(run.text)
    labels = [*_labels(text)]
    if len(labels) < _PARTS or not all(one.value for one in labels):
        return ()
    starts = [one.start for one in labels]
    ends = [0, *(one.end for one in labels)]
    between = [text[end:start] for end, start in zip(ends, [*starts, len(text)], strict=True)]
    if any(char.isalnum() for one in between for char in _TIMES.sub("", one)):
        return ()
    return tuple(
        (_head(_LABELS[one.index][0], run, one.start), _value(run, text, one)) for one in labels
    )


def risks_in_prose(run: Run) -> tuple[tuple[Told, ...], ...]:
    """The risks that a paragraph tells in sentences, each as headings and texts; else none.

    None of them is read where one cannot be read whole.
    """
    if not all(any(word in run.text for word in words) for words in _DUE):
        return ()
    text = arabic(run.text)
    starts = [*_starts(text)] or [0]
    pieces = [run.part(*ends) for ends in pairwise([*starts, len(text)])]
    found = tuple(tuple(_told(piece)) for piece in pieces)
    return found if all(found) and not text[: starts[0]].strip() else ()


def _starts(text: str) -> Iterator[int]:
    """Where the risks of a paragraph begin: at numbers that go on with each other."""
    last: int | None = None
    for match in _NTH.finditer(text):
        number = int(match["number"])
        if last is None or number == last + 1:
            yield match.start()
            last = number


def _told(run: Run) -> Iterator[Told]:
    text = arabic(run.text)
    labels = [*_labels(text)]
    texts = {one.index for one in labels if one.value is None}
    if len(labels) < _FEWEST or len(texts) == len(labels) or not _plain(text, labels):
        return
    first = _NTH.match(text) or _LISTED.match(text)
    start = first.end() if first else 0
    before = run.part(start, labels[0].start)
    issue = 0 in texts
    if not issue and (not before or _STEP.match(before.text)):
        return
    if first is not None:
        yield _head("ที่", run, 0), run.part(first.start("number"), first.end("number"))
    if before:
        words = _STEP_IS.match(before.text) if issue else None
        step = before.part(words.end()) if words else before
        yield _head("ขั้นตอนการปฏิบัติงาน" if issue else _LABELS[0][0], before, 0), step
    ends = [*(one.start for one in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=True):
        inside = run.part(label.end, _stop(text, label.end, end))
        said = _value(run, text, label) if label.value else inside
        yield _head(_LABELS[label.index][0], run, label.start), said


def _value(run: Run, text: str, label: _Label) -> Run:
    """The figures or levels behind a label, each on a line."""
    spans = [one.span() for one in _ONE.finditer(text, *(label.value or (0, 0)))]
    return joined([run.part(*one) for one in spans], "\n")


def _labels(text: str) -> Iterator[_Label]:
    """The labels of a text, each where it first stands."""
    seen: set[int] = set()
    for match in _ANY.finditer(text):
        own = next(at for at in range(len(_LABELS)) if match[f"at{at}"] is not None)
        index, value = own, match.span(f"value{own}") if own >= _TEXTS else None
        if own in {_SCORE, _LEVEL}:  # the words of either stand before both
            index = _SCORE if match[f"value{own}"][0].isdigit() else _LEVEL
        if index not in seen:
            seen.add(index)
            yield _Label(index, match.start(), match.end(), value)


def _plain(text: str, labels: Sequence[_Label]) -> bool:
    """Whether no further figure stands behind a value, so that nothing of the rating is lost."""
    ends = [*(one.start for one in labels[1:]), len(text)]
    behind = [text[one.end : end] for one, end in zip(labels, ends, strict=True) if one.value]
    return not any(one.isdigit() for rest in behind for one in rest)


def _stop(text: str, start: int, end: int) -> int:
    """Where a text ends, without the words that join it to the next label."""
    said = text[start:end].rstrip(" ,;")
    for word in ("และ", "โดยมี", "โดย", "ซึ่งมี", "มี"):
        said = said.removesuffix(f" {word}")
    return start + len(said.rstrip(" ,;"))


def _head(words: str, run: Run, at: int) -> Run:
    return Run(words, (Anchor(0, run.at(at)),))
