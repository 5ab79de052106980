#include "privacy/pdf.hpp"

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <poppler-toc.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <mutex>

#include "office/document_text.hpp"
#include "office/package.hpp"
#include "office/xml_words.hpp"
#include "privacy/pdf_strings.hpp"

namespace lantern::privacy {
namespace {

constexpr int most_pages = 1000;
constexpr std::size_t most_text = 32'000'000;
constexpr std::size_t most_bookmarks = 10'000;
constexpr std::size_t most_attached = 100;

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

bool has_words(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f") != std::string_view::npos;
}

void trace(std::string_view trace, office::Document& document) {
  if (std::ranges::find(document.traces, trace) == document.traces.end()) document.traces.emplace_back(trace);
}

void read_pages(const poppler::document& pdf, office::Document& document) {
  std::size_t read = 0;
  const int pages = pdf.pages();
  for (int i = 0; i < std::min(pages, most_pages) && read < most_text; ++i) {
    const std::unique_ptr<poppler::page> page(pdf.create_page(i));
    if (!page) continue;
    std::string text = utf8_of(page->text());
    read += text.size();
    if (has_words(text))
      document.passages.push_back({"on page " + std::to_string(i + 1), std::move(text), {}});
  }
  if (pages > most_pages || read >= most_text)
    document.unreadable = "it is so long that only its beginning was read";
}

void read_properties(const poppler::document& pdf, office::Document& document) {
  std::string words;
  for (const std::string& key : pdf.info_keys()) {
    const std::string value = utf8_of(pdf.info_key(key));
    if (!has_words(value) || key == "CreationDate" || key == "ModDate") continue;
    words += value + '\n';
    if (key == "Author") trace("the name of its author", document);
    if (key == "Company" || key == "Manager")
      trace(key == "Company" ? "the name of an organisation" : "the name of a manager", document);
  }
  if (has_words(words)) document.passages.push_back({"in its properties", std::move(words), {}});
  const std::string metadata = utf8_of(pdf.metadata());
  if (!has_words(metadata)) return;
  if (metadata.find("<dc:creator") != std::string::npos) trace("the name of its author", document);
  document.passages.push_back({"in its properties", office::words_of_xml(metadata), {}});
}

void read_bookmarks(const poppler::document& pdf, office::Document& document) {
  const std::unique_ptr<poppler::toc> toc(pdf.create_toc());
  if (!toc || toc->root() == nullptr) return;
  std::string words;
  std::vector<poppler::toc_item*> waiting = toc->root()->children();
  for (std::size_t i = 0; i < waiting.size() && waiting.size() < most_bookmarks; ++i) {
    words += utf8_of(waiting[i]->title()) + '\n';
    for (poppler::toc_item* child : waiting[i]->children()) waiting.push_back(child);
  }
  if (has_words(words)) document.passages.push_back({"in its bookmarks", std::move(words), {}});
}

void read_attached(const poppler::document& pdf, office::Document& document) {
  if (!pdf.has_embedded_files()) return;
  trace("other files attached to it", document);
  std::string names;
  std::size_t count = 0;
  for (const poppler::embedded_file* file : pdf.embedded_files()) {
    if (++count > most_attached) break;
    names += file->name() + '\n' + utf8_of(file->description()) + '\n';
    if (!file->is_valid() || file->size() > 16'000'000) continue;
    const poppler::byte_array data = file->data();
    const std::string bytes(data.begin(), data.end());
    if (office::container_of(bytes) == office::Container::package) {
      for (office::Passage& passage : office::read_package(bytes).passages) {
        passage.place = "in a file attached to it";
        document.passages.push_back(std::move(passage));
      }
    } else if (bytes.find('\0') == std::string::npos) {
      document.passages.push_back({"in a file attached to it", bytes, {}});
    }
  }
  if (has_words(names))
    document.passages.push_back({"in the name of a file attached to it", std::move(names), {}});
}

}  // namespace

office::Document read_pdf(std::string_view bytes) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  poppler::set_debug_error_function([](const std::string&, void*) {},
                                    nullptr);  // it would write to standard error
  office::Document document;
  if (bytes.size() > INT_MAX) {
    document.unreadable = "it is too large";
    return document;
  }
  const std::unique_ptr<poppler::document> pdf(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf) {
    document.unreadable = "it is broken";
    return document;
  }
  if (pdf->is_locked()) {
    document.unreadable = "it has a password";
    return document;
  }
  read_pages(*pdf, document);
  read_properties(*pdf, document);
  read_bookmarks(*pdf, document);
  read_attached(*pdf, document);
  read_pdf_strings(bytes, document);
  return document;
}

}  // namespace lantern::privacy
