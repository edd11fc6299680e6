"""Kinds of facts are classes: what type checker, constructor and engines make of them."""

# No ``annotations`` of ``__future__``: kinds are declared here.

import subprocess
import sys
from pathlib import Path
from typing import Literal

import attrs
import pytest

from itacheck.base.location import TextLocation
from itacheck.vocabulary import Property, Text, Type, Unit
from itacheck.vocabulary.declare import Maybe, TypedFact, in_year, kind, prop, shown
from itacheck.vocabulary.model import Evidence, Unread

ROOT = Path(__file__).resolve().parents[2]
SUPPLIED = Text("ตาราง", "the table")
PLACE = TextLocation("plan.txt", 3)


@kind("bridge", subject="bridge:n", th="สะพานหนึ่งแห่ง", none_is="undecided", parts=("sheets",))
class BridgeFact(TypedFact):
    """A bridge that the plan builds,
    over a canal.
    """

    year: int | None = in_year()
    length: Maybe[int] = prop("ความยาว", "its length", unit=Unit.BAHT, by=SUPPLIED)
    wide: Maybe[bool] = prop("กว้าง", "whether it is wide", by=SUPPLIED)
    made_of: Literal["wood", "stone"] = prop("วัสดุ", "what it is made of")
    canal: str | None = prop("รหัสคลอง", "the canal's code")
    name: Text = shown("ชื่อสะพาน", "its name")


def bridge(length: Maybe[int] = 5, year: int | None = 2569) -> BridgeFact:
    """A bridge of stone."""
    return BridgeFact(
        subject="bridge:1",
        names=("bridge", "มณี"),
        told_apart="east",
        location=PLACE,
        evidence=[Evidence("สะพาน", PLACE)],
        year=year,
        length=length,
        wide=False,
        made_of="stone",
        canal=None,
        name=SUPPLIED,
    )


def test_a_class_declares_its_kind() -> None:
    """Types, symbols and whether a value may be absent come from the annotations."""
    declared = BridgeFact.kind
    assert declared.meaning == Text("สะพานหนึ่งแห่ง", "A bridge that the plan builds, over a canal.")
    assert (declared.name, declared.none_is, declared.parts) == ("bridge", "undecided", ("sheets",))
    assert declared.properties[1:] == (
        Property(
            "length",
            Type.INTEGER,
            Text("ความยาว", "its length"),
            Unit.BAHT,
            optional=True,
            supplied_by=SUPPLIED,
        ),
        Property(
            "wide",
            Type.BOOLEAN,
            Text("กว้าง", "whether it is wide"),
            optional=True,
            supplied_by=SUPPLIED,
        ),
        Property(
            "made_of",
            Type.SYMBOL,
            Text("วัสดุ", "what it is made of"),
            symbols=("wood", "stone"),
        ),
        Property("canal", Type.SYMBOL, Text("รหัสคลอง", "the canal's code"), optional=True),
    )
    assert declared.texts == (("name", Text("ชื่อสะพาน", "its name")),)


def test_the_flat_record_has_what_is_known() -> None:
    """Absent and unread values are no values; the id names kind, subject, year and the rest."""
    flat = bridge().flat()
    assert dict(flat.values) == {"year": 2569, "length": 5, "wide": False, "made_of": "stone"}
    assert (flat.kind, flat.id) == ("bridge", "bridge/bridge:1/2569/east")
    assert (flat.origin.subject, flat.origin.year) == ("bridge:1", 2569)
    assert flat.origin.texts == {"name": SUPPLIED}
    assert flat.origin.evidence == (Evidence("สะพาน", PLACE),)
    assert flat.origin.unread == {}


def test_what_was_not_read_is_no_value() -> None:
    """The part that was not wholly read is kept beside the values."""
    unread = Unread("sheets", "partly")
    flat = bridge(unread, year=None).flat()
    assert "length" not in flat.values
    assert flat.origin.unread == {"length": unread}
    assert flat.id == "bridge/bridge:1/east"


def test_values_can_be_made_absent_later() -> None:
    """What was not read stays so; a name that the kind does not have is passed over."""
    names = frozenset({"length", "canal", "nothing"})
    assert "length" not in bridge().without(names).flat().values
    assert bridge(Unread("sheets", "partly")).without(names).flat().origin.unread.keys() == {
        "length"
    }


def test_a_fact_never_changes_and_has_all_that_its_kind_has() -> None:
    """Neither a property that is not given nor one that there is not passes."""
    one = bridge()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(one, "length", 6)  # noqa: B010 - a type checker would refuse the plain form
    values = {name: value for name, value in vars(one).items() if name != "wide"}
    for wrong in (values, {**vars(one), "wdie": True}):
        with pytest.raises(TypeError):
            BridgeFact(**wrong)


def test_what_engines_cannot_use_is_refused_where_it_is_declared() -> None:
    """A list is no value, a name of every fact no property, and nothing supplies what is there."""

    class Listed(TypedFact):
        """A list as a value."""

        lines: list[int] = prop("แถว", "lines")

    class Named(TypedFact):
        """A property with the name of a part of all facts."""

        kind: int = prop("ชนิด", "its kind")  # type: ignore[misc, assignment]

    class Supplied(TypedFact):
        """A value that is always there, and yet supplied."""

        lines: int = prop("แถว", "lines", by=SUPPLIED)

    class Quoted(TypedFact):
        """An annotation that is a string."""

        lines: "int" = prop("แถว", "lines")

    for one in (Listed, Named, Supplied, Quoted):
        with pytest.raises(TypeError):
            kind("wrong", subject="plan", th="ผิด")(one)


FACT = """\
from itacheck.base.language import Text
from itacheck.vocabulary.totals import TotalRowFact

ITEM = Text("มิติ", "dimension")
fact = TotalRowFact(
    subject="total", names=(), row="grand_total", present=True, totals=0, projects=1, item=ITEM
)
print(fact.totals)
"""


def test_a_type_checker_finds_what_a_kind_does_not_have(tmp_path: Path) -> None:
    """A misspelt property, a wrong type, an unknown symbol and a missing value are errors."""
    spoilt = {
        "right": FACT,
        "misspelt": FACT.replace("present=", "presnt="),
        "misread": FACT.replace("fact.totals", "fact.total"),
        "typed": FACT.replace("totals=0", 'totals="0"'),
        "symbol": FACT.replace('"grand_total"', '"grand_totals"'),
        "missing": FACT.replace(" projects=1,", ""),
        "changed": FACT + "fact.totals = 2\n",
    }
    for name, text in spoilt.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [
            sys.executable,
            *("-m", "mypy", "--strict", "--config-file", str(ROOT / "pyproject.toml")),
            *("--cache-dir", str(tmp_path / "cache"), *map(str, sorted(tmp_path.glob("*.py")))),
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = {
        Path(line.partition(":")[0]).stem for line in ran.stdout.splitlines() if ".py:" in line
    }
    assert found == spoilt.keys() - {"right"}, ran.stdout + ran.stderr
