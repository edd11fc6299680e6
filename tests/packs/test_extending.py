"""Packs that extend packs: what they inherit, what they may change, and what they may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from itacheck.base.errors import PackError
from itacheck.base.language import Text
from itacheck.engine import check_examples, compile_pack
from itacheck.packs import load_pack
from itacheck.packs.merging import own_rules
from itacheck.packs.model import (
    AllOf,
    Certainty,
    Citation,
    Comparison,
    Pack,
    ParameterName,
    Reweighed,
    Severity,
)
from tests.packs.support_packs import PACK
from tests.strategies.kinds import KINDS

HEAD = 'id: own\nversion: "1"\ntitle: {th: ก, en: Own}\nextends: [demo.yaml]\n'
LIMIT_RULE = """\
  - code: TST002
    about: plum
    needs: [money]
    fails_when: {money: {gt: $limit}}
    severity: warning
    certainty: observed
    basis: [{authority: NACC, document: Handbook}]
    title: {th: เกิน, en: Above}
    message: {th: "{money}", en: "{money}"}
    rationale: {th: เหตุผล, en: Because}
    remedy: {th: แก้, en: Mend}
    examples:
      fails: [{money: 201}]
      passes: [{money: 200}]
"""
OWN_RULE = LIMIT_RULE.replace("TST002", "OWN001")


def written(folder: Path, text: str, name: str = "own.yaml") -> Path:
    """A pack's file, beside the small pack with a second rule."""
    (folder / "demo.yaml").write_text(PACK + LIMIT_RULE, encoding="utf-8")
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def own(folder: Path, *sections: str) -> Pack:
    """A pack of these sections that extends the small pack."""
    return load_pack(written(folder, HEAD + "".join(sections)), KINDS)


def faults(folder: Path, *sections: str) -> list[str]:
    """What loading such a pack says; lines count from the first section."""
    with pytest.raises(PackError) as raised:
        own(folder, *sections)
    return [str(one) for one in raised.value.problems]


def test_a_pack_inherits_everything(tmp_path: Path) -> None:
    """Rules, parameters, frame and measures are there as if they stood in the pack."""
    base = load_pack(written(tmp_path, "").with_name("demo.yaml"), KINDS)
    pack = own(tmp_path, "rules:\n", OWN_RULE)
    assert [one.code for one in pack.rules] == ["TST001", "TST002", "OWN001"]
    assert pack.rules[:2] == base.rules
    assert (pack.parameters, pack.frame, pack.measures) == (
        base.parameters,
        base.frame,
        base.measures,
    )
    assert pack.bases == (base,)
    assert [one.code for one in own_rules(pack)] == ["OWN001"]
    assert own_rules(base) == base.rules
    assert check_examples(pack, KINDS, "plain") == ()


def test_the_digest_covers_the_bases(tmp_path: Path) -> None:
    """Another byte in a base is another pack."""
    first = own(tmp_path).sha256
    assert own(tmp_path).sha256 == first != load_pack(tmp_path / "demo.yaml", KINDS).sha256
    with (tmp_path / "demo.yaml").open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert load_pack(tmp_path / "own.yaml", KINDS).sha256 != first


def test_a_parameter_takes_the_place_of_the_inherited_one(tmp_path: Path) -> None:
    """Its values are replaced; unit and meaning stay unless they are said."""
    values = "    values: [{value: 3, certainty: observed, basis: [{authority: plan}]}]\n"
    pack = own(tmp_path, "parameters:\n  - name: limit\n", values)
    assert [pack.parameter("limit", year) for year in (None, 2560, 2570)] == [300, 300, 300]
    assert pack.parameters[0].meaning == Text("เพดาน", "A ceiling")
    compiled = compile_pack([pack], KINDS, 2566)
    assert compiled.rules[1].parameters["limit"] == 300
    assert faults(tmp_path, "parameters:\n  - name: limit\n    unit: score\n", values) == [
        "own.yaml:7:11: The inherited “limit” is in baht. Leave the unit out."
    ]


def test_a_measure_takes_the_place_of_the_inherited_one(tmp_path: Path) -> None:
    """What is said of it holds, the rest stays."""
    basis = "basis: [{authority: Order, document: 1/2569}]"
    pack = own(tmp_path, f"measures:\n  - {{id: gift, certainty: verified, {basis}}}\n")
    (gift,) = pack.measures
    assert (gift.mission, gift.certainty) == ("1.1", Certainty.VERIFIED)
    assert gift.basis == (Citation("Order", Text("1/2569", "1/2569")),)
    added = "{id: more, mission: '1.1', title: {th: ก, en: a}, groups: [[a]], certainty: assumed, "
    pack = own(tmp_path, f"measures:\n  - {added}{basis}}}\n")
    assert [one.id for one in pack.measures] == ["gift", "more"]


