// The guide as a site: without a mistake, and beside the demonstration, which leaves it where it is.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import test from 'node:test';
import { build, filesBelow, program, root, temporaryFolder } from '../browser/site.mjs';

const guide = join(root, 'docs');
const content = join(guide, 'content');

test('the guide builds without an error or a warning', () => {
  const said = execFileSync(program, ['check', '--strict', '--site', guide, '--date', '2026-06-01'], { encoding: 'utf8' });
  assert.match(said, / 0 errors, 0 warnings/);
});

test('the guide is published with the demonstration, whose next build keeps it', () => {
  const out = join(temporaryFolder(), '_site');
  build(root, out);
  build(guide, join(out, 'guide'));
  const page = join(out, 'guide/start/index.html');
  const before = readFileSync(page, 'utf8');
  build(root, out);
  assert.equal(readFileSync(page, 'utf8'), before);
  assert.ok(existsSync(join(out, 'cohorts/index.html')));
});

test('every page of the guide begins with what its reader will have at its end', () => {
  const without = filesBelow(content)
    .filter((path) => path.endsWith('.md') && !path.endsWith('easy-read.md'))
    .filter((path) => !/^---\n[^]*?\nsummary: [^\n]+\n(?:[^]*?\n)?---\n\n\*\*At the end\*\* you /.test(readFileSync(path, 'utf8')))
    .map((path) => relative(content, path));
  assert.deepEqual(without, []);
});

test('the page that a hint names for an unknown field is there, with its heading', () => {
  const out = join(temporaryFolder(), '_site');
  build(guide, out);
  const named = new Set();
  for (const path of filesBelow(join(root, 'generator/content')).filter((name) => name.endsWith('.cc')))
    for (const [, address] of readFileSync(path, 'utf8').matchAll(/Schema<[^>]+> \w+\("([^"]+)"\)/g)) named.add(address);
  assert.ok(named.size > 15);
  const gone = [...named].filter((address) => {
    const [page, heading] = address.split('#');
    const file = join(out, page, 'index.html');
    return !existsSync(file) || (heading && !readFileSync(file, 'utf8').includes(` id="${heading}"`));
  });
  assert.deepEqual(gone, []);
});
