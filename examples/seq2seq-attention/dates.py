"""Dates as people write them, with their ISO form: pairs ("the 3rd of March, 1987", "1987-03-03").

Every date from 1900 to 2099 can be written in many ways: with or without the weekday (the right
one), the month in full or short, the day as a number, with its ending, or in words, the year in two
digits or four, capitals or none. Where only figures are left, 3/4/1987 is the fourth of March and
3.4.1987 the third of April; a year of two digits lies between 1970 and 2069.

A date is held out if the SHA-256 of its ISO form begins with a byte below 26 (about one in ten), so
no spelling of a held-out date is ever trained on. `python dates.py` writes heldout.json.
"""

import datetime
import hashlib
import json
import random
from pathlib import Path

here = Path(__file__).resolve().parent
weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
months = (
    "January February March April May June July August September October November December"
).split()
ordinals = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
first, last = datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)
number_held_out = 1000

# Token ids: 0 pads, 1 starts, 2 stops; then the letters of each side.
source_letters = " ',-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
target_letters = "0123456789-"
longest_source, longest_target = 48, 12


def with_ending(day):
    """1st, 2nd, 3rd, 4th, ..."""
    return f"{day}{'th' if 4 <= day <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def spelling(date, choose):
    """One way to write a date, chosen by `choose`, a random.Random."""
    two = date.year in range(1970, 2070)
    year = f"{date.year % 100:02d}" if two and choose.random() < 0.3 else str(date.year)
    if choose.random() < 0.2:
        pad = choose.choice(["02d", "d"])
        day, month = format(date.day, pad), format(date.month, pad)
        return choose.choice([f"{month}/{day}/{year}", f"{day}.{month}.{year}", f"{date.year}/{month}/{day}"])
    month = months[date.month - 1]
    if choose.random() < 0.4:
        month = month[:3] + choose.choice(["", "."])
    day = choose.choice([str(date.day), with_ending(date.day), ordinals[date.day - 1]])
    the = with_ending(date.day) if day.isdigit() else day
    if year.isdigit() and len(year) == 2 and choose.random() < 0.5:
        year = "'" + year
    text = choose.choice(
        [
            f"{day} {month} {year}",
            f"{day} {month}, {year}",
            f"{the} of {month}, {year}",
            f"the {the} of {month} {year}",
            f"the {the} of {month}, {year}",
            f"{month} {day}, {year}",
            f"{month} {day} {year}",
            f"{month} the {the}, {year}",
            f"{date.year}, {month} {day}",
        ]
    )
    if choose.random() < 0.3:
        weekday = weekdays[date.weekday()]
        weekday = choose.choice([weekday, weekday[:3], weekday[:3] + "."])
        text = weekday + choose.choice([" ", ", "]) + text
    return choose.choice([text, text, text.lower()])


def is_held_out(date):
    return hashlib.sha256(date.isoformat().encode()).digest()[0] < 26


def all_dates():
    days = (last - first).days + 1
    return [first + datetime.timedelta(days=day) for day in range(days)]


def encode(text, letters):
    return [letters.index(letter) + 3 for letter in text]


def held_out():
    """The held-out pairs of heldout.json."""
    return json.loads((here / "heldout.json").read_text())["pairs"]


def main():
    choose = random.Random(13)
    dates = [date for date in all_dates() if is_held_out(date)]
    pairs = [[spelling(date, choose), date.isoformat()] for date in choose.sample(dates, number_held_out)]
    assert max(len(text) for text, _ in pairs) <= longest_source
    vocabulary = {"source": source_letters, "target": target_letters}
    text = json.dumps({"letters": vocabulary, "pairs": pairs}, separators=(",", ":"))
    (here / "heldout.json").write_text(text.replace("],[", "],\n[") + "\n")


if __name__ == "__main__":
    main()
