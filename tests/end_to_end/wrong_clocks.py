# SPDX-License-Identifier: Apache-2.0
"""Wrong clocks between real processes (rulebook 10): kiosks, tablets and head office itself are set ahead, back and
right again, and no receipt, no duty and no order is bent by it.

usage: wrong_clocks.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

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
    def __init__(self, place):
        self.place, self.clock, self.process, self.tokens = place, Clock(place, "office"), None, {}
        self.command("init", "--demo")
        self.start()

    def command(self, *words):
        done = subprocess.run([f"{BIN}/huiyin-server", words[0], "--data", f"{self.place}/office", *words[1:]],
                              env=self.clock.environment(), capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stderr}")
        return done.stdout

    def start(self):
        self.log = open(f"{self.place}/office.log", "a")
        self.process = subprocess.Popen([f"{BIN}/huiyin-server", "serve", "--data", f"{self.place}/office", "--listen",
                                         "127.0.0.1:0"], env=self.clock.environment(), stdout=subprocess.PIPE,
                                        stderr=self.log, text=True)
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

    def capture(self):
        return self.run("capture", "--file", "-", input=json.dumps(BODY))["subject"]

    def append(self, subject, kind, body):
        return self.run("append", "--subject", subject, "--kind", kind, "--file", "-", "--as",
                        f"outlet_manager:{OUTLET}:{MANAGER}", input=json.dumps(body))

    def sync(self):
        return self.run("sync", "--server", self.office.url)


def received(view):
    return datetime.fromisoformat(view["received_at"])


def due(view, kind):
    return next(datetime.fromisoformat(d["due"]) for d in view["duties"] if d["kind"] == kind)


def kiosk_clocks(office, place):
    for what, at_capture, at_exchange in (("breaks after the capture: 26 years back", 0, -26 * 365 * DAY),
                                          ("breaks after the capture: 26 years ahead", 0, 26 * 365 * DAY),
                                          ("is a day ahead at the capture", DAY, 0),
                                          ("is 26 years back at the capture", -26 * 365 * DAY, 0),
                                          ("is a day back throughout", -DAY, -DAY)):
        kiosk = Device(office, "kiosk", place)
        began = now() - timedelta(seconds=2)
        kiosk.clock.set(at_capture)
        subject = kiosk.capture()
        kiosk.clock.set(at_exchange)
        kiosk.sync()
        view = office.view(subject)
        check(f"a kiosk's clock {what}: received when it was", began <= received(view) <= now() + timedelta(seconds=2))
        check(f"a kiosk's clock {what}: the answer is due within ten days",
              now() < due(view, "respond") < now() + timedelta(days=10))


def tablet_set_back(office, place):
    tablet = Device(office, "tablet", place)
    subject = office.captured()
    tablet.sync()
    answered = now() - timedelta(seconds=2)
    tablet.clock.set(-5 * DAY)
    tablet.append(subject, "responded", {"how": "phone", "text": "已联系客户"})
    tablet.clock.set(0)
    tablet.sync()
    entry = next(e for e in office.view(subject)["timeline"] if e["kind"] == "responded")
    check("what was written on a tablet whose clock was set back counts from when it was written",
          datetime.fromisoformat(entry["at"]) >= answered)
    check("and head office corrected it",
          any(e["kind"] == "clock_corrected" for e in office.view(subject)["timeline"]))


def year_9999(office, place):
    tablet = Device(office, "tablet", place)
    subject = office.captured()
    tablet.sync()
    tablet.clock.set(int(datetime(9998, 6, 1, tzinfo=timezone.utc).timestamp() - time.time()))
    tablet.append(subject, "accepted", {"note": "受理"})
    tablet.clock.set(0)
    tablet.sync()
    status, answer = office.call("POST", f"/v1/complaints/{subject}/lines",
                                 {"kind": "raised", "body": {"to": 3, "reason": "升级"}},
                                 office.token("channel_operations_head-000010"))
    check("after an event of the year 9998 a decision still takes effect",
          status == 201 and answer["effective"] and answer["complaint"]["level"] == 3)
    check("and stands after it", answer["complaint"]["timeline"][-1]["kind"] != "accepted")


def lines(office):
    return [json.loads(line) for line in office.command("export").splitlines()]


def office_leaps(office, place):
    kiosk = Device(office, "kiosk", place)
    subjects = [kiosk.capture() for _ in range(3)]
    kiosk.sync()
    waiting = office.captured()
    before = len(lines(office))
    office.clock.set(370 * DAY)
    office.wait_for("the doubt", lambda: office.call("GET", "/readyz")[0] == 503)
    reasons = [reason["code"] for reason in office.call("GET", "/readyz")[1]["reasons"]]
    check("head office doubts a clock that leaps a year: " + str(reasons), "clock_in_doubt" in reasons)
    kiosk.sync()
    leapt = office.captured()
    time.sleep(3)  # as long as the clock is wrong, something could be raised; nothing tells that nothing will be
    check("what is received meanwhile is received now", abs(received(office.view(leapt)) - now()) < timedelta(minutes=1))
    office.clock.set(0)
    office.wait_for("the doubt's end", lambda: office.call("GET", "/readyz")[0] == 200)
    check("sessions live on", office.call("GET", "/v1/complaints?limit=1", token=office.token(MANAGER))[0] == 200)
    limit = (now() + timedelta(days=30)).strftime("%Y-%m-%d")
    stamped = [line for line in lines(office)[before:] if line.get("clock", "") > limit or line.get("at", "") > limit]
    check(f"no event is stamped next year ({len(stamped)})", not stamped)
    for subject in subjects + [waiting]:
        kinds = [e["kind"] for e in office.view(subject)["timeline"] if e["effective"]]
        check("nothing is overdue or raised for good", "overdue" not in kinds and "raised" not in kinds)
    kiosk.sync()
    with open(f"{kiosk.directory}/log.sqlite", "rb") as file:
        kept = len(set(re.findall(rb'"origin":"(k-\d+)","prev":"[0-9a-f]{64}","seal"', file.read())))
    check("the kiosk keeps what it sealed", kept > 0)


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        try:
            kiosk_clocks(office, place)
            tablet_set_back(office, place)
            year_9999(office, place)
            office_leaps(office, place)
        finally:
            office.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