def test_an_inherited_rule_is_changed_by_its_code(tmp_path: Path) -> None:
    """What is said holds, the rest stays; the rule keeps its place among the others."""
    pack = own(
        tmp_path,
        "overrides:\n  - code: TST001\n    severity: info\n",
        "    title: {th: ใหม่, en: New}\n    remedy: {th: ก, en: Mended}\n",
        "    message: {th: ก, en: Said}\n    rationale: {th: ก, en: Reason}\n",
    )
    base, changed = pack.bases[0].rules[0], pack.rules[0]
    assert changed == evolve(
        base,
        severity=Severity.INFO,
        title=Text("ใหม่", "New"),
        message=Text("ก", "Said"),
        rationale=Text("ก", "Reason"),
        remedy=Text("ก", "Mended"),
        reweighed=Reweighed(Severity.WARNING, "own"),
    )
    assert own_rules(pack) == (changed,)


def test_a_rule_may_be_taken_out_of_use_and_put_back(tmp_path: Path) -> None:
    """It is kept as disabled, so that nobody takes its silence for a pass."""
    pack = own(tmp_path, "overrides: [{code: TST001, enabled: false}]\n")
    assert [one.code for one in pack.rules] == ["TST002"]
    assert [one.code for one in pack.disabled] == ["TST001"]
    again = HEAD.replace("demo.yaml", "own.yaml") + "overrides: [{code: TST001, enabled: true}]\n"
    (tmp_path / "again.yaml").write_text(again, encoding="utf-8")
    back = load_pack(tmp_path / "again.yaml", KINDS)
    assert ({one.code for one in back.rules}, back.disabled) == ({"TST001", "TST002"}, ())


def test_a_rule_is_narrowed(tmp_path: Path) -> None:
    """A further condition is added to its own; examples made for the wider rule go."""
    pack = own(tmp_path, "overrides: [{code: TST001, where: {counted: {ne: 7}}}]\n")
    assert pack.rules[0].where == AllOf(
        (Comparison("scope", "eq", "a"), Comparison("counted", "ne", 7))
    )
    assert pack.rules[0].examples == ()
    example = "examples: {fails: [{money: 1, counted: 1}], passes: [{money: 0, counted: 1}]}"
    text = f"overrides: [{{code: TST002, where: {{counted: 1}}, {example}}}]\n"
    assert [one.outcome for one in own(tmp_path, text).rules[1].examples] == ["failed", "passed"]
    assert own(tmp_path, text).rules[1].where == Comparison("counted", "eq", 1)


def test_a_rule_reads_another_parameter(tmp_path: Path) -> None:
    """Only this rule: the parameter itself stays as it is for the others."""
    ceiling = (
        "parameters:\n  - {name: ceiling, unit: baht, meaning: {th: ก, en: a}, "
        "values: [{value: 9, certainty: observed, basis: [{authority: plan}]}]}\n"
    )
    text = "overrides: [{code: TST002, parameters: {limit: ceiling}}]\n"
    pack = own(tmp_path, ceiling, text)
    assert pack.rules[1].fails_when == Comparison("money", "gt", ParameterName("ceiling"))
    assert pack.parameter("limit") == 200
    assert faults(tmp_path, ceiling.replace("baht", "score"), text) == [
        "own.yaml:7:48: “limit” (baht) and “ceiling” (score) differ in unit."
    ]


