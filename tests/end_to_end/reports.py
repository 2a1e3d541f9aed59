# SPDX-License-Identifier: Apache-2.0
"""The contact centre's month and a branch's quarter (Art. 13, 22): every figure is what the exported lines say, the
workbook says the same as the JSON, over HTTP and by the command; what a unit hands in keeps those figures.

usage: reports.py BIN_DIR SHARED_POLICY_DIR"""
import io
import json
import os
import subprocess
import sys
import urllib.request
import xml.etree.ElementTree as xml
import zipfile
from collections import Counter
from datetime import datetime, timedelta

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "month"))
from bank import Bank  # noqa: E402
from workdays import written  # noqa: E402

BEGIN = datetime(2026, 2, 2, 9)
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
UNITS = ("650101", "650102", "650001", "610001", "650101")
CATEGORIES = ("2.2", "3.1", "4.1", "2.1")
CHANNELS = (("onsite", "counter"), ("offsite", "hotline"), ("offsite", "web"), ("onsite", "letter"))


def capture(bank, index):
    form, channel = CHANNELS[index % 4]
    body = {"form": form, "channel": channel, "unit": UNITS[index % 5], "category": CATEGORIES[index % 4],
            "customer": {"name": f"客户{index}", "mobile": f"138{index:08d}"}, "reply_by": "phone", "narrative": "排队很久"}
    if index % 6 == 0:
        body["facts"] = {"loss": "small"}
    return bank.post("/v1/complaints", body, "contact_centre_agent-000030")["subject"]


def live(bank):
    """Complaints over eight weeks; some answered at once, some withdrawn, some left lying."""
    for index in range(48):
        bank.move_to(BEGIN + timedelta(days=index, hours=index % 7))
        subject = capture(bank, index)
        if index % 3 == 0:
            bank.post(f"/v1/complaints/{subject}/lines",
                      {"kind": "responded", "body": {"how": "phone", "text": "已联系客户"}},
                      "contact_centre_agent-000030")
        if index % 8 == 5:
            for kind, body in (("withdrawal_requested", {"reason": "算了"}),
                               ("withdrawal_verified", {"voluntary": True, "how": "电话"})):
                bank.post(f"/v1/complaints/{subject}/lines", {"kind": kind, "body": body}, "contact_centre_lead-000030")
    bank.move_to(datetime(2026, 4, 2, 10))


def counted(bank, within, begin, end):
    """The figures, from the exported lines alone."""
    figures = {name: Counter() for name in ("by_level", "by_channel", "by_category", "by_unit")}
    received = 0
    for subject, story in bank.lines().items():
        captured = next((line for line in story if line["kind"] == "captured"), None)
        if not captured or not subject.startswith("c-"):
            continue
        body = captured["body"]
        when = datetime.fromisoformat(body["received_at"]).replace(tzinfo=None)
        if not begin <= when < end or not body["unit"].startswith(within):
            continue
        received += 1
        level = 0
        for line in story:
            if line["by"]["role"] == "rule_keeper" and line["kind"] in ("graded", "raised", "lowered"):
                level = line["body"]["level" if line["kind"] == "graded" else "to"]
        figures["by_level"][str(level)] += 1
        for name in ("channel", "category", "unit"):
            figures["by_" + name][body[name]] += 1
    return received, figures


def sheet_rows(book, number):
    """Its rows, each {column: text or number}. Texts stand in their cells: the workbook is written row by row."""
    rows = []
    for row in xml.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(SPACE + "row"):
        cells = {}
        for cell in row:
            value, texts = cell.find(SPACE + "v"), list(cell.iter(SPACE + "t"))
            if value is not None or texts:
                text = "".join(t.text or "" for t in texts) if texts else float(value.text)
                cells[cell.get("r").rstrip("0123456789")] = text
        rows.append(cells)
    return rows


