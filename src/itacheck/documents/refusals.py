"""What to do with a file in a form that is not read: how its owner saves it in one that is."""

from __future__ import annotations

from ..base.errors import ReadError
from ..base.language import Message, say
from .file_forms import Form

_AS_EXCEL = say("Open it in Excel, choose File > Save As and the type “Excel Workbook (*.xlsx)”.")


def _converted(ending: str, other: str) -> Message:
    """How a file is converted by a LibreOffice, which a check never starts."""
    return say(
        "Convert it first: “{command}” (with LibreOffice installed), or open it in Word, Excel or "
        "LibreOffice, and save it as .{ending}.",
        command=f"itacheck convert plan.{ending} plan.{other}",
        ending=other,
    )


_ANSWERS: tuple[tuple[Form, Message, Message], ...] = (
    (
        Form.OLD_WORD,
        say("The file is in the old form of Word (.doc), which is not read."),
        _converted("doc", "docx"),
    ),
    (
        Form.OLD_EXCEL,
        say("The file is in the old form of Excel (.xls), which is not read."),
        _converted("xls", "xlsx"),
    ),
    (
        Form.BINARY_EXCEL,
        say("The file is a binary workbook of Excel (.xlsb), which is not read."),
        _AS_EXCEL,
    ),
    (
        Form.PROTECTED,
        say("The file is protected by a password, so that it cannot be read."),
        say(
            "Open it with its password, choose File > Info > Protect > Encrypt with Password, "
            "empty the password, and save it."
        ),
    ),
    (
        Form.OTHER_OFFICE,
        say("The file is of another Office program than Word and Excel."),
        say("Give the plan as Word (.docx) or Excel (.xlsx)."),
    ),
    (
        Form.OPEN_DOCUMENT_TEXT,
        say("The file is an OpenDocument (.odt), which is not read."),
        _converted("odt", "docx"),
    ),
    (
        Form.OPEN_DOCUMENT_SHEET,
        say("The file is an OpenDocument spreadsheet (.ods), which is not read."),
        _converted("ods", "xlsx"),
    ),
    (
        Form.PDF,
        say("The file is a PDF, where one of Word or Excel is needed."),
        say("Give the Word file that it was made from."),
    ),
    (
        Form.PROTECTED_PDF,
        say("The PDF is protected, by a password or against copying, so that it is not read."),
        say("Give the Word file that it was made from, or save it anew as PDF without protection."),
    ),
    (
        Form.RICH_TEXT,
        say("The file is rich text (.rtf), which is not read."),
        _converted("rtf", "docx"),
    ),
    (
        Form.MARKUP,
        say("The file is a web page or XML, which is not read."),
        say(
            "Open it in Word or Excel, choose File > Save As and the type “Word Document (*.docx)” "
            "or “Excel Workbook (*.xlsx)”."
        ),
    ),
    (
        Form.PICTURE,
        say("The file is a picture, in which no text can be read."),
        say("Give the Word or Excel file that the picture shows."),
    ),
    (
        Form.PACKED,
        say("The file is packed (such as .zip or .gz), or a document that is damaged."),
        say("Unpack it and give the plan that is in it; a damaged document has to be copied anew."),
    ),
)


def refusal(form: Form, name: str) -> ReadError:
    """The error for a file called ``name`` in a form that is not read."""
    message, remedy = next((said, todo) for one, said, todo in _ANSWERS if one is form)
    return ReadError(message, remedy=remedy, place=name)
