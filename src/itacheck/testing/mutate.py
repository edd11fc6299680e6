"""``itacheck.trial.mutate`` by the name that version 0.1 gave it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from warnings import warn

from ..trial import mutate


def main(arguments: Sequence[str] | None = None) -> int:
    """``itacheck.trial.mutate.main``, with a warning."""
    warn(
        "itacheck.testing.mutate is called itacheck.trial.mutate, and goes with version 0.3",
        DeprecationWarning,
        stacklevel=2,
    )
    return mutate.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
