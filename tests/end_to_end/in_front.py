# SPDX-License-Identifier: Apache-2.0
"""Head office behind HAProxy with the settings of deploy/haproxy: TLS and limits in front, each caller told from the
others, operators' calls kept out; and a device with two addresses goes on by the one that answers.
usage: in_front.py BIN_DIR SOURCE_DIR"""
import http.client
import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import warnings

BIN, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
HAPROXY = shutil.which("haproxy") or "/usr/sbin/haproxy"
failures = []


def check(what, holds):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        failures.append(what)


def run(*words, code=0, environment=None):
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False, env=environment)
    if code is not None and done.returncode != code:
        raise SystemExit(f"{words}: {done.returncode}: {done.stdout[-800:]}{done.stderr[-800:]}")
    return done.stdout


def free_port():
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return chosen.getsockname()[1]


def eventually(holds):
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.05)
    return False


def wait_for(what, holds):
    if not eventually(holds):
        raise SystemExit("waited in vain for: " + what)


class Office:
    def __init__(self, place, *serving):
        self.log_path = f"{place}/office.log"
        self.process = subprocess.Popen([f"{BIN}/huiyin-server", "serve", "--data", f"{place}/office", "--listen",
                                         "127.0.0.1:0", *serving], stdout=subprocess.PIPE, text=True,
                                        stderr=open(self.log_path, "a", encoding="utf-8"))
        for line in self.process.stdout:
            if line.startswith("listening on "):
                self.port = int(line.rsplit(":", 1)[1])
                return
        raise SystemExit("head office does not serve: " + open(self.log_path, encoding="utf-8").read()[-800:])

    def log(self):
        return [json.loads(line) for line in open(self.log_path, encoding="utf-8") if line.startswith("{")]


class Proxy:
    def __init__(self, place, office_port):
        run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
            "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", f"{place}/proxy.key", "-out",
            f"{place}/proxy.crt")
        with open(f"{place}/proxy.pem", "w", encoding="ascii") as both:
            for part in ("crt", "key"):
                both.write(open(f"{place}/proxy.{part}", encoding="ascii").read())
        self.port, self.place = free_port(), place
        environment = {**os.environ, "HUIYIN_BIND": f"127.0.0.1:{self.port}", "HUIYIN_CERTIFICATE": f"{place}/proxy.pem",
                       "HUIYIN_BACKEND": f"127.0.0.1:{office_port}"}
        settings = f"{SOURCE}/deploy/haproxy/haproxy.cfg"
        run(HAPROXY, "-c", "-q", "-f", settings, environment=environment)
        self.process = subprocess.Popen([HAPROXY, "-db", "-f", settings], env=environment, text=True,
                                        stdout=open(f"{place}/proxy.log", "w", encoding="utf-8"),
                                        stderr=subprocess.STDOUT)
        wait_for("haproxy", lambda: self.call("GET", "/readyz")[0] == 200)

    def call(self, method, path, body=None, source="127.0.0.1", **headers):
        context = ssl.create_default_context(cafile=f"{self.place}/proxy.crt")
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=context,
                                                 source_address=(source, 0))
        try:
            connection.request(method, path, None if body is None else json.dumps(body),
                               {"Content-Type": "application/json", **headers})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except OSError:
            return 0, {}, b""
        finally:
            connection.close()

    def log(self):
        """haproxy writes a call down after it was answered: wait for what must stand here."""
        return open(f"{self.place}/proxy.log", encoding="utf-8").read()


