"""Make itacheck one program, for people without Python, for the system that this runs on.

    python tools/program.py [WHEEL] [--to FOLDER]

The program is ``dist/itacheck`` (on Windows ``itacheck.exe``): PyInstaller packs Python, itacheck
and what it needs into one file. It is made in an environment of its own, which is removed again, so
that nothing else comes into it; itacheck comes from the clone or from a wheel. Needs Python alone.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from venv import EnvBuilder

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """\
import sys
from multiprocessing import freeze_support

from itacheck.cli import main


def packed() -> None:
    import durable_rules_engine  # itacheck imports it by name, where it is installed


if __name__ == "__main__":
    freeze_support()  # a process that this one starts is the program once more
    sys.exit(main())
"""
OPTIONS = (
    "--onefile",
    "--name=itacheck",
    "--collect-all=itacheck",  # rules, messages, templates, what is imported by name, metadata
    "--collect-all=docx",  # python-docx finds its templates from folders that hold modules
    "--log-level=ERROR",
)


def main(arguments: list[str] | None = None) -> int:
    """Make the program, and say where it is."""
    parser = argparse.ArgumentParser(description="Make itacheck a program of one file.")
    parser.add_argument("wheel", nargs="?", type=Path, default=ROOT)
    parser.add_argument("--to", type=Path, default=ROOT / "dist", metavar="FOLDER")
    given = parser.parse_args(arguments)
    with TemporaryDirectory() as name:
        work = Path(name)
        EnvBuilder(with_pip=True).create(work / "env")
        folder = work / "env" / ("Scripts" if sys.platform == "win32" else "bin")
        python = [str(folder / "python"), "-m"]
        asked = ["install", "--quiet", "--disable-pip-version-check", str(given.wheel.resolve())]
        subprocess.run([*python, "pip", *asked, "pyinstaller>=6.10"], check=True)
        begin = work / "program.py"
        begin.write_text(PROGRAM, encoding="utf-8")
        places = [f"--distpath={given.to.resolve()}", f"--workpath={work}", f"--specpath={work}"]
        subprocess.run([*python, "PyInstaller", *OPTIONS, *places, str(begin)], check=True)
    print(given.to / ("itacheck.exe" if sys.platform == "win32" else "itacheck"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
