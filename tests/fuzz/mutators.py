"""Making strange inputs of good ones. All chance comes from the ``Random`` that is given."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from lxml import etree

WORDS = (
    *("ส่วนที่ 2", "มิติที่ 1", "ลำดับที่ 3", "รวม", "รวมทั้งสิ้น", "บาท", "ล้านบาท"),
    *("ร้อยละ 85", "๒๕๖๗", "2566-2570", "1.1", "2.1.1", "99999999999999999999", "-0"),
    *("1e999", "0.00", "ไม่ใช้งบประมาณ", "โครงการ", "มาตรการ", "1)", "๑.", "สูงมาก"),
    *("กํำ้้้้", "ะะะ", "null", "~", "{{", "*a", "&a", "!!python/none", "<![CDATA["),
    *("&#0;", "=1+1", "{name}", "{0.__class__}", "%s", "../..", "C:\\", "ปี 2568"),
    *("พ.ศ. 2566", "30 กันยายน 2565", "31/2/2566", "\t\t\t", "| ก | ข |", "\x00", "\x7f"),
    *("\x85", "\u200b", "\u2028", "\u202e", "\ufeff", "�", "\ufffe", "😀"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**53, -(2**63), 10**30, 0.1, 1e308, "", " ", "ก" * 3000),
    *("2566", "๒๕๖๖", "1,000.00", "declared", "-", "\x7f", "\ufffe", *WORDS[:12]),
    *([], {}, [[]], [None], {"": ""}, {"a": {"b": {}}}),
)
_MANY = (2, 3, 10, 60)


def of_bytes(data: bytes, random: Random) -> bytes:
    """Some bytes changed, lost, doubled, moved or cut off."""
    held = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 20))):
        if not held:
            break
        start = random.randrange(len(held))
        end = min(len(held), start + random.choice((1, 2, 8, 64, 1000)))
        piece = held[start:end]
        kind = random.randrange(6)
        if kind == 0:
            held[start] = random.randrange(256)
        elif kind == 1:
            del held[start:end]
        elif kind == 2:
            held[start:start] = piece * random.choice(_MANY)
        elif kind == 3:
            held[start:start] = random.choice(WORDS).encode()
        elif kind == 4:
            held[start:end] = random.choice(WORDS).encode()
        elif random.randrange(4) == 0:
            del held[start:]
    return bytes(held)


def of_lines(data: bytes, random: Random) -> bytes:
    """A stretch of a text's lines, some of them doubled, swapped, cut or changed."""
    lines = data.decode("utf-8", "replace").split("\n")
    if random.randrange(3):
        start = random.randrange(len(lines))
        lines = lines[:6] + lines[start : start + random.choice((5, 20, 60, 200))]
    for _ in range(random.choice((1, 3, 8))):
        at = random.randrange(len(lines))
        kind = random.randrange(7)
        if kind == 0:
            lines[at:at] = [lines[at]] * random.choice(_MANY)
        elif kind == 1 and len(lines) > 1:
            del lines[at]
        elif kind == 2:
            other = random.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            cells = lines[at].split("\t")
            cells[random.randrange(len(cells))] = random.choice(WORDS)
            lines[at] = "\t".join(cells)
        elif kind == 4:
            cells = lines[at].split("\t")
            random.shuffle(cells)
            lines[at] = "\t".join(cells)
        elif kind == 5:
            lines[at] = re.sub(r"[0-9๐-๙]+", lambda _: random.choice(WORDS), lines[at])
        else:
            lines[at] = of_bytes(lines[at].encode(), random).decode("utf-8", "replace")
    return "\n".join(lines).encode()


def of_data(value: Any, random: Random) -> Any:
    """A tree of lists and mappings with some of its values, keys or branches changed."""
    paths = list(_paths(value, ()))
    for _ in range(random.choice((1, 1, 2, 4))):
        value = _at(value, random.choice(paths), lambda one: _other(one, random))
    return value


