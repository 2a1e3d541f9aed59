# SPDX-License-Identifier: Apache-2.0
"""Three head offices behind HTTP that do the same: take a complaint, list, search, tell what is new. Each is set up as
its own documentation says, with its own defaults, in a directory that goes with it."""
import http.client
import json
import os
import socket
import subprocess
import threading
import time
import urllib.parse
from datetime import datetime, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 600  # seconds: a busy machine is no failure


def run(*words, **given):
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE * 3, check=False, **given)
    if done.returncode != 0:
        raise SystemExit(f"{words}: {done.stdout[-1500:]}{done.stderr[-1500:]}")
    return done.stdout


def url_of(process):
    for line in process.stdout:
        if line.startswith("listening on "):
            return line.split()[-1]
    raise SystemExit("it does not serve")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Caller:
    """One connection, begun anew when the server hung up while it was the others' turn."""

    def __init__(self, url, headers=None):
        self.headers = headers or {}
        self.connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc, timeout=PATIENCE)

    def once(self, method, path, body, headers):
        self.connection.request(method, path, body, headers)
        return self.connection.getresponse()

    def call(self, method, path, body=None, kind="application/json"):
        headers = {**self.headers, "Content-Type": kind} if body is not None else self.headers
        try:
            answer = self.once(method, path, body, headers)
        except (http.client.RemoteDisconnected, ConnectionError):
            self.connection.close()
            answer = self.once(method, path, body, headers)
        text = answer.read()
        if answer.status >= 300:
            raise SystemExit(f"{method} {path}: {answer.status} {text[:500]!r}")
        return text

    def ask(self, method, path, body=None):
        return json.loads(self.call(method, path, None if body is None else json.dumps(body)))


class Huiyin:
    name = "Huiyin"

    def __init__(self, place, binaries):
        self.server, self.data = f"{binaries}/huiyin-server", f"{place}/huiyin"
        run(self.server, "init", "--demo", "--data", self.data)
        self.process = subprocess.Popen([self.server, "serve", "--data", self.data, "--listen", "127.0.0.1:0"],
                                        stdout=subprocess.PIPE, stderr=open(f"{place}/huiyin.log", "w"), text=True)
        self.url = url_of(self.process)
        self.version = run(self.server, "--version").strip()
        self.feed = 0
        self.enrol()

    def enrol(self):
        code = run(self.server, "enroll", "--unit", "650101", "--face", "tablet", "--data", self.data).strip()
        self.token = Caller(self.url).ask("POST", "/v1/enroll", {"code": code, "name": "柜台"})["token"]
        signed_in = Caller(self.url).ask("POST", "/v1/session",
                                         {"account": "outlet_manager-650101", "password": "demo-650101"})
        self.headers = {"Authorization": "Bearer " + signed_in["token"]}

    def caller(self):
        return Caller(self.url, self.headers)

    def create(self, caller, one):
        caller.ask("POST", "/v1/complaints", {
            "form": "onsite", "channel": "counter", "unit": "650101", "category": one["category"], "reply_by": "phone",
            "customer": {"name": one["name"], "mobile": one["phone"]}, "narrative": one["text"]})

    def page(self, caller, words=""):
        return len(caller.ask("GET", "/v1/complaints?limit=50" + words)["items"])

    def newest(self, caller):
        return self.page(caller)

    def word(self, caller, word):
        return self.page(caller, "&q=" + urllib.parse.quote(word))

    phone = word

    def follow(self):
        """Until its device holds all that there is."""
        self.poller = Caller(self.url, {"Authorization": "Bearer " + self.token})
        while self.poll():
            pass

    def poll(self):
        header = {"v": 2, "have": {"feed": self.feed, "kept": 0}, "from": 0, "waiting": 0, "limit": 20000,
                  "sent_at": datetime.now(timezone.utc).isoformat(timespec="milliseconds")}
        text = self.poller.call("POST", "/v1/sync", json.dumps(header) + "\n", "application/x-ndjson")
        answer = json.loads(text.split(b"\n", 1)[0])
        self.feed = answer["feed"]
        return answer["more"]


