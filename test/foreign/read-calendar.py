"""Prints what a calendar file shows, one line for each event and occurrence: python3 read-calendar.py FILE ZONE.

A line is the UID with the first and last day, or with the moment in the time zone that is given.
"""

import sys
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dateutil.rrule import rruleset, rrulestr
from icalendar import Calendar

path, zone_name = sys.argv[1:]
zone = ZoneInfo(zone_name)


def is_moment(value):
    return isinstance(value, datetime)


def starts_of(event):
    """Every start that the rule gives and no exclusion takes away."""
    start = event["DTSTART"].dt
    if "RRULE" not in event:
        return [start]
    first = start if is_moment(start) else datetime.combine(start, time())
    rules = rruleset()
    rules.rrule(rrulestr(event["RRULE"].to_ical().decode(), dtstart=first))
    exclusions = event.get("EXDATE", [])
    for exclusion in exclusions if isinstance(exclusions, list) else [exclusions]:
        for excluded in exclusion.dts:
            rules.exdate(excluded.dt if is_moment(excluded.dt) else datetime.combine(excluded.dt, time()))
    return [each if is_moment(start) else each.date() for each in rules]


def shown(uid, start, length):
    if is_moment(start):
        return f"{uid} {start.astimezone(zone):%Y-%m-%d %H:%M}"
    return f"{uid} {start}..{start + length - timedelta(days=1)}"


with open(path, "rb") as file:
    events = Calendar.from_ical(file.read()).walk("VEVENT")

replaced = {(str(event["UID"]), event["RECURRENCE-ID"].dt) for event in events if "RECURRENCE-ID" in event}
for event in events:
    uid = str(event["UID"])
    length = event["DTEND"].dt - event["DTSTART"].dt
    for start in starts_of(event):
        if "RECURRENCE-ID" in event or (uid, start) not in replaced:
            print(shown(uid, start, length))
