# SPDX-License-Identifier: Apache-2.0
"""The second reckoning itself, held against dates that were worked out by hand from rulebook 11 and 12. No server.

usage: examples.py SHARED_POLICY_DIR"""
import json
import sys
import unittest
from datetime import datetime

import closing
import figures
import said
from fold import Told
from oracle import BankRules, Reckoning
from workdays import written

SHARED = sys.argv.pop() if len(sys.argv) > 1 else ""
OUTLET, BRANCH = "650101", "650100"  # open 09:00-18:00; 2 February 2026 is a Monday
SEATS = {"outlet_manager": OUTLET, "branch_handler": BRANCH, "branch_head": BRANCH, "contact_centre_agent": "000030",
         "channel_operations_head": "000010", "channel_operations_officer": "000010", "bank_leader": "000000",
         "general_office": "000020",
         "rule_keeper": "000000"}


def at(text):
    """'02-13 15:00' or '02-13 24:00' of 2026."""
    day, clock = text.split()
    if clock == "24:00":
        return datetime.fromisoformat(f"2026-{day}T00:00").replace(day=int(day[3:]) + 1)
    return datetime.fromisoformat(f"2026-{day}T{clock}")


class History:
    """The lines of one complaint, told one after the other."""

    def __init__(self, received="02-02 10:00", level=2, content_rules=3, body_that_waits=None, **facts):
        policy = json.load(open(SHARED + "/policy.json", encoding="utf-8")) | {"content_rules": content_rules}
        self.bank, self.lines = BankRules(SHARED, policy), []
        self.line(received, "outlet_manager", "captured", unit=OUTLET, category="2.2", channel="counter", form="onsite",
                  customer={"name": "王芳", "mobile": "13800138000"}, facts=facts, received_at=written(at(received)),
                  referrer=body_that_waits or {})
        self.line(received, "rule_keeper", "graded", level=level, policy=policy["version"])
        self.line(received, "rule_keeper", "assigned", unit=BRANCH if level > 1 else OUTLET, **{"as": "owner"})

    def line(self, when, role, kind, **body):
        by = {"role": role, "unit": SEATS[role], "account": f"{role}-{SEATS[role]}"}
        self.lines.append({"kind": kind, "body": body, "time": at(when), "by": by})
        return self

    def replied(self, when, outcome="resolved"):
        return self.line(when, "branch_head", "replied", outcome=outcome)

    def told(self):
        return Told(self.bank, self.lines)

    def owes(self, kind, now="03-27 10:00", article=None):
        """[(due, state)] of that kind of duty, in order."""
        duties = Reckoning(self.bank, self.told(), "c-1", at(now)).duties()
        return sorted((duty["due"], duty["state"]) for duty in duties
                      if duty["kind"] == kind and article in (None, duty["article"]))


class NamedPersons(unittest.TestCase):
    def named(self, history, when, unit=BRANCH):
        return history.line(when, "branch_handler", "assigned", unit=unit, person="branch_handler-" + BRANCH)

    def test_the_owner_names_a_person_within_the_response_limit(self):
        self.assertEqual(self.named(History(), "02-02 10:20").owes("name_owner"), [(at("02-02 10:30"), "met")])
        self.assertEqual(self.named(History(), "02-02 11:00").owes("name_owner"), [(at("02-02 10:30"), "late")])
        self.assertEqual(History().owes("name_owner"), [(at("02-02 10:30"), "overdue")])

    def test_a_person_of_another_unit_is_not_one_of_the_owner(self):
        self.assertEqual(self.named(History(), "02-02 10:20", OUTLET).owes("name_owner", "02-02 10:25"),
                         [(at("02-02 10:30"), "open")])

    def test_who_was_named_stays_so_when_it_is_raised(self):
        raised = self.named(History(), "02-02 10:20").line("02-02 16:00", "branch_head", "raised", to=3)
        raised.line("02-02 16:00", "rule_keeper", "assigned", unit=BRANCH)
        self.assertEqual(raised.owes("name_owner"), [(at("02-02 10:30"), "met"), (at("02-02 16:15"), "met")])

    def test_nobody_is_named_at_level_1_or_under_the_rules_before(self):
        self.assertEqual(History(level=1).owes("name_owner"), [])
        self.assertEqual(History(content_rules=1).owes("name_owner"), [])


