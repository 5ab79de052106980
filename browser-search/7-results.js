// The page of search, and that of easy read with its pictures: what the address asks for is what is shown, so that a
// choice can be kept, sent and gone back to.

const step = 10;

function results(form) {
  const page = form.closest('.search');
  const easy = form.dataset.kind || '';
  const [list, status, meant, none, more, filters] = ['#results', '[role="status"]', '.search-meant', '.search-none', '.search-more', '.search-filters']
    .map((name) => page.querySelector(name));
  const title = document.title;
  let last;
  let shown = 0;
  let turn = 0; // answers that come late are let go

  async function row(one) {
    const { url, heading, text } = await target(one);
    const link = element('a', '', ...excerpt(one.title, last.means));
    link.href = url;
    const words = element('p', 'card-summary', ...excerpt(text, last.means));
    if (one.language) link.lang = words.lang = one.language;
    if (easy) {
      const picture = element('img');
      picture.alt = '';
      picture.src = new URL(one.picture, url);
      return element('li', '', one.picture ? picture : '', link);
    }
    const name = element('div', 'row-name', element('h2', 'card-title', link));
    for (const line of [heading, one.tongue]) if (line) name.append(element('p', 'card-meta', ...excerpt(line, last.means)));
    return element('li', 'row', element('p', 'row-lead', one.kind), name, words);
  }
  async function go() {
    const answer = last;
    const from = shown;
    const some = answer.found.slice(from, from + step);
    await read(some);
    const rows = await Promise.all(some.map(row));
    if (answer !== last || from !== shown) return; // another was quicker
    list.append(...rows);
    shown += rows.length;
    more.hidden = shown >= answer.found.length;
    const count = status.dataset.words.replace('#', answer.found.length);
    if (status.textContent !== count) status.textContent = count; // said once
    return rows[0];
  }

  function offer(select, chosen, counts) {
    const sign = select.name === 'year' ? -1 : 1;
    const options = counts.filter(({ key, count }) => count || key === chosen)
      .sort((a, b) => sign * a.label.localeCompare(b.label, document.documentElement.lang, { numeric: true }));
    select.replaceChildren(select.options[0], ...options.map(({ key, label, count }) => new Option(`${label} (${count})`, key)));
    select.value = chosen;
    select.closest('p').hidden = options.length < 2 && !chosen;
  }
  function explain({ typed, near }) {
    const said = form.dataset[near.length ? 'meant' : 'unknown'].split('#');
    return element('p', '', said[0], element('b', '', typed), said[1], element('b', '', near.map((each) => each.word).join(', ')), said[2] || '');
  }

  async function show(mine) {
    const asked = new URLSearchParams(location.search);
    const text = (asked.get('q') || '').slice(0, 200);
    const chosen = {};
    for (const facet of facets) chosen[facet] = easy ? '' : asked.get(facet) || '';
    const any = text.trim() || Object.values(chosen).some(Boolean);
    if (easy) chosen.kind = easy;
    form.elements.q.value = text;
    document.title = text ? `${text} – ${title}` : title;
    const answer = await withFresh(() => find(any ? text : '', chosen));
    if (mine !== turn) return;
    last = answer;
    page.classList.toggle('searched', any);
    list.replaceChildren();
    list.hidden = !any;
    more.hidden = true;
    shown = 0;
    if (filters) {
      for (const facet of facets) offer(form.elements[facet], chosen[facet], last.counts[facet]);
      filters.hidden = false;
    }
    status.textContent = '';
    meant.replaceChildren(...last.means.filter((mean) => mean.near).map(explain));
    none.hidden = !any || last.found.length > 0;
    if (any) await go();
    if (any && easy) page.scrollIntoView(); // words come first there
  }
  const failed = () => { status.textContent = form.dataset.failed; };
  function run() {
    const mine = turn += 1;
    show(mine).catch(() => mine === turn && failed());
  }

  function ask(event) {
    event.preventDefault();
    const asked = new URLSearchParams(new FormData(form));
    for (const [name, text] of [...asked]) if (!text.trim()) asked.delete(name);
    history.pushState(null, '', '?' + asked);
    run();
  }
  form.addEventListener('submit', ask);
  form.addEventListener('change', (event) => { if (event.target !== form.elements.q) ask(event); });
  more.addEventListener('click', () => go().then((first) => first && first.querySelector('a').focus(), failed));
  window.addEventListener('popstate', run);
  form.hidden = false;
  run();
}

forms.forEach((form) => (form.closest('.search') ? results : suggest)(form));
