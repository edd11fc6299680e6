"""Lists of words that a pack gives: read, inherited, changed and merged as measures are."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.base.language import Text
from itacheck.engine import compile_pack
from itacheck.packs import load_pack
from itacheck.packs.model import Certainty, Pack

TOUR = (
    "{id: tour, title: {th: ดูงาน, en: Tours}, groups: [[ดูงาน, ทัศนศึกษา]], certainty: observed,"
    " basis: [{authority: NACC, document: X}]}"
)


def pack(folder: Path, name: str, words: str, head: str = "") -> Pack:
    """A pack with those words."""
    path = folder / f"{name}.yaml"
    text = f'id: {name}\nversion: "1"\ntitle: {{th: ก, en: a}}\n{head}words: [{words}]\n'
    path.write_text(text, encoding="utf-8")
    return load_pack(path)


def faults(folder: Path, words: str, head: str = "") -> list[str]:
    """What is wrong with a pack of those words."""
    with pytest.raises(PackError) as raised:
        pack(folder, "faulty", words, head)
    return [one.text("en") for one in raised.value.problems]


def test_a_list_has_a_name_a_title_and_groups_of_words(tmp_path: Path) -> None:
    """With its source, as everything that a plan is measured by."""
    (one,) = pack(tmp_path, "tours", TOUR).words
    assert (one.id, one.title, one.groups) == (
        "tour",
        Text("ดูงาน", "Tours"),
        (("ดูงาน", "ทัศนศึกษา"),),
    )
    assert one.certainty is Certainty.OBSERVED


def test_what_extends_a_pack_has_its_words_and_may_change_them(tmp_path: Path) -> None:
    """Only what is different is said; what two packs say together is the change."""
    base = pack(tmp_path, "tours", TOUR)
    own = pack(tmp_path, "own", "{id: tour, groups: [[พาชม]]}", "extends: [tours.yaml]\n")
    assert [one.groups for one in own.words] == [(("พาชม",),)]
    assert own.words[0].title == base.words[0].title
    together = compile_pack((base, own)).whole
    assert together.criteria.words == own.words


def test_two_packs_that_differ_by_one_name_clash(tmp_path: Path) -> None:
    """Neither builds on the other."""
    packs = (
        pack(tmp_path, "tours", TOUR),
        pack(tmp_path, "others", TOUR.replace("ทัศนศึกษา", "พาชม")),
    )
    with pytest.raises(PackError, match="Two of the packs have a list of words “tour”"):
        compile_pack(packs)


@pytest.mark.parametrize(
    ("words", "head", "fault"),
    [
        (f"{TOUR}, {TOUR}", "", "“tour” stands twice in the pack"),
        (TOUR.replace("groups", "group"), "", "Unknown key “group”. Did you mean “groups”?"),
        (
            TOUR.replace("[[ดูงาน, ทัศนศึกษา]]", "[ดูงาน]"),
            "",
            "Words stand in groups: a list of lists.",
        ),
        (TOUR.replace("id: tour", "id: ดูงาน"), "", "must be a short ASCII name"),
        ("{id: tour}", "extends: [tours.yaml]\n", "Nothing of “tour” is changed here."),
        (
            "{id: tour, certainty: verified}",
            "extends: [tours.yaml]\n",
            "“verified” is surer than “observed”, and no new source says so.",
        ),
    ],
)
def test_faults_are_told_at_their_places(tmp_path: Path, words: str, head: str, fault: str) -> None:
    """As in every other section."""
    pack(tmp_path, "tours", TOUR)
    assert any(fault in one for one in faults(tmp_path, words, head))
