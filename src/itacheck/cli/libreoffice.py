"""Files of older and of other programs as Word or Excel, made by a LibreOffice that is installed.

``itacheck convert`` alone comes here. LibreOffice gets a copy of the file in a folder that is taken
away afterwards, with a profile of its own there: settings forbid macros, links and the network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from ..base.errors import ReadError, reason_of
from ..base.language import say
from ..base.limits import Limits
from ..base.patterns import expression
from ..base.record import record
from ..documents.file_forms import Form, form_of
from ..documents.locked import has_password
from ..documents.opening import bytes_at
from ..documents.refusals import refusal

SECONDS = 180
"""So long LibreOffice may take for a file; plans take some seconds."""
_WORD, _EXCEL = "docx:MS Word 2007 XML", "xlsx:Calc MS Excel 2007 XML"
TAKEN: Mapping[Form, tuple[str, str]] = MappingProxyType(
    {
        Form.OLD_WORD: ("doc", _WORD),
        Form.OPEN_DOCUMENT_TEXT: ("odt", _WORD),
        Form.RICH_TEXT: ("rtf", _WORD),
        Form.OLD_EXCEL: ("xls", _EXCEL),
        Form.OPEN_DOCUMENT_SHEET: ("ods", _EXCEL),
    }
)
"""What LibreOffice is asked for: the ending of each form, and what is made of it."""
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS",
    "C:\\Program Files\\LibreOffice\\program",
)
"""Where the installers put it without a way there on PATH."""
_VERSION = expression(rb"\w*Office\w* [0-9][0-9.]*")
_NOWHERE = ("127.0.0.1", "9")
"""A proxy that nobody answers at: whatever asks for an address gets none."""
_COMMON, _INET = "Office.Common/Security/Scripting", "Inet/Settings"
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    (_COMMON, "MacroSecurityLevel", "3"),
    (_COMMON, "DisableMacrosExecution", "true"),
    (_COMMON, "DisableActiveContent", "true"),
    (_COMMON, "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),  # never
    ("Office.Calc/Content/Update", "Link", "1"),  # never
    ("Office.Java/VirtualMachine", "Enable", "false"),
    (_INET, "ooInetProxyType", "2"),  # the one that is named here
    (_INET, "ooInetNoProxy", ""),
    *((_INET, f"ooInet{one}ProxyName", _NOWHERE[0]) for one in ("HTTP", "HTTPS", "FTP")),
    *((_INET, f"ooInet{one}ProxyPort", _NOWHERE[1]) for one in ("HTTP", "HTTPS", "FTP")),
)
_MEMORY = 4 << 30
"""Bytes of addresses that LibreOffice may have; it takes half of that at its start."""
_LAST_OF_ITS_OWN = 127
"""Above it are the exit codes of what a signal ended."""
_LINE = 200
"""Bytes of what it says that are looked at."""
_AS_OWNER = say(
    "Open it in Word, Excel or LibreOffice, and save it as “Word Document (*.docx)” or “Excel "
    "Workbook (*.xlsx)”."
)


@record
class Made:
    """What LibreOffice made: a file of the form ``docx`` or ``xlsx``; ``by`` names its version."""

    data: bytes
    form: str
    by: str


def made_by_libreoffice(
    data: bytes, name: str, environment: Mapping[str, str], *, seconds: float = SECONDS
) -> Made:
    """The file in ``data``, of a form in ``TAKEN``, as Word or Excel; ``name`` is its own.

    Raises ReadError where no LibreOffice is installed, and where it fails, hangs or breaks down.
    """
    program = _program(environment.get("PATH", ""))
    if program is None:
        raise ReadError(
            say("To convert a file of this kind, LibreOffice is needed, which is not installed."),
            remedy=say(
                "Install it: “apt install libreoffice” (Debian, Ubuntu), “dnf install libreoffice” "
                "(Fedora), “brew install --cask libreoffice” (macOS), “winget install "
                "TheDocumentFoundation.LibreOffice” (Windows)."
            ),
            place=name,
        )
    form = form_of(data)
    ending, asked = TAKEN[form]
    made = asked.partition(":")[0]
    try:
        with tempfile.TemporaryDirectory(prefix="itacheck-", ignore_cleanup_errors=True) as own:
            folder = Path(own)
            given = folder / f"plan.{ending}"
            given.write_bytes(data)
            office = _Office(program, folder, environment, seconds, name)
            by = office.version()
            office.run("--convert-to", asked, "--outdir", str(folder / "made"), str(given))
            result = folder / "made" / f"plan.{made}"
            if not result.is_file():
                raise _not_made(data, form, name)
            return Made(bytes_at(result, Limits().file_bytes), made, by)
    except OSError as error:
        raise ReadError(
            say("LibreOffice cannot be run: {reason}.", reason=reason_of(error)),
            remedy=_AS_OWNER,
            place=name,
        ) from error


def _program(path: str) -> str | None:
    """LibreOffice on a PATH, or where it is usually installed; None where it is not."""
    places = os.pathsep.join((path, *_USUAL_PLACES))
    names = ("soffice", "libreoffice")
    return next((found for one in names if (found := shutil.which(one, path=places))), None)


def _not_made(data: bytes, form: Form, name: str) -> ReadError:
    if has_password(data, form):
        return refusal(Form.PROTECTED, name)
    return ReadError(
        say("LibreOffice cannot open the file: it is damaged, or no document of its kind."),
        remedy=_AS_OWNER,
        place=name,
    )


class _Office:
    """A LibreOffice with a profile and a home of its own in a folder."""

    def __init__(
        self,
        program: str,
        folder: Path,
        environment: Mapping[str, str],
        seconds: float,
        name: str,
    ) -> None:
        self._said, self._seconds, self._name = folder / "said", seconds, name
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_registry(), "utf-8")
        own = {"HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"}
        self._environment = {**environment, **own}
        self._command = (
            program,
            f"-env:UserInstallation={profile.as_uri()}",
            *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
        )

    def version(self) -> str:
        """Its name with its version, as it says it."""
        found = _VERSION.match(self.run("--version"))
        return found[0].decode() if found else "LibreOffice"

    def run(self, *arguments: str) -> bytes:
        """The beginning of what it says. Raises ReadError where it hangs or breaks down."""
        with self._said.open("wb") as said:
            code = self._code((*self._command, *arguments), said.fileno())
        if code is not None and 0 <= code <= _LAST_OF_ITS_OWN:
            return self._said.read_bytes()[:_LINE]
        broken = say("LibreOffice broke down over the file (code {code}).", code=code)
        hanging = say(
            "LibreOffice was not done with the file after {seconds} seconds.",
            seconds=f"{self._seconds:g}",
        )
        message = hanging if code is None else broken
        raise ReadError(message, remedy=_AS_OWNER, place=self._name)

    def _code(self, command: Sequence[str], said: int) -> int | None:
        """The exit code of a process, or None where it hangs; what it has started ends with it."""
        with subprocess.Popen(  # noqa: S603 - the program that was found, and no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.DEVNULL,
            env=self._environment,
            start_new_session=True,
        ) as process:
            try:
                _bound(process.pid)
                return process.wait(self._seconds)
            except subprocess.TimeoutExpired:
                return None
            finally:
                _end(process)


def _bound(pid: int) -> None:
    """Bounds of memory and of what is written, where the system has such for another process."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):  # it has ended, or has narrower bounds
            resource.prlimit(pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
            most = Limits().unpacked_bytes
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with all that it has started."""
    if sys.platform == "win32":
        subprocess.run(  # noqa: S603
            ("taskkill", "/F", "/T", "/PID", str(process.pid)),  # noqa: S607
            check=False,
            capture_output=True,
        )
    else:
        import signal

        with suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _registry() -> str:
    """The settings, as a profile has them."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    space = 'xmlns:oor="http://openoffice.org/2001/registry"'
    return f'<?xml version="1.0" encoding="UTF-8"?><oor:items {space}>{items}</oor:items>'