class Remedy(unittest.TestCase):
    def found(self, verdict="true", **facts):
        return History("02-13 10:00", **facts).line("02-13 15:00", "branch_handler", "investigated", verdict=verdict)

    def test_a_loss_that_is_true_is_put_right_and_paid_within_five_working_days(self):
        found, due = self.found(loss="small", loss_fen=80_000), at("02-27 18:00")  # a make-up Saturday, then the holidays
        self.assertEqual((found.owes("remedy"), found.owes("compensate")), ([(due, "overdue")], [(due, "overdue")]))
        found.line("02-27 11:00", "branch_head", "remedied").line("02-28 11:00", "branch_head", "compensated")
        self.assertEqual((found.owes("remedy"), found.owes("compensate")), ([(due, "met")], [(due, "late")]))

    def test_a_loss_without_an_amount_is_put_right_only(self):
        found = self.found(loss="small")
        self.assertEqual((len(found.owes("remedy")), found.owes("compensate")), (1, []))

    def test_nothing_is_owed_for_what_is_untrue_or_cost_nothing(self):
        self.assertEqual(self.found("untrue", loss_fen=100).owes("remedy"), [])
        self.assertEqual(self.found().owes("remedy"), [])


class Instructions(unittest.TestCase):
    def test_an_instruction_at_level_3_is_passed_on_the_same_day_or_the_next_after_closing(self):
        by_day = History(level=3).line("02-02 17:00", "bank_leader", "instructed", text="尽快答复")
        self.assertEqual(by_day.owes("answer_instruction"), [(at("02-02 24:00"), "overdue")])
        by_day.line("02-02 20:00", "branch_handler", "progress_told")  # without saying when the customer hears again
        self.assertEqual(by_day.owes("answer_instruction"), [(at("02-02 24:00"), "overdue")])
        by_day.line("02-02 21:00", "branch_handler", "progress_told", next_reply_at="2026-02-03T10:00:00+08:00")
        self.assertEqual(by_day.owes("answer_instruction"), [(at("02-02 24:00"), "met")])
        by_night = History(level=3).line("02-02 18:30", "bank_leader", "instructed", text="尽快答复")
        self.assertEqual(by_night.replied("02-03 23:00").owes("answer_instruction"), [(at("02-03 24:00"), "met")])

    def test_a_lower_level_owes_no_answer_to_an_instruction(self):
        self.assertEqual(History().line("02-02 17:00", "branch_head", "instructed").owes("answer_instruction"), [])


class Telling(unittest.TestCase):
    def test_leaders_are_told_on_the_day_and_again_with_the_result(self):
        told = History(level=3).line("02-02 11:00", "channel_operations_head", "notified", what="leaders")
        told.replied("02-03 11:00")
        self.assertEqual(told.owes("tell_leaders"), [(at("02-02 24:00"), "met"), (at("02-03 24:00"), "overdue")])
        told.line("02-03 12:00", "channel_operations_head", "notified", text="请关注")
        told.line("02-03 13:00", "contact_centre_agent", "notified", what="leaders")
        self.assertEqual(told.owes("tell_leaders")[1], (at("02-03 24:00"), "overdue"))
        told.line("02-03 14:00", "channel_operations_head", "notified", what="leaders")
        self.assertEqual(told.owes("tell_leaders")[1], (at("02-03 24:00"), "met"))

    def test_what_was_lowered_need_not_be_told(self):
        told = History(level=3)
        told.line("02-02 11:00", "channel_operations_head", "lowered", to=1, reason="x")
        self.assertEqual(told.owes("tell_leaders"), [(at("02-02 24:00"), "void")])

    def test_only_the_summary_of_who_handled_it_is_one(self):
        answered, due = History().replied("02-03 20:00"), at("02-03 24:00")
        answered.line("02-03 20:10", "contact_centre_agent", "notified", text="请关注")
        answered.line("02-03 20:20", "contact_centre_agent", "filed", unit="000010", what="summary", text="汇总")
        answered.line("02-03 20:30", "branch_handler", "filed", unit="000010", what="summary", text=" ")
        self.assertEqual(answered.owes("report_up"), [(due, "overdue")])
        answered.line("02-03 22:00", "branch_handler", "filed", unit="000010", what="summary", text="汇总")
        self.assertEqual(answered.owes("report_up"), [(due, "met")])


