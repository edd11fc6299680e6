"""The programs of examples/embedding do what their first lines say."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from fastapi.testclient import TestClient

import itacheck

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD, DRAFT = EXAMPLES / "tharnsucharit.txt", EXAMPLES / "tharnsucharit-draft.txt"
COMMAND = [sys.executable, "-m", "itacheck"]


def run(command: Sequence[str | Path]) -> subprocess.CompletedProcess[bytes]:
    """A program in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def gate(*files: Path) -> tuple[int, list[dict[str, object]], str]:
    """What the script gives: its exit code, the lines of its output, and its complaints."""
    done = run([sys.executable, EXAMPLES / "embedding" / "gate.py", *files])
    return done.returncode, [*map(json.loads, done.stdout.splitlines())], done.stderr.decode()


def test_the_script_lets_a_good_plan_pass() -> None:
    """The exit code is 0, and the report is the one that itacheck gives."""
    code, lines, complaints = gate(GOOD)
    assert (code, complaints) == (0, "")
    report = itacheck.check(GOOD).to_dict()
    assert lines == [{"file": str(GOOD), "passes": True, "report": report}]


def test_the_script_tells_faults_from_files_that_it_cannot_use(tmp_path: Path) -> None:
    """1 for a plan with faults, 2 for a missing file, whose reason is told."""
    assert gate(GOOD, DRAFT)[0] == 1
    code, lines, complaints = gate(tmp_path / "missing.txt", DRAFT)
    assert code == 2
    assert [one["passes"] for one in lines] == [False, False]
    assert lines[0]["report"] is None
    assert "missing.txt: เปิดไฟล์ไม่ได้" in complaints
    assert "Traceback" not in complaints


def example(name: str) -> ModuleType:
    """A program as a module."""
    spec = spec_from_file_location(name, EXAMPLES / "embedding" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@pytest.fixture(scope="module")
def service() -> ModuleType:
    """The web service as a module."""
    return example("service")


@pytest.fixture
def client(service: ModuleType) -> TestClient:
    """A client of the web service."""
    return TestClient(service.app)


def upload(client: TestClient, data: bytes, name: str = "plan.txt") -> tuple[int, dict[str, str]]:
    """The status and the JSON that an upload is answered with."""
    answer = client.post("/reports?language=en", files={"file": (name, data)})
    return answer.status_code, answer.json()


def test_the_service_answers_with_the_report(client: TestClient) -> None:
    """An upload gives the JSON that the command gives, under the name of the uploaded file."""
    given = upload(client, DRAFT.read_bytes(), DRAFT.name)
    assert given == (200, itacheck.check(DRAFT, language="en").to_dict())


def test_the_service_speaks_thai_unless_asked(client: TestClient) -> None:
    """The language is an argument of the address."""
    with DRAFT.open("rb") as file:
        answer = client.post("/reports", files={"file": (DRAFT.name, file)})
    assert answer.json() == itacheck.check(DRAFT).to_dict()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "plan.txt: "),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04 no zip", "plan.txt: "),
        (b'{"projects": 5}', "plan.txt:1:"),
        ("ไม่ใช่แผน".encode(), "plan.txt: "),
    ],
)
def test_the_service_says_why_a_file_is_no_plan(
    client: TestClient, data: bytes, reason: str
) -> None:
    """422, with itacheck's own sentence and no traceback."""
    status, body = upload(client, data)
    assert status == 422
    assert reason in body["error"]


def test_the_service_refuses_what_is_too_large(client: TestClient, service: ModuleType) -> None:
    """413, with the limit that was exceeded, at the file's size and at one within it."""
    status, body = upload(client, b"x" * (service.LIMITS.file_bytes + 1))
    assert status == 413
    assert f"{service.LIMITS.file_bytes:,}" in body["error"]
    status, body = upload(client, b"x\n" * service.LIMITS.text_bytes)
    assert status == 413
    assert f"{service.LIMITS.text_bytes:,}" in body["error"]


WORD = EXAMPLES / "tharnsucharit-draft.docx"


def commented(path: Path, language: str) -> bytes:
    """The file with comments, as itacheck gives it."""
    return itacheck.annotate(path.read_bytes(), itacheck.check(path, language=language)).data


def test_the_service_gives_the_plan_with_comments(client: TestClient) -> None:
    """The uploaded file as an attachment, whose name says so, in Thai letters, too."""
    with WORD.open("rb") as file:
        answer = client.post("/annotated", files={"file": ("แผน.docx", file)})
    assert answer.status_code == 200
    assert unquote(answer.headers["content-disposition"]) == (
        "attachment; filename=\"reviewed.docx\"; filename*=UTF-8''แผน.reviewed.docx"
    )
    written = itacheck.read(BytesIO(answer.content))
    assert written == itacheck.read(WORD)


def test_the_service_comments_no_text(client: TestClient) -> None:
    """422, with what to do."""
    with DRAFT.open("rb") as file:
        answer = client.post("/annotated?language=en", files={"file": (DRAFT.name, file)})
    assert answer.status_code == 422
    assert "Convert the plan" in answer.json()["error"]


@pytest.fixture(scope="module")
def site() -> Client:
    """A client of the Django site."""
    example("django_site")
    return Client()


