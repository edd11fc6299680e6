"""From figures to places in a picture, in whole numbers: money is never a float."""

from __future__ import annotations

from ...base.record import record


@record
class Scale:
    """An upright axis: ``low`` stands at the pixel ``bottom``, ``high`` at ``top``."""

    low: int
    high: int
    bottom: int
    top: int
    step: int

    def at(self, value: int) -> int:
        """The pixel of a value."""
        span = self.bottom - self.top
        return self.bottom - span * (value - self.low) // (self.high - self.low)

    @property
    def ticks(self) -> tuple[int, ...]:
        """The values to write beside the axis."""
        return tuple(range(self.low, self.high + 1, self.step))


def scale(low: int, high: int, bottom: int, top: int, *, steps: int = 5) -> Scale:
    """An axis from a round value at or below ``low`` to one at or above ``high``."""
    step = _round_step(max(1, -(-(high - low) // steps)))
    first = low // step * step
    last = max(first + step, -(-high // step) * step)
    return Scale(first, last, bottom, top, step)


def _round_step(least: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 … that is not below ``least``."""
    power: int = 10 ** (len(str(least)) - 1)
    return next(power * one for one in (1, 2, 5, 10) if power * one >= least)
