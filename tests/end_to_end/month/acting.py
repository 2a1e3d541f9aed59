# SPDX-License-Identifier: Apache-2.0
"""Who does a step of the story, and what they write: the account that may (rulebook 1), and the body of the line."""
from story import EVIDENCE, GROUNDS, SEATS
from workdays import written


class Acting:
    """Turns a step into (account, kind, body), looking at the complaint as it stands; None when it does not fit.

    `strict`: the complaint was received under `content_rules: 2` (rulebook 11)."""

    def __init__(self, bank_rules, view, now, strict):
        self.bank, self.view, self.now, self.strict = bank_rules, view, now, strict
        self.unit, self.level, self.state = view["unit"], view["level"], view["state"]
        self.branch = bank_rules.branch_of(self.unit)
        self.finished = self.state in ("closed", "archived", "withdrawn")
        self.answered = bool(self.effective("replied"))

    def effective(self, *kinds):
        return [line for line in self.view["timeline"] if line["kind"] in kinds and line["effective"]]

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

    def signed(self, account, kind, body):
        return self.if_open(account, kind, body | {"signature": account})

    def nothing(self, **_):
        return None

    # -- taking up, talking to the customer --

    def accepted(self, on_the_spot):
        if self.state != "captured":
            return None
        return self.by("outlet_staff"), "accepted", {"on_the_spot": on_the_spot}

    def owner_named(self, next_one):
        owner = self.view["owner"]
        if self.level == 1 or self.bank.kind[owner["unit"]] != "branch" or (owner["person"] and not next_one):
            return None
        person = "branch_handler-" if owner["person"] != "branch_handler-" + owner["unit"] else "branch_head-"
        return self.if_open("branch_handler-" + owner["unit"], "assigned",
                            {"unit": owner["unit"], "person": person + owner["unit"], "as": "owner", "why": "专人跟进"})

    def judged_public_opinion(self, whose):
        return self.if_open(self.by("general_office"), "judged_public_opinion",
                            {"as": whose, "text": "已判断职责"}) if self.strict else None

    def handed_on(self):
        owner = self.unit if self.level == 1 else self.branch
        return self.if_open(self.by("contact_centre_agent"), "assigned", {"unit": owner, "as": "owner", "why": "分配"}) \
            if self.view["owner"]["unit"] == SEATS["contact_centre_agent"] else None

    def responded(self):
        return self.if_open(self.handler(), "responded", {"how": "phone", "text": "已致歉，正在核实"})

    def progress_told(self, promise):
        return self.if_open(self.handler(), "progress_told",
                            {"how": "phone", "text": "正在核实", "next_reply_at": written(self.now + promise)})

    def contact_failed(self):
        return self.if_open(self.by("outlet_manager"), "contact_failed",
                            {"how": "phone", "when": written(self.now), "text": "无人接听"})

    # -- the level, and asking upwards --

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
        head = "branch_head" if self.level < 3 else "bank_leader" if self.strict else "channel_operations_head"
        return self.if_open(self.by(head), "instructed", {"text": "按规定办理"})

    def instructed_from_above(self):
        return self.instructed() if self.level == 3 else None

    def extend(self):
        leader = self.by("bank_leader" if self.strict else "branch_head")
        return leader, "instructed", {"text": "同意延期", "extend": "regulator_limit"}

    # -- finding out, putting right, answering --

    def department(self):
        helper = next((h["unit"] for h in self.view["helpers"]), None)
        return self.signed(f"department_handler-{helper}", "investigated",
                           {"findings": "已核实", "verdict": "true", "cause": 1}) if helper else None

    def investigated(self, verdict, cause):
        return self.signed(self.handler(), "investigated", {"findings": "已核实", "verdict": verdict, "cause": cause})

    def proposed(self):
        return self.if_open(self.handler(), "proposed", {"solution": "致歉并改正"})

    def approved(self, by_instruction=False):
        if self.level == 3 and by_instruction:
            return self.instructed()
        head = {1: "outlet_manager", 2: "branch_head", 3: "channel_operations_head"}[self.level]
        return self.signed(self.by(head), "approved", {"opinion": "同意"})

    def verdict(self):
        told = [line["body"]["verdict"] for line in self.effective("investigated") if "verdict" in line["body"]]
        return told[-1] if told else None

    def remedied(self):
        facts = self.view["captured"]["facts"]
        lost = facts.get("loss", "none") != "none" or facts.get("loss_fen", 0)
        return self.if_open(self.handler(), "remedied", {"text": "已更正并增设复核"}) if lost else None

    def compensated(self):
        lost = self.view["captured"]["facts"].get("loss_fen", 0)
        if not lost or self.verdict() != "true":
            return None
        outlet, branch = self.bank.pays_alone()
        head = "outlet_manager" if lost <= outlet else "branch_head" if lost <= branch else "channel_operations_head"
        return self.if_open(self.by(head), "compensated", {"amount_fen": lost, "text": "赔付损失"})

    def replied(self, outcome="resolved", spot=False):
        if self.level == 3:
            account = self.by("channel_operations_head")
        elif self.view["channel"] == "public_opinion":
            account = self.by("general_office")
        elif self.level == 2:
            account = self.by("branch_head")
        else:
            account = self.by("outlet_staff" if spot else "outlet_manager")
        body = {"outcome": outcome, "text": "已答复", "direct": True, "how": "visit" if spot else "phone"}
        return self.signed(account, "replied", body | ({"reason": "权限所限"} if outcome == "cannot_resolve" else {}))

    def satisfaction_recorded(self, score):
        if not self.answered or "satisfaction_recorded" not in self.view["missing_to_close"]:
            return None
        return self.rated_again(score)

    def rated_again(self, score):
        return self.if_open(self.by("outlet_manager"), "satisfaction_recorded",
                            {"score": score} if score else {"unreachable": True}) if self.answered else None

    # -- reporting and telling --

    def summary(self, by="branch_handler"):
        if not self.answered or self.level == 1:
            return None
        if self.view["owner"]["unit"] == SEATS["general_office"]:
            by = "general_office"
        return self.by(by), "filed", {"unit": "000010", "what": "summary", "text": "处理情况汇总"}

    def noticed(self):
        return (self.by("contact_centre_agent"), "notified", {"units": ["000010"], "text": "请关注"}) \
            if self.level > 1 else None

    def leaders_told(self):
        return (self.by("channel_operations_head"), "notified",
                {"unit": "000000", "what": "leaders", "how": "phone", "when": written(self.now), "text": "已汇报"}) \
            if self.level == 3 else None

    def referrer_answered(self):
        owed = any(duty["article"] == "Op. 9" for duty in self.view["duties"])
        captured = self.view["captured"]
        referrer = (captured.get("referrer", {}).get("body") or captured["facts"]["referrer"] or self.view["channel"])
        return (self.by("general_office"), "referrer_answered",
                {"referrer": referrer, "text": "已办结", "how": "letter"}) if owed else None

    def duplicate(self, to):
        return self.by("contact_centre_agent"), "linked", {"to": to, "why": "duplicate"}

    def no_duplicate(self, to):
        linked = any(line["body"].get("why") == "duplicate" for line in self.effective("linked"))
        return (self.by("contact_centre_agent"), "unlinked", {"to": to, "why": "另有诉求"}) if linked else None

    # -- calling back, judging --

    def called_back(self, result):
        owed = any(duty["kind"] == "callback" and not duty["met_at"] for duty in self.view["duties"])
        return (self.by("contact_centre_agent"), "called_back", {"result": result, "text": "已回访"}) if owed else None

    def determined(self, finding, then):
        account = self.by("branch_head" if self.level == 1 else "channel_operations_officer")
        if finding == "valid" and self.verdict() in (None, "untrue"):
            finding = "invalid"
        return account, "determined", {"finding": finding, "text": "依据核实情况",
                                       "ground": GROUNDS[finding][then and len(GROUNDS[finding]) > 1]}

    def what_a_finding_calls_for(self, absent):
        finding = (self.view["determination"] or {}).get("finding")
        if finding == "invalid_to_improve":
            return self.by("branch_handler"), "improvement_reported", {"cause": "process", "text": "改进流程"}
        if finding == "undetermined":
            return self.evidence(absent)
        if finding == "valid" and not self.effective("sanctioned"):
            account = self.by("branch_head" if self.level == 1 else "channel_operations_officer")
            return account, "sanctioned", {"unit": self.unit if self.level == 1 else self.branch, "what": "通报批评"}
        return None

    def evidence(self, absent):
        """The next piece that is lacking, or why there is none."""
        here = [line["body"].get("type") for line in self.effective("evidence_attached", "evidence_absent")]
        lacking = next(((role, what) for role, what in EVIDENCE if what not in here), None)
        if not lacking:
            return None
        role, what = lacking
        if absent and self.strict:
            return self.by(role), "evidence_absent", {"type": what, "reason": "设备当日未启用"}
        return self.by(role), "evidence_attached", {"type": what, "content": f"{self.view['subject']} {what}"}

    def withdrawal_requested(self):
        return self.if_open(self.handler(), "withdrawal_requested", {"reason": "已谅解"})

    def withdrawal_verified(self, voluntary):
        asked = self.effective("withdrawal_requested")
        return self.if_open(self.handler(), "withdrawal_verified", {"voluntary": voluntary, "how": "电话"}) if asked else None

    # -- the end, and what comes after --

    def closed(self, by_centre):
        if self.finished or self.view["missing_to_close"]:
            return None
        if by_centre and self.view["captured"]["form"] == "offsite":
            return self.by("contact_centre_agent"), "closed", {"text": "已办结"}
        return self.by("outlet_manager" if self.level == 1 else "branch_head"), "closed", {"text": "已办结"}

    def reopened(self, again):
        return (self.by("branch_handler"), "reopened", {"reason": "客户再次来电", "complained_again": again}) \
            if self.finished else None

    def commended(self):
        return self.by("branch_head"), "commended", {"unit": self.unit, "what": "受理及时"}

    def ask_revisit(self):
        return self.by("branch_head"), "instructed", {"text": "再次回访", "revisit": True}

    def revisited(self):
        asked = any(line["body"].get("revisit") for line in self.view["timeline"])
        return (self.by("branch_handler"), "revisited", {"result": "满意", "text": "已再次回访"}) if asked else None

    def rectification_ordered(self, by):
        body = {"what": "整改"} | ({"by": written(self.now + by)} if by else {})
        return self.by("channel_operations_officer"), "rectification_ordered", body

    def rectified(self):
        ordered = any(line["kind"] == "rectification_ordered" for line in self.view["timeline"])
        return (self.by("branch_head"), "rectified", {"cause": "流程", "measure": "培训"}) if ordered else None
