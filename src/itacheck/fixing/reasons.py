"""Why a change is not made in a file, and what the owner of a mended file should know."""

from __future__ import annotations

from collections.abc import Iterator

from ..annotating.package import Package
from ..annotating.protection import warnings
from ..base.language import Message, say
from ..documents.file_forms import Form

NO_PLACE = say("The file has no such place; write it where it belongs.")
NOT_THERE = say("It does not stand there as it was read; change it there by hand.")
SEVERAL = say("It stands there several times; change the right one by hand.")
FILLED = say("Something stands there already; add it by hand.")
OVERLAPPING = say("Another change takes place in the same words; change them by hand.")
FIELD = say("A field works out what stands there; update it (F9) once the rest is mended.")
LINK = say("It is part of a link; edit the link by hand.")
CONTROL = say("It stands in a field of a form that is locked or filled by choosing; fill it in.")
TRACKED = say("There is a tracked change there already; accept or reject it, and change it then.")
COPY = say("The file holds it twice, once for older programs; change it by hand.")
UNUSUAL = say("It stands between signs that are no plain text; change it by hand.")
APART = say("It goes over several paragraphs; change it by hand.")
COVERED = say("A merged cell covers that cell; write it in the merged one.")
FORMULA = say("A formula works out what stands there; it follows once the rest is mended.")
HIDDEN = say("The sheet is hidden, and is no part of the plan.")
PIVOT = say("A pivot table writes what stands there; refresh it once the rest is mended.")
HEADER = say("It is a heading or the total of an Excel table; change it in Excel.")
NO_TEXT = say("What stands there is neither text nor a plain number; change it by hand.")
AUTOMATIC = say("Word counts there by itself (automatic numbering); set the number in Word.")
PARTLY = say("Other numbers that belong with this one cannot be written; change all by hand.")
UNREAD = say("What was written there would not be read as it should; change it by hand.")


_SIGNED = say(
    "The plan is signed digitally. The signature does not hold for the mended file; the "
    "plan itself is unchanged."
)
_PROTECTED = say(
    "The plan is protected against changes. The mended file is so, too: to go on in it, "
    "end the protection in Word or Excel."
)


def told(package: Package, form: Form) -> Iterator[Message]:
    """What the owner of the file should know of its mended copy."""
    return warnings(package, form, _SIGNED, _PROTECTED)
