// The pictures of docs/content/gallery, which people have looked at and approved, against what is drawn now.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { program, root, temporaryFolder } from './site.mjs';

test('the gallery is what Lantern draws now', () => {
  const made = temporaryFolder();
  execFileSync(process.execPath, [join(root, 'scripts/gallery.mjs'), program, made]);
  const approved = join(root, 'docs/content/gallery');
  const names = ['index.md', ...readdirSync(join(made, 'pictures')).map((name) => join('pictures', name))];
  const different = names.filter((name) => {
    try {
      return readFileSync(join(made, name), 'utf8') !== readFileSync(join(approved, name), 'utf8');
    } catch {
      return true;
    }
  });
  const gone = readdirSync(join(approved, 'pictures')).filter((name) => !names.includes(join('pictures', name)));
  assert.deepEqual(different, [], 'run scripts/gallery.mjs, look at these pictures, and commit them if they are right');
  assert.deepEqual(gone, [], 'nothing makes these pictures any more');
});

test('every picture of the gallery says itself in words and is a light file', () => {
  for (const name of readdirSync(join(root, 'docs/content/gallery/pictures'))) {
    const svg = readFileSync(join(root, 'docs/content/gallery/pictures', name), 'utf8');
    assert.match(svg, /role="img"/, name);
    assert.match(svg, /<title id="[^"]+">[^<]{4,}<\/title>/, name);
    assert.match(svg, /<(title|desc) id="[^"]+">[^<]{15,}</, name);
    assert.doesNotMatch(svg, /nan|inf"|style=|<script/, name);
    if (!name.includes('large')) assert.ok(svg.length < 9000, `${name} has ${svg.length} bytes`);
  }
});
