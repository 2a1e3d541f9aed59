# SPDX-License-Identifier: Apache-2.0
"""What must have no effect on a complaint as it stands, though it says all that has to be said (rulebook 5, 11, 12)."""

from workdays import MINUTE, written

WORKING = ("captured", "accepted", "investigating", "replied")
NOBODYS_FILE = "0" * 64


def attempts(acting):
    """[(account, kind, body, why not)] of what somebody might try now and may not; never empty."""
    out = [("contact_centre_agent-000030", "linked", {"to": acting.view["subject"], "why": "duplicate"},
            "a complaint is not its own duplicate"),
           ("contact_centre_agent-000030", "linked", {"to": "c-" + "0" * 32, "why": "duplicate"},
            "there is no such complaint"),
           ("contact_centre_agent-000030", "evidence_attached", {"type": "ticket", "hash": NOBODYS_FILE},
            "nobody brought that file"),
           (acting.by("branch_head"), "assigned", {"unit": acting.unit, "as": "first_contact", "person": "nobody"},
            "the successor is no person of the bank"),
           (acting.by("channel_operations_officer"), "closed", {"text": "已办结"},
            "channel operations order the closing and do not do it")]
    if acting.state in WORKING:
        out += at_work(acting)
    return out + judging(acting)


def at_work(acting):
    """While it is being worked on."""
    outlet, branch = acting.by("outlet_manager"), acting.by("branch_head")
    of_outlet, of_branch = acting.bank.pays_alone()
    out = [(outlet, "progress_told", {"how": "phone", "text": "正在核实", "next_reply_at": written(acting.now - MINUTE)},
            "nothing is promised for the past"),
           (outlet, "compensated", {"amount_fen": of_outlet + 1, "text": "赔付"}, "that is beyond an outlet manager"),
           (branch, "compensated", {"amount_fen": of_branch + 1, "text": "赔付"}, "that is beyond a branch's head")]
    if acting.view["captured"]["form"] == "onsite":
        out.append((acting.by("contact_centre_agent"), "closed", {"text": "已办结"},
                    "the contact centre closes what came to it"))
    if acting.level > 1:
        if not approved(acting):
            out.append((*acting.replied(), "an answer at level 2 or 3 is approved first"))
        handler = [line["body"].get("signature") for line in acting.effective("investigated")]
        if handler and handler[-1]:
            out.append((branch, "approved", {"opinion": "同意", "signature": handler[-1]}, "the handler approves nothing"))
        if acting.effective("withdrawal_requested"):
            out.append((outlet, "withdrawal_verified", {"voluntary": True, "how": "电话"},
                        "the outlet complained of does not check a withdrawal"))
    return out


def approved(acting):
    """Whether the head, and at level 3 head office, has said yes or what to do since the work began anew."""
    yes = []
    for line in acting.view["timeline"]:
        if line["kind"] in ("rework_ordered", "reopened"):
            yes = []
        if line["effective"] and line["kind"] in ("approved", "instructed"):
            yes.append(line)
    if acting.level == 3:
        return any(line["role"] in ("channel_operations_head", "bank_leader") for line in yes)
    return bool(yes)


def judging(acting):
    judge = acting.by("branch_head" if acting.level == 1 else "channel_operations_officer")
    out = []
    if acting.verdict() in (None, "untrue"):
        out.append((judge, "determined", {"finding": "valid", "ground": "1(1)1"}, "nobody found it true"))
    out.append((judge, "determined", {"finding": "invalid", "ground": "1(1)1"}, "that is no ground for it"))
    if (acting.view["determination"] or {}).get("finding") not in ("valid", "quasi"):
        out.append((judge, "sanctioned", {"unit": acting.unit, "what": "通报批评"}, "it is not valid"))
    return out
