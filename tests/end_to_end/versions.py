# SPDX-License-Identifier: Apache-2.0
"""Every program that was built says its name and version, and ends with 0 (docs/contract.md, "Commands").
usage: versions.py BIN_DIR VERSION"""
import os
import re
import subprocess
import sys

BIN, VERSION = os.path.abspath(sys.argv[1]), sys.argv[2]
programs = sorted(name for name in os.listdir(BIN) if re.fullmatch(r"huiyin(-[a-z-]+)?", name))
wrong = [] if {"huiyin-server", "huiyin-replica"} <= set(programs) else ["huiyin-server or huiyin-replica is missing"]
for name in programs:
    run = subprocess.run([f"{BIN}/{name}", "--version"], capture_output=True, text=True, timeout=60,
                         env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    says = re.escape(f"{name} {VERSION} (") + r"[A-Za-z0-9.-]+\)\n"
    if run.returncode != 0 or not re.search(f"^{says}", run.stdout, re.MULTILINE):
        wrong.append(f"{name}: {run.returncode}, {(run.stdout + run.stderr).strip()[:200]!r}")
print("\n".join(wrong) or f"{len(programs)} programs say their version")
sys.exit(1 if wrong else 0)
