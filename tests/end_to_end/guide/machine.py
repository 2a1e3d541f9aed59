# SPDX-License-Identifier: Apache-2.0
"""A machine of an operator's in a directory: head office with TLS, a kiosk, and the pages' commands in its places."""
import json
import os
import re
import socket
import ssl
import subprocess
import urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
SHIMS = "systemctl apt runuser journalctl install update-ca-certificates".split()
PLACES = "var/lib etc/huiyin usr/local/share/ca-certificates backup safe mnt archive run here".split()
BODY = {"form": "onsite", "channel": "kiosk", "unit": "650101", "category": "2.1", "customer": {"anonymous": True},
        "narrative": "排队太久"}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Machine:
    def __init__(self, root, programs, source):
        self.root, self.source, self.url = root, source, f"https://127.0.0.1:{free_port()}"
        for place in PLACES:
            os.makedirs(f"{root}/{place}")
        for program in ("huiyin-server", "huiyin-replica"):
            os.symlink(f"{programs}/{program}", f"{root}/run/{program}")
        for name in SHIMS:
            os.symlink(f"{HERE}/shims.sh", f"{root}/run/{name}")
        self.environment = {**os.environ, "GUIDE": root, "SOURCE": source, "PATH": f"{root}/run:{os.environ['PATH']}",
                            "SSL_CERT_FILE": f"{root}/here/bank-ca.crt", "CURL_CA_BUNDLE": f"{root}/here/bank-ca.crt", "LC_ALL": "C.UTF-8"}
        self.run("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=the bank' "
                 "-keyout ca.key -out bank-ca.crt 2>&1; echo subjectAltName=IP:127.0.0.1 >names")
        self.run("openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=one "
                 "-keyout /etc/huiyin/tls.key -out /etc/huiyin/tls.csr 2>&1")
        self.sign("/etc/huiyin/tls.csr", "/etc/huiyin/tls.crt")
        with open(f"{root}/etc/huiyin/server.conf", "w", encoding="utf-8") as file:
            file.write(f"listen = {self.url[8:]}\ntls-cert = {root}/etc/huiyin/tls.crt\ntls-key = {root}/etc/huiyin/tls.key\n")

    def there(self, command):
        """The command with this machine's places and address in it."""
        places = "|".join(PLACES)
        moved = re.sub(rf"(?<![\w./~])/(?=(?:{places})\b)", self.root + "/", command)
        return moved.replace("https://huiyin.bank.example:8443", self.url)

    def tried(self, command, **variables):
        return subprocess.run(["bash", "-euo", "pipefail", "-c", self.there(command)], cwd=f"{self.root}/here",
                              env={**self.environment, **variables}, capture_output=True, text=True, timeout=180,
                              stdin=subprocess.DEVNULL, check=False)

    def run(self, command, code=0, **variables):
        done = self.tried(command, **variables)
        if done.returncode != code:
            raise SystemExit(f"ended with {done.returncode}, not {code}:\n{command}\n{done.stdout[-800:]}{done.stderr[-800:]}")
        return done.stdout

    def sign(self, request, certificate):
        self.run(f"openssl x509 -req -in {request} -CA bank-ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile names "
                 f"-out {certificate} 2>&1")

    def founded(self):
        """The demonstration bank, serving, with a kiosk that captured one complaint, which arrived."""
        self.run("huiyin-server init --demo --data /var/lib/huiyin; systemctl start huiyin-server")
        self.enrolled("/var/lib/huiyin-kiosk", "kiosk")
        self.capture()
        self.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
        return self

    def enrolled(self, directory, face):
        self.run(f"huiyin-replica enroll --data {directory} --server {self.url} --code "
                 f"$(huiyin-server enroll --data /var/lib/huiyin --unit 650101 --face {face})")

    def capture(self):
        body = json.dumps(BODY, ensure_ascii=False)
        return json.loads(self.run(f"huiyin-replica capture --data /var/lib/huiyin-kiosk --file - --json <<<'{body}'"))["number"]

    def captured(self):
        """Numbers of all complaints that head office holds."""
        lines = self.run("huiyin-server export --data /var/lib/huiyin").splitlines()
        return [event["body"]["number"] for event in map(json.loads, lines) if event.get("kind") == "captured"]

    def call(self, method, path, body=None, token=None):
        headers = {"Content-Type": "application/json", **({"Authorization": "Bearer " + token} if token else {})}
        request = urllib.request.Request(self.url + path, None if body is None else json.dumps(body).encode(), headers, method=method)
        with urllib.request.urlopen(request, timeout=30, context=ssl._create_unverified_context()) as answer:
            return json.load(answer)

    def token(self, account):
        return self.call("POST", "/v1/session", {"account": account, "password": "demo-" + account[-6:]})["token"]

    def stop(self):
        self.run("systemctl stop huiyin-server")


def programs_help(programs, words):
    """What the subcommands that the words name say of themselves, the last one's last, and how many of them do."""
    path, said = [], []
    for word in words:
        if said and not re.search(rf"(?m)^  {re.escape(word)}(\s|$)", said[-1].partition("Subcommands:")[2]):
            break
        path.append(word)
        said.append(subprocess.run([f"{programs}/{path[0]}", *path[1:], "--help"], capture_output=True, text=True, check=False).stdout)
    return said, len(path)
