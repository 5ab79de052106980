#include "office/workbook.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "office/package.hpp"
#include "office/xml_pieces.hpp"
#include "text/utf8.hpp"

namespace lantern::office {
namespace {

// Of all texts that cells share.
constexpr std::size_t most_shared_text = 64'000'000;

template <typename T>
T number_in(std::string_view text, T otherwise) {
  T value{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  return problem == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

// Office writes a sign that XML cannot hold as _x000D_, by its number.
std::string without_escapes(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    int sign = 0;
    const char* const digits = text.data() + at + 2;
    if (text.compare(at, 2, "_x") == 0 && at + 7 <= text.size() && text[at + 6] == '_' &&
        std::from_chars(digits, digits + 4, sign, 16).ptr == digits + 4 && sign < 0x80) {
      out += sign < 0x20 ? ' ' : static_cast<char>(sign);
      at += 6;
    } else {
      out += text[at];
    }
  }
  return out;
}

// Of <si> and <is>: all runs, but not how they are spoken.
std::string text_of(const pugi::xml_node& node) {
  std::string text;
  for (const pugi::xml_node& inner : node.children()) {
    if (local_name(inner) == "t") text += inner.child_value();
    if (local_name(inner) == "r") text += child(inner, "t").child_value();
  }
  return without_escapes(text);
}

struct Position {
  int row = 0, column = 0;
};

// "BC12"
Position position_of(std::string_view reference) {
  Position at;
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && at.column < 100'000; ++i)
    at.column = at.column * 26 + (reference[i] - 'A' + 1);
  at.row = number_in(reference.substr(i), 0);
  return at;
}

CellRange range_of(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  const Position first = position_of(reference.substr(0, colon));
  const Position last = colon == std::string_view::npos ? first : position_of(reference.substr(colon + 1));
  return {first.row, first.column, last.row, last.column};
}

bool yes(std::string_view flag) { return flag == "1" || flag == "true"; }

// A path of a relation, from the folder of the part that has it.
std::string joined(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const std::size_t slash = folder.rfind('/');
    folder = slash == std::string_view::npos ? std::string_view() : folder.substr(0, slash);
  }
  return folder.empty() ? std::string(target) : std::string(folder) + '/' + std::string(target);
}

// Days since the end of 1899, as Excel counts; the 29 February 1900 that it knows is none.
std::optional<Date> date_of_serial(double serial, bool from_1904) {
  const double days = std::floor(serial) + (from_1904 ? 1462 : 0);
  if (!(days >= 1) || days > 109'938 || days == 60) return std::nullopt;  // to the end of 2200
  return date_of_day_number(static_cast<long>(days) - (days < 60 ? 25'568 : 25'569));
}

std::string number_text(double number) {
  std::array<char, 32> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr};
}

}  // namespace

struct Workbook::Implementation {
  explicit Implementation(Package opened) : package(std::move(opened)) {}

  Package package;
  std::vector<SheetName> names;
  std::vector<std::string> parts;  // of each sheet
  std::vector<std::string> shared;
  std::vector<NumberFormat> formats;  // by style
  bool from_1904 = false;
  std::string folder;                 // of the workbook's own part
  mutable bool missing_text = false;  // a cell shares a text that is not there

