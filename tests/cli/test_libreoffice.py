"""Old forms of files are converted through LibreOffice, which nothing else ever starts."""

from __future__ import annotations

import http.server
import os
import re
import shutil
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from itacheck.base.errors import ReadError
from itacheck.cli import main
from itacheck.cli.libreoffice import made_by_libreoffice
from itacheck.reading import read

Output = pytest.CaptureFixture[str]
DRAFT = Path("examples/tharnsucharit-draft.docx").absolute()
RICH_TEXT = b"{\\rtf1\\ansi plan}"
WORKS = f"""
for last; do :; done
case "$*" in *--version*) echo 'LibreOffice 7.9.9.9 40(Build:2)'; exit 0;; esac
mkdir -p "$(dirname "$last")/made"
cp '{DRAFT}' "$(dirname "$last")/made/plan.docx"
"""
"""A stand-in: it makes the same Word file of anything."""


class Desk:
    """A folder to work in, another for temporary files, and a LibreOffice that does as told."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bin, self.temporary = folder / "bin", folder / "temporary"
        self.plan, self.started = folder / "plan.rtf", folder / "started"
        for one in (self.bin, self.temporary):
            one.mkdir()
        self.plan.write_bytes(RICH_TEXT)
        monkeypatch.setattr(tempfile, "tempdir", str(self.temporary))
        self.path = f"{self.bin}{os.pathsep}/usr/bin{os.pathsep}/bin"
        monkeypatch.setenv("PATH", self.path)

    def office(self, does: str) -> None:
        """Let LibreOffice be a script that notes its arguments and then does this."""
        program = self.bin / "soffice"
        program.write_text(f"#!/bin/sh\necho \"$@\" >> '{self.started}'\n{does}\n")
        program.chmod(0o755)

    def refused(self, *, seconds: float = 60) -> str:
        """What is said of a file that LibreOffice does not convert, of which nothing is left."""
        environment = {"PATH": self.path}
        with pytest.raises(ReadError) as caught:
            made_by_libreoffice(RICH_TEXT, "plan.rtf", environment, seconds=seconds)
        assert list(self.temporary.iterdir()) == []
        return str(caught.value)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A place with a LibreOffice that works."""
    if os.name == "nt":
        pytest.skip("the stand-in is a script of a Unix shell")
    made = Desk(tmp_path, monkeypatch)
    made.office(WORKS)
    return made


def test_the_word_file_is_the_one_that_libreoffice_made(
    desk: Desk, tmp_path: Path, capsys: Output
) -> None:
    """It keeps how the plan looks; the version is named, and nothing else is touched."""
    out = tmp_path / "plan.docx"
    assert main(["convert", str(desk.plan), str(out), "--lang", "en"]) == 0
    assert out.read_bytes() == DRAFT.read_bytes()
    said = capsys.readouterr().out
    assert said == "plan.docx: LibreOffice 7.9.9.9 has converted plan.rtf.\n"
    assert desk.plan.read_bytes() == RICH_TEXT
    assert list(desk.temporary.iterdir()) == []


def test_any_other_form_is_written_of_the_plan_in_it(desk: Desk, tmp_path: Path) -> None:
    """What LibreOffice made is read like any Word file."""
    out = tmp_path / "plan.yaml"
    assert main(["convert", str(desk.plan), str(out)]) == 0
    assert read(out) == read(DRAFT)


def test_libreoffice_has_a_profile_of_its_own_that_forbids_what_could_do_harm(desk: Desk) -> None:
    """Macros, links and the network are turned off, and no window is opened."""
    desk.office(f'cp "$(dirname "${{1#*file://}}")/profile/user/"* {desk.started}; {WORKS}')
    made = made_by_libreoffice(RICH_TEXT, "plan.rtf", {"PATH": desk.path})
    assert (made.form, made.by) == ("docx", "LibreOffice 7.9.9.9")
    settings = desk.started.read_text()
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in settings
    assert '"ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1<' in settings
    assert settings.count('name="Link"') == 2


def test_a_file_that_is_no_plan_is_refused_and_not_written(
    desk: Desk, tmp_path: Path, capsys: Output
) -> None:
    """What was made is read first."""
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"Dear Sir")
    desk.office(WORKS.replace(str(DRAFT), str(letter)))
    assert main(["convert", str(desk.plan), str(tmp_path / "plan.docx")]) == 2
    assert not (tmp_path / "plan.docx").exists()
    assert capsys.readouterr().err.startswith("itacheck: plan.rtf: ")


def test_without_libreoffice_a_sentence_says_what_to_install(desk: Desk, capsys: Output) -> None:
    """For each system."""
    (desk.bin / "soffice").unlink()
    desk.path = str(desk.bin)
    for one in ("apt install", "dnf install", "brew install", "winget install"):
        assert one in desk.refused()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("exit 0", "plan.rtf: LibreOffice cannot open the file: it is damaged, or no document"),
        ("exit 1", "plan.rtf: LibreOffice cannot open the file: it is damaged, or no document"),
        ("kill -SEGV $$", "plan.rtf: LibreOffice broke down over the file (code -11)."),
        ("exit 139", "plan.rtf: LibreOffice broke down over the file (code 139)."),
    ],
)
def test_what_goes_wrong_is_told_in_a_sentence(desk: Desk, does: str, said: str) -> None:
    """Whatever it says itself, its exit code and what it made decide."""
    desk.office(does)
    assert desk.refused().startswith(said)


