from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import ActionChains, Chrome, Keys

import itacheck
from itacheck import render
from tests.rendering.html.browser import MISSING, browser, evaluated, logged, shown
from tests.rendering.reports import saying

pytestmark = pytest.mark.skipif(MISSING, reason="no chromium and chromedriver here")

DRAFT = Path("examples", "tharnsucharit-draft.txt")
AXE = os.environ.get("AXE_CORE")
"""The file axe.min.js of the npm package axe-core."""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One browser for the whole module: each test opens its own page."""
    with browser(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The example's page in each language, and a page of two plans."""
    folder = tmp_path_factory.mktemp("pages")
    reports = {one: itacheck.check(DRAFT, language=one) for one in ("th", "en")}
    both = (reports["en"], itacheck.check(DRAFT.with_name("tharnsucharit.txt"), language="en"))
    texts = {one: render(report, "html") for one, report in reports.items()}
    texts["hostile"] = render(saying("</style></script><script>alert(1)</script>"), "html")
    texts |= {"batch": render(both, "html"), "digits": render(both[0], "html", digits="thai")}
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(str(text), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in texts}


def opened(driver: Chrome, page: Path) -> Chrome:
    """The browser with a page in it, whose earlier requests and messages are forgotten."""
    driver.get("about:blank")
    for log in ("browser", "performance"):
        logged(driver, log)
    driver.get(page.as_uri())
    return driver


def tick(driver: Chrome, name: str, value: str) -> None:
    """Go to a box with the Tab key alone, and tick it with the space bar."""
    box = f'input[name="{name}"][value="{value}"]'
    for _ in range(100):
        ActionChains(driver).send_keys(Keys.TAB).perform()
        if evaluated(driver, f"document.activeElement.matches('{box}')"):
            ActionChains(driver).send_keys(Keys.SPACE).perform()
            return
    pytest.fail(f"the Tab key does not reach {box}")


@pytest.mark.parametrize("name", ["th", "en", "batch", "digits", "hostile"])
def test_the_page_asks_for_nothing_and_complains_of_nothing(
    chromium: Chrome, pages: dict[str, Path], name: str
) -> None:
    """One request, for the file itself, and an empty console, also after use."""
    driver = opened(chromium, pages[name])
    driver.execute_script("document.querySelectorAll('input').forEach(box => box.click())")
    driver.execute_script("document.querySelectorAll('details').forEach(one => one.open = true)")
    driver.execute_script("document.getElementById('theme').click()")
    messages = [json.loads(one["message"])["message"] for one in logged(driver, "performance")]
    asked = [
        one["params"]["request"]["url"]
        for one in messages
        if one["method"] == "Network.requestWillBeSent"
    ]
    assert [one for one in asked if not one.startswith("data:")] == [pages[name].as_uri()]
    assert logged(driver, "browser") == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_findings_are_filtered_by_keyboard(
    chromium: Chrome, pages: dict[str, Path], language: str
) -> None:
    """Boxes of one group widen the choice, those of another narrow it; the count is announced."""
    report = itacheck.check(DRAFT, language=language)
    driver = opened(chromium, pages[language])
    everything = shown(driver)
    folded = sum(len(one.findings) - 1 for one in report.causes)
    assert len(everything) == len(report.findings) - folded
    tick(driver, "severity", "error")
    rules = {one.fingerprint: one.rule for one in report.findings}
    first = {mark: cause.findings[0] for cause in report.causes for mark in cause.findings}
    errors = [  # each in the section of the finding that it follows from
        rules[first.get(one.fingerprint, one.fingerprint)]
        for one in report.findings
        if one.severity.value == "error"
    ]
    assert sorted(shown(driver)) == sorted(errors)
    tick(driver, "family", "BUD")
    assert sorted(shown(driver)) == sorted(one for one in errors if one.startswith("BUD"))
    tick(driver, "family", "TGT")
    assert set(shown(driver)) == {"BUD001", "BUD004", "BUD006", "TGT002"}
    tick(driver, "dimension", "2")
    assert set(shown(driver)) == {"BUD001", "BUD004"}
    status = driver.find_element("css selector", "[role=status]")
    assert status.get_attribute("aria-live") == "polite"
    assert str(len(shown(driver))) in status.text
    assert str(len(report.findings)) in status.text
    for _ in range(20):
        ActionChains(driver).send_keys(Keys.TAB).perform()
        if evaluated(driver, "document.activeElement.type === 'reset'"):
            break
    ActionChains(driver).send_keys(Keys.ENTER).pause(0.2).perform()
    assert shown(driver) == everything


def test_findings_are_searched_by_keyboard(chromium: Chrome, pages: dict[str, Path]) -> None:
    """Words are found whatever their digits and spaces, in what is folded, too; codes as well."""
    driver = opened(chromium, pages["th"])
    box = driver.find_element("css selector", "input[type=search]")
    box.send_keys("ปี ๒๕๖๗")
    found = driver.find_elements("css selector", ".finding:not([hidden])")
    assert found
    assert all("2567" in str(one.get_attribute("textContent")) for one in found)
    assert all(one.is_displayed() for one in found)
    box.send_keys(Keys.CONTROL, "a")
    box.send_keys("bud006")
    assert set(shown(driver)) == {"BUD006"}
    box.send_keys("x")
    assert driver.find_element("css selector", ".no-match").is_displayed()


