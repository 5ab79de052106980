#!/usr/bin/env node
// Makes the scripts of search and of lists small: browser-search/ → themes/lantern/scripts/. What stands in browser-search/ is
// what people read and change; a telephone fetches what this writes. tests/browser/search_scripts.test.mjs
// holds the two together.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import uglify from 'uglify-js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'browser-search');

// Fields of our own objects that neither the index nor the browser knows by name: they may be called otherwise.
const ours = /^(word|found|common|rates|score|sections?|named|rare|said|best|mean|means|most|tongue|picture|typed|counts|parts)$/;

function made(names) {
  const code = names.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
  const small = uglify.minify(`(() => { 'use strict';\n${code}\n})();`, { compress: { passes: 2 }, mangle: { properties: { regex: ours } }, output: { ascii_only: true } });
  if (small.error) throw small.error;
  return `// Made from browser-search/: do not edit.\n${small.code}\n`;
}

// What is published, by its file.
export function searchScripts() {
  const parts = readdirSync(source).filter((name) => /^\d.*\.js$/.test(name)).sort();
  return { 'search.js': made(parts), 'search-box.js': made(['search-box.js']), 'lists.js': made(['lists.js']) };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, code] of Object.entries(searchScripts())) writeFileSync(join(root, 'themes/lantern/scripts', name), code);
