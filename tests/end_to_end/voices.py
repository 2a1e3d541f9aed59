# SPDX-License-Identifier: Apache-2.0
"""A customer whose number was given is heard, though who wrote it down has left the bank since, or its sub-category was
dropped: between real processes.

usage: voices.py BIN_DIR MOVED_CLOCK_LIBRARY SHARED_POLICY_DIR"""
import json
import os
import sys
import tempfile

sys.dont_write_bytecode = True
from processes import OUTLET, Device, Office, check, failures  # noqa: E402

POLICY = os.path.abspath(sys.argv[3])
LEAVER = f"outlet_staff-{OUTLET}"


def entries(view, kind):
    return [entry for entry in view["timeline"] if entry["kind"] == kind]


def taken_in(office, subject, what):
    view = office.view(subject)
    check(f"{what}: the complaint is there, graded and owed an answer",
          view["level"] == 1 and any(duty["kind"] == "respond" for duty in view["duties"]))
    check(f"{what}: what does not fit is noted", len(entries(view, "marked")) == 1)
    return view


def writer_left(office, tablet):
    subject = tablet.capture(f"outlet_staff:{OUTLET}:{LEAVER}")
    office.command("account", "disable", "--id", LEAVER)
    tablet.sync()
    view = office.view(subject)
    check("written down before its writer left: it stands as it was written, and nothing is noted",
          view["level"] == 1 and not entries(view, "marked"))
    subject = tablet.capture(f"outlet_staff:{OUTLET}:nobody-{OUTLET}")
    tablet.sync()
    taken_in(office, subject, "in the name of somebody whom head office never knew")


def category_dropped(office, tablet, place):
    subject = tablet.capture()
    office.stop()
    with open(f"{POLICY}/policy.json", encoding="utf-8") as file:
        policy = json.load(file)
    policy["version"] += "-later"
    for category in policy["categories"]:
        category["sub"] = [sub for sub in category["sub"] if sub["code"] != "2.2"]
    for list_of in [value for value in policy.values() if isinstance(value, list)]:
        list_of[:] = [entry for entry in list_of if not (isinstance(entry, dict) and entry.get("category") == "2.2")]
    with open(f"{place}/later.json", "w", encoding="utf-8") as file:
        json.dump(policy, file)
    office.command("policy", "use", f"{place}/later.json")
    office.start()
    tablet.run("sync", "--server", office.url)
    view = taken_in(office, subject, "of a sub-category that was dropped")
    check("it counts as 4.9, and what was given is kept",
          "4.9" in json.dumps(view["timeline"]) and entries(view, "captured")[0]["body"]["category"] == "2.2")
    check("nothing was refused on the tablet", tablet.run("status")["refused"] == 0)


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        try:
            tablet = Device(office, "tablet", place)
            writer_left(office, tablet)
            category_dropped(office, tablet, place)
        finally:
            office.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
