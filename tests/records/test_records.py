"""What a codec writes it reads, its schema says the same, and damage makes nothing but faults."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import jsonschema
import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.errors import OptionError
from itacheck.records.codec import Codec, Integer, ListOf, NamedValues, OneOf, OrNone, Text, Truth
from itacheck.records.cursor import Cursor
from itacheck.records.faults import Faults, Manner, TooManyFaultsError, UnreadableError
from itacheck.records.python_values import from_python
from itacheck.records.record import Key, Record
from itacheck.records.toml import read_toml
from itacheck.records.tree import DEEPEST, plain_data
from itacheck.records.yaml_json import read_text, write_text
from tests.support import examples

MANNER = Manner(OptionError, may_be_empty=True)
TEXTS = st.text(st.characters(codec="utf-8"), max_size=6)


@frozen
class Pair:
    """A record of two values."""

    first: object
    second: object = None


def single(*, quoted: bool) -> st.SearchStrategy[tuple[Codec, st.SearchStrategy[Any]]]:
    """Codecs of single values, each with a strategy for its values."""
    return st.sampled_from(
        [
            (Text(quoted=quoted), TEXTS),
            (Integer(), st.integers(-(2**53) + 1, 2**53 - 1)),
            (Integer(least=0, most=9, minimum=0, maximum=9), st.integers(0, 9)),
            (Truth(), st.booleans()),
            (OneOf({"red": 1, "green": 2}, quoted=quoted), st.sampled_from([1, 2])),
            (OneOf(("a", "b"), quoted=quoted), st.sampled_from(["a", "b"])),
        ]
    )


def larger(
    inner: st.SearchStrategy[tuple[Codec, st.SearchStrategy[Any]]],
) -> st.SearchStrategy[tuple[Codec, st.SearchStrategy[Any]]]:
    """Codecs made of others."""

    def record(
        one: tuple[Codec, st.SearchStrategy[Any]], other: tuple[Codec, st.SearchStrategy[Any]]
    ) -> tuple[Codec, st.SearchStrategy[Any]]:
        keys = Key("1st", one[0], "first"), Key("second", OrNone(other[0]), required=False)
        values = st.builds(Pair, one[1], st.none() | other[1])
        return Record(Pair, *keys, sparing=True), values

    lists = inner.map(
        lambda one: (ListOf(one[0]), st.lists(one[1], max_size=3).map(tuple)),
    )
    names = inner.map(
        lambda one: (
            NamedValues(one[0]),
            st.dictionaries(TEXTS, one[1], max_size=3).map(lambda found: tuple(found.items())),
        )
    )
    maybe = inner.map(lambda one: (OrNone(one[0]), st.none() | one[1]))
    return st.one_of(lists, names, maybe, st.builds(record, inner, inner))


FORMS = st.recursive(single(quoted=True), larger, max_leaves=6)
"""Those of JSON, in which a text is quoted."""
YAML_FORMS = st.recursive(single(quoted=False), larger, max_leaves=6)


def read(codec: Codec, data: object) -> tuple[Any, Faults]:
    """What is read of data, and the faults."""
    faults = Faults(MANNER)
    return codec.read(Cursor(from_python(data), faults)), faults


def fits(codec: Codec, data: object) -> bool:
    """Whether the codec's schema allows data."""
    definitions: dict[str, Any] = {}
    schema = {**codec.schema(definitions), "$defs": definitions}
    jsonschema.Draft202012Validator.check_schema(schema)
    return bool(jsonschema.Draft202012Validator(schema).is_valid(data))


@settings(max_examples=examples(150), deadline=None)
@given(st.data(), FORMS)
def test_what_is_written_is_read_and_described(
    data: st.DataObject, form: tuple[Codec, st.SearchStrategy[Any]]
) -> None:
    """Through a dict and through JSON; and the schema allows it."""
    codec, values = form
    value = data.draw(values)
    written = plain_data(codec.write(value))
    assert read(codec, written) == (value, Faults(MANNER))
    assert read(codec, json.loads(json.dumps(written)))[0] == value
    assert fits(codec, written)


@settings(max_examples=examples(100), deadline=None)
@given(st.data(), YAML_FORMS)
def test_what_is_written_as_yaml_is_read(
    data: st.DataObject, form: tuple[Codec, st.SearchStrategy[Any]]
) -> None:
    """Whatever a text looks like."""
    codec, values = form
    value = (data.draw(values),)
    faults = Faults(MANNER)
    tree = read_text(write_text(ListOf(codec).write(value)), "a.yaml", faults)
    assert (ListOf(codec).read(Cursor(tree, faults)), faults.found) == (value, [])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["a", "red", "", "x", "null"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["1st", "second", "x", ""]), inner, max_size=3)
    ),
    max_leaves=8,
)