def test_a_libreoffice_that_hangs_is_ended_with_all_that_it_started(desk: Desk) -> None:
    """No process is left, however deep."""
    desk.office(f"(sleep 600 & echo $! > {desk.started}; wait) & wait")
    assert "not done with the file after 1 seconds" in desk.refused(seconds=1)
    status = Path(f"/proc/{desk.started.read_text().strip()}/status")
    assert not status.exists() or "State:\tZ" in status.read_text()


def test_a_program_that_cannot_be_started_is_told(desk: Desk) -> None:
    """What the system says stands in the sentence."""
    (desk.bin / "soffice").write_text("no program")
    assert "LibreOffice cannot be run: " in desk.refused()


def test_nothing_is_started_where_nothing_could_be_written(desk: Desk, tmp_path: Path) -> None:
    """The place of the result is looked at first."""
    assert main(["convert", str(desk.plan), str(tmp_path / "none" / "plan.docx")]) == 2
    (tmp_path / "taken.docx").write_text("mine")
    assert main(["convert", str(desk.plan), str(tmp_path / "taken.docx")]) == 2
    assert not desk.started.exists()


@pytest.mark.parametrize("verb", ["check", "read", "annotate", "repair"])
def test_nothing_but_convert_starts_it(desk: Desk, verb: str, capsys: Output) -> None:
    """The others say how the file is converted."""
    assert main([verb, str(desk.plan), "--lang", "en"]) == 2
    assert "“itacheck convert plan.rtf plan.docx”" in capsys.readouterr().err
    assert not desk.started.exists()


# With the program itself.

SOFFICE = shutil.which("soffice")
real = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def old_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft in the forms that are converted, as LibreOffice writes them."""
    folder = tmp_path_factory.mktemp("old")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for source, forms in (("docx", ("doc", "odt", "rtf")), ("xlsx", ("xls", "ods"))):
        for form in forms:
            asked = ["--headless", "--convert-to", form, "--outdir", str(folder)]
            command = [str(SOFFICE), profile, *asked, str(DRAFT.with_suffix(f".{source}"))]
            subprocess.run(command, check=True, timeout=120, capture_output=True)
    return folder


@real
@pytest.mark.parametrize("form", ["doc", "odt", "rtf", "xls", "ods"])
def test_an_old_file_is_the_same_plan(
    form: str, old_files: Path, tmp_path: Path, capsys: Output
) -> None:
    """What the program writes and reads again says what the Word file says."""
    kind = "xlsx" if form in {"xls", "ods"} else "docx"
    out = tmp_path / f"plan.{kind}"
    assert main(["convert", str(old_files / f"{DRAFT.stem}.{form}"), str(out), "--lang", "en"]) == 0
    assert read(out) == read(DRAFT.with_suffix(f".{kind}"))
    assert re.search(r"LibreOffice [0-9]+\.[0-9.]+ has", capsys.readouterr().out)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Noting(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Noting) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


def open_document(path: Path, content: str) -> bytes:
    """An OpenDocument text with this in it."""
    kind = "application/vnd.oasis.opendocument.text"
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }
    spaces = " ".join(f'xmlns:{key}="{value}"' for key, value in names.items())
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:text>{content}"
            "</office:text></office:body></office:document-content>",
        )
        space = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        entries = ("/", kind), ("content.xml", "text/xml")
        listed = "".join(
            f'<m:file-entry m:full-path="{one}" m:media-type="{media}"/>' for one, media in entries
        )
        archive.writestr("META-INF/manifest.xml", f"<m:manifest {space}>{listed}</m:manifest>")
    return path.read_bytes()


@real
def test_no_reference_out_of_a_file_is_followed(
    server: tuple[str, list[str]], tmp_path: Path
) -> None:
    """Neither an address is asked for, nor does another file of this machine come into it."""
    address, asked = server
    (tmp_path / "secret.txt").write_text("of nobody's business")
    frame = '<text:p><draw:frame svg:width="2cm" svg:height="2cm">{}</draw:frame></text:p>'
    link = 'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" xlink:href="{}"'
    there = link.format(f"{address}/picture.png")
    content = (
        "<text:p>plan</text:p>"
        + frame.format(f"<draw:image {there}/>")
        + frame.format(f"<draw:object {there}/>")
        + f"<text:section text:name='x'><text:section-source {link.format(f'{address}/text')}/>"
        + "</text:section><text:section text:name='y'><text:section-source "
        + link.format((tmp_path / "secret.txt").as_uri())
        + "/></text:section>"
    )
    data = open_document(tmp_path / "plan.odt", content)
    made = made_by_libreoffice(data, "plan.odt", os.environ)
    (tmp_path / "made.docx").write_bytes(made.data)
    with zipfile.ZipFile(tmp_path / "made.docx") as archive:
        assert b"plan" in archive.read("word/document.xml")
        assert not any(b"nobody" in archive.read(one) for one in archive.namelist())
    assert asked == []
