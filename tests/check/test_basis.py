"""What a finding rests on: its rule, and every value of a criterion that was read for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck.rendering.explain.article import explain
from itacheck.rendering.page import article_markdown

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = (
    (EXAMPLES / "tharnsucharit.yaml")
    .read_text(encoding="utf-8")
    .replace("2569: 92, 2570: 95}", "2569: 88, 2570: 88}")
)
OLD = ("sme.go.th", "mgronline")
NEW = "Order 1/2569"
SOURCE = f"[{{authority: Council, document: {NEW}, section: Clause 2}}]"
HEAD = "id: own\nversion: '1'\ntitle: own\nstrict: false\nlanguage: 2\nextends: [nacc-2566-2570]\n"
MARK = f"""\
parameters:
  - {{name: ita_pass_mark, values: [{{value: 90, certainty: internal, basis: {SOURCE}}}]}}
"""
NO_SOURCE = "A rule rests on a source of its own, or compares with a parameter that has one."
FORMATS = ("terminal", "json", "jsonl", "csv", "markdown", "sarif", "html")


def checked(folder: Path, pack: str = "", **options: Any) -> itacheck.Report:
    """A report on a plan whose last ITA target is 88, with a pack of one's own if there is one."""
    plan = folder / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    if pack:
        (folder / "own.yaml").write_text(HEAD + pack, encoding="utf-8")
        options["packs"] = [folder / "own.yaml"]
    return itacheck.check(plan, language="en", **options)


def changed(folder: Path, how: str) -> itacheck.Report:
    """The same with a pass mark of 90 from a new source, by a pack or by a person."""
    if how == "pack":
        return checked(folder, MARK)
    source = [{"authority": "Council", "document": NEW, "section": "Clause 2"}]
    mark = {"value": 90, "certainty": "internal", "basis": source}
    return checked(folder, parameters={"ita_pass_mark": mark})


@pytest.mark.parametrize("how", ["pack", "person"])
def test_a_changed_criterion_is_cited_from_its_new_source_alone(tmp_path: Path, how: str) -> None:
    """A finding does not cite the NACC for a figure that is not the NACC's, in any format."""
    report = changed(tmp_path, how)
    (finding,) = report.by_rule("TGT003")
    assert finding.message == "The ITA target of 2570 is 88, below the pass mark of 90."
    assert [(one.document, one.of, one.name, one.value) for one in finding.basis] == [
        (NEW, "parameter", "ita_pass_mark", "90")
    ]
    assert report.rule("TGT003").basis == finding.basis
    assert "the pass mark of 90" in report.rule("TGT003").rationale
    for name in FORMATS:
        written = itacheck.render(report, name)
        text = written if isinstance(written, str) else written.decode()
        assert NEW in text, name
        assert not any(one in text for one in OLD), name


def test_a_changed_criterion_is_explained_from_its_new_source_alone(tmp_path: Path) -> None:
    """Examples that do not hold any more are not shown."""
    changed(tmp_path, "pack")
    pack = itacheck.load_pack(tmp_path / "own.yaml")
    rule = pack.rule("TGT003")
    assert rule is not None
    text = "\n".join(article_markdown(explain(rule, pack, "en")))
    assert NEW in text
    assert not any(one in text for one in (*OLD, "85"))


def test_the_sources_of_a_rule_come_before_those_of_criteria(tmp_path: Path) -> None:
    """Each is marked with whose it is, and the least sure of them says how sure the finding is."""
    report = checked(
        tmp_path,
        "rules:\n"
        "  - {code: OWN001, about: final_target, where: {series: ita_score}, needs: [value],\n"
        "     fails_when: {value: {lt: $ita_passing_end}}, severity: info, certainty: internal,\n"
        "     basis: [{authority: plan}], title: '{year}: {value} < {$ita_passing_end}'}\n",
    )
    (finding,) = report.by_rule("OWN001")
    assert [(one.of, one.authority) for one in finding.basis] == [
        ("rule", "plan"),
        ("parameter", "NACC"),
    ]
    assert finding.certainty.value == "observed"
    assert finding.title == "2570: 88 < 90"
    assert (
        report.rule("OWN001").title
        == "‹the Buddhist fiscal year›: ‹the target of the last year› < 90"
    )


