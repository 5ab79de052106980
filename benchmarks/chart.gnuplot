# One run chart of 24 points, `count` times into `folder`: title, axis labels, median, target, three marks.
set terminal svg size 760,400 font "sans-serif,14"
set title "Patients woken by noise at night"
set xlabel "Month"
set ylabel "Per cent"
set xdata time
set timefmt "%Y-%m"
set format x "%b %Y"
set yrange [0:70]
set key off
$data << EOD
2020-01 52
2020-02 59
2020-03 55
2020-04 62
2020-05 58
2020-06 54
2020-07 61
2020-08 57
2020-09 53
2020-10 60
2020-11 35
2020-12 31
2021-01 38
2021-02 34
2021-03 41
2021-04 37
2021-05 33
2021-06 40
2021-07 36
2021-08 32
2021-09 39
2021-10 35
2021-11 31
2021-12 38
EOD
set arrow 1 from "2020-09",0 to "2020-09",64 nohead dashtype 3
set arrow 2 from "2020-11",0 to "2020-11",64 nohead dashtype 3
set arrow 3 from "2021-02",0 to "2021-02",64 nohead dashtype 3
set label 1 "1" at "2020-09",67 center
set label 2 "2" at "2020-11",67 center
set label 3 "3" at "2021-02",67 center
set label 4 "Median 57%" at "2021-09",59
set label 5 "Target 20%" at "2021-09",22
do for [i=1:count] {
  set output sprintf("%s/%d.svg", folder, i)
  plot $data using 1:2 with linespoints pointtype 7, 57 with lines, 20 with lines dashtype 2
}
