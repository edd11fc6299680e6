"""How help looks: bilingual, and the same with every version of Python."""

from __future__ import annotations

from argparse import Action, ArgumentParser, RawDescriptionHelpFormatter

_SECTIONS = (
    ("positional arguments", "สิ่งที่ต้องระบุ / arguments"),
    ("options", "ตัวเลือก / options"),
)


class Help(RawDescriptionHelpFormatter):
    """Help with its headings in Thai, too; an option's value is named once (``-o, --output``)."""

    def start_section(self, heading: str | None) -> None:
        """A group of arguments, its heading in both languages."""
        super().start_section(dict(_SECTIONS).get(heading or "", heading))

    def _format_action_invocation(self, action: Action) -> str:
        if not action.option_strings or action.nargs == 0:
            return super()._format_action_invocation(action)
        value = self._format_args(action, self._get_default_metavar_for_optional(action))
        return f"{', '.join(action.option_strings)} {value}"


def add_help(parser: ArgumentParser) -> None:
    """The option that shows help, explained in both languages."""
    parser.add_argument("-h", "--help", action="help", help="แสดงวิธีใช้ / show this help and exit")
