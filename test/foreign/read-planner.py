"""Opens a file of Microsoft Project in GNOME Planner without its windows, and prints what its engine makes of it.

Planner imports such files with a stylesheet of its own, which leaves out calendars: those of the file are added here, as
far as Planner knows such things. It has no calendars of single tasks, so that a task which has one is given the hours that
the plan's calendar works in its span. Everything else is Planner's: the stylesheet, the file reader and the scheduler.
"""

import ctypes
import datetime
import glob
import json
import sys
import tempfile

from lxml import etree

NAMES = {"m": "http://schemas.microsoft.com/project"}
STYLESHEET = "/usr/share/planner/stylesheets/msp2planner.xsl"
WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
SECONDS_PER_DAY = 8 * 3600


class GList(ctypes.Structure):
    pass


GList._fields_ = [("data", ctypes.c_void_p), ("next", ctypes.POINTER(GList)), ("prev", ctypes.POINTER(GList))]


class GError(ctypes.Structure):
    _fields_ = [("domain", ctypes.c_uint32), ("code", ctypes.c_int), ("message", ctypes.c_char_p)]


def open_library():
    library = ctypes.CDLL(glob.glob("/usr/lib/*/planner/libplanner-1.so.1")[0])
    results = {
        "mrp_application_new": ctypes.c_void_p,
        "mrp_project_new": ctypes.c_void_p,
        "mrp_project_get_all_tasks": ctypes.POINTER(GList),
        "mrp_project_get_resources": ctypes.POINTER(GList),
        "mrp_task_get_name": ctypes.c_char_p,
        "mrp_task_get_start": ctypes.c_long,
        "mrp_task_get_finish": ctypes.c_long,
        "mrp_task_get_percent_complete": ctypes.c_short,
        "mrp_task_get_assigned_resources": ctypes.POINTER(GList),
        "mrp_task_get_predecessor_relations": ctypes.POINTER(GList),
        "mrp_relation_get_predecessor": ctypes.c_void_p,
        "mrp_relation_get_relation_type": ctypes.c_int,
        "mrp_relation_get_lag": ctypes.c_long,
        "mrp_resource_get_name": ctypes.c_char_p,
    }
    for name, result in results.items():
        getattr(library, name).restype = result
    return library


def text(node, *path):
    return node.findtext("/".join(f"m:{step}" for step in path), namespaces=NAMES)


def each_day(first, last):
    day = datetime.date.fromisoformat(first[:10])
    while day <= datetime.date.fromisoformat(last[:10]):
        yield day
        day += datetime.timedelta(1)


class PlanCalendar:
    """The calendar of the file's project."""

    def __init__(self, project):
        uid = text(project, "CalendarUID")
        [calendar] = project.xpath(f"m:Calendars/m:Calendar[m:UID={uid}]", namespaces=NAMES)
        days = calendar.xpath("m:WeekDays/m:WeekDay[m:DayType>0]", namespaces=NAMES)
        self.week = {WEEK[int(text(it, "DayType")) - 1]: text(it, "DayWorking") == "1" for it in days}
        self.exceptions = {
            day: text(it, "DayWorking") == "1"
            for it in calendar.xpath("m:Exceptions/m:Exception", namespaces=NAMES)
            for day in each_day(text(it, "TimePeriod", "FromDate"), text(it, "TimePeriod", "ToDate"))
        }

    def is_worked(self, day):
        return self.exceptions.get(day, self.week[WEEK[day.isoweekday() % 7]])


def to_planner(source):
    target = etree.XSLT(etree.parse(STYLESHEET))(source).getroot()
    project = source.getroot()
    calendar = PlanCalendar(project)
    week = target.find(".//calendar/default-week")
    for name, is_worked in calendar.week.items():
        week.set(name, "0" if is_worked else "1")
    days = target.find(".//calendar/days")
    for day, is_worked in sorted(calendar.exceptions.items()):
        etree.SubElement(days, "day", date=f"{day:%Y%m%d}", type="day-type", id="0" if is_worked else "1")
    for row in project.iterfind("m:Tasks/m:Task", namespaces=NAMES):
        if text(row, "CalendarUID") not in (None, "-1") and text(row, "Milestone") != "1":
            [task] = target.xpath(f".//task[@id={text(row, 'ID')}]")
            worked = sum(calendar.is_worked(day) for day in each_day(text(row, "Start"), text(row, "Finish")))
            task.set("duration", str(worked * SECONDS_PER_DAY))
    return target


def load(library, target):
    project = ctypes.c_void_p(library.mrp_project_new(ctypes.c_void_p(library.mrp_application_new())))
    error = ctypes.POINTER(GError)()
    with tempfile.NamedTemporaryFile(suffix=".planner") as file:
        file.write(etree.tostring(target, xml_declaration=True, encoding="UTF-8"))
        file.flush()
        if not library.mrp_project_load(project, f"file://{file.name}".encode(), ctypes.byref(error)):
            sys.exit(error.contents.message.decode() if error else "Planner could not load the file.")
    library.mrp_project_reschedule(project)
    return project


def items(node):
    while node:
        yield ctypes.c_void_p(node.contents.data)
        node = node.contents.next


def moment(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")


library = open_library()
project = load(library, to_planner(etree.parse(sys.argv[1])))
link_types = {1: "FS", 2: "FF", 3: "SS", 4: "SF"}


def name_of(task):
    return library.mrp_task_get_name(task).decode()


def describe(task):
    links = items(library.mrp_task_get_predecessor_relations(task))
    return {
        "name": name_of(task),
        "start": moment(library.mrp_task_get_start(task)),
        "finish": moment(library.mrp_task_get_finish(task)),
        "percent": library.mrp_task_get_percent_complete(task),
        "owners": [library.mrp_resource_get_name(it).decode() for it in items(library.mrp_task_get_assigned_resources(task))],
        "links": sorted(
            [
                name_of(ctypes.c_void_p(library.mrp_relation_get_predecessor(it))),
                link_types.get(library.mrp_relation_get_relation_type(it), "?"),
                library.mrp_relation_get_lag(it),
            ]
            for it in links
        ),
    }


print(json.dumps([describe(task) for task in items(library.mrp_project_get_all_tasks(project))]))
