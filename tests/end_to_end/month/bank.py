# SPDX-License-Identifier: Apache-2.0
"""A real head office of the demonstration bank in a rehearsal, spoken to over HTTP."""
import hashlib
import http.client
import json
import os
import shutil
import subprocess
import tempfile
import threading

from workdays import parse, written


class Bank:
    def __init__(self, bin_dir, policy, start):
        self.server = os.path.join(bin_dir, "huiyin-server")
        self.work = tempfile.mkdtemp(prefix="huiyin-month-")
        self.data = os.path.join(self.work, "head-office")
        policy_file = os.path.join(self.work, "policy.json")
        with open(policy_file, "w", encoding="utf-8") as file:
            json.dump(policy, file, ensure_ascii=False)
        subprocess.run([self.server, "init", "--data", self.data, "--demo", "--policy", policy_file],
                       check=True, stdout=subprocess.DEVNULL)
        self.log = open(os.path.join(self.work, "server.log"), "wb")
        self.process = subprocess.Popen(
            [self.server, "serve", "--data", self.data, "--listen", "127.0.0.1:0", "--rehearsal", "--now",
             written(start)], stdout=subprocess.PIPE, stderr=self.log)
        line = self.process.stdout.readline().decode()
        assert line.startswith("listening on http://"), "head office did not start: " + line
        self.host = line.split("//")[1].strip()
        self.mine = threading.local()
        self.tokens, self.lock = {}, threading.Lock()
        self.without_effect = set()  # (origin, number) of lines that stay in the log and change nothing
        self.now = start

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()
        shutil.rmtree(self.work, ignore_errors=True)

    def call(self, method, path, body=None, account=None):
        """The answer's status and JSON. Each thread keeps a connection of its own. `body`: bytes, or what is sent as JSON."""
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if isinstance(body, bytes):
            headers["Content-Type"] = "application/octet-stream"
        elif body is not None:
            body = json.dumps(body).encode()
        if account:
            headers["Authorization"] = "Bearer " + self.token(account)
        if not hasattr(self.mine, "connection"):
            self.mine.connection = http.client.HTTPConnection(self.host, timeout=120)
        connection = self.mine.connection
        for attempt in (1, 2):
            try:
                connection.request(method, path, body, headers)
                reply = connection.getresponse()
                return reply.status, json.loads(reply.read())
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                connection.close()  # a kept connection had ended between two requests: nothing was taken in
                if attempt == 2:
                    raise

    def token(self, account):
        with self.lock:
            if account not in self.tokens:
                self.tokens[account] = None
                status, answer = self.call("POST", "/v1/session",
                                           {"account": account, "password": "demo-" + account.split("-")[-1]})
                assert status == 200, (account, answer)
                self.tokens[account] = answer["token"]
            return self.tokens[account]

    def get(self, path, account="auditor-000000"):
        status, answer = self.call("GET", path, None, account)
        assert status == 200, (path, status, answer)
        return answer

    def post(self, path, body, account):
        status, answer = self.call("POST", path, body, account)
        assert status in (200, 201), (path, body, account, status, answer)
        return answer

    def line(self, subject, account, kind, body):
        """Writes a line on a complaint or an entry of the opinion book; the answer's status and JSON."""
        path = f"/v1/{'opinions' if subject.startswith('o-') else 'complaints'}/{subject}/lines"
        status, answer = self.call("POST", path, {"kind": kind, "body": body}, account)
        if status == 201 and not answer["effective"]:
            self.without_effect.add((answer["line"]["origin"], answer["line"]["seq"]))
        return status, answer

    def bring(self, content, account):
        """Hands in a file, and returns the hash by which an event names it."""
        name = hashlib.blake2b(content.encode(), digest_size=32).hexdigest()
        status, answer = self.call("PUT", "/v1/blobs/" + name, content.encode(), account)
        assert status in (200, 201), (account, status, answer)
        return name

    def move_to(self, when):
        if when > self.now:
            self.post("/v1/rehearsal/clock", {"now": written(when)}, "administrator-000000")
            self.now = when

    def all_of(self, path, account="auditor-000000"):
        items, after = [], ""
        while after is not None:
            page = self.get(path + ("&" if "?" in path else "?") + "limit=500" + (f"&after={after}" if after else ""),
                            account)
            items += page["items"]
            after = page["next"]
        return items

    def lines(self):
        """Every line of the log, as `huiyin-server export` writes it, by subject and in order; without those that had
        no effect (rulebook 5, 11)."""
        out = subprocess.run([self.server, "export", "--data", self.data], check=True, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL).stdout.decode()
        lines = [line for line in map(json.loads, out.splitlines()) if "kind" in line]  # not the checkpoint at the end
        void = self.without_effect | {(line["body"]["origin"], line["body"]["seq"]) for line in lines
                                      if line["kind"] == "judged_ineffective"}
        lines = [line for line in lines if (line["origin"], line["seq"]) not in void]
        for line in lines:
            line["time"] = parse(line["clock"])
        lines.sort(key=lambda line: (line["at"], line["origin"], line["seq"]))
        by_subject = {}
        for line in lines:
            by_subject.setdefault(line["subject"], []).append(line)
        return by_subject

    def verify(self):
        return subprocess.run([self.server, "verify", "--data", self.data], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode
