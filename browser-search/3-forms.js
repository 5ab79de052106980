// What a typed word stands for: groups of words that are forms of one, each with how much of it counts. First the word
// as it is, then its beginning where it is the last one, then other endings and first letters, then mistakes in typing.

async function shard(i) {
  const read = shards; // of this index, should another come
  const { head } = await open();
  const [group, list, groups, common] = await part(head.words[i][1]);
  if (!read[i]) {
    const back = numbers(groups);
    let next = group;
    let word = '';
    read[i] = list.split(' ').map((entry, j) => {
      word = word.slice(0, value(entry[0])) + entry.slice(1);
      const by = back();
      return { word, group: by ? next - by : next++, common: value(common[j]) };
    });
  }
  return read[i];
}

async function shardsFrom(from, to) {
  return [].concat(...await Promise.all((await open()).head.words.slice(from, to + 1).map((_, i) => shard(from + i))));
}

async function known(word) {
  return (await shard(place((await open()).head.words, word))).find((each) => each.word === word);
}

// The most common ones.
async function beginningWith(word) {
  const i = place((await open()).head.words, word);
  const some = (await shardsFrom(i, i + 1)).filter((each) => each.word.startsWith(word));
  return some.sort((a, b) => b.common - a.common).slice(0, 40);
}

// How many letters to change, leave out, add or swap to come from a to b (optimal string alignment), more than `most`
// counted no further. Where b may go on, only its beginning is compared.
function distance(a, b, most, goesOn) {
  if (a.length - b.length > most || (!goesOn && b.length - a.length > most)) return 9;
  let before;
  let last;
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return 9;
  }
  return goesOn ? Math.min(...row) : row[b.length];
}

// At most three; those that begin with the same letter first, of which others are looked at only in need.
async function nearest(word, goesOn) {
  const most = word.length > 7 ? 2 : word.length > 3 ? 1 : 0;
  if (!most || /\d/.test(word)) return [];
  const { words } = (await open()).head;
  let best = [];
  for (const [from, to] of [[place(words, word[0]), place(words, word[0] + '~')], [0, words.length]]) {
    best = (await shardsFrom(from, to)).map((each) => ({
      ...each,
      by: Math.min(distance(word, each.word, most), goesOn ? distance(word, each.word, most, true) + 0.5 : 9) + (each.word[0] === word[0] ? 0 : 0.2),
    })).filter((each) => each.by < most + 0.6 && !/\d/.test(each.word));
    best.sort((a, b) => a.by - b.by || b.common - a.common);
    if (best.length && best[0].by <= 1) break;
  }
  return best.filter((each) => each.by === best[0].by).slice(0, 3);
}

// Words that differ from `word` in their endings alone.
async function otherEndings(word, endings) {
  const found = [];
  for (const ending of endings) {
    const stem = word.slice(0, word.length - ending.length);
    if (!word.endsWith(ending) || stem.length < 3) continue;
    const short = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem; // planned: plan
    for (const each of await beginningWith(short)) if (endings.includes(each.word.slice(short.length)) || each.word === stem) found.push(each);
    if (found.length) break;
  }
  return found;
}

// The two words that somebody wrote without the space between them: of all ways to part it, the one whose rarer word is
// the most common.
async function parted(word) {
  let best;
  let most = -1;
  for (let i = 3; i < word.length - 2; i += 1) {
    const words = [word.slice(0, i), word.slice(i)];
    const [a, b] = await Promise.all(words.map(known));
    const common = a && b ? Math.min(a.common, b.common) : -1;
    if (common > most) [best, most] = [words, common];
  }
  return best;
}

// In most cases one; two where two words were written as one.
async function meaning(word, goesOn) {
  const { endings, beginnings } = (await open()).head;
  const rates = new Map(); // group -> how much of its words counts
  const add = (entries, rate) => entries.forEach((each) => each && !rates.has(each.group) && rates.set(each.group, rate));
  add([await known(word)], 0.8);
  if (goesOn && word.length > 1) add(await beginningWith(word), rates.size ? 0.2 : 0.6);
  if (!rates.size) add(await otherEndings(word, ['', ...endings]), 0.6);
  if (!rates.size) for (const [from, to] of beginnings) if (word.startsWith(from)) add([await known(to + word.slice(from.length))], 0.6);
  if (rates.size) return [{ word, rates }];
  let near = await nearest(word, goesOn);
  if (!near.length || near[0].by > 1.3) {
    const two = await parted(word);
    if (two) {
      const [[first], [last]] = await Promise.all(two.map((part) => meaning(part)));
      return [{ ...first, typed: word, near: [{ word: two.join(' ') }] }, last];
    }
  }
  if (!near.length && word.length > 3) near = (await beginningWith(word)).slice(0, 3);
  add(near, 0.5);
  return [{ word, rates, typed: word, near }];
}

// Of all words that were typed. Parts with a hyphen or a space between them are one word where the site has that, and not
// both of them; where it has all three, either may be meant. Words that say nothing count only when there are no others.
async function meanings(words, text) {
  const { nothing } = (await open()).head;
  const telling = words.filter((word) => !nothing.includes(word.form));
  const asked = telling.length ? telling : words;
  const made = [];
  const joined = []; // where what follows begins, and the group of both
  for (let i = 0; i < asked.length; i += 1) {
    const { form, end } = asked[i];
    const next = asked[i + 1];
    const one = next && /^[-\u2010\u2011 ]$/.test(text.slice(end, next.at)) && await known(form + next.form);
    const both = one && text[end] === ' ' && await known(form) && await known(next.form);
    if (one && !both) made.push(...await meaning(form + next.form, false, i += 1));
    else made.push(...await meaning(form, i === asked.length - 1 && end === text.length));
    if (both) joined.push([made.length, one.group]);
  }
  for (const [i, group] of joined) for (const { rates } of made.slice(i - 1, i + 1)) if (!rates.has(group)) rates.set(group, 0.6);
  return made;
}
