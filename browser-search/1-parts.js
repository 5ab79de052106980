// The files of the index, fetched as scripts when they are wanted: a page opened from disk may load nothing else.
// What they hold: generator/search/index_files.hpp.

const forms = [...document.querySelectorAll('form[data-index]')];
const folder = forms[0] && new URL('.', new URL(forms[0].dataset.index, location.href));
const facets = ['kind', 'cohort', 'topic', 'organisation', 'year'];

let parts = {}; // name -> promise of its data
let index; // promise of what every search needs
let shards = []; // words, read
let again = ''; // behind the name of the head, when the browser kept an old one
const given = {};

window.lanternFound = (name, data) => given[name](data);

function part(name) {
  const all = parts;
  return all[name] = all[name] || new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const before = given[name]; // may still wait for the same file
    given[name] = (data) => {
      resolve(data);
      if (before) before(data);
    };
    script.onerror = (missing) => {
      delete all[name]; // whoever asks again tries again
      reject(missing);
    };
    script.src = new URL(name + '.js' + (name === 'index' ? again : ''), folder);
    document.head.append(script);
  });
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const value = (letter) => letters.indexOf(letter);

// Numbers of five bits a letter, one at each call; undefined behind the last. A level is one letter.
function numbers(text) {
  let at = 0;
  const next = () => {
    if (at >= text.length) return undefined;
    let number = 0;
    let bits = 32;
    for (let shift = 0; bits > 31; shift += 5) {
      bits = value(text[at]);
      number += (bits & 31) << shift;
      at += 1;
    }
    return number;
  };
  next.level = () => value(text[at++]);
  return next;
}

// The head; of each section its page; of each page its first section; of each facet its values with their pages.
function open() {
  return index = index || part('index').then(async (head) => {
    const [counts, values] = await part(head.choices);
    const page = [];
    const first = [];
    const next = numbers(counts);
    for (let i = 0; i < head.pages; i += 1) {
      first.push(page.length);
      for (let left = next(); left > 0; left -= 1) page.push(i);
    }
    const choices = {};
    for (const facet of facets) {
      choices[facet] = values[facet].map(([key, label, list]) => {
        const pages = new Set();
        const step = numbers(list);
        let at = 0;
        for (let by = step(); by !== undefined; by = step()) pages.add(at += by);
        return { key, label, pages };
      });
    }
    return { head, page, first, choices };
  });
}

// A file that is missing belonged to an older index, which the browser kept, or the line was lost: the new one is asked
// for, once for each call.
async function withFresh(work) {
  const old = parts;
  try {
    return await work();
  } catch {
    if (parts === old) { // else another call has asked
      again = '?' + Date.now();
      parts = {};
      shards = [];
      index = undefined;
    }
    return work();
  }
}

// Which shard of a sorted list of [what it begins with, name] holds `what`.
const place = (list, what) => Math.max(0, list.filter(([first]) => first <= what).length - 1);
