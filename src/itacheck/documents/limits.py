"""How much of a Word or Excel file is read. More is refused, and the error names the limit."""

from __future__ import annotations

from attrs import frozen

from ..readable import Readable


@frozen(repr=False)
class Limits(Readable):
    """The limits of an Office file; a caller raises one with ``Limits(cells=1_000_000)``.

    ``file_bytes`` is the file as it lies on the disk; a Word file with photographs is large, and
    its pictures are never unpacked. ``unpacked_bytes`` counts all parts of it, ``part_bytes`` one
    part that is read. ``ratio`` is how many times larger than packed a part of more than a megabyte
    may be. ``markup`` counts tags and attributes of a part: each takes memory. ``nesting``
    is how deeply tables lie in each other. ``cells`` and ``rows`` count
    over all tables or sheets, ``cell_characters`` is the text of one cell or paragraph.
    """

    file_bytes: int = 50_000_000
    entries: int = 10_000
    unpacked_bytes: int = 200_000_000
    part_bytes: int = 30_000_000
    ratio: int = 200
    markup: int = 1_000_000
    nesting: int = 20
    rows: int = 100_000
    cells: int = 300_000
    cell_characters: int = 200_000
