"""What a person reads whose command line or file cannot be used."""

from __future__ import annotations

import pytest

from itacheck.cli import main

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "thai"),
    [
        (["check"], "ยังไม่ได้ระบุ FILE"),
        (["check", "x", "--frm"], "ไม่รู้จักตัวเลือกหรือข้อความ --frm"),
        (["check", "x", "--format"], "ต้องระบุค่าของ --format"),
        (["check", "x", "--no-config=3"], "--no-config ไม่รับค่า"),
        (["schema", "plna"], "ไม่รู้จัก “plna” ค่าที่ใช้ได้คือ plan, pack"),
    ],
)
def test_a_wrong_command_line_is_told_in_both_languages(
    arguments: list[str], thai: str, capsys: Output
) -> None:
    """Thai comes first, and what argparse says after it."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    said = capsys.readouterr().err
    assert caught.value.code == 2
    assert f"error: {thai}" in said or f": {thai}" in said
    assert " / " in said.splitlines()[-1]


def test_a_file_that_is_not_there_is_told_in_the_language(capsys: Output) -> None:
    """The system's own reason is translated as well."""
    assert main(["check", "none.txt"]) == 2
    assert "เปิดไฟล์ไม่ได้: ไม่มีไฟล์หรือโฟลเดอร์นี้" in capsys.readouterr().err
    assert main(["check", "none.txt", "--lang", "en"]) == 2
    assert "No such file or directory" in capsys.readouterr().err
