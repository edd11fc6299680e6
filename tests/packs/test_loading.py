"""What a pack that loads holds, and where packs are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.base.language import Text
from itacheck.base.location import TextLocation
from itacheck.packs import load_pack, shipped_packs
from itacheck.packs.model import (
    AllOf,
    AnyOf,
    Certainty,
    Citation,
    Comparison,
    Condition,
    Joined,
    Not,
    ParameterName,
    Than,
)
from itacheck.vocabulary.model import Unit
from tests.packs.support_packs import PACK
from tests.strategies.kinds import KINDS


@pytest.fixture
def pack_file(tmp_path: Path) -> Path:
    """The small pack as a file."""
    path = tmp_path / "demo.yaml"
    path.write_text(PACK, encoding="utf-8")
    return path


def test_a_rule_holds_what_its_author_wrote(pack_file: Path) -> None:
    """Every key of a rule arrives in the model, with the rule's place."""
    rule = load_pack(pack_file, KINDS).rule("TST001")
    assert rule is not None
    assert rule.where == Comparison("scope", "eq", "a")
    assert rule.fails_when == Comparison("stated", "ne", Than("counted"))
    assert rule.with_ == Joined("fig", (("counted", "stated"),), Comparison("counted", "eq", 1))
    assert (rule.needs, rule.data) == (("stated",), ("stated", "name"))
    assert rule.notes[0].when == Comparison("money", "gt", ParameterName("limit"))
    assert rule.title == Text("ชื่อ", "Title")
    assert [(one.outcome, one.others) for one in rule.examples] == [
        ("failed", (("fig", {"counted": 1}),)),
        ("passed", ()),
    ]
    assert rule.location == TextLocation("demo.yaml", 32, 5)
    assert (rule.family, rule.executability, rule.effort_minutes) == ("TST", "full", None)


def test_parameters_are_kept_exactly_in_the_steps_of_their_unit(pack_file: Path) -> None:
    """A value in baht is satang, dated by fiscal year, with its source."""
    pack = load_pack(pack_file, KINDS)
    (limit,) = pack.parameters
    assert limit.unit is Unit.BAHT
    assert [(one.first, one.last, one.value) for one in limit.values] == [
        (2566, 2567, 150),
        (2568, None, 200),
    ]
    assert limit.values[0].basis == (Citation("NACC", Text("คู่มือ", "Handbook"), "1"),)
    assert limit.values[1].certainty is Certainty.OBSERVED
    years = (None, 2565, 2566, 2568, 2600)
    assert [pack.parameter("limit", year) for year in years] == [200, None, 150, 200, 200]


def test_frame_and_measures_are_read(pack_file: Path) -> None:
    """Dimensions with their missions, and measures with their groups of words."""
    pack = load_pack(pack_file, KINDS)
    assert pack.frame is not None
    assert (pack.frame.first_year, pack.frame.last_year) == (2566, 2570)
    (dimension,) = pack.frame.dimensions
    assert (dimension.number, dimension.name, dimension.old_name) == (1, "มิติหนึ่ง", "ชื่อเดิม")
    assert [(one.code, one.name) for one in dimension.missions] == [("1.1", "ภารกิจ")]
    (measure,) = pack.measures
    assert measure.groups == (("gift", "ของขวัญ"), ("policy",))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{counted: 1}", Comparison("counted", "eq", 1)),
        ("{counted: -1}", Comparison("counted", "eq", -1)),
        ("{sure: true}", Comparison("sure", "eq", operand=True)),
        ("{sure: {ne: false}}", Comparison("sure", "ne", operand=False)),
        ("{money: $limit}", Comparison("money", "eq", ParameterName("limit"))),
        ("{place: {present: true}}", Comparison("place", "present")),
        ("{place: {absent: true}}", Comparison("place", "absent")),
        ('{scope: {in: [a, "b"]}}', Comparison("scope", "in", ("a", "b"))),
        (
            "{counted: {ge: 1, le: 5}}",
            AllOf((Comparison("counted", "ge", 1), Comparison("counted", "le", 5))),
        ),
        (
            "{counted: 1, scope: a}",
            AllOf((Comparison("counted", "eq", 1), Comparison("scope", "eq", "a"))),
        ),
        ("{all: [{counted: 1}]}", AllOf((Comparison("counted", "eq", 1),))),
        (
            "{any: [{counted: 1}, {not: {scope: a}}]}",
            AnyOf((Comparison("counted", "eq", 1), Not(Comparison("scope", "eq", "a")))),
        ),
        (
            "{place: {eq: {than: scope}}}",
            Comparison("place", "eq", Than("scope")),
        ),
    ],
)
def test_conditions(tmp_path: Path, written: str, meant: Condition) -> None:
    """A condition means what the language says."""
    path = tmp_path / "demo.yaml"
    text = PACK.replace("- {stated: 1,", "- {stated: 1, sure: true,")
    path.write_text(text.replace("where: {scope: a}", f"where: {written}"), encoding="utf-8")
    rule = load_pack(path, KINDS).rule("TST001")
    assert rule is not None
    assert rule.where == meant