@pytest.mark.parametrize(
    ("section", "says"),
    [
        (
            "overrides: [{code: TST01}]",
            "5:20: Unknown inherited rule “TST01”. Did you mean “TST001”?",
        ),
        (
            "overrides: [{code: TST001}]",
            "5:13: Nothing of “TST001” is changed here. Say what is different, or take it out.",
        ),
        (
            "overrides: [{code: TST001, severty: info}]",
            "5:28: Unknown key “severty”. Did you mean “severity”?",
        ),
        (
            "overrides: [{code: TST001, severity: inf}]",
            "5:38: Unknown severity “inf”. Did you mean “info”?",
        ),
        (
            "overrides: [{code: TST002, certainty: verified}]",
            (
                "5:39: “verified” is surer than “observed”, and no new source says so. "
                "Name under “basis” where it was read."
            ),
        ),
        (
            (
                "overrides: [{code: TST002, certainty: verified, "
                "basis: [{authority: NACC, document: Handbook}]}]"
            ),
            (
                "5:39: “verified” is surer than “observed”, and no new source says so. "
                "Name under “basis” where it was read."
            ),
        ),
        (
            "overrides: [{code: TST002, severity: error}]",
            (
                "5:38: “error” is too strong for what the rule rests on (certainty: observed). "
                "The strongest severity here is “warning”."
            ),
        ),
        (
            (
                "overrides: [{code: TST002, severity: error, certainty: verified, "
                "basis: [{authority: Order, document: x}]}]"
            ),
            (
                "5:38: “error” is too strong for what the rule rests on ($limit: observed). "
                "The strongest severity here is “warning”."
            ),
        ),
        (
            "overrides: [{code: TST001, certainty: assumed}]",
            (
                "5:13: “warning” is too strong for what the rule rests on (certainty: assumed). "
                "The strongest severity here is “info”."
            ),
        ),
        (
            "overrides: [{code: TST002, parameters: {limt: limit}}]",
            "5:41: Unknown parameter of “TST002” “limt”. Did you mean “limit”?",
        ),
        (
            "overrides: [{code: TST002, parameters: {limit: limt}}]",
            "5:48: Unknown parameter “limt”. Did you mean “limit”?",
        ),
        (
            "overrides: [{code: TST001, where: {scop: a}}]",
            "5:36: Unknown plum property “scop”. Did you mean “scope”?",
        ),
        (
            "overrides: [{code: TST001, enabled: 1}]",
            "5:37: Here belongs true or false, not “1”. Write true.",
        ),
        (
            "overrides: [{code: TST001, severity: info}, {code: TST001, severity: info}]",
            "5:45: “TST001” stands twice in the pack, first at own.yaml:5:13.",
        ),
        (
            "measures: [{id: gift}]",
            "5:12: Nothing of “gift” is changed here. Say what is different, or take it out.",
        ),
        (
            "measures: [{id: gift, certainty: internal}]",
            (
                "5:34: “internal” is surer than “observed”, and no new source says so. "
                "Name under “basis” where it was read."
            ),
        ),
        (
            (
                "parameters: [{name: limit, values: "
                "[{value: 1, certainty: assumed, basis: [{authority: plan}]}]}]"
            ),
            (
                "5:14: The inherited “TST002” is of severity warning, too strong for what it "
                "rests on then ($limit: assumed). Lower its severity under “overrides”."
            ),
        ),
        (
            (
                "parameters: [{name: limit, values: "
                "[{from: 2568, value: 1, certainty: verified, basis: [{authority: plan}]}]}]"
            ),
            (
                "5:71: “verified” is surer than “observed”, and no new source says so. "
                "Name under “basis” where it was read."
            ),
        ),
        (
            "rules:\n" + OWN_RULE.replace("OWN001", "TST001"),
            (
                "6:5: “TST001” is the code of an inherited rule, at demo.yaml:32:5. "
                "Change it under “overrides”, or give the rule another code."
            ),
        ),
    ],
)
def test_a_change_that_may_not_be(tmp_path: Path, section: str, says: str) -> None:
    """Each is told with its place and what to do."""
    assert faults(tmp_path, section + "\n") == [f"own.yaml:{says}"]


def test_overrides_need_something_to_change(tmp_path: Path) -> None:
    """A pack that extends no other has no rule to change."""
    path = written(tmp_path, PACK + "overrides: [{code: TST001, severity: info}]\n")
    with pytest.raises(PackError, match="57:20: The pack extends no other: there is no rule to ch"):
        load_pack(path, KINDS)


@pytest.mark.parametrize(
    ("names", "says"),
    [
        ("[dem.yaml]", "own.yaml:4:11: The rule pack cannot be read: No such file or"),
        ("[nacc-2566-2571]", "4:11: Unknown rule pack “nacc-2566-2571”. Did you mean “nacc-"),
        ("[own.yaml]", "own.yaml:4:11: The rule pack extends itself: own.yaml → own.yaml."),
        ("[a.yaml]", "c.yaml:4:11: The rule pack extends itself: own.yaml → a.yaml → c.yaml → own"),
        (
            "[demo.yaml, ./demo.yaml]",
            "own.yaml:4:22: “./demo.yaml” stands twice in the pack, first at own.yaml:4:11.",
        ),
        ("demo.yaml", "own.yaml:4:10: Here belongs a list, not “demo.yaml”."),
        ("[]", "own.yaml:4:10: Here belongs a list."),
        ("[bad.yaml]", "bad.yaml:33:12: Unknown kind “plumm”"),
    ],
)
def test_a_base_that_cannot_be_used(tmp_path: Path, names: str, says: str) -> None:
    """Not there, in a circle, twice, or with faults of its own: told where it is."""
    for name, base in (("a.yaml", "c.yaml"), ("c.yaml", "own.yaml")):
        written(tmp_path, HEAD.replace("demo.yaml", base), name)
    written(tmp_path, PACK.replace("about: plum", "about: plumm"), "bad.yaml")
    path = written(tmp_path, HEAD.replace("[demo.yaml]", names))
    with pytest.raises(PackError) as raised:
        load_pack(path, KINDS)
    assert says in str(raised.value)


