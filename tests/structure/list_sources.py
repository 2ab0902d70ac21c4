"""Prints the .cpp files below the folders, relative to the root, sorted: list_sources.py ROOT FOLDER..."""

import pathlib
import sys


def list_sources(root, folders):
    root = pathlib.Path(root)
    return sorted(path.relative_to(root).as_posix() for folder in folders for path in (root / folder).rglob("*.cpp"))


if __name__ == "__main__":
    print(*list_sources(sys.argv[1], sys.argv[2:]), sep="\n")
