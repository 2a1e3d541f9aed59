# SPDX-License-Identifier: Apache-2.0
"""Head office's wall clock leaps a year while it serves, and is wrong when it starts (rulebook 10): nothing is raised,
stamped in the future or expired by it, and an operator ends the doubt.

usage: leaping_clock.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

BIN, SHIM = sys.argv[1], os.path.abspath(sys.argv[2])
DAY = 86400
MANAGER = "outlet_manager-650101"
WORK = tempfile.TemporaryDirectory(prefix="huiyin-clock-")
DATA, MOVED = os.path.join(WORK.name, "office"), os.path.join(WORK.name, "moved")


def check(what, holds):
    if not holds:
        sys.exit(f"FAILED: {what}")
    print("ok:", what)


def move(seconds):
    """The file is replaced as a whole: it is read at each look at the clock."""
    with open(MOVED + ".new", "w", encoding="ascii") as file:
        file.write(str(seconds))
    os.replace(MOVED + ".new", MOVED)


def command(*words):
    return subprocess.run([os.path.join(BIN, "huiyin-server"), *words, "--data", DATA], capture_output=True, text=True, check=False)


class Serving:
    def __init__(self):
        environment = dict(os.environ, LD_PRELOAD=SHIM, MOVED_CLOCK=MOVED)
        self.process = subprocess.Popen([os.path.join(BIN, "huiyin-server"), "serve", "--data", DATA, "--listen", "127.0.0.1:0"],
                                        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = re.search(r"http://\S+", self.process.stdout.readline()).group()

    def call(self, method, path, body=None, token=None):
        request = urllib.request.Request(self.url + path, method=method, data=json.dumps(body).encode() if body else None)
        if body:
            request.add_header("Content-Type", "application/json")
        if token:
            request.add_header("Authorization", "Bearer " + token)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def sign_in(self):
        return self.call("POST", "/v1/session", {"account": MANAGER, "password": "demo-650101"})[1]["token"]

    def doubts(self):
        return [reason["code"] for reason in self.call("GET", "/readyz")[1].get("reasons", [])] == ["clock_in_doubt"]

    def until(self, doubts):
        deadline = time.monotonic() + 30
        while self.doubts() != doubts and time.monotonic() < deadline:
            time.sleep(0.1)
        return self.doubts() == doubts

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        return self.process.wait(30)


def complaint():
    return {"form": "onsite", "channel": "counter", "unit": "650101", "category": "2.2", "reply_by": "phone", "narrative": "排队很久",
            "customer": {"name": "王建国", "mobile": "13800138000"}}


def events():
    return [json.loads(line) for line in command("export").stdout.splitlines()]


def of_the_future():
    tomorrow = time.strftime("%Y-%m-%dT", time.gmtime(time.time() + DAY))
    lines = [event.get("line", event) for event in events()]
    return [line["kind"] for line in lines if max(line.get("at", ""), line.get("clock", "")) >= tomorrow]


move(0)
check("a demonstration bank is made", command("init", "--demo").returncode == 0)
office = Serving()
token = office.sign_in()
subject = office.call("POST", "/v1/complaints", complaint(), token)[1]["subject"]

# A leap of 370 days for six seconds, while it serves.
move(370 * DAY)
check("a leap is doubted", office.until(True))
time.sleep(6)  # the timekeeper looks each second: it has time to do what it must not
check("the session of before is good", office.call("GET", "/v1/complaints", token=token)[0] == 200)
check("a complaint is taken in", office.call("POST", "/v1/complaints", complaint(), token)[0] == 201)
move(0)
check("it is trusted when it is right again", office.until(False))
check("the session is still good", office.call("GET", "/v1/complaints", token=token)[0] == 200)
check("nothing is stamped in the future", of_the_future() == [])

# Killed at once, and started with another year.
for wrong in (400 * DAY, -365 * DAY):
    office.kill()
    move(wrong)
    office = Serving()
    check(f"a start {wrong // DAY} days off is doubted", office.doubts())
    check("the session outlives it", office.call("GET", "/v1/complaints", token=token)[0] == 200)
    time.sleep(2)  # as above
office.kill()
move(0)
office = Serving()
check("the right time is believed", not office.doubts())
view = office.call("GET", f"/v1/complaints/{subject}", token=token)[1]
check("nothing is overdue or raised", not [e for e in view["timeline"] if e["kind"] in ("overdue", "raised")])
check("nothing is stamped in the future", of_the_future() == [])

# An operator says that it is right.
said = command("clock", "confirm")
check("confirming what is not in doubt says so", said.returncode == 0 and "did not doubt" in said.stdout)
move(2 * DAY)
check("two days more are doubted", office.until(True))
check("the socket is for its own user", os.stat(os.path.join(DATA, "control.sock")).st_mode & 0o777 == 0o600)
said = command("clock", "confirm")
check("an operator confirms it: " + said.stdout.strip(), said.returncode == 0 and said.stdout.startswith("confirmed"))
check("it is ready", office.until(False))
confirmed = [e.get("line", e) for e in events() if e.get("line", e).get("kind") == "clock_confirmed"]
check("that is an event", len(confirmed) == 1 and confirmed[0]["subject"] == "a-office")
office.kill()
office = Serving()
check("a start after it believes the clock", not office.doubts())
check("it stops in order", office.stop() == 0)
check("the socket goes with it", not os.path.exists(os.path.join(DATA, "control.sock")))
said = command("clock", "confirm")
check("with nothing serving it fails in one sentence", said.returncode == 1 and said.stderr.count("\n") == 1)
check("nothing is damaged", command("verify").returncode == 0)
