"""Why a text cannot be read is said in the author's words, in Thai as well."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from itacheck.base.language import Message
from itacheck.records.faults import Faults, Manner, UnreadableError
from itacheck.records.jsonerrors import json_reason
from itacheck.records.toml import read_toml
from itacheck.records.yaml_json import read_text
from itacheck.records.yamlerrors import NO_FORM, yaml_fault

BAD_YAML = (
    "a: b: c",
    "a: 1\n  b: 2",
    "a: 1\nb",
    "a: - b",
    "- a\nb: c",
    " a: 1\nb: 2",
    "a: [1, 2",
    "a: [1 2: 3",
    "a: {b: 1",
    "a: {b: 1 c",
    "a:\n\t- b",
    "\tb: 1",
    'a: "b',
    "a: 'b",
    'a: "\\q"',
    'a: "\\xZZ"',
    "a: @b",
    "a: `b",
    "a: %b\n%c",
    "%YAML 9.9\n---\na",
    "%TAG x\n---\na",
    "%FOO\na",
    "a: *",
    "a: & b",
    "a: !<b",
    "a: !x!b c",
    "a: |0\n b",
    "a: |x\n b",
    "a: \x01",
    "? a\n- b",
    "[a]: b: c",
    "a: ]",
    "---\na\n---\nb: c: d",
    "a: 1\n- b",
)
BAD_JSON = (
    "",
    "{",
    "{1}",
    '{"a" 1}',
    '{"a": 1 "b"}',
    "[1,]",
    "[1 2]",
    '"a',
    '"\n"',
    '"\\q"',
    "1 2",
)


BAD_TOML = (
    "a = [",
    "a = [1 2",
    "a = {b = 1",
    "[a",
    "[[a]",
    'a = "b',
    "a = 'b",
    'a = """b',
    "a",
    "a b",
    "= 1",
    "a = ",
    "a = b",
    "a = 1 2",
    "a = 1\na = 2",
    "[a]\n[a]",
    "a = {b = 1, b = 2}",
    "a = 2569-99-99",
    'a = "\\q"',
    'a = "\\uZZZZ"',
    "a = \x01",
    "# \x01",
    "!",
)


def is_thai(reason: Message) -> bool:
    """Whether there is a Thai sentence, with nothing of the parser's English in it."""
    return not re.search("[A-Za-z]{3}", reason.text("th").replace("UTF-8", "").replace("YAML", ""))


@pytest.mark.parametrize("loader", [yaml.BaseLoader, getattr(yaml, "CBaseLoader", yaml.BaseLoader)])
@pytest.mark.parametrize("text", BAD_YAML)
def test_every_reason_of_yaml_is_in_thai(text: str, loader: type) -> None:
    """Whichever of the two parsers there is, and never as something unknown."""
    with pytest.raises(yaml.YAMLError) as raised:
        for _ in yaml.parse(text, Loader=loader):
            pass
    reason = yaml_fault(raised.value).reason
    assert is_thai(reason), reason
    assert reason != NO_FORM, raised.value


@pytest.mark.parametrize("text", BAD_JSON)
def test_every_reason_of_json_is_in_thai(text: str) -> None:
    """As Python tells it of texts that are none."""
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads(text)
    reason = json_reason(raised.value)
    assert is_thai(reason), reason
    assert reason != NO_FORM, raised.value


@pytest.mark.parametrize("text", BAD_TOML)
def test_every_reason_of_toml_is_in_thai(text: str) -> None:
    """As Python tells it of texts that are none."""
    with pytest.raises(UnreadableError) as raised:
        read_toml(text, "itacheck.toml")
    (reason,) = (value for _, value in raised.value.fault.values)
    assert isinstance(reason, Message)
    assert is_thai(reason), reason
    assert reason != NO_FORM, raised.value.__context__


def test_a_reason_that_is_not_known_is_told_in_thai_too() -> None:
    """A later version of a parser may have further ones."""
    assert yaml_fault(yaml.YAMLError("something new")).reason == NO_FORM
    assert is_thai(NO_FORM)


def test_the_sentence_has_the_place_and_the_reason() -> None:
    """As everywhere: where, what, and what to do."""
    with pytest.raises(UnreadableError) as raised:
        read_text("title: a\nb: c: d\n", "plan.yaml", Faults(Manner()))
    assert str(raised.value.place) == "plan.yaml:2:4"
    assert "สองคีย์" in raised.value.fault.text("th")
