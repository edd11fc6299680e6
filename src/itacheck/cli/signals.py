"""A command that a signal ends takes back what it has begun, and says nothing."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""What a person, a shell, a window or a system sends to end a program, where there is such."""
_USUAL = (signal.SIG_DFL, signal.default_int_handler)
_OF_SIGNALS = 128
"""What shells add to a signal's number for the exit code of a command that it ended."""


class Ended(BaseException):
    """A signal came; ``code`` is the exit code that shells know for it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = _OF_SIGNALS + number


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Raises Ended where a signal comes that would end the process at once, or KeyboardInterrupt.

    A signal that somebody else handles or ignores (nohup) is left alone; a second one waits until
    what was begun is taken back. Only a process's main thread hears of signals.
    """
    before = {}
    with suppress(ValueError):  # not the main thread
        for one in (getattr(signal, name, None) for name in _ENDING):
            if one is not None and signal.getsignal(one) in _USUAL:
                before[one] = signal.signal(one, _raise)
    try:
        yield
    except KeyboardInterrupt:
        raise Ended(signal.SIGINT) from None
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _raise(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)
    raise Ended(number)