def workbook_differences(content, report, behind, what):
    """The workbook's figures against the JSON's, table by table in the order they stand."""
    book = zipfile.ZipFile(io.BytesIO(content))
    rows = sheet_rows(book, 1)
    counts = [int(row["C"]) for row in rows if isinstance(row.get("C"), float)]
    expected = [report[name]["count"] for name in ("received", "in_time", "late", "withdrawn")]
    for table in ("by_level", "by_channel", "by_category", "by_unit", "by_state", "by_finding", "callbacks", "by_cause",
                  "by_measure", "by_effect", "by_product", "by_department"):
        expected += [figure["count"] for figure in report[table].values()]
    numbers = [row.get("A") for row in sheet_rows(book, 2)[1:]]
    handled = [int(row["E"]) for row in sheet_rows(book, 3)[1:]]
    if handled != [figure["count"] for by in ("by_product", "by_department", "by_unit")
                   for tables in report["handling"].get(by, {}).values()
                   for table in ("by_cause", "by_measure", "by_effect") for figure in tables.get(table, {}).values()]:
        yield f"{what}: the workbook's cause, measure and effect are others than the JSON's"
    if counts != expected:
        yield f"{what}: the workbook counts {counts}, the JSON {expected}"
    if numbers != [item["number"] for item in behind]:
        yield f"{what}: the workbook lists other complaints than the call on those behind the report"


def report_differences(bank, path, account, within, begin, end):
    report = bank.get(path + ".json", account)
    received, figures = counted(bank, within, begin, end)
    if report["received"]["count"] != received or received == 0:
        yield f"{path}: received {report['received']['count']}, the lines say {received}"
    for name, count in figures.items():
        theirs = {code: figure["count"] for code, figure in report[name].items()}
        if theirs != dict(count):
            yield f"{path}: {name} {theirs}, the lines say {dict(count)}"
        for code, figure in report[name].items():
            behind = bank.all_of(f"{path}/complaints?figure={name}/{code}", account)
            if figure["count"] != len({item["subject"] for item in behind}):
                yield f"{path}: {name} {code} does not list its complaints"
    request = urllib.request.Request(f"http://{bank.host}{path}.xlsx",
                                     headers={"Authorization": "Bearer " + bank.token(account)})
    with urllib.request.urlopen(request) as answer:
        yield from workbook_differences(answer.read(), report, bank.all_of(path + "/complaints", account), path)


def command_differences(bank):
    """`huiyin-server report` writes what the call answers; a wrong period is wrong usage of the report, told in a sentence."""
    file = os.path.join(bank.work, "month.xlsx")
    done = subprocess.run([bank.server, "report", "--data", bank.data, "--kind", "month", "--period", "2026-02", "--xlsx",
                           file], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    report = bank.get("/v1/reports/month/2026-02.json", "contact_centre_lead-000030")
    if done.returncode != 0 or not done.stdout.decode().startswith(f"{report['received']['count']} complaints"):
        yield f"the command says {done.stdout!r} {done.stderr!r}"
    else:
        rows = sheet_rows(zipfile.ZipFile(file), 2)
        behind = bank.all_of("/v1/reports/month/2026-02/complaints", "contact_centre_lead-000030")
        if [row.get("A") for row in rows[1:]] != [item["number"] for item in behind]:
            yield "the command's workbook lists other complaints than the call"
    wrong = subprocess.run([bank.server, "report", "--data", bank.data, "--kind", "month", "--period", "2026-13",
                            "--xlsx", file], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if wrong.returncode == 0 or not wrong.stderr:
        yield "a month that is none was reported"


def handed_in_differences(bank):
    report = bank.get("/v1/reports/month/2026-02.json", "contact_centre_lead-000030")
    answer = bank.post("/v1/reports/month/2026-02", {}, "contact_centre_lead-000030")
    body = answer["line"]["body"]
    if not answer["effective"] or body["received"] != report["received"]["count"] or body["late"] != report["late"]["count"]:
        yield f"what was handed in says {json.dumps(body)}"
    duty = next(d for d in bank.all_of("/v1/duties?kind=monthly_report") if d["unit"] == "000030" and d["period"] == "2026-02")
    if duty["state"] != "late":  # it was due on 6 March
        yield f"the duty is {duty['state']}"


def main():
    bin_dir, shared_policy = sys.argv[1:3]
    bank = Bank(bin_dir, json.load(open(shared_policy + "/policy.json", encoding="utf-8")), BEGIN)
    try:
        live(bank)
        differences = [
            *report_differences(bank, "/v1/reports/month/2026-02", "contact_centre_lead-000030", "6",
                                datetime(2026, 2, 1), datetime(2026, 3, 1)),
            *report_differences(bank, "/v1/reports/quarter/2026Q1", "branch_head-650100", "6501",
                                datetime(2026, 1, 1), datetime(2026, 4, 1)),
            *handed_in_differences(bank), *command_differences(bank)]
        if bank.verify() != 0:
            differences.append("verify finds damage")
    finally:
        bank.close()
    for difference in differences:
        print("  differs:", difference)
    print("reports and workbooks agree with the exported lines" if not differences else f"{len(differences)} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
