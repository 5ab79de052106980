#include "site/relations.hpp"

#include <algorithm>
#include <tuple>

#include "site/addresses.hpp"

namespace lantern::site {
namespace {

const PageList no_pages;

long day_or_last(const std::optional<Date>& date) {
  constexpr long far_future = 10'000'000;
  return date ? day_number(*date) : far_future;
}

template <typename Key>
void sort_by(PageList& pages, Key key) {
  std::stable_sort(pages.begin(), pages.end(),
                   [&](const Page* a, const Page* b) { return key(*a) < key(*b); });
}

auto session_order(const Page& page) {
  const auto& session = std::get<Session>(page.details);
  // Without a kind after those with one.
  return std::tuple(day_or_last(session.date), session.kind ? index_of(*session.kind) : count_of<SessionKind>,
                    session.starts ? session.starts->hour * 60 + session.starts->minute : 24 * 60,
                    std::string_view(page.title));
}

auto bundle_order(const Page& page) {
  const auto& bundle = std::get<Bundle>(page.details);
  return std::tuple(bundle.number.value_or(1'000'000), std::string_view(page.title));
}

auto cohort_order(const Page& page) {
  return std::tuple(day_or_last(std::get<Cohort>(page.details).starts), std::string_view(page.title));
}

void sort_as(PageOrder order, PageList& pages) {
  switch (order) {
    case PageOrder::by_source:
      break;
    case PageOrder::newest_first:
      sort_newest_first(pages);
      break;
    case PageOrder::by_start:
      sort_by(pages, cohort_order);
      break;
    case PageOrder::by_number:
      sort_by(pages, bundle_order);
      break;
    case PageOrder::by_day_and_time:
      sort_by(pages, session_order);
      break;
  }
}

// The day of what a page tells of.
struct DayOf {
  std::optional<Date> operator()(const PlainPage&) const { return {}; }
  std::optional<Date> operator()(const Cohort& cohort) const { return cohort.starts; }
  std::optional<Date> operator()(const CaseStudy& study) const {
    return study.ends ? study.ends : study.starts;
  }
  std::optional<Date> operator()(const Bundle&) const { return {}; }
  std::optional<Date> operator()(const Session& session) const { return session.date; }
  std::optional<Date> operator()(const Resource& resource) const { return resource.published; }
  std::optional<Date> operator()(const Event& event) const {
    return event.starts ? std::optional(event.starts->date) : std::nullopt;
  }
};

}  // namespace

std::optional<Date> listing_date(const Page& page) {
  if (page.date) return page.date;
  const auto day = std::visit(DayOf{}, page.details);
  return day ? day : page.updated;
}

void sort_newest_first(PageList& pages) {
  constexpr long far_past = -10'000'000;
  std::vector<std::pair<long, const Page*>> dated;
  dated.reserve(pages.size());
  for (const auto* page : pages) {
    const auto date = listing_date(*page);
    dated.emplace_back(date ? day_number(*date) : far_past, page);
  }
  std::stable_sort(dated.begin(), dated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i] = dated[i].second;
}

Relations::Relations(const Site& site, std::string language)
    : language_(std::move(language)), root_(language_root(site.settings, language_)) {
  by_key_.reserve(site.pages.size());
  by_address_.reserve(site.pages.size());
  for (const auto& topic : site.topics) topics_.emplace(topic.id, &topic);
  for (const auto& organisation : site.organisations) organisations_.emplace(organisation.id, &organisation);

  // The version in this language, then in the main one, then the first there is.
  const auto rank = [&](const Page& page) {
    return page.language == language_ ? 2 : page.language == site.settings.language ? 1 : 0;
  };
  for (const auto& page : site.pages) {
    by_address_.emplace(page.address, &page);
    const auto [found, added] = by_key_.try_emplace(page.key, &page);
    if (!added && rank(page) > rank(*found->second)) found->second = &page;
    if (page.language == language_) own_.push_back(&page);
    if (page.language == site.settings.language && page.easy_read) easy_by_key_.emplace(page.key, &page);
  }
  pages_.reserve(by_key_.size());
  for (const auto& page : site.pages) {
    if (by_key_.find(page.key)->second == &page) pages_.push_back(&page);
  }

  for (const auto* page : pages_) {
    by_kind_[index_of(page->kind)].push_back(page);
    by_id_[index_of(page->kind)].emplace(page->id, page);
  }
  for (const PageKind kind : values_of<PageKind>) sort_as(traits_of(kind).order, by_kind_[index_of(kind)]);

  for (const auto* page : of_kind(PageKind::case_study)) {
    const auto& study = std::get<CaseStudy>(page->details);
    if (!study.cohort.empty()) cohort_case_studies_[study.cohort].push_back(page);
    if (!study.organisation.empty()) organisation_case_studies_[study.organisation].push_back(page);
  }
  for (const auto* page : of_kind(PageKind::bundle)) {
    const auto& bundle = std::get<Bundle>(page->details);
    if (!bundle.cohort.empty()) cohort_bundles_[bundle.cohort].push_back(page);
  }
  for (const auto* page : of_kind(PageKind::session)) {
    bundle_sessions_[std::get<Session>(page->details).bundle].push_back(page);
  }
  PageList newest = pages_;
  sort_newest_first(newest);
  std::ranges::stable_sort(newest, {}, [](const Page* page) { return traits_of(page->kind).in_topics; });
  for (const auto* page : newest) {
    for (const auto& topic : page->topics) {
      auto& list = topic_pages_[topic];
      if (list.empty() || list.back() != page) list.push_back(page);
    }
  }

  set_neighbours(of_kind(PageKind::cohort));
  for (const auto* index : {&bundle_sessions_, &cohort_bundles_}) {
    for (const auto& [id, pages] : *index) set_neighbours(pages);
  }
  for (const auto* index : {&topic_pages_, &cohort_case_studies_, &organisation_case_studies_})
    remember_places(*index);

  // A page is below every list whose address begins its own.
  for (const auto* page : of_kind(PageKind::plain)) {
    std::string_view address = page->address;
    while (address.size() > 1) {
      address.remove_suffix(1);
      address = address.substr(0, address.rfind('/') + 1);
      const auto* above = at(address);
      if (above == nullptr) continue;
      const auto* plain = std::get_if<PlainPage>(&above->details);
      if (plain != nullptr && plain->list) below_[above].push_back(page);
    }
  }
}

const PageList& Relations::of_kind(PageKind kind) const { return by_kind_[index_of(kind)]; }

const Page* Relations::find(PageKind kind, std::string_view id) const {
  const auto& index = by_id_[index_of(kind)];
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

const Page* Relations::at(std::string_view address) const {
  const auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : found->second;
}

const Page* Relations::by_key(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : found->second;
}

const Topic* Relations::topic(std::string_view id) const {
  const auto found = topics_.find(id);
  return found == topics_.end() ? nullptr : found->second;
}

const Organisation* Relations::organisation(std::string_view id) const {
  const auto found = organisations_.find(id);
  return found == organisations_.end() ? nullptr : found->second;
}

const Page* Relations::easy_read_of(const Page& page) const {
  if (page.easy_read) return &page;
  const auto found = easy_by_key_.find(page.key);
  return found == easy_by_key_.end() ? nullptr : found->second;
}

const Page* Relations::parent(const Page& page) const {
  std::string_view address = page.address;
  while (address.size() > root_.size()) {
    address.remove_suffix(1);
    address = address.substr(0, address.rfind('/') + 1);
    if (address.size() <= root_.size()) break;
    if (const auto* above = at(address)) return above;
  }
  return nullptr;
}

const PageList& Relations::look_up(const Index& index, std::string_view key) const {
  const auto found = index.find(key);
  return found == index.end() ? no_pages : found->second;
}

const PageList& Relations::case_studies_of_cohort(std::string_view id) const {
  return look_up(cohort_case_studies_, id);
}
const PageList& Relations::bundles_of_cohort(std::string_view id) const {
  return look_up(cohort_bundles_, id);
}
const PageList& Relations::case_studies_of_organisation(std::string_view id) const {
  return look_up(organisation_case_studies_, id);
}
const PageList& Relations::pages_of_topic(std::string_view id) const { return look_up(topic_pages_, id); }
const PageList& Relations::sessions_of_bundle(std::string_view id) const {
  return look_up(bundle_sessions_, id);
}

const PageList& Relations::below(const Page& list) const {
  const auto found = below_.find(&list);
  return found == below_.end() ? no_pages : found->second;
}

const PageList& Relations::users_of(const Page& resource) const {
  const auto found = users_.find(&resource);
  return found == users_.end() ? no_pages : found->second;
}

void Relations::add_user(const Page& resource, const Page& user) {
  const auto* shown = by_key(user.key);
  const auto* used = by_key(resource.key);
  if (shown == nullptr || used == nullptr || shown == used) return;
  auto& users = users_[used];
  // Links are added page by page, so a repetition is the last one.
  if (users.empty() || users.back() != shown) users.push_back(shown);
}

Neighbours Relations::neighbours(const Page& page) const {
  const auto found = neighbours_.find(&page);
  return found == neighbours_.end() ? Neighbours{} : found->second;
}

void Relations::set_neighbours(const PageList& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    neighbours_[pages[i]] = {i > 0 ? pages[i - 1] : nullptr, i + 1 < pages.size() ? pages[i + 1] : nullptr};
  }
}

void Relations::remember_places(const Index& index) {
  for (const auto& [id, pages] : index) {
    for (std::size_t i = 0; i < pages.size(); ++i) places_[pages[i]].push_back({&pages, i});
  }
}

namespace {
bool is_in(const PageList& pages, const Page* page) {
  return std::find(pages.begin(), pages.end(), page) != pages.end();
}
}  // namespace

PageList Relations::read_next(const Page& page, std::size_t limit) const {
  // Neither the home page, nor what the page itself says it is used by.
  PageList next;
  const auto places = places_.find(&page);
  if (places == places_.end()) return next;
  // Those that follow it in a list it is in, the last followed by the first: every page of a list is
  // then somewhere's next, and no page costs more than a few steps however long its lists are.
  const auto take = [&](const PageList& list, std::size_t position) {
    for (std::size_t step = 1;
         step < list.size() && step <= limit + users_of(page).size() + 2 && next.size() < limit; ++step) {
      const auto* candidate = list[(position + step) % list.size()];
      if (candidate == &page || candidate->kind == PageKind::home || is_in(next, candidate) ||
          is_in(users_of(page), candidate))
        continue;
      next.push_back(candidate);
    }
  };
  // The order of the places is that of remember_places: by the hash of the ids, so look them up in the
  // order the page gives them.
  const auto take_from = [&](const PageList& list) {
    for (const auto& place : places->second) {
      if (place.list == &list) take(list, place.position);
    }
  };
  for (const auto& topic : page.topics) take_from(pages_of_topic(topic));
  if (const auto* study = std::get_if<CaseStudy>(&page.details)) {
    take_from(case_studies_of_cohort(study->cohort));
    take_from(case_studies_of_organisation(study->organisation));
  }
  return next;
}

const std::string& shown_address(const Page& page, const Relations& relations) {
  const bool stands_in = page.kind == PageKind::home && page.language != relations.language();
  return stands_in ? relations.root() : page.address;
}

}  // namespace lantern::site