def test_a_value_by_the_facts_year_is_cited_and_shown(tmp_path: Path) -> None:
    """Two findings of one rule rest on two values, each with its own source."""
    source = "value: {0}, certainty: internal, basis: [{{authority: Council, document: {1}}}]"
    report = checked(
        tmp_path,
        "parameters:\n"
        "  - {name: floor, unit: score, meaning: a floor, values: [\n"
        f"     {{from: 2566, to: 2567, {source.format(87, 'Old')}}},\n"
        f"     {{from: 2568, to: 2569, {source.format(89, 'New')}}}]}}\n"
        "rules:\n"
        "  - {code: OWN001, about: target, where: {series: ita_score}, severity: info,\n"
        "     certainty: internal, fails_when: {value: {lt: {parameter: floor, by: year}}},\n"
        "     title: a floor, message: '{year}: {value} < {floor}', remedy: 'to {$floor}'}\n",
    )
    told = [
        (one.message, one.remedy, [basis.document for basis in one.basis])
        for one in report.by_rule("OWN001")
    ]
    assert told == [
        ("2566: 86 < 87", "to 87", ["Old"]),
        ("2569: 88 < 89", "to 89", ["New"]),
    ]
    line = next(one for one in report.ledger if one.rule == "OWN001")
    assert line.undecided == 1
    assert line.reasons[0].reason == (
        "The rules hold no value for the fiscal year 2570: a floor. "
        "Needed: a value of “floor” for that year."
    )


@pytest.mark.parametrize("by", ["own", "severities"])
def test_a_changed_severity_says_who_changed_it_and_why(tmp_path: Path, by: str) -> None:
    """A pack, or a person; and the report that is read back says so, too."""
    if by == "own":
        report = checked(
            tmp_path,
            "overrides:\n  - {code: TGT008, severity: warning, reason: asked for}\n",
        )
    else:
        report = checked(
            tmp_path, severities={"TGT008": {"severity": "warning", "reason": "asked for"}}
        )
    rule = report.rule("TGT008").severity_changed
    assert rule is not None
    assert (rule.before.value, rule.reason) == ("info", "asked for")
    assert rule.by == by
    again = itacheck.Report.from_dict(report.to_dict())
    for one in (report, again):
        for name in ("terminal", "html", "sarif"):
            text = str(itacheck.render(one, name))
            assert f"Severity changed from Remark to Warning by {by}: asked for" in text, name
    assert report.rule("TGT003").severity_changed is None


def test_parameters_that_are_exchanged_are_exchanged_in_texts(tmp_path: Path) -> None:
    """The message names the figure that was compared with."""
    report = checked(
        tmp_path,
        "parameters:\n"
        "  - {name: mine, unit: score, meaning: mine, values: [{value: 91, certainty: internal,\n"
        f"     basis: {SOURCE}}}]}}\n"
        "overrides:\n  - {code: TGT003, parameters: {ita_pass_mark: mine}}\n",
    )
    (finding,) = report.by_rule("TGT003")
    assert finding.message == "The ITA target of 2570 is 88, below the pass mark of 91."
    assert [one.name for one in finding.basis] == ["mine"]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            "fails_when: {value: {lt: 1 points}}",
            f"The key “basis” is missing. {NO_SOURCE}",
        ),
        (
            "fails_when: {value: {lt: $ita_pass_mark}}, remedy: 'to {$ita_pas_mark}'",
            "Unknown name in braces “$ita_pas_mark”. Did you mean “$ita_pass_mark”?",
        ),
        (
            "fails_when: {value: {lt: {parameter: ita_pass_mark, by: value}}}",
            "“value” is no year of “final_target”. Known: year, mean_year.",
        ),
        (
            "fails_when: {value: {lt: {parameter: ita_mark, by: year}}}",
            "Unknown parameter “ita_mark”. Did you mean “ita_pass_mark”?",
        ),
    ],
)
def test_what_names_no_source_or_no_parameter_is_refused(
    tmp_path: Path, rule: str, told: str
) -> None:
    """With the right form."""
    with pytest.raises(itacheck.PackError) as caught:
        checked(
            tmp_path,
            "rules:\n  - {code: OWN001, about: final_target, severity: info, certainty: internal,\n"
            f"     title: a, {rule}}}\n",
        )
    assert [str(one).split(": ", 1)[1] for one in caught.value.problems] == [told]
