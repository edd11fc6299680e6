from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

import itacheck
from itacheck import OptionError, PackError, Plan, PlanError, ReadError, Report
from itacheck.checking import Checker, compiled_packs, prepare
from itacheck.plan.form import plan_to_mapping
from tests.check.sample_pack import PACK, write_pack
from tests.support import apart_from_engine

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of one rule."""
    return write_pack(tmp_path)


def test_a_plan_is_checked_from_a_path(pack: Path) -> None:
    """The report names the file and its content, the pack, and the fault with its place."""
    report = itacheck.check(DRAFT, packs=[pack], language="en")
    assert [(one.rule, one.subject, one.year) for one in report.findings] == [
        ("OWN001", "dimension:2", 2568)
    ]
    assert report.findings[0].message == "20,000.00, not 15,000.00"
    assert report.findings[0].data["difference"] == "5000.00"
    found = report.to_dict()
    assert found["input"]["name"] == DRAFT.name
    assert len(found["input"]["sha256"]) == 64
    assert found["packs"][0]["id"] == "own"
    assert not report.ok


def test_every_kind_of_source_gives_the_same_findings(pack: Path) -> None:
    """A path, a path as text, an open file of either kind, a Plan and a dict are one plan."""
    plan = itacheck.read(DRAFT)
    sources: list[object] = [
        DRAFT,
        str(DRAFT),
        io.BytesIO(DRAFT.read_bytes()),
        io.StringIO(DRAFT.read_text(encoding="utf-8")),
        plan,
        plan_to_mapping(plan),
    ]
    found = [
        [
            (one.rule, one.subject, one.message, one.fingerprint)
            for one in itacheck.check(source, packs=[pack]).findings  # type: ignore[arg-type]
        ]
        for source in sources
    ]
    assert found == [found[0]] * len(sources)
    assert found[0]


def test_a_dict_has_no_file(pack: Path) -> None:
    """What comes from no file says so."""
    report = itacheck.check(plan_to_mapping(itacheck.read(DRAFT)), packs=[pack])
    assert report.to_dict()["input"] == {"name": None, "sha256": None}


def test_options_are_in_the_report(pack: Path) -> None:
    """What was asked is on record."""
    report = itacheck.check(
        DRAFT, packs=[pack], fiscal_year=2569, baseline_ita=82.5, fail_on="never", language="en"
    )
    assert (report.options.fiscal_year, report.options.baseline_ita) == (2569, Decimal("82.5"))
    assert report.ok


def test_both_engines_give_the_same_report(pack: Path) -> None:
    """Only the engine's name differs."""
    plain, durable = (
        itacheck.check(DRAFT, packs=[pack], engine=name).to_dict() for name in ("plain", "durable")
    )
    assert plain["engine"] != durable["engine"]
    assert apart_from_engine(plain) == apart_from_engine(durable)


def test_a_pack_may_be_loaded_already(pack: Path) -> None:
    """load_pack's result is as good as the path."""
    loaded = itacheck.load_pack(pack)
    by_pack, by_path = (itacheck.check(DRAFT, packs=[one]) for one in (loaded, pack))
    assert by_pack == by_path


def test_two_packs_are_checked_together(pack: Path, tmp_path: Path) -> None:
    """The rules of both run, and the report names both."""
    other = PACK.replace("id: own", "id: other").replace("OWN001", "OWN002")
    second = tmp_path / "other"
    second.mkdir()
    report = itacheck.check(DRAFT, packs=[pack, write_pack(second, other)])
    assert [one.id for one in report.packs] == ["own", "other"]
    assert [one.rule for one in report.ledger] == ["OWN001", "OWN002"]


@pytest.mark.parametrize("plan", [Plan(), {}, {"title": "แผน"}])
def test_a_plan_that_says_nothing_is_refused(plan: object, pack: Path) -> None:
    """Emptiness must not look like a plan without faults."""
    with pytest.raises(PlanError, match="empty"):
        itacheck.check(plan, packs=[pack])  # type: ignore[arg-type]


