#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Thousands of hostile connections from one address, and what another address notices of them. Eight kinds: silent, a head
that trickles, a handshake that trickles, a body that trickles, answers never read, headers without end, a line without end,
half closed. Whatever head office hangs up on is opened again at once. Loopback only; bounded in number and time.

    hostile_crowd.py BIN [--connections 10000] [--seconds 30] [--tls]

Prints the median, 95th percentile and longest wait for GET /v1/complaints from 127.0.0.2, and head office's peak memory.
Fails when a call of the other address is not answered with 200, when memory passes 300 MB, or head office ends."""
import argparse, http.client, json, multiprocessing, os, re, resource, selectors, signal, socket, ssl, statistics, subprocess, tempfile, time

HOSTILE, OTHER = "127.0.0.1", "127.0.0.2"
MEMORY_MB = 300
HELLO = bytes.fromhex("16030100f8010000f40303") + bytes(32) + bytes.fromhex("20") + bytes(180)
GET = b"GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n"
POST = b"POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 8000\r\n\r\n"
KINDS = ("silent", "head", "handshake", "body", "unread", "headers", "line", "half")


class Hostile:
    """One connection of a kind: what it sends at once, and what it adds each time it is its turn."""

    def __init__(self, kind, port):
        self.kind, self.sent = kind, 0
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.bind((HOSTILE, 0))
        try:
            self.socket.connect((HOSTILE, port))
        except BlockingIOError:
            pass

    def more(self):
        if self.kind == "silent":
            return b""
        if self.kind == "handshake":
            return HELLO[self.sent % len(HELLO):][:1]
        if self.kind == "head":
            return (GET + b"A: b\r\n" * 1000)[self.sent:][:1]
        if self.kind == "body":
            return POST if self.sent == 0 else b" "
        if self.kind == "unread":
            return (GET + b"\r\n") * 20
        if self.kind == "headers":
            return GET + b"A: b\r\n" * 500 if self.sent == 0 else b"A: b\r\n" * 500
        if self.kind == "line":
            return b"GET /" + b"a" * 4000 if self.sent == 0 else b"a" * 4000
        return GET if self.sent == 0 else b""

    def turn(self):
        """Sends what is next; false once the other side has hung up."""
        try:
            if self.kind != "unread" and self.sent:
                try:
                    if self.socket.recv(4096) == b"":
                        return False
                except BlockingIOError:
                    pass
            bytes_ = self.more()
            if bytes_:
                self.sent += self.socket.send(bytes_)
            if self.kind == "half" and self.sent == len(GET):
                self.socket.shutdown(socket.SHUT_WR)
                self.sent += 1
        except BlockingIOError:
            pass
        except OSError:
            return False
        return True


def attack(port, count, seconds, number):
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    crowd, opened, end = [None] * count, 0, time.time() + seconds
    while time.time() < end:
        began = time.time()
        for i in range(count):
            if crowd[i] is None or not crowd[i].turn():
                if crowd[i]:
                    crowd[i].socket.close()
                try:
                    crowd[i] = Hostile(KINDS[i % len(KINDS)], port)
                    opened += 1
                except OSError:
                    crowd[i] = None
        time.sleep(max(0.0, 1.0 - (time.time() - began)))
    number.value += opened


def ask(port, context, method, path, body=None, token=None):
    where = dict(source_address=(OTHER, 0), timeout=30)
    to = http.client.HTTPSConnection("127.0.0.1", port, context=context, **where) if context else http.client.HTTPConnection("127.0.0.1", port, **where)
    headers = {"Content-Type": "application/json", **({"Authorization": "Bearer " + token} if token else {})}
    began = time.perf_counter()
    to.request(method, path, body=json.dumps(body) if body else None, headers=headers)
    answer = to.getresponse()
    data = answer.read()
    took = time.perf_counter() - began
    to.close()
    return answer.status, data, took


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin")
    parser.add_argument("--connections", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--tls", action="store_true")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    work = tempfile.mkdtemp(prefix="huiyin-crowd-")
    subprocess.run([f"{options.bin}/huiyin-server", "init", "--data", f"{work}/office", "--demo"], check=True, capture_output=True)
    command, context = [f"{options.bin}/huiyin-server", "serve", "--data", f"{work}/office", "--listen", "127.0.0.1:0"], None
    if options.tls:
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", f"{work}/key.pem", "-out", f"{work}/cert.pem"], check=True, capture_output=True)
        command += ["--tls-cert", f"{work}/cert.pem", "--tls-key", f"{work}/key.pem"]
        context = ssl.create_default_context(cafile=f"{work}/cert.pem")
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    port = int(re.search(r":(\d+)$", next(l for l in server.stdout if "listening" in l).strip()).group(1))
    token = json.loads(ask(port, context, "POST", "/v1/session", {"account": "auditor-000000", "password": "demo-000000"})[1])["token"]
    quiet = [ask(port, context, "GET", "/v1/complaints", token=token)[2] for _ in range(50)]
    opened = multiprocessing.Value("i", 0)
    attackers = [multiprocessing.Process(target=attack, args=(port, options.connections // 2, options.seconds + 3, opened)) for _ in range(2)]
    for attacker in attackers:
        attacker.start()
    time.sleep(3)
    waits, wrong, end = [], 0, time.time() + options.seconds - 1
    while time.time() < end:
        try:
            status, _, took = ask(port, context, "GET", "/v1/complaints", token=token)
        except OSError as error:
            status, took = str(error), 30.0
        wrong += status != 200
        waits.append(took)
        time.sleep(0.05)
    memory = int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{server.pid}/status").read()).group(1)) / 1024
    for attacker in attackers:
        attacker.join()
    alive = server.poll() is None
    server.send_signal(signal.SIGTERM)
    server.wait(60)
    waits.sort()
    print(f"{options.connections} hostile connections from {HOSTILE} ({opened.value} opened in all), {'TLS' if options.tls else 'plain'}: "
          f"{len(waits)} calls from {OTHER}, median {statistics.median(waits) * 1000:.1f} ms, 95th {waits[len(waits) * 95 // 100] * 1000:.1f} ms, "
          f"longest {waits[-1] * 1000:.1f} ms (alone: median {statistics.median(quiet) * 1000:.1f} ms); peak memory {memory:.0f} MB; {wrong} not answered")
    raise SystemExit(0 if alive and not wrong and memory < MEMORY_MB else 1)


if __name__ == "__main__":
    main()
