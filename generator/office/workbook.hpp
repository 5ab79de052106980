// An Excel workbook (.xlsx, .xlsm) as sheets of cells that hold something. Owns what it has read of the
// package; the bytes must outlive it. One thread at a time.
#pragma once
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "office/number_format.hpp"

namespace lantern::office {

enum class CellKind {
  text,
  number,  // `number`, and what its format makes of it
  date,    // `date`, to the day, the month or the year that its format shows
  flag,    // TRUE or FALSE, in `text`
  error,   // #DIV/0! and its kin, in `text`
  formula  // without a value: no program has worked it out
};

struct SheetCell {
  int column = 0;  // from 1
  CellKind kind = CellKind::text;
  std::string text;
  double number = 0;
  NumberFormat format = NumberFormat::number;
  Date date;
};

struct SheetRow {
  int number = 0;  // from 1
  bool hidden = false;
  std::vector<SheetCell> cells;  // of the ones with something in them, from left to right
};

struct CellRange {
  int first_row = 0, first_column = 0, last_row = 0, last_column = 0;  // from 1
};

struct SheetLayout {
  std::vector<CellRange> merged;
  std::vector<CellRange> hidden_columns;  // their rows mean nothing
};

struct SheetName {
  std::string name;
  bool hidden = false;
};

class Workbook {
 public:
  // The error is a sentence without a file name: why it cannot be read, or what it is instead.
  static std::expected<Workbook, std::string> open(std::string_view bytes);

  Workbook(Workbook&&) noexcept;
  Workbook& operator=(Workbook&&) noexcept;
  ~Workbook();

  const std::vector<SheetName>& sheets() const;  // with cells: chart sheets are none

  // Rows with something in them, from the top, until `take` wants no more. The layout is that of the whole
  // sheet when it was read to its end.
  std::expected<SheetLayout, std::string> read(std::size_t sheet,
                                               const std::function<bool(SheetRow&& row)>& take) const;

 private:
  struct Implementation;
  explicit Workbook(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::office
