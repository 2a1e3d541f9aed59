# SPDX-License-Identifier: Apache-2.0
"""Who does a step of the story, and what they write: the account that may (rulebook 1), and the body of the line."""
from story import GROUNDS, SEATS
from workdays import written


class Acting:
    """Turns a step into (account, kind, body), looking at the complaint as it stands; None when it does not fit."""

    def __init__(self, bank_rules, view, now):
        self.bank, self.view, self.now = bank_rules, view, now
        self.unit, self.level, self.state = view["unit"], view["level"], view["state"]
        self.branch = bank_rules.branch_of(self.unit)
        self.finished = self.state in ("closed", "archived", "withdrawn")
        self.answered = any(line["kind"] == "replied" and line["effective"] for line in view["timeline"])

    def by(self, role):
        seat = SEATS.get(role) or (self.branch if role.startswith("branch") else self.unit)
        return f"{role}-{seat}"

    def line(self, name, options):
        maker = getattr(self, name)
        return maker(**options)

    def handler(self):
        return self.by("outlet_manager") if self.level == 1 else self.by("branch_handler")

    def if_open(self, account, kind, body=None):
        return None if self.finished else (account, kind, body or {})

    def nothing(self, **_):
        return None

    def accepted(self, on_the_spot):
        if self.state != "captured":
            return None
        return self.by("outlet_staff"), "accepted", {"on_the_spot": on_the_spot}

    def responded(self):
        return self.if_open(self.handler(), "responded", {"how": "phone"})

    def progress_told(self, promise):
        return self.if_open(self.handler(), "progress_told", {"text": "正在核实", "next_reply_at": written(self.now + promise)})

    def contact_failed(self):
        return self.if_open(self.by("outlet_manager"), "contact_failed", {"how": "phone"})

    def raised(self, to):
        return self.if_open(self.by("outlet_manager"), "raised", {"to": to, "reason": "客户情绪激动"}) \
            if self.level < to else None

    def lowered(self):
        if self.level == 1:
            return None
        account = self.by("channel_operations_head" if self.level == 3 else "branch_head")
        return self.if_open(account, "lowered", {"to": self.level - 1, "reason": "情况已核实"})

    def referred_up(self):
        return self.if_open(self.by("outlet_manager"), "referred_up", {"question": "如何处理"})

    def instructed(self):
        return self.by("branch_head"), "instructed", {"text": "按规定办理"}

    def department(self):
        helper = next((h["unit"] for h in self.view["helpers"]), None)
        return self.if_open(f"department_handler-{helper}", "investigated", {"findings": "已核实"}) if helper else None

    def investigated(self):
        return self.if_open(self.handler(), "investigated", {"findings": "情况属实", "verdict": "true"})

    def proposed(self):
        return self.if_open(self.handler(), "proposed", {"solution": "致歉并改正"})

    def approved(self):
        return self.if_open(self.by("outlet_manager" if self.level == 1 else "branch_head"), "approved", {"opinion": "同意"})

    def replied(self, outcome="resolved", spot=False):
        if self.level == 3:
            account = self.by("channel_operations_head")
        elif self.view["channel"] == "public_opinion":
            account = self.by("general_office")
        elif self.level == 2:
            account = self.by("branch_head")
        else:
            account = self.by("outlet_staff" if spot else "outlet_manager")
        return self.if_open(account, "replied", {"outcome": outcome, "text": "已答复", "reason": "权限所限", "direct": True})

    def satisfaction_recorded(self, score):
        if not self.answered or "satisfaction_recorded" not in self.view["missing_to_close"]:
            return None
        return self.if_open(self.by("outlet_manager"), "satisfaction_recorded",
                            {"score": score} if score else {"unreachable": True})

    def summary(self):
        if not self.answered or self.level == 1:
            return None
        return self.by("branch_handler"), "filed", {"unit": "000010", "what": "summary"}

    def leaders_told(self):
        return (self.by("channel_operations_head"), "notified", {"unit": "000000", "what": "leaders"}) \
            if self.level == 3 else None

    def referrer_answered(self):
        owed = any(duty["article"] == "Op. 9" for duty in self.view["duties"])
        return (self.by("general_office"), "referrer_answered", {"text": "已办结"}) if owed else None

    def called_back(self, result):
        owed = any(duty["kind"] == "callback" and not duty["met_at"] for duty in self.view["duties"])
        return (self.by("contact_centre_agent"), "called_back", {"result": result}) if owed else None

    def determined(self, finding, then):
        account = self.by("branch_head" if self.level == 1 else "channel_operations_officer")
        return account, "determined", {"finding": finding, "ground": GROUNDS[finding][then and len(GROUNDS[finding]) > 1]}

    def what_a_finding_calls_for(self):
        finding = (self.view["determination"] or {}).get("finding")
        if finding == "invalid_to_improve":
            return self.by("branch_handler"), "improvement_reported", {"cause": "process", "text": "改进流程"}
        if finding == "undetermined":
            here = any(line["kind"] == "evidence_attached" for line in self.view["timeline"])
            return self.by("branch_handler" if here else "contact_centre_agent"), "evidence_attached", {"type": "statement"}
        return None

    def withdrawal_requested(self):
        return self.if_open(self.handler(), "withdrawal_requested", {"reason": "已谅解"})

    def withdrawal_verified(self, voluntary):
        asked = any(line["kind"] == "withdrawal_requested" for line in self.view["timeline"])
        return self.if_open(self.by("branch_handler"), "withdrawal_verified", {"voluntary": voluntary, "how": "电话"}) if asked else None

    def closed(self):
        if self.finished or self.view["missing_to_close"]:
            return None
        return self.by("outlet_manager" if self.level == 1 else "branch_head"), "closed", {}

    def reopened(self, again):
        return (self.by("branch_handler"), "reopened", {"reason": "客户再次来电", "complained_again": again}) \
            if self.finished else None

    def ask_revisit(self):
        return self.by("branch_head"), "instructed", {"text": "再次回访", "revisit": True}

    def revisited(self):
        asked = any(line["body"].get("revisit") for line in self.view["timeline"])
        return (self.by("branch_handler"), "revisited", {"result": "满意"}) if asked else None

    def rectification_ordered(self, by):
        body = {"what": "整改"} | ({"by": written(self.now + by)} if by else {})
        return self.by("channel_operations_officer"), "rectification_ordered", body

    def rectified(self):
        ordered = any(line["kind"] == "rectification_ordered" for line in self.view["timeline"])
        return (self.by("branch_head"), "rectified", {"cause": "流程", "measure": "培训"}) if ordered else None

    def extend(self):
        return self.by("branch_head"), "instructed", {"text": "同意延期", "extend": "regulator_limit"}