def _paths(value: Any, path: tuple[Any, ...]) -> Any:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, (*path, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _paths(inner, (*path, at))


def _at(value: Any, path: Sequence[Any], change: Callable[[Any], Any]) -> Any:
    """The tree with what stands at a path changed; where there is none any more, as it is."""
    if not path:
        return change(value)
    first, *rest = path
    if isinstance(value, dict) and first in value:
        return {**value, first: _at(value[first], rest, change)}
    if isinstance(value, list) and isinstance(first, int) and first < len(value):
        return [*value[:first], _at(value[first], rest, change), *value[first + 1 :]]
    return value


def _other(value: Any, random: Random) -> Any:
    if isinstance(value, dict) and value and random.randrange(3):
        key = random.choice(list(value))
        kind = random.randrange(4)
        if kind == 0:
            return {one: inner for one, inner in value.items() if one != key}
        if kind == 1:
            return {**value, random.choice((*WORDS, key + "x")): value[key]}
        if kind == 2:
            return {**value, key: random.choice(list(value.values()))}
        return {**value, key: random.choice(VALUES)}
    if isinstance(value, list) and value and random.randrange(3):
        kind = random.randrange(3)
        if kind == 0:
            return value * random.choice(_MANY)
        if kind == 1:
            return value[: random.randrange(len(value))]
        return random.sample(value, len(value))
    return random.choice(VALUES)


def of_archive(data: bytes, random: Random) -> bytes:
    """An Office file with a part changed, lost, doubled or renamed; or with its bytes changed."""
    if random.randrange(8) == 0:
        return of_bytes(data, random)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source:
            parts = [(one.filename, source.read(one)) for one in source.infolist()]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError):
        return of_bytes(data, random)  # one of the corpus that is damaged already
    for _ in range(random.choice((1, 1, 2))):
        likely = [
            at for at, (name, _) in enumerate(parts) if re.search(r"document|sheet|shared", name)
        ]
        at = random.choice(likely or [*range(len(parts))])
        if random.randrange(4) == 0:
            at = random.randrange(len(parts))
        name, content = parts[at]
        kind = random.randrange(12)
        if kind == 0 and len(parts) > 1:
            del parts[at]
        elif kind == 1:
            parts.append((random.choice(parts)[0], content))
        elif kind == 2:
            parts[at] = random.choice(parts)[0], content
        elif kind == 3:
            parts[at] = name, of_bytes(content, random)
        else:
            parts[at] = name, of_markup(content, random)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in dict(parts).items():
            target.writestr(name, content)
    return out.getvalue()


def of_markup(content: bytes, random: Random) -> bytes:
    """A part's XML with elements or attributes changed; of what is no XML, bytes."""
    try:
        root = etree.fromstring(content)
    except (etree.XMLSyntaxError, ValueError):
        return of_bytes(content, random)
    every = list(root.iter(etree.Element))
    for _ in range(random.choice((1, 2, 5, 15))):
        change = random.choice((_gone, _doubled, _moved, _renamed, _valued, _worded, _borrowed))
        change(random.choice(every), random.choice(every), random)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _gone(one: Any, _other: Any, _random: Random) -> None:
    if one.getparent() is not None:
        one.getparent().remove(one)


def _doubled(one: Any, _other: Any, _random: Random) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.insert(parent.index(one), etree.fromstring(etree.tostring(one)))


def _moved(one: Any, other: Any, _random: Random) -> None:
    within = one is other or any(each is one for each in other.iterancestors())
    if not within and one.getparent() is not None:
        other.append(one)


def _renamed(one: Any, other: Any, _random: Random) -> None:
    one.tag = other.tag


def _valued(one: Any, _other: Any, random: Random) -> None:
    if one.attrib:
        value = _lawful(str(random.choice((*VALUES, *WORDS))))
        one.set(random.choice(list(one.attrib)), value)


def _worded(one: Any, _other: Any, random: Random) -> None:
    if one.text and random.randrange(2):
        one.text = _lawful(of_bytes(one.text.encode(), random).decode("utf-8", "replace"))
    else:
        one.text = _lawful(random.choice(WORDS))


def _borrowed(one: Any, other: Any, random: Random) -> None:
    if other.attrib:
        key = random.choice(list(other.attrib))
        one.set(key, other.attrib[key])


def _lawful(text: str) -> str:
    """The text without what XML cannot hold."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
