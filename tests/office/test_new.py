"""``itacheck new``: an empty plan of the cycle for a named organisation."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, reject
from hypothesis import strategies as st

import itacheck
from itacheck.base.errors import OptionError
from itacheck.base.severity import Severity
from itacheck.cli import main
from itacheck.office import new_plan, unexpressed, write_bytes
from itacheck.plan import OrganisationKind, Plan
from tests.office.test_read_back import READERS, read_back

FRAME = itacheck.load_pack("nacc-2566-2570").frame
ORGANISATIONS = {
    "เทศบาลตำบลธารสุจริต": ("เทศบัญญัติ", "นายกเทศมนตรีตำบลธารสุจริต"),
    "องค์การบริหารส่วนตำบลธารสุจริต": ("ข้อบัญญัติ", "นายกองค์การบริหารส่วนตำบลธารสุจริต"),
    "องค์การบริหารส่วนจังหวัดสุจริตบุรี": ("ข้อบัญญัติ", "นายกองค์การบริหารส่วนจังหวัดสุจริตบุรี"),
}
STILL_TO_DO = {
    "TGT001",  # each year of both target series
    "TGT006",  # their baselines
    "MSR001",  # a project in every mission
    "MSR002",  # the expected measures
    "PRJ001",  # the nine headings of the open sheet
    "IND005",  # its outputs and outcomes
    "STR006",  # the day of the announcement
}


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("name", ORGANISATIONS)
def test_an_empty_plan_is_read_back_and_only_lacks_what_is_to_be_written(
    name: str, form: str
) -> None:
    """Our own readers read the form whole; no left-over, no wrong legal word."""
    plan = new_plan(name, district="ธารทอง", province="สุจริตบุรี")
    again = read_back(plan, form)
    assert evolve(again, unfilled=()) == plan
    assert not [one for one in again.problems if one.severity is not Severity.INFO]
    report = itacheck.check(again)
    assert {one.rule for one in report.findings} == STILL_TO_DO
    assert report.counts["error"] == 0
    assert len(report.by_rule("MSR001")) == 12
    for line in report.ledger:
        if line.rule in {"STR001", "STR002", "STR003", "STR004", "STR007", "STR008"}:
            assert line.status == "passed", line.rule


@pytest.mark.parametrize("form", READERS)
def test_its_author_gets_one_list_of_what_is_not_filled_in(form: str) -> None:
    """No error, no warning, no remark: a plan just begun has no faults yet."""
    again = read_back(new_plan("เทศบาลตำบลธารสุจริต"), form)
    report = itacheck.check(again, profile="author")
    assert [report.counts[one] for one in ("error", "warning", "info")] == [0, 0, 0]
    assert {one.rule for one in report.unfilled} == STILL_TO_DO
    assert report.ok
    shown = itacheck.render(report)
    assert f"ยังไม่ได้กรอก {len(report.unfilled)} รายการ\n" in shown
    assert shown.count("(MSR001)") == 1
    assert not itacheck.check(again, profile="author", fail_on="warning").ok


@pytest.mark.parametrize(("name", "words"), ORGANISATIONS.items())
def test_the_legal_words_fit_the_kind(name: str, words: tuple[str, str]) -> None:
    """A municipality has เทศบัญญัติ and a mayor of its own word; the others have ข้อบัญญัติ."""
    text = write_bytes(new_plan(name), "text").decode()
    other = {"เทศบัญญัติ", "ข้อบัญญัติ"} - {words[0]}
    assert all(word in text for word in words)
    assert not any(word in text for word in other)


def test_the_frame_is_the_packs() -> None:
    """Dimensions, missions and years are those of the pack, the sheet has its nine headings."""
    assert FRAME is not None
    plan = new_plan("ธารสุจริต", "อบต.")
    assert [(one.number, one.name) for one in plan.dimensions] == [
        (one.number, one.name) for one in FRAME.dimensions
    ]
    missions = [mission for one in FRAME.dimensions for mission in one.missions]
    assert [one.code for one in plan.missions] == [one.code for one in missions]
    assert plan.period is not None
    assert [year.year for year in plan.period.years] == list(range(2566, 2571))
    assert [one.number for one in plan.sheets[0].sections] == list(range(1, 10))
    assert plan.projects == ()


@pytest.mark.parametrize("kind", ["subdistrict", "องค์การบริหารส่วนตำบล", "อบต.", "อบต"])
def test_a_kind_has_several_names(kind: str) -> None:
    """English, Thai in full, Thai short: the same organisation."""
    organisation = new_plan("ธารสุจริต", kind).organisation
    assert organisation == new_plan("อบต.ธารสุจริต").organisation
    assert organisation is not None
    assert organisation.name == "องค์การบริหารส่วนตำบลธารสุจริต"
    assert organisation.kind is OrganisationKind.SUBDISTRICT


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"name": "ธารสุจริต"}, "name"),
        ({"name": "ธารสุจริต", "kind": "village"}, "kind"),
        ({"name": "เทศบาลตำบลธารสุจริต", "kind": "subdistrict"}, "name"),
        ({"name": "เทศบาลตำบล"}, "name"),
        ({"name": "เทศบาลตำบล<b>"}, "name"),
        ({"name": "กรุงเทพมหานครใต้"}, "name"),
        ({"name": "อบต.ธารสุจริต", "province": "สุจริตบุรี"}, "province"),
        ({"name": "อบต.ธารสุจริต", "district": "(ว่าง)"}, "district"),
    ],
)
def test_what_names_no_organisation_is_refused(arguments: dict[str, str], place: str) -> None:
    """An error that names the option and never a plan of nobody."""
    with pytest.raises(OptionError) as caught:
        new_plan(**arguments)
    assert caught.value.place == place


@given(
    st.sampled_from(OrganisationKind),
    st.text(st.sampled_from("กขคงจชณดตทนบปพมยรลวสหอะาิีุูเแโไ่้"), min_size=2, max_size=20),
    st.booleans(),
)
def test_a_document_says_all_of_any_empty_plan(
    kind: OrganisationKind, name: str, placed: bool
) -> None:
    """Whatever the organisation's name, its plan's text is read as that organisation's."""
    own = kind not in {OrganisationKind.BANGKOK, OrganisationKind.PATTAYA}
    given_name = name if own else {"bangkok": "กรุงเทพมหานคร"}.get(kind.value, "เมืองพัทยา")
    places = {"district": "ธารทอง", "province": "สุจริตบุรี"} if placed else {}
    try:
        plan: Plan = new_plan(given_name, kind.value, **places)
    except OptionError:
        reject()  # a name that begins as those of another kind do
    assert unexpressed(plan, write_bytes(plan, "text")) == ()


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "yaml"])
def test_the_command_writes_a_file_once(suffix: str, tmp_path: Path) -> None:
    """The file holds the plan; a second time it is overwritten only by force."""
    out = tmp_path / f"plan.{suffix}"
    arguments = ["new", "--name", "เทศบาลเมืองธารสุจริต", str(out)]
    assert main(arguments) == 0
    data = out.read_bytes()
    assert data == write_bytes(new_plan("เทศบาลเมืองธารสุจริต"), suffix)
    out.write_bytes(b"mine")
    assert main(arguments) == 2
    assert out.read_bytes() == b"mine"
    assert main([*arguments, "--force"]) == 0
    assert out.read_bytes() == data


def test_the_command_names_the_option_that_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A kind that there is none of: a line that says so, exit code 2, and no file."""
    out = tmp_path / "plan.docx"
    assert main(["new", "--name", "ธารสุจริต", "--kind", "vilage", str(out)]) == 2
    assert "--kind" in capsys.readouterr().err
    assert not out.exists()
