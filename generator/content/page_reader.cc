#include "content/page_reader.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "content/page_schemas.hpp"
#include "content/prose_fields.hpp"
#include "content/text_file.hpp"
#include "content/translation.hpp"
#include "tables/series_reader.hpp"
#include "text/suggest.hpp"

namespace lantern::content {
namespace {

void report_unread(const FileError& error, const std::string& file, Diagnostics& diagnostics) {
  if (error.fault == FileFault::too_large)
    diagnostics.error({file, 0, 0, 1}, "csv-too-long", "this file is larger than 64 MB",
                      "is this the file of one measure?");
  else
    diagnostics.error({file, 0, 0, 1}, "unreadable", "this file cannot be read: " + error.reason,
                      "check who may read it");
}

// The columns that the other measures of a page name in this measure's sheet.
std::vector<std::string> read_by_others(const std::vector<Measure>& measures, const Measure& measure) {
  std::vector<std::string> headings;
  for (const Measure& other : measures) {
    if (&other == &measure || other.series.file != measure.series.file || other.sheet != measure.sheet)
      continue;
    const ColumnNames& names = other.columns;
    for (const std::string* name : {&names.date, &names.label, &names.value, &names.numerator,
                                    &names.denominator, &names.note, &names.exclude})
      headings.push_back(*name);
    if (names.value.empty() && names.numerator.empty())
      headings.insert(headings.end(), {"value", "numerator", "denominator"});
  }
  return headings;
}

void read_series_of(Measure& measure, const std::vector<Measure>& all, const SiteFolder& site,
                    Diagnostics& diagnostics) {
  const std::string file = measure.series.file;
  // A missing one is reported with the place that names it.
  if (!site.files.contains(file)) return;
  const auto bytes = site.disk.read(site.folder / file, ReadLimit::table);
  if (!bytes) {
    report_unread(bytes.error(), file, diagnostics);
    return;
  }
  if (auto series = tables::read_series(file, *bytes, measure, diagnostics, read_by_others(all, measure)))
    measure.series = std::move(*series);
  measure.series.file = file;
}

// The place of a field of a measure, for what is only known when its data have been read.
SourceLocation field_of(const YamlNode& front_matter, const Measure& measure, std::string_view field) {
  if (const YamlNode* list = front_matter.find("measures"))
    for (const YamlNode& entry : list->items) {
      const YamlNode* id = entry.find("id");
      const YamlNode* wanted = entry.find(field);
      if (id != nullptr && id->text == measure.id && wanted != nullptr) return wanted->where;
    }
  return measure.where;
}

// `people: true` hides small numbers of people, so there must be such numbers: it never does nothing.
void check_people(const Measure& measure, const YamlNode& front_matter, Diagnostics& diagnostics) {
  if (!measure.people || measure.series.rows.empty() || measure.series.has_ratio ||
      has_subgroups(measure.chart) || measure.chart == ChartType::c)
    return;
  const SourceLocation where = field_of(front_matter, measure, "people");
  if (measure.unit == Unit::percent || measure.unit == Unit::rate)
    diagnostics.error(
        where, "people-uncounted",
        "'people: true' cannot hide small numbers here: the file does not say of how many people "
        "each value is made",
        "give the file the columns 'numerator' and 'denominator' in place of 'value'");
  else if (measure.chart == ChartType::t || (measure.unit != Unit::count && measure.unit != Unit::none))
    diagnostics.error(where, "people-uncounted",
                      "'people: true' cannot hide small numbers here: the values are no numbers of people",
                      "if each value is one person's, write 'chart: xbar', which hides dates of few people; "
                      "otherwise take 'people' away");
}

// How many unknown names of one file get a name like them: each is compared with all that there are.
constexpr int most_suggestions = 50;

void unknown(const Reference& reference, Code code, std::string_view what,
             const std::function<std::optional<std::string>()>& nearest_name, std::string_view how,
             int& suggestions_left, Diagnostics& diagnostics) {
  const auto nearest = suggestions_left-- > 0 ? nearest_name() : std::nullopt;
  SourceLocation where = reference.where;
  diagnostics.error(std::move(where), code,
                    "there is no " + std::string(what) + " '" + reference.written + "'",
                    nearest ? "did you mean '" + *nearest + "'?" : std::string(how));
}

// A Markdown file in its two parts.
struct ParsedFile {
  YamlNode front_matter;
  std::string yaml;  // the same as it is written
  int yaml_line = 2;
  std::string body;
  int body_line = 1;
};

// Nothing after a mistake that hides what the file says.
std::optional<ParsedFile> parsed_file(const SiteFolder& site, const std::string& path,
                                      Diagnostics& diagnostics) {
  const auto text = read_text_file(site.disk, site.folder / path, path, diagnostics);
  if (!text) return std::nullopt;
  const auto parts = split_front_matter(*text, path, diagnostics);
  if (!parts) return std::nullopt;
  ParsedFile file{{}, std::string(parts->yaml), parts->yaml_line, std::string(parts->body), parts->body_line};
  file.front_matter.kind = YamlKind::map;
  if (parts->yaml.find_first_not_of(" \t\n") != std::string_view::npos) {
    auto parsed = parse_yaml(parts->yaml, path, parts->yaml_line, diagnostics);
    if (!parsed) return std::nullopt;
    if (parsed->kind != YamlKind::null) file.front_matter = std::move(*parsed);
  }
  if (file.front_matter.entries.empty()) file.front_matter.where = {path, 1, 1, 3};
  Reader reader(path, {}, diagnostics);
  if (!reader.require_map(file.front_matter, "the front matter")) return std::nullopt;
  return file;
}

// What a translation has from its original beside the values of its front matter.
struct Translated {
  Inherited inherited;
  std::string original;   // the file
  std::string framework;  // the front matter it stands in as it is written
  int framework_line = 2;
  Prose prose;  // of its own fields
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

Translated translation_of(ParsedFile& file, const ParsedFile& original, const SourceFile& source) {
  Translated translated;
  translated.inherited.language = source.language;
  translated.original = source.path;
  translated.prose = prose_of_fields(file.front_matter);
  file.front_matter =
      with_inherited(std::move(file.front_matter), original.front_matter, translated.inherited);
  if (translated.inherited.has("framework")) {
    translated.framework = original.yaml;
    translated.framework_line = original.yaml_line;
  }
  if (is_blank(file.body) && !is_blank(original.body)) {
    translated.inherited.body = true;
    file.body = original.body;
    file.body_line = original.body_line;
  }
  return translated;
}

// What was found in a translation, but for what is said of its original already. What stands there and is
// wrong only beside the translation's own words names both.
void add_unsaid(Diagnostics found, const Diagnostics& said, const SourceFile& source,
                const SourceFile& original, Diagnostics& diagnostics) {
  std::set<std::tuple<std::string_view, int, int, std::string_view>> known;
  for (const Diagnostic& item : said.items())
    known.emplace(item.where.file, item.where.line, item.where.column, item.message);
  for (Diagnostic& item : found.items()) {
    if (known.contains({item.where.file, item.where.line, item.where.column, item.message})) continue;
    if (item.where.file == original.path)
      item.message += ", with what its translation '" + source.path + "' writes";
    diagnostics.add(std::move(item));
  }
}

PageSource unread_page(const SourceFile& source) {
  PageSource result;
  Page& page = result.page;
  page.kind = source.kind;
  page.id = source.id;
  page.source = source.path;
  page.key = source.key;
  page.language = source.language;
  page.address = source.address;
  page.details = empty_details(page.kind);
  return result;
}

EasyRead easy_read_of(const std::string& path, const YamlNode& root, Inherited inherited, Reader& reader) {
  EasyRead easy;
  easy.source = path;
  easy.where = {path, 1, 1, 1};
  easy.inherited = std::move(inherited);
  easy_read_schema().read(easy, root, reader);
  if (const YamlNode* title = root.find("title")) easy.title_where = title->where;
  if (const YamlNode* sheet = root.find("sheet")) easy.sheet_where = sheet->where;
  return easy;
}

// Materials are in the language of the page that names them, unless they say so.
void name_language_of_materials(Page& page) {
  if (page.inherited.has("materials"))
    std::visit(
        [&](auto& details) {
          if constexpr (requires { details.materials; })
            for (Material& material : details.materials)
              if (material.language.empty()) material.language = page.inherited.language;
        },
        page.details);
}

PageSource page_of(const SiteFolder& site, const SourceFile& source, ParsedFile file, Translated translated,
                   const Date& today, Diagnostics& diagnostics) {
  PageSource result = unread_page(source);
  Page& page = result.page;
  const YamlNode& root = file.front_matter;
  result.body = std::move(file.body);
  result.body_line = file.body_line;
  result.body_file = translated.inherited.body ? translated.original : source.path;
  result.readable = true;

  Reader reader(source.path, today, diagnostics);
  if (source.role == SourceRole::easy_read) {
    result.easy_read = easy_read_of(source.path, root, std::move(translated.inherited), reader);
    return result;
  }
  const bool is_translation = !translated.inherited.language.empty();
  page.inherited = std::move(translated.inherited);
  page_schema(source.kind).read(page, root, reader);
  name_language_of_materials(page);
  if (const YamlNode* image = root.find("image")) page.image.where = image->where;
  if (const YamlNode* title = root.find("title")) result.title_where = title->where;
  result.prose = is_translation ? std::move(translated.prose) : prose_of_fields(root);
  if (const auto* cohort = std::get_if<Cohort>(&page.details);
      cohort != nullptr && !cohort->framework.empty())
    for (const YamlEntry& entry : root.entries)
      if (entry.key == "framework") {
        const bool own = translated.framework.empty();
        result.framework = field_text(entry, own ? file.yaml : translated.framework,
                                      own ? file.yaml_line : translated.framework_line);
        result.framework_file = own ? source.path : translated.original;
      }
  if (auto* session = std::get_if<Session>(&page.details)) {
    session->bundle = page.id.substr(0, page.id.find('/'));
    session->date = page.date;
  }
  // A repeated id was reported; the first measure stays so that no second error follows from it.
  for (auto it = page.measures.begin(); it != page.measures.end();)
    it = std::find_if(page.measures.begin(), it,
                      [&](const Measure& earlier) { return earlier.id == it->id; }) != it
             ? page.measures.erase(it)
             : it + 1;
  for (Measure& measure : page.measures) {
    read_series_of(measure, page.measures, site, diagnostics);
    check_people(measure, root, diagnostics);
  }
  result.references = std::move(reader.references());
  return result;
}

}  // namespace

PageSource read_page(const SiteFolder& site, const SourceFile& source, const SourceFile* original,
                     const Date& today, Diagnostics& diagnostics) {
  auto file = parsed_file(site, source.path, diagnostics);
  if (!file) return unread_page(source);
  if (original == nullptr) return page_of(site, source, std::move(*file), {}, today, diagnostics);

  Diagnostics said;  // of the original, when it is read itself
  auto model = parsed_file(site, original->path, said);
  if (!model) return unread_page(source);
  Translated translated = translation_of(*file, *model, *original);
  page_of(site, *original, std::move(*model), {}, today, said);
  Diagnostics found;
  PageSource result = page_of(site, source, std::move(*file), std::move(translated), today, found);
  add_unsaid(std::move(found), said, source, *original, diagnostics);
  return result;
}

void check_references(const std::vector<Reference>& references, const std::vector<Measure>& own_measures,
                      const KnownNames& known, Diagnostics& diagnostics) {
  int suggestions_left = most_suggestions;
  std::vector<std::string_view> measures;
  for (const Measure& measure : own_measures) measures.push_back(measure.id);
  std::ranges::sort(measures);
  for (const Reference& reference : references) {
    const auto missing = [&](Code code, std::string_view what,
                             const std::function<std::optional<std::string>()>& nearest,
                             std::string_view how) {
      unknown(reference, code, what, nearest, how, suggestions_left, diagnostics);
    };
    const auto check = [&](const NamesInSite& names, Code code, std::string_view what, std::string_view how) {
      if (!names.has(reference.target))
        missing(
            code, what, [&] { return names.nearest(reference.target); }, how);
    };
    switch (reference.kind) {
      case ReferenceKind::cohort:
        check(known.cohorts, "unknown-cohort", "cohort", "a cohort is a folder in content/cohorts/");
        break;
      case ReferenceKind::organisation:
        check(known.organisations, "unknown-organisation", "organisation",
              "add it to content/organisations.yaml");
        break;
      case ReferenceKind::topic:
        check(known.topics, "unknown-topic", "topic", "add it to content/topics.yaml");
        break;
      case ReferenceKind::own_measure:
        if (!std::ranges::binary_search(measures, std::string_view(reference.target)))
          missing(
              "unknown-measure", "measure", [&] { return closest(reference.target, measures); },
              "a measure must stand in 'measures' of this page");
        break;
      case ReferenceKind::picture:
      case ReferenceKind::file:
      case ReferenceKind::data: {
        if (known.files->contains(reference.target)) break;
        std::vector<std::string_view> beside;
        const std::string folder = reference.target.substr(0, reference.target.rfind('/') + 1);
        for (auto it = known.files->lower_bound(folder);
             suggestions_left > 0 && it != known.files->end() && it->starts_with(folder); ++it)
          beside.emplace_back(std::string_view(*it).substr(folder.size()));
        Reference shown = reference;
        shown.target = reference.target.substr(folder.size());
        unknown(
            shown, "missing-file", "file", [&] { return closest(shown.target, beside); },
            "put the file beside this one, or correct its name", suggestions_left, diagnostics);
        break;
      }
    }
  }
}

std::vector<NamedFile> named_files(const std::vector<Reference>& references) {
  std::vector<NamedFile> files;
  for (const Reference& reference : references) {
    if (reference.kind == ReferenceKind::picture)
      files.push_back({reference.target, reference.where, FileUse::shown});
    if (reference.kind == ReferenceKind::file)
      files.push_back({reference.target, reference.where, FileUse::offered});
  }
  return files;
}

}  // namespace lantern::content
