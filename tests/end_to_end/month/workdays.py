# SPDX-License-Identifier: Apache-2.0
"""Working days and office time, reckoned a second time and as simply as can be (rulebook 4).

All times are Beijing time as naive datetimes."""
import json
from datetime import datetime, timedelta

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def parse(text):
    """'2026-02-13T15:00:00+08:00' or '2026-02-13T07:00:00.000Z' as a Beijing datetime."""
    if text.endswith("Z"):
        return datetime.fromisoformat(text[:-1]) + timedelta(hours=8)
    assert text.endswith("+08:00"), text
    return datetime.fromisoformat(text[:-6])


def written(when):
    return when.isoformat(timespec="milliseconds") + "+08:00"


def midnight(when):
    return when.replace(hour=0, minute=0, second=0, microsecond=0)


class Calendar:
    def __init__(self, path):
        years = json.load(open(path, encoding="utf-8"))["years"]
        self.off = {day for year in years.values() for day in year["weekdays_off"]}
        self.worked = {day for year in years.values() for day in year["weekends_worked"]}

    def works(self, when):
        day = when.strftime("%Y-%m-%d")
        return day in self.worked or (when.weekday() < 5 and day not in self.off)


class Office:
    """Office time of one unit: `hours` are texts such as '09:00-12:00'."""

    def __init__(self, calendar, hours):
        self.calendar = calendar
        clock = lambda text: timedelta(hours=int(text[:2]), minutes=int(text[3:]))
        self.segments = [tuple(clock(part) for part in segment.split("-")) for segment in hours]

    def closing(self, day):
        return midnight(day) + self.segments[-1][1]

    def working_days_after(self, when, count):
        """Close of office on the count-th working day after the day of `when`."""
        day = midnight(when)
        while count:
            day += DAY
            count -= self.calendar.works(day)
        return self.closing(day)

    def close_of_office(self, when):
        """Of the same day if it is worked and not over, else of the next working day."""
        if self.calendar.works(when) and when <= self.closing(when):
            return self.closing(when)
        return self.working_days_after(when, 1)

    def end_of_day(self, when):
        """24:00 of the day, or of the next one when it is after closing."""
        return midnight(when) + DAY * (2 if when > self.closing(when) else 1)

    def office_time_after(self, when, minutes):
        left, day = MINUTE * minutes, midnight(when)
        while True:
            if self.calendar.works(day):
                for opens, closes in self.segments:
                    start, end = max(when, day + opens), day + closes
                    if start < end and left <= end - start:
                        return start + left
                    if start < end:
                        left -= end - start
            day += DAY

    def is_open(self, when):
        at = when - midnight(when)
        return self.calendar.works(when) and any(opens <= at < closes for opens, closes in self.segments)
