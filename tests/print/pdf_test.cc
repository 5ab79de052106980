// What stands in the PDF beside its words: tags, language, title, links, outline; and photographs.
#define POINTERHOLDER_TRANSITION 4
#include <gdk-pixbuf/gdk-pixbuf.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "print/printing.hpp"

namespace lantern {

using namespace print;
namespace {

using namespace lantern::testing;

// The names of the tags in order of reading: "H1 P P/Link".
void collect_tags(QPDFObjectHandle element, const std::string& above, std::vector<std::string>& tags) {
  if (!element.isDictionary() || !element.hasKey("/S")) return;
  const std::string name = above + element.getKey("/S").getName();
  tags.push_back(name);
  QPDFObjectHandle below = element.getKey("/K");
  if (below.isArray())
    for (QPDFObjectHandle child : below.getArrayAsVector()) collect_tags(child, name, tags);
  else
    collect_tags(below, name, tags);
}

std::vector<std::string> links_of(QPDF& pdf) {
  std::vector<std::string> links;
  for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
    for (auto& annotation : page.getAnnotations()) {
      QPDFObjectHandle action = annotation.getObjectHandle().getKey("/A");
      links.push_back(action.isDictionary() && action.hasKey("/URI") ? action.getKey("/URI").getStringValue()
                                                                     : "inside");
    }
  return links;
}

void open(QPDF& pdf, const std::string& bytes) { pdf.processMemoryFile("guide", bytes.data(), bytes.size()); }

// Of noise, so that only what was thrown away makes it small.
std::string photograph(int width, int height, const char* format) {
  GdkPixbuf* picture = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  guint size = 0;
  guchar* pixels = gdk_pixbuf_get_pixels_with_length(picture, &size);
  unsigned seed = 1;
  for (guint i = 0; i < size; ++i)
    pixels[i] = static_cast<guchar>((seed = seed * 1664525U + 1013904223U) >> 24U);
  gchar* bytes = nullptr;
  gsize length = 0;
  gdk_pixbuf_save_to_buffer(picture, &bytes, &length, format, nullptr, nullptr);
  std::string made(bytes, length);
  g_free(bytes);
  g_object_unref(picture);
  return made;
}

}  // namespace

TEST_CASE("a guide says its language, its title and its tags, and no date", "[print]") {
  Guide guide = guide_with(1);
  guide.language = "cy";
  guide.rows[1].sentences = {{{"Read ", PrintWeight::regular, {}},
                              {"it's all", PrintWeight::bold, "https://tea.example/a'b?c=1&d"},
                              {".", PrintWeight::regular, {}}}};
  const PrintedFile file = printed(new_printer(), guide);
  QPDF pdf;
  open(pdf, file.bytes);
  QPDFObjectHandle root = pdf.getRoot();
  CHECK(root.getKey("/Lang").getUTF8Value() == "cy");
  CHECK(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  CHECK(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  QPDFObjectHandle information = pdf.getTrailer().getKey("/Info");
  CHECK(information.getKey("/Title").getUTF8Value() == "A guide to tea");
  CHECK_FALSE(information.hasKey("/CreationDate"));
  CHECK_FALSE(information.hasKey("/ModDate"));
  std::vector<std::string> tags;
  REQUIRE(root.getKey("/StructTreeRoot").getKey("/K").getArrayNItems() == 1);
  collect_tags(root.getKey("/StructTreeRoot").getKey("/K").getArrayItem(0), "", tags);
  CHECK(tags == std::vector<std::string>{"/Document", "/Document/P", "/Document/H1", "/Document/P",
                                         "/Document/H2", "/Document/P", "/Document/P/Span",
                                         "/Document/P/Link", "/Document/P/Span", "/Document/H2",
                                         "/Document/P", "/Document/P"});
  CHECK(links_of(pdf) == std::vector<std::string>{"https://tea.example/a'b?c=1&d"});
  CHECK(QPDFPageDocumentHelper(pdf).getAllPages().size() == static_cast<std::size_t>(file.pages));
}

TEST_CASE("contents and outline lead to every part", "[print]") {
  const PrintedFile file = printed(new_printer(), guide_with(35));
  QPDF pdf;
  open(pdf, file.bytes);
  // Seven parts, and how to get in touch.
  CHECK(links_of(pdf) == std::vector<std::string>(8, "inside"));
  std::vector<std::string> outline;
  for (QPDFObjectHandle item = pdf.getRoot().getKey("/Outlines").getKey("/First"); item.isDictionary();
       item = item.getKey("/Next"))
    outline.push_back(item.getKey("/Title").getUTF8Value());
  REQUIRE(outline.size() == 8);
  CHECK(outline.front() == "Part 1");
  CHECK(outline.back() == "How to get in touch");
}

TEST_CASE("photographs are made as small as paper needs", "[print]") {
  const Printer printer = new_printer();
  for (const char* format : {"jpeg", "png"}) {
    const std::string large = photograph(2000, 1500, format);
    const PictureSource source = [&](const std::string&) { return large; };
    const auto file = printer.print(guide_with(3), PrintSize::normal, source);
    REQUIRE(file.has_value());
    INFO(format << " of " << large.size() << " bytes in a guide of " << file->bytes.size());
    CHECK(file->problems.empty());
    CHECK(file->bytes.size() < large.size() / 3);
    CHECK(file->bytes.size() > 50'000);
    QPDF pdf;
    open(pdf, file->bytes);
    int pictures = 0;
    for (QPDFObjectHandle object : pdf.getAllObjects())
      if (object.isStream() && object.getDict().getKey("/Subtype").isName() &&
          object.getDict().getKey("/Subtype").getName() == "/Image") {
        ++pictures;
        CHECK(object.getDict().getKey("/Width").getIntValue() == 900);
        CHECK(object.getDict().getKey("/Height").getIntValue() == 675);
        CHECK(object.getDict().getKey("/Filter").getName() == "/DCTDecode");
      }
    CHECK(pictures == 1);  // shown four times
  }
}

TEST_CASE("damaged photographs are told, not printed", "[print]") {
  const Printer printer = new_printer();
  const PictureSource source = [](const std::string&) { return std::string("\xFF\xD8\xFF nothing more"); };
  const auto file = printer.print(guide_with(1), PrintSize::normal, source);
  REQUIRE(file.has_value());
  CHECK(file->problems == std::vector<std::string>{"circle: it is damaged"});
}

TEST_CASE("a drawing is in a guide once, as lines, however often it is shown", "[print]") {
  const Printer printer = new_printer();
  for (const int rows : {1, 20}) {
    Guide guide = guide_with(rows);
    guide.rows.back().picture = "circle of another name";
    const PrintedFile file = printed(printer, guide);
    QPDF pdf;
    open(pdf, file.bytes);
    int images = 0;
    int drawings = 0;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
      if (!object.isStream() || !object.getDict().getKey("/Subtype").isName()) continue;
      const std::string kind = object.getDict().getKey("/Subtype").getName();
      images += kind == "/Image" ? 1 : 0;
      drawings += kind == "/Form" ? 1 : 0;
    }
    CHECK(images == 0);
    CHECK(drawings == 2);  // one a name
    int shown = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
      shown += static_cast<int>(page.getFormXObjects().size());
    CHECK(shown >= 2);
  }
}

}  // namespace lantern
