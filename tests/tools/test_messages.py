"""The tool that keeps translations in step finds every way in which they can fall behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tools import messages

CODE = 'say("Line {line} is empty.", line=3)\n'
CATALOGUE = Path("src/itacheck/locale/th/LC_MESSAGES/itacheck.po")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of one message, translated."""
    (tmp_path / "babel.cfg").write_text("[python: **.py]\n", encoding="utf-8")
    (tmp_path / messages.PACKAGE).mkdir(parents=True)
    write_code(tmp_path, CODE)
    messages.update(tmp_path, "th")
    edit(tmp_path, 'msgstr ""\n', 'msgstr "บรรทัด {line} ว่าง"\n', last=True)
    return tmp_path


def write_code(root: Path, text: str) -> None:
    """Make that the whole code of the project."""
    (root / messages.PACKAGE / "lines.py").write_text(text, encoding="utf-8")


def edit(root: Path, old: str, new: str, *, last: bool = False) -> None:
    """Replace something in the Thai catalogue, at its last place or at every one."""
    text = (root / CATALOGUE).read_text(encoding="utf-8")
    assert old in text
    changed = new.join(text.rsplit(old, 1)) if last else text.replace(old, new)
    (root / CATALOGUE).write_text(changed, encoding="utf-8")


def test_a_translated_project_is_in_order(root: Path) -> None:
    """Nothing is reported where every message has its translation."""
    assert messages.check(root) == []


def test_update_changes_nothing_twice(root: Path) -> None:
    """An update of what is up to date writes the same file, wherever lines have moved to."""
    messages.update(root)
    before = (root / CATALOGUE).read_bytes()
    write_code(root, "\n\n\n" + CODE)
    messages.update(root)
    assert (root / CATALOGUE).read_bytes() == before
    assert "บรรทัด" in before.decode()


def test_compiled_messages_can_be_looked_up(root: Path) -> None:
    """What is compiled is what gettext reads, and a header that it understands."""
    import gettext

    messages.compile_catalogues(root)
    found = gettext.translation("itacheck", root / messages.PACKAGE / "locale", ["th"])
    assert found.gettext("Line {line} is empty.") == "บรรทัด {line} ว่าง"


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (CODE + 'say("New.")\n', "missing"),
        ("", "stale"),
        ("say(sentence)\n", "literal"),
        ('say(f"Line {line}.")\n', "literal"),
        ('language.say("Line {line} is empty.", number=3)\n', "line, number"),
        ('say("Line {line.", line=3)\n', "broken braces"),
    ],
)
def test_a_change_of_the_code_is_noticed(root: Path, code: str, problem: str) -> None:
    """New, removed and unusable messages are reported."""
    write_code(root, code)
    assert any(problem in one for one in messages.check(root))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"บรรทัด {line} ว่าง"', '""', "untranslated"),
        ("{line} ว่าง", "{row} ว่าง", "placeholders"),
        ("{line} ว่าง", "{line ว่าง", "placeholders"),
        ("msgid", "#, fuzzy\nmsgid", "fuzzy"),
        ("msgid", "#~ msgid", "stale"),
    ],
)
def test_a_bad_translation_is_noticed(root: Path, old: str, new: str, problem: str) -> None:
    """Missing, doubtful, left-over translations and those with other placeholders are reported."""
    edit(root, old, new, last=True)
    if problem == "stale":
        edit(root, "msgstr", "#~ msgstr", last=True)
    assert any(problem in one for one in messages.check(root))


def test_a_project_without_a_catalogue_is_noticed(root: Path) -> None:
    """Having no translation at all is not the same as having nothing to translate."""
    (root / CATALOGUE).unlink()
    assert messages.check(root) == ["no catalogue at all: update --add LANGUAGE"]


def test_a_template_holds_all_that_can_be_translated(tmp_path: Path) -> None:
    """The sentences of the code, what the vocabulary says, and what the shipped rules say."""
    target = tmp_path / "itacheck.pot"
    assert messages.main(["template", str(target)]) == 0
    with target.open("rb") as file:
        found = {message.id for message in read_po(file) if message.id}
    assert {
        "What it checks",
        "the sum of the dimension's projects",
        "A dimension's subtotal is not the sum of its projects",
        "The ITA score that passes",
    } <= found
