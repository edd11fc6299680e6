"""A real Chromium for tests, without a window, and without anything but the page asked of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
MISSING = (CHROMIUM is None or DRIVER is None) and not os.environ.get("CI")
"""Whether there is no browser to test with; where CI is set, that is a failure."""


@contextmanager
def browser(folder: Path) -> Iterator[Chrome]:
    """A Chromium with a profile of its own in ``folder``, which logs what it asks for."""
    assert CHROMIUM, "chromium is not installed"
    assert DRIVER, "chromedriver is not installed"
    options = Options()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    try:
        yield driver
    finally:
        driver.quit()


def shown(driver: Chrome) -> list[str]:
    """The codes of the findings that can be seen, in the order of the page."""
    found: list[str] = driver.execute_script(
        "return [...document.querySelectorAll('.findings > .rule .finding')]"
        ".filter(one => one.checkVisibility()).map(one => one.closest('.rule').id.slice(1))"
    )
    return found


def evaluated(driver: Chrome, expression: str) -> Any:
    """What an expression is in the page."""
    return driver.execute_script(f"return {expression}")


def logged(driver: Any, name: str) -> list[dict[str, Any]]:
    """What a log (``browser``, ``performance``) has since it was read last."""
    found: list[dict[str, Any]] = driver.get_log(name)
    return found
