# SPDX-License-Identifier: Apache-2.0
"""Files that were made with nothing but head office's public keys, and what an operator may be given to import: none of
it takes effect, and verify finds nothing (docs/decisions/0019, 0023). Between real processes.

usage: forged_files.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import base64
import ctypes
import ctypes.util
import hashlib
import json
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
from processes import BODY, Device, Office, check, failures, now  # noqa: E402

SODIUM = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
HEAD_OF_BRANCH = {"account": "branch_head-650100", "role": "branch_head", "unit": "650100"}
ZEROS = "0" * 64


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def hashed(data):
    return hashlib.blake2b(data, digest_size=32).hexdigest()


def sealed(line, public_key):
    """As a device seals (sync/sealing): a content key for the line, and that key for head office."""
    plain, content_key, nonce = canonical(line).encode(), os.urandom(32), os.urandom(24)
    box = ctypes.create_string_buffer(len(plain) + 16)
    assert SODIUM.crypto_secretbox_easy(box, plain, ctypes.c_ulonglong(len(plain)), nonce, content_key) == 0
    wrapped = ctypes.create_string_buffer(32 + 48)
    assert SODIUM.crypto_box_seal(wrapped, content_key, ctypes.c_ulonglong(32), public_key) == 0
    seal = {"box": base64.b64encode(nonce + box.raw).decode(),
            "to": {hashed(public_key)[:16]: base64.b64encode(wrapped.raw).decode()}}
    return canonical({"origin": line["origin"], "prev": line["prev"], "seal": seal, "seq": line["seq"]})


class Forger:
    """Knows the public key, which every device holds, and whatever a chain ends with."""

    def __init__(self, office, origin, seq=0, prev=ZEROS):
        with open(f"{office.directory}/keys.json", encoding="utf-8") as file:
            self.key = base64.b64decode(json.load(file)["box"]["public"])
        self.origin, self.seq, self.prev, self.lines = origin, seq, prev, []

    def writes(self, subject, kind, body):
        self.seq += 1
        at = now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
        line = {"at": f"{at}/{self.seq:04}", "body": body, "by": HEAD_OF_BRANCH, "clock": at, "kind": kind,
                "origin": self.origin, "prev": self.prev, "seq": self.seq, "subject": subject}
        text = canonical(line)
        self.prev = hashed(text.encode())
        self.lines.append((line, text))
        return self

    def kept(self):
        return [canonical({"origin": self.origin, "seq": line["seq"], "sealed": sealed(line, self.key), "was": "open"})
                for line, _ in self.lines]

    def open(self):
        return [text for _, text in self.lines]


def imported(office, lines, *words):
    with open(f"{office.place}/file.ndjson", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    _, out, refused = office.tried("import", f"{office.place}/file.ndjson", *words)
    return out.strip(), refused


def stays(office, what, subject, before, lines):
    office.stop()
    out, refused = imported(office, lines)
    print(f"  {what}: {out}\n    " + "\n    ".join(refused.splitlines()))
    code, verified, _ = office.tried("verify")
    office.start()
    view = office.view(subject)
    check(f"{what}: nothing takes effect", view["level"] == before["level"] and view["state"] == before["state"])
    check(f"{what}: the import says what it refused", "refused:" in refused)
    check(f"{what}: verify finds nothing", code == 0 and "whole and unchanged" in verified)


def on_one_in_use(office, tablet):
    subject = tablet.capture()
    tablet.sync()
    before = office.view(subject)
    raised, closed = ("raised", {"to": 3, "reason": "by_hand"}), ("closed", {})

    def acts(forger):
        return forger.writes(subject, *raised).writes(subject, *closed)

    stays(office, "kept by a device that never was", subject, before, acts(Forger(office, "t-0099")).kept())
    stays(office, "open lines of a device that never was", subject, before, acts(Forger(office, "t-0098")).open())
    origin = tablet.run("status")["origin"]
    chain = [json.loads(line) for line in office.command("export").splitlines()]
    last = max((line for line in chain if line.get("origin") == origin and "kind" in line), key=lambda one: one["seq"])
    end = (origin, last["seq"], hashed(canonical(last).encode()))
    stays(office, "kept by a tablet that hands in by itself", subject, before, acts(Forger(office, *end)).kept())
    office.command("device", "revoke", "--id", origin)
    stays(office, "kept by a tablet that is shut out, without its key", subject, before,
          acts(Forger(office, *end)).kept())


def on_a_fresh_one(office, place):
    """A head office without events takes the log that it is brought, and names the key that it is signed with; a file
    that nobody signed it does not, nor one that is signed with another key than its operator names."""
    log = office.command("export").splitlines()
    os.mkdir(f"{place}/fresh")
    fresh = Office(f"{place}/fresh", serves=False)
    lines_of = lambda: sum("kind" in json.loads(line) for line in fresh.command("export").splitlines())  # noqa: E731
    forger = Forger(office, "t-0001").writes("c-" + "1" * 32, "captured", {**BODY, "number": "forged"})
    out, refused = imported(fresh, forger.open())
    check(f"a fresh head office takes nothing of forged lines: {out}", out.startswith("0 taken") and lines_of() == 0)
    check("and says what to do", "refused:" in refused and "whose log" in refused)
    key = office.command("keys", "show").strip()
    out, refused = imported(fresh, log[:-1] + [log[-1].replace(key, fresh.command("keys", "show").strip())],
                            "--trust", key)
    check(f"nor when the signature was changed: {out}", out.startswith("0 taken") and lines_of() == 0)
    out, refused = imported(fresh, log, "--trust", fresh.command("keys", "show").strip())
    check(f"nor when another key is named: {out}", out.startswith("0 taken") and lines_of() == 0)
    check("and says what to do", "refused:" in refused and "--trust" in refused)
    os.mkdir(f"{place}/first")
    first = Office(f"{place}/first", serves=False)
    out, told = imported(first, log)
    check(f"an empty one takes a log that is signed: {out}", out.endswith("0 refused") and "refused:" not in told)
    check("and names the key, to be compared", key in told and "keys show" in told)
    check("verify finds nothing there", first.tried("verify")[0] == 0)
    out, refused = imported(fresh, log, "--trust", key)
    check(f"with the key that is read out there it takes the log: {out}", out.endswith("0 refused") and not refused)
    check("and shows every line of it", lines_of() == sum("kind" in json.loads(line) for line in log))
    check("verify finds nothing", fresh.tried("verify")[0] == 0)
    check("a key that is none is refused", fresh.tried("import", os.devnull, "--trust", "nonsense")[0] == 1)


def on_one_with_the_same_keys(office, place):
    """With the old one's keys.json in the fresh directory the log is its own: what a kiosk sealed can be read."""
    kiosk = Device(office, "kiosk", place)
    subject = kiosk.capture()
    kiosk.sync()
    shown = office.view(subject)
    office.stop()
    log = office.command("export").splitlines()
    os.mkdir(f"{place}/same")
    same = Office(f"{place}/same", serves=False)
    shutil.copy(f"{office.directory}/keys.json", f"{same.directory}/keys.json")
    out, refused = imported(same, log)
    check(f"with the same keys the log is head office's own: {out}", out.endswith("0 refused") and not refused)
    check("verify finds nothing", same.tried("verify")[0] == 0)
    same.start()
    try:
        check("it serves, and shows what the kiosk had sealed", same.view(subject)["number"] == shown["number"])
    finally:
        same.stop()


def main():
    assert SODIUM.sodium_init() >= 0
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        try:
            on_one_in_use(office, Device(office, "tablet", place))
            office.stop()
            on_a_fresh_one(office, place)
            office.start()
            on_one_with_the_same_keys(office, place)
        finally:
            office.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
