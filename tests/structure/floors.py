"""The plan of the house: which floor may include which, and what the floors may not use. floors.py REPOSITORY"""

import pathlib
import re
import sys

from cpp import FLOORS, FREESTANDING_FLOORS, headers, includes, strip

MAY_INCLUDE = {floor: set(FLOORS[: index + 1]) for index, floor in enumerate(FLOORS)}
MAY_INCLUDE["session"] = {*FREESTANDING_FLOORS, "session"}
MAY_INCLUDE["crypto"] = {*FREESTANDING_FLOORS, "session", "crypto"}

DOORS = {
    "wire.hpp": {"wire"},
    "tls.hpp": set(FREESTANDING_FLOORS),
    "inspect.hpp": set(FLOORS),
    "session.hpp": {*FLOORS, "session"},
    "botan.hpp": {*FLOORS, "session", "crypto"},
}

BANNED_INCLUDES = {"string", "memory", "functional", "algorithm", "ranges", "iostream"}
BANNED_WORDS = re.compile(r"\b(new|throw|dynamic_cast|typeid)\b")
IN_A_DOOR = re.compile(r"\s*(#\s*(pragma once|include\b.*))?\s*")


def check(root, header):
    source = header.read_text()
    name = header.relative_to(root)
    is_door = len(name.parts) == 1
    floor = name.parts[0]
    allowed = (DOORS if is_door else MAY_INCLUDE).get(floor)
    if allowed is None:
        yield 1, f"is neither a door ({', '.join(DOORS)}) nor on a floor ({', '.join(MAY_INCLUDE)})"
        return

    code = strip(source)
    if not re.search(r"^#pragma once$", code, re.MULTILINE):
        yield 1, "has no #pragma once"
    if is_door:
        for number, line in enumerate(code.splitlines(), 1):
            if not IN_A_DOOR.fullmatch(line):
                yield number, "a door only includes"

    for number, include, quoted in includes(source):
        if quoted:
            yield number, f'"{include}": write <tlswire/...>'
        elif include.startswith("tlswire/"):
            target = include.split("/")[1]
            if target not in allowed and not (is_door and target in DOORS and DOORS[target] <= allowed):
                yield number, f"{floor} must not include <{include}>"
        elif floor in FREESTANDING_FLOORS and include in BANNED_INCLUDES:
            yield number, f"floors 1-4 must not include <{include}>"

    if floor in FLOORS:
        for number, line in enumerate(strip(source, texts=True).splitlines(), 1):
            for word in BANNED_WORDS.findall(line):
                yield number, f"floors 1-5 must not use `{word}`"


def main():
    repository = pathlib.Path(sys.argv[1])
    root = repository / "include/tlswire"
    findings = [
        f"{header.relative_to(repository)}:{line}: {text}" for header in headers(repository) for line, text in check(root, header)
    ]
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
