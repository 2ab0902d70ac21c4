"""Reads Meson's test logs: the counts, and what the tests that failed said.

report.py TESTLOG: prints `PASSED FAILED SKIPPED` to standard output, the log of each failed test to standard error.
A test program written with doctest counts with its test cases, any other as one.
"""

import json
import re
import sys

CASES = re.compile(r"^\[doctest\] test cases: *(\d+) *\| *(\d+) passed *\| *(\d+) failed", re.MULTILINE)
PASSING = {"OK", "EXPECTEDFAIL"}


def main():
    passed = failed = skipped = 0
    with open(sys.argv[1], encoding="utf-8") as log:
        for test in map(json.loads, log):
            output = test.get("stdout") or ""
            good = test["result"] in PASSING
            cases = CASES.search(output)
            if test["result"] == "SKIP":
                skipped += 1
            elif cases:
                passed += int(cases[2])
                # A program may also fail after its last case, as with a leak that is found at exit.
                failed += int(cases[3]) or (not good)
                good = good and int(cases[3]) == 0
            else:
                passed += good
                failed += not good
            if not good and test["result"] != "SKIP":
                print(f"--- {test['name']}: {test['result']}, exit status {test['returncode']}", file=sys.stderr)
                print(output, test.get("stderr") or "", sep="\n", file=sys.stderr)
    print(passed, failed, skipped)


if __name__ == "__main__":
    main()