def callers(proxy, office):
    wrong = {"account": "auditor-000000", "password": "wrong"}
    status, headers, _ = proxy.call("POST", "/v1/session", wrong, "127.0.0.2",
                                    **{"X-Forwarded-For": "198.51.100.9", "Forwarded": "for=198.51.100.9"})
    line = [one for one in office.log() if one["event"] == "sign_in_failed"][-1]
    check("head office knows the real caller, whatever the caller says", status == 401 and line["from"] == "127.0.0.2")
    check("one id stands in the answer, in head office's log and in the proxy's",
          line["request"] == headers["X-Request-Id"] and eventually(lambda: f"id={line['request']}" in proxy.log()))
    check("operators' calls do not pass", all(proxy.call("GET", path)[0] == 404
                                              for path in ("/metrics", "/healthz", "/v1/openapi.json")))
    statuses = [proxy.call("GET", "/v1/progress?number=1&phone4=0000", source="127.0.0.3")[0] for _ in range(45)]
    check("one address may not ask without end", statuses[0] in (404, 422) and statuses[-1] == 429)
    check("another one may still ask", proxy.call("GET", "/v1/progress?number=1&phone4=0000", source="127.0.0.4")[0] in (404, 422))
    check("the proxy's log holds no query", eventually(lambda: proxy.log().count("/v1/progress") == len(statuses) + 1)
          and "phone4" not in proxy.log())
    raw = ssl.create_default_context()
    warnings.simplefilter("ignore", DeprecationWarning)  # what is tried here is old
    raw.check_hostname, raw.verify_mode, raw.maximum_version = False, ssl.CERT_NONE, ssl.TLSVersion.TLSv1_1
    raw.set_ciphers("ALL:@SECLEVEL=0")
    try:
        with socket.create_connection(("127.0.0.1", proxy.port), timeout=10) as plain:
            raw.wrap_socket(plain)
        old = True
    except (ssl.SSLError, OSError):
        old = False
    check("TLS before 1.2 is refused", not old)


def two_addresses(place, proxy, office):
    """The first address is where nobody listens; later the proxy goes, and head office is met without it."""
    server, replica = f"{BIN}/huiyin-server", f"{BIN}/huiyin-replica"
    trusting = {**os.environ, "SSL_CERT_FILE": f"{place}/proxy.crt"}
    code = run(server, "enroll", "--data", f"{place}/office", "--unit", "650101", "--face", "kiosk").strip()
    ways = f"https://127.0.0.1:{free_port()},https://127.0.0.1:{proxy.port}"
    kiosk = f"{place}/kiosk"
    run(replica, "--data", kiosk, "enroll", "--server", ways, "--code", code, environment=trusting)
    body = {"form": "onsite", "channel": "kiosk", "unit": "650101", "category": "2.1", "customer": {"anonymous": True},
            "narrative": "排队太久"}
    with open(f"{place}/body", "w", encoding="utf-8") as file:
        json.dump(body, file)

    def captured_and_sent():
        run(replica, "--data", kiosk, "--json", "capture", "--file", f"{place}/body")
        done = subprocess.run([replica, "--data", kiosk, "sync"], env=trusting, capture_output=True, text=True,
                              timeout=60, check=False)
        return done.returncode == 0

    check("a device goes by its second address when nobody is at the first", captured_and_sent())
    proxy.process.kill()
    proxy.process.wait()
    check("with neither it keeps what it has, and says so", not captured_and_sent())
    proxy.process = subprocess.Popen(proxy.process.args, env={**os.environ, "HUIYIN_BIND": f"127.0.0.1:{proxy.port}",
                                     "HUIYIN_CERTIFICATE": f"{place}/proxy.pem", "HUIYIN_BACKEND": f"127.0.0.1:{office.port}"},
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for("haproxy", lambda: proxy.call("GET", "/readyz")[0] == 200)
    check("and hands everything over when one is back", captured_and_sent())


def main():
    with tempfile.TemporaryDirectory() as place:
        run(f"{BIN}/huiyin-server", "init", "--demo", "--data", f"{place}/office")
        office = Office(place, "--trusted-proxy", "127.0.0.1")
        proxy = Proxy(place, office.port)
        try:
            callers(proxy, office)
            two_addresses(place, proxy, office)
        finally:
            for process in (proxy.process, office.process):
                process.terminate()
                process.wait(timeout=60)
    sys.exit(1 if failures else 0)


main()
