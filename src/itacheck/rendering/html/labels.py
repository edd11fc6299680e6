"""The words of the page that are the same for every report."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...base.language import Message, say

LABELS: Mapping[str, Message] = MappingProxyType(
    {
        "all_reports": say("Reports on anti-corruption action plans"),
        "skip": say("Skip to the content"),
        "contents": say("Contents"),
        "theme": say("Light or dark"),
        "print": say("Print"),
        "no_reports": say("No plan could be read, so there is no report."),
        "untitled": say("Report on a plan"),
        # summary
        "summary": say("Summary"),
        "file": say("File"),
        "period": say("Fiscal years"),
        "read": say("What was read"),
        # findings
        "findings": say("Findings"),
        "filters": say("Filter the findings"),
        "filter_note": say("Nothing ticked in a group shows all of it."),
        "severity": say("Severity"),
        "family": say("Family of rules"),
        "dimension": say("Dimension"),
        "show_all": say("Show all"),
        "shown": say("Findings shown: {{shown}} of {{all}}"),
        "no_match": say("No finding fits this choice."),
        "search": say("Search"),
        "left": say("Only what is not marked as mended"),
        "done": say("Mended"),
        "copy_place": say("Copy the place"),
        "remedy": say("What to do"),
        "rationale": say("Why"),
        "basis": say("Basis"),
        "evidence": say("What it rests on"),
        "unfilled": say("Not filled in yet"),
        "waived": say("Waived"),
        "notices": say("Waivers that do not hold"),
        "known": say("Known from the earlier report"),
        "new": say("Only what the earlier report does not know is listed."),
        "gone": say("Gone since the earlier report"),
        "not_checked": say("In the earlier report, and not checked this time"),
        # the plan
        "table": say("The summary table, with what was found"),
        "number": say("No."),
        "title": say("Project, activity or measure"),
        "remark": say("Remark"),
        "total": say("Total"),
        "grand_total": say("Grand total"),
        "marks": say(
            "A marked cell names the rules that found something in it, "
            "and has the figure that it is held against below its own."
        ),
        "charts": say("Charts"),
        "figures": say("Figures of the chart"),
        "no_table": say("No summary table could be read in this plan."),
        "no_plan": say(
            "This page was made from a report that an earlier version of itacheck saved. It does "
            "not hold the plan, so the summary table and the charts are left out. Check the plan "
            "again to see them."
        ),
        # reading, ledger, provenance
        "problems": say("Problems in reading, and waivers that do not hold"),
        "unread": say("Problems in reading"),
        "reading": say("What was read of the document"),
        "place": say("Place"),
        "message": say("Message"),
        "ledger": say("Ledger: what became of every rule"),
        "not_run": say("Not run:"),
        "undecided_rules": say("Undecided:"),
        "rule": say("Rule"),
        "status": say("Result"),
        "examined": say("Examined"),
        "passed": say("Passed"),
        "failed": say("Failed"),
        "not_applicable": say("Not applicable"),
        "undecided": say("Undecided"),
        "errored": say("not run because of an error"),
        "reasons": say("Reasons"),
        "provenance": say("Provenance"),
    }
)
"""By the names that the templates use."""

FAMILIES: Mapping[str, Message] = MappingProxyType(
    {
        "BUD": say("budget"),
        "CNT": say("counts and numbers"),
        "IND": say("indicators"),
        "ITA": say("the year's ITA"),
        "MSR": say("measures by mission"),
        "PRJ": say("detail sheets"),
        "RSK": say("risks"),
        "STR": say("the document's parts"),
        "TGT": say("targets"),
        "YRS": say("durations"),
    }
)
"""What the letters before a code's number stand for, as far as there is a word for them."""
