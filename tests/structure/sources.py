"""Every test, fuzz target and example in the tree is in the build, and the build lists no other.

sources.py REPOSITORY --others FOLDER_OR_FILE... --configured FILE... --fuzz TARGET... --examples FILE...

The others stand below tests/ too, but are not of the test programs.
"""

import argparse
import pathlib
import sys

from list_sources import list_sources


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("repository", type=pathlib.Path)
    for option in ("--others", "--configured", "--fuzz", "--examples"):
        parser.add_argument(option, nargs="*", default=[])
    args = parser.parse_args()
    repository = args.repository

    def compare(what, there, configured, remedy):
        missing = [f"{what}/{name}: not in the build; {remedy}" for name in sorted(there - configured)]
        gone = [f"{what}/{name}: in the build, but not there; {remedy}" for name in sorted(configured - there)]
        return missing + gone

    others = tuple(args.others)
    tests = {path for path in list_sources(repository / "tests", ["."]) if not path.startswith(others)}
    findings = compare(
        "tests",
        tests,
        set(args.configured),
        "run `meson setup --reconfigure`, or see test_dirs in tests/meson.build",
    )
    findings += compare(
        "fuzz",
        {path.stem for path in (repository / "fuzz").glob("*.cpp")} - {"replay"},
        set(args.fuzz),
        "see fuzz_targets in fuzz/meson.build",
    )
    findings += compare(
        "examples",
        {path.name for path in (repository / "examples").glob("*.cpp")},
        set(args.examples),
        "see example_sources in examples/meson.build",
    )
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
