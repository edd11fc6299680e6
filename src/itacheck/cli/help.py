"""How help and complaints look: bilingual, and the same with every version of Python."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, RawDescriptionHelpFormatter
from typing import NoReturn

_SECTIONS = (
    ("positional arguments", "สิ่งที่ต้องระบุ / arguments"),
    ("options", "ตัวเลือก / options"),
)
_COMPLAINTS = (
    ("the following arguments are required: (.+)", "ยังไม่ได้ระบุ {0}"),
    ("unrecognized arguments: (.+)", "ไม่รู้จักตัวเลือกหรือข้อความ {0}"),
    ("argument (.+): expected (?:one|at least one) argument", "ต้องระบุค่าของ {0}"),
    ("argument (.+): ignored explicit argument .+", "{0} ไม่รับค่า"),
    (
        r"argument (.+): invalid choice: (.+) \(choose from (.+)\)",
        "{0}: ไม่รู้จัก “{1}” ค่าที่ใช้ได้คือ {2}",
    ),
)
"""What argparse complains of, and the same in Thai."""


class Parser(ArgumentParser):
    """A parser whose complaints are in Thai, too."""

    def error(self, message: str) -> NoReturn:
        """Usage and complaint; exits with 2."""
        for pattern, thai in _COMPLAINTS:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                parts = (part.replace("'", "") for part in found.groups())
                message = f"{thai.format(*parts)} / {message}"
                break
        super().error(message)


class Help(RawDescriptionHelpFormatter):
    """Help with its headings in Thai, too; an option's value is named once (``-o, --output``)."""

    def start_section(self, heading: str | None) -> None:
        """A group of arguments, its heading in both languages."""
        super().start_section(dict(_SECTIONS).get(heading or "", heading))

    def add_argument(self, action: Action) -> None:
        """With room for the names of verbs behind their indent, as from CPython 3.13 on."""
        super().add_argument(action)
        for one in self._iter_indented_subactions(action):
            long = len(self._format_action_invocation(one)) + self._current_indent
            self._action_max_length = max(self._action_max_length, long)

    def _format_action_invocation(self, action: Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        value = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {value}"


def add_help(parser: ArgumentParser) -> None:
    """The option that shows help, explained in both languages."""
    parser.add_argument("-h", "--help", action="help", help="แสดงวิธีใช้ / show this help and exit")
