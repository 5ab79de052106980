// The scripts of search: the small files that are published are those of their source, weigh little, and part words as
// the program does that makes the index.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { searchScripts } from '../../scripts/search-scripts.mjs';
import { searchEngine } from './search_engine.mjs';
import { build, root, temporaryFolder } from './site.mjs';

test('what is published is made from browser-search/', () => {
  for (const [name, code] of Object.entries(searchScripts()))
    assert.equal(readFileSync(join(root, 'themes/lantern/scripts', name), 'utf8'), code, `${name}: run scripts/search-scripts.mjs`);
});

test('the script of search weighs at most 12 kB before compression, that of lists 1 kB compressed', () => {
  const { 'search.js': search, 'search-box.js': box, 'lists.js': lists } = searchScripts();
  const compressed = (code) => gzipSync(code, { level: 9 }).length;
  const whole = Buffer.byteLength(search) + Buffer.byteLength(box);
  console.log(`# ${whole} bytes, compressed ${compressed(search) + compressed(box)}; lists ${lists.length}, compressed ${compressed(lists)}`);
  assert.ok(whole <= 12 * 1024, `${whole} bytes`);
  assert.ok(compressed(lists) <= 1024);
});

const texts = ['The Patient’s CAFÉ didn’t close at 10.30: 41% of 1,204 people, e.g. in 2021/22', 'tŷ tân ffôn gŵyl Llŷn',
  'كِتَابٌ علي مریض کی دیکھ بھال', 'Straße ΣΊΣΥΦΟΣ Ångström façade naïve', 'हिन्दी में देखभाल', '病院の患者さん', 'a_b x.y nhs.uk O’Brien rock‑and‑roll'];

test('the browser parts words as the program does', async () => {
  const site = temporaryFolder();
  writeFileSync(join(site, 'site.yaml'), 'title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: T\n');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(site, 'content'));
  writeFileSync(join(site, 'content/index.md'), `---\ntitle: Home\n---\n\n${texts.join('\n\n')}\n`);
  const out = join(site, '_site');
  build(site, out);
  const folder = join(out, 'search');
  const words = new Set();
  for (const name of readdirSync(folder).filter((each) => each.startsWith('words-'))) {
    const code = readFileSync(join(folder, name), 'utf8');
    const [, list] = JSON.parse(code.slice(code.indexOf(',') + 1, code.lastIndexOf(')')));
    let word = '';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (const entry of list.split(' ')) words.add(word = word.slice(0, letters.indexOf(entry[0])) + entry.slice(1));
  }
  const nothing = JSON.parse(/"nothing":(\[.*?\])/.exec(readFileSync(join(folder, 'index.js'), 'utf8'))[1]);
  const engine = searchEngine(folder);
  for (const text of texts)
    for (const { form } of engine.wordsOf(text)) if (!nothing.includes(form)) assert.ok(words.has(form), `${form} of ${text}`);
});
