"""Over random Word documents, every word that is seen is read once, and all else is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from itacheck.documents import Document, Paragraph
from itacheck.documents.blocks import Run
from itacheck.documents.word import elements_by_place, read_word_document
from tests.documents.word_markup import W, document

TOKEN = re.compile(r"q\d+q")
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
RUNS: dict[str, tuple[str, str]] = {
    "plain": ("seen", "<w:r><w:t>{}</w:t></w:r>"),
    "inserted": ("seen", "<w:ins><w:r><w:t>{}</w:t></w:r></w:ins>"),
    "linked": ("seen", "<w:hyperlink><w:r><w:t>{}</w:t></w:r></w:hyperlink>"),
    "controlled": ("seen", "<w:sdt><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>"),
    "alternative": (
        "seen",
        (
            "<mc:AlternateContent><mc:Choice><w:r><w:t>{0}</w:t></w:r></mc:Choice>"
            "<mc:Fallback><w:r><w:t>{0}</w:t></w:r></mc:Fallback></mc:AlternateContent>"
        ),
    ),
    "result": (
        "seen",
        MARK.format("begin")
        + MARK.format("separate")
        + "<w:r><w:t>{}</w:t></w:r>"
        + MARK.format("end"),
    ),
    "code": (
        "unseen",
        MARK.format("begin") + "<w:r><w:instrText>{}</w:instrText></w:r>" + MARK.format("end"),
    ),
    "break": ("seen", "<w:r><w:br/><w:t>{}</w:t></w:r>"),
    "tab": ("seen", "<w:r><w:tab/><w:t>{}</w:t></w:r>"),
    "box": (
        "seen",
        "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
    ),
    "hidden": ("hidden", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{}</w:t></w:r>"),
    "deleted": ("deleted", "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"),
    "struck": ("struck", "<w:r><w:rPr><w:strike/></w:rPr><w:t>{}</w:t></w:r>"),
    "asked": (
        "asked",
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{}</w:t></w:r>"
            "</w:sdtContent></w:sdt>"
        ),
    ),
}
AROUND = (
    "{}",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:customXml>{}</w:customXml>",
    "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback/></mc:AlternateContent>",
)
SOME = st.lists(st.just(""), min_size=1, max_size=3)
MERGES = ("", '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>')


class Made:
    """The markup of a document while it is drawn, and what its words are to a reader."""

    def __init__(self, draw: Callable[[st.SearchStrategy[Any]], object]) -> None:
        self._draw = draw
        self.words: dict[str, list[str]] = {}
        self._count = 0

    def body(self, depth: int, *, gone: bool = False) -> str:
        """Some paragraphs and tables."""
        kinds = ["paragraph", "table"] if depth < 2 else ["paragraph"]
        parts = [
            self._paragraph(gone) if kind == "paragraph" else self._table(depth, gone)
            for kind in self._choose(st.lists(st.sampled_from(kinds), min_size=1, max_size=3))
        ]
        around = self._one(AROUND)
        return "".join(around.replace("{}", part) for part in parts)

    def _paragraph(self, gone: bool) -> str:
        runs = ""
        for name in self._choose(st.lists(st.sampled_from(sorted(RUNS)), max_size=4)):
            state, markup = RUNS[name]
            self._count += 1
            word = f"q{self._count}q"
            self.words.setdefault("row gone" if gone else state, []).append(word)
            runs += markup.replace("{0}", word).replace("{}", word)
        end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" if self._rarely() else ""
        return f"<w:p>{end}{runs}</w:p>"

    def _table(self, depth: int, gone: bool) -> str:
        rows = ""
        for _ in range(len(self._choose(SOME))):
            lost = self._rarely()
            cells = "".join(
                f"<w:tc><w:tcPr>{self._one(MERGES)}</w:tcPr>"
                f"{self.body(depth + 1, gone=gone or lost)}</w:tc>"
                for _ in self._choose(SOME)
            )
            rows += f"<w:tr>{'<w:trPr><w:del/></w:trPr>' if lost else ''}{cells}</w:tr>"
        return f"<w:tbl>{rows}</w:tbl><w:p/>"

    def _choose(self, strategy: st.SearchStrategy[list[str]]) -> list[str]:
        return self._draw(strategy)  # type: ignore[return-value]

    def _one(self, choices: tuple[str, ...]) -> str:
        return str(self._draw(st.sampled_from(choices)))

    def _rarely(self) -> bool:
        return self._draw(st.integers(0, 7)) == 7


def runs_of(read: Document) -> Iterator[Run]:
    """Every run of the blocks."""
    for block in read.blocks:
        if isinstance(block, Paragraph):
            yield block.run
        else:
            for row in block.rows:
                yield from row.cells


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_every_word_that_is_seen_is_read_once_and_all_else_is_told(data: st.DataObject) -> None:
    """Nothing is dropped, nothing stands twice, and every place leads to its element."""
    made = Made(data.draw)
    body = made.body(0)
    read = read_word_document(document(body), "plan.docx")
    counts = Counter(word for run in runs_of(read) for word in TOKEN.findall(run.text))
    words = made.words
    assert {one: counts[one] for one in words.get("seen", [])} == dict.fromkeys(
        words.get("seen", []), 1
    )
    for state in ("unseen", "hidden", "deleted", "row gone", "asked"):
        assert not [one for one in words.get(state, []) if counts[one]], state
    assert max((counts[one] for one in words.get("struck", [])), default=0) <= 1
    told = " ".join(str(note.message) for note in read.notes)
    for state, said in (
        ("hidden", "hidden text"),
        ("deleted", "tracked changes"),
        ("row gone", "tracked changes"),
        ("struck", "struck out"),
        ("asked", "not filled in"),
    ):
        assert state not in words or said in told
    asked = " ".join(text for _, text in read.unfilled)
    assert sorted(TOKEN.findall(asked)) == sorted(words.get("asked", []))
    root = etree.fromstring(
        f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-'
        f'compatibility/2006"><w:body>{body}</w:body></w:document>'
    )
    places = elements_by_place(root, "plan.docx")
    for run in filter(None, runs_of(read)):
        inside = "".join(map(str, places[run.location].itertext()))
        assert all(word in inside for word in TOKEN.findall(run.text)) or "w:del" in body
