# SPDX-License-Identifier: Apache-2.0
"""Now and then somebody leaves out what must be said, or does what they may not: it must be refused, or have no effect."""
import zlib

import forbidden
import said

EVERY = 8  # one step in so many, for each of the two


class Temptation:
    """`differences`: where it writes what was allowed against the rulebook."""

    def __init__(self, bank, differences):
        self.bank, self.differences = bank, differences

    def yield_to(self, acting, made):
        """Tries what must not have effect before the step that is `made`; the complaint's view when that changed."""
        drawn = zlib.crc32(f"{acting.view['subject']} {acting.now} {made and made[1]}".encode())
        if made and "content" not in made[2] and drawn % EVERY == 0:
            self.leave_something_out(acting.view["subject"], *made, drawn // EVERY)
        if drawn // 256 % EVERY == 0:
            return self.overstep(acting.view["subject"], forbidden.attempts(acting), drawn // 256 // EVERY)
        return None

    def leave_something_out(self, subject, account, kind, body, pick):
        """What rulebook 11 asks for is missing: 422 that names the field, and nothing is stored."""
        gap = said.with_a_gap(kind, body, pick)
        if not gap:
            return
        status, answer = self.bank.line(subject, account, kind, gap[0])
        if status != 422 or answer["where"].split(".")[-1] != gap[1]:
            self.differences.append(f"{subject}: '{kind}' {gap[0]} lacks {gap[1]}, but: {status} "
                                    + (answer["where"] if status == 422 else ""))

    def overstep(self, subject, attempts, pick):
        account, kind, body, why_not = attempts[pick % len(attempts)]
        status, answer = self.bank.line(subject, account, kind, body)
        if status in (403, 404, 409, 422):
            return None
        if status != 201 or answer["effective"]:
            self.differences.append(f"{subject}: {account} wrote '{kind}' {body}, but {why_not}: {status}")
        return answer.get("complaint")
