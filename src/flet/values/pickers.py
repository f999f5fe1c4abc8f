"""What date, time and duration pickers show first, and in which order."""

from __future__ import annotations

from flet.values.string_enum import StringEnum


class DatePickerEntryMode(StringEnum):
    """How a date is chosen in a `DatePicker`."""

    CALENDAR = "calendar"
    """On a calendar, with a button that changes to typing."""
    INPUT = "input"
    """By typing, with a button that changes to the calendar."""
    CALENDAR_ONLY = "calendarOnly"
    INPUT_ONLY = "inputOnly"


class DatePickerMode(StringEnum):
    """What the calendar of a `DatePicker` shows first."""

    DAY = "day"
    YEAR = "year"


class TimePickerEntryMode(StringEnum):
    """How a time is chosen in a `TimePicker`."""

    DIAL = "dial"
    """On a dial, with a button that changes to typing."""
    INPUT = "input"
    """By typing, with a button that changes to the dial."""
    DIAL_ONLY = "dialOnly"
    INPUT_ONLY = "inputOnly"


class CupertinoDatePickerDateOrder(StringEnum):
    """The order of the wheels of a `CupertinoDatePicker` in its date mode."""

    DAY_MONTH_YEAR = "dmy"
    MONTH_YEAR_DAY = "myd"
    YEAR_MONTH_DAY = "ymd"
    YEAR_DAY_MONTH = "ydm"


class CupertinoDatePickerMode(StringEnum):
    """What is chosen in a `CupertinoDatePicker`."""

    TIME = "time"
    DATE = "date"
    DATE_AND_TIME = "dateAndTime"
    MONTH_YEAR = "monthYear"


class CupertinoTimerPickerMode(StringEnum):
    """The wheels of a `CupertinoTimerPicker`."""

    HOUR_MINUTE = "hm"
    HOUR_MINUTE_SECONDS = "hms"
    MINUTE_SECONDS = "ms"
