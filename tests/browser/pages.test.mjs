// Every page of the demonstration site, read as a file: valid HTML, whole, with links that lead somewhere.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import test from 'node:test';
import { build, buildDemonstration, copyDemonstration, filesBelow, root, temporaryFolder, theme } from './site.mjs';

const { out, report, pages } = buildDemonstration();
const attributes = (html, name) => [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1]);
const decode = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const isRedirection = (page) => page.html.includes('http-equiv="refresh"');

test('the demonstration site builds without a diagnostic, with its pages and charts', () => {
  // The day that the tests are built for lies before the one on which the statement was held against the site.
  assert.deepEqual(report.diagnostics.filter(({ file, code }) => file !== 'site.yaml' || code !== 'dates-in-order'), []);
  assert.ok(report.pages >= 70, `only ${report.pages} pages`);
  assert.ok(report.charts >= 10, `only ${report.charts} charts`);
});

test('every page is valid for the Nu checker', () => {
  const checker = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const result = spawnSync('java', ['-Xss4m', '-jar', checker, '--skip-non-html', '--format', 'gnu', out], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(result.error, undefined);
  const errors = result.stderr.split('\n').filter((line) => / error(:|\s)/.test(line));
  assert.deepEqual(errors, []);
  assert.equal(result.status, 0, result.stderr);
});

test('every page has one h1, a language, a title, a description, a main part and a way to skip to it', () => {
  for (const page of pages.filter((each) => !isRedirection(each))) {
    const { html, name } = page;
    assert.equal((html.match(/<h1[\s>]/g) ?? []).length, 1, `${name}: h1`);
    assert.match(html, /<html lang="[a-z-]+"/, `${name}: lang`);
    assert.match(html, /<title>[^<]{3,}<\/title>/, `${name}: title`);
    assert.match(html, /<meta name="description" content="[^"]{10,}"/, `${name}: description`);
    assert.match(html, /<main id="main"/, `${name}: main`);
    assert.match(html, /<a class="(nhsuk-)?skip(-link)?" href="#main"/, `${name}: skip link`);
    assert.match(html, /<link rel="canonical" href="https:\/\/[^"]+"/, `${name}: canonical`);
    for (const json of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) JSON.parse(json[1]);
  }
});

test('no page needs another host, a script of its own, or a style of its own', () => {
  for (const { html, name } of pages) {
    for (const tag of html.matchAll(/<(img|script|iframe|source|video|audio|embed|object|link)\b[^>]*>/g)) {
      if (/^<link[^>]*rel="(canonical|alternate)"/.test(tag[0])) continue;
      for (const url of [...attributes(tag[0], 'src'), ...attributes(tag[0], 'href'), ...attributes(tag[0], 'srcset'), ...attributes(tag[0], 'data')])
        assert.doesNotMatch(url, /^([a-z]+:)?\/\//, `${name}: ${tag[0]}`);
    }
    assert.doesNotMatch(html, /<style[\s>]/, `${name}: a style element`);
    assert.doesNotMatch(html, /\sstyle="/, `${name}: a style attribute`);
    assert.doesNotMatch(html, /\son[a-z]+="/, `${name}: a handler`);
    for (const tag of html.matchAll(/<script\b[^>]*>/g)) assert.match(tag[0], /type="application\/ld\+json"|src="[^"]*assets\/(lantern|nhs)\/[a-z-]+(\.[0-9a-f]+)?\.js" defer/, `${name}: a script`);
  }
});

test('every link and picture inside the site leads to a file, and every part to an id', () => {
  const ids = new Map(pages.map((page) => [page.path, new Set(attributes(page.html, 'id'))]));
  for (const page of pages) {
    if (page.name === '404.html') continue; // shown at any address: its links are whole paths
    assert.equal(attributes(page.html, 'id').length, ids.get(page.path).size, `${page.name}: an id stands twice`);
    for (const url of [...attributes(page.html, 'href'), ...attributes(page.html, 'src')].map(decode)) {
      if (/^[a-z]+:/.test(url)) continue;
      assert.notEqual(url, '', `${page.name}: an empty address`);
      const [path, part] = url.split('#');
      const target = path === '' ? page.path : resolve(dirname(page.path), decodeURIComponent(path));
      assert.ok(!relative(out, target).startsWith('..'), `${page.name}: ${url} leaves the site`);
      assert.ok(existsSync(target), `${page.name}: ${url} leads nowhere`);
      if (part) assert.ok(ids.get(target)?.has(decodeURIComponent(part)), `${page.name}: ${url} names no part`);
    }
  }
});

test('every chart has its message, its words, its table and its files', () => {
  let charts = 0;
  let drawn = 0;
  for (const { html, name, path } of pages) {
    for (const figure of html.matchAll(/<figure class="chart-figure" id="(chart-[^"]+)".*?<\/figure>/gs)) {
      ++charts;
      assert.match(figure[0], /<figcaption>.*<\/figcaption>/s, `${name}: caption`);
      // Numbers rounded too coarsely to tell anything have their table and no drawing.
      if (figure[0].includes('chart-drawing')) {
        ++drawn;
        assert.match(figure[0], /<svg[^>]*role="img"/, `${name}: role`);
        assert.match(figure[0], /<title[^>]*>[^<]+<\/title>/, `${name}: title`);
        assert.match(figure[0], /<desc[^>]*>[^<]+<\/desc>/, `${name}: description`);
      }
      assert.match(figure[0], /<table[^>]*>.*<caption[^>]*>.*<\/table>/s, `${name}: table`);
      const measure = figure[1].slice('chart-'.length);
      for (const ending of ['svg', 'csv']) assert.ok(existsSync(join(dirname(path), `${measure}.${ending}`)), `${name}: ${measure}.${ending}`);
    }
  }
  assert.ok(charts >= 10, `only ${charts} charts`);
  assert.ok(drawn >= charts - 2, `only ${drawn} of ${charts} charts are drawn`);
});

// In one theme: nothing of this depends on which.
test('the same site from another folder, with other workers, locale and time zone, is the same to the byte', { skip: theme !== 'lantern' }, () => {
  const copy = join(temporaryFolder(), 'copy');
  copyDemonstration(copy);
  const other = join(copy, '_site');
  build(copy, other, ['--jobs', '4'], { LC_ALL: 'C', TZ: 'Pacific/Auckland' });
  const one = join(temporaryFolder(), '_site');
  build(root, one, ['--jobs', '1'], { LC_ALL: 'C.UTF-8', TZ: 'America/New_York' });
  const names = (folder) => filesBelow(folder).map((path) => relative(folder, path));
  assert.deepEqual(names(other), names(one));
  for (const name of names(one)) assert.ok(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), `${name} differs`);
});
