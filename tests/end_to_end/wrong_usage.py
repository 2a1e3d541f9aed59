# SPDX-License-Identifier: Apache-2.0
"""Commands that are used wrongly say so and end with 2, and what cannot be done names what is in the way
(docs/contract.md, "Commands").
usage: wrong_usage.py BIN_DIR"""
import os
import subprocess
import sys
import tempfile

BIN = os.path.abspath(sys.argv[1])
wrong = []


def expect(what, code, says, program, *words, **more):
    run = subprocess.run([f"{BIN}/{program}", *words], capture_output=True, timeout=120, **more)
    told = (run.stdout + run.stderr).decode()
    if run.returncode != code or says not in told:
        wrong.append(f"{what}: {run.returncode} instead of {code}, {told.strip()[:300]!r} without {says!r}")


with tempfile.TemporaryDirectory(prefix="huiyin-usage-") as place:
    bank = f"{place}/bank"
    expect("a bank of nothing", 2, "--demo", "huiyin-server", "init", "--data", bank)
    if os.path.exists(bank):
        wrong.append("something was made of nothing")
    expect("a bank", 0, "", "huiyin-server", "init", "--data", bank, "--demo")
    account = ["account", "add", "--data", bank, "--unit", "650101", "--role", "outlet_staff"]
    expect("a limit without a token", 2, "--token", "huiyin-server", *account, "--id", "a1", "--name", "王", "--only", "read")
    for name in ("", " ", "\u3000\u200b", "王" * 101):
        expect(f"a name of {name!r}", 1, "--name", "huiyin-server", *account, "--id", "a1", "--name", name)
    expect("a name", 0, "", "huiyin-server", *account, "--id", "a1", "--name", "王", "--token", "--only", "read")
    nowhere = f"{place}/nowhere/backup"
    expect("a backup to nowhere", 1, nowhere, "huiyin-server", "backup", "--data", bank, "--to", nowhere)
print("\n".join(wrong) or "each was said")
sys.exit(1 if wrong else 0)
