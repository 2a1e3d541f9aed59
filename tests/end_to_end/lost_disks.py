# SPDX-License-Identifier: Apache-2.0
"""Head office's disk is lost twice on one day, an older copy of its database is put in its place, its log goes, a bit
of its keys turns: nothing is given twice, and what was acknowledged is there or its absence is said. Between real
processes.

usage: lost_disks.py BIN_DIR MOVED_CLOCK_LIBRARY POLICY_DATA_DIR"""
import base64
import json
import os
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
from processes import Device, Office, check, failures  # noqa: E402

POLICY = os.path.join(os.path.abspath(sys.argv[3]), "policy.json")


def exchanges(device, times=1):
    for _ in range(times):
        try:
            device.sync()
        except RuntimeError as error:
            return str(error)
    return ""


def is_there(office, subject):
    return office.call("GET", f"/v1/complaints/{subject}", token=office.token("auditor-000000"))[0] == 200


def restored_in(office, directory, backup, keys):
    """In a fresh directory, with keys.json from the safe: nothing of what was there is left."""
    os.mkdir(directory)
    shutil.copy(keys, f"{directory}/keys.json")
    office.directory = directory
    office.tokens.clear()
    office.command("restore", "--from", backup)
    office.start()


def why_not_served(office):
    """The sentence with which `serve` refuses; "" when it serves."""
    office.tokens.clear()
    try:
        office.start()
        office.stop()
        return ""
    except RuntimeError as error:
        return str(error)


def lost_twice(place):
    office = Office(place)
    backup, keys = f"{place}/backup.sqlite", f"{place}/keys.json"
    try:
        tablet, kiosk = Device(office, "tablet", place), Device(office, "kiosk", place)
        exchanges(tablet)
        exchanges(kiosk)
        office.command("backup", "--to", backup)
        shutil.copy(f"{office.directory}/keys.json", keys)
        first = office.captured()
        captured = kiosk.capture()
        exchanges(kiosk)
        exchanges(tablet)
        office.stop()
        restored_in(office, f"{place}/fresh-1", backup, keys)
        exchanges(tablet, 3)
        exchanges(kiosk, 3)
        check("after the first restore both complaints are there again",
              is_there(office, first) and is_there(office, captured))
        second = office.captured()
        number = office.view(second)["number"]
        late = Device(office, "kiosk", place)
        name = late.run("status")["origin"]
        words = late.capture()
        exchanges(late)
        exchanges(tablet)
        office.stop()
        shutil.rmtree(office.directory)
        restored_in(office, f"{place}/fresh-2", backup, keys)
        other = Device(office, "kiosk", place)
        check("no kiosk gets another's name", other.run("status")["origin"] != name)
        check("no customer gets another's number", office.view(office.captured())["number"] != number)
        for device in (tablet, kiosk, late):
            exchanges(device, 3)
        for what, subject in (("what a tablet held and had given back before", first), ("a kiosk's words", captured),
                              ("what was taken over HTTP in between", second), ("a kiosk's of in between", words)):
            check(f"after the second restore on the same day: {what}", is_there(office, subject))
        if is_there(office, second):
            check("with the number that was given", office.view(second)["number"] == number)
            check("and on the tablet", tablet.run("show", second)["number"] == number)
        office.stop()
        check("verify finds nothing", office.tried("verify")[0] == 0)
    finally:
        office.stop()


