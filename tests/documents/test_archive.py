"""Opening the zip of an Office file: what is hostile or broken is refused with a clear error."""

from __future__ import annotations

import io
import zipfile

import pytest

from itacheck.base.errors import ReadError
from itacheck.base.limits import Limits
from itacheck.documents.package.archive import open_archive
from itacheck.documents.package.markup import tree_of

PART = "word/document.xml"


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of some parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return buffer.getvalue()


def refused(data: bytes, limits: Limits | None = None) -> str:
    """What the error says of the file when its main part is read as XML."""
    with pytest.raises(ReadError) as caught:
        tree_of(open_archive(data, "plan.docx", limits or Limits()), PART)
    assert caught.value.place == "plan.docx"
    assert caught.value.remedy is not None
    return str(caught.value)


def test_a_sound_file_gives_its_parts() -> None:
    """A part comes out as it was put in, and a missing one is told."""
    archive = open_archive(zipped({PART: b"<a>x</a>"}), "plan.docx", Limits())
    assert archive.read(PART) == b"<a>x</a>"
    assert PART in archive
    assert "word/none.xml" not in archive
    assert tree_of(archive, PART).text == "x"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    """A part that is packed a thousandfold is refused by its ratio."""
    assert "ratio" in refused(zipped({PART: b" " * 20_000_000}))


def test_the_limits_name_themselves() -> None:
    """Every limit that is exceeded is named with its figure, and may be raised."""
    data = zipped({PART: b"<a b='c'>" + b"<i/>" * 50 + b"</a>", "x": b"12345"})
    assert "limit of 1 (entries)" in refused(data, Limits(entries=1))
    assert "limit of 10 (unpacked_bytes)" in refused(data, Limits(unpacked_bytes=10))
    assert "limit of 20 (part_bytes)" in refused(data, Limits(part_bytes=20))
    assert "limit of 50 (markup)" in refused(data, Limits(markup=50))
    assert "limit of 9" in refused(data, Limits(file_bytes=9))


def test_many_entries_are_refused() -> None:
    """A directory of more parts than the limit is refused before it is taken apart."""
    assert "entries" in refused(zipped({f"part{n}": b"" for n in range(10_001)}))


@pytest.mark.parametrize("kept", [40, 100, 150, -30, -1])
def test_a_cut_off_file_is_said_to_be_damaged(kept: int) -> None:
    """Wherever the file ends too early, it is called damaged."""
    assert "damaged" in refused(zipped({PART: bytes(range(256)), "other": b"a"})[:kept])


def test_damaged_contents_are_told() -> None:
    """A byte that changed within a part is found by its checksum."""
    data = bytearray(zipped({PART: b"<a>plan</a>"}, zipfile.ZIP_STORED))
    data[data.index(b"plan")] ^= 1
    assert "cannot be unpacked" in refused(bytes(data))


def test_overlapping_parts_are_refused() -> None:
    """Two entries of the directory that share the same bytes are refused."""
    data = bytearray(zipped({PART: b"a" * 500, "second": b"b" * 500}, zipfile.ZIP_STORED))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 42 : entry + 46] = (0).to_bytes(4, "little")
    assert "damaged" in refused(bytes(data))


def test_a_part_twice_is_refused() -> None:
    """Of two parts of one name nobody can say which is meant."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(PART, b"<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr(PART, b"<b/>")
    assert "twice" in refused(buffer.getvalue())


def test_an_encrypted_zip_is_said_to_be_protected() -> None:
    """A part with the sign of encryption makes the file a protected one."""
    data = bytearray(zipped({PART: b"<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in refused(bytes(data))


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a [<!ENTITY e "x"><!ENTITY f "&e;&e;">]><a>&f;</a>',
        b'<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"),
    ],
)
def test_document_types_and_entities_are_refused(xml: bytes) -> None:
    """Nothing that XML may declare is accepted, in any encoding."""
    assert "document type or entities" in refused(zipped({PART: xml}))


def test_other_encodings_are_refused() -> None:
    """An encoding that could hide a declaration is refused."""
    xml = b'<?xml version="1.0" encoding="UTF-7"?><a/>'
    assert "no text" in refused(zipped({PART: xml}))


def test_broken_xml_and_deep_xml_are_refused() -> None:
    """XML that does not close, or is nested without end, is damage."""
    assert "no XML" in refused(zipped({PART: b"<a><b></a>"}))
    assert "no XML" in refused(zipped({PART: b"<a>" * 100_000 + b"</a>" * 100_000}))
