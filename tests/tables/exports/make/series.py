"""The figures that nearly all tables hold: twelve months of missed appointments."""
import datetime
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parent.parent

MONTHS = [datetime.date(2021 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16)]
VALUES = [31, 29, 33, 28, 27, 30, 26, 25, 24, 26, 22, 21]
MISSED = [31, 32, 32, 29, 32, 28, 29, 27, 22, 27, 25, 21]
BOOKED = [100, 112, 98, 104, 120, 95, 110, 108, 90, 102, 115, 99]


def text(name, lines, encoding="utf-8", end="\r\n"):
    """A file of these lines, byte for byte."""
    (FOLDER / name).write_bytes((end.join(lines) + end).encode(encoding))


def uk(day):
    return day.strftime("%d/%m/%Y")
