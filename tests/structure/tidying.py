# SPDX-License-Identifier: Apache-2.0
"""scripts/tidy reads what is not recorded, records only what it found clean, and forgets what changed: held in a small
tree of its own. usage: tidying.py ROOT"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1]).resolve()
CLEAN = "namespace house {\nint twice(int number);\nint twice(int number) { return 2 * number; }\n}  // namespace house\n"
BADLY_NAMED = CLEAN.replace("twice", "TwiceAsMuch")
LOCAL = "namespace {\nint same_name() { return NUMBER; }\n}  // namespace\nint of_NUMBER() { return same_name(); }\n"
failures = []


def check(what, holds):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        failures.append(what)


class Tree:
    def __init__(self, place):
        self.place = pathlib.Path(place)
        for path in ("scripts/tidy", ".clang-tidy"):
            (self.place / path).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / path, self.place / path)
        (self.place / "tests" / "structure").mkdir(parents=True)
        (self.place / "build").mkdir()
        subprocess.run(["git", "init", "-q"], cwd=self.place, check=True)

    def write(self, path, text):
        (self.place / path).parent.mkdir(parents=True, exist_ok=True)
        (self.place / path).write_text(text, encoding="utf-8")
        subprocess.run(["git", "add", path], cwd=self.place, check=True)
        commands = [{"directory": str(self.place), "file": str(file),
                     "command": f"/usr/bin/c++ -std=c++23 -I{self.place} -o CMakeFiles/room.dir/x.o -c {file}"}
                    for file in self.place.rglob("*.cpp")]
        (self.place / "build" / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")

    def tidy(self, *folders):
        ran = subprocess.run([self.place / "scripts" / "tidy", *folders], capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr

    def recorded(self):
        lines = (self.place / "tests" / "structure" / "tidied.txt").read_text(encoding="utf-8").splitlines()
        return [line.split()[0] for line in lines]


def main():
    with tempfile.TemporaryDirectory() as place:
        tree = Tree(place)
        tree.write("shared/one/a.cpp", CLEAN)
        tree.write("shared/two/b.cpp", CLEAN)
        code, said = tree.tidy()
        check("what is clean is recorded", code == 0 and tree.recorded() == ["shared/one", "shared/two"])
        check("what is recorded is not read again", tree.tidy() == (0, ""))
        check("unless it is asked for", tree.tidy("shared/one") == (0, "shared/one: clean\n"))

        tree.write("shared/one/a.cpp", BADLY_NAMED)
        code, said = tree.tidy()
        check("a name that is no name of the house fails", code == 1 and "TwiceAsMuch" in said and "shared/two" not in said)
        check("what was found to be wrong is not recorded", tree.recorded() == ["shared/two"])
        check("and fails again", tree.tidy()[0] == 1)
        tree.write("shared/one/a.cpp", CLEAN)
        check("until it is mended", tree.tidy() == (0, "shared/one: clean\n"))

        tree.write("shared/three/c.hpp", "#pragma once\n" + BADLY_NAMED.replace("int TwiceAsMuch(int number);\n", "", 1))
        code, said = tree.tidy()
        check("a header that no source includes is read", code == 1 and "c.hpp" in said)
        tree.write("shared/three/c.hpp", "#pragma once\n")

        for name in ("first", "second"):
            tree.write(f"shared/four/{name}.cpp", LOCAL.replace("NUMBER", "1" if name == "first" else "2")
                       .replace("of_1", "of_first").replace("of_2", "of_second"))
        check("sources whose local names collide are read apart", tree.tidy()[0] == 0 and "shared/four" in tree.recorded())
        tree.write("shared/four/second.cpp", BADLY_NAMED)
        check("each of them", tree.tidy()[0] == 1)
        tree.write("shared/four/second.cpp", "int broken(;\n")
        code, said = tree.tidy()
        check("what does not compile is not clean", code == 1 and "shared/four" not in tree.recorded())
        tree.write("shared/four/second.cpp", CLEAN)
        tree.tidy()

        with open(tree.place / ".clang-tidy", "a", encoding="utf-8") as file:
            file.write("# other checks\n")
        code, said = tree.tidy()
        check("other checks read everything", code == 0 and said.count("clean") == 4)
        check("a folder without sources is refused", tree.tidy("shared/none")[0] == 1)
    sys.exit(1 if failures else 0)


main()