def folder_pack(folder: Path) -> Path:
    """The small pack spread over a folder."""
    head, rules = PACK.split("rules:\n")
    (folder / "rules" / "more").mkdir(parents=True)
    (folder / "pack.yaml").write_text(head, encoding="utf-8")
    for place, code in (("rules/b", "TST002"), ("rules/a", "TST003"), ("rules/more/c", "TST001")):
        text = "rules:\n" + rules.replace("TST001", code)
        (folder / f"{place}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_merged_in_the_order_of_its_paths(tmp_path: Path) -> None:
    """Rules come in the order of the files' paths, whatever the file system lists first."""
    pack = load_pack(folder_pack(tmp_path / "demo"), KINDS)
    assert [rule.code for rule in pack.rules] == ["TST003", "TST002", "TST001"]
    assert [str(rule.location) for rule in pack.rules] == [
        "rules/a.yaml:2:5",
        "rules/b.yaml:2:5",
        "rules/more/c.yaml:2:5",
    ]


def test_the_digest_is_of_paths_and_bytes(tmp_path: Path) -> None:
    """The same files give the same digest anywhere; another byte or another name another one."""
    one, two = folder_pack(tmp_path / "one"), folder_pack(tmp_path / "two")
    digest = load_pack(one, KINDS).sha256
    assert len(digest) == 64
    assert load_pack(two, KINDS).sha256 == digest
    (two / "rules/a.yaml").rename(two / "rules/aa.yaml")
    renamed = load_pack(two, KINDS).sha256
    with (one / "rules/a.yaml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert len({digest, renamed, load_pack(one, KINDS).sha256}) == 3


def test_a_file_beside_may_be_faulty_in_its_own_place(tmp_path: Path) -> None:
    """Faults come file by file, each named by its path within the pack."""
    folder = folder_pack(tmp_path / "demo")
    (folder / "rules/z.yaml").write_bytes(b"\xff\xfe")
    (folder / "rules/y.yaml").write_text("id: demo\nrules: []\n", encoding="utf-8")
    with pytest.raises(PackError) as raised:
        load_pack(folder, KINDS)
    assert str(raised.value).splitlines() == [
        "The rule pack “demo” has 3 fault(s).",
        "rules/y.yaml:1:1: The key “id” cannot stand here. It stands in “pack.yaml” alone.",
        "rules/y.yaml:2:8: Here belongs a list. Leave the key out where it has nothing to say.",
        "rules/z.yaml:1:1: The file is not UTF-8 text. Save it again as UTF-8.",
    ]


def test_a_second_frame_is_a_fault(tmp_path: Path) -> None:
    """A cycle has one frame."""
    folder = folder_pack(tmp_path / "demo")
    frame = PACK[PACK.index("frame:") : PACK.index("measures:")]
    (folder / "zframe.yaml").write_text(frame, encoding="utf-8")
    with pytest.raises(PackError) as raised:
        load_pack(folder, KINDS)
    assert [str(one) for one in raised.value.problems] == [
        "zframe.yaml:2:3: The pack has a frame already, at pack.yaml:16:3."
    ]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("no-such-pack", "Unknown rule pack “no-such-pack”"),
        ("./no/such/pack.yaml", "The rule pack cannot be read"),
    ],
)
def test_a_pack_that_is_not_there(name: str, says: str) -> None:
    """The error says what was looked for and what can be given."""
    with pytest.raises(PackError, match=says):
        load_pack(name, KINDS)


def test_a_folder_without_the_main_file(tmp_path: Path) -> None:
    """A folder is a pack by its pack.yaml."""
    with pytest.raises(PackError, match=r"“pack\.yaml” is missing"):
        load_pack(tmp_path, KINDS)


def test_the_other_ending_is_not_passed_over(tmp_path: Path) -> None:
    """A file that ends in .yml would be left out silently: it is refused."""
    folder = folder_pack(tmp_path / "demo")
    (folder / "more.yml").write_text("rules: []", encoding="utf-8")
    with pytest.raises(PackError, match=r"more\.yml: The files of a pack end in “\.yaml”"):
        load_pack(folder, KINDS)


def test_a_shipped_pack_is_found_by_its_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shipped packs go by their id; a path always means the path."""
    from itacheck.packs import files

    (tmp_path / "_rules").mkdir()
    folder_pack(tmp_path / "_rules" / "demo")
    monkeypatch.setattr(files, "own_folder", lambda: tmp_path)
    monkeypatch.chdir(tmp_path)
    assert shipped_packs() == ("demo",)
    assert load_pack("demo", KINDS).id == "demo"
    with pytest.raises(PackError, match="cannot be read"):
        load_pack(Path("demo"), KINDS)
    with pytest.raises(PackError, match="Did you mean “demo”"):
        load_pack("dem", KINDS)


def test_an_unknown_pack_is_told_by_its_name() -> None:
    """As the place of the error, too, where a file would have its name."""
    with pytest.raises(PackError) as raised:
        load_pack("nacc-2566-2575")
    assert raised.value.place == "nacc-2566-2575"
    assert "“nacc-2566-2570”" in str(raised.value)


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """A name that stands twice is told with both files, by their paths within the pack."""
    folder = folder_pack(tmp_path / "demo")
    for place in ("north", "south"):
        (folder / place).mkdir()
        (folder / place / "measures.yaml").write_text(
            "measures: [{id: tea, mission: '1.1', title: {th: ชา, en: Tea}, groups: [[ชา]], "
            "certainty: internal, basis: [{authority: plan}]}]\n",
            encoding="utf-8",
        )
    with pytest.raises(PackError) as raised:
        load_pack(folder, KINDS)
    assert [str(one) for one in raised.value.problems] == [
        (
            "south/measures.yaml:1:12: “tea” stands twice in the pack, "
            "first at north/measures.yaml:1:12."
        )
    ]
