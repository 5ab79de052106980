"""One run chart of 24 points, COUNT times into FOLDER: title, axis labels, median, target, three marks."""
import datetime
import sys

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.fonttype"] = "none"  # real text, as in the other two
import matplotlib.pyplot as plt

count, folder = int(sys.argv[1]), sys.argv[2]
values = [52, 59, 55, 62, 58, 54, 61, 57, 53, 60, 35, 31, 38, 34, 41, 37, 33, 40, 36, 32, 39, 35, 31, 38]
dates = [datetime.date(2020 + i // 12, i % 12 + 1, 1) for i in range(24)]
for number in range(count):
    figure, axes = plt.subplots(figsize=(7.6, 4))
    axes.plot(dates, values, marker="o")
    axes.axhline(57)
    axes.axhline(20, linestyle="--")
    axes.text(dates[-3], 59, "Median 57%")
    axes.text(dates[-3], 22, "Target 20%")
    for mark, month in enumerate((8, 10, 13), 1):
        axes.axvline(dates[month], linestyle=":")
        axes.text(dates[month], 67, str(mark))
    axes.set_title("Patients woken by noise at night")
    axes.set_xlabel("Month")
    axes.set_ylabel("Per cent")
    axes.set_ylim(0, 70)
    figure.savefig(f"{folder}/{number}.svg")
    plt.close(figure)
