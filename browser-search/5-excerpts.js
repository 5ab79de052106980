// What is shown of a page that was found.

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

// Where the page says it: the section, unless its title does. A line of a transcript is named by its moment: t-65,
// or t-65-2 where another has that name.
async function target(one) {
  const { first } = await open();
  const [id, heading, text] = one.parts[one.section < 0 || one.named ? 0 : one.section - first[one.at]];
  const url = new URL(one.address, folder);
  if (id) url.hash = id;
  const [, seconds] = /^t-(\d+)(?:-|$)/.exec(id) || [];
  const clock = seconds && Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  return { url: url.href, heading: clock || heading, text: text || (id ? '' : (one.parts.find((part) => part[2]) || [, , ''])[2]) };
}

// Some 200 letters with as many of the words as there are, these marked.
function excerpt(text, means) {
  const words = wordsOf(text);
  const hits = words.map((word) => ({ ...word, mean: means.findIndex((mean) => mean.forms.has(word.form)) })).filter((word) => word.mean >= 0);
  const seen = (from) => new Set(hits.filter((word) => word.at >= from && word.end < from + 180).map((word) => word.mean)).size;
  const best = hits.reduce((at, word) => (seen(word.at) > seen(at) ? word.at : at), hits.length ? hits[0].at : 0);
  const begin = best < 60 ? 0 : words.find((word) => word.at >= best - 50).at;
  const last = words.filter((word) => word.end <= begin + 220).pop();
  const end = last && text.length > begin + 240 ? last.end : text.length;
  const made = [begin ? '… ' : ''];
  let at = begin;
  for (const word of hits) {
    if (word.at < begin || word.end > end) continue;
    made.push(text.slice(at, word.at), element('mark', '', text.slice(word.at, word.end)));
    at = word.end;
  }
  return [...made, text.slice(at, end), end < text.length ? ' …' : ''];
}