def test_a_file_that_cannot_be_opened_is_a_read_error(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(ReadError, match=r"nowhere\.txt"):
        itacheck.check(tmp_path / "nowhere.txt", packs=[write_pack(tmp_path)])


def test_a_pack_with_faults_is_a_pack_error(tmp_path: Path) -> None:
    """A rule that names what does not exist does not run silently."""
    with pytest.raises(PackError, match="difference"):
        itacheck.check(
            DRAFT, packs=[write_pack(tmp_path, PACK.replace("{difference", "{diference"))]
        )


@pytest.mark.parametrize(
    ("option", "value", "near"),
    [
        ("engine", "durabel", "durable"),
        ("fail_on", "eror", "error"),
        ("language", "tha", "th"),
        ("fiscal_year", 2026, "2569"),
        ("baseline_ita", 825, "82.5"),
        ("packs", "own.yaml", "['own.yaml']"),
        ("packs", (), "No pack"),
        ("packs", [5], "5"),
    ],
)
def test_a_wrong_argument_is_named_with_what_is_right(
    option: str, value: object, near: str
) -> None:
    """An OptionError begins with the argument's name and shows what to write."""
    with pytest.raises(OptionError) as caught:
        itacheck.check(DRAFT, **{option: value})  # type: ignore[arg-type]
    assert str(caught.value).startswith(f"{option}: ")
    assert near in str(caught.value)


@pytest.mark.parametrize("source", [5, None, 2.5, {"plan.txt"}])
def test_a_source_of_another_type_is_refused(source: object, pack: Path) -> None:
    """The error says what a source may be."""
    with pytest.raises(OptionError, match=r"^source: .*a path"):
        itacheck.check(source, packs=[pack])  # type: ignore[arg-type]


def test_a_checker_serves_many_plans_and_threads(pack: Path) -> None:
    """What is prepared once gives the same report in every thread."""
    checker = prepare(packs=[pack])
    assert isinstance(checker, Checker)
    with ThreadPoolExecutor(4) as pool:
        reports: list[Report] = list(pool.map(checker.report, [DRAFT] * 8))
    assert reports == [reports[0]] * 8


def test_a_checker_never_changes(pack: Path) -> None:
    """It can be shared without a lock."""
    with pytest.raises(AttributeError):
        prepare(packs=[pack]).engine = "plain"  # type: ignore[misc]


def test_packs_that_come_with_itacheck_are_compiled_once() -> None:
    """The second check of a process does not load the rules again."""
    assert compiled_packs(["nacc-2566-2570"], 2569) is compiled_packs(("nacc-2566-2570",), 2569)


def test_a_changed_pack_of_ones_own_is_read_again(pack: Path) -> None:
    """Who edits a rule sees the change at once."""
    before = itacheck.check(DRAFT, packs=[pack])
    pack.write_text(PACK.replace("severity: error", "severity: info"), encoding="utf-8")
    after = itacheck.check(DRAFT, packs=[pack])
    assert [before.counts["error"], after.counts["error"]] == [1, 0]
    assert before.packs[0].sha256 != after.packs[0].sha256


def test_locations_do_not_change_a_verdict(pack: Path) -> None:
    """Lines added above a plan's text move its findings and nothing else."""
    text = DRAFT.read_bytes()
    first, second = (
        itacheck.check(io.BytesIO(data), packs=[pack]) for data in (text, b"\n\n\n" + text)
    )
    assert [one.fingerprint for one in first.findings] == [
        one.fingerprint for one in second.findings
    ]
    lines = [one.findings[0].location.as_dict()["line"] for one in (first, second)]  # type: ignore[union-attr]
    assert int(lines[1]) - int(lines[0]) == 3
    assert [evolve(one, location=None, evidence=()) for one in first.findings] == [
        evolve(one, location=None, evidence=()) for one in second.findings
    ]
