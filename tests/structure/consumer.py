"""tests/consumer builds and runs with this repository as its subproject, which adds no target of its own.

consumer.py REPOSITORY -- COMPILER...
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile


def main():
    repository = pathlib.Path(sys.argv[1])

    def not_needed(folder, names):
        top = pathlib.Path(folder) == repository
        return [name for name in names if top and (name.startswith("build") or name == ".git") or name == "corpus"]

    compiler = sys.argv[sys.argv.index("--") + 1 :]
    # Meson's own variables of the outer build (and a user's flags) do not belong in the consumer's.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MESON") and not k.endswith("FLAGS")}
    environment["CXX"] = shlex.join(compiler)

    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder) / "consumer"
        build = project / "build"
        shutil.copytree(repository / "tests/consumer", project)
        shutil.copytree(repository, project / "subprojects/tlswire", ignore=not_needed)

        def run(*command):
            done = subprocess.run(
                command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
            if done.returncode:
                print(f"tests/consumer: `{shlex.join(map(str, command))}` fails\n{done.stdout}")
                sys.exit(1)
            return done.stdout

        run("meson", "setup", build, "--force-fallback-for=tlswire", "-Dwerror=true")
        targets = [target["name"] for target in json.loads(run("meson", "introspect", "--targets", build))]
        if targets != ["consumer"]:
            print(f"tests/consumer: the build has {targets}, more than its own target")
            return 1
        run("ninja", "-C", build)
        run(build / "consumer")
    return 0


if __name__ == "__main__":
    sys.exit(main())
