"""Options, Hypothesis profiles and fixtures of the whole test suite."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import providers

# A slow or busy machine is no fault of the code: no deadline, no check of how fast examples come.
_ANY_MACHINE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dev", _ANY_MACHINE, max_examples=100)
# The same examples in every run; other ones are for whoever changes the code, who has "dev".
settings.register_profile("ci", _ANY_MACHINE, max_examples=50, derandomize=True, database=None)
# For the second Python of a run: few, and no search for a smaller example, which takes minutes.
_TOLD = (Phase.explicit, Phase.generate, Phase.target)
settings.register_profile("ci-few", settings.get_profile("ci"), max_examples=12, phases=_TOLD)
settings.register_profile("many", _ANY_MACHINE, max_examples=2_000)
settings.load_profile("ci" if os.environ.get("CI") else "dev")
if os.environ.get("CI"):
    # Hypothesis also draws the numbers and texts that stand in the modules loaded so far, so that
    # the examples of one test would change with a line of code, and with which tests ran before.
    _NONE = providers._local_constants
    providers._get_local_constants = lambda: _NONE


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the suite's own options."""
    parser.addoption(
        "--thorough",
        action="store_true",
        help="20 times as many examples wherever Hypothesis tries them (slow)",
    )
    parser.addoption(
        "--habit",
        metavar="TEXT",
        help="of tests/layouts/test_matrix.py the habits whose names contain TEXT, each with every "
        "plan and in every form that it has",
    )


@pytest.hookimpl(trylast=True)  # after Hypothesis' plugin has loaded --hypothesis-profile
def pytest_configure(config: pytest.Config) -> None:
    """Multiply the examples of whichever profile was chosen."""
    if config.getoption("--thorough"):
        chosen = settings()
        settings.register_profile("thorough", chosen, max_examples=20 * chosen.max_examples)
        settings.load_profile("thorough")


@pytest.fixture(scope="session")
def real_plan_path() -> Path:
    """A real plan's text file, which is not part of the repository."""
    given = os.environ.get("ITACHECK_REAL_PLAN")
    if not given:
        pytest.skip("ITACHECK_REAL_PLAN names no real plan's text file")
    path = Path(given)
    if not path.is_file():
        pytest.fail(f"ITACHECK_REAL_PLAN: no such file: {path}")
    return path
