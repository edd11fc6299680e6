"""Calls in other processes: each answered once, as they complete, whatever becomes of a process."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    wait,
)
from typing import Generic, TypeAlias, TypeVar

from ..base.arguments import require
from ..base.errors import EngineError, ItacheckError, OptionError
from ..base.language import say

_Key = TypeVar("_Key")
_Answer = TypeVar("_Answer")
Start: TypeAlias = Callable[[], Executor]

_PER_JOB = 2
"""Calls that an executor holds for each that runs: the next one is there when it is free."""
_GUARD = say('Call check_many under “if __name__ == "__main__":” of a program\'s file.')
_TRIES = 3
"""So often may a process end with a call: once in company, and then alone."""


def completed(
    calls: Iterable[tuple[_Key, Callable[[], _Answer]]], executor: Executor | Start, jobs: int
) -> Iterator[tuple[_Key, _Answer | ItacheckError]]:
    """By its key, what each call came to, as they complete.

    ``executor`` runs the calls, of which it holds at most two for each of ``jobs``, so that calls
    and answers take the same memory however many there are. One that is begun here, by a function,
    is ended here; where it breaks, as its process was killed, another one is begun. What was under
    way is tried again, each call alone: one that breaks it again and again is answered with an
    EngineError. So is a call that raises anything but an error of itacheck's; in an executor of
    the caller's it is made up to three times first. Raises OptionError
    where executors break before they have done anything.
    """
    return _Run(calls, executor, _PER_JOB * jobs).answers()


class _Task(Generic[_Key, _Answer]):
    """A call, and how often an executor broke under it."""

    def __init__(self, key: _Key, call: Callable[[], _Answer]) -> None:
        self.key = key
        self.call = call
        self.broke = 0


class _Run(Generic[_Key, _Answer]):
    """What is still to be called, and what is under way."""

    def __init__(
        self,
        calls: Iterable[tuple[_Key, Callable[[], _Answer]]],
        executor: Executor | Start,
        most: int,
    ) -> None:
        self._calls = iter(calls)
        self._most = most
        self._given = executor
        self._again: deque[_Task[_Key, _Answer]] = deque()
        self._running: dict[Future[_Answer], _Task[_Key, _Answer]] = {}

    def answers(self) -> Iterator[tuple[_Key, _Answer | ItacheckError]]:
        """What each call came to."""
        given = self._given
        start = None if isinstance(given, Executor) else given
        self._executor = given if isinstance(given, Executor) else _begun(given)
        whole = False
        try:
            while self._fill():
                wait(self._running, return_when=FIRST_COMPLETED)
                done = next(one for one in self._running if one.done())
                if start and isinstance(_error(done), BrokenExecutor):
                    yield from self._begun_anew(start)
                else:
                    task, answer = self._running.pop(done), _answer(done)
                    if not self._tried_again(task, _error(done)):
                        yield task.key, answer
            whole = True
        finally:
            for future in self._running:
                future.cancel()
            if start:
                self._executor.shutdown(wait=whole, cancel_futures=True)

    def _fill(self) -> bool:
        """Give the executor what it may hold; whether anything is under way."""
        if self._again:
            if not self._running:
                self._submit(self._again.popleft())
            return True
        while len(self._running) < self._most:
            following = next(self._calls, None)
            if following is None:
                break
            self._submit(_Task(*following))
        return bool(self._running)

    def _submit(self, task: _Task[_Key, _Answer]) -> None:
        try:
            future = self._executor.submit(task.call)
        except Exception as error:
            if self._given is not self._executor and not isinstance(error, BrokenExecutor):
                raise _unusable(error) from error
            future = Future()
            future.set_exception(error)
        self._running[future] = task

    def _tried_again(self, task: _Task[_Key, _Answer], error: BaseException | None) -> bool:
        """Whether a call is made once more, as what it came to may be the executor's own fault.

        An executor of the caller's heals itself, but may give its own errors for what a lost worker
        was at; those that a check itself raises are itacheck's.
        """
        if self._given is not self._executor or error is None or isinstance(error, ItacheckError):
            return False
        task.broke += 1
        if task.broke < _TRIES:
            self._submit(task)
        return task.broke < _TRIES

    def _begun_anew(self, start: Start) -> Iterator[tuple[_Key, ItacheckError]]:
        """Begin another executor, for what was under way in the one that broke."""
        wait(self._running)
        lost = [one for one in self._running if isinstance(_error(one), BrokenExecutor)]
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = _begun(start)
        _require_working(self._executor)
        for future in lost:
            task = self._running.pop(future)
            task.broke += 1
            if task.broke < _TRIES:
                self._again.append(task)
            else:
                yield task.key, _killed()


def _begun(start: Start) -> Executor:
    """An executor. Raises OptionError for anything else, and where none can be begun."""
    try:
        found = start()
    except Exception as error:
        raise _unusable(error) from error
    executor: Executor = require(found, Executor, say("an executor"), "executor")
    return executor


def _require_working(executor: Executor) -> None:
    """Raises OptionError where an executor breaks over nothing at all."""
    try:
        executor.submit(int).result()
    except BrokenExecutor as error:
        raise OptionError(
            say("The processes for the checks end before they have done anything."),
            remedy=_GUARD,
            place="executor",
        ) from error


def _unusable(error: Exception) -> OptionError:
    return OptionError(
        say("The executor cannot be begun ({reason}).", reason=type(error).__name__),
        remedy=_GUARD if isinstance(error, RuntimeError) else None,
        place="executor",
    )


def _error(future: Future[_Answer]) -> BaseException | None:
    try:
        return future.exception()
    except CancelledError as error:
        return error


def _answer(future: Future[_Answer]) -> _Answer | ItacheckError:
    error = _error(future)
    if error is None:
        return future.result()
    if isinstance(error, ItacheckError):
        return error
    return no_answer(error)


def no_answer(error: BaseException, place: str | None = None) -> EngineError:
    """That a plan's check fell by a defect of itacheck."""
    found = EngineError(
        say("The check came to no answer ({reason}).", reason=type(error).__name__),
        remedy=say("Check this plan alone, to see why."),
        place=place,
    )
    found.__cause__ = error
    return found


def _killed() -> EngineError:
    return EngineError(
        say("The process that checked this plan was ended from outside, again and again."),
        remedy=say("Check this plan alone, with more memory or smaller limits."),
    )
