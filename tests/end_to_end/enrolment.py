# SPDX-License-Identifier: Apache-2.0
"""Many devices at once: head office writes a site file for each of a table; kiosks that find theirs become the bank's by
themselves once head office answers, and the code is gone from the file. Real processes on loopback.
usage: enrolment.py BIN_DIR [DEVICES]   with DEVICES that many codes, ten of which are used; says how long it took"""
import json
import os
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time

BIN = os.path.abspath(sys.argv[1])
DEVICES = int(sys.argv[2]) if len(sys.argv) > 2 else 10
PATIENCE = 120  # seconds; only a failing test waits that long
FACE = f"{BIN}/huiyin"
failures = []


def check(what, holds):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        failures.append(what)


def run(*words, code=0, program="huiyin-server"):
    done = subprocess.run([f"{BIN}/{program}", *words], capture_output=True, text=True, timeout=600, check=False)
    if done.returncode != code:
        raise SystemExit(f"{words}: ended with {done.returncode}: {done.stdout[-800:]}{done.stderr[-800:]}")
    return done.stdout if code == 0 else done.stderr


def wait_for(what, holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise SystemExit("waited in vain for: " + what)
        time.sleep(0.05)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


class Bank:
    def __init__(self, place):
        self.place, self.data, self.process = place, f"{place}/office", None
        run("init", "--demo", "--data", self.data)
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            self.port = one.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def serve(self):
        self.process = subprocess.Popen([f"{BIN}/huiyin-server", "serve", "--data", self.data, "--listen",
                                         f"127.0.0.1:{self.port}"], stdout=subprocess.PIPE,
                                        stderr=open(f"{self.place}/log", "a", encoding="utf-8"), text=True)
        if not self.process.stdout.readline().startswith("listening on "):
            raise SystemExit("head office does not serve: " + read(f"{self.place}/log")[-500:])

    def enroll(self, table, sites, *more, code=0):
        return run("enroll", "--data", self.data, "--from-csv", table, "--sites", sites, "--server", self.url, *more, code=code)

    def devices(self):
        return [line.split("\t") for line in run("device", "list", "--data", self.data).splitlines()]


def table_of(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write("unit,face,name\n" + "".join(f"{row}\n" for row in rows))
    return path


def wrong_rows(bank, place):
    table = table_of(f"{place}/wrong.csv", ["650101,kiosk,大厅", "650999,kiosk,", "650101,phone,"])
    said = bank.enroll(table, f"{place}/none", code=1)
    check("every wrong row is named, and no file is made", "wrong.csv:3: unit:" in said and "wrong.csv:4: face:" in said
          and not os.path.exists(f"{place}/none") and not os.path.exists(f"{place}/none.part"))
    check("a device is named one way or the other", run("enroll", "--data", bank.data, code=2) != ""
          and run("enroll", "--data", bank.data, "--unit", "650101", code=2) != "")


def codes(bank, place):
    rows = [f"{650101 + number % 2},{'kiosk' if number % 5 else 'tablet'},设备 {number}" for number in range(DEVICES)]
    table = table_of(f"{place}/devices.csv", rows)
    began = time.monotonic()
    bank.enroll(table, f"{place}/sites")
    print(f"{DEVICES} site files in {time.monotonic() - began:.2f} s, while head office serves: {bank.process is not None}")
    names = sorted(os.listdir(f"{place}/sites"), key=lambda name: ("-kiosk" in name, name))  # kiosks last
    check("there is a site file for each device", len(names) == DEVICES)
    check("they are the operator's alone", mode(f"{place}/sites") == 0o700
          and {mode(f"{place}/sites/{name}") for name in names} == {0o600})
    check("a directory that is there is not written into", bank.enroll(table, f"{place}/sites", code=1) != "")
    codes_in = {line for name in names for line in read(f"{place}/sites/{name}").splitlines() if line.startswith("code = ")}
    check("each has a code of its own", len(codes_in) == DEVICES)
    return [f"{place}/sites/{name}" for name in names]


def one_by_one(bank, place, sites):
    """A device without a screen waits for head office; each of the others is enrolled at once."""
    waiting = subprocess.Popen([f"{BIN}/huiyin-replica", "enroll", "--data", f"{place}/first", "--site", sites[0]],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    said = waiting.stderr.readline()
    check("a device says why it waits, and keeps its code", "huiyin-replica: " in said and "code = " in read(sites[0]))
    bank.serve()
    out, _ = waiting.communicate(timeout=PATIENCE * 3)
    check("it is enrolled once head office answers", waiting.returncode == 0 and out.startswith("enrolled as "))
    began = time.monotonic()
    for number, site in enumerate(sites[1:9]):
        run("enroll", "--data", f"{place}/device-{number}", "--site", site, program="huiyin-replica")
    print(f"eight devices enrolled, one after the other, in {time.monotonic() - began:.2f} s")
    check("no code that was used is left on a disk", not any("code = " in read(site) for site in sites[:9])
          and "# used" in read(sites[0]))
    again = run("enroll", "--data", f"{place}/first", "--site", sites[0], program="huiyin-replica")
    check("asked again, an enrolled device says who it is", again.startswith("enrolled as "))
    check("a site file whose code was used enrols nobody",
          "used" in run("enroll", "--data", f"{place}/thief", "--site", sites[0], code=1, program="huiyin-replica"))
    wrong = f"{place}/wrong-code.conf"
    with open(wrong, "w", encoding="utf-8") as file:
        file.write(f"server = {bank.url}\ncode = ABCD-2345-EFGH-6789\n")
    check("a wrong code is not asked about again and again",
          run("enroll", "--data", f"{place}/wrong", "--site", wrong, code=1, program="huiyin-replica") != "")


def a_kiosk(bank, place, site):
    """The kiosk program itself, which finds its site file while nobody serves."""
    bank.process.kill()
    bank.process.wait()
    with open(f"{place}/kiosk.log", "w", encoding="utf-8") as log:
        kiosk = subprocess.Popen([FACE, "--face", "kiosk", "--data", f"{place}/kiosk", "--site", site], stdout=log, stderr=log,
                                 env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"})
        wait_for("a kiosk that says why it is not set up", lambda: "not enrolled yet" in read(f"{place}/kiosk.log"))
        check("a kiosk without head office runs, and keeps its code", kiosk.poll() is None and "code = " in read(site))
        bank.serve()
        wait_for("a kiosk that enrols by itself", lambda: "code = " not in read(site))
        kiosk.send_signal(signal.SIGTERM)
        kiosk.wait(timeout=PATIENCE)
    status = json.loads(run("status", "--data", f"{place}/kiosk", "--json", program="huiyin-replica"))
    check("a kiosk became one of the bank's without anybody's hand", status["origin"].startswith("k-"))


def main():
    with tempfile.TemporaryDirectory() as place:
        bank = Bank(place)
        try:
            wrong_rows(bank, place)
            sites = codes(bank, place)
            one_by_one(bank, place, sites)
            if os.path.exists(FACE):
                a_kiosk(bank, place, sites[9])
            wanted = 10 if os.path.exists(FACE) else 9
            check("head office knows each of them", len(bank.devices()) == wanted)
            with_key(bank, place)
        finally:
            if bank.process:
                bank.process.kill()
    sys.exit(1 if failures else 0)


def with_key(bank, place):
    certificate = f"{place}/tls.crt"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                    "-subj", "/CN=localhost", "-keyout", f"{place}/tls.key", "-out", certificate], check=True, capture_output=True)
    table = table_of(f"{place}/one.csv", ["650101,kiosk,"])
    run("enroll", "--data", bank.data, "--from-csv", table, "--sites", f"{place}/keyed", "--server",
        bank.url.replace("http", "https"), "--cert", certificate, "--days", "3")
    text = read(f"{place}/keyed/650101-kiosk.conf")
    check("the server's key stands in the site file", len(text.split("server-key = ")[1].split()[0]) == 64)
    with open(f"{place}/keyed/650101-kiosk.conf", "w", encoding="utf-8") as file:
        file.write(text.replace("https", "http"))
    check("a key that could not be compared is refused, nothing is sent", "https://" in run(
        "enroll", "--data", f"{place}/keyed-device", "--site", f"{place}/keyed/650101-kiosk.conf", code=1, program="huiyin-replica"))


main()
