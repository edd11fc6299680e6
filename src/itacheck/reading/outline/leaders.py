"""Dots that lead from a name to its value: ปี 2566 ........ 48,000 บาท says what a colon would.

So do the dots of a form's line on both sides of what was written on it: ชื่อ .....โครงการหนึ่ง.....
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.patterns import expression
from ...documents import Block, Paragraph, Run, Table, joined
from ...documents.blocks import with_runs
from ..text.dotted import figures_off_line, fills_lines, off_margin, undotted

_LED = expression(
    r"(?P<name>[^.…_]{2,100}?)\s*(?:\.{4,}|…{2,}|_{4,}|(?:\s\.){4,})\s*"
    r"(?P<value>(?:(?:ร้อยละ|จำนวน|เป็นเงิน)\s*)?(?P<figure>[\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?)\s*(?P<unit>[%\wก-๙].*)?"
    r"|(?:ไม่|มิได้|งด).*)\Z",
    re.DOTALL,
)

_BEFORE_LINE = expression(
    r"(?P<name>(?:(?!\.{3}|…|___|\.\s\.).){0,100}?)\s*(?=\.{3}|…|___|\.\s\.)", re.DOTALL
)


def unled(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with a colon for the dots between a name and what it comes to.

    Dots before a bare number lead to a page, and those before a unit alone are to be filled in.
    """
    lined = fills_lines(
        one.run.text for one in blocks if isinstance(one, Paragraph) and not one.contents
    )
    for block in blocks:
        if isinstance(block, Table):
            yield with_runs(block, _off_line)
            continue
        run = block.run if block.contents else figures_off_line(block.run)
        dotted = not block.contents and _has_line(run.text)
        led = _LED.match(run.text) if dotted else None
        if led is not None and _is_value(led):
            pieces = [run.part(0, led.end("name")), run.part(led.start("value"))]
            run = joined(pieces, " : ")
        elif dotted:
            run = _off_line(run)
            run = off_margin(run) if lined else run
        yield block if run is block.run else evolve(block, run=run)


def _has_line(text: str) -> bool:
    return "..." in text or "…" in text or "___" in text


def _off_line(run: Run) -> Run:
    """What was written on a form's line, behind the words before it."""
    run = figures_off_line(run)
    named = _BEFORE_LINE.match(run.text) if _has_line(run.text) else None
    if named is None:
        return run
    line = run.part(named.end())
    written = undotted(line)
    if written is line:
        return run
    name = named["name"].rstrip()
    between = " " if name.endswith((":", "：")) else " : "
    return joined([run.part(0, len(name)), written], between) if name.strip(" :：") else written


def _is_value(led: re.Match[str]) -> bool:
    """Whether a figure has more than a page's number has, or words stand there."""
    figure = led["figure"]
    if figure is None:
        return True
    named = led.start("figure") > led.start("value")
    return named or "," in figure or bool(led["unit"])