class RequestTracker:
    name = "Request Tracker"

    def __init__(self, place, processes):
        self.place, self.port = place, free_port()
        self.database()
        self.configure("Indexed => 0")
        run("/usr/sbin/rt-setup-database-5", "--action", "init", "--dba", "postgres", "--dba-password", "none")
        self.token = run("perl", f"{HERE}/ticket_queue.pl").strip().split("\n")[-1]
        self.serving = ["/usr/share/request-tracker5/libexec/rt-server", "--server", "Starlet",
                        "--port", str(self.port), "--max-workers", str(processes), "--max-reqs-per-child", "100000",
                        "--max-keepalive-reqs", "100000", "--keepalive-timeout", "600"]
        self.start()
        versions = [run("dpkg-query", "-W", "-f", "${Version}", name)
                    for name in ("request-tracker5", "postgresql-15")]
        self.version = f"Request Tracker {versions[0]} on PostgreSQL {versions[1]}"

    def database(self):
        """A cluster of its own, which nothing but its socket leads to."""
        os.makedirs(f"{self.place}/postgres")
        run("chown", "postgres", f"{self.place}/postgres")
        self.as_postgres("initdb", "-D", f"{self.place}/postgres/data", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.as_postgres("pg_ctl", "-w", "-D", f"{self.place}/postgres/data", "-l", f"{self.place}/postgres/log", "-o",
                         f"-c listen_addresses= -k {self.place}/postgres", "start")

    def as_postgres(self, program, *words):
        run("setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups",
            f"/usr/lib/postgresql/15/bin/{program}", *words, cwd="/", stdin=subprocess.DEVNULL)

    def configure(self, search):
        with open("/etc/request-tracker5/RT_SiteConfig.d/60-peers.pm", "w", encoding="utf-8") as file:
            file.write(f"""Set($rtname, 'peers'); Set($Organization, 'peers'); Set($WebDomain, '127.0.0.1');
Set($WebPort, {self.port}); Set($WebPath, ''); Set($DatabaseType, 'Pg'); Set($DatabaseHost, '{self.place}/postgres');
Set($DatabaseName, 'rt5'); Set($DatabaseUser, 'postgres'); Set($DatabasePassword, 'none');
Set($DatabaseAdmin, 'postgres'); Set($MailCommand, 'testfile'); Set($LogToSyslog, undef); Set($LogToSTDERR, 'error');
Set($Timezone, 'Asia/Shanghai');
Set(%FullTextSearch, Enable => 1, {search});
1;
""")

    def start(self):
        self.process = subprocess.Popen(self.serving, stdout=open(f"{self.place}/rt.log", "a"),
                                        stderr=subprocess.STDOUT)
        until = time.monotonic() + PATIENCE
        while True:
            try:
                self.caller().ask("GET", "/REST/2.0/rt")
                return
            except OSError:
                if time.monotonic() > until or self.process.poll() is not None:
                    raise SystemExit(open(f"{self.place}/rt.log").read()[-1500:]) from None
                time.sleep(0.2)

    def caller(self):
        return Caller(f"http://127.0.0.1:{self.port}", {"Authorization": "token " + self.token})

    def create(self, caller, one):
        caller.ask("POST", "/REST/2.0/ticket", {
            "Queue": "Complaints", "Subject": one["text"][:30], "Content": one["text"], "Requestor": one["mail"],
            "CustomFields": {"Phone": one["phone"], "Category": one["category"]}})

    def tickets(self, caller, query):
        asked = urllib.parse.urlencode({"query": query, "orderby": "id", "order": "DESC", "per_page": 50,
                                        "fields": "Subject,Status,Created,Owner"})
        return len(caller.ask("GET", "/REST/2.0/tickets?" + asked)["items"])

    def newest(self, caller):
        return self.tickets(caller, "Queue = 'Complaints'")

    def word(self, caller, word):
        return self.tickets(caller, f"Content LIKE '{word}'")

    def phone(self, caller, number):
        return self.tickets(caller, f"CF.{{Phone}} = '{number}'")

    def follow(self):
        self.poller = self.caller()

    def poll(self):
        return self.tickets(self.poller, "LastUpdated > '2099-01-01'")

    def index(self):
        """Its index of whole texts; before it, a word is looked for in every text."""
        run("/usr/sbin/rt-setup-fulltext-index-5", "--noask", "--dba", "postgres", "--dba-password", "none")
        self.configure("Indexed => 1, Column => 'ContentIndex', Table => 'AttachmentsIndex'")
        run("/usr/sbin/rt-fulltext-indexer-5", "--all")
        self.process.terminate()
        self.process.wait()
        self.start()


class Documents:
    name = "PouchDB"

    def __init__(self, place, modules):
        self.place, self.modules, self.devices = place, modules, 0
        os.makedirs(f"{place}/documents")
        self.process = subprocess.Popen(["node", f"{modules}/documents.js", "serve", f"{place}/documents"],
                                        stdout=subprocess.PIPE, stderr=open(f"{place}/documents.log", "w"), text=True)
        self.url = url_of(self.process)
        caller = self.caller()
        caller.ask("PUT", "/complaints")
        for field in ("phone", "at"):
            caller.ask("POST", "/complaints/_index", {"index": {"fields": [field]}})
        versions = [json.load(open(f"{modules}/node_modules/{name}/package.json"))["version"]
                    for name in ("pouchdb", "express-pouchdb")]
        self.version = (f"PouchDB {versions[0]} on LevelDB, express-pouchdb {versions[1]}, "
                        f"Node {run('node', '--version').strip()}")

    def caller(self):
        return Caller(self.url)

    def create(self, caller, one):
        caller.ask("POST", "/complaints", {**one, "at": time.time()})

    def found(self, caller, selector, **more):
        return len(caller.ask("POST", "/complaints/_find", {"selector": selector, "limit": 50, **more})["docs"])

    def newest(self, caller):
        return self.found(caller, {"at": {"$gt": 0}}, sort=[{"at": "desc"}])

    def word(self, caller, word):
        return self.found(caller, {"text": {"$regex": word}})

    def phone(self, caller, number):
        return self.found(caller, {"phone": number})

    def follow(self):
        self.poller = self.caller()
        self.last = self.poller.ask("GET", "/complaints/_changes?since=0&limit=1000000")["last_seq"]

    def poll(self):
        return len(self.poller.ask("GET", f"/complaints/_changes?since={self.last}")["results"])

    def replicate(self, *words, database, complaint=None):
        """A device of its own process: how many documents go in a second."""
        self.devices += 1
        place = f"{self.place}/device-{self.devices}"
        os.makedirs(place)
        what, *rest = words
        process = subprocess.Popen(["node", f"{self.modules}/documents.js", what, place, *rest,
                                    f"{self.url}/{database}"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        out, _ = process.communicate(json.dumps(complaint), timeout=PATIENCE)
        if process.returncode != 0:
            raise SystemExit("a device did not replicate")
        done = json.loads(out)
        return done["documents"] / done["seconds"]

    def many(self, devices, each, complaint, database):
        """So many devices give their documents at once, as a replication sends them: how many go in a second."""
        bodies = [json.dumps({"docs": [{**complaint, "_id": f"{device}-{number}"} for number in range(each)]})
                  for device in range(devices)]
        answers = []

        def give(body):
            answers.extend(json.loads(self.caller().call("POST", f"/{database}/_bulk_docs", body)))

        threads = [threading.Thread(target=give, args=(body,)) for body in bodies]
        before = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        took = time.perf_counter() - before
        if sum(1 for answer in answers if answer.get("ok")) != devices * each:
            raise SystemExit(f"{devices * each} documents were given, {len(answers)} answered")
        return devices * each / took
