#!/usr/bin/env node
// Makes a site to search in: benchmarks/make-search-corpus.mjs PAGES FOLDER
// Projects, resources, events and plain pages of a made-up collaborative, each about its own idea, service and place.
// Between sentences of the field stand common English words (Debian's scowl) as often as they would be read:
// the word of rank r has the weight 1/r. The same number gives the same bytes. tests/browser/search_corpus.test.mjs asks it questions.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ideas = ['Text reminders', 'Phone calls before discharge', 'A named nurse', 'Quiet hours', 'Handover at the bedside', 'Letters in large print',
  'Video appointments', 'Peer mentors', 'A welcome pack', 'Evening clinics', 'Shared care plans', 'Hospital passports', 'Longer visiting times',
  'Volunteer drivers', 'Interpreters on call', 'Hearing loops', 'Letters in plain words', 'Red trays at meals', 'Photographs of staff', 'Less noise at night',
  'Pain diaries', 'Medicine cards', 'Screens in the waiting room', 'Coffee with the manager', 'Feedback postcards', 'Memory boxes', 'Music at lunch',
  'Garden visits', 'Alarms for falls', 'Breathing exercises', 'Wristbands for carers', 'A second booking slot', 'Signs in pictures', 'Family rooms', 'Walking groups',
  'Blankets that warm', 'Weekend ward rounds', 'Dental kits', 'Bus timetables', 'Questions before surgery'];
export const services = ['physiotherapy', 'dialysis', 'maternity', 'radiotherapy', 'stroke care', 'diabetes', 'the eye clinic', 'audiology', 'podiatry', 'dementia care',
  'paediatrics', 'intensive care', 'oncology', 'cardiology', 'dermatology', 'orthopaedics', 'palliative care', 'sexual health', 'school nursing', 'health visiting',
  'the memory clinic', 'pharmacy', 'the emergency department', 'outpatients', 'endoscopy', 'sickle cell care', 'epilepsy', 'learning disability services', 'eating disorders', 'speech therapy',
  'rheumatology', 'haematology', 'community nursing', 'prison healthcare', 'the hospice', 'neurology', 'urology', 'gynaecology', 'mental health', 'the burns unit'];
export const places = ['Whitby', 'Truro', 'Hexham', 'Ludlow', 'Margate', 'Penrith', 'Barnsley', 'Wrexham', 'Llandudno', 'Swindon', 'Kettering', 'Grimsby', 'Hastings', 'Burnley', 'Taunton',
  'Stirling', 'Omagh', 'Carlisle', 'Dudley', 'Ipswich', 'Yeovil', 'Rotherham', 'Skegness', 'Oldham', 'Bangor', 'Durham', 'Exmouth', 'Falmouth', 'Goole', 'Harlow', 'Inverness',
  'Keighley', 'Lancaster', 'Morpeth', 'Newquay', 'Oswestry', 'Pontefract', 'Redditch', 'Scarborough', 'Telford'];
