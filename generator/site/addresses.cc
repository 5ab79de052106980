#include "site/addresses.hpp"

#include <algorithm>
#include <vector>

#include "text/language_tag.hpp"

namespace lantern::site {
namespace {

constexpr std::string_view root_folder = "root/";

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.' ||
         letter == '~' || letter == '/';
}

void append_encoded(char letter, std::string& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(letter);
  out += '%';
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const auto slash = path.find('/');
    if (slash != 0) parts.push_back(path.substr(0, slash));
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  return parts;
}

}  // namespace

std::optional<ListPage> list_of(PageKind kind) { return from_name<ListPage>(traits_of(kind).folder); }

std::string language_root(const SiteSettings& settings, std::string_view language) {
  if (language.empty() || language == settings.language) return "/";
  return "/" + language_folder(language) + "/";
}

std::string list_address(std::string_view root, ListPage list) {
  return std::string(root).append(name_of(list)).append("/");
}

std::string topic_address(std::string_view root, std::string_view id) {
  return list_address(root, ListPage::topics).append(id).append("/");
}

std::string organisation_address(std::string_view root, std::string_view id) {
  return list_address(root, ListPage::organisations).append(id).append("/");
}

std::string feed_address(std::string_view root) { return std::string(root) + "feed.xml"; }

std::string feed_address(std::string_view root, ListPage list) {
  return list_address(root, list) + "feed.xml";
}
std::string manifest_address(std::string_view root) { return std::string(root) + "site.webmanifest"; }
std::string data_file_address(std::string_view table) {
  return list_address("/", ListPage::data).append(table).append(".csv");
}

std::string share_picture_address(const Page& page) { return page.address + "share.png"; }
std::string easy_read_address(const Page& page) { return page.address + "easy-read/"; }
std::string report_card_address(const Page& page) { return page.address + "report-card/"; }

std::string report_address(const Page& cohort) { return cohort.address + "report/"; }
std::string report_pdf_address(const Page& cohort) { return cohort.address + "report.pdf"; }
std::string programme_report_address(std::string_view root) { return std::string(root) + "report/"; }
std::string programme_report_pdf_address(std::string_view root) { return std::string(root) + "report.pdf"; }

std::string printed_address(const Page& page, print::PrintSize size) {
  return page.address + (size == print::PrintSize::normal ? "easy-read.pdf" : "easy-read-large.pdf");
}
std::string sheet_address(const Page& page) { return page.address + "sheet.pdf"; }

bool is_printed_on_a_sheet(const Page& page) {
  const auto* resource = std::get_if<Resource>(&page.details);
  return resource != nullptr &&
         (resource->kind == ResourceKind::label || resource->kind == ResourceKind::poster);
}
bool has_sheet(const Page& page) {
  return is_printed_on_a_sheet(page) && (page.easy_read || !page.body.empty());
}

std::string published_address(const pictures::ResolvedPicture& picture) {
  switch (picture.origin) {
    case pictures::PictureOrigin::own_set:
      return "/assets/pictures/set/" + picture.file_name;
    case pictures::PictureOrigin::theme:
      return "/assets/pictures/lantern/" + picture.file_name;
    case pictures::PictureOrigin::site:
    case pictures::PictureOrigin::openmoji:
      break;
  }
  return "/assets/pictures/" + picture.file_name;
}

std::string measure_svg_address(const Page& page, const Measure& measure) {
  return page.address + measure.id + ".svg";
}

std::string measure_csv_address(const Page& page, const Measure& measure) {
  return page.address + measure.id + ".csv";
}

bool is_copied_to_the_top(std::string_view path) { return path.starts_with(root_folder); }

std::string file_output_path(std::string_view path) {
  for (const std::string_view folder : {std::string_view("content/"), root_folder})
    if (path.starts_with(folder)) {
      path.remove_prefix(folder.size());
      break;
    }
  return std::string(path);
}

std::string file_address(std::string_view path) {
  std::string address = "/";
  for (const char letter : file_output_path(path)) {
    if (is_unreserved(letter)) {
      address += letter;
    } else {
      append_encoded(letter, address);
    }
  }
  return address;
}

std::string output_path(std::string_view address) {
  address = address.substr(0, address.find('#'));
  if (address.starts_with('/')) address.remove_prefix(1);
  std::string path(address);
  if (path.empty() || path.ends_with('/')) path += "index.html";
  return path;
}

std::string relative_url(std::string_view from, std::string_view to) {
  if (!to.starts_with('/')) return std::string(to);
  from = from.substr(0, from.find('#'));
  const std::string_view fragment = to.find('#') == std::string_view::npos ? "" : to.substr(to.find('#'));
  to = to.substr(0, to.find('#'));
  if (to == from && !fragment.empty()) return std::string(fragment);

  // Both up to and with the last slash are folders; what they share needs no step.
  const auto from_folder = from.substr(0, from.rfind('/') + 1);
  const auto to_folder = to.substr(0, to.rfind('/') + 1);
  std::size_t shared = 0;
  for (std::size_t i = 0;
       i < std::min(from_folder.size(), to_folder.size()) && from_folder[i] == to_folder[i]; ++i) {
    if (from_folder[i] == '/') shared = i + 1;
  }
  std::string url;
  const auto steps =
      std::count(from_folder.begin() + static_cast<std::ptrdiff_t>(shared), from_folder.end(), '/');
  url.reserve(to.size() + static_cast<std::size_t>(steps) * 3 + fragment.size() + 12);
  for (auto step = steps; step > 0; --step) url += "../";
  url += to.substr(shared);
  if (to.ends_with('/')) url += "index.html";
  url += fragment;
  return url;
}

std::string absolute_url(std::string_view base_url, std::string_view address) {
  if (!address.starts_with('/')) return std::string(address);
  while (base_url.ends_with('/')) base_url.remove_suffix(1);
  std::string url(base_url);
  for (const char letter : address) {
    if (static_cast<unsigned char>(letter) < 0x80) {
      url += letter;
    } else {
      append_encoded(letter, url);
    }
  }
  return url;
}

std::string absolute_path(std::string_view base_url, std::string_view address) {
  if (!address.starts_with('/')) return std::string(address);
  const auto scheme = base_url.find("://");
  const auto host = scheme == std::string_view::npos ? 0 : scheme + 3;
  const auto path = base_url.find('/', host);
  return absolute_url(path == std::string_view::npos ? "" : base_url.substr(path), address);
}

std::string normal_path(std::string_view path) {
  std::vector<std::string_view> kept;
  for (const auto part : split(path)) {
    if (part == ".") continue;
    if (part != "..") {
      kept.push_back(part);
    } else if (kept.empty()) {
      return "..";
    } else {
      kept.pop_back();
    }
  }
  std::string normal;
  for (const auto part : kept) {
    if (!normal.empty()) normal += '/';
    normal += part;
  }
  return normal;
}

std::string_view folder_of_path(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string source_key(std::string_view source, const SiteSettings& settings) {
  if (source.ends_with(".md")) source.remove_suffix(3);
  for (const auto& language : settings.languages) {
    if (source.size() > language.size() + 1 && source.ends_with(language) &&
        source[source.size() - language.size() - 1] == '.') {
      source.remove_suffix(language.size() + 1);
      break;
    }
  }
  return std::string(source);
}

}  // namespace lantern::site
