// Lets a reader choose among the measures of a site, and put them in another order. Without this script
// all of them stand on the page, what wants attention first.
(function () {
  'use strict';
  var choose = document.querySelector('details.choose');
  if (!choose) return;
  var form = choose.querySelector('form');
  var list = function (found) { return Array.prototype.slice.call(found); };
  var items = list(document.querySelectorAll('[data-kind]'));
  var parts = list(document.querySelectorAll('.measures-table, .section'));
  var groups = list(document.querySelectorAll('.measures-table tbody'));
  var language = document.documentElement.lang || undefined;
  items.forEach(function (item) { item.home = item.parentNode; });

  function chosen(name) {
    var field = form.elements[name];
    return field ? field.value : '';
  }

  // A measure has one kind, cohort and status, and any number of topics.
  function matches(item) {
    return ['kind', 'topic', 'cohort', 'status'].every(function (name) {
      var value = chosen(name);
      return value === '' || (item.dataset[name] || '').split(' ').indexOf(value) >= 0;
    });
  }

  function words(item, selector) {
    return item.querySelector(selector).textContent;
  }

  function before(a, b) {
    return (chosen('order') === 'where' && words(a, '.measure-where').localeCompare(words(b, '.measure-where'), language)) ||
      words(a, '.measure-name').localeCompare(words(b, '.measure-name'), language);
  }

  function show() {
    var shown = 0;
    var byVerdict = chosen('order') === 'order';
    items.sort(before).forEach(function (item) {
      item.hidden = !matches(item);
      if (!item.hidden) shown += 1;
      (byVerdict || groups.indexOf(item.home) < 0 ? item.home : groups[0]).appendChild(item);
    });
    parts.forEach(function (part) {
      part.hidden = list(part.querySelectorAll('[data-kind]')).every(function (item) { return item.hidden; });
    });
    var said = form.querySelector('.choose-shown');
    said.textContent = said.dataset.words.replace('#', shown).replace('#', items.length);
  }

  form.addEventListener('change', show);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  choose.hidden = false;
  choose.open = document.querySelectorAll('.measures-table [data-kind]').length > 10 && window.matchMedia('(min-width: 48rem)').matches;
  show();
}());
