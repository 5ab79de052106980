// What readers choose from above a list: a select of the values that something in the list has. Plain
// structs, and one that grows while a page is made; one thread.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "views/shapes.hpp"

namespace lantern::views {

struct OptionView {
  std::string key, text;
};
struct ChoiceView {
  std::string name, label, all;
  std::vector<OptionView> options;
};

templates::Value to_value(OptionView view);
templates::Value to_value(ChoiceView view);

class Choice {
 public:
  // `label` and `all` are keys of the theme's words.
  Choice(std::string name, std::string_view label, std::string_view all)
      : name_(std::move(name)), label_(label), all_(all) {}

  // Values that something has, with their names, in the order they are added.
  void add(const std::string& key, const std::string& name);
  void sort(const Locale& locale);
  void newest_first();
  // Left out when there is nothing to choose between.
  void offer(const Wording& wording, Group<ChoiceView>& choices) const;

 private:
  std::string name_;
  std::string_view label_, all_;
  std::map<std::string, std::string> known_;
  std::vector<OptionView> options_;
};

}  // namespace lantern::views
