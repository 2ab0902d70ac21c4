"""The README's tables of messages and extensions are what the program `catalogue` prints from the library's own lists.

readme.py REPOSITORY CATALOGUE [--write]
"""

import pathlib
import subprocess
import sys

BEGIN = "<!-- tables: python3 tests/structure/readme.py . build/tests/structure/catalogue --write -->\n"
END = "<!-- end of tables -->\n"


def main():
    readme = pathlib.Path(sys.argv[1]) / "README.md"
    tables = "\n" + subprocess.run([sys.argv[2]], stdout=subprocess.PIPE, text=True, check=True).stdout + "\n"
    text = readme.read_text()
    begin, end = text.find(BEGIN), text.find(END)
    if begin < 0 or end < begin:
        print(f"{readme.name}: has no place for the tables")
        return 1
    begin += len(BEGIN)
    if sys.argv[3:] == ["--write"]:
        readme.write_text(text[:begin] + tables + text[end:])
        return 0
    shown = text[begin:end].splitlines()
    expected = tables.splitlines()
    findings = [f"{readme.name}: not in the catalogue: {line}" for line in shown if line not in expected]
    findings += [f"{readme.name}: not in the tables: {line}" for line in expected if line not in shown]
    if not findings and shown != expected:
        findings = [f"{readme.name}: the tables are in another order than the catalogue"]
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
