# SPDX-License-Identifier: Apache-2.0
"""What an outlet did offline, before head office had assigned the complaint to anybody: it is neither urged as untouched
nor shown overdue (rulebook 10). Between real processes, head office on a rehearsal's clock.

usage: offline_work.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import json
import sys
import tempfile
from datetime import datetime

sys.dont_write_bytecode = True
from processes import Device, Office, check, failures, now  # noqa: E402

MONDAY = "2026-03-02T09:30:00+08:00"


def moment(text):
    return datetime.fromisoformat(text)


def answered_offline(office, tablet):
    subject = tablet.capture()
    tablet.append(subject, "accepted", {"on_the_spot": False})
    tablet.append(subject, "responded", {"how": "phone", "text": "已联系客户"})
    tablet.append(subject, "investigated", {"findings": "排队过长", "verdict": "true", "signature": "经办人"})
    tablet.append(subject, "replied", {"outcome": "resolved", "text": "已致歉", "direct": True, "how": "phone",
                                      "signature": "负责人"})
    return subject


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place, "--rehearsal", "--now", MONDAY)
        administrator = office.token("administrator-000000")

        def go_to(when):
            status, answer = office.call("POST", "/v1/rehearsal/clock", {"now": when}, administrator)
            assert status == 200, answer

        try:
            tablet = Device(office, "tablet", place)
            tablet.clock.set(int((moment(MONDAY) - now()).total_seconds()))
            subject = answered_offline(office, tablet)
            go_to("2026-03-02T16:00:00+08:00")
            tablet.clock.set(int((moment("2026-03-02T16:00:00+08:00") - now()).total_seconds()))
            tablet.sync()
            assigned = [e for e in office.view(subject)["timeline"] if e["kind"] == "assigned"]
            check("head office assigned it after it had been answered", len(assigned) == 1 and
                  moment(assigned[0]["at"]) >= moment("2026-03-02T15:59:00+08:00"))
            for when in ("2026-03-03T12:00:00+08:00", "2026-03-04T17:59:00+08:00"):
                go_to(when)
                view = office.view(subject)
                said = [entry["kind"] + " " + str(entry["body"].get("what", "")) for entry in view["timeline"]]
                check(f"{when}: nobody is urged about it", not any("urged" in one or "head_told" in one for one in said))
                check(f"{when}: it is not overdue", not any(one.startswith("overdue") for one in said))
                duties = {duty["kind"]: duty["state"] for duty in view["duties"]}
                check(f"{when}: what was done is met: {json.dumps(duties)}",
                      duties.get("respond") == duties.get("resolve") == "met" and "overdue" not in duties.values())
                status, late = office.call("GET", "/v1/complaints?overdue=true", token=office.token("auditor-000000"))
                check(f"{when}: no list calls it overdue", status == 200 and not late["items"])
        finally:
            office.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
