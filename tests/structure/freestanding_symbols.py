"""The library needs nothing of the runtime but four memory functions, which every freestanding target has.

Compiles tests/structure/freestanding.cpp as for bare metal, optimized and with all warnings, and reads the object's
symbols. freestanding_symbols.py REPOSITORY -- COMPILER...
"""

import pathlib
import subprocess
import sys
import tempfile

from cpp import WARNINGS, compile_cpp

ALLOWED = {"memcpy", "memmove", "memset", "memcmp"}


def symbols(path, option):
    run = subprocess.run(["nm", "-P", option, path], check=True, capture_output=True, text=True)
    return {line.split()[0] for line in run.stdout.splitlines()}


def main():
    repository = pathlib.Path(sys.argv[1])
    compiler = sys.argv[sys.argv.index("--") + 1 :]
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "freestanding.o"
        good, output = compile_cpp(
            compiler, "-c", "-O2", "-std=c++20", *WARNINGS, "-ffreestanding", "-fno-exceptions", "-fno-rtti", "-fno-pie",
            "-I", repository / "include", "-o", target, repository / "tests/structure/freestanding.cpp",
        )
        if not good:
            print(f"tests/structure/freestanding.cpp: does not compile\n{output}")
            return 1
        if not symbols(target, "--defined-only"):
            print("tests/structure/freestanding.cpp: defines nothing, so its object proves nothing")
            return 1
        more = sorted(symbols(target, "--undefined-only") - ALLOWED)
    if more:
        print(f"tests/structure/freestanding.cpp: needs {' '.join(more)} from outside")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
