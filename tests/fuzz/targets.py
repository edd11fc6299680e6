"""What is tried with a strange input: all that the library does with one, by kinds of input.

Anything but an ``ItacheckError`` falls. A kind's ``seeds`` are good inputs, ``mutate`` makes a
strange one, and ``attempt`` gives it to the library; which of the many things that can be done with
a plan it does, depends on the input alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zipfile import BadZipFile

import yaml

import itacheck
from itacheck.checking import Checker, prepare
from itacheck.cli import main
from itacheck.office import write_bytes
from itacheck.office.files import FORMS
from itacheck.plan.form import plan_to_mapping
from itacheck.records.yaml_json import write_text
from tests.annotating.pdf_plans import printed, with_stream
from tests.fuzz import mutators
from tests.fuzz.pdfs import of_pdf, small_pdf

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
CORPUS = Path(__file__).parent / "corpus"


class Kind(NamedTuple):
    """A kind of input."""

    seeds: Callable[[], list[bytes]]
    mutate: Callable[[bytes, Random], bytes]
    attempt: Callable[[bytes], None]


@cache
def _checker() -> Checker:
    return prepare()


@cache
def _seeds(*patterns: str) -> list[bytes]:
    found = [one.read_bytes() for each in patterns for one in sorted(ROOT.glob(each))]
    assert found, patterns
    return found


@cache
def _report() -> itacheck.Report:
    return itacheck.check(EXAMPLES / "tharnsucharit-draft.txt")


def _choices(data: bytes) -> Random:
    return Random(hashlib.sha256(data).digest())


def plan(data: bytes) -> None:
    """A plan's file: read, checked, told, written in other forms, read again, and mended."""
    random = _choices(data)
    read = itacheck.read(io.BytesIO(data), "plan")
    _require_again(read)
    report = _checker().report(io.BytesIO(data))
    _tell(report, random)
    form = random.choice(list(FORMS))
    with contextlib.suppress(itacheck.ItacheckError):  # nothing may be left of it in a document
        itacheck.read(io.BytesIO(write_bytes(read, form)))
    if data[:2] in {b"PK", b"%P"} and not random.randrange(2):
        itacheck.annotate(data, report)
    if not random.randrange(6):
        offered = itacheck.proposals(report.plan, report, _checker())
        itacheck.fix(data, report, [one for one in offered if one.safe][:3])


def _require_again(read: itacheck.Plan) -> None:
    """See that the plan's own form is read back: whatever was read can stand there."""
    again = itacheck.read(io.BytesIO(write_bytes(read, "json")), "plan.json")
    assert again == read, "the plan is not what its own form says"
    _checker().report(read)


def _tell(report: itacheck.Report, random: Random) -> None:
    for name in random.sample(itacheck.formats(), 2):
        itacheck.render(report, name, language=random.choice(("th", "en")))
    again = itacheck.Report.from_dict(json.loads(json.dumps(report.to_dict())))
    assert again.to_dict() == report.to_dict(), "the report is not what its JSON says"


def mapping(data: bytes) -> None:
    """A plan as a dict that a program gives: JSON whose texts may stand for what JSON lacks."""
    given = _revived(json.loads(data))
    report = _checker().report(given)
    _tell(report, _choices(data))


_ODD: Mapping[str, Callable[[], Any]] = {
    "!bytes": lambda: b"\xff",
    "!object": object,
    "!nan": lambda: float("nan"),
    "!half": lambda: "\ud800",
    "!set": lambda: {1},
    "!huge": lambda: 10**5000,
}


def _revived(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            _revived(key) if key in _ODD and key != "!set" else key: _revived(one)
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_revived(one) for one in value]
    return _ODD[value]() if isinstance(value, str) and value in _ODD else value


