# SPDX-License-Identifier: Apache-2.0
"""Wrong clocks between real processes (rulebook 10): kiosks, tablets and head office itself are set ahead, back and
right again, and no receipt, no duty and no order is bent by it.

usage: wrong_clocks.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import json
import sys
import tempfile
import time
from datetime import datetime, timedelta, timezone

sys.dont_write_bytecode = True
from processes import DAY, MANAGER, Device, Office, check, failures, now  # noqa: E402


def received(view):
    return datetime.fromisoformat(view["received_at"])


def due(view, kind):
    return next(datetime.fromisoformat(d["due"]) for d in view["duties"] if d["kind"] == kind)


def kiosk_clocks(office, place):
    for what, at_capture, at_exchange in (("breaks after the capture: 26 years back", 0, -26 * 365 * DAY),
                                          ("breaks after the capture: 26 years ahead", 0, 26 * 365 * DAY),
                                          ("is a day ahead at the capture", DAY, 0),
                                          ("is 26 years back at the capture", -26 * 365 * DAY, 0),
                                          ("is a day back throughout", -DAY, -DAY)):
        kiosk = Device(office, "kiosk", place)
        began = now() - timedelta(seconds=2)
        kiosk.clock.set(at_capture)
        subject = kiosk.capture()
        kiosk.clock.set(at_exchange)
        kiosk.sync()
        view = office.view(subject)
        check(f"a kiosk's clock {what}: received when it was", began <= received(view) <= now() + timedelta(seconds=2))
        check(f"a kiosk's clock {what}: the answer is due within ten days",
              now() < due(view, "respond") < now() + timedelta(days=10))


def tablet_set_back(office, place):
    tablet = Device(office, "tablet", place)
    subject = office.captured()
    tablet.sync()
    answered = now() - timedelta(seconds=2)
    tablet.clock.set(-5 * DAY)
    tablet.append(subject, "responded", {"how": "phone", "text": "已联系客户"})
    tablet.clock.set(0)
    tablet.sync()
    entry = next(e for e in office.view(subject)["timeline"] if e["kind"] == "responded")
    check("what was written on a tablet whose clock was set back counts from when it was written",
          datetime.fromisoformat(entry["at"]) >= answered)
    check("and head office corrected it",
          any(e["kind"] == "clock_corrected" for e in office.view(subject)["timeline"]))


def year_9999(office, place):
    tablet = Device(office, "tablet", place)
    subject = office.captured()
    tablet.sync()
    tablet.clock.set(int(datetime(9998, 6, 1, tzinfo=timezone.utc).timestamp() - time.time()))
    tablet.append(subject, "accepted", {"note": "受理"})
    tablet.clock.set(0)
    tablet.sync()
    status, answer = office.call("POST", f"/v1/complaints/{subject}/lines",
                                 {"kind": "raised", "body": {"to": 3, "reason": "升级"}},
                                 office.token("channel_operations_head-000010"))
    check("after an event of the year 9998 a decision still takes effect",
          status == 201 and answer["effective"] and answer["complaint"]["level"] == 3)
    check("and stands after it", answer["complaint"]["timeline"][-1]["kind"] != "accepted")


def lines(office):
    return [json.loads(line) for line in office.command("export").splitlines()]


def office_leaps(office, place):
    kiosk = Device(office, "kiosk", place)
    subjects = [kiosk.capture() for _ in range(3)]
    kiosk.sync()
    waiting = office.captured()
    before = len(lines(office))
    office.clock.set(370 * DAY)
    office.wait_for("the doubt", lambda: office.call("GET", "/readyz")[0] == 503)
    reasons = [reason["code"] for reason in office.call("GET", "/readyz")[1]["reasons"]]
    check("head office doubts a clock that leaps a year: " + str(reasons), "clock_in_doubt" in reasons)
    kiosk.sync()
    leapt = office.captured()
    time.sleep(3)  # as long as the clock is wrong, something could be raised; nothing tells that nothing will be
    check("what is received meanwhile is received now", abs(received(office.view(leapt)) - now()) < timedelta(minutes=1))
    office.clock.set(0)
    office.wait_for("the doubt's end", lambda: office.call("GET", "/readyz")[0] == 200)
    check("sessions live on", office.call("GET", "/v1/complaints?limit=1", token=office.token(MANAGER))[0] == 200)
    limit = (now() + timedelta(days=30)).strftime("%Y-%m-%d")
    stamped = [line for line in lines(office)[before:] if line.get("clock", "") > limit or line.get("at", "") > limit]
    check(f"no event is stamped next year ({len(stamped)})", not stamped)
    for subject in subjects + [waiting]:
        kinds = [e["kind"] for e in office.view(subject)["timeline"] if e["effective"]]
        check("nothing is overdue or raised for good", "overdue" not in kinds and "raised" not in kinds)
    kiosk.sync()


def restored_after_leaps(place):
    """What devices sealed must be there for a head office that is put back, whatever clocks said since."""
    office = Office(place)
    try:
        kiosk, tablet = Device(office, "kiosk", place), Device(office, "tablet", place)
        office.command("backup", "--to", f"{place}/backup.sqlite")
        subjects = [kiosk.capture() for _ in range(3)] + [tablet.capture() for _ in range(2)]

        def both(times=1):
            for device in (kiosk, tablet) * times:
                try:
                    device.sync()
                except RuntimeError:
                    pass  # a restored head office asks first

        both()
        office.clock.set(370 * DAY)
        office.wait_for("the doubt", lambda: office.call("GET", "/readyz")[0] == 503)
        both()
        office.clock.set(0)
        kiosk.clock.set(400 * DAY)
        tablet.clock.set(-400 * DAY)
        both()
        kiosk.clock.set(0)
        tablet.clock.set(0)
        both()
        office.stop()
        office.command("restore", "--from", f"{place}/backup.sqlite")
        office.start()
        office.tokens.clear()
        both(3)
        back = [office.call("GET", f"/v1/complaints/{s}", token=office.token("auditor-000000"))[0] for s in subjects]
        check(f"after leaps of all clocks a restored head office gets all five back: {back}", back == [200] * 5)
    finally:
        office.stop()


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        try:
            kiosk_clocks(office, place)
            tablet_set_back(office, place)
            year_9999(office, place)
            office_leaps(office, place)
        finally:
            office.stop()
    with tempfile.TemporaryDirectory() as place:
        restored_after_leaps(place)
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
