#include "starting/admin_config.hpp"

#include <fmt/format.h>

#include <map>

#include "content/json_forms.hpp"
#include "content/page_schemas.hpp"
#include "content/site_settings.hpp"
#include "starting/admin_yaml.hpp"

namespace lantern::starting {
namespace {

using content::FieldInfo;
using content::Presence;
using content::TypeInfo;
using content::TypeName;
using Json = nlohmann::ordered_json;
namespace forms = content::forms;

constexpr std::string_view head = R"(# The browser editor of this site, made by `lantern new admin`.

# Where the files of the site are kept: fill in your own. On the common code hosts somebody registers the editor as
# an application once, with the address of this page; the guide says how ("Editing in the browser").
backend:
  name: gitlab                          # gitlab, github, gitea or bitbucket
  repo: our-organisation/our-site
  branch: main
  auth_type: pkce                       # of gitlab and gitea
  app_id: the-id-of-the-application
  # base_url: https://git.example.org   # of a host of your own
  # api_root: https://git.example.org/api/v4

# On your own computer, beside `lantern serve`: run `npx decap-server` in the folder of the site.
local_backend: true

# Photographs and tables lie beside their page; this is for what belongs to the whole site.
media_folder: assets
public_folder: assets

slug:
  encoding: ascii
  clean_accents: true

# Below here all of it comes from the fields of Lantern.
)";

// A group in itself, as drivers have drivers, is there so many times.
constexpr int deepest = 3;

std::string label_of(std::string_view name) {
  std::string label(name);
  for (char& c : label)
    if (c == '_' || c == '-') c = ' ';
  label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

void add_pattern(Json& field, std::string_view pattern, std::string_view form) {
  field["widget"] = "string";
  field["pattern"] = {pattern, fmt::format("is written as {}", form)};
  field["hint"] = fmt::format("{}: {}", field.value("hint", ""), form);
}

// Makes the fields of one form.
class Form {
 public:
  Form(std::string_view kind, const AdminChoices& choices) : kind_(kind), choices_(choices) {}

  Json fields(const std::vector<FieldInfo>& infos, Presence all) {
    Json made = Json::array();
    for (const FieldInfo& info : infos) {
      Json field = {{"name", info.name}, {"label", label_of(info.name)}};
      const bool required = all == Presence::required && info.presence == Presence::required;
      field["required"] = required;
      field["hint"] = info.description;
      const std::size_t outer = path_.size();
      path_ += (outer == 0 ? "" : ".") + std::string(info.name);
      if (add_widget(field, info, required ? Presence::required : Presence::optional))
        made.push_back(std::move(field));
      else
        left_out_.push_back(fmt::format("{}: {}", kind_, path_));
      path_.resize(outer);
    }
    return made;
  }

  const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  // Whether there is one.
  bool add_widget(Json& field, const FieldInfo& info, Presence presence) {
    const TypeInfo& type = info.type;
    switch (type.name) {
      case TypeName::text:
        add_text(field, info.name, type);
        return true;
      case TypeName::id:
        add_pattern(field, forms::id, "small letters, numbers and hyphens");
        return true;
      case TypeName::address:
        add_pattern(field, forms::address, "https://example.org");
        return true;
      case TypeName::number:
        add_number(field, type, "float");
        // A list of groups in the place of a number: see browser-editor/admin.js.
        if (type.fields) field["widget"] = "lantern-number";
        return true;
      case TypeName::whole_number:
        add_number(field, type, "int");
        return true;
      case TypeName::flag:
        field["widget"] = "boolean";
        return true;
      // As text: a date may be a month or a year alone, which no calendar of the editor keeps.
      case TypeName::date:
        add_pattern(field, forms::date, "2026-06-12, 2026-06 or 2026");
        return true;
      case TypeName::date_time:
        add_pattern(field, forms::date_time, "2026-06-12T10:30 or 2026-06-12");
        return true;
      case TypeName::time:
        add_pattern(field, forms::time, "10:30");
        return true;
      case TypeName::duration:
        add_pattern(field, forms::duration, "12:30 or 1:12:30");
        return true;
      case TypeName::choice:
        field["widget"] = "select";
        field["options"] = Json::array();
        for (const std::string_view choice : type.choices)
          if (!choice.empty()) field["options"].push_back(choice);
        return true;
      case TypeName::reference:
        add_reference(field, info.name);
        return true;
      case TypeName::file:
        field["widget"] = info.name == "image" || info.name == "logo" ? "image" : "file";
        field["choose_url"] = false;
        return true;
      case TypeName::language_text:
        field["widget"] = "lantern-text";
        return true;
      case TypeName::colour:
        add_pattern(field, forms::colour, "#005eb8");
        return true;
      case TypeName::list:
        return add_list(field, info);
      case TypeName::group:
        field["widget"] = "object";
        field["collapsed"] = true;
        return add_inner(field, type, presence);
      case TypeName::free_group:
        break;
    }
    return false;
  }

  static void add_text(Json& field, std::string_view name, const TypeInfo& type) {
    field["widget"] = name.ends_with("title") || name == "name" ? "string" : "text";
    if (!type.pattern.empty()) field["pattern"] = {type.pattern, "is not in that form"};
    if (!type.choices.empty()) {
      field["widget"] = "string";
      field["hint"] = fmt::format("{}: {}", field.value("hint", ""), fmt::join(type.choices, ", "));
    }
  }

  static void add_number(Json& field, const TypeInfo& type, std::string_view value_type) {
    constexpr double any = 1e9;
    field["widget"] = "number";
    field["value_type"] = value_type;
    if (!type.range) return;
    const auto whole = [](double value) { return static_cast<long long>(value); };
    if (type.range->lowest > -any) field["min"] = whole(type.range->lowest);
    if (type.range->highest < any) field["max"] = whole(type.range->highest);
  }

  void add_reference(Json& field, std::string_view name) const {
    field["widget"] = "string";
    const auto* known = name == "organisation" ? &choices_.organisations
                        : name == "cohort"     ? &choices_.cohorts
                        : name == "topics"     ? &choices_.topics
                                               : nullptr;
    if (known == nullptr || known->empty()) return;
    field["widget"] = "select";
    for (const content::NamedThing& each : *known)
      field["options"].push_back({{"label", each.name.empty() ? each.id : each.name}, {"value", each.id}});
  }

  bool add_list(Json& field, const FieldInfo& info) {
    TypeInfo entry = info.type;
    entry.name = info.type.entry;
    field["widget"] = "list";
    field["collapsed"] = true;
    if (entry.name == TypeName::group) return add_inner(field, entry, Presence::required);
    Json one = {{"name", info.name}, {"label", label_of(info.name)}, {"required", true}};
    const bool made = add_widget(one, {info.name, {}, Presence::required, entry}, Presence::required);
    field["collapsed"] = false;
    field["field"] = std::move(one);
    return made;
  }

  // What a group that may be absent requires is asked for by `lantern check`, not by the editor, which would
  // ask even where there is no group.
  bool add_inner(Json& field, const TypeInfo& type, Presence presence) {
    int& open = open_[std::string(type.group)];
    if (open == deepest) return false;
    ++open;
    field["fields"] = fields(type.fields(), presence);
    --open_[std::string(type.group)];
    return true;
  }

  std::string kind_;
  const AdminChoices& choices_;
  std::string path_;
  std::map<std::string, int> open_;
  std::vector<std::string> left_out_;
};

// How the pages of a form are found: browser-editor/admin.js tells them apart by the depth of `path`.
struct Collection {
  std::string_view name;
  std::string_view label;
  std::string_view label_singular;
  std::string_view folder;
  std::string_view path;
  bool create = true;
  const std::vector<FieldInfo>& fields;
};

std::vector<Collection> collections() {
  const auto fields = [](PageKind kind) -> const std::vector<FieldInfo>& {
    return content::page_schema(kind).info();
  };
  return {
      {"case-study", "Case studies", "Case study", "content/case-studies", "{{slug}}/index", true,
       fields(PageKind::case_study)},
      {"cohort", "Cohorts", "Cohort", "content/cohorts", "{{slug}}/index", true, fields(PageKind::cohort)},
      {"bundle", "Bundles", "Bundle", "content/bundles", "{{slug}}/index", true, fields(PageKind::bundle)},
      {"session", "Sessions", "Session", "content/bundles", "././{{slug}}", false, fields(PageKind::session)},
      {"resource", "Resources", "Resource", "content/resources", "{{slug}}/index", true,
       fields(PageKind::resource)},
      {"event", "Events", "Event", "content/events", "{{slug}}", true, fields(PageKind::event)},
      {"page", "Other pages", "Page", "content", "./././{{slug}}", true, fields(PageKind::plain)},
      {"easy-read", "Easy read", "Easy-read page", "content", "././././{{slug}}", false,
       content::easy_read_schema().info()},
  };
}

struct Made {
  Json collections = Json::array();
  std::vector<std::string> left_out;
};

Made make(const AdminChoices& choices) {
  Made made;
  const auto keep = [&](const Form& form) {
    made.left_out.insert(made.left_out.end(), form.left_out().begin(), form.left_out().end());
  };
  for (const Collection& each : collections()) {
    Form form(each.name, choices);
    Json fields = form.fields(each.fields, Presence::required);
    keep(form);
    Json body = {{"name", "body"}, {"label", "Words"}, {"required", false}, {"hint", "In Markdown"}};
    if (each.name == "easy-read") {
      body["widget"] = "lantern-easy-read";
    } else {
      body["widget"] = "markdown";
      body["modes"] = {"raw", "rich_text"};  // raw first: it writes nothing anew
    }
    fields.push_back(std::move(body));
    made.collections.push_back({{"name", each.name},
                                {"label", each.label},
                                {"label_singular", each.label_singular},
                                {"folder", each.folder},
                                {"path", each.path},
                                {"create", each.create},
                                {"delete", each.create},
                                {"extension", "md"},
                                {"format", "yaml-frontmatter"},
                                {"media_folder", ""},
                                {"public_folder", ""},
                                {"editor", {{"preview", false}}},
                                {"fields", std::move(fields)}});
  }
  Form form("site", choices);
  Json file = {{"name", "settings"}, {"label", "Settings"}, {"file", "site.yaml"}};
  file["fields"] = form.fields(content::site_schema().info(), Presence::required);
  keep(form);
  Json files = Json::array();
  files.push_back(std::move(file));
  made.collections.push_back({{"name", "site"},
                              {"label", "The site"},
                              {"editor", {{"preview", false}}},
                              {"files", std::move(files)}});
  return made;
}

}  // namespace

std::string admin_config(const AdminChoices& choices) {
  std::string text(head);
  add_yaml({{"collections", make(choices).collections}}, 0, text);
  return text;
}

std::vector<std::string> admin_left_out() { return make({}).left_out; }

}  // namespace lantern::starting
