#!/usr/bin/env node
// Makes a site of plain pages for speed: benchmarks/make-corpus.mjs PAGES FOLDER
// 600 words a page, three of fifty topics each, a hundred pages a folder; the same pages with the simplest
// layouts for Hugo in FOLDER/hugo and for Lantern in FOLDER/lantern. The same numbers give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , count, folder] = process.argv;
if (!Number(count) || !folder) {
  console.error('benchmarks/make-corpus.mjs PAGES FOLDER');
  process.exit(2);
}
let state = 20260601; // a small generator of our own, so that every machine makes the same corpus
const random = (below) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
};
const words = ('care team patient nurse ward time clinic letter people change better improve idea together test measure result month week phone ' +
  'call answer question help support family home story share learn plan study act aim target chart line point number staff service').split(' ');
const word = () => words[random(words.length)];
const sentence = (length, marks) => {
  const out = [];
  for (let i = 0; i < length; ++i) {
    const dice = marks ? random(100) : 99;
    out.push(dice < 2 ? `**${word()}**` : dice < 3 ? `[${word()}](https://example.com/${word()})` : word());
  }
  return out.join(' ');
};
const write = (path, text) => {
  mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  writeFileSync(path, text);
};
const lantern = join(folder, 'lantern');
const hugo = join(folder, 'hugo');
write(`${lantern}/site.yaml`, 'title: Corpus\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: A team\n');
write(`${lantern}/content/index.md`, '---\ntitle: Home\n---\n\nHome.\n');
write(`${lantern}/content/topics.yaml`, Array.from({ length: 50 }, (_, i) => `topic-${i}:\n  title: Topic ${i}\n`).join(''));
write(`${hugo}/config.toml`, 'baseURL = "https://example.org"\ntitle = "Corpus"\n[taxonomies]\ntopic = "topics"\n');
const page = (body) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{.Title}}</title></head><body><h1>{{.Title}}</h1>${body}</body></html>\n`;
write(`${hugo}/layouts/_default/single.html`, page('{{.Content}}{{range .Params.topics}}<a href="/topics/{{.}}/">{{.}}</a>{{end}}'));
write(`${hugo}/layouts/_default/list.html`, page('<ul>{{range .Pages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>'));
for (let i = 0; i < Number(count); ++i) {
  const topics = new Set();
  while (topics.size < 3) topics.add(`topic-${random(50)}`);
  const paragraphs = Array.from({ length: 10 }, (_, j) => (j % 3 === 0 ? `## ${sentence(4)}\n\n` : '') + sentence(60, true) + '.');
  const day = `${2010 + (i % 15)}-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
  const text = `---\ntitle: Page ${i} about ${word()}\nsummary: ${sentence(12)}\ndate: ${day}\ntopics: [${[...topics].join(', ')}]\n---\n\n${paragraphs.join('\n\n')}\n`;
  for (const site of [lantern, hugo]) write(`${site}/content/pages/g${Math.floor(i / 100)}/page-${i}.md`, text);
}
