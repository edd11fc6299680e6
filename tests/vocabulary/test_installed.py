"""Kinds of facts that come in Python packages."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import itacheck
from itacheck.base.errors import PackError
from itacheck.vocabulary import kinds, kinds_of
from itacheck.vocabulary.installed import every_kind
from tests.facts.small import dimension, plan, project

KIND = '''
from itacheck.vocabulary.declare import TypedFact, kind, prop

@kind("{name}", subject="plan", th="เทศกาล")
class FairFact(TypedFact):
    """A fair."""
    visitors: int = prop("ผู้เข้าชม", "how many come")

'''
MAKING = """
def facts(plan, criteria):
    yield FairFact(subject="plan", names=("fair",), visitors={visitors})
"""
PACK = """
id: fairs
version: "1"
title: {{th: งาน, en: Fairs}}
strict: false
rules:
  - code: FAI001
    about: {kind}
    fails_when: {{visitors: {{lt: 100}}}}
    severity: info
    certainty: internal
    basis: [{{authority: plan}}]
    title: "มีผู้เข้าชม {{visitors}} คน"
"""
PLAN = plan(dimension(1, project(1)))


class Site:
    """A folder of installed packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def install(self, module: str, text: str) -> None:
        """Put a package there that offers a module."""
        (self.folder / f"{module}.py").write_text(text, encoding="utf-8")
        metadata = self.folder / f"{module}-1.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1\n")
        (metadata / "entry_points.txt").write_text(f"[itacheck.kinds]\nfairs = {module}\n")

    def pack(self, kind: str) -> Path:
        """A pack with a rule about a kind."""
        path = self.folder / f"{kind}.yaml"
        path.write_text(PACK.format(kind=kind), encoding="utf-8")
        return path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A folder on Python's path."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return Site(tmp_path)


def refused(site: Site, kind: str) -> str:
    """What a check with a rule about the kind is refused with."""
    with pytest.raises(PackError) as raised:
        itacheck.check(PLAN, packs=[site.pack(kind)])
    return raised.value.text("en")


def test_a_rule_asks_about_the_kind_of_a_package(site: Site) -> None:
    """The finding is as any other; a checker that was made ready knows the kind elsewhere, too."""
    site.install("made_fairs", KIND.format(name="fair") + MAKING.format(visitors=99))
    path = site.pack("fair")
    report = itacheck.check(PLAN, packs=[path])
    assert [(one.rule, one.subject, one.message) for one in report.findings] == [
        ("FAI001", "plan", "มีผู้เข้าชม 99 คน")
    ]
    checker = pickle.loads(pickle.dumps(itacheck.prepare(packs=[path])))  # noqa: S301
    assert [one.rule for one in checker.report(PLAN).findings] == ["FAI001"]
    assert {one.name for one in every_kind()} - {one.name for one in kinds()} == {"fair"}


def test_packages_are_not_asked_where_no_rule_names_their_kinds(site: Site) -> None:
    """One that does not work does no harm then."""
    site.install("broken_fairs", "raise RuntimeError('out of order')")
    assert kinds_of(["subtotal"]) == kinds()
    assert itacheck.check(PLAN).findings


@pytest.mark.parametrize(
    ("module", "text", "reason"),
    [
        ("raising_fairs", "raise RuntimeError('closed')", "RuntimeError: closed"),
        ("empty_fairs", "def facts(plan, criteria): ...", "it declares no kind"),
        ("silent_fairs", KIND.format(name="fair"), "AttributeError"),
        (
            "failing_fairs",
            KIND.format(name="fair") + "def facts(plan, criteria): return 1 / 0",
            "ZeroDivisionError",
        ),
        (
            "wrong_fairs",
            KIND.format(name="fair") + MAKING.format(visitors="'many'"),
            "fair.visitors: 'many'",
        ),
        (
            "absent_fairs",
            KIND.format(name="fair") + MAKING.format(visitors="None"),
            "fair.visitors: None",
        ),
        (
            "other_fairs",
            KIND.format(name="fair") + "def facts(plan, criteria): return ['a fair']",
            "str: no fact of its kinds",
        ),
        (
            "double_fairs",
            KIND.format(name="fair")
            + MAKING.format(visitors=1)
            + '    yield FairFact(subject="plan", names=("fair",), visitors=2)\n',
            "fair/plan: two facts, told_apart is the same",
        ),
    ],
)
def test_a_package_that_does_not_work_is_named(
    site: Site, module: str, text: str, reason: str
) -> None:
    """With the reason, as a fault of the pack that needs it."""
    site.install(module, text)
    said = refused(site, "fair")
    assert f"The kinds of facts “fairs” of the package {module} do not work (" in said
    assert reason in said


def test_a_name_that_is_taken_is_told(site: Site) -> None:
    """Which of the two is meant cannot be known."""
    site.install("taken_fairs", KIND.format(name="subtotal") + MAKING.format(visitors=1))
    said = refused(site, "fair")
    assert "Two packages have a kind of facts “subtotal”: itacheck and taken_fairs." in said
