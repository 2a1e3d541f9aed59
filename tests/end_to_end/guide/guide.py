# SPDX-License-Identifier: Apache-2.0
"""What the pages for operators say is what works: each command in docs/operating.md and in the numbered steps of
docs/operating is run, in their order, by somebody who does what the steps say between them; and it comes to what the
page says. Of the page on alerts each is run that works on a machine that is well. Every other command that
a page names is one that the programs know.
usage: guide.py BIN_DIR SOURCE_DIR"""
import glob
import json
import os
import re
import shutil
import sys
import tempfile

import machine
import pages

BIN, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
failures = []


def check(what, holds):
    print(("holds: " if holds else "FAILS: ") + what, flush=True)
    if not holds:
        failures.append(what)


class Walk:
    """Somebody who follows a page, block by block."""

    def __init__(self, page, place):
        self.page, self.machine = page, place
        self.left = pages.blocks(pages.text_of(SOURCE, page))
        self.variables = {}

    def up_to(self, words):
        """Does the blocks up to the one with these words, which comes next; all that are left for None."""
        while self.left and (words is None or words not in self.left[0]):
            self.do()
        if words is not None and not self.left:
            raise SystemExit(f"{self.page}: no block says {words}")
        return self

    def do(self):
        block = self.left.pop(0)
        code = int(block.rsplit("# ends with ", 1)[1].split()[0]) if "# ends with " in block else 0
        print(f"  {self.page}: {block.splitlines()[0]}", flush=True)
        return self.machine.run(block, code, **self.variables)


def organisation_and_policy(place, **policy):
    data = f"{SOURCE}/shared/policy/data"
    shutil.copy(f"{data}/demo-organisation.json", f"{place.root}/here/organisation.json")
    with open(f"{data}/policy.json", encoding="utf-8") as file:
        rules = json.load(file)
    rules.update(policy)
    with open(f"{place.root}/here/policy.json", "w", encoding="utf-8") as file:
        json.dump(rules, file, ensure_ascii=False)


def upgrade(place):
    # The programs of 0.1 are not at hand: what 0.1 wrote is taken over by the first start, and the page is walked from there.
    place.run("tar -xJf \"$SOURCE\"/tests/fixtures/data-directory-0.1.tar.xz -C /var/lib && mv /var/lib/bank-0.1 /var/lib/huiyin")
    place.run("systemctl start huiyin-server")
    before = place.captured()
    walk = Walk("docs/operating/upgrade.md", place).up_to("--allow-downgrades")
    check("what 0.1 wrote is taken over, serves and is whole", before and place.captured() == before)
    walk.up_to(None)
    check("and the backup of before is put back", place.captured() == before)


def restore(place):
    place.founded()
    walk = Walk("docs/operating/restore.md", place).up_to("systemctl stop huiyin-server")
    place.capture()
    place.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
    numbers = sorted(place.captured())
    walk.do()
    shutil.rmtree(f"{place.root}/var/lib/huiyin")  # the disk is lost
    walk.up_to("device list")
    place.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
    check("a lost disk is restored, and what came after the backup is there again",
          len(numbers) == 2 and sorted(place.captured()) == numbers)
    walk.up_to(None)
    check("what lay there before is gone", not glob.glob(f"{place.root}/var/lib/huiyin/replaced-*"))


def certificates(place):
    place.founded()
    walk = Walk("docs/operating/certificates.md", place)
    walk.do()
    place.sign("/etc/huiyin/renewed.csr", "/etc/huiyin/renewed.crt")
    walk.up_to("next.csr").do()
    place.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
    check("a certificate for the same key asks nothing of a device", True)
    place.enrolled("/var/lib/asleep", "kiosk")
    place.sign("/etc/huiyin/next.csr", "/etc/huiyin/next.crt")
    walk.up_to("device list")
    place.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
    walk.up_to("-pubkey")
    place.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
    check("who was told of the next key goes on without a visit", True)
    shutil.rmtree(f"{place.root}/var/lib/huiyin-kiosk")
    os.rename(f"{place.root}/var/lib/asleep", f"{place.root}/var/lib/huiyin-kiosk")
    walk.variables["SHA256"] = walk.do().split()[0]
    walk.up_to("bank-ca.crt")
    check("who was not is told the key by hand", "active" in place.run("huiyin-server device list --data /var/lib/huiyin"))
    walk.up_to(None)
    place.run("huiyin-replica sync --data /var/lib/huiyin-kiosk")
    check("new keys of head office's own ask nothing of a device", True)


def migration(place):
    organisation_and_policy(place)
    place.founded()
    numbers = place.captured()
    walk = Walk("docs/operating/migration.md", place).up_to("apt install")
    os.rename(f"{place.root}/var/lib/huiyin", f"{place.root}/mnt/old")
    walk.up_to("export")
    check("head office moved, and is whole", place.captured() == numbers and not os.path.exists(f"{place.root}/mnt/huiyin.tar"))
    walk.up_to("keys show")
    walk.variables["KEY"] = walk.do().split()[0]
    walk.up_to(None)
    check("another one has the log", numbers[0] in place.run("huiyin-server export --data /var/lib/new"))


