"""What a build adds to the files of the repository: compiled messages, and packs made ready."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ItacheckBuildHook(BuildHookInterface[Any]):
    """Compiles the message catalogues and prepares the packs in place; ships ``rules/``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare one build; an editable one (``version``) reads ``rules/`` where it stands."""
        root = Path(self.root)
        runpy.run_path(str(root / "tools" / "messages.py"))["compile_catalogues"](root)
        _prepare_packs(root)
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"][str(root / "rules")] = "itacheck/_rules"


def _prepare_packs(root: Path) -> None:
    """Load the shipped packs with the code that is being built, and keep them in it."""
    sys.path.insert(0, str(root / "src"))
    from itacheck.packs import load_pack, shipped_packs
    from itacheck.packs.prepared import prepare

    prepare(map(load_pack, shipped_packs()), root / "src/itacheck/packs/_prepared")
