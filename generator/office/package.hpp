// A package of Office: the ZIP file that a workbook, a Word document or a set of slides is, read from bytes
// with bounds. Owns a copy of nothing: the bytes must outlive it. One thread at a time; packages are
// independent.
#pragma once
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lantern::office {

// What these bytes are, by how they begin.
enum class Container {
  package,       // a ZIP file: .xlsx, .docx, .pptx and those of OpenDocument
  old_document,  // of Office before 2007 (.xls, .doc, .ppt), or one with a password
  other
};
Container container_of(std::string_view bytes);

// Beyond these a file is no document but an attack. All parts of a package together may unpack to no more.
constexpr std::uint64_t most_unpacked = 400'000'000;
constexpr std::size_t most_parts = 20'000;

class Package {
 public:
  // The error is a sentence without a file name: what is broken.
  static std::expected<Package, std::string> open(std::string_view bytes);

  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  // Of all parts, as the package orders them: "xl/workbook.xml". Upper and lower case are not told apart
  // below.
  const std::vector<std::string>& parts() const;
  bool has(std::string_view part) const;

  // A part unpacked. Nothing when it is not there, as for a broken one; `at_most` bytes, an error beyond.
  std::expected<std::string, std::string> read(std::string_view part,
                                               std::uint64_t at_most = 64'000'000) const;

  // A part unpacked piece by piece, never held whole; `take` says whether it wants more. The error is that of
  // the package; that `take` wanted no more is none.
  std::expected<void, std::string> stream(std::string_view part,
                                          const std::function<bool(std::string_view piece)>& take) const;

 private:
  struct Implementation;
  explicit Package(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::office
