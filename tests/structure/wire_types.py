"""Every wire struct of a message is in the list of wire types, whose laws are tested: tests/support/wire_types/*.hpp.

Wire structs bear the RFC's names, in CamelCase; what the library calls by its own words is none. wire_types.py REPOSITORY
"""

import pathlib
import re
import sys

from cpp import headers, strip

LIST = "tests/support/wire_types"
FLOORS = {"handshake", "record"}
STRUCT = re.compile(r"^struct ([A-Z]\w*) (?::[^{;]*)?\{", re.MULTILINE)
NAMESPACE = re.compile(r"^namespace tlswire((?:::\w+)*) \{", re.MULTILINE)
EXAMPLE = re.compile(r"^struct example<(?:tlswire::)?((?:\w+::)*\w+)", re.MULTILINE)


def qualified(code, match):
    """The struct's name with the namespaces below tlswire that it stands in."""
    inside = [n for n in NAMESPACE.finditer(code) if n.start() < match.start()]
    spaces = inside[-1][1].split("::")[1:] if inside else []
    return "::".join([*spaces, match[1]])


def main():
    repository = pathlib.Path(sys.argv[1])
    listed = {name for part in sorted((repository / LIST).glob("*.hpp")) for name in EXAMPLE.findall(strip(part.read_text()))}
    findings = []
    found = 0
    for header in headers(repository):
        if header.relative_to(repository / "include/tlswire").parts[0] not in FLOORS:
            continue
        code = strip(header.read_text())
        for match in STRUCT.finditer(code):
            found += 1
            name = qualified(code, match)
            if name not in listed:
                line = code.count("\n", 0, match.start()) + 1
                findings.append(f"{header.relative_to(repository)}:{line}: {name} has no example in {LIST}")
    if found == 0:
        findings.append("there is no wire struct: this proves nothing")
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
