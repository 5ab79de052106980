// The addresses of the demonstration site that no link of an ordinary page shows: whole ones (canonical,
// feed, sitemap, calendar), those of the page for a missing page, and those in styles and drawings.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { buildDemonstration, filesBelow, root } from './site.mjs';

const { out, pages } = buildDemonstration();
const files = filesBelow(out);
const base = /^base_url:\s*(\S+?)\/*\s*$/m.exec(readFileSync(join(root, 'site.yaml'), 'utf8'))[1] + '/';
const decode = (text) => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'");

// Whether a web server has something to show at this path below the site's base address.
function isPublished(path) {
  const target = join(out, decodeURIComponent(path.replace(/[?#].*/, '')));
  return existsSync(statSync(target, { throwIfNoEntry: false })?.isDirectory() ? join(target, 'index.html') : target);
}

test('every whole address of this site leads to a published file', () => {
  const faults = new Set();
  let checked = 0;
  for (const path of files.filter((each) => /\.(html|xml|ics|txt)$/.test(each))) {
    // A calendar folds its long lines.
    const text = readFileSync(path, 'utf8').replaceAll('\r\n ', '');
    for (const [, found] of text.matchAll(/(https?:\/\/[^\s"'<>\\]+)/g)) {
      if (!found.startsWith(base)) continue;
      ++checked;
      if (!isPublished(decode(found.slice(base.length)))) faults.add(`${relative(out, path)}: ${found}`);
    }
  }
  assert.deepEqual([...faults], []);
  assert.ok(checked > pages.length, `only ${checked} addresses begin with ${base}`);
});

test('the sitemap names every page once, but not the page for a missing page', () => {
  const named = [...readFileSync(join(out, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  const expected = pages
    .filter((page) => page.name !== '404.html' && !page.html.includes('http-equiv="refresh"') && !/name="robots" content="noindex/.test(page.html))
    .map((page) => base + page.name.replace(/(^|\/)index\.html$/, '$1'));
  assert.deepEqual(named.map(decode).sort(), expected.sort());
});

// A server shows it at any address, so its links begin at the root of the host.
test('the page for a missing page finds its links and styles from anywhere', () => {
  const { html } = pages.find((page) => page.name === '404.html');
  const rootPath = new URL(base).pathname;
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => decode(address));
  const faults = addresses.filter((address) => {
    if (address.startsWith('#')) return !html.includes(`id="${address.slice(1)}"`);
    if (/^[a-z]+:/.test(address)) return false;
    // Opened from disk the page has its styles beside it.
    if (html.includes(`rel="stylesheet" href="${address}"`) && isPublished(address)) return false;
    return !address.startsWith(rootPath) || !isPublished(address.slice(rootPath.length));
  });
  assert.ok(addresses.length > 5);
  assert.deepEqual(faults, []);
});

test('no style and no drawing asks for anything from another host, or for what is not there', () => {
  const faults = [];
  const drawn = files.filter((path) => /\.(css|svg)$/.test(path));
  for (const path of drawn) {
    const text = readFileSync(path, 'utf8');
    for (const [, address] of text.matchAll(/(?:url\(|@import|\bhref=|\bsrc=)\s*["']?([^"')\s>]+)/g))
      if (/^([a-z]+:)?\/\//i.test(address) || (path.endsWith('.css') && !existsSync(join(dirname(path), address)))) faults.push(`${relative(out, path)}: ${address}`);
  }
  assert.ok(drawn.length > 10);
  assert.deepEqual(faults, []);
});
