# SPDX-License-Identifier: Apache-2.0
"""After a backup a tablet is revoked, an account is closed and a complaint is taken over HTTP, of which another tablet
holds a full copy; head office dies and is restored: the tablet stays out, the account stays closed, the complaint is
there. Between real processes.

usage: shut_out_stays.py BIN_DIR MOVED_CLOCK_LIBRARY"""
import sys
import tempfile

sys.dont_write_bytecode = True
from processes import OUTLET, Device, Office, check, failures  # noqa: E402

LEAVER = f"outlet_staff-{OUTLET}"


def sign_in(office):
    return office.call("POST", "/v1/session", {"account": LEAVER, "password": f"demo-{OUTLET}"})[0]


def exchanges(device):
    try:
        return device.sync() is not None
    except RuntimeError:
        return False


def closed(office):
    return any(line.startswith(LEAVER + "\t") and "disabled" in line
               for line in office.command("account", "list").splitlines())


def main():
    with tempfile.TemporaryDirectory() as place:
        office = Office(place)
        try:
            tablet, lost = Device(office, "tablet", place), Device(office, "tablet", place)
            tablet.sync()
            lost.sync()
            check("before: the person signs in", sign_in(office) == 200)
            office.command("backup", "--to", f"{place}/backup.sqlite")

            origin = lost.run("status")["origin"]
            office.command("device", "revoke", "--id", origin)
            office.command("account", "disable", "--id", LEAVER)
            subject = office.captured()
            number = office.view(subject)["number"]
            tablet.sync()
            before = tablet.run("show", subject)
            check("the tablet holds all of the complaint", before["number"] == number and before["level"] == 1)

            office.stop()  # SIGKILL
            office.command("restore", "--from", f"{place}/backup.sqlite")
            office.start()
            office.tokens.clear()
            check("after the restore head office knows nothing of it yet",
                  office.call("GET", f"/v1/complaints/{subject}", token=office.token("auditor-000000"))[0] == 404)
            tablet.sync()
            tablet.sync()
            view = office.view(subject)
            check("the complaint is there again, with the number that was given",
                  view["number"] == number and view["level"] == 1 and
                  sum(entry["kind"] == "captured" for entry in view["timeline"]) == 1)
            check("and is still on the tablet", tablet.run("show", subject)["number"] == number)
            check("the closed account is closed, and nobody signs in with it", closed(office) and sign_in(office) != 200)
            revoked = [line for line in office.command("device", "list").splitlines() if line.startswith(origin)]
            check(f"the revoked tablet is revoked: {revoked}", len(revoked) == 1 and "revoked" in revoked[0])
            check("it does not exchange", not exchanges(lost))
            office.stop()
            check("verify finds nothing", office.tried("verify")[0] == 0)
        finally:
            office.stop()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
