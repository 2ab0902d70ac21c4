"""What the structure checks share: reading C++ without its comments, and running a compiler on many files."""

import concurrent.futures
import os
import re
import subprocess

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
FLOORS = ["wire", "registry", "handshake", "record", "inspect"]
FREESTANDING_FLOORS = FLOORS[:4]

# Numbers come first, so that a digit separator does not look like the start of a character literal.
TOKEN = re.compile(
    r"""(?P<number>\b\d[\w.]*(?:'\w+)*)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<text>R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+')""",
    re.DOTALL | re.VERBOSE,
)
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*(?P<quote>[<\"])(?P<name>[^>\"\n]+)[>\"]", re.MULTILINE)


def strip(source, texts=False):
    """The source without comments, and without literals when `texts` is set; line numbers stay."""

    def blank(match):
        drop = match["comment"] or (texts and match["text"])
        return " " + "\n" * match[0].count("\n") if drop else match[0]

    return TOKEN.sub(blank, source)


def includes(source):
    """(line, name, quoted) of each #include."""
    code = strip(source)
    return [(code.count("\n", 0, m.start("name")) + 1, m["name"], m["quote"] == '"') for m in INCLUDE.finditer(code)]


def headers(repository):
    return sorted((repository / "include/tlswire").rglob("*.hpp"))


def compile_cpp(command, *args, stdin=None):
    """(succeeded, output) of the compiler, its messages in plain ASCII English."""
    run = subprocess.run(
        [*command, *map(str, args)],
        input=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "LC_ALL": "C"},
    )
    return run.returncode == 0, run.stdout


def is_clang(command):
    return "__clang__" in compile_cpp(command, "-dM", "-E", "-x", "c++", "-", stdin="")[1]


def in_parallel(function, items):
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        return list(pool.map(function, items))


def botan_flags():
    """Where Botan's headers are; nothing when there is no Botan."""
    for package in ("botan-3", "botan-2"):
        run = subprocess.run(["pkg-config", "--cflags-only-I", package], capture_output=True, text=True)
        if run.returncode == 0:
            return [flag.replace("-I", "-isystem", 1) for flag in run.stdout.split()]
    return []
