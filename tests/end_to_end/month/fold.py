# SPDX-License-Identifier: Apache-2.0
"""What the lines of one complaint say, noted down for the oracle (rulebook 5). Lines that head office found not
effective are left out by the caller."""
import said
from marks import first
from workdays import parse

NOTHING_KNOWN = {"loss": "none", "loss_fen": 0, "injury": False, "people": 1, "media": "none", "society": False,
                 "government": False, "litigation": False, "referrer": ""}


class Told:
    """The marks that the rules ask about; all times Beijing."""

    def __init__(self, bank, lines):
        self.bank = bank
        self.changes, self.owners, self.helpers, self.referrals = [], [], [], []
        self.responses, self.replies, self.contacts, self.failures, self.promises = [], [], [], [], []
        self.notices, self.restarts, self.evidence, self.acts = [], [], [], []
        self.improvements, self.rectifications, self.revisits, self.orders = [], [], [], []
        self.instructions, self.extensions, self.asked_revisits, self.told_body = [], [], [], []
        self.supervised, self.missed, self.raised_by_people = [], [], []
        self.ever_score_1 = self.ever_improper = self.complained_again = False
        self.ordered_by_rule, self.withdrawals = False, []
        self.filed_at = self.summary_at = self.leaders_at = self.closed_at = self.withdrawn_at = None
        self.asked_to_withdraw = self.checked_withdrawal = self.undetermined_at = self.to_improve_at = None
        self.first_contact = self.finding = self.version = None
        self.signed_by_handler = self.signed_by_head = False
        self.named, self.summaries, self.leaders_told, self.progress = [], [], [], []
        self.verdicts, self.remedies, self.compensations = [], [], []
        self.major_instructions, self.settling, self.duplicate_of = [], [], set()
        self.state, self.outcome, self.cause, self.reasons = "captured", "", 0, []
        self.forget_what_a_restart_forgets()
        for line in lines:
            self.take(line["kind"], line["body"], line["time"], line["by"])

    def forget_what_a_restart_forgets(self):
        self.asked_at = self.unreachable_at = self.callback_at = None
        self.score, self.callback = 0, ""

    @property
    def level(self):
        return self.changes[-1][2]

    @property
    def highest(self):
        return max(to for _, _, to in self.changes)

    @property
    def standing_reply(self):
        if self.replies and not (self.restarts and self.replies[-1] < self.restarts[-1]):
            return self.replies[-1]
        return None

    @property
    def strict(self):
        """Whether it was received under a policy with which rulebook 11 and 12 hold."""
        return self.edition >= 2

    @property
    def edition(self):
        return self.bank.content_rules[self.version]

    @property
    def withdrawn(self):
        return self.withdrawn_at is not None if self.strict else self.state == "withdrawn"

    def settled_before(self, when):
        """Whether the customer agreed, or nothing went on any more, by the last word before `when` (Art. 14)."""
        words = [settled for at, settled in self.settling if at < when]
        return bool(words) and words[-1]

    def owned_since(self, when):
        """When the unit that owned it at `when` came to do so."""
        began, owner = None, None
        for since, unit in self.owners:
            if since <= when and unit != owner:
                began, owner = since, unit
        return began

    def reached(self, level):
        return next((when for when, _, to in self.changes if to >= level), None)

    def finished_before(self, when):
        ends = [at for at in (self.closed_at, self.withdrawn_at) if at]
        return bool(ends) and min(ends) < when

    def leaders_told_of(self, since):
        """When leaders were told of what was so at `since`: people name minutes (edition 3)."""
        named_since = since.replace(second=0, microsecond=0)
        return first([when for when, named in self.leaders_told if self.edition < 3 or named >= named_since], since)

    def owner_at(self, when):
        unit = self.owners[0][1] if self.owners else self.unit
        for since, owner in self.owners:
            if since <= when:
                unit = owner
        return unit

    def contact(self, when, responds=True):
        self.contacts.append(when)
        if responds:
            self.responses.append(when)

    def investigating(self):
        if self.state in ("captured", "accepted"):
            self.state = "investigating"

    def take(self, kind, body, when, by):
        if by["role"] not in ("rule_keeper", "customer") and kind not in ("captured", "viewed", "reopened"):
            self.acts.append((when, by["unit"]))
        handler = getattr(self, "on_" + kind, None)
        if handler:
            handler(body, when, by)

    def on_captured(self, body, when, by):
        self.body, self.unit, self.category, self.channel = body, body["unit"], body["category"], body["channel"]
        self.cause = body.get("cause", 0)
        self.facts = NOTHING_KNOWN | body.get("facts", {})
        self.anonymous = body["customer"].get("anonymous", False)
        deadline = body.get("referrer", {}).get("deadline")
        self.body_waits_until = parse(deadline) if deadline else None
        self.received, self.captured_at = parse(body["received_at"]), when
        if abs(self.received - when).days >= 1:
            self.received = min(self.received, when)
        if by["role"] not in ("customer", "rule_keeper"):
            self.first_contact = (by["unit"], by["account"])

    def on_accepted(self, body, when, by):
        self.first_contact = self.first_contact or (by["unit"], by["account"])
        if self.state == "captured":
            self.state = "accepted"
        if body.get("on_the_spot"):
            self.contact(when)

    def on_graded(self, body, when, by):
        self.version = self.version or body.get("policy")
        self.changes.append((when, 0, body["level"]))

    def on_raised(self, body, when, by):
        self.changes.append((when, self.level, body["to"]))
        if by["role"] != "rule_keeper":
            self.raised_by_people.append((when, body["to"]))

    def on_lowered(self, body, when, by):
        self.changes.append((when, self.level, body["to"]))

    def on_assigned(self, body, when, by):
        role = body.get("as", "owner")
        {"owner": self.owners, "helper": self.helpers, "supervisor": self.supervised}[role].append((when, body["unit"]))
        if role == "owner" and body.get("person", "").endswith("-" + body["unit"]):  # accounts are named <role>-<unit>
            self.named.append((when, body["unit"]))

    def on_responded(self, body, when, by):
        self.contact(when)

    def on_progress_told(self, body, when, by):
        self.contact(when, responds=False)
        self.progress.append(when)
        if "next_reply_at" in body:
            self.promises.append((when, parse(body["next_reply_at"])))
        self.investigating()

    def on_contact_failed(self, body, when, by):
        self.failures.append(when)
        since = self.restarts[-1] if self.restarts else None
        if len({at.date() for at in self.failures if not since or at >= since}) >= 3:
            self.unreachable_at = when
            self.contact(when)

    def on_investigated(self, body, when, by):
        self.cause = body.get("cause", self.cause)
        self.signed_by_handler = self.signed_by_handler or "signature" in body
        if "verdict" in body:
            self.verdicts.append((when, body["verdict"]))
        self.investigating()

    def on_proposed(self, body, when, by):
        self.investigating()

    def on_approved(self, body, when, by):
        self.signed_by_head = self.signed_by_head or "signature" in body
        self.investigating()

    def on_remedied(self, body, when, by):
        self.remedies.append(when)

    def on_compensated(self, body, when, by):
        self.compensations.append(when)

    def on_referred_up(self, body, when, by):
        self.referrals.append((when, body.get("unit") or self.bank.parent[by["unit"]]))
        self.investigating()

    def on_instructed(self, body, when, by):
        self.instructions.append(when)
        if body.get("extend"):
            self.extensions.append(when)
        elif body.get("revisit"):
            self.asked_revisits.append((when, by["unit"]))
        elif self.level == 3 and self.state not in ("closed", "archived", "withdrawn"):
            self.major_instructions.append(when)

    def on_extension_approved(self, body, when, by):
        self.extensions.append(when)

    def on_replied(self, body, when, by):
        self.replies.append(when)
        self.contact(when)
        self.outcome, self.state = body.get("outcome", "resolved"), "replied"
        self.settling.append((when, self.outcome == "resolved"))

    def on_satisfaction_recorded(self, body, when, by):
        self.asked_at, self.score = when, -1 if body.get("unreachable") else body["score"]
        self.ever_score_1 = self.ever_score_1 or self.score == 1
        if self.score > 0:
            self.settling.append((when, self.score >= 3))

    def on_filed(self, body, when, by):
        if body.get("unit", self.bank.contact_centre) == self.bank.contact_centre:
            self.filed_at = self.filed_at or when
        told = body.get("what") == "summary" and said.in_words(body.get("text", ""))
        if told and by["unit"] == self.owner_at(when):
            self.summaries.append(when)
        self.note_summary(when, by)

    def on_notified(self, body, when, by):
        if body.get("link"):
            return  # who holds a linked complaint is told of the link, not of this one's level
        self.notices.append(when)
        if by["role"] == "channel_operations_head":
            self.leaders_at = self.leaders_at or when
        if body.get("what") == "leaders" and by["unit"] == self.bank.channel_operations:
            self.leaders_told.append((when, parse(body["when"]) if "when" in body else when))
        self.note_summary(when, by)

    def note_summary(self, when, by):
        if by["role"] != "rule_keeper" and self.standing_reply:
            self.summary_at = when

    def on_called_back(self, body, when, by):
        self.callback_at, self.callback = when, body["result"]
        # What was withdrawn of the customer's own will is not done again.
        improper = self.callback == "improper" and not self.withdrawn_at
        self.ever_improper = self.ever_improper or improper
        self.settling.append((when, not improper))

    def on_rework_ordered(self, body, when, by):
        self.restarts.append(when)
        self.forget_what_a_restart_forgets()
        self.closed_at = self.withdrawn_at = None
        self.state = "investigating"
        self.settling.append((when, False))
        if self.finding == "quasi":
            self.finding = "valid"

    def on_reopened(self, body, when, by):
        self.complained_again = self.complained_again or body.get("complained_again", False)
        self.on_rework_ordered(body, when, by)

    def on_withdrawal_requested(self, body, when, by):
        self.asked_to_withdraw = when

    def on_withdrawal_verified(self, body, when, by):
        self.checked_withdrawal = when
        if body["voluntary"]:
            self.withdrawn_at, self.state = when, "withdrawn"
            self.withdrawals.append(when)
            self.settling.append((when, True))
            if self.finding == "valid":
                self.finding = "quasi"

    def on_evidence_attached(self, body, when, by):
        self.evidence.append((when, by["unit"], body.get("type")))

    on_evidence_absent = on_evidence_attached

    def on_determined(self, body, when, by):
        self.finding = body["finding"]
        self.undetermined_at = when if self.finding == "undetermined" else None
        self.to_improve_at = when if self.finding == "invalid_to_improve" else None
        if self.finding == "valid" and self.withdrawn_at:
            self.finding = "quasi"

    def on_linked(self, body, when, by):
        if body.get("why") == "duplicate":
            self.duplicate_of.add(body["to"])

    def on_unlinked(self, body, when, by):
        self.duplicate_of.discard(body["to"])

    def on_improvement_reported(self, body, when, by):
        self.improvements.append(when)

    def on_rectification_ordered(self, body, when, by):
        self.orders.append((when, parse(body["by"]) if "by" in body else None))
        self.ordered_by_rule = self.ordered_by_rule or by["role"] == "rule_keeper"

    def on_rectified(self, body, when, by):
        self.rectifications.append(when)

    def on_revisited(self, body, when, by):
        self.revisits.append(when)

    def on_referrer_answered(self, body, when, by):
        self.told_body.append(when)

    def on_overdue(self, body, when, by):
        self.missed.append((body["duty"], parse(body["due"]), body["unit"]))

    def on_closed(self, body, when, by):
        self.closed_at, self.state = when, "closed"
        self.settling.append((when, True))

    def on_archived(self, body, when, by):
        self.state = "archived"
