#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The index of lists beside real processes (docs/decisions/0028): what was just captured is in the list at once; head
office is killed, the index's file is damaged, removed, left behind by a restore, and lists answer all the same; a
restart makes the index whole again.

    lists.py BIN"""
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

BIN = os.path.abspath(sys.argv[1])
PATIENCE = 60  # seconds; only a failing test waits that long
BODY = {"form": "onsite", "channel": "counter", "unit": "650101", "category": "2.2", "reply_by": "phone",
        "customer": {"name": "王建国", "mobile": "13800138000"}}
WHOLE = "the index of lists is whole"


class Office:
    def __init__(self, place):
        self.data, self.log, self.was_whole = place + "/office", place + "/log", 0
        self.run("init", "--demo")
        self.start()

    def run(self, *words):
        return subprocess.run([BIN + "/huiyin-server", *words, "--data", self.data], check=True, capture_output=True,
                              text=True).stdout

    def start(self):
        self.process = subprocess.Popen([BIN + "/huiyin-server", "serve", "--data", self.data, "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, stderr=open(self.log, "a"), text=True)
        for line in self.process.stdout:
            if line.startswith("listening on "):
                self.url = line.split()[-1]
                break
        self.token = ""
        self.token = self.call("/v1/session", {"account": "outlet_manager-650101", "password": "demo-650101"})["token"]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def call(self, path, body=None):
        request = urllib.request.Request(self.url + path, json.dumps(body).encode() if body else None,
                                         {"Content-Type": "application/json", "Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def capture(self, words):
        return self.call("/v1/complaints", {**BODY, "narrative": words})["subject"]

    def found(self, words):
        return [item["subject"] for item in self.call("/v1/complaints?q=" + urllib.parse.quote(words))["items"]]

    def all(self):
        return {item["subject"] for item in self.call("/v1/complaints?limit=500")["items"]}

    def wait_until_whole(self):
        """Once more than before: in whichever run since that was."""
        self.was_whole += 1
        until = time.monotonic() + PATIENCE
        while open(self.log).read().count(WHOLE) < self.was_whole:
            assert time.monotonic() < until, "the index does not become whole: " + open(self.log).read()[-500:]
            time.sleep(0.05)


def equal(what, wanted, got):
    assert wanted == got, f"{what}: wanted {wanted!r}, got {got!r}"
    print(f"holds: {what}")


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        everything = {office.capture("取款机吞卡")}
        office.wait_until_whole()
        rare = office.capture("柜台前的鹦鹉太吵")
        everything.add(rare)
        equal("what was just captured is found at once", [rare], office.found("鹦鹉"))
        for i in range(30):
            everything.add(office.capture(f"第{i}次排队"))
        equal("all are in the list", everything, office.all())

        lists = office.data + "/lists.sqlite"
        for what, damage in (
                ("killed", lambda: None),
                ("its index removed", lambda: os.remove(lists)),
                ("its index cut off", lambda: (os.remove(lists + "-wal"), os.truncate(lists, os.path.getsize(lists) // 2))),
                ("its index overwritten", lambda: (os.remove(lists + "-wal"), open(lists, "wb").write(b"no database" * 900)))):
            office.kill()
            damage()
            office.start()
            equal(f"{what}: all are in the list", everything, office.all())
            equal(f"{what}: the rare word is found", [rare], office.found("鹦鹉"))
            if what != "killed":
                office.kill()  # what was found damaged is made anew by the next start
                office.start()
                office.wait_until_whole()
                equal(f"{what}: and again once the index is whole", everything, office.all())

        office.run("backup", "--to", place + "/backup.sqlite")
        later = office.capture("备份之后的鹦鹉")
        equal("a later one is found", {rare, later}, set(office.found("鹦鹉")))
        office.kill()
        office.run("restore", "--from", place + "/backup.sqlite")
        office.start()
        equal("after a restore nothing is listed that is not there", [rare], office.found("鹦鹉"))
        office.wait_until_whole()
        equal("nor once the index is whole", [rare], office.found("鹦鹉"))
        office.kill()


main()