const people = ['patients', 'carers', 'families', 'young people', 'older people', 'students', 'porters', 'receptionists', 'doctors', 'volunteers', 'parents', 'visitors'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const topics = ['access', 'communication', 'comfort', 'coproduction', 'food', 'getting-home', 'information', 'kindness', 'medicines', 'safety', 'staff', 'waiting'];
const kinds = ['case-study', 'case-study', 'page', 'resource', 'case-study', 'event', 'page', 'case-study', 'page', 'resource'];

// Where page `i` stands and what it is about.
export function about(i) {
  const idea = i % ideas.length;
  const round = Math.floor(i / ideas.length);
  const service = (round + idea) % services.length;
  const place = (i * 7 + Math.floor(round / services.length) * 11) % places.length;
  const kind = kinds[i % kinds.length];
  const address = { 'case-study': `case-studies/p${i}/`, page: `notes/p${i}/`, resource: `resources/p${i}/`, event: `events/p${i}/` }[kind];
  return { idea: ideas[idea], service: services[service], place: places[place], kind, address, title: `${ideas[idea]} in ${services[service]}, ${places[place]}` };
}

function make(count, folder) {
  const words = ['10', '20', '35'].flatMap((size) => readFileSync(`/usr/share/dict/scowl/english-words.${size}`, 'latin1').split('\n'))
    .filter((word) => /^[a-z]{3,}$/.test(word)).slice(0, 30000);
  const weights = [];
  words.reduce((sum, _, rank) => weights[rank] = sum + 1 / (rank + 30), 0);
  let state = 20260601; // a small generator of our own (an additive one, scrambled), so that every machine makes the same pages
  const random = (below) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * below);
  };
  const pick = (list) => list[random(list.length)];
  // Of the common words, by how often they are read; their order has nothing to do with their letters.
  const word = () => {
    const wanted = (random(1 << 20) / (1 << 20)) * weights[weights.length - 1];
    let low = 0;
    for (let high = weights.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if (weights[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return words[(low * 7919) % words.length];
  };
  const write = (path, text) => {
    const file = join(folder, path);
    mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
    writeFileSync(file, text);
  };
  write('site.yaml', 'title: Corpus\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A made-up collaborative\n');
  write('content/index.md', '---\ntitle: Home\n---\n\nA made-up site to search in.\n');
  write('content/topics.yaml', topics.map((id) => `${id}:\n  title: ${id[0].toUpperCase()}${id.slice(1).replace('-', ' ')}\n`).join(''));
  write('content/organisations.yaml', places.map((place) => `${place.toLowerCase()}:\n  name: ${place} Hospitals\n`).join(''));
  for (let i = 1; i <= 8; ++i) write(`content/cohorts/cohort-${i}/index.md`, `---\ntitle: Cohort ${i}\nstarts: ${2014 + i}\nends: ${2015 + i}\n---\n\nThe teams of cohort ${i}.\n`);
  for (let i = 0; i < count; ++i) {
    const { idea, service, place, kind, title } = about(i);
    const year = 2015 + (i % 9);
    const group = () => pick(people);
    const sentences = [
      () => `${group()} told us that the ${word()} was ${word()} and the ${word()} came too late.`,
      () => `We tried it with ${2 + random(9)} ${group()} in ${pick(months)} ${year}, and the ${word()} held.`,
      () => `The team in ${place} met each ${pick(['week', 'fortnight', 'month'])} to look at the ${word()} and the ${word()}.`,
      () => `${idea} took ${3 + random(40)} minutes, which ${group()} said was ${word()}.`,
      () => `Staff of ${service} found ${word()} ${word()} and changed the ${word()} after ${1 + random(6)} tests.`,
      () => `What ${group()} wanted was ${word()}, ${word()} and somebody who listens.`,
      () => `Of ${20 + random(80)} ${group()} asked, most named the ${word()}; some named ${word()}.`,
      () => `A ${word()} ${word()} from the ${word()} made the difference, says one of the ${group()}.`,
    ];
    const sentence = () => {
      const text = pick(sentences)();
      return text[0].toUpperCase() + text.slice(1);
    };
    const paragraph = () => Array.from({ length: 4 + random(4) }, sentence).join(' ');
    const headings = ['Why we did it', 'What we tried', `What ${group()} said`, 'What we learned', 'What comes next'];
    const body = headings.slice(0, 3 + random(3)).map((heading) => `## ${heading}\n\n${paragraph()}\n\n${paragraph()}\n`).join('\n');
    const own = { 'case-study': `organisation: ${place.toLowerCase()}\ncohort: cohort-${1 + (i % 8)}\nstarts: ${year}\nends: ${year + 1}\n`, page: '', resource: `kind: ${pick(['guide', 'film', 'article', 'toolkit'])}\npublished: ${year}\n`, event: `starts: ${year}-0${1 + (i % 9)}-12T10:00\n` }[kind];
    const text = `---\ntitle: "${title}"\nsummary: ${sentence().replace(':', ',')}\n${kind === 'page' ? `date: ${year}\n` : ''}topics: [${topics[i % 12]}, ${topics[(i + 5) % 12]}]\n${own}---\n\n${paragraph()}\n\n${body}`;
    write({ 'case-study': `content/case-studies/p${i}/index.md`, page: `content/notes/p${i}.md`, resource: `content/resources/p${i}/index.md`, event: `content/events/p${i}.md` }[kind], text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , count, folder] = process.argv;
  if (!Number(count) || !folder) {
    console.error('benchmarks/make-search-corpus.mjs PAGES FOLDER');
    process.exit(2);
  }
  make(Number(count), folder);
}
