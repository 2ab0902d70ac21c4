"""The structure checks turn red: each is run on a small tree that breaks the rule, and on one that keeps it.

selftest.py -- COMPILER...
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).parent
COMPILER = sys.argv[sys.argv.index("--") :]
GOOD_HEADER = "#pragma once\n#include <cstddef>\n"


class Structure(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, files):
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def run_check(self, script, *args):
        command = [sys.executable, HERE / script, self.root, *args]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return run.returncode, run.stdout

    def green(self, script, files, *args):
        self.write(files)
        status, output = self.run_check(script, *args)
        self.assertEqual(status, 0, output)

    def red(self, script, files, text, *args):
        self.write(files)
        status, output = self.run_check(script, *args)
        self.assertEqual(status, 1, output)
        self.assertIn(text, output)

    # Twins.

    def test_a_twin_that_fails_as_expected(self):
        twin = '// expect: this   is wrong\n#ifdef BAD\nstatic_assert(sizeof(int) == 0, "this is wrong");\n#endif\n'
        self.green("compile_fail.py", {"tests/compile_fail/a.cpp": twin}, *COMPILER)

    def test_a_bad_twin_that_compiles(self):
        self.red("compile_fail.py", {"tests/compile_fail/a.cpp": "// expect: x\n"}, "compiles with -DBAD", *COMPILER)

    def test_a_plain_twin_that_does_not_compile(self):
        twin = "// expect: nothing\nint i = nothing;\n"
        self.red("compile_fail.py", {"tests/compile_fail/a.cpp": twin}, "does not compile without -DBAD", *COMPILER)

    def test_a_bad_twin_that_fails_with_other_text(self):
        twin = "// expect: this is wrong\n#ifdef BAD\nint i = nothing;  // this is wrong\n#endif\n"
        finding = "-DBAD fails without saying 'this is wrong'"
        self.red("compile_fail.py", {"tests/compile_fail/a.cpp": twin}, finding, *COMPILER)

    def test_all_expected_texts_are_needed(self):
        twin = "// expect: nothing\n// expect: something\n#ifdef BAD\nint i = nothing;\n#endif\n"
        finding = "-DBAD fails without saying 'something'"
        self.red("compile_fail.py", {"tests/compile_fail/a.cpp": twin}, finding, *COMPILER)

    def test_a_text_of_the_other_compiler_is_not_needed(self):
        bad = "#ifdef BAD\nint i = nothing;\n#endif\n"
        twin = "// expect: nothing\n// expect-clang: undeclared identifier\n// expect-gcc: not declared\n" + bad
        self.green("compile_fail.py", {"tests/compile_fail/a.cpp": twin}, *COMPILER)

    def test_a_twin_without_expectation(self):
        self.red("compile_fail.py", {"tests/compile_fail/a.cpp": "int i;\n"}, "has no line '// expect", *COMPILER)

    # Floors.

    def test_a_floor_that_keeps_the_rules(self):
        text = '#pragma once\n// new, throw\n#include <tlswire/wire/a.hpp>\nconstexpr auto x = 1\'0 + sizeof("a new");\n'
        door = "#pragma once\n\n// A door.\n#include <tlswire/registry/b.hpp>\n#include <tlswire/wire.hpp>\n"
        wire = "#pragma once\n#include <tlswire/wire/a.hpp>\n"
        tree = {"wire/a.hpp": GOOD_HEADER, "registry/b.hpp": text, "tls.hpp": door, "wire.hpp": wire}
        self.green("floors.py", {f"include/tlswire/{name}": text for name, text in tree.items()})

    def test_what_a_floor_may_not_have(self):
        for name, text, finding in [
            ("wire/a.hpp", "#include <tlswire/record/x.hpp>", ":2: wire must not include <tlswire/record/x.hpp>"),
            ("handshake/a.hpp", "#include <tlswire/wire.hpp>", "handshake must not include <tlswire/wire.hpp>"),
            ("session/a.hpp", "#include <tlswire/crypto/botan.hpp>", "session must not include"),
            ("wire/a.hpp", '#include "b.hpp"', '"b.hpp": write <tlswire/...>'),
            ("wire.hpp", "#include <tlswire/registry/x.hpp>", "wire.hpp must not include"),
            ("tls.hpp", "int i;", "a door only includes"),
            ("door.hpp", "", "is neither a door"),
            ("attic/a.hpp", "", "nor on a floor"),
            ("record/a.hpp", "# include <string>", "must not include <string>"),
            ("inspect/a.hpp", "int* i = new int;", "must not use `new`"),
            ("wire/a.hpp", "void f() { throw 1; }", "must not use `throw`"),
            ("wire/a.hpp", "auto& t = typeid(int);", "must not use `typeid`"),
            ("wire/a.hpp", "/* a\n\n*/ auto t = dynamic_cast<X*>(y);", ":4: floors 1-5 must not use `dynamic_cast`"),
        ]:
            with self.subTest(name=name, text=text):
                self.red("floors.py", {f"include/tlswire/{name}": f"#pragma once\n{text}\n"}, finding)
                (self.root / "include/tlswire" / name).unlink()

    def test_a_header_without_pragma_once(self):
        self.red("floors.py", {"include/tlswire/wire/a.hpp": "// #pragma once\n"}, "has no #pragma once")

    # Headers and tests.

    def test_a_header_with_its_test(self):
        test = "// About a.\n#include <tlswire/wire/a.hpp>\n#include <cstddef>\n"
        files = {"include/tlswire/wire/a.hpp": GOOD_HEADER, "tests/wire/a.cpp": test}
        files["include/tlswire/registry/b.hpp"] = GOOD_HEADER + "\n" * 500
        files["tests/registry/b.cpp"] = "#include <tlswire/registry/b.hpp>\n"
        self.green("header_has_test.py", files)

    def test_a_header_without_test(self):
        self.red("header_has_test.py", {"include/tlswire/wire/a.hpp": ""}, "has no test tests/wire/a.cpp")

    def test_a_test_that_includes_another_header_first(self):
        files = {"include/tlswire/wire/a.hpp": "", "tests/wire/a.cpp": "#include <array>\n#include <tlswire/wire/a.hpp>\n"}
        self.red("header_has_test.py", files, "must include <tlswire/wire/a.hpp> first")

    def test_a_long_header(self):
        self.red("header_has_test.py", {"include/tlswire/wire/a.hpp": "\n" * 401}, "401 lines")

    # Wire types.

    def wire_types(self, name):
        header = f"#pragma once\n/// struct Other {{\nstruct snake_case {{}};\nstruct {name} {{\n  uint8 x = 0;\n}};\n"
        test = "template <>\nstruct example<Known> : encoded<\"00\"> {};\n// struct example<Other>\n"
        return {"include/tlswire/handshake/a.hpp": header, "tests/support/wire_types/some.hpp": test}

    def test_a_wire_struct_that_is_listed(self):
        self.green("wire_types.py", self.wire_types("Known"))

    def test_a_wire_struct_that_is_not_listed(self):
        self.red("wire_types.py", self.wire_types("Other"), "handshake/a.hpp:4: Other has no example")

    def test_a_wire_struct_that_derives_is_one_too(self):
        self.red("wire_types.py", self.wire_types("Other : Known"), "handshake/a.hpp:4: Other has no example")

    def test_a_wire_struct_of_an_inner_namespace_is_listed_with_it(self):
        files = self.wire_types("Known")
        header = "#pragma once\nnamespace tlswire::tls12 {\nstruct Known {\n};\n}  // namespace tlswire::tls12\n"
        files["include/tlswire/handshake/b.hpp"] = header
        self.red("wire_types.py", files, "handshake/b.hpp:3: tls12::Known has no example")

    def test_no_wire_struct_at_all(self):
        files = {"include/tlswire/wire/a.hpp": GOOD_HEADER, "tests/support/wire_types/some.hpp": ""}
        self.red("wire_types.py", files, "proves nothing")

    # README.

    def readme(self, tables):
        catalogue = self.root / "catalogue"
        self.write({"catalogue": "#!/bin/sh\necho '| 1 | one |'\necho '| 2 | two |'\n"})
        catalogue.chmod(0o755)
        begin = next(line for line in (HERE / "readme.py").read_text().splitlines() if line.startswith("BEGIN"))
        return {"README.md": f"# x\n{begin.split(chr(34))[1][:-2]}\n\n{tables}\n\n<!-- end of tables -->\n"}, str(catalogue)

    def test_tables_as_printed(self):
        files, catalogue = self.readme("| 1 | one |\n| 2 | two |")
        self.green("readme.py", files, catalogue)

    def test_tables_that_differ(self):
        for tables, finding in [
            ("| 1 | one |", "not in the tables: | 2 | two |"),
            ("| 1 | one |\n| 2 | two |\n| 3 | three |", "not in the catalogue: | 3 | three |"),
            ("| 2 | two |\n| 1 | one |", "another order"),
        ]:
            with self.subTest(tables=tables):
                files, catalogue = self.readme(tables)
                self.red("readme.py", files, finding, catalogue)

    def test_no_place_for_the_tables(self):
        _, catalogue = self.readme("")
        self.red("readme.py", {"README.md": "# x\n"}, "no place for the tables", catalogue)

    # Compiling.

    def test_a_header_that_compiles_alone(self):
        self.green("header_alone.py", {"include/tlswire/wire/a.hpp": GOOD_HEADER}, *COMPILER)

    def test_a_header_that_does_not_compile_alone(self):
        text = "#pragma once\ninline std::size_t n = 0;\n"
        self.red("header_alone.py", {"include/tlswire/wire/a.hpp": text}, "wire/a.hpp: does not compile alone", *COMPILER)

    def test_a_header_with_a_warning(self):
        text = "#pragma once\ninline char f(int i) { return i; }\n"
        self.red("header_alone.py", {"include/tlswire/wire/a.hpp": text}, "does not compile alone", *COMPILER)

    def test_a_lower_floor_that_needs_exceptions(self):
        text = "#pragma once\ninline void f() { throw 1; }\n"
        self.green("header_alone.py", {"include/tlswire/session/a.hpp": text}, *COMPILER)
        self.red("header_alone.py", {"include/tlswire/inspect/a.hpp": text}, "-fno-exceptions", *COMPILER)

    def freestanding(self, code):
        return {"tests/structure/freestanding.cpp": code}

    def test_an_object_that_needs_memcpy(self):
        code = 'extern "C" void* memcpy(void*, const void*, decltype(sizeof 0));\n'
        code += "void copy(char* a, char* b, unsigned n) { memcpy(a, b, n); }\n"
        self.green("freestanding_symbols.py", self.freestanding(code), *COMPILER)

    def test_an_object_that_needs_more(self):
        code = 'extern "C" int puts(const char*);\nvoid f() { puts("x"); }\n'
        self.red("freestanding_symbols.py", self.freestanding(code), "needs puts from outside", *COMPILER)

    def test_an_empty_object(self):
        self.red("freestanding_symbols.py", self.freestanding(""), "proves nothing", *COMPILER)

    def test_a_consumer_that_fails(self):
        library = "project('tlswire', 'cpp')\nmeson.override_dependency('tlswire', declare_dependency())\n"
        project = "project('consumer', 'cpp')\nexecutable('consumer', 'main.cpp', dependencies: dependency('tlswire'))\n"
        files = {"meson.build": library, "tests/consumer/meson.build": project}
        self.green("consumer.py", {**files, "tests/consumer/main.cpp": "int main() { return 0; }\n"}, *COMPILER)
        self.red("consumer.py", {"tests/consumer/main.cpp": "int main() { return 1; }\n"}, "consumer` fails", *COMPILER)
        library += "executable('more', 'tests/consumer/main.cpp')\n"
        self.red("consumer.py", {"meson.build": library}, "more than its own target", *COMPILER)

    # What is built.

    def test_the_build_knows_every_source(self):
        files = {"tests/wire/a.cpp": "", "tests/bench/b.cpp": "", "fuzz/f.cpp": "", "fuzz/replay.cpp": "", "examples/e.cpp": ""}
        known = ["--others", "bench/", "--configured", "wire/a.cpp", "--fuzz", "f", "--examples", "e.cpp"]
        self.green("sources.py", files, *known)
        self.red("sources.py", {"tests/wire/x/b.cpp": ""}, "tests/wire/x/b.cpp: not in the build", *known)
        self.red("sources.py", {"tests/new/b.cpp": ""}, "tests/new/b.cpp: not in the build", *known)
        (self.root / "tests/wire/a.cpp").unlink()
        self.red("sources.py", {}, "tests/wire/a.cpp: in the build, but not there", *known)
        self.red("sources.py", {"fuzz/g.cpp": ""}, "fuzz/g: not in the build", *known)
        self.red("sources.py", {"examples/h.cpp": ""}, "examples/h.cpp: not in the build", *known)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
