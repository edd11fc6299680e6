"""``itacheck.trial.mutate`` by the name that version 0.1 gave it."""

from __future__ import annotations

import sys
from warnings import warn

from ..trial.mutate import main, packs_under

__all__ = ["main", "packs_under"]

warn(
    "itacheck.testing.mutate is called itacheck.trial.mutate, and goes with version 0.3",
    DeprecationWarning,
    stacklevel=2,
)

if __name__ == "__main__":
    sys.exit(main())
