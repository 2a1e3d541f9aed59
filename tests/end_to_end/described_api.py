# SPDX-License-Identifier: Apache-2.0
"""Head office's description of its calls is valid for the tools that banks use, and a client generated from it tells
the story of a complaint. The tools come from npm, once for each build directory.
usage: described_api.py BIN_DIR WORK_DIR"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request

BIN, WORK = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "openapi")
NOT_HERE = 77  # what ctest takes for skipped


def tools():
    """The directory in which the tools are installed, as the lock file names them."""
    with open(f"{HERE}/package-lock.json", "rb") as lock:
        place = os.path.join(WORK, hashlib.sha256(lock.read()).hexdigest()[:16])
    if os.path.exists(f"{place}/whole"):
        return place
    os.makedirs(place, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(f"{HERE}/{name}", place)
    subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=place, check=True, timeout=300)
    open(f"{place}/whole", "w", encoding="ascii").close()
    return place


def run(place, *words):
    print("+", *words, flush=True)
    environment = {**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    subprocess.run(words, cwd=place, check=True, timeout=300, env=environment)


def main():
    if not shutil.which("npm"):
        print("npm is not installed")
        sys.exit(NOT_HERE)
    place = tools()
    for name in ("story.ts", "tsconfig.json", "redocly.yaml", "validated.js"):
        shutil.copy(f"{HERE}/{name}", place)
    with tempfile.TemporaryDirectory() as data:
        subprocess.run([f"{BIN}/huiyin-server", "init", "--demo", "--data", f"{data}/office"], check=True, timeout=60,
                       stdout=subprocess.DEVNULL)
        office = subprocess.Popen([f"{BIN}/huiyin-server", "serve", "--data", f"{data}/office", "--listen",
                                   "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
        try:
            url = next(line.split()[-1] for line in office.stdout if line.startswith("listening on "))
            with urllib.request.urlopen(url + "/v1/openapi.json", timeout=30) as answer:
                with open(f"{place}/openapi.json", "wb") as file:
                    file.write(answer.read())
            run(place, "npx", "--no-install", "redocly", "lint", "openapi.json")
            run(place, "node", "validated.js", "openapi.json")
            run(place, "npx", "--no-install", "openapi-typescript", "openapi.json", "--output", "api.d.ts")
            run(place, "npx", "--no-install", "tsc", "--project", "tsconfig.json")
            run(place, "node", "story.js", url)
        finally:
            office.terminate()
            office.wait()


main()
