# SPDX-License-Identifier: Apache-2.0
"""A month of the demonstration bank in a rehearsal (February 2026, the Spring Festival in it): every duty is met, late,
overdue or open exactly as a second, simpler reckoning says, and so are levels, overdue lines, reports and scores.

usage: month.py BIN_DIR SHARED_POLICY_DIR [--seed N] [--complaints N]"""
import argparse
import json
import random
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import figures
import levels
from acting import Acting
from bank import Bank
from fold import Told
from oracle import BankRules, Reckoning, opinion_duty, report_duties
from story import BEGIN, END, Story
from workdays import DAY, parse, written

LAST = datetime(2026, 3, 27, 10)


def month_policy(shared_policy):
    """The shipped policy with lunch breaks and office hours that differ between units."""
    policy = json.load(open(shared_policy + "/policy.json", encoding="utf-8"))
    policy["version"] = "month"
    policy["office_hours"]["units"] = {"650100": ["09:00-12:00", "13:30-17:30"], "650103": ["10:00-18:30"],
                                       "610001": ["08:30-17:00"], "000020": ["08:30-12:00", "14:00-18:00"]}
    return policy


class Month:
    def __init__(self, bank, rules, seed, complaints):
        self.bank, self.rules = bank, rules
        story = Story(random.Random(seed), rules)
        self.captures = story.captures(complaints)
        self.opinions = story.opinions(complaints // 12)
        self.steps = [story.steps(when, body) for when, _, body in self.captures]
        reporting = [code for code, kind in rules.kind.items() if kind in ("sub_branch", "contact_centre")]
        self.reports = [(END + DAY * (1 + number), unit) for number, unit in enumerate(sorted(reporting)[::2])]
        self.subjects, self.differences = {}, []

    def run(self):
        """Lives through the month and some weeks more, comparing at its end and at the very end."""
        agenda = {}
        for index, (when, _, _) in enumerate(self.captures):
            agenda.setdefault(when, ([], {}))[0].append(index)
            for at, name, options in self.steps[index]:
                if at <= LAST:
                    agenda.setdefault(at, ([], {}))[1].setdefault(index, []).append((name, options))
        for index, (when, _, answered) in enumerate(self.opinions):
            agenda.setdefault(when, ([], {}))[1].setdefault(("opinion", index), []).append(("enter", None))
            if answered and when + answered <= LAST:
                agenda.setdefault(when + answered, ([], {}))[1].setdefault(("opinion", index), []).append(("answer", None))
        compared = False
        with ThreadPoolExecutor(4) as pool:
            for when in sorted(agenda):
                if when >= END and not compared:
                    self.compare(END)
                    compared = True
                self.bank.move_to(when)
                self.hand_in(when)
                list(pool.map(self.capture, agenda[when][0]))
                list(pool.map(self.work, agenda[when][1].items()))
        self.compare(LAST)

    def hand_in(self, when):
        """In the first days of March every other unit hands in its February, some of them too late."""
        for day, unit in list(self.reports):
            if when >= day:
                self.reports.remove((day, unit))
                role = "contact_centre_lead" if unit == self.rules.contact_centre else "outlet_manager"
                self.bank.post("/v1/reports/month/2026-02", {}, f"{role}-{unit}")

    def capture(self, index):
        when, account, body = self.captures[index]
        body = {key: written(value) if isinstance(value, datetime) else value
                for key, value in body.items() if value is not None}
        view = self.bank.post("/v1/complaints", body, account)
        self.subjects[index] = view["subject"]

    def work(self, item):
        index, steps = item
        view = None
        for name, options in steps:
            if isinstance(index, tuple):
                self.opinion(index[1], name)
                continue
            view = view or self.bank.get("/v1/complaints/" + self.subjects[index])
            made = Acting(self.rules, view, self.bank.now).line(name, options)
            if made:
                view = self.write(self.subjects[index], *made)

    def write(self, subject, account, kind, body):
        answer = self.bank.post(f"/v1/complaints/{subject}/lines", {"kind": kind, "body": body}, account)
        if not answer["effective"]:
            self.differences.append(f"{subject}: {account} may write '{kind}' by rulebook 1 and 5, but: {answer['why_not']}")
        return answer["complaint"]

    def opinion(self, index, name):
        _, body, _ = self.opinions[index]
        key = "opinion", index
        if name == "enter":
            view = self.bank.post("/v1/opinions", body, "outlet_staff-" + body["unit"])
            self.subjects[key] = view["subject"]
        elif self.bank.get("/v1/opinions/" + self.subjects[key])["state"] == "entered":
            self.bank.post(f"/v1/opinions/{self.subjects[key]}/lines", {"kind": "answered", "body": {"text": "谢谢"}},
                           "outlet_staff-" + body["unit"])

    # -- comparing --

    def compare(self, when):
        self.bank.move_to(when)
        lines = self.bank.lines()
        told = {subject: Told(self.rules, story) for subject, story in lines.items() if subject.startswith("c-")}
        duties = {subject: Reckoning(self.rules, c, subject, when).duties() for subject, c in told.items()}
        expected = [(subject, duty) for subject, owed in duties.items() for duty in owed]
        for subject, c in told.items():
            self.compare_misses(subject, c, duties[subject])
        expected += [(subject, opinion_duty(self.rules, story, when)) for subject, story in lines.items()
                     if subject.startswith("o-")]
        expected += [(subject, duty) for subject, story in lines.items() if subject.startswith("u-")
                     for duty in report_duties(self.rules, subject[2:], story, when)]
        self.compare_duties(when, expected)
        self.differences += levels.wrong_levels(told, self.rules.policy)
        self.differences += levels.wrong_rectifications(told, self.rules.policy)
        self.differences += figures.differences(self.bank, self.rules, told, duties, when)
        self.count = Counter(duty["state"] for _, duty in expected), len(told), sum(map(len, lines.values()))

    def compare_duties(self, when, expected):
        whole = lambda at: at and at.replace(microsecond=0)  # answers name whole seconds
        ours = Counter((s, d["kind"], d["article"], d["unit"], whole(d["due"]), d["state"], whole(d["met"]))
                       for s, d in expected)
        theirs = Counter()
        for duty in self.bank.all_of("/v1/duties"):
            theirs[duty["subject"], duty["kind"], duty["article"], duty["unit"], parse(duty["due"]), duty["state"],
                   parse(duty["met_at"]) if duty["met_at"] else None] += 1
        for what, left in (("head office owes", theirs - ours), ("the oracle owes", ours - theirs)):
            for duty, count in sorted(left.items(), key=str):
                self.differences.append(f"at {when} only {what} {' '.join(map(str, duty))} ×{count}")

    def compare_misses(self, subject, c, duties):
        """Every miss is written down once, and nothing else is."""
        written_down = Counter(c.missed)
        missed = {(d["kind"], d["due"], d["unit"]) for d in duties
                  if d["state"] in ("late", "overdue") and d["kind"] != "urge"}
        # What was lowered, answered again or done again had other duties before.
        lowered = any(to < before for _, before, to in c.changes)
        other_before = lowered or c.restarts or len(c.replies) > 1
        for miss, count in written_down.items():
            if count > 1 or (miss not in missed and not other_before):
                self.differences.append(f"{subject}: overdue {' '.join(map(str, miss))} written {count} times")
        for miss in missed - set(written_down):
            self.differences.append(f"{subject}: {' '.join(map(str, miss))} was missed and not written down")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("bin_dir")
    options.add_argument("shared_policy")
    options.add_argument("--seed", type=int, default=20260201)
    options.add_argument("--complaints", type=int, default=600)
    asked = options.parse_args()
    started = time.monotonic()
    policy = month_policy(asked.shared_policy)
    rules = BankRules(asked.shared_policy, policy)
    bank = Bank(asked.bin_dir, policy, BEGIN)
    try:
        month = Month(bank, rules, asked.seed, asked.complaints)
        month.run()
        if bank.verify() != 0:
            month.differences.append("verify finds damage")
    finally:
        bank.close()
    states, complaints, lines = month.count
    print(f"seed {asked.seed}: {complaints} complaints, {lines} lines, duties "
          + ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
          + f"; {time.monotonic() - started:.0f} s")
    for difference in month.differences[:30]:
        print("  differs:", difference)
    if month.differences:
        print(f"{len(month.differences)} differences; replay with --seed {asked.seed}")
    sys.exit(1 if month.differences else 0)


if __name__ == "__main__":
    main()
