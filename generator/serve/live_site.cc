#include "serve/live_site.hpp"

#include <fmt/format.h>

#include <random>

namespace lantern::serve {

LiveSite::LiveSite()
    : run_(fmt::format("{:08x}", std::random_device()())), shown_(std::make_shared<const Shown>()) {}

std::shared_ptr<const Shown> LiveSite::now() const {
  const std::lock_guard lock(guarding_);
  return shown_;
}

void LiveSite::show(Shown shown) {
  const std::lock_guard lock(guarding_);
  shown.number = shown_->number + 1;
  shown_ = std::make_shared<const Shown>(std::move(shown));
  changed_.notify_all();
}

std::uint64_t LiveSite::next_version() {
  const std::lock_guard lock(guarding_);
  return ++version_;
}

std::shared_ptr<const Shown> LiveSite::newer_than(std::uint64_t number,
                                                  std::chrono::milliseconds at_most) const {
  std::unique_lock lock(guarding_);
  return changed_.wait_for(lock, at_most, [&] { return shown_->number > number; }) ? shown_ : nullptr;
}

LiveSite::Viewer LiveSite::view(std::string path) {
  const std::lock_guard lock(guarding_);
  const auto place = viewed_.insert(std::move(path));
  return Viewer(&*place, [this, place](const void*) {
    const std::lock_guard leaving(guarding_);
    viewed_.erase(place);
  });
}

std::vector<std::string> LiveSite::viewed() const {
  const std::lock_guard lock(guarding_);
  return {viewed_.begin(), viewed_.end()};
}

}  // namespace lantern::serve
