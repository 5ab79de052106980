// Lets a reader choose among the measures of a site, and put them in another order. Without this script
// all of them stand on the page, by kind, what wants attention first.
(function () {
  'use strict';
  var form = document.querySelector('form.choose');
  if (!form) return;
  var groups = Array.prototype.slice.call(document.querySelectorAll('.section'));
  var items = Array.prototype.slice.call(document.querySelectorAll('.small-chart'));
  var language = document.documentElement.lang || undefined;

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
    var found = item.querySelector(selector);
    return found ? found.textContent : '';
  }

  function before(a, b) {
    var order = chosen('order');
    if (order === 'order' && a.dataset.order !== b.dataset.order) return a.dataset.order - b.dataset.order;
    var selector = order === 'where' ? '.card-meta' : '.small-chart-title';
    return words(a, selector).localeCompare(words(b, selector), language) ||
      words(a, '.small-chart-title').localeCompare(words(b, '.small-chart-title'), language);
  }

  function show() {
    var shown = 0;
    items.forEach(function (item) {
      item.hidden = !matches(item);
      if (!item.hidden) shown += 1;
    });
    groups.forEach(function (group) {
      var list = group.querySelector('.small-charts');
      var own = Array.prototype.slice.call(list.children).sort(before);
      own.forEach(function (item) { list.appendChild(item); });
      group.hidden = own.every(function (item) { return item.hidden; });
    });
    var said = form.querySelector('.choose-shown');
    said.textContent = said.dataset.words.replace('#', shown).replace('#', items.length);
  }

  form.addEventListener('change', show);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.hidden = false;
  show();
}());