class Evidence(unittest.TestCase):
    def test_each_kind_counts_for_itself_and_what_does_not_exist_is_said_so(self):
        left_open = History().line("02-02 10:00", "channel_operations_officer", "determined", finding="undetermined")
        due = at("02-04 18:00")
        self.assertEqual(left_open.owes("evidence"), [(due, "overdue")] * 4)
        left_open.line("02-03 10:00", "contact_centre_agent", "evidence_attached", type="recording")
        left_open.line("02-03 10:00", "contact_centre_agent", "evidence_attached", type="recording")
        left_open.line("02-03 10:00", "contact_centre_agent", "evidence_attached", type="video")
        self.assertEqual([state for _, state in left_open.owes("evidence")], ["met"] + ["overdue"] * 3)
        left_open.line("02-03 10:00", "contact_centre_agent", "evidence_absent", type="ticket", reason="系统升级")
        left_open.line("02-03 10:00", "branch_handler", "evidence_attached", type="statement")
        left_open.line("02-05 10:00", "branch_handler", "evidence_attached", type="video")
        self.assertEqual([state for _, state in left_open.owes("evidence")], ["late"] + ["met"] * 3)


class UntilAgreed(unittest.TestCase):
    """The limit of level 2 ends on Wednesday 4 February."""

    def test_contact_goes_on_after_an_answer_that_solved_it_in_part_until_the_customer_agrees(self):
        partly = History().replied("02-03 10:00", "partly").line("02-06 10:00", "branch_handler", "progress_told")
        partly.line("02-09 11:00", "outlet_manager", "satisfaction_recorded", score=4)
        self.assertEqual(partly.owes("contact_daily"), [(at("02-05 18:00"), "late"), (at("02-06 18:00"), "met"),
                                                        (at("02-09 18:00"), "void")])

    def test_contact_begins_again_with_a_bad_rating(self):
        solved = History().replied("02-03 10:00")
        self.assertEqual(solved.owes("contact_daily"), [])
        solved.line("02-05 10:00", "outlet_manager", "satisfaction_recorded", score=2)
        solved.line("02-06 16:00", "contact_centre_agent", "called_back", result="satisfied")
        self.assertEqual(solved.owes("contact_daily"), [(at("02-06 18:00"), "void")])

    def test_closing_ends_it(self):
        partly = History().replied("02-03 10:00", "partly").line("02-05 20:00", "branch_head", "closed")
        self.assertEqual(partly.owes("contact_daily"), [(at("02-05 18:00"), "overdue")])

    def test_what_was_missed_stays_missed_when_it_rises(self):
        partly = History().replied("02-03 10:00", "partly").line("02-06 10:00", "branch_handler", "raised", to=3)
        self.assertEqual(partly.owes("contact_daily"), [(at("02-05 18:00"), "overdue"), (at("02-06 18:00"), "void")])

    def test_under_the_rules_before_an_answer_in_time_ends_it(self):
        self.assertEqual(History(content_rules=1).replied("02-03 10:00", "partly").owes("contact_daily"), [])


class RegulatorsLimit(unittest.TestCase):
    def extended(self, when, content_rules=3):
        asked = History(content_rules=content_rules).line(when, "bank_leader", "instructed", extend="regulator_limit")
        return asked.owes("regulator_limit", "02-20 10:00")

    def test_an_extension_counts_only_before_the_limit_has_passed(self):
        self.assertEqual(self.extended("02-17 20:00"), [(at("03-04 24:00"), "open")])
        self.assertEqual(self.extended("02-18 09:00"), [(at("02-17 24:00"), "overdue")])
        self.assertEqual(self.extended("02-18 09:00", content_rules=1), [(at("03-04 24:00"), "open")])


class Figures(unittest.TestCase):
    def report(self, **histories):
        stories = {subject: history.told() for subject, history in histories.items()}
        return figures.report(stories, {subject: [] for subject in stories}, at("03-27 10:00"), figures.MONTH, bool)

    def test_duplicates_count_once_and_as_the_first(self):
        first, second = History(), History("02-03 10:00").line("02-03 11:00", "contact_centre_agent", "linked", to="a",
                                                                why="duplicate")
        self.assertEqual(self.report(a=first, b=second)["received"][""], {"a"})
        second.line("02-03 12:00", "contact_centre_agent", "unlinked", to="a")
        self.assertEqual(self.report(a=first, b=second)["received"][""], {"a", "b"})

    def test_who_withdrew_stays_counted_after_archiving(self):
        gone = History().line("02-03 10:00", "branch_handler", "withdrawal_verified", voluntary=True)
        gone.line("02-10 10:00", "rule_keeper", "archived")
        self.assertEqual(self.report(a=gone)["withdrawn"][""], {"a"})

    def test_cause_measure_and_effect_are_counted(self):
        done = History(loss_fen=100).line("02-03 10:00", "branch_handler", "investigated", verdict="true", cause=2)
        done.line("02-03 11:00", "branch_head", "compensated").replied("02-03 12:00")
        done.line("02-03 13:00", "outlet_manager", "satisfaction_recorded", score=5)
        told = self.report(a=done)
        self.assertEqual((told["by_cause"], told["by_measure"], told["by_effect"]),
                         ({"2": {"a"}}, {"compensated": {"a"}}, {"satisfied": {"a"}}))


