"""The rules engines: packs compiled for a fiscal year, and evaluated over facts."""

from .compiled import CompiledPack, compile_pack
from .conditions import holds
from .evaluation import ENGINES, evaluate, loadable_engines
from .examples import check_examples, try_examples

__all__ = [
    "ENGINES",
    "CompiledPack",
    "check_examples",
    "compile_pack",
    "evaluate",
    "holds",
    "loadable_engines",
    "try_examples",
]
