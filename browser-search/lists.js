// Lets a reader choose from a list by what its cards say of themselves (data-kind and the like); the choice stands in
// the address. Without this script the list is whole.

const form = document.querySelector('.list-choose');
if (!form) return;
const cards = [...form.parentNode.querySelectorAll('[data-kind]')];
const selects = [...form.querySelectorAll('select')];
const said = form.querySelector('[role="status"]');
for (const select of selects) for (const option of select.options) option.dataset.label = option.text;

const has = (card, name, value) => card.dataset[name].split(' ').includes(value);
// Whether a card fits the choice in all selects but one.
const fits = (card, but) => selects.every((select) => select === but || !select.value || has(card, select.name, select.value));

function show() {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = asked.get(select.name) || '';
    if (select.selectedIndex < 0) select.value = '';
  }
  for (const card of cards) card.hidden = !fits(card);
  for (const select of selects) {
    for (const option of select.options) {
      if (!option.value) continue;
      const count = cards.filter((card) => fits(card, select) && has(card, select.name, option.value)).length;
      option.text = `${option.dataset.label} (${count})`;
      option.disabled = !count && !option.selected;
    }
  }
  said.textContent = said.dataset.words.replace('#', cards.filter((card) => !card.hidden).length).replace('#', cards.length);
}

form.onsubmit = (event) => event.preventDefault();
form.onchange = () => {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, text]) => text));
  history.pushState(null, '', location.pathname + (`${asked}` && `?${asked}`));
  show();
};
window.onpopstate = show;
form.hidden = false;
show();
