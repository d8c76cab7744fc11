"""Prints the texts of calendars: /usr/bin/python3 read-calendar-text.py FILE.

Each line of the file is a calendar as a JSON string, each line printed what two readers find in it.

For each reader: a list of [UID, summary, description, categories, URL] of the calendar's events and things to do.
"""

import json
import sys

import icalendar
import vobject


def by_vobject(text):
    def value(component, name, otherwise):
        return component.contents[name][0].value if name in component.contents else otherwise

    calendar = next(vobject.readComponents(text))
    return [
        [value(it, "uid", ""), value(it, "summary", ""), value(it, "description", ""), value(it, "categories", []), value(it, "url", None)]
        for it in calendar.getChildren()
        if it.name in ("VEVENT", "VTODO")
    ]


def by_icalendar(text):
    def categories(component):
        found = component.get("CATEGORIES")
        return [str(each) for each in found.cats] if found is not None else []

    components = [it for it in icalendar.Calendar.from_ical(text).walk() if it.name in ("VEVENT", "VTODO")]
    return [
        [str(it["UID"]), str(it.get("SUMMARY", "")), str(it.get("DESCRIPTION", "")), categories(it), it.get("URL")]
        for it in components
    ]


with open(sys.argv[1], encoding="utf-8") as calendars:
    for line in calendars:
        text = json.loads(line)
        print(json.dumps({"vobject": by_vobject(text), "icalendar": by_icalendar(text)}))
