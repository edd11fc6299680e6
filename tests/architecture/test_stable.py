"""What importers rely on is written down in stable.txt, and changes only with it.

After a change that is meant: ``python tests/architecture/test_stable.py``.
"""

from __future__ import annotations

import enum
import inspect
import pickle
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, UnionType

import attrs
import pytest

import itacheck
import itacheck.plan

WRITTEN = Path(__file__).with_name("stable.txt")
DOCS = Path(__file__).parents[2] / "docs"


def described(module: ModuleType, name: str) -> Iterator[str]:
    """Lines for a public name: a function's arguments; a class's bases, fields and methods."""
    found = getattr(module, name)
    if module is not itacheck:
        name = f"{module.__name__}.{name}"
    if isinstance(found, UnionType):
        yield f"{name} = {' | '.join(one.__name__ for one in found.__args__)}"
    elif not callable(found):
        yield f"{name}: {type(found).__name__}"
    elif inspect.isfunction(found):
        signature = inspect.signature(found)
        yield f"{name}() -> {signature.return_annotation}"
        for one in signature.parameters.values():
            yield f"    {'by name, ' if one.kind is one.KEYWORD_ONLY else ''}{one}"
    else:
        bases = ", ".join(base.__name__ for base in found.__bases__)
        yield f"class {name}({bases})"
        yield from (f"    {line}" for line in members(found))


def members(found: type) -> Iterator[str]:
    """A class's fields in their order, then its own public properties and methods by name."""
    if issubclass(found, enum.Enum):
        yield from (f"{one.name} = {one.value!r}" for one in found)
    fields = attrs.fields(found) if attrs.has(found) else ()
    for field in fields:
        default = "" if field.default is attrs.NOTHING else " = …"
        yield f"{field.name}: {field.type}{default}"
    names = {field.name for field in fields}
    for name, value in sorted(vars(found).items()):
        if name.startswith("_") or name in names:
            continue
        if isinstance(value, property):
            yield f"{name}: {inspect.signature(value.fget).return_annotation}"  # type: ignore[arg-type]
        elif isinstance(value, classmethod) or inspect.isfunction(value):
            yield f"{name}{inspect.signature(getattr(found, name))}"


def public() -> str:
    """Everything that importers may rely on, as text."""
    names = [(itacheck, name) for name in sorted(itacheck.__all__)]
    further = set(itacheck.plan.__all__) - set(itacheck.__all__)
    names += [(itacheck.plan, name) for name in sorted(further)]
    return "\n".join(line for module, name in names for line in described(module, name)) + "\n"


def test_the_public_names_and_their_signatures_are_those_written_down() -> None:
    """Whoever changes what importers call changes stable.txt, and so means it."""
    assert public() == WRITTEN.read_text("utf-8")


def test_the_page_for_importers_names_all_public_names() -> None:
    """docs/embedding.md promises what the package has, and leaves nothing of it out."""
    page = (DOCS / "embedding.md").read_text("utf-8")
    named = set(re.findall(r"^\| `(\w+)", page, re.MULTILINE))
    assert named == set(itacheck.__all__)


@pytest.mark.parametrize("source", ["missing.txt", {"a": 1}, {}, 5])
def test_an_error_can_be_handed_to_another_process(source: object) -> None:
    """A worker's error says the same where its caller catches it."""
    with pytest.raises(itacheck.ItacheckError) as caught:
        itacheck.check(source)  # type: ignore[arg-type]
    copied = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert type(copied) is type(caught.value)
    assert [copied.text(one) for one in ("th", "en")] == [
        caught.value.text(one) for one in ("th", "en")
    ]


if __name__ == "__main__":
    WRITTEN.write_text(public(), "utf-8")
