// What the guide tells of themes is all there is. docs/content/theme-context.md is themes/lantern/CONTEXT.md as a page
// of the guide; LANTERN_UPDATE=1 writes it anew.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from '../browser/site.mjs';

const path = join(root, 'docs/content/theme-context.md');

test('the page of what a layout is given says what stands beside the theme', () => {
  const made = `---
title: What a layout is given
summary: Every name that a layout of a theme can use, page by page.
---

**At the end** you know every name that a layout can use. This page is for people who write HTML; it is the file \`themes/lantern/CONTEXT.md\`, which comes with Lantern.

${readFileSync(join(root, 'themes/lantern/CONTEXT.md'), 'utf8').replace(/^# .*\n+/, '')}`;
  if (process.env.LANTERN_UPDATE) writeFileSync(path, made);
  assert.equal(readFileSync(path, 'utf8'), made);
});

test('the page about themes has a word on every layout and every part, and on none that is not there', () => {
  const page = readFileSync(join(root, 'docs/content/themes.md'), 'utf8').split('\n## Layouts and their parts\n')[1];
  const [layouts, parts] = page.split('is a part in').map((text) =>
    [...text.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)).sort());
  const there = (folder) => readdirSync(join(root, 'themes/lantern/layouts', folder))
    .filter((name) => name !== 'parts').map((name) => name.replace(/\.html$/, '')).sort();
  assert.deepEqual(layouts, there('.'));
  assert.deepEqual(parts, there('parts'));
});
