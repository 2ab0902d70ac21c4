"""Every header compiles alone, and the lower floors without a hosted library, exceptions and RTTI.

header_alone.py REPOSITORY -- COMPILER...
"""

import pathlib
import sys

from cpp import FLOORS, FREESTANDING_FLOORS, WARNINGS, botan_flags, compile_cpp, headers, in_parallel


def main():
    repository = pathlib.Path(sys.argv[1])
    compiler = sys.argv[sys.argv.index("--") + 1 :]

    def variants(name):
        yield []
        floor = name.parts[1]
        if floor in FREESTANDING_FLOORS or name.as_posix() in ("tlswire/wire.hpp", "tlswire/tls.hpp"):
            yield ["-ffreestanding", "-fno-exceptions", "-fno-rtti"]
        elif floor in FLOORS or name.as_posix() == "tlswire/inspect.hpp":
            yield ["-fno-exceptions", "-fno-rtti"]

    names = [header.relative_to(repository / "include") for header in headers(repository)]
    jobs = [(name, flags) for name in names for flags in variants(name)]

    def check(job):
        name, flags = job
        include = ["-I", repository / "include"]
        if name.parts[1] in ("crypto", "botan.hpp"):
            include += botan_flags()
        good, output = compile_cpp(
            compiler, "-fsyntax-only", "-std=c++20", *WARNINGS, *flags, *include, "-x", "c++", "-",
            stdin=f"#include <{name.as_posix()}>\n",
        )
        return None if good else f"include/{name.as_posix()}: does not compile alone {' '.join(flags)}\n{output}"

    findings = [finding for finding in in_parallel(check, jobs) if finding]
    print(*findings, sep="\n")
    print(f"{len(names)} headers, {len(jobs)} compilations, {len(findings)} failed")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