def _as_file(data: bytes, name: str, use: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        use(path)


def pack(data: bytes) -> None:
    """A rule pack, loaded and checked with."""

    def use(path: Path) -> None:
        itacheck.load_pack(path)
        report = itacheck.check(EXAMPLES / "tharnsucharit-draft.json", packs=[path], engine="plain")
        _tell(report, _choices(data))

    _as_file(data, "pack.yaml", use)


def waivers(data: bytes) -> None:
    """A list of waivers."""
    source = EXAMPLES / "tharnsucharit-draft.json"
    _as_file(
        data,
        "a.waivers.yaml",
        lambda path: itacheck.check(source, waivers=[path], as_of="2569-01-01"),
    )


def configuration(data: bytes) -> None:
    """A configuration file."""
    source = EXAMPLES / "tharnsucharit-draft.json"
    _as_file(
        data, "itacheck.toml", lambda path: itacheck.check(source, config=path, as_of="2569-01-01")
    )


def report(data: bytes) -> None:
    """A report that was saved as JSON: read back, told, and compared with."""

    def use(path: Path) -> None:
        itacheck.check(EXAMPLES / "tharnsucharit-draft.json", baseline=path)
        _tell(itacheck.Report.from_dict(json.loads(data)), _choices(data))

    _as_file(data, "report.json", use)


def command(data: bytes) -> None:
    """A line of arguments for the command, one in each line; it never says "internal error"."""
    arguments = data.decode("utf-8", "replace").replace("\0", "").split("\n")
    said = io.TextIOWrapper(io.BytesIO(), "utf-8")
    before = Path.cwd(), sys.stdin
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.stdin = None if len(data) % 2 else io.TextIOWrapper(io.BytesIO(data))
        try:
            Path("plan.txt").write_bytes((EXAMPLES / "tharnsucharit-draft.txt").read_bytes()[:9000])
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                try:
                    code = main(arguments)
                except SystemExit as end:
                    code = end.code if isinstance(end.code, int) else 1
        finally:
            os.chdir(before[0])
            sys.stdin = before[1]
    assert code in {0, 1, 2}, (code, arguments)


def _of_json(data: bytes, random: Random) -> bytes:
    if random.randrange(6) == 0:
        return mutators.of_bytes(data, random)
    changed = mutators.of_data(json.loads(data), random)
    if random.randrange(3) == 0:
        changed = mutators.of_data(changed, random)
    return json.dumps(changed, ensure_ascii=bool(random.randrange(2))).encode("utf-8", "replace")


def _of_mapping(data: bytes, random: Random) -> bytes:
    text = json.dumps(mutators.of_data(json.loads(data), random))
    if random.randrange(2):
        pieces = text.split('"')
        at = random.randrange(len(pieces) // 2) * 2 + 1 if len(pieces) > 2 else 0
        pieces[at] = random.choice([*_ODD])
        text = '"'.join(pieces)
    return text.encode()


def _of_yaml(data: bytes, random: Random) -> bytes:
    kind = random.randrange(4)
    if kind == 0:
        return mutators.of_bytes(data, random)
    if kind == 1:
        return mutators.of_lines(data, random)
    try:
        return write_text(mutators.of_data(yaml.safe_load(data), random)).encode("utf-8", "replace")
    except (yaml.YAMLError, TypeError, ValueError):
        return mutators.of_bytes(data, random)


def _of_text(data: bytes, random: Random) -> bytes:
    made = mutators.of_lines(data, random)
    if random.randrange(4) == 0:
        made = mutators.of_bytes(made, random)
    if random.randrange(12) == 0:
        made = made.decode("utf-8", "replace").encode(random.choice(("utf-16", "cp874")), "replace")
    return made


_WAIVERS = b"""- code: RSK002
  subject: control:1.3
  reason: Carried out under order 12/2568
  approver: Municipal clerk
  until: 2569-09-30
- {code: BUD001, subject: "dimension:2", year: 2568, reason: x, approver: y}
"""
_CONFIGURATION = b"""packs = ["nacc-2566-2570"]
profile = "author"
select = ["BUD", "TGT", "RSK"]
ignore = ["BUD006"]
fiscal-year = 2569
baseline-ita = "82.5"
lang = "th"
engine = "plain"
fail-on = "warning"

[severities]
RSK = "info"

[parameters.ita_pass_mark]
value = 90
certainty = "verified"
basis = [{ authority = "Council", document = "Resolution 4/2568" }]

[[waivers]]
code = "BUD001"
subject = "dimension:2"
year = 2568
reason = "The treasury has been asked for the figure"
approver = "Municipal clerk"
until = 2569-09-30
"""
_COMMANDS = [
    b"check\nplan.txt",
    b"check\n--format\njson\n--lang\nen\nplan.txt\nplan.txt",
    b"check\n-\n--fiscal-year\n2569\n--baseline-ita\n82.5\n--select\nBUD,RSK001\n--show\ninfo",
    b"read\n--account\nplan.txt",
    b"convert\nplan.txt\nout.docx",
    b"repair\nplan.txt",
    b"fix\nplan.txt\n--safe\n--diff",
    b"evidence\nplan.txt\n--fiscal-year\n2568",
    b"explain\nBUD001\n--plan\nplan.txt",
    b"new\n--name\n\xe0\xb8\x81\nout.yaml",
    b"waive\nplan.txt\n61b1c9e4\n--reason\nx\n--approver\ny",
    b"diff\nplan.txt\nplan.txt",
    b"rules\n--family\nBUD",
    b"schema\nplan",
    b"render\nplan.txt",
]


def _of_command(data: bytes, random: Random) -> bytes:
    words = data.split(b"\n")
    others = [one for line in _COMMANDS for one in line.split(b"\n")]
    for _ in range(random.choice((1, 2, 4))):
        at = random.randrange(len(words) + 1)
        kind = random.randrange(3)
        piece = random.choice([*others, *(word.encode() for word in mutators.WORDS)])
        words[at : at + (kind == 0)] = [] if kind == 1 else [piece]
    return b"\n".join(words)


def _reports() -> list[bytes]:
    return [json.dumps(_report().to_dict(), ensure_ascii=False).encode()]


def _mappings() -> list[bytes]:
    paths = (EXAMPLES / "tharnsucharit-draft.yaml", EXAMPLES / "tharnsucharit-empty.yaml")
    return [json.dumps(plan_to_mapping(itacheck.read(one))).encode() for one in paths]


@cache
def _pdfs() -> list[bytes]:
    """Plans as PDFs, one with a stream of cross-references; and one with tags, pictures, forms."""
    text = (EXAMPLES / "tharnsucharit-draft.txt").read_text(encoding="utf-8")
    plain = printed(text[: len(text) // 3])
    return [
        plain,
        with_stream(plain),
        printed(text[-6000:], rotate=90),
        printed(text[:4000], pictures=[1]),
        small_pdf(),
    ]


KINDS: Mapping[str, Kind] = {
    "text": Kind(lambda: _seeds("examples/*.txt"), _of_text, plan),
    "docx": Kind(lambda: _seeds("examples/*.docx"), mutators.of_archive, plan),
    "xlsx": Kind(lambda: _seeds("examples/*.xlsx"), mutators.of_archive, plan),
    "pdf": Kind(_pdfs, of_pdf, plan),
    "yaml": Kind(lambda: _seeds("examples/*.yaml"), _of_yaml, plan),
    "json": Kind(lambda: _seeds("examples/*.json"), _of_json, plan),
    "bytes": Kind(
        lambda: [b"", *_seeds("examples/*empty.*"), *_seeds("tests/fuzz/*.py")],
        mutators.of_bytes,
        plan,
    ),
    "dict": Kind(_mappings, _of_mapping, mapping),
    "pack": Kind(lambda: _seeds("examples/packs/*.yaml", "tests/fuzz/pack.yaml"), _of_yaml, pack),
    "waivers": Kind(lambda: [_WAIVERS], _of_yaml, waivers),
    "configuration": Kind(lambda: [_CONFIGURATION], mutators.of_lines, configuration),
    "report": Kind(_reports, _of_json, report),
    "command": Kind(lambda: _COMMANDS, _of_command, command),
}


def fallen(kind: str, data: bytes) -> BaseException | None:
    """What an input makes the library raise, if it is none of its own errors."""
    try:
        KINDS[kind].attempt(data)
    except itacheck.EngineError as error:
        return error
    except itacheck.ItacheckError as error:
        error.text("th").encode()
        error.text("en").encode()
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return error
    return None


def made(kind: str, random: Random) -> bytes:
    """A strange input of a kind."""
    chosen = KINDS[kind]
    data = random.choice(chosen.seeds())
    for _ in range(random.choice((1, 1, 1, 2))):
        try:
            data = chosen.mutate(data, random)
        except (ValueError, BadZipFile, NotImplementedError):  # strange enough already
            break
    return data
