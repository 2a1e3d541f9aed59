#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Head office's server gets a new TLS key from the same authority. A device that was told of it by `tls next-key` goes on
without anybody standing before it; one that was not stops sending, goes on capturing, and says why. The certificate is
read again on SIGHUP: who is connected stays connected, a bad file changes nothing. Real processes on loopback.

    server_keys.py BIN"""
import http.client
import json
import os
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import time

BIN = os.path.abspath(sys.argv[1])
PATIENCE = 60  # seconds; only a failing test waits that long
BODY = {"form": "onsite", "channel": "kiosk", "unit": "650101", "category": "2.1", "customer": {"anonymous": True},
        "narrative": "排队太久"}


def equal(what, wanted, got):
    assert wanted == got, f"{what}: wanted {wanted!r}, got {got!r}"
    print(f"{what}: {got!r}")


def run(*command, code=0, env=None):
    done = subprocess.run(command, capture_output=True, text=True, env=env, timeout=PATIENCE)
    assert done.returncode == code, f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


class Authority:
    """Makes certificates for 127.0.0.1 that one CA vouches for."""

    def __init__(self, folder):
        self.folder = folder
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=the bank", "-keyout", self.file("ca.key"), "-out", self.file("ca.pem"))

    def file(self, name):
        return os.path.join(self.folder, name)

    def certify(self, name):
        """NAME.pem and NAME.key; returns the fingerprint of the key, as the operator's guide says."""
        with open(self.file("names"), "w") as names:
            names.write("subjectAltName=IP:127.0.0.1\n")
        run("openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=head office",
            "-keyout", self.file(name + ".key"), "-out", self.file(name + ".csr"))
        run("openssl", "x509", "-req", "-in", self.file(name + ".csr"), "-CA", self.file("ca.pem"), "-CAkey",
            self.file("ca.key"), "-CAcreateserial", "-days", "2", "-extfile", self.file("names"), "-out",
            self.file(name + ".pem"))
        der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "der"], capture_output=True, check=True,
                             input=run("openssl", "x509", "-in", self.file(name + ".pem"), "-noout", "-pubkey").encode())
        return subprocess.run(["sha256sum"], input=der.stdout, capture_output=True, check=True).stdout.decode()[:64]


class Office:
    def __init__(self, authority, folder):
        self.authority, self.data = authority, os.path.join(folder, "head-office")
        self.log = os.path.join(folder, "server.log")
        run(BIN + "/huiyin-server", "init", "--data", self.data, "--demo")
        self.put("a")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [BIN + "/huiyin-server", "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--tls-cert",
                 authority.file("served.pem"), "--tls-key", authority.file("served.key")],
                stdout=subprocess.PIPE, stderr=log, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("listening on https://"), line
        self.url = line.split()[-1]
        self.port = int(self.url.rsplit(":", 1)[1])

    def put(self, name):
        for ending in ("pem", "key"):
            shutil.copy(self.authority.file(f"{name}.{ending}"), self.authority.file(f"served.{ending}"))

    def said(self, words):
        with open(self.log) as log:
            return log.read().count(words)

    def reload(self, words):
        """Asks for it, and waits until the log says `words` once more."""
        before, end = self.said(words), time.monotonic() + PATIENCE
        self.process.send_signal(signal.SIGHUP)
        while self.said(words) == before:
            assert self.process.poll() is None and time.monotonic() < end, "the certificate is not read again"
            time.sleep(0.01)

    def tls(self, *arguments, code=0):
        return run(BIN + "/huiyin-server", "tls", *arguments, "--data", self.data, code=code)

    def connect(self):
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=PATIENCE, context=ssl.create_default_context(
            cafile=self.authority.file("ca.pem")))
        connection.connect()
        return connection

    def shows(self, name):
        with open(self.authority.file(name + ".pem")) as pem:
            return self.connect().sock.getpeercert(True) == ssl.PEM_cert_to_DER_cert(pem.read())

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


class Kiosk:
    def __init__(self, office, folder, name):
        self.data = os.path.join(folder, name)
        self.trusting = dict(os.environ, SSL_CERT_FILE=office.authority.file("ca.pem"))
        code = run(BIN + "/huiyin-server", "enroll", "--data", office.data, "--unit", "650101", "--face", "kiosk").strip()
        self.replica("enroll", "--server", office.url, "--code", code)

    def replica(self, *arguments, code=0):
        return run(BIN + "/huiyin-replica", *arguments, "--data", self.data, "--json", code=code, env=self.trusting)

    def capture(self):
        file = self.data + ".json"
        with open(file, "w") as out:
            json.dump(BODY, out)
        self.replica("capture", "--file", file)

    def keys(self):
        return set(json.loads(self.replica("trust"))["pinned"])

    def status(self, code=0):
        return json.loads(self.replica("status", code=code))


def answered(connection):
    connection.request("GET", "/livez")
    answer = connection.getresponse()
    answer.read()
    return answer.status


def main():
    folder = tempfile.mkdtemp()
    office = None
    try:
        authority = Authority(folder)
        a, b, c = (authority.certify(name) for name in "abc")
        office = Office(authority, folder)
        equal("warned that no spare is announced", 1, office.said("no spare TLS key is announced"))
        told, untold = Kiosk(office, folder, "told"), Kiosk(office, folder, "untold")
        equal("keys after enrolment", {a}, told.keys())

        equal("the key that comes next", b, office.tls("next-key", "--cert", authority.file("b.pem")).strip())
        office.tls("next-key", "--cert", authority.file("a.pem"), code=1)
        told.capture()
        told.replica("sync")
        equal("keys once the next one was announced", {a, b}, told.keys())

        stays = office.connect()
        equal("answered before the change", 200, answered(stays))
        office.put("b")
        office.reload("the TLS certificate was read again")
        equal("a new connection sees the new certificate", True, office.shows("b"))
        equal("who was connected is answered further", 200, answered(stays))

        told.capture()
        told.replica("sync")
        equal("waiting on the device that was told", 0, told.status()["waiting"])
        untold.capture()
        untold.replica("sync", code=1)
        status = untold.status(code=1)
        equal("why nothing arrives from the one that was not", ["server_key_changed"],
              [trouble["code"] for trouble in status["troubles"]])
        untold.capture()
        equal("it goes on capturing", 2, untold.status(code=1)["waiting"])
        untold.replica("trust", "--key", b)
        untold.replica("sync")
        equal("once an operator has compared the key", (0, []), (untold.status()["waiting"], untold.status()["troubles"]))

        with open(authority.file("served.pem"), "w") as bad:
            bad.write("no certificate\n")
        office.reload("the TLS certificate could not be read again")
        equal("a bad file changes nothing", True, office.shows("b"))
        equal("and is told once", 1, office.said("the TLS certificate could not be read again"))

        office.tls("next-key", "--cert", authority.file("c.pem"))
        told.replica("sync")
        equal("the key of before is dropped once another follows", {b, c}, told.keys())
        office.put("a")
        office.reload("the TLS certificate was read again")
        told.replica("sync", code=1)
        equal("and refused from then on", "server_key_changed", told.status(code=1)["troubles"][0]["code"])
        office.put("c")
        office.reload("the TLS certificate was read again")
        told.replica("sync")
        equal("the announced one goes on", True, told.status()["arrives"])
    finally:
        if office:
            office.stop()
        shutil.rmtree(folder)


main()
