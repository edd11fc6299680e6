"""A script that imports itacheck: lets plans pass or holds them up, and keeps the reports.

python gate.py PLAN… > reports.jsonl

Standard output has one JSON object a line: the file, whether it may pass, and the report (null
where the file cannot be used; then standard error says why). The exit code is 0 where all plans
may pass, 1 where one may not, 2 where a file cannot be used.
"""

import json
import sys

import itacheck


def main(files: list[str]) -> int:
    """Check each file; the worst of them decides."""
    worst = 0
    for file in files:
        try:
            report = itacheck.check(file, fail_on="error")
        except itacheck.ItacheckError as error:
            print(error.text("th"), file=sys.stderr)
            worst, found, passes = 2, None, False
        else:
            found, passes = report.to_dict(), report.ok
            worst = max(worst, 0 if passes else 1)
        print(json.dumps({"file": file, "passes": passes, "report": found}))
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