def test_what_is_marked_as_mended_stays_marked(chromium: Chrome, pages: dict[str, Path]) -> None:
    """A mark is kept in the browser, by the finding's own name, and can be left out of the list."""
    driver = opened(chromium, pages["th"])
    everything = shown(driver)
    first = driver.find_element("css selector", "[data-done]")
    name = first.get_attribute("data-done")
    first.send_keys(Keys.SPACE)
    driver.get(pages["en"].as_uri())
    again = driver.find_element("css selector", f'[data-done="{name}"]')
    assert again.is_selected()
    driver.find_element("css selector", "input[name=left]").send_keys(Keys.SPACE)
    assert len(shown(driver)) == len(everything) - 1
    evaluated(driver, "localStorage.clear()")


def test_a_choice_that_nothing_fits_says_so(chromium: Chrome, pages: dict[str, Path]) -> None:
    """An empty list is explained in words."""
    driver = opened(chromium, pages["en"])
    note = driver.find_element("css selector", ".no-match")
    assert not note.is_displayed()
    tick(driver, "severity", "warning")
    tick(driver, "family", "BUD")
    assert shown(driver) == []
    assert note.is_displayed()


def test_a_link_from_the_table_shows_a_finding_that_is_filtered_away(
    chromium: Chrome, pages: dict[str, Path]
) -> None:
    """Whoever follows a mark of a cell sees the finding, and the keyboard stands there."""
    driver = opened(chromium, pages["en"])
    tick(driver, "severity", "warning")
    link = driver.find_element("css selector", "td.error .marks a")
    target = str(link.get_attribute("href")).rpartition("#")[2]
    link.send_keys(Keys.ENTER)
    ActionChains(driver).pause(0.3).perform()
    assert driver.find_element("id", target).is_displayed()
    assert evaluated(driver, "document.activeElement.id") == target


def test_each_report_of_a_batch_has_filters_of_its_own(
    chromium: Chrome, pages: dict[str, Path]
) -> None:
    """To choose in one section leaves the others as they are."""
    driver = opened(chromium, pages["batch"])
    assert len(driver.find_elements("css selector", "article.report")) == 2
    everything = shown(driver)
    tick(driver, "severity", "warning")
    assert 0 < len(shown(driver)) < len(everything)


def test_figures_of_the_count_have_the_digits_asked_for(
    chromium: Chrome, pages: dict[str, Path]
) -> None:
    """Thai digits hold for what the script writes, too."""
    driver = opened(chromium, pages["digits"])
    assert "๑๕" in driver.find_element("css selector", "[role=status]").text


def test_light_and_dark_follow_the_reader(chromium: Chrome, pages: dict[str, Path]) -> None:
    """The system's wish holds first, then the button's."""

    def paper() -> str:
        return str(evaluated(driver, "getComputedStyle(document.body).backgroundColor"))

    driver = opened(chromium, pages["en"])
    light = paper()
    button = driver.find_element("id", "theme")
    assert button.get_attribute("aria-pressed") == "false"
    button.send_keys(Keys.ENTER)
    assert paper() != light
    assert button.get_attribute("aria-pressed") == "true"
    button.send_keys(Keys.ENTER)
    assert paper() == light


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_stands_outside_the_window(
    chromium: Chrome, pages: dict[str, Path], width: int
) -> None:
    """Wide tables and charts scroll in their own frame, the page never sideways."""
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500}
    chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        driver = opened(chromium, pages["th"])
        assert evaluated(driver, "document.documentElement.scrollWidth") <= width
    finally:
        chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_all_is_visible_without_scripts(chromium: Chrome, pages: dict[str, Path]) -> None:
    """Every finding is there, and no control that would do nothing."""
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        driver = opened(chromium, pages["en"])
        findings = driver.find_elements("css selector", ".finding")
        assert all(one.is_displayed() for one in findings)
        assert not driver.find_element("css selector", "form").is_displayed()
        assert not driver.find_element("id", "theme").is_displayed()
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_paper_has_every_page(chromium: Chrome, pages: dict[str, Path]) -> None:
    """The page prints, its ledger unfolded, and is folded again on the screen."""
    driver = opened(chromium, pages["th"])
    assert len(driver.print_page()) > 10_000
    assert evaluated(driver, "document.querySelectorAll('details[open]').length") == 0


@pytest.mark.skipif(not AXE and not os.environ.get("CI"), reason="AXE_CORE names no axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["th", "en", "batch"])
def test_an_accessibility_checker_finds_nothing(
    chromium: Chrome, pages: dict[str, Path], name: str, scheme: str
) -> None:
    """Axe finds no violation, with everything unfolded."""
    assert AXE, "AXE_CORE names the file axe.min.js"
    driver = chromium
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    try:
        opened(driver, pages[name])
        driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
        driver.execute_script(Path(AXE).read_text(encoding="utf-8"))
        driver.set_script_timeout(120)
        violations = driver.execute_async_script(
            "const done = arguments[0];"
            "axe.run().then(found => done(found.violations.map("
            "one => [one.id, one.help, one.nodes.map(node => node.html)])))"
        )
        assert violations == []
    finally:
        driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
