"""custom_message writes its message, reads it back, and refuses the broken one with the place.

custom_message.py PROGRAM
"""

import difflib
import subprocess
import sys

EXPECTED = """\
written: 37 bytes
read: north pier, 3700 mV
  sensor 7: 1013
  sensor 9: 42
refused: body.extensions[0].measured.samples: at byte 23: declared length 13, 12 bytes available \
(decode_error)
"""


def main():
    done = subprocess.run([sys.argv[1]], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)
    lines = EXPECTED.splitlines(), done.stdout.splitlines()
    print(*difflib.unified_diff(*lines, "expected", "printed", lineterm=""), sep="\n")
    print(f"status {done.returncode}, on standard error: {done.stderr!r}")
    return 0 if (done.returncode, done.stdout, done.stderr) == (0, EXPECTED, "") else 1


if __name__ == "__main__":
    sys.exit(main())