def retention(place):
    place.founded()
    organisation_and_policy(place, version="2026-erasure", keeping={"retention_years": 5, "erasure": "on"})
    walk = Walk("docs/operating/retention.md", place).up_to("/v1/erasures")
    manager = place.token("outlet_manager-650101")
    body = {**machine.BODY, "channel": "counter", "customer": {"name": "王建国", "mobile": "13800138000"}, "reply_by": "phone"}
    subject = place.call("POST", "/v1/complaints", body, manager)["subject"]
    for kind, said in (("accepted", {}), ("withdrawal_requested", {"reason": "已解决"}),
                       ("withdrawal_verified", {"voluntary": True, "how": "电话"})):
        place.call("POST", f"/v1/complaints/{subject}/lines", {"kind": kind, "body": said}, manager)
    walk.variables = {"COMPLAINT": subject, "TOKEN": place.token("channel_operations_head-000010")}
    walk.do()
    walk.up_to(None)
    seen = json.dumps(place.call("GET", f"/v1/complaints/{subject}?reveal=1", token=manager), ensure_ascii=False)
    check("what was said is gone, and every line keeps its place", "王建国" not in seen and '"erased_at": null' not in seen)
    check("one file of keys is kept", os.listdir(f"{place.root}/safe") == ["subject-keys-after-order.sqlite"])


def enrolment(place):
    place.run("huiyin-server init --templates bank; "
              "huiyin-server init --data /var/lib/huiyin --from-csv bank/units.csv bank/people.csv; systemctl start huiyin-server")
    walk = Walk("docs/operating/enrolment.md", place)
    walk.up_to(None)
    check("three devices have site files, and the first is enrolled by its own",
          len(os.listdir(f"{place.root}/mnt/sites")) == 3
          and "k-0001" in place.run("huiyin-server device list --data /var/lib/huiyin"))


def operating(place):
    organisation_and_policy(place)
    with open(f"{place.root}/here/more-people.csv", "w", encoding="utf-8") as file:
        file.write("account,unit,role,name\nteller.2,100001,outlet_staff,李四\n")
    walk = Walk("docs/operating.md", place).up_to("huiyin-replica enroll")
    walk.variables["CODE"] = place.run("huiyin-server enroll --data /var/lib/huiyin --unit 100001 --face kiosk").strip()
    walk.up_to(None)
    check("who has never seen it has a bank that serves, and a kiosk",
          "k-0001" in place.run("huiyin-server device list --data /var/lib/huiyin"))


def alerts(place):
    """What the page says between backticks is run where a machine that is well can run it; what it looks for in the
    log is something that head office says."""
    place.founded()
    said = pages.between_backticks(pages.text_of(SOURCE, "docs/operating/alerts.md"))
    place.tried(f"curl -s -X POST {place.url}/v1/session -H 'Content-Type: application/json' -d '{{\"account\":\"nobody\",\"password\":\"x\"}}'")
    ready = [command for command in said if command.split()[0] in RUN_AS_THEY_STAND and not re.search("…|FILE", command)]
    for command in ready:
        print(f"  docs/operating/alerts.md: {command}", flush=True)
        place.run(command.replace("http://127.0.0.1:8080", place.url).replace("--data DIR", "--data /var/lib/huiyin-kiosk"))
    drill = next(command for command in said if " drill " in command)
    place.run(drill.replace("huiyin-….sqlite", "huiyin-$(date +%F).sqlite"))
    place.run("systemctl stop huiyin-server")
    workdays = next(command for command in said if " policy workdays " in command)
    place.run(workdays.replace(" FILE", " \"$SOURCE\"/shared/policy/data/workdays-cn.json"))
    check("what the alerts' page says is run by a machine that is well", len(ready) >= 12)
    check("a sign-in that failed is found as it says", place.run(next(command for command in said if "sign_in_failed" in command)))
    texts = "".join(pages.text_of(SOURCE, path) for path in glob.glob(f"{SOURCE}/server/**/*.cpp", recursive=True))
    sought = [re.search(r'grep "([^"]+)"$', command) for command in said if command.startswith("journalctl")]
    check("what it looks for in the log is said by head office", all(found[1] in texts for found in sought if found))


def names_and_numbers():
    for page in ["docs/operating.md", *sorted(os.path.relpath(path, SOURCE) for path in glob.glob(f"{SOURCE}/docs/operating/*.md"))]:
        text = pages.text_of(SOURCE, page)
        unknown = []
        for words in pages.commands_named(text):
            if not os.path.exists(f"{BIN}/{words[0]}") or "…" in words:
                continue
            said, used = machine.programs_help(BIN, words)
            rest = words[used:]
            unfinished = "Subcommands:" in said[-1] and not (rest and rest[0].startswith("-"))
            if unfinished or any(word.startswith("--") and not re.search(rf"(?m)[ ,]{re.escape(word.split('=')[0])}\b", "".join(said))
                                 for word in rest):
                unknown.append(" ".join(words))
        check(f"{page}: every command it names is one {unknown or ''}", not unknown)
        if page.startswith("docs/operating/") and pages.blocks(text):
            check(f"{page}: its steps are numbered", pages.is_numbered(text))
    check("each page has a walk", {name for name in WALKS} ==
          {os.path.relpath(path, SOURCE) for path in glob.glob(f"{SOURCE}/docs/operating/*.md")
           } | {"docs/operating.md"})


RUN_AS_THEY_STAND = ("huiyin-server", "huiyin-replica", "runuser", "curl", "du", "df", "ps")
WALKS = {"docs/operating.md": operating, "docs/operating/enrolment.md": enrolment, "docs/operating/upgrade.md": upgrade, "docs/operating/restore.md": restore,
         "docs/operating/certificates.md": certificates, "docs/operating/migration.md": migration,
         "docs/operating/retention.md": retention, "docs/operating/alerts.md": alerts}


def main():
    wanted = sys.argv[3:]
    for page, walk in WALKS.items():
        if wanted and page not in wanted:
            continue
        with tempfile.TemporaryDirectory() as root:
            place = machine.Machine(root, BIN, SOURCE)
            try:
                walk(place)
            finally:
                place.stop()
    if not wanted:
        names_and_numbers()
    sys.exit(1 if failures else 0)


main()
