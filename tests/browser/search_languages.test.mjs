// Each language has a search of its own: Welsh with its endings and mutations, Urdu written from right to left, and pages
// that are not translated, which say so.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { searchEngine } from './search_engine.mjs';
import { build, temporaryFolder } from './site.mjs';

const site = temporaryFolder();
const files = {
  'site.yaml': 'title: T\nbase_url: https://example.org\nlanguage: en\nlanguages: [en, cy, ur]\norganisation:\n  name: T\n',
  'content/index.md': '---\ntitle: Home\n---\n\nWords of the home page.\n',
  'content/index.cy.md': '---\ntitle: Hafan\n---\n\nGeiriau.\n',
  'content/index.ur.md': '---\ntitle: مرکزی صفحہ\n---\n\nالفاظ\n',
  'content/patients.md': '---\ntitle: Patients in the hospital\n---\n\nWhat they told us.\n',
  'content/patients.cy.md': '---\ntitle: Cleifion yn yr ysbyty\n---\n\n## Beth ddywedon nhw\n\nDywedodd y gleifion wrth y nyrsys am eu gwasanaethau.\n',
  'content/patients.ur.md': '---\ntitle: ہسپتال میں مریض\n---\n\n## انہوں نے کیا کہا\n\nمریضوں کی دیکھ بھال اچھی تھی۔\n',
  'content/only-english.md': '---\ntitle: Quiet nights\n---\n\nLess noise on the ward.\n',
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}
const out = join(site, '_site');
build(site, out);
const first = async (folder, words) => {
  const { found } = await searchEngine(join(out, folder)).find(words, {});
  return found[0];
};

test('Welsh is found in its mutations, its plurals and without its accents', async () => {
  for (const words of ['gleifion', 'cleifion', 'chleifion', 'nghleifion', 'Cleifion ysbyty', 'gwasanaeth', 'clifion', 'nyrs'])
    assert.equal((await first('cy/search', words))?.title, 'Cleifion yn yr ysbyty', words);
});

test('Urdu is found by words and their beginnings, on Arabic keyboards too', async () => {
  for (const words of ['مریض', 'دیکھ بھال', 'هسپتال', 'ہسپتا', 'دیکھ بهال', 'مريض'])
    assert.equal((await first('ur/search', words))?.title, 'ہسپتال میں مریض', words);
});

test('a page that is not translated is found in its own language, and says which that is', async () => {
  const found = await first('cy/search', 'quiet night');
  assert.equal(found.title, 'Quiet nights');
  assert.equal(found.language, 'en');
  assert.equal(found.tongue, 'English');
  assert.equal((await first('search', 'cleifion'))?.title, undefined);
});