class Referrals(unittest.TestCase):
    WAITS = {"body": "市消费者协会", "deadline": "2026-02-10T18:00:00+08:00"}

    def test_the_body_is_answered_by_the_deadline_that_it_set(self):
        story = History(body_that_waits=self.WAITS)
        self.assertEqual(story.owes("answer_referrer"), [(at("02-10 18:00"), "overdue")])
        story.line("02-10 10:00", "general_office", "referrer_answered").replied("02-10 17:00")
        self.assertEqual(story.owes("answer_referrer"), [(at("02-10 18:00"), "overdue")])
        story.line("02-10 18:00", "general_office", "referrer_answered")
        self.assertEqual(story.owes("answer_referrer"), [(at("02-10 18:00"), "met")])

    def test_a_deadline_that_passed_before_it_came_is_due_at_once(self):
        story = History(body_that_waits=self.WAITS | {"deadline": "2026-01-30T18:00:00+08:00"})
        self.assertEqual(story.owes("answer_referrer"), [(at("02-02 10:00"), "overdue")])

    def test_the_edition_before_knows_no_such_duty_and_no_second_name(self):
        self.assertEqual(History(content_rules=2, body_that_waits=self.WAITS).owes("answer_referrer"), [])
        for content_rules, names in ((2, 1), (3, 2)):
            story = History(content_rules=content_rules)
            story.line("02-03 10:00", "branch_head", "assigned", unit=OUTLET, **{"as": "owner"})
            self.assertEqual(len(story.owes("name_owner")), names)


class Closing(unittest.TestCase):
    def test_a_loss_that_was_not_paid_and_a_referrer_that_was_not_told_stand_against_closing(self):
        done = History(loss_fen=100, referrer="市长热线")
        done.line("02-02 11:00", "branch_handler", "investigated", verdict="true", signature="张")
        done.line("02-02 11:00", "branch_head", "approved", signature="王").replied("02-02 12:00")
        lacks = lambda: closing.lacking(done.bank, done.told(), "c-1", at("02-05 10:00"))
        self.assertEqual(set(lacks()), {"filed", "satisfaction", "callback", "summary", "remedy", "compensate", "referrer"})
        done.line("02-02 13:00", "contact_centre_agent", "filed").line("02-02 14:00", "branch_head", "remedied")
        done.line("02-02 14:00", "branch_handler", "filed", unit="000010", what="summary", text="汇总")
        done.line("02-02 15:00", "branch_head", "compensated").line("02-02 15:00", "branch_head", "referrer_answered")
        done.line("02-02 16:00", "outlet_manager", "satisfaction_recorded", score=4)
        done.line("02-03 10:00", "contact_centre_agent", "called_back", result="improper")
        self.assertEqual(lacks(), ["callback"])


class Words(unittest.TestCase):
    def test_words_are_at_least_one_character_that_can_be_seen(self):
        self.assertFalse(any(map(said.in_words, said.BLANKS)))
        self.assertTrue(said.in_words(" 好\n"))

    def test_what_cannot_be_resolved_needs_a_reason(self):
        answer = {"outcome": "partly", "text": "已答复", "direct": False, "how": "phone", "signature": "张"}
        self.assertIsNone(said.missing("replied", answer))
        self.assertEqual(said.missing("replied", answer | {"outcome": "cannot_resolve"}), "reason")

    def test_every_gap_is_found(self):
        body = {"findings": "属实", "verdict": "true", "signature": "张"}
        gaps = [said.with_a_gap("investigated", body, pick) for pick in range(11)]
        self.assertEqual([said.missing("investigated", gap) for gap, _ in gaps], [field for _, field in gaps])
        self.assertEqual({field for _, field in gaps}, set(body))


if __name__ == "__main__":
    unittest.main(warnings="ignore")
