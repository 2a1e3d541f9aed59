# SPDX-License-Identifier: Apache-2.0
"""Head office changes its own keys twice while a kiosk and a tablet are away. Nobody stands before them: with their next
exchange they know the new keys, what was sealed for the old ones is taken in, what follows is sealed for the new one. A
backup from before is restored with the keys of after, and everything comes back; one from after is refused with the keys
of before. Between real processes.

usage: key_rotation.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import json
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True
from processes import MANAGER, OUTLET, Device, Office, check, failures  # noqa: E402


def keys(office):
    """{key: since} of the sign keys, the newest first."""
    rows = [line.split("\t") for line in office.command("keys", "show", "--all").splitlines()]
    return {key: since for kind, key, since in rows if kind == "sign"}


def sealed_for(office, origin):
    """The key ids that the device's events were sealed for, in order."""
    lines = map(json.loads, office.command("export").splitlines())
    return [next(iter(json.loads(line["travelled"])["seal"]["to"])) for line in lines
            if line.get("origin") == origin and "travelled" in line]


def rotate(office):
    office.stop()
    office.command("keys", "rotate")


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        try:
            first = office.command("keys", "show").strip()
            kiosk, tablet, lost = (Device(office, face, place) for face in ("kiosk", "tablet", "tablet"))
            for device in (kiosk, tablet, lost):
                device.sync()
            early = [kiosk.capture()]
            kiosk.sync()
            office.command("backup", "--to", f"{place}/before.sqlite")
            early.append(kiosk.capture())
            kiosk.sync()
            by_hand = tablet.capture(f"outlet_manager:{OUTLET}:{MANAGER}")
            tablet.sync()
            offline = kiosk.capture()

            code, _, complaint = office.tried("keys", "rotate")
            check(f"refused while head office serves, in one sentence: {complaint.strip()}",
                  code == 1 and "in use" in complaint and len(complaint.strip().splitlines()) == 1)
            check("and nothing is changed then", office.command("keys", "show").strip() == first)
            shutil.copy(f"{office.directory}/keys.json", f"{place}/keys-of-before.json")
            rotate(office)
            once = office.command("keys", "show").strip()
            office.command("keys", "rotate")
            twice = office.command("keys", "show").strip()
            check("each time head office signs with another key", len({first, once, twice}) == 3)
            check("all of them are told, and since when", list(keys(office)) == [twice, once, first] and
                  keys(office)[first] == "since the founding" and keys(office)[twice].startswith("since 20"))
            office.start()
            office.tokens.clear()
            check("the log tells of it twice", office.command("export").count('"kind":"key_rotated"') == 2)

            origin = kiosk.run("status")["origin"]
            kiosk.sync()
            check("what the kiosk sealed before is taken in", office.view(offline)["level"] == 1)
            early.append(kiosk.capture())
            kiosk.sync()
            check("what follows, too", office.view(early[-1])["level"] == 1)
            recipients = sealed_for(office, origin)
            check(f"and is sealed for the new key: {recipients}",
                  len(recipients) == 4 and len(set(recipients[:3])) == 1 and recipients[3] != recipients[0])
            tablet.sync()
            check("the tablet goes on", tablet.run("status")["arrives"])
            late = Device(office, "kiosk", place)
            words = late.capture()
            late.sync()
            check("a kiosk that is enrolled afterwards hands in", office.view(words)["level"] == 1)
            check("both devices find their logs whole", kiosk.run("verify") is not None and tablet.run("verify") is not None)

            office.command("device", "revoke", "--id", lost.run("status")["origin"])
            try:
                lost.sync()
            except RuntimeError:
                pass
            check("a tablet that missed both rotations obeys when it is shut out",
                  json.load(open(f"{lost.directory}/shut-out.json"))["done"])

            office.command("backup", "--to", f"{place}/after.sqlite")
            office.stop()
            shutil.copy(f"{office.directory}/keys.json", f"{place}/keys-of-after.json")
            shutil.copy(f"{place}/keys-of-before.json", f"{office.directory}/keys.json")
            code, _, complaint = office.tried("restore", "--from", f"{place}/after.sqlite")
            check(f"a backup of after with keys of before is refused: {complaint.strip()}",
                  code == 1 and len(complaint.strip().splitlines()) == 1)
            code, _, complaint = office.tried("serve", "--listen", "127.0.0.1:0")
            check(f"and so is the database itself: {complaint.strip()}", code == 1)
            shutil.copy(f"{place}/keys-of-after.json", f"{office.directory}/keys.json")

            office.command("restore", "--from", f"{place}/before.sqlite")
            office.start()
            office.tokens.clear()
            for device in (kiosk, tablet, late):
                for _ in range(3):
                    device.sync()
            check("restored from before, head office gets everything back",
                  all(office.view(subject)["level"] for subject in [*early, by_hand, offline, words]))
            again = kiosk.capture()
            kiosk.sync()
            check("and takes in what is new", office.view(again)["level"] == 1)
            office.stop()
            code, out, complaint = office.tried("verify")
            check(f"verify finds nothing: {out}{complaint}", code == 0)
        finally:
            office.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