def damaged(written: Any, data: st.DataObject) -> Any:
    """Data with something in it replaced."""
    if isinstance(written, dict) and written and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(written)))
        if data.draw(st.booleans()):
            return {name: one for name, one in written.items() if name != key}
        return {**written, key: damaged(written[key], data)}
    if isinstance(written, list) and written and data.draw(st.booleans()):
        at = data.draw(st.integers(0, len(written) - 1))
        return [*written[:at], damaged(written[at], data), *written[at + 1 :]]
    return data.draw(JSON)


@settings(max_examples=examples(300), deadline=None)
@given(st.data(), FORMS)
def test_a_codec_and_its_schema_refuse_the_same(
    data: st.DataObject, form: tuple[Codec, st.SearchStrategy[Any]]
) -> None:
    """Whatever is damaged in what it wrote; and each fault has a place and is told in Thai."""
    codec, values = form
    wrong = damaged(plain_data(codec.write(data.draw(values))), data)
    faults = read(codec, wrong)[1]
    assert (not faults.found) == fits(codec, wrong)
    for one in faults.found:
        assert str(one.place).startswith("$")
        assert one.text("th") != one.text("en")


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.binary() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.integers() | st.none(), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=examples(200), deadline=None)
@given(ANYTHING, FORMS, st.booleans())
def test_no_value_of_a_program_breaks_the_reader(
    value: object, form: tuple[Codec, st.SearchStrategy[Any]], strict: bool
) -> None:
    """There are faults, or there is a value."""
    faults = Faults(Manner(OptionError, may_be_empty=not strict, open=strict))
    read = None
    with suppress(TooManyFaultsError, UnreadableError):
        read = form[0].read(Cursor(from_python(value), faults))
    for one in faults.found:
        assert one.text("th").encode()
    again = None
    with suppress(TooManyFaultsError, UnreadableError):
        again = form[0].read(Cursor(from_python(value), Faults(faults.manner)))
    assert repr(again) == repr(read)


PIECES = st.sampled_from(
    ["[", "]", "{", "}", ":", "- ", "a", "1", "\n", "  ", "*a", "&a ", "!!x ", '"', "'", "=", "~"]
)


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join), FORMS)
def test_no_text_breaks_the_reader(text: str, form: tuple[Codec, st.SearchStrategy[Any]]) -> None:
    """As YAML or as TOML, each fault has its line."""
    for parse in (read_text, lambda text, name, _: read_toml(text, name)):
        faults = Faults(MANNER, "a")
        with suppress(TooManyFaultsError, UnreadableError):
            form[0].read(Cursor(parse(text, "a", faults), faults))
        assert all(str(one.place).startswith("a:") for one in faults.found)


def test_an_alias_in_place_of_a_name_is_told_once() -> None:
    """It is refused as such, and what it would be is not asked."""
    faults = Faults(MANNER, "a")
    OneOf({"red": 1}).read(Cursor(read_text("*a", "a", faults), faults))
    assert len(faults.found) == 1


def test_all_faults_are_told_with_the_way_to_them() -> None:
    """The nearest right name, a wrong type, no mapping: each by its path, and each once."""
    colour = OneOf(("red", "green"), quoted=True)
    codec = ListOf(Record(Pair, Key("colour", colour, "first"), Key("size", Integer(), "second")))
    faults = read(codec, [{"colour": "gren", "size": 1}, {"color": "red", "size": "x"}, 5])[1]
    assert [str(one) for one in faults.found] == [
        "$[0].colour: Unknown value “gren”. Did you mean “green”?",
        "$[1].color: Unknown key “color”. Did you mean “colour”?",
        "$[1].size: Here belongs a whole number, not “x”.",
        "$[2]: Here belongs a mapping (“key: value”), not “5”.",
    ]


def test_one_limit_holds_for_the_depth_of_every_notation() -> None:
    """Of YAML, TOML and what a program gives."""
    nested: list[Any] = []
    for _ in range(DEEPEST + 1):
        nested = [nested]
    with pytest.raises(UnreadableError):
        from_python(nested)
    with pytest.raises(UnreadableError):
        read_text(json.dumps(nested), "a.yaml", Faults())
    with pytest.raises(UnreadableError):
        read_toml(f"a = {json.dumps(nested)}", "a.toml")
