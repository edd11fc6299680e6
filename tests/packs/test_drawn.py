"""What a property draws from the pack is looked for there, whichever kind has the property."""

from __future__ import annotations

import pytest

from itacheck.packs import load_pack
from itacheck.packs.names import drawn_ids
from itacheck.vocabulary import kinds
from itacheck.vocabulary.model import Property, Type

DRAWN = {
    "mission": "missions",
    "dimension": "dimensions",
    "measure_id": "measures",
    "topic": "topics",
}
PROPERTIES = {f"{kind.name}.{one.name}": one for kind in kinds() for one in kind.properties}


@pytest.mark.parametrize("of", PROPERTIES.values(), ids=PROPERTIES)
def test_every_property_says_what_it_is_drawn_from(of: Property) -> None:
    """A mission is one of the frame's, in a sheet as in the table; and no symbol is any word."""
    assert of.drawn_from == DRAWN.get(of.name, of.drawn_from)
    if of.type is Type.SYMBOL:
        assert bool(of.symbols) is not bool(of.drawn_from)


def test_sections_are_those_that_there_are() -> None:
    """Each section that a property names gives ids."""
    ids = drawn_ids(load_pack("nacc-2566-2570").criteria)
    assert {one.drawn_from for one in PROPERTIES.values()} - {""} == ids.keys()
    assert {name for name, known in ids.items() if not known} == {"words"}
