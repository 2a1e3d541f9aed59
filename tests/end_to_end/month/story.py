# SPDX-License-Identifier: Apache-2.0
"""A month of the demonstration bank: what customers bring, and what its people do about it, drawn from one seed."""
from datetime import datetime, timedelta

from workdays import DAY, MINUTE, written

SLOT = MINUTE * 30
BEGIN, END = datetime(2026, 2, 1), datetime(2026, 3, 1)
SUB_CATEGORIES = "1.1 1.2 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 4.1 4.2 4.3 4.9".split()
GROUNDS = {"valid": ("1(1)1", "1(1)2", "1(1)3"), "invalid_to_improve": ("1(2)1", "1(2)2", "1(2)3"),
           "invalid": ("1(3)1", "1(3)2", "1(3)4"), "undetermined": ("1(4)",)}
# who has to bring which evidence on what is undetermined (Art. 23)
EVIDENCE = (("contact_centre_agent", "recording"), ("branch_handler", "statement"), ("contact_centre_agent", "ticket"),
            ("branch_handler", "video"))
# channel → (form, who takes it in, how often)
CHANNELS = {"counter": ("onsite", "outlet_staff", 26), "kiosk": ("onsite", "outlet_staff", 12),
            "opinion_book": ("onsite", "outlet_staff", 4), "hotline": ("offsite", "contact_centre_agent", 22),
            "email": ("offsite", "contact_centre_agent", 6), "letter": ("offsite", "contact_centre_agent", 4),
            "web": ("offsite", "contact_centre_agent", 8), "media": ("other", "general_office", 2),
            "superior": ("other", "contact_centre_agent", 2), "leader": ("other", "branch_handler", 2),
            "regulator": ("other", "contact_centre_agent", 3), "government": ("other", "contact_centre_agent", 2),
            "consumer_council": ("other", "contact_centre_agent", 2),
            "supervision_hotline": ("other", "contact_centre_agent", 2), "public_opinion": ("other", "general_office", 3)}
REFERRING = ("media", "government", "regulator", "consumer_council")  # bodies that wait for an answer
SEATS = {"contact_centre_agent": "000030", "general_office": "000020", "contact_centre_lead": "000030",
         "channel_operations_head": "000010", "channel_operations_officer": "000010", "bank_leader": "000000"}


def slot(when):
    """The next half hour: people act in steps of the rehearsal's clock."""
    past = (when - BEGIN) % SLOT
    return when + (SLOT - past if past else timedelta())


