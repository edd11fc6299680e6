"""``check_many``: the reports on many plans, as they complete."""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from functools import lru_cache, partial
from os import PathLike, fsdecode
from typing import TYPE_CHECKING, Any, TypeAlias

from ..base.errors import ItacheckError, OptionError
from ..base.language import say
from ..checking import Checker, CheckOptions, prepare
from ..plan import Plan
from ..reading import read
from ..report import Report
from .processes import Processes, cores
from .running import completed

if TYPE_CHECKING:
    from typing import Unpack

Path: TypeAlias = "str | PathLike[str]"
Source: TypeAlias = "Path | bytes | Plan | Mapping[str, Any]"
Sources: TypeAlias = "Mapping[str, Source] | Iterable[Path | tuple[str, Source]]"


def check_many(
    sources: Sources,
    *,
    executor: Executor | Callable[[], Executor] | None = None,
    jobs: int | None = None,
    **options: Unpack[CheckOptions],
) -> Iterator[tuple[str, Report | ItacheckError]]:
    """The label of each plan with its report, or with the error that there is instead.

    They come as they complete, each once. ``sources`` are paths, whose labels they are themselves,
    or pairs of a label and a path, the bytes of a file, a dict or a Plan; a mapping from labels
    will do. They are taken one by one, so that a generator of any length takes little memory.
    ``options`` are those of ``check``.

    Plans are checked in ``jobs`` processes (as many as there are processors), or by ``executor``:
    any of ``concurrent.futures``' kind, or a function that begins one; it holds at most two plans
    for each of ``jobs``. Where a process is killed, what it had is checked again in a new one,
    unless the executor is the caller's own: docs/embedding.md says what is asked of it. A plan
    that comes to no answer has an EngineError.

    Raises OptionError and PackError as ``check`` does, and OptionError for what is no source.
    """
    whole = jobs_of(jobs)
    runner = runner_of(executor, whole)
    checker = written(prepare(**options))
    pairs = named(sources)
    calls = ((label, partial(_checked, checker, label, source)) for label, source in pairs)
    return completed(calls, runner, whole)


def runner_of(
    executor: Executor | Callable[[], Executor] | None, jobs: int
) -> Executor | Callable[[], Executor]:
    """What runs the calls: processes, where a caller brings nothing. Raises OptionError."""
    runner = partial(Processes, jobs) if executor is None else executor
    if not isinstance(runner, Executor) and not callable(runner):
        raise OptionError(
            say("Here belongs {what}.", what=say("an executor, or a function that begins one")),
            place="executor",
        )
    return runner


def written(checker: Checker) -> bytes:
    """The checker for ``restored``: small, as it goes along with every plan."""
    return zlib.compress(pickle.dumps(checker))


@lru_cache(maxsize=8)
def restored(checker: bytes) -> Checker:
    """The checker that was written, once in a process."""
    data = zlib.decompress(checker)
    found: Checker = pickle.loads(data)  # noqa: S301 - from the process that asked for the check
    return found


def _checked(checker: bytes, label: str, source: Source) -> Report | ItacheckError:
    """The report on a plan, in the process that checks it.

    An error is given and not raised: clusters log what is raised as a failure of theirs.
    """
    found = restored(checker)
    try:
        if isinstance(source, bytes):
            source = read(io.BytesIO(source), label, limits=found.limits)
        return found.report(source, label=label)
    except ItacheckError as error:
        return error


def jobs_of(jobs: object) -> int:
    """How many plans are checked at once: as many as there are processors, if nobody says."""
    if jobs is None:
        return cores()
    if isinstance(jobs, int) and not isinstance(jobs, bool) and jobs >= 1:
        return jobs
    raise OptionError(
        say("Here belongs {what}.", what=say("a whole number from 1 on")), place="jobs"
    )


def named(sources: Any) -> Iterator[tuple[str, Source]]:
    """Each source with its label. Raises OptionError at once, or at the source that is none."""
    if isinstance(sources, (str, bytes)) or not isinstance(sources, Iterable):
        raise _wrong(None)
    pairs = sources.items() if isinstance(sources, Mapping) else sources
    return (_pair(one, number) for number, one in enumerate(pairs, start=1))


def _pair(given: object, number: int) -> tuple[str, Source]:
    match given:
        case (str() as label, bytes() | Plan() | Mapping() as source) if label.strip():
            return label, source
        case (str() as label, str() | PathLike() as path) if label.strip():
            return label, fsdecode(path)
        case str() | PathLike():
            return fsdecode(given), fsdecode(given)
    raise _wrong(number)


def _wrong(number: int | None) -> OptionError:
    return OptionError(
        say("Here belongs {what}.", what=say("a list of plans"))
        if number is None
        else say("Plan {number} is neither a path nor a label with a plan.", number=number),
        remedy=say("Give paths, or pairs of a label and a path, bytes, a dict or a Plan."),
        place="sources",
    )
