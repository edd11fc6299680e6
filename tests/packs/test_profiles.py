from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.base.language import Text
from itacheck.packs import load_pack
from itacheck.packs.merging import merge
from itacheck.packs.model import Certainty, Pack, Profile
from tests.packs.support_packs import PACK
from tests.strategies.kinds import KINDS

HEAD = 'id: own\nversion: "1"\ntitle: {th: ก, en: Own}\nextends: [demo.yaml]\n'
HASTY = """\
profiles:
  - id: hasty
    title: {th: เร็ว, en: Hasty}
    select: [TST]
    ignore: [TST001]
    fail_on: warning
    not_counted: [assumed]
    explained: true
"""


def loaded(folder: Path, text: str) -> Pack:
    """A pack from its text."""
    (folder / "demo.yaml").write_text(PACK + HASTY, encoding="utf-8")
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return load_pack(path, KINDS)


def test_a_profile_is_read_and_inherited(tmp_path: Path) -> None:
    """A pack has the profiles of those that it extends, and may put its own in their place."""
    hasty = Profile(
        "hasty",
        Text("เร็ว", "Hasty"),
        ("TST",),
        ("TST001",),
        "warning",
        (Certainty.ASSUMED,),
        explained=True,
    )
    assert loaded(tmp_path, PACK + HASTY).profiles == (hasty,)
    assert loaded(tmp_path, HEAD).profiles == (hasty,)
    own = loaded(tmp_path, HEAD + "profiles:\n  - {id: hasty, title: {th: ช้า, en: Slow}}\n")
    assert own.profiles == (Profile("hasty", Text("ช้า", "Slow")),)
    assert merge([own, *own.bases]).profiles == own.profiles


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("select: [TST]", "select: [TTS]"),
        ("fail_on: warning", "fail_on: warnign"),
        ("not_counted: [assumed]", "not_counted: [asumed]"),
        ("id: hasty", "id: very hasty"),
        ("explained: true", "explained: maybe"),
        ("ignore:", "ignored:"),
    ],
)
def test_a_fault_is_told_with_its_line(wrong: str, told: str, tmp_path: Path) -> None:
    """A profile that names nothing must not choose everything."""
    with pytest.raises(PackError) as caught:
        loaded(tmp_path, PACK + HASTY.replace(wrong, told))
    assert [one.place.file for one in caught.value.problems] == ["own.yaml"]  # type: ignore[union-attr]


def test_the_default_pack_has_profiles_for_its_users() -> None:
    """Each has a title in both languages."""
    found = {one.id: one for one in load_pack("nacc-2566-2570").profiles}
    assert list(found) == ["strict", "author", "auditor"]
    assert found["strict"].spared == (Certainty.ASSUMED,)