class Story:
    """Draws captures and steps. A step is (when, name, options); month.py makes a line of it when its time has come."""

    def __init__(self, rng, bank):
        self.rng, self.bank = rng, bank
        self.outlets = sorted(code for code, kind in bank.kind.items() if kind == "sub_branch")
        self.customers = 0

    def chance(self, percent):
        return self.rng.random() * 100 < percent

    def hours(self, low, high):
        return timedelta(minutes=self.rng.randrange(int(low * 60), int(high * 60)))

    def captures(self, count):
        """(when, account, body, body of the complaint that it repeats or None) of so many complaints, in order of time."""
        drawn = [self.capture(self.any_time()) for _ in range(count)]
        for when, _, body, _ in self.rng.sample(drawn, count // 25):  # comes again by another way
            again = dict(body, received_at=None)
            again["channel"] = "hotline" if body["channel"] != "hotline" else "web"
            again["form"] = "offsite"
            again.pop("referrer", None)
            later = min(slot(when + self.hours(2, 120)), END - SLOT)
            if later > when and not body["customer"]["anonymous"]:
                drawn.append((later, "contact_centre_agent-000030", again, body))
        for _ in range(4):  # several people on one issue
            when, _, body, _ = self.rng.choice(drawn)
            for _ in range(self.rng.randrange(2, 4)):
                drawn.append(self.capture(min(slot(when + self.hours(0, 14)), END - SLOT), body["unit"],
                                          body["category"]))
        for number in range(12):  # and the whole bank's SMS fail
            when = datetime(2026, 2, 24, 8) + SLOT * number * 2
            drawn.append(self.capture(when, self.outlets[number % len(self.outlets)], "3.2"))
        return sorted(drawn, key=lambda capture: capture[0])

    def any_time(self):
        """Mostly in office hours, sometimes at night, at the weekend or in the Spring Festival."""
        day = BEGIN + DAY * self.rng.randrange(28)
        if self.chance(75):
            while not self.bank.calendar.works(day):
                day = BEGIN + DAY * self.rng.randrange(28)
            return slot(day + self.hours(8.5, 18.5))
        return slot(day + self.hours(0, 23.7))

    def capture(self, when, unit=None, category=None):
        rng = self.rng
        channel = rng.choices(list(CHANNELS), [often for _, _, often in CHANNELS.values()])[0]
        form, role, _ = CHANNELS[channel]
        unit = unit or rng.choice(self.outlets)
        seat = SEATS.get(role) or (self.bank.branch_of(unit) if role.startswith("branch") else unit)
        self.customers += 1
        anonymous = self.chance(6)
        customer = {"anonymous": True} if anonymous else {
            "anonymous": False, "name": f"客户{self.customers}", "mobile": f"138{self.customers:08d}"}
        body = {"form": form, "channel": channel, "unit": unit, "category": category or rng.choice(SUB_CATEGORIES),
                "cause": rng.randrange(0, 4), "customer": customer, "reply_by": "none" if anonymous else "phone",
                "narrative": f"第{self.customers}件投诉", "facts": self.facts()}
        if self.chance(60):
            body["received_at"] = when - timedelta(seconds=rng.randrange(0, 3 * 3600))
        if channel in REFERRING or "referrer" in body["facts"]:
            waits = when + DAY * (self.customers % 7 - 1)  # some of them passed before it came
            body["referrer"] = {"body": body["facts"].get("referrer", "市消费者协会"), "deadline": written(waits)}
        return when, f"{role}-{seat}", body, None

    def facts(self):
        facts = {}
        if self.chance(6):
            facts["loss"], facts["loss_fen"] = "small", self.rng.choice([1, 80_000, 4_999_999])
        for percent, fact in ((1, {"loss": "major"}), (1, {"loss_fen": 5_000_000}), (2, {"media": "possible"}),
                              (1, {"media": "actual"}), (1, {"society": True}), (1, {"government": True}),
                              (1, {"litigation": True}), (1, {"people": 3}), (2, {"injury": True}),
                              (2, {"referrer": "市长热线"})):
            if self.chance(percent):
                facts.update(fact)
        return facts

    def steps(self, when, body, repeats):
        """What happens to a complaint captured at `when`: [(when, name, options)], some of it too late or never."""
        out, rng, t = [], self.rng, when
        do = lambda at, name, **options: out.append((slot(max(at, when)), name, options))
        kind = rng.choices(["spot", "prompt", "slow", "silent", "promise", "unreachable", "withdrawn"],
                           [18, 34, 16, 8, 10, 6, 8])[0]
        if kind == "spot" and body["form"] != "onsite":
            kind = "prompt"
        if self.chance(8):
            raised = t + self.hours(0.25, 30)
            do(raised, "raised", to=rng.choice([2, 2, 3]))
            if self.chance(60):
                do(raised + self.hours(0, 3), "owner_named", next_one=False)
            if self.chance(60):
                do(raised + self.hours(0, 12), "leaders_told")
            if self.chance(30):
                do(t + self.hours(31, 40), "lowered")
        if body["channel"] == "public_opinion":
            whose = ("brand", "service", "product")[len(body["narrative"]) * self.customers % 3]
            do(t + SLOT * 2, "judged_public_opinion", whose=whose)
            do(t + SLOT * 6, "handed_on")
        self.sensitive_and_major(do, t, repeats)
        if kind == "spot":
            do(t, "accepted", on_the_spot=True)
            t += self.hours(0, 2)
        elif kind == "silent":
            if self.chance(50):
                t += self.hours(150, 300)
                do(t, "approved")
                do(t, "replied")
            if self.chance(15):
                do(when + DAY * rng.randrange(14, 19), "extend")
            return sorted(out, key=lambda step: step[0])
        else:
            do(t + self.hours(0.2, 6), "accepted", on_the_spot=False)
            do(t + (self.hours(0.2, 8) if kind != "slow" else self.hours(10, 90)), "responded")
            t += {"prompt": self.hours(4, 40), "slow": self.hours(90, 230), "promise": self.hours(60, 120),
                  "unreachable": self.hours(75, 100), "withdrawn": self.hours(30, 60)}[kind]
        if kind == "promise":
            do(when + self.hours(8, 30), "progress_told", promise=self.hours(4, 72))
            if self.chance(60):
                do(when + self.hours(31, 58), "progress_told", promise=self.hours(24, 48))
        if kind == "unreachable":
            for day in range(3):
                do(when + DAY * day + self.hours(1, 8), "contact_failed")
        if kind == "withdrawn":
            do(when + self.hours(10, 25), "withdrawal_requested")
            if self.chance(85):
                do(when + self.hours(26, 90), "withdrawal_verified", voluntary=self.chance(70))
        if self.chance(15):
            do(when + self.hours(1, 12), "referred_up")
            if self.chance(75):
                do(when + self.hours(13, 60), "instructed")
        if self.chance(40):
            do(t - self.hours(0.1, 2), "department")
        if self.chance(4):
            do(t - self.hours(1, 4), "remedied")  # put right first, found out afterwards (Art. 3(1))
        self.answer(do, t, spot=kind == "spot")
        self.aftermath(do, t)
        return sorted(out, key=lambda step: step[0])

    def sensitive_and_major(self, do, t, repeats):
        """A person is named, leaders are told, instructions come; and who came twice is found out (rulebook 12)."""
        if self.chance(85):
            do(t + (self.hours(0, 1) if self.chance(60) else self.hours(1, 30)), "owner_named", next_one=False)
        if self.chance(60):
            do(t + self.hours(30, 120), "owner_named", next_one=self.chance(15))
        if self.chance(75):
            do(t + self.hours(0.2, 20), "leaders_told")
        if self.chance(35):
            do(t + self.hours(1, 90), "instructed_from_above")
        if repeats and self.chance(60):
            do(t + self.hours(1, 40), "duplicate")
            if self.chance(25):
                do(t + self.hours(41, 90), "no_duplicate")

    def answer(self, do, t, spot=False):
        verdict = self.rng.choices(["true", "untrue", "unclear"], [76, 12, 12])[0]
        do(t, "investigated", verdict=verdict, cause=self.rng.randrange(1, 4))
        do(t, "proposed")
        do(t, "approved", by_instruction=self.chance(30))
        do(t, "replied", spot=spot, outcome=self.rng.choice(["resolved", "resolved", "partly", "cannot_resolve"]))
        do(t, "satisfaction_recorded" if spot or self.chance(75) else "nothing", score=self.score())
        if verdict == "true":
            do(t + self.hours(0, 200), "remedied" if self.chance(75) else "nothing")
            do(t + self.hours(0, 200), "compensated" if self.chance(75) else "nothing")
        if self.chance(15):
            do(t + self.hours(0, 8), "noticed")
        if self.chance(10):
            do(t + self.hours(0, 8), "summary", by="contact_centre_agent")
        if self.chance(85):
            do(t + self.hours(0, 30), "summary")
        if self.chance(80):
            do(t + self.hours(0, 30), "leaders_told")
        if self.chance(85):
            do(t + self.hours(1, 40), "referrer_answered")

    def score(self):
        return self.rng.choices([1, 2, 3, 4, 5, 0], [5, 8, 17, 30, 35, 5])[0]  # 0: unreachable

    def aftermath(self, do, t):
        rng = self.rng
        t += self.hours(2, 60)
        do(t, "satisfaction_recorded", score=self.score())
        if self.chance(15):
            do(t + self.hours(5, 90), "rated_again", score=self.score())
        improper = self.chance(8)
        do(t + self.hours(1, 100), "called_back", result="improper" if improper else
           rng.choice(["satisfied", "satisfied", "unreachable"]))
        if improper:
            t += self.hours(101, 150)
            do(t, "responded")
            self.answer(do, t + self.hours(1, 60))
            do(t + self.hours(62, 140), "called_back", result="satisfied")
        if self.chance(70):
            do(t + self.hours(10, 90), "determined", finding=rng.choice(list(GROUNDS)), then=self.chance(50))
            for _ in range(5):
                if self.chance(80):
                    do(t + self.hours(91, 170), "what_a_finding_calls_for", absent=self.chance(20))
        for _ in range(3):
            do(t + self.hours(100, 260), "closed", by_centre=self.chance(40))
        if self.chance(5):
            do(t + self.hours(261, 300), "reopened", again=self.chance(40))
            if self.chance(70):
                self.answer(do, t + self.hours(301, 360))
        if self.chance(4):
            do(t + self.hours(20, 60), "ask_revisit")
            do(t + self.hours(61, 240), "revisited")
        if self.chance(4):
            do(t + self.hours(20, 60), "rectification_ordered", by=self.hours(48, 200) if self.chance(50) else None)
            do(t + self.hours(61, 300), "rectified")
        if self.chance(4):
            do(t + self.hours(5, 60), "extend")
        if self.chance(3):
            do(t + self.hours(5, 60), "commended")

    def opinions(self, count):
        """(when, body, answered after) of entries of the opinion book."""
        out = []
        for number in range(count):
            when = self.any_time()
            body = {"unit": self.rng.choice(self.outlets), "opinion": self.rng.choice(["complaint", "suggestion", "praise"]),
                    "narrative": f"第{number}条意见"}
            out.append((when, body, self.hours(1, 200) if self.chance(70) else None))
        return sorted(out, key=lambda entry: entry[0])