  std::expected<void, std::string> read_workbook();
  std::expected<void, std::string> read_shared(const std::string& part);
  std::expected<void, std::string> read_styles(const std::string& part);
  std::optional<SheetCell> cell_of(const pugi::xml_node& node, int column) const;
};

std::expected<void, std::string> Workbook::Implementation::read_workbook() {
  std::string main = "xl/workbook.xml";
  const std::array relation_names = {std::string_view("Relationship")};
  if (package.has("_rels/.rels"))
    (void)for_each_element(package, "_rels/.rels", relation_names, [&](const pugi::xml_node& node) {
      if (attribute(node, "Type").ends_with("/officeDocument")) main = joined("", attribute(node, "Target"));
      return true;
    });
  if (package.has("xl/workbook.bin")) return std::unexpected("it is a binary workbook (.xlsb)");
  if (!package.has(main)) return std::unexpected("it is no workbook");
  const std::size_t slash = main.rfind('/');
  folder = slash == std::string::npos ? "" : main.substr(0, slash);
  const std::string own = slash == std::string::npos ? main : main.substr(slash + 1);

  struct Relation {
    std::string target, type;
  };
  std::map<std::string, Relation, std::less<>> relations;
  const std::string relations_part = (folder.empty() ? "" : folder + '/') + "_rels/" + own + ".rels";
  if (auto read = for_each_element(package, relations_part, relation_names,
                                   [&](const pugi::xml_node& node) {
                                     relations[std::string(attribute(node, "Id"))] = {
                                         joined(folder, attribute(node, "Target")),
                                         std::string(attribute(node, "Type"))};
                                     return true;
                                   });
      !read)
    return read;
  const std::array names_wanted = {std::string_view("workbookPr"), std::string_view("sheet")};
  if (auto read = for_each_element(package, main, names_wanted,
                                   [&](const pugi::xml_node& node) {
                                     if (local_name(node) == "workbookPr") {
                                       from_1904 = yes(attribute(node, "date1904"));
                                       return true;
                                     }
                                     // "r:id", beside "sheetId"
                                     std::string_view id;
                                     for (const pugi::xml_attribute& one : node.attributes())
                                       if (std::string_view(one.name()).ends_with(":id")) id = one.value();
                                     const auto relation = relations.find(id);
                                     if (relation == relations.end() ||
                                         !relation->second.type.ends_with("/worksheet"))
                                       return true;
                                     const std::string_view state = attribute(node, "state");
                                     names.push_back({std::string(attribute(node, "name")),
                                                      state == "hidden" || state == "veryHidden"});
                                     parts.push_back(relation->second.target);
                                     return true;
                                   });
      !read)
    return read;
  for (const auto& [id, relation] : relations) {
    if (relation.type.ends_with("/sharedStrings") && package.has(relation.target))
      if (auto read = read_shared(relation.target); !read) return read;
    if (relation.type.ends_with("/styles") && package.has(relation.target))
      if (auto read = read_styles(relation.target); !read) return read;
  }
  return {};
}

std::expected<void, std::string> Workbook::Implementation::read_shared(const std::string& part) {
  std::size_t size = 0;
  const std::array wanted = {std::string_view("si")};
  auto read = for_each_element(package, part, wanted, [&](const pugi::xml_node& node) {
    shared.push_back(text_of(node));
    size += shared.back().size() + sizeof(std::string);
    return size <= most_shared_text;
  });
  if (read && size > most_shared_text) return std::unexpected("it has more text than any table has");
  return read;
}

std::expected<void, std::string> Workbook::Implementation::read_styles(const std::string& part) {
  std::map<int, NumberFormat> own;
  const std::array wanted = {std::string_view("numFmt"), std::string_view("cellXfs")};
  return for_each_element(package, part, wanted, [&](const pugi::xml_node& node) {
    if (local_name(node) == "numFmt") {
      own[number_in(attribute(node, "numFmtId"), -1)] = format_of_code(attribute(node, "formatCode"));
      return true;
    }
    for (const pugi::xml_node& style : node.children()) {
      if (local_name(style) != "xf") continue;
      const int id = number_in(attribute(style, "numFmtId"), 0);
      const auto written = own.find(id);
      formats.push_back(written != own.end() ? written->second : built_in_format(id));
    }
    return true;
  });
}

std::optional<SheetCell> Workbook::Implementation::cell_of(const pugi::xml_node& node, int column) const {
  SheetCell cell;
  cell.column = column;
  const std::string_view type = attribute(node, "t");
  const pugi::xml_node value = child(node, "v");
  const std::string_view written = value.child_value();
  if (type == "inlineStr") {
    cell.text = text_of(child(node, "is"));
  } else if (!value) {
    if (!child(node, "f")) return std::nullopt;
    cell.kind = CellKind::formula;
  } else if (type == "s") {
    const auto index = number_in<std::size_t>(written, shared.size());
    if (index >= shared.size()) {
      missing_text = true;
      return std::nullopt;
    }
    cell.text = shared[index];
  } else if (type == "str") {
    cell.text = written;
  } else if (type == "b") {
    cell.kind = CellKind::flag;
    cell.text = yes(written) ? "TRUE" : "FALSE";
  } else if (type == "e") {
    cell.kind = CellKind::error;
    cell.text = written;
  } else if (type == "d") {
    const auto date = parse_date(written.substr(0, 10));
    cell.text = written;
    if (date) {
      cell.kind = CellKind::date;
      cell.date = *date;
    }
  } else {
    const double number = number_in(written, std::nan(""));
    if (!std::isfinite(number)) {
      cell.text = written;
      if (written.empty() && !child(node, "f")) return std::nullopt;
      if (written.empty()) cell.kind = CellKind::formula;
      return cell;
    }
    const auto style = number_in<std::size_t>(attribute(node, "s"), 0);
    cell.format = style < formats.size() ? formats[style] : NumberFormat::number;
    cell.kind = CellKind::number;
    cell.number = number;
    cell.text = number_text(number);
    const bool dated = cell.format == NumberFormat::day || cell.format == NumberFormat::month ||
                       cell.format == NumberFormat::year;
    if (const auto date = dated ? date_of_serial(number, from_1904) : std::nullopt) {
      cell.kind = CellKind::date;
      cell.date = *date;
      // A day that is shown as its year alone is still that day.
      if (cell.format == NumberFormat::month) cell.date = {date->year, date->month, 1, DatePrecision::month};
      if (cell.format == NumberFormat::year && date->month == 1 && date->day == 1)
        cell.date.precision = DatePrecision::year;
      cell.text = to_iso(cell.date);
    }
  }
  if (cell.kind == CellKind::text && invalid_utf8_at(cell.text)) cell.text = "?";
  if (cell.kind == CellKind::text && cell.text.empty()) return std::nullopt;
  return cell;
}

Workbook::Workbook(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook& Workbook::operator=(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

std::expected<Workbook, std::string> Workbook::open(std::string_view bytes) {
  auto package = Package::open(bytes);
  if (!package) return std::unexpected(package.error());
  auto implementation = std::make_unique<Implementation>(std::move(*package));
  if (auto read = implementation->read_workbook(); !read) return std::unexpected(read.error());
  return Workbook(std::move(implementation));
}

const std::vector<SheetName>& Workbook::sheets() const { return implementation_->names; }

std::expected<SheetLayout, std::string> Workbook::read(
    std::size_t sheet, const std::function<bool(SheetRow&& row)>& take) const {
  SheetLayout layout;
  int row_number = 0;
  const std::array wanted = {std::string_view("col"), std::string_view("row"), std::string_view("mergeCell")};
  auto read = for_each_element(
      implementation_->package, implementation_->parts[sheet], wanted, [&](const pugi::xml_node& node) {
        const std::string_view name = local_name(node);
        if (name == "mergeCell") {
          layout.merged.push_back(range_of(attribute(node, "ref")));
          return layout.merged.size() < 100'000;
        }
        if (name == "col") {
          if (yes(attribute(node, "hidden")))
            layout.hidden_columns.push_back(
                {0, number_in(attribute(node, "min"), 0), 0, number_in(attribute(node, "max"), 0)});
          return true;
        }
        row_number = number_in(attribute(node, "r"), row_number + 1);
        SheetRow row{row_number, yes(attribute(node, "hidden")), {}};
        int column = 0;
        for (const pugi::xml_node& inner : node.children()) {
          if (local_name(inner) != "c") continue;
          const std::string_view reference = attribute(inner, "r");
          column = reference.empty() ? column + 1 : position_of(reference).column;
          if (auto cell = implementation_->cell_of(inner, column)) row.cells.push_back(std::move(*cell));
        }
        return row.cells.empty() || take(std::move(row));
      });
  if (!read) return std::unexpected(read.error());
  if (implementation_->missing_text)
    return std::unexpected("it is damaged: the text of some cells is missing");
  return layout;
}

}  // namespace lantern::office
