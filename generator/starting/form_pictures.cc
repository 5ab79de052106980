#include "starting/form_pictures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "starting/form_quotes.hpp"
#include "starting/form_text.hpp"
#include "starting/form_words.hpp"
#include "starting/markdown_writing.hpp"
#include "text/ascii.hpp"

namespace lantern::starting {
namespace {

// What browsers show.
constexpr auto shown_endings =
    std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"});

std::string ending_of(const std::string& part) {
  const std::size_t point = part.rfind('.');
  return point == std::string::npos ? std::string() : lower_ascii(std::string_view(part).substr(point));
}

bool is_shown(const std::string& name) {
  return std::ranges::find(shown_endings, ending_of(name)) != shown_endings.end();
}

// Word writes words of its own where the author has none.
std::string words_of_author(const std::string& alt) {
  for (const std::string_view made :
       {"Description automatically generated", "AI-generated content may be incorrect",
        "Cynhyrchwyd y disgrifiad yn awtomatig"})
    if (alt.find(made) != std::string::npos) return {};
  // The name of a file is no description.
  if (alt.find(' ') == std::string::npos && is_shown(alt)) return {};
  return one_line(alt);
}

void read_line(const std::string& line, FormPictures& out) {
  if (out.pictures.empty()) {
    const auto label = label_before(line);
    if (!label || !label->text.empty()) out.other_lines.push_back(line);
    return;
  }
  FormPicture& picture = out.pictures.back();
  if (const auto found = label_before(line)) {
    const std::string text(found->text);
    if (text.empty()) return;
    switch (found->label) {
      case FormLabel::shows:
        picture.picture.alt = text;
        return;
      case FormLabel::recognised:
        picture.recognised = text;
        return;
      case FormLabel::agreed:
        picture.agreed_text = text;
        picture.agreed = date_in(text);
        return;
      case FormLabel::agreed_until:
        picture.agreed_until = date_in(text);
        return;
      default:
        break;
    }
  }
  if (words_of_author(picture.picture.alt).empty())
    picture.picture.alt = line;
  else
    out.other_lines.push_back(line);
}

void add_pictures(const WordBlocks& blocks, std::vector<WordPicture>& all) {
  for (const WordBlock& block : blocks) {
    all.insert(all.end(), block.line.pictures.begin(), block.line.pictures.end());
    for (const WordBlocks& item : block.items) add_pictures(item, all);
    for (const auto& row : block.rows)
      for (const WordBlocks& cell : row) add_pictures(cell, all);
  }
}

void read_blocks(const WordBlocks& blocks, FormPictures& out) {
  for (const WordBlock& block : blocks) {
    for (const WordPicture& picture : block.line.pictures) out.pictures.push_back({picture, {}, {}, {}, {}});
    if (!block.line.plain.empty())
      for (const std::string& line : entries_of({WordBlock{block.kind, 0, block.line, false, {}, {}}}))
        read_line(line, out);
    for (const WordBlocks& item : block.items) read_blocks(item, out);
    for (const auto& row : block.rows) {
      // A label in one cell and its words in the next.
      const bool labelled =
          row.size() == 2 && label_before(one_text(row[0]) + ":") && all_pictures(row[1]).empty();
      if (labelled)
        read_line(one_text(row[0]) + ": " + one_text(row[1]), out);
      else
        for (const WordBlocks& cell : row) read_blocks(cell, out);
    }
  }
}

bool nobody(std::string_view recognised) {
  const std::string words = folded(recognised);
  return words == "nobody" || words == "no" || words == "none" || words == "no-one" || words == "noone" ||
         words == "neb" || words == "na" || words == "n-a" || words.starts_with("nobody-") ||
         words.starts_with("no-one-");
}

// For the inside of a comment, which ends with two hyphens.
std::string in_comment(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--"))
    text.replace(at, 2, "–");
  return text;
}

}  // namespace

FormPictures pictures_of(const WordBlocks& blocks) {
  FormPictures found;
  read_blocks(blocks, found);
  return found;
}

std::vector<WordPicture> all_pictures(const WordBlocks& blocks) {
  std::vector<WordPicture> all;
  add_pictures(blocks, all);
  return all;
}

std::optional<std::string> PictureWriter::keep_file(const std::string& part) {
  if (const auto known = names_.find(part); known != names_.end()) return known->second;
  auto bytes = read_(part);
  if (!bytes) return std::nullopt;
  std::string name = fmt::format("picture-{}{}", names_.size() + 1, ending_of(part));
  import_.files.push_back({name, std::move(*bytes)});
  names_.emplace(part, name);
  return name;
}

std::string PictureWriter::write(const FormPicture& found) {
  const std::string words = words_of_author(found.picture.alt);
  std::string about;
  if (!found.recognised.empty()) about += "Who can be recognised: " + found.recognised + ". ";
  if (!found.agreed_text.empty()) about += "Agreed: " + found.agreed_text + ". ";
  if (found.agreed_until) about += "Agreed until: " + to_iso(*found.agreed_until) + ". ";
  const auto name = keep_file(found.picture.part);
  if (!name) {
    import_.findings.push_back(
        {FindingKind::picture,
         "a picture of the form could not be read" + (words.empty() ? "" : ": " + words),
         "put its file beside the page and write ![what it shows](its-name.jpg)",
         {}});
    return words.empty() ? std::string() : "<!-- " + in_comment(words + " " + about) + "-->";
  }
  const bool somebody = !found.recognised.empty() && !nobody(found.recognised);
  std::string why;
  std::string how;
  if (!is_shown(*name)) {
    why = "browsers cannot show this kind of picture";
    how = "save it as JPEG or PNG and correct the name";
  } else if (words.empty()) {
    why = "nothing says what it shows to people who cannot see it";
    how = "write that between the square brackets";
  } else if (somebody && !found.agreed) {
    why = "it does not say on which day the people in it agreed";
    how = "ask them";
  } else if (found.agreed && *found.agreed > today_) {
    why = "the people in it agree on a day that is still to come";
    how = "wait until then";
  } else if (found.agreed_until && last_day(*found.agreed_until) < today_) {
    why = "the people in it agreed until a day that has passed";
    how = "ask them again";
  }
  const std::string shown = fmt::format("![{}]({})", markdown_text(words), *name);
  if (!why.empty()) {
    import_.findings.push_back({FindingKind::picture, *name + " is not shown yet: " + why,
                                how + ", then take away <!-- and --> round the picture", *name});
    return fmt::format("<!-- {}{} -->", in_comment(about),
                       words.empty() ? fmt::format("![]({})", *name) : shown);
  }
  // The first one that people have agreed to stands at the top of the page and on its cards, with its
  // consent.
  if (found.agreed && !import_.page.fields.contains("image")) {
    import_.page.fields["image"] = *name;
    import_.page.fields["image_alt"] = yaml_text(words);
    import_.page.fields["image_consent"] =
        "\n  obtained: " + to_iso(*found.agreed) + "\n" +
        (found.agreed_until ? "  expires: " + to_iso(*found.agreed_until) + "\n" : std::string());
    return about.empty() ? std::string() : "<!-- " + *name + ": " + in_comment(about) + "-->";
  }
  return shown + (about.empty() ? "" : "\n\n<!-- " + *name + ": " + in_comment(about) + "-->");
}

}  // namespace lantern::starting
