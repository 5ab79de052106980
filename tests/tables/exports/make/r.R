#!/usr/bin/Rscript
# What R's writers make of a data frame.
folder <- normalizePath(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), ".."))
days <- seq(as.Date("2021-04-01"), by = "month", length.out = 12)
table <- data.frame(date = days, value = c(31, 29, 33, NA, 27, 30, 26, 25, 24, 26, 22, 21),
                    note = c("Texts begin", rep(NA, 11)))
path <- function(name) file.path(folder, name)
write.csv(table, path("r-write-csv.csv"))
write.csv(table, path("r-write-csv-plain.csv"), row.names = FALSE, na = "")
write.csv2(transform(table, value = value + 0.5), path("r-write-csv2.csv"), row.names = FALSE)
write.table(table, path("r-write-table.csv"), sep = "\t", quote = FALSE)
write.csv(transform(table, date = as.POSIXct(date, tz = "UTC")), path("r-posixct.csv"), row.names = FALSE)
write.csv(transform(table, value = value / 0.7), path("r-long-decimals.csv"), row.names = FALSE)
write.csv(data.frame(label = c("Ward A", "Ward B"), numerator = c(1e5, 120000), denominator = c(2e5, 240001)),
          path("r-scientific.csv"), row.names = FALSE)
readr::write_csv(table, path("r-readr.csv"))
readr::write_excel_csv(table, path("r-readr-excel.csv"))
readr::write_tsv(table, path("r-readr-tsv.csv"))
readr::write_csv2(transform(table, value = value * 1000), path("r-readr-csv2.csv"))
data.table::fwrite(table, path("r-fwrite.csv"))
data.table::fwrite(transform(table, date = as.POSIXct(date, tz = "UTC")), path("r-fwrite-posixct.csv"))
data.table::fwrite(table, path("r-fwrite-bar.csv"), sep = "|")
