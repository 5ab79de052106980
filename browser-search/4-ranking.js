// Which pages say it, the best first: BM25F. The weights of fields and the lengths of sections are in the levels that the
// index gives each word (generator/search/word_counts.hpp).

const enough = (weight) => weight / (weight + 2);
const bestOfAll = 14; // so many are read to look at their titles and sentences

// Where one word stands: how much of it in each section and each page, and how rare it is.
async function stands(mean) {
  const { head, page } = await open();
  const sections = new Map();
  const pages = new Map();
  mean.forms = new Set();
  await Promise.all([...mean.rates].map(async ([group, rate]) => {
    const i = place(head.hits, group);
    const list = (await part(head.hits[i][1]))[group - head.hits[i][0]].split(' ');
    for (let j = 0; j < list.length; j += 2) {
      const next = numbers(list[j + 1]);
      const counts = list[j] === mean.word ? 1 : rate;
      let at = 0;
      mean.forms.add(list[j]);
      for (let by = next(); by !== undefined; by = next()) {
        at += by;
        sections.set(at, (sections.get(at) || 0) + counts * (2 ** (next.level() / 8) - 1) / 4);
      }
    }
  }));
  sections.forEach((weight, at) => {
    const { most = 0, all = 0 } = pages.get(page[at]) || {};
    pages.set(page[at], { most: Math.max(most, weight), all: all + weight });
  });
  return { sections, pages, rare: Math.log(1 + (head.pages - pages.size + 0.5) / (pages.size + 0.5)) };
}

const few = 5;

// All pages with all words, or with all but some that many pages have; where they are few, also those with most. A rare
// word counts for more of what was asked.
async function withWords(means) {
  const { page } = await open();
  const words = (await Promise.all(means.map(stands))).filter((word) => word.pages.size);
  const found = new Map();
  const sums = new Map(); // of sections
  for (const { sections, pages, rare } of words) {
    pages.forEach(({ most, all }, at) => {
      const one = found.get(at) || { at, score: 0, words: 0, said: 0, section: -1, best: 0 };
      one.score += rare * enough(most + 0.3 * (all - most));
      one.words += 1;
      one.said += rare;
      found.set(at, one);
    });
    sections.forEach((weight, at) => sums.set(at, (sums.get(at) || 0) + rare * enough(weight)));
  }
  sums.forEach((sum, at) => {
    const one = found.get(page[at]);
    if (sum > one.best) Object.assign(one, { best: sum, section: at });
  });
  const all = [...found.values()];
  const asked = words.reduce((sum, { rare }) => sum + rare, 0);
  all.forEach((one) => { one.score = (one.score + one.best / 2) * (one.said / asked) ** 2; });
  const whole = all.filter((one) => one.words === words.length);
  if (whole.length >= few) return all.filter((one) => one.said >= asked * 0.75);
  const most = all.reduce((top, one) => Math.max(top, one.words), 0);
  return all.filter((one) => one.words >= most * 0.5);
}

const byScore = (a, b) => b.score - a.score || a.at - b.at;

// The titles and words of some of the pages found.
async function read(found) {
  const { texts } = (await open()).head;
  await Promise.all(found.map(async (one) => {
    const i = place(texts, one.at);
    const text = (await part(texts[i][1]))[one.at - texts[i][0]];
    [one.address, one.title, one.kind, one.parts, one.picture, one.language, one.tongue] = text;
  }));
}

// Titles that say it all come first, and sentences that say it word by word.
function weighTitle(one, means, text, words) {
  const title = wordsOf(one.title).map((word) => word.form);
  const line = ` ${title.join(' ')} `;
  const asked = ` ${words.map((word) => word.form).join(' ')} `;
  one.named = means.length > 0 && means.every((mean) => title.some((word) => mean.forms.has(word)));
  if (one.named) one.score *= 1.4;
  if (line === asked) one.score *= 1.5;
  if (means.length < 2) return;
  if (line.includes(asked)) one.score *= 1.3;
  else if (one.parts.some((section) => section[2].toLowerCase().includes(text.toLowerCase()))) one.score *= 1.2;
}

// Pages with these words and what was chosen (without any text, all that fit the choice); for each value that can be
// chosen, how many there would be.
async function find(text, chosen) {
  const { head, choices } = await open();
  const words = wordsOf(text);
  const means = await meanings(words, text.trimEnd());
  const all = text.trim() ? await withWords(means) : [...Array(head.pages).keys()].map((at) => ({ at, score: 0, section: -1 }));
  const fits = (one, but) => facets.every((facet) => facet === but || !chosen[facet] ||
    choices[facet].some(({ key, pages }) => key === chosen[facet] && pages.has(one.at)));
  const counts = {};
  for (const facet of facets) {
    const those = all.filter((one) => fits(one, facet));
    counts[facet] = choices[facet].map(({ key, label, pages }) => ({ key, label, count: those.filter((one) => pages.has(one.at)).length }));
  }
  const found = all.filter((one) => fits(one)).sort(byScore);
  const best = found.splice(0, bestOfAll);
  await read(best);
  if (words.length) best.forEach((one) => weighTitle(one, means, text.replace(/["\u201c\u201d]/g, '').trim(), words));
  return { found: [...best.sort(byScore), ...found], means, counts };
}
