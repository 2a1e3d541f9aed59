# SPDX-License-Identifier: Apache-2.0
"""What watches head office sees what it needs: figures, request ids, sign-ins that fail, systemd's words; each alert
fires, has its page, and looks at figures that are there.
usage: watching.py BIN_DIR SOURCE_DIR"""
import json
import os
import re
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

BIN, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
failures = []


def check(what, holds):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        failures.append(what)


def run(*words, code=0):
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    if code is not None and done.returncode != code:
        raise SystemExit(f"{words}: {done.returncode}: {done.stdout[-800:]}{done.stderr[-800:]}")
    return done.stdout


def read(path):
    with open(os.path.join(SOURCE, path), encoding="utf-8") as file:
        return file.read()


class Office:
    def __init__(self, place, *serving, **environment):
        self.log_path, self.context = f"{place}/log", ssl._create_unverified_context()
        self.process = subprocess.Popen([f"{BIN}/huiyin-server", "serve", "--data", f"{place}/office", "--listen",
                                         "127.0.0.1:0", *serving], stdout=subprocess.PIPE, text=True,
                                        stderr=open(self.log_path, "w", encoding="utf-8"),
                                        env={**os.environ, **environment})
        for line in self.process.stdout:
            if line.startswith("listening on "):
                self.url = line.split()[-1]
                return
        raise SystemExit("head office does not serve: " + open(self.log_path, encoding="utf-8").read()[-800:])

    def call(self, path, body=None, headers=()):
        request = urllib.request.Request(self.url + path, None if body is None else json.dumps(body).encode(),
                                         {"Content-Type": "application/json", **dict(headers)})
        try:
            with urllib.request.urlopen(request, timeout=30, context=self.context) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as problem:
            return problem.code, problem.headers, problem.read().decode()

    def figures(self):
        """Name and labels -> value."""
        lines = self.call("/metrics")[2].splitlines()
        return {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in lines if not line.startswith("#")}

    def log(self):
        return [json.loads(line) for line in open(self.log_path, encoding="utf-8") if line.startswith("{")]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)


class Manager:
    """systemd's end of sd_notify."""

    def __init__(self, path):
        self.path, self.heard = path, []
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(path)
        self.socket.settimeout(60)

    def hears(self, word):
        while True:
            try:
                self.heard.append(self.socket.recv(4096).decode())
            except socket.timeout:
                return False
            if word in self.heard[-1].split("\n"):
                return True


def systemd(place):
    manager = Manager(f"{place}/notify")
    office = Office(place, NOTIFY_SOCKET=manager.path, WATCHDOG_USEC="400000")
    check("systemd is told when head office is ready", manager.hears("READY=1"))
    check("and again and again that it takes calls", manager.hears("WATCHDOG=1") and manager.hears("WATCHDOG=1"))
    office.process.send_signal(signal.SIGHUP)
    check("that it reads its settings again, and is ready then", manager.hears("RELOADING=1") and manager.hears("READY=1"))
    office.process.send_signal(signal.SIGTERM)
    check("and that it stops", manager.hears("STOPPING=1"))
    office.process.wait(timeout=60)


def sign_ins(office):
    given = "11111111-from-outside"
    _, headers, _ = office.call("/livez", headers={"X-Request-Id": given})
    first, second = headers["X-Request-Id"], office.call("/livez")[1]["X-Request-Id"]
    check("each answer has an id of its own, which no caller chooses", first and second and len({first, second, given}) == 3)
    account = "auditor-000000"
    status, headers, _ = office.call("/v1/session", {"account": account, "password": "wrong"})
    lines = [line for line in office.log() if line["event"] == "sign_in_failed"]
    check("a sign-in that failed is in the log, with account, address and the answer's id",
          status == 401 and len(lines) == 1 and lines[0]["account"] == account and lines[0]["from"] == "127.0.0.1"
          and lines[0]["request"] == headers["X-Request-Id"])
    for _ in range(4):
        office.call("/v1/session", {"account": account, "password": "wrong"})
    check("so is a lock", any(line["event"] == "account_locked" and line["account"] == account for line in office.log()))
    office.call("/v1/session", {"account": "my-password-in-the-wrong-field", "password": "wrong"})
    check("what is no account is not in the log",
          "wrong-field" not in open(office.log_path, encoding="utf-8").read())
    figures = office.figures()
    check("both are counted", figures['huiyin_events_total{event="sign_in_failed"}'] == 6
          and figures['huiyin_events_total{event="account_locked"}'] == 1)


