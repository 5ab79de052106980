// The typeface of printed guides: font files unpacked into memory and a fontconfig of their own, so that
// neither the machine's fonts nor its settings ever matter. Immutable once loaded; shared by all threads.
#pragma once
#include <expected>
#include <memory>
#include <string>

#include "print/handles.hpp"
#include "print/printer.hpp"

namespace lantern::print {

class Typeface {
 public:
  static std::expected<Typeface, std::string> load(const PrintFonts& fonts, const FileSystem& disk);
  Typeface(Typeface&&) noexcept;
  Typeface& operator=(Typeface&&) noexcept;
  ~Typeface();

  const std::string& family() const;
  // A font map that knows this typeface and no other; for one thread.
  GObjectOwner<PangoFontMap> font_map() const;

 private:
  struct Implementation;
  explicit Typeface(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lantern::print
