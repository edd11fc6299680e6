"""A format of itacheck's reports: what is to be done in a plan, as a list to tick off."""

from itacheck.rendering import Page, Renderer, Reports


def write(reports: Reports, _page: Page) -> str:
    """A line for each finding that stands, in the report's language."""
    several = reports if isinstance(reports, tuple) else (reports,)
    return "".join(
        f"[ ] {one.rule} {one.message}\n      {one.remedy}\n"
        for report in several
        for one in report.standing
    )


RENDERER = Renderer("todo", "text/plain", write, suffix=".todo", always=False)