def sent(site: Client, address: str, data: bytes, name: str) -> HttpResponse:
    """What the site answers to an upload."""
    return site.post(address, {"file": SimpleUploadedFile(name, data)})


def test_the_site_answers_with_the_report(site: Client) -> None:
    """The JSON that the command gives, in the language that the address asks for."""
    answer = sent(site, "/reports?language=en", WORD.read_bytes(), WORD.name)
    assert answer.status_code == 200
    assert json.loads(answer.content) == itacheck.check(WORD, language="en").to_dict()


def test_the_site_gives_the_plan_with_comments(site: Client) -> None:
    """The very bytes that itacheck gives, as an attachment."""
    answer = sent(site, "/annotated", WORD.read_bytes(), WORD.name)
    assert b"".join(answer) == commented(WORD, "th")
    assert "tharnsucharit-draft.reviewed.docx" in answer["Content-Disposition"]


@pytest.mark.parametrize(
    ("data", "status"), [(b"%PDF-1.7", 422), (b"x" * 10_000_001, 413)], ids=["PDF", "large"]
)
def test_the_site_says_why_a_file_is_refused(site: Client, data: bytes, status: int) -> None:
    """413 for one that is too large, 422 for what is no plan; with itacheck's own sentence."""
    answer = sent(site, "/reports?language=en", data, "plan.txt")
    assert answer.status_code == status
    assert json.loads(answer.content)["error"].startswith("plan.txt: ")


def test_the_site_asks_for_a_file(site: Client) -> None:
    """400 without one, 405 for what is no upload."""
    assert site.post("/reports").status_code == 400
    assert site.get("/reports").status_code == 405


@pytest.fixture(scope="module")
def perl() -> str:
    """Perl, which must be there where continuous integration runs."""
    found = shutil.which("perl")
    if found and run([found, "-MJSON::PP", "-e", "1"]).returncode == 0:
        return found
    if os.environ.get("CI"):
        pytest.fail("perl with its core module JSON::PP is not installed")
    pytest.skip("perl with its core module JSON::PP is not installed")


@pytest.mark.parametrize(("plan", "code"), [(GOOD, 0), (DRAFT, 1)])
def test_a_program_in_perl_reads_the_commands_json(perl: str, plan: Path, code: int) -> None:
    """It counts the same findings, and hands the exit code on."""
    done = run([perl, EXAMPLES / "embedding" / "tally.pl", plan, *COMMAND])
    counted = Counter(one.rule for one in itacheck.check(plan).findings)
    assert (done.returncode, done.stderr) == (code, b"")
    assert done.stdout.decode().splitlines() == [f"{a}\t{n}" for a, n in sorted(counted.items())]


def test_a_program_in_perl_hands_a_failure_on(perl: str, tmp_path: Path) -> None:
    """A missing file is the command's complaint and its exit code, and no output."""
    done = run([perl, EXAMPLES / "embedding" / "tally.pl", tmp_path / "missing.txt", *COMMAND])
    assert (done.returncode, done.stdout) == (2, b"")
    assert "missing.txt" in done.stderr.decode()


BOUNDED = EXAMPLES / "embedding" / "bounded.py"


def pool(*arguments: str | Path) -> list[dict[str, object]]:
    """The answers of the checks in processes of their own."""
    done = run([sys.executable, BOUNDED, *arguments])
    assert (done.returncode, done.stderr) == (0, b"")
    return [*map(json.loads, done.stdout.splitlines())]


def bounded(file: Path, *bounds: str) -> dict[str, object]:
    """The answer for one file, which it names."""
    (answer,) = pool(file, *bounds)
    assert answer.pop("file") == str(file)
    return answer


def test_the_bounded_check_answers_with_the_report() -> None:
    """The very report that a check without bounds gives."""
    report = itacheck.check(DRAFT, language="en").to_dict()
    assert bounded(DRAFT) == {"status": 200, "report": report}


def test_the_bounded_check_says_why_a_file_is_refused(tmp_path: Path) -> None:
    """413 for one that is too large, 422 for what is no plan."""
    file = tmp_path / "plan.txt"
    file.write_bytes(b"x" * 2_000_001)
    assert bounded(file)["status"] == 413
    file.write_bytes(b"PK\x03\x04 no zip")
    assert bounded(file)["status"] == 422


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="RLIMIT_AS is heeded on Linux")
@pytest.mark.parametrize("bounds", [("--megabytes", "40"), ("--seconds", "0.05")])
def test_a_check_beyond_its_bounds_is_ended(bounds: tuple[str, str]) -> None:
    """Too little memory, or too little time; the program answers all the same."""
    assert bounded(DRAFT, *bounds)["status"] == 503


def test_a_pool_answers_each_plan_in_its_order(tmp_path: Path) -> None:
    """What is no plan, or is ended, does not stop the others."""
    wrong = tmp_path / "plan.docx"
    wrong.write_bytes(b"PK\x03\x04 no zip")
    answers = pool(DRAFT, wrong, GOOD, "--jobs", "3")
    assert [(one["file"], one["status"]) for one in answers] == [
        (str(DRAFT), 200),
        (str(wrong), 422),
        (str(GOOD), 200),
    ]
