# SPDX-License-Identifier: Apache-2.0
"""A demonstration bank of real processes for the tests here: head office, devices, and a wall clock for each of them
that can be set while they run (moved_clock.cpp)."""
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime, timezone

BIN, LIBRARY = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
DAY = 86400
OUTLET = "650101"
MANAGER = "outlet_manager-650101"
failures = []


def check(what, holds):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        failures.append(what)


def now():
    return datetime.now(timezone.utc)


class Clock:
    """The wall clock of one machine: right, plus so many seconds."""

    def __init__(self, place, name):
        self.path = os.path.join(place, name + ".moved")
        self.set(0)

    def set(self, seconds):
        with open(self.path + ".new", "w", encoding="ascii") as file:
            file.write(str(seconds))
        os.replace(self.path + ".new", self.path)

    def environment(self):
        return {**os.environ, "LD_PRELOAD": LIBRARY, "MOVED_CLOCK": self.path}


class Office:
    def __init__(self, place, *serving, serves=True):
        """`serving`: more words for `serve`; one that does not serve yet has written nothing."""
        self.place, self.clock, self.process, self.tokens = place, Clock(place, "office"), None, {}
        self.directory, self.serving = f"{place}/office", serving
        self.command("init", "--demo")
        if serves:
            self.start()

    def tried(self, *words):
        """A command and what came of it: its exit code, what it printed, what it complained of."""
        done = subprocess.run([f"{BIN}/huiyin-server", *words, "--data", self.directory],
                              env=self.clock.environment(), capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def command(self, *words):
        code, out, complaint = self.tried(*words)
        if code != 0:
            raise RuntimeError(f"{words}: {complaint}")
        return out

    def start(self):
        self.log = open(f"{self.place}/office.log", "a")
        self.process = subprocess.Popen([f"{BIN}/huiyin-server", "serve", "--data", self.directory, "--listen",
                                         "127.0.0.1:0", *self.serving], env=self.clock.environment(),
                                        stdout=subprocess.PIPE, stderr=self.log, text=True)
        for line in self.process.stdout:
            if line.startswith("listening on "):
                self.url = line.split()[-1]
                return
        raise RuntimeError("head office does not serve: " + open(f"{self.place}/office.log").read()[-500:])

    def stop(self):
        self.process.kill()
        self.process.wait()

    def call(self, method, path, body=None, token=None):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        request = urllib.request.Request(self.url + path, None if body is None else json.dumps(body).encode(), headers,
                                         method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as problem:
            return problem.code, json.load(problem)

    def token(self, account):
        if account not in self.tokens:
            password = "demo-" + account.rsplit("-", 1)[1]
            status, answer = self.call("POST", "/v1/session", {"account": account, "password": password})
            assert status == 200, answer
            self.tokens[account] = answer["token"]
        return self.tokens[account]

    def view(self, subject):
        status, answer = self.call("GET", "/v1/complaints/" + subject, token=self.token("auditor-000000"))
        assert status == 200, answer
        return answer

    def captured(self):
        status, answer = self.call("POST", "/v1/complaints", BODY, self.token(MANAGER))
        assert status == 201, answer
        return answer["subject"]

    def wait_for(self, what, holds):
        for _ in range(300):
            if holds():
                return
            time.sleep(0.1)
        raise RuntimeError("waited in vain for: " + what)


BODY = {"form": "onsite", "channel": "counter", "unit": OUTLET, "category": "2.2",
        "customer": {"name": "王建国", "mobile": "13800138000"}, "reply_by": "phone", "narrative": "排队两小时无人理会"}


class Device:
    count = 0

    def __init__(self, office, face, place):
        Device.count += 1
        self.office, self.directory = office, f"{place}/device-{Device.count}"
        self.clock = Clock(place, f"device-{Device.count}")
        code = office.command("enroll", "--unit", OUTLET, "--face", face).strip()
        self.run("enroll", "--server", office.url, "--code", code)

    def run(self, *words, **given):
        done = subprocess.run([f"{BIN}/huiyin-replica", "--data", self.directory, "--json", *words],
                              env=self.clock.environment(), capture_output=True, text=True, timeout=60, **given)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stderr}")
        return json.loads(done.stdout.strip().splitlines()[-1]) if done.stdout.strip() else {}

    def capture(self, writer=None):
        words = ["--as", writer] if writer else []
        return self.run("capture", "--file", "-", *words, input=json.dumps(BODY))["subject"]

    def append(self, subject, kind, body):
        return self.run("append", "--subject", subject, "--kind", kind, "--file", "-", "--as",
                        f"outlet_manager:{OUTLET}:{MANAGER}", input=json.dumps(body))

    def sync(self):
        return self.run("sync", "--server", self.office.url)


