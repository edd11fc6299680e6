from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck import EngineError, ItacheckError, OptionError
from itacheck.base.language import say
from itacheck.many import completed
from tests.support import examples

Call = Callable[[], int]


class DeathError(Exception):
    """What takes a worker with it."""


class Fragile(Executor):
    """One worker, which a deadly call ends; what waits behind that call is lost with it."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1)
        self._broken = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As every executor has it."""
        if self._broken:
            raise BrokenExecutor
        return self._pool.submit(self._run, partial(fn, *args, **kwargs))

    def _run(self, call: Callable[[], Any]) -> Any:
        if self._broken:
            raise BrokenExecutor
        try:
            return call()
        except DeathError:
            self._broken = True
            raise BrokenExecutor from None

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """As every executor has it."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)


def deadly(number: int, deaths: list[int]) -> int:
    """Ends its worker as often as is left of its deaths."""
    if deaths[number]:
        deaths[number] -= 1
        raise DeathError
    return number


def calls_of(deaths: list[int]) -> Iterator[tuple[int, Call]]:
    """A call for each."""
    return ((number, partial(deadly, number, deaths)) for number in range(len(deaths)))


@settings(max_examples=examples(60))
@given(st.lists(st.integers(0, 4), max_size=12), st.integers(1, 4))
def test_every_call_is_answered_once_whatever_becomes_of_workers(
    deaths: list[int], jobs: int
) -> None:
    """Who ends no worker has its answer; who ends each has an error."""
    answers = list(completed(calls_of(list(deaths)), Fragile, jobs))
    assert sorted(key for key, _ in answers) == list(range(len(deaths)))
    for key, answer in answers:
        if deaths[key] == 0:
            assert answer == key
        elif deaths[key] > 2:
            assert isinstance(answer, EngineError)
            assert "again and again" in str(answer)


def test_an_executor_of_the_callers_own_is_not_begun_anew() -> None:
    """Every call is answered all the same, and the executor is left to its owner."""
    with Fragile() as executor:
        answers = dict(completed(calls_of([0, 9, 0, 0, 0]), executor, 1))
        assert answers.keys() == set(range(5))
        assert answers[0] == 0
        assert all(isinstance(answers[one], EngineError) for one in range(1, 5))


def test_what_an_executor_loses_is_called_again() -> None:
    """One that heals itself may answer with an error of its own for what a lost worker was at."""
    with ThreadPoolExecutor(1) as executor:
        deaths = [0, 2, 9]
        answers = dict(completed(calls_of(deaths), executor, 1))
    assert (answers[0], answers[1]) == (0, 1)
    assert isinstance(answers[2], EngineError)
    assert deaths[2] == 6  # called three times


def test_no_more_is_taken_than_is_under_way() -> None:
    """A generator of ten thousand plans is not read ahead, however slow its consumer is."""
    taken = []

    def calls() -> Iterator[tuple[int, Call]]:
        for number in range(100):
            taken.append(number)
            yield number, int

    with ThreadPoolExecutor(3) as executor:
        for answered, _ in enumerate(completed(calls(), executor, 3)):
            assert len(taken) <= answered + 2 * 3


def test_answers_come_as_they_complete() -> None:
    """A slow plan holds up no other."""
    go = Event()

    def slow() -> int:
        assert go.wait(60)
        return 1

    with ThreadPoolExecutor(2) as executor:
        calls: list[tuple[str, Call]] = [("slow", slow), ("quick", int)]
        answers = completed(calls, executor, 2)
        assert next(answers) == ("quick", 0)
        go.set()
        assert next(answers) == ("slow", 1)


def test_errors_are_answers() -> None:
    """One of itacheck's own is as it was raised, any other is the cause of one."""
    own = OptionError(say("The plan is empty."), place="x")

    def fail(error: Exception) -> int:
        raise error

    calls = [("own", partial(fail, own)), ("other", partial(fail, KeyError("y")))]
    with ThreadPoolExecutor(2) as executor:
        answers = dict(completed(calls, executor, 2))
    assert answers["own"] is own
    other = answers["other"]
    assert isinstance(other, EngineError)
    assert isinstance(other.__cause__, KeyError)
    assert "KeyError" in str(other)


def test_executors_that_cannot_work_are_told_at_once() -> None:
    """They are not begun for each of ten thousand plans anew."""

    class Dead(Fragile):
        def submit(self, *_: Any, **__: Any) -> Future[Any]:
            raise BrokenExecutor

    with pytest.raises(OptionError, match="__main__"):
        list(completed(calls_of([0] * 10), Dead, 2))


def test_processes_that_begin_a_program_anew_are_told() -> None:
    """Of a file that does not ask whether it is the program; only then are there no answers."""

    class Child(Fragile):
        def submit(self, *_: Any, **__: Any) -> Future[Any]:
            raise RuntimeError

    with pytest.raises(OptionError, match="__main__"):
        list(completed(calls_of([0]), Child, 1))
    with Child() as executor:
        ((_, answer),) = completed(calls_of([0]), executor, 1)
        assert isinstance(answer, EngineError)


@pytest.mark.parametrize("start", [list, lambda: 1 / 0])
def test_what_begins_no_executor_is_told(start: Any) -> None:
    """By the argument's name."""
    with pytest.raises(OptionError) as caught:
        list(completed(calls_of([0]), start, 1))
    assert caught.value.place == "executor"


def test_who_goes_away_leaves_nothing_behind() -> None:
    """What was not begun is not begun any more, and the executor is ended."""
    pools: list[Fragile] = []

    def start() -> Executor:
        pools.append(Fragile())
        return pools[0]

    answers: Any = completed(calls_of([0] * 50), start, 2)
    next(answers)
    answers.close()
    with pytest.raises(RuntimeError):
        pools[0].submit(int)


def test_no_calls_have_no_answers() -> None:
    """Nothing is waited for."""
    answers: list[tuple[int, int | ItacheckError]] = list(completed([], Fragile, 1))
    assert answers == []
