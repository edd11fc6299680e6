"""What is written is given only when it is read as it should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from itacheck.base.errors import ReadError
from itacheck.base.language import Message, say
from itacheck.base.location import Location, TextLocation
from itacheck.documents.blocks import Anchor, Document, Paragraph, Run
from itacheck.fixing.change import Change
from itacheck.fixing.rereading.office import Expected, Written, figures, read_again

FIRST, SECOND = TextLocation("x", 1), TextLocation("x", 2)
CHANGES = (Change("a", FIRST, "5", "6"), Change("b", SECOND, "7", "8"))
REASON = say("No.")


def read(data: bytes) -> Document:
    """A document with a paragraph for each line of the data."""
    lines = data.decode().split("\n")
    runs = (
        Run(line, (Anchor(0, TextLocation("x", number)),)) for number, line in enumerate(lines, 1)
    )
    return Document("x", "", tuple(Paragraph(one) for one in runs))


def writing(
    made: Callable[[frozenset[int]], str],
) -> Callable[[Sequence[Change], Mapping[int, Message], Mapping[Location, str]], Written]:
    """What writes the text that ``made`` gives for the changes that are not refused."""

    def write(
        _: Sequence[Change], refused: Mapping[int, Message], __: Mapping[Location, str]
    ) -> Written:
        done = tuple(one for one in enumerate(CHANGES) if one[0] not in refused)
        expected = tuple(
            Expected(one.location, one.printed, one.text) for _, one in done if one.location
        )
        text = made(frozenset(number for number, _ in done))
        return Written(text.encode(), dict(refused), done, expected, (REASON,))

    return write


def right(done: frozenset[int]) -> str:
    """The lines with the changes."""
    return f"{'6' if 0 in done else '5'} บาท\n{'8' if 1 in done else '7'}"


def test_what_is_read_as_it_should_be_is_given() -> None:
    """With all that was done and told."""
    made = read_again(CHANGES, "en", writing(right), read, right(frozenset()).encode())
    assert (made.data.decode(), made.done, made.left) == ("6 บาท\n8", CHANGES, ())
    assert made.notices == ("No.",)


def test_a_change_that_is_not_read_is_left() -> None:
    """The others are made without it."""

    def wrong(done: frozenset[int]) -> str:
        return right(done - {1})

    made = read_again(CHANGES, "en", writing(wrong), read, right(frozenset()).encode())
    assert (made.data.decode(), made.done) == ("6 บาท\n7", CHANGES[:1])
    assert ["would not be read" in one.reason for one in made.left] == [True]


def test_changes_that_change_something_else_are_left() -> None:
    """Nobody knows which of them did."""

    def wrong(done: frozenset[int]) -> str:
        return right(done) + ("\nข" if done else "")

    made = read_again(CHANGES, "en", writing(wrong), read, right(frozenset()).encode())
    assert made.done == ()
    assert len(made.left) == 2
    assert made.notices == ()


def test_a_file_that_is_never_read_as_it_should_be_is_an_error() -> None:
    """Nothing is given."""

    def write(
        _: Sequence[Change], __: Mapping[int, Message], ___: Mapping[Location, str]
    ) -> Written:
        expected = (Expected(FIRST, "5", "6"),)
        return Written(b"9", {}, tuple(enumerate(CHANGES)), expected)

    with pytest.raises(ReadError, match="nothing was written"):
        read_again(CHANGES, "en", write, read, b"5")


def test_figures_are_the_same_in_both_scripts() -> None:
    """With commas or without."""
    assert figures("จำนวน ๑,๐๐๐.๕๐ บาท 2") == figures("1000.5 2")
