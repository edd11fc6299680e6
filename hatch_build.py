"""What a build adds to the files of the repository: compiled messages, and the rule packs."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ItacheckBuildHook(BuildHookInterface[Any]):
    """Compiles the message catalogues in place; puts ``rules/`` into a wheel as ``_rules``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare one build; an editable one (``version``) reads ``rules/`` where it stands."""
        root = Path(self.root)
        runpy.run_path(str(root / "tools" / "messages.py"))["compile_catalogues"](root)
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"][str(root / "rules")] = "itacheck/_rules"
