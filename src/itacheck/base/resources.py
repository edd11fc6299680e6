"""The files that packages come with, wherever these are: on the disk, or in an archive."""

from __future__ import annotations

from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def folder_of(package: str) -> Traversable:
    """The folder of a package, of which nothing is run.

    Raises ModuleNotFoundError where there is no such package, NotADirectoryError for a module.
    """
    spec = find_spec(package)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {package!r}")
    if not spec.submodule_search_locations:
        raise NotADirectoryError(f"{package!r} is no package")
    folder = Path(next(iter(spec.submodule_search_locations)))
    if folder.is_dir():  # the same, and importlib.resources would be 3 % of a first check
        return folder
    from importlib.resources import files

    return files(module_from_spec(spec))


def own_folder() -> Traversable:
    """The folder of itacheck itself."""
    return folder_of("itacheck")