def older_copies(place):
    office = Office(place)

    def marked():
        with open(f"{office.directory}/huiyin.id", encoding="ascii") as file:
            return json.load(file).get("feed", 0)

    try:
        for _ in range(3):
            office.captured()
        office.wait_for("the mark of what is on the disk", lambda: marked() > 0)
        before = marked()
        for name in ("huiyin.sqlite", "huiyin.sqlite-wal"):
            shutil.copy(f"{office.directory}/{name}", f"{place}/{name}")
        numbers = [office.view(office.captured())["number"] for _ in range(4)]
        office.wait_for("the next", lambda: marked() > before)
        office.stop()  # SIGKILL: what was written last lies in the log only
        if os.path.exists(f"{office.directory}/control.sock"):
            os.remove(f"{office.directory}/control.sock")
        shutil.copytree(office.directory, f"{place}/whole")
        for name in ("huiyin.sqlite", "huiyin.sqlite-wal"):
            shutil.copy(f"{place}/{name}", f"{office.directory}/{name}")
        os.remove(f"{office.directory}/huiyin.sqlite-shm")
        why = why_not_served(office)
        check(f"a copy from since the start is refused, and a restore advised: {why[-240:]}",
              "had written" in why and "huiyin-server restore" in why)
        shutil.copy(f"{place}/huiyin.sqlite", f"{place}/copy.sqlite")
        shutil.copytree(f"{place}/whole", f"{place}/without-log")
        office.directory = f"{place}/whole"
        check("the right one is served", why_not_served(office) == "")
        office.directory = f"{place}/without-log"
        for beside in ("-wal", "-shm"):
            os.remove(f"{office.directory}/huiyin.sqlite{beside}")
        check("without its log it is refused, too", "had written" in why_not_served(office))
        office.command("restore", "--from", f"{place}/copy.sqlite")
        office.start()
        check("restored from the copy, it serves and gives no number again",
              not set(numbers) & {office.view(office.captured())["number"] for _ in range(4)})
    finally:
        office.stop()


def turned_bits(place):
    office = Office(place)
    keys = f"{office.directory}/keys.json"
    try:
        office.command("backup", "--to", f"{place}/backup.sqlite")
        office.stop()
        with open(keys, encoding="ascii") as file:
            right = file.read()
        for pair in ("box", "sign"):
            wrong = json.loads(right)
            secret = bytearray(base64.b64decode(wrong[pair]["secret"]))
            secret[3] ^= 1
            wrong[pair]["secret"] = base64.b64encode(bytes(secret)).decode()
            with open(keys, "w", encoding="ascii") as file:
                json.dump(wrong, file)
            check(f"with one bit of {pair}.secret turned it is not served", "keys" in why_not_served(office))
            check("nor restored", office.tried("restore", "--from", f"{place}/backup.sqlite")[0] == 1)
        with open(keys, "w", encoding="ascii") as file:
            file.write(right)
        check("with the right keys it is served", why_not_served(office) == "")
    finally:
        office.stop()


def lost_subject_keys(place):
    office = Office(place, serves=False)
    try:
        with open(POLICY, encoding="utf-8") as file:
            policy = json.load(file)
        policy["version"] += "-erasing"
        policy.setdefault("keeping", {})["erasure"] = "on"
        with open(f"{place}/policy.json", "w", encoding="utf-8") as file:
            json.dump(policy, file, ensure_ascii=False)
        office.command("policy", "use", f"{place}/policy.json")
        office.start()
        subject = office.captured()
        office.command("backup", "--to", f"{place}/backup.sqlite", "--keys-to", f"{place}/KEYS")
        office.stop()
        os.mkdir(f"{place}/fresh")
        shutil.copy(f"{office.directory}/keys.json", f"{place}/fresh/keys.json")
        office.directory = f"{place}/fresh"
        office.tokens.clear()
        code, _, said = office.tried("restore", "--from", f"{place}/backup.sqlite")
        check("a restore without the subjects' keys ends with 1 and names them", code == 1 and "--keys-from" in said)
        office.command("restore", "--from", f"{place}/backup.sqlite", "--keys-from", f"{place}/KEYS")
        office.start()
        check("with them the complaint is there", is_there(office, subject))
        office.stop()
        os.remove(f"{office.directory}/subject-keys.sqlite")
        for beside in ("-wal", "-shm"):
            if os.path.exists(f"{office.directory}/subject-keys.sqlite{beside}"):
                os.remove(f"{office.directory}/subject-keys.sqlite{beside}")
        office.start()
        office.wait_for("what readyz says of them", lambda: office.call("GET", "/readyz")[0] == 503)
        codes = [reason["code"] for reason in office.call("GET", "/readyz")[1]["reasons"]]
        check(f"lost keys are told by readyz: {codes}", codes == ["subject_keys_missing"])
        office.stop()
        check("and by verify", office.tried("verify")[0] == 3)
    finally:
        office.stop()


def main():
    for work in (lost_twice, older_copies, turned_bits, lost_subject_keys):
        with tempfile.TemporaryDirectory() as place:
            work(place)
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
