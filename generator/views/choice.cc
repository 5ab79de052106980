#include "views/choice.hpp"

#include <algorithm>
#include <functional>

namespace lantern::views {

using templates::Value;

Value to_value(OptionView view) {
  return Fields().add("key", std::move(view.key)).add("text", std::move(view.text));
}

Value to_value(ChoiceView view) {
  return Fields()
      .add("name", std::move(view.name))
      .add("label", std::move(view.label))
      .add("all", std::move(view.all))
      .add("options", std::move(view.options));
}

void Choice::add(const std::string& key, const std::string& name) {
  if (key.empty() || name.empty() || !known_.emplace(key, name).second) return;
  options_.push_back({key, name});
}

void Choice::sort(const Locale& locale) {
  std::ranges::stable_sort(
      options_, [&](const OptionView& a, const OptionView& b) { return locale.compare(a.text, b.text) < 0; });
}

void Choice::newest_first() { std::ranges::sort(options_, std::greater{}, &OptionView::key); }

void Choice::offer(const Wording& wording, Group<ChoiceView>& choices) const {
  if (options_.size() > 1) choices.items.push_back({name_, wording.say(label_), wording.say(all_), options_});
}

}  // namespace lantern::views
