"""The JSON Schema of packs accepts what the loader accepts, and knows what is misspelt."""

from __future__ import annotations

import json

import jsonschema
import pytest

from itacheck.packs import joins, loading
from itacheck.packs.schema import pack_schema, schema_text
from tests.packs.support_packs import PACK, changed
from tests.packs.support_schema import ROOT, as_editors_read, faults
from tests.packs.test_faults import CASES
from tests.strategies.kinds import KINDS

OWN = pack_schema()
SMALL = pack_schema(KINDS)
FILES = [*ROOT.glob("rules/**/*.yaml"), *ROOT.glob("examples/packs/*.yaml")]
UNSEEN = (
    "stands twice",
    "No such",
    "YAML",
    "A file may not use",
    "stand in one another",
    "is compared with itself",
    "shows {",
    "differ in",
    "may be absent",
)
"""Faults that a schema cannot know of."""


def test_the_file_is_what_the_code_says() -> None:
    """After a change: python tools/docs.py write."""
    assert (ROOT / "docs" / "pack.schema.json").read_text(encoding="utf-8") == schema_text()
    assert json.loads(schema_text()) == OWN
    jsonschema.Draft202012Validator.check_schema(OWN)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sound_files_are_accepted(path: object) -> None:
    """Every file of the shipped pack, and the example of a pack of one's own."""
    text = ROOT.joinpath(str(path)).read_text(encoding="utf-8")
    assert faults(as_editors_read(text), OWN) == []


def test_the_small_pack_is_accepted() -> None:
    """With the kinds that it is about."""
    assert faults(as_editors_read(PACK), SMALL) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("about: plum", "about: plumm"),
        ("where: {scope: a}", "where: {scop: a}"),
        ("where: {scope: a}", "where: {scope: d}"),
        ("where: {scope: a}", "where: {scope: {lt: a}}"),
        ("where: {scope: a}", "where: {}"),
        ("where: {scope: a}", "where: {any: []}"),
        ("where: {counted: 1}", "where: {conted: 1}"),
        ("needs: [stated]", "needs: [statd]"),
        ("severity: warning", "severity: warnin"),
        ("code: TST001", "code: TST1"),
        ("unit: baht", "unit: bath"),
        ("version:", "versoin:"),
        ("{stated: 1, counted: 1, scope: a}", "{stated: one, counted: 1, scope: a}"),
        ("data: [stated, name]", "data: [stated, nme]"),
        ("groups:", "group:"),
        ("first_year:", "firstyear:"),
    ],
)
def test_what_is_misspelt_is_known(before: str, after: str) -> None:
    """An editor marks it while it is typed."""
    assert faults(as_editors_read(changed(before, after)), SMALL) != []


def test_most_faults_are_known_to_the_schema() -> None:
    """Of the faults that loading tells, an editor marks all but what needs more than a look."""
    told = [case for case in CASES if not any(word in case["says"][0] for word in UNSEEN)]
    marked = 0
    for case in told:
        value = as_editors_read(changed(case["from"], case["to"]))
        marked += bool(faults(value, SMALL))
    assert marked > 0.6 * len(told)


def test_every_key_of_the_loader_is_in_the_schema() -> None:
    """The schema has the sections that the loader reads, and what a join needs."""
    assert {*loading.HEAD, *loading.HEAD_OPTIONAL, *loading.SECTIONS} == set(OWN["properties"])
    assert set(OWN["$defs"]["joined"]["properties"]) == {*joins.REQUIRED, *joins.OPTIONAL}
