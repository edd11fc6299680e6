"""Dots that lead from a name to its value: ปี 2566 ........ 48,000 บาท says what a colon would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.patterns import expression
from ...documents import Block, Paragraph, joined

_LED = expression(
    r"(?P<name>[^.…_]{2,100}?)\s*(?:\.{4,}|…{2,}|_{4,}|(?:\s\.){4,})\s*"
    r"(?P<value>(?:(?:ร้อยละ|จำนวน|เป็นเงิน)\s*)?(?P<figure>[\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?)\s*(?P<unit>[%\wก-๙].*)?"
    r"|(?:ไม่|มิได้|งด).*)\Z",
    re.DOTALL,
)


def unled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a colon for the dots between a name and what it comes to.

    Dots before a bare number lead to a page, and those before a unit alone are to be filled in.
    """
    for block in blocks:
        text = block.run.text if isinstance(block, Paragraph) and not block.contents else ""
        led = _LED.match(text) if "...." in text or "…" in text or "____" in text else None
        if led is None or not isinstance(block, Paragraph) or not _is_value(led):
            yield block
            continue
        pieces = [block.run.part(0, led.end("name")), block.run.part(led.start("value"))]
        yield evolve(block, run=joined(pieces, " : "))


def _is_value(led: re.Match[str]) -> bool:
    """Whether a figure has more than a page's number has, or words stand there."""
    figure = led["figure"]
    if figure is None:
        return True
    named = led.start("figure") > led.start("value")
    return named or "," in figure or bool(led["unit"])