def backups(office, place):
    server = f"{BIN}/huiyin-server"
    before = office.figures()
    check("who never made a backup is not told of one", not [name for name in before if "last_" in name])
    run(server, "drill", "--data", f"{place}/office", "--from", f"{place}/none", code=1)
    run(server, "backup", "--data", f"{place}/office", "--to", f"{place}/copy")
    said = run(server, "drill", "--data", f"{place}/office", "--from", f"{place}/copy")
    check("a drill says that the backup is whole, and leaves nothing behind",
          "whole and unchanged" in said and not os.path.exists(f"{place}/copy.drill"))
    after, now = office.figures(), time.time()
    check("the last backup and the last drill are figures", all(
        now - 600 < after.get(f"huiyin_last_{deed}_timestamp_seconds", 0) < now + 1 for deed in ("backup", "drill")))
    with open(f"{place}/copy", "r+b") as file:
        file.seek(20000)
        file.write(b"x" * 4000)
    os.remove(f"{place}/office/last-drill")
    run(server, "drill", "--data", f"{place}/office", "--from", f"{place}/copy", code=1)
    check("a damaged backup is no drill", not os.path.exists(f"{place}/office/last-drill"))
    return after


def devices(office, place):
    server, replica = f"{BIN}/huiyin-server", f"{BIN}/huiyin-replica"
    code = run(server, "enroll", "--data", f"{place}/office", "--unit", "650101", "--face", "kiosk").strip()
    run(replica, "--data", f"{place}/kiosk", "enroll", "--server", office.url, "--code", code)
    for _ in range(2):
        run(replica, "--data", f"{place}/kiosk", "sync")
    figures = office.figures()
    check("how long ago a device's exchange before was is counted", figures["huiyin_exchange_age_seconds_count"] >= 1)
    check("so are requests by route, commits and what they held",
          figures['huiyin_request_seconds_count{route="/v1/sync"}'] >= 2 and figures["huiyin_commit_seconds_count"] >= 1
          and figures["huiyin_batch_jobs_sum"] >= figures["huiyin_batch_jobs_count"] >= 1)
    last = figures['huiyin_request_seconds_bucket{route="/v1/sync",le="+Inf"}']
    check("a histogram's last bucket holds all", last == figures['huiyin_request_seconds_count{route="/v1/sync"}'])
    wanted = ("process_cpu_seconds_total process_resident_memory_bytes process_open_fds process_max_fds process_threads "
              "process_start_time_seconds huiyin_database_bytes huiyin_disk_size_bytes huiyin_disk_free_bytes").split()
    check("process, disk and database have figures", all(figures.get(name, -1) > 0 for name in wanted))
    return figures


def certificate(place):
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "9",
        "-subj", "/CN=localhost", "-keyout", f"{place}/tls.key", "-out", f"{place}/tls.crt")
    office = Office(place, "--tls-cert", f"{place}/tls.crt", "--tls-key", f"{place}/tls.key")
    figures = office.figures()
    ends = ssl.cert_time_to_seconds(run("openssl", "x509", "-in", f"{place}/tls.crt", "-noout", "-enddate").split("=")[1].strip())
    check("until when the certificate holds is a figure", figures["huiyin_certificate_expires_timestamp_seconds"] == ends)
    office.stop()
    return figures


def version(office, figures):
    said = run(f"{BIN}/huiyin-server", "--version").split()[1]
    check("the version is the same everywhere", json.loads(office.call("/healthz")[2])["version"] == said
          and figures[f'huiyin_build_info{{version="{said}"}}'] == 1
          and said in run(f"{BIN}/huiyin-replica", "--version") and f"VERSION {said} " in read("CMakeLists.txt"))


def alerts(figures):
    rules, page = read("deploy/prometheus/alerts.yml"), read("docs/operating/alerts.md")
    tests = read("tests/end_to_end/watching/alerts_test.yml") + read("tests/end_to_end/watching/calendar_alert_test.yml")
    named = re.findall(r"- alert: (\w+)", rules)
    known = {name.split("{")[0] for name in figures} | {"up"}
    used = set(re.findall(r"\b((?:huiyin|process)_\w+)", re.sub(r"(?m)^\s+(summary|runbook):.*|^ +- name:.*|^#.*", "", rules)
                          + read("deploy/grafana/head-office.json").replace("huiyin-head-office", "")))
    check(f"alerts and dashboard look at figures that are there {sorted(used - known) or ''}", len(used) > 30 and used <= known)
    events = set(re.findall(r'event=~?"([\w|]+)"', rules))
    counted = {name for name in figures if name.startswith("huiyin_events_total")}
    check("events of alerts are counted from nought on", all(f'huiyin_events_total{{event="{event}"}}' in counted
                                                               for group in events for event in group.split("|")))
    check("each alert has what to do, and only those do", sorted(re.findall(r"(?m)^## (\w+)$", page)) == sorted(named))
    check("each alert has a test in which it fires", all(f'alertname="{name}",alertstate="firing"' in tests for name in named))
    for file in ("alerts_test.yml", "calendar_alert_test.yml"):
        run("promtool", "test", "rules", f"{SOURCE}/tests/end_to_end/watching/{file}")
    check("and fires there", True)


def main():
    with tempfile.TemporaryDirectory() as place:
        run(f"{BIN}/huiyin-server", "init", "--demo", "--data", f"{place}/office")
        systemd(place)
        office = Office(place)
        sign_ins(office)
        figures = backups(office, place) | devices(office, place)
        version(office, office.figures())
        figures |= office.figures()
        check("it ends well", office.stop() == 0)
        alerts(figures | certificate(place))
    sys.exit(1 if failures else 0)


main()