def test_a_long_line_of_packs_is_refused(tmp_path: Path) -> None:
    """Packs that extend packs go so deep and no deeper, with an error and no crash."""
    written(tmp_path, HEAD, "p0.yaml")
    for number in range(1, 60):
        written(tmp_path, HEAD.replace("demo.yaml", f"p{number - 1}.yaml"), f"p{number}.yaml")
    assert len(load_pack(tmp_path / "p15.yaml", KINDS).rules) == 2
    with pytest.raises(PackError, match="more than 20 deep"):
        load_pack(tmp_path / "p59.yaml", KINDS)


def two(folder: Path, first: str, second: str, own: str = "") -> Path:
    """A pack that extends two packs, each of which extends the small one."""
    for name, said in (("one", first), ("two", second)):
        written(folder, HEAD.replace("id: own", f"id: {name}") + said, f"{name}.yaml")
    return written(folder, HEAD.replace("demo.yaml", "one.yaml, two.yaml") + own)


INFO = "overrides: [{code: TST001, severity: info}]\n"


def test_two_bases_may_rest_on_the_same_pack(tmp_path: Path) -> None:
    """What both inherit is there once, and what one of them changed holds."""
    pack = load_pack(two(tmp_path, INFO, "rules:\n" + OWN_RULE), KINDS)
    assert [(one.code, one.severity.value) for one in pack.rules] == [
        ("TST001", "info"),
        ("TST002", "warning"),
        ("OWN001", "warning"),
    ]
    off = "overrides: [{code: TST001, enabled: false}]\n"
    pack = load_pack(two(tmp_path, "rules:\n" + OWN_RULE, off), KINDS)
    assert [one.code for one in pack.disabled] == ["TST001"]


def test_two_bases_that_differ_are_told(tmp_path: Path) -> None:
    """Two rules, parameters or measures by one name: the pack cannot have both."""
    texts = "overrides: [{code: TST001, title: {th: ก, en: Other}}]\n"
    for first, second, what in (
        (INFO, texts, "a rule “TST001”: “one” and “two”"),
        ("rules:\n" + OWN_RULE, "rules:\n" + OWN_RULE, "a rule “OWN001”: “one” and “two”"),
        ("measures: [{id: gift, groups: [[a]]}]\n", "measures: [{id: gift, groups: [[b]]}]\n",
         "a measure “gift”: “one” and “two”"),
    ):  # fmt: skip
        with pytest.raises(PackError) as raised:
            load_pack(two(tmp_path, first, second), KINDS)
        assert [str(one) for one in raised.value.problems] == [
            f"own.yaml:4:10: Two of the packs have {what}. Extend one of the two."
        ]


def test_packs_given_together_are_merged_alike(tmp_path: Path) -> None:
    """A pack and its base are no two packs with one code, in whatever order they come."""
    path = written(tmp_path, HEAD + INFO + "rules:\n" + OWN_RULE)
    base, pack = load_pack(tmp_path / "demo.yaml", KINDS), load_pack(path, KINDS)
    for given in ([pack], [base, pack], [pack, base], [base, base, pack]):
        compiled = compile_pack(given, KINDS)
        codes = [(one.rule.code, one.rule.severity.value) for one in compiled.rules]
        assert sorted(codes) == [("OWN001", "warning"), ("TST001", "info"), ("TST002", "warning")]
        assert [one.id for one in compiled.packs] == ["demo", "own"]
    (limit,) = base.parameters
    other = evolve(base, id="x", rules=(), parameters=(evolve(limit, values=limit.values[:1]),))
    with pytest.raises(
        PackError, match="Two of the packs have a parameter “limit”: “demo” and “x”"
    ):
        compile_pack([base, other], KINDS)


def test_what_a_pack_that_is_not_strict_may_leave_out(tmp_path: Path) -> None:
    """One language, and what only readers and tests want; the message is then the title."""
    brief = (
        "strict: false\nrules:\n  - {code: OWN001, title: 'ชื่อ {name}', about: plum, "
        "fails_when: {counted: 1}, severity: info, certainty: internal, "
        "basis: [{authority: plan}]}\n"
    )
    rule = own(tmp_path, brief).rules[-1]
    assert rule.title == rule.message == Text("ชื่อ {name}", "ชื่อ {name}")
    assert (rule.rationale, rule.remedy, rule.examples) == (Text("", ""), Text("", ""), ())
    assert not own(tmp_path, brief).strict
    strict = faults(tmp_path, brief.replace("false", "true"))
    assert any(one.startswith("own.yaml:7:5: The key “examples” is missing.") for one in strict)
    assert faults(tmp_path, brief.replace("{name}", "{nam}")) == [
        "own.yaml:7:27: Unknown name in braces “nam”. Did you mean “name”?"
    ]
