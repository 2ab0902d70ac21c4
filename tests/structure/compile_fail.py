"""Twins: each tests/compile_fail/*.cpp compiles as it is and, with -DBAD, fails with the text that it expects.

The expected texts stand in the file, each on a line of its own; all of them must be found, and white space counts as
one blank:

    // expect: some text of the error
    // expect-gcc: text that only g++ prints
    // expect-clang: text that only clang prints

The compiler does not echo source lines here, so a text is found only if the compiler says it.

compile_fail.py REPOSITORY -- COMPILER...
"""

import pathlib
import re
import sys

from cpp import WARNINGS, compile_cpp, in_parallel, is_clang

EXPECT = re.compile(r"^\s*//\s*expect(?:-(gcc|clang))?:(.*)$", re.MULTILINE)
SKIPPED = 77


def fold(text):
    return " ".join(text.split())


def main():
    repository = pathlib.Path(sys.argv[1])
    compiler = sys.argv[sys.argv.index("--") + 1 :]
    clang = is_clang(compiler)
    flags = ["-fsyntax-only", "-std=c++20", *WARNINGS, "-Wno-unused-variable", "-Wno-unused-function"]
    flags += ["-fno-caret-diagnostics", "-ferror-limit=0"] if clang else ["-fno-diagnostics-show-caret"]
    flags += ["-I", repository / "include", "-I", repository / "tests"]

    def check(path):
        expectations = EXPECT.findall(path.read_text())
        if not expectations:
            return "has no line '// expect: text'", ""
        good, output = compile_cpp(compiler, *flags, path)
        if not good:
            return "does not compile without -DBAD", output
        wanted = [fold(text) for where, text in expectations if where in ("", "clang" if clang else "gcc")]
        if not wanted:
            return None
        good, output = compile_cpp(compiler, *flags, "-DBAD", path)
        if good:
            return "compiles with -DBAD", ""
        said = fold(output)
        missing = [text for text in wanted if not text or text not in said]
        return (f"-DBAD fails without saying '{missing[0]}'", output) if missing else None

    paths = sorted((repository / "tests/compile_fail").glob("*.cpp"))
    if not paths:
        return SKIPPED
    findings = [(path, finding) for path, finding in zip(paths, in_parallel(check, paths)) if finding]
    for path, (finding, _) in findings:
        print(f"{path.relative_to(repository)}: {finding}")
    for path, (_, output) in findings:
        if output:
            print(f"\n{path.name}, what the compiler said:\n{output[:4000]}")
    print(f"{len(paths)} twins, {len(findings)} failed")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
