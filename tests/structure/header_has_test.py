"""Every include/tlswire/X/Y.hpp has tests/X/Y.cpp, which includes it first, and stays short.

The doors only include, so they have no test of their own. header_has_test.py REPOSITORY
"""

import pathlib
import sys

from cpp import headers, includes

MAX_LINES = 400  # a table of code points may be longer


def check(repository, header):
    name = header.relative_to(repository / "include")
    lines = len(header.read_text().splitlines())
    if lines > MAX_LINES and name.parts[1] != "registry":
        yield f"{header.relative_to(repository)}: {lines} lines, more than {MAX_LINES}"

    if len(name.parts) == 2:
        return
    test = repository / "tests" / pathlib.Path(*name.parts[1:]).with_suffix(".cpp")
    if not test.is_file():
        yield f"{header.relative_to(repository)}: has no test {test.relative_to(repository)}"
        return
    first = next((include for _, include, _ in includes(test.read_text())), None)
    if first != name.as_posix():
        yield f"{test.relative_to(repository)}: must include <{name.as_posix()}> first"


def main():
    repository = pathlib.Path(sys.argv[1])
    findings = [finding for header in headers(repository) for finding in check(repository, header)]
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
