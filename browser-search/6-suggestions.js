// The box of the header offers pages while a reader types: the combobox of the ARIA Authoring Practices, a list with
// manual selection.

function suggest(form) {
  const input = form.elements.q;
  const list = element('ul', 'search-list');
  const said = element('p', 'visually-hidden');
  let active = -1;
  let turn = 0; // answers that come late are let go
  let timer;
  function set(made, attributes) {
    for (const name in attributes) made.setAttribute(name, attributes[name]);
  }

  function choose(i) {
    active = i;
    [...list.children].forEach((each, j) => each.setAttribute('aria-selected', i === j));
    if (i < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', list.children[i].id);
  }
  function show(some) {
    list.replaceChildren(...some);
    list.hidden = !some.length;
    input.setAttribute('aria-expanded', some.length > 0);
    said.textContent = some.length ? form.dataset.offered.replace('#', some.length) : '';
    choose(-1);
  }
  async function option(one, i) {
    const { url } = await target(one);
    const made = element('li', '', one.title + ' ', element('span', 'quiet', one.kind));
    set(made, { id: list.id + i, role: 'option' });
    if (one.language) made.lang = one.language;
    made.onmousedown = (event) => event.preventDefault(); // the focus stays where it is
    made.onclick = () => location.assign(url);
    return made;
  }
  async function look() {
    const mine = turn += 1;
    const text = input.value;
    const { found } = text.trim().length > 1 ? await withFresh(() => find(text, {})) : { found: [] };
    const some = await Promise.all(found.slice(0, 6).map(option));
    if (mine === turn && document.activeElement === input) show(some);
  }
  const offer = () => look().catch(() => {}); // without a line nothing is offered
  function letGo() {
    clearTimeout(timer);
    turn += 1;
  }
  function close() {
    letGo();
    show([]);
  }

  set(list, { id: input.id + '-list', role: 'listbox', 'aria-label': form.dataset.suggestions });
  set(said, { role: 'status' });
  set(input, { role: 'combobox', 'aria-controls': list.id, 'aria-autocomplete': 'list', autocomplete: 'off' });
  show([]);
  form.append(list, said);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(offer, 150);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const count = list.children.length;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) letGo(); // the list stays as it is while a reader walks through it
    if (by && !count) offer();
    else if (by) choose((active + by + count + 2) % (count + 1) - 1);
    else if (event.key === 'Enter' && active >= 0) list.children[active].click();
    else if (event.key === 'Escape' && count) close();
    else if (event.key === 'Escape') input.value = '';
    else return;
    event.preventDefault();
  });
  if (document.activeElement === input && input.value) offer();
}
