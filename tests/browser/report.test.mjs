// Reports of cohorts and of the programme: the page and the paper, which say the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, temporaryFolder } from './site.mjs';

const { out, pages } = buildDemonstration();
const reports = pages.map((page) => page.name).filter((name) => /(^|\/)report\/index\.html$/.test(name));
const pdfOf = (name) => join(out, name.replace(/\/index\.html$/, '.pdf'));
const url = (name) => pathToFileURL(join(out, name)).href;
const said = (tool, args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
const folded = (words) => words.replace(/[\s\u00a0]+/g, ' ').trim();

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(async () => browser.close());

test('there is a report of every cohort and of the programme', () => {
  const cohorts = pages.filter((page) => /^cohorts\/[^/]+\/index\.html$/.test(page.name) && page.html.includes('page-cohort'));
  for (const cohort of cohorts) assert.ok(reports.includes(cohort.name.replace('index.html', 'report/index.html')), cohort.name);
  assert.ok(reports.includes('report/index.html'));
});

test('the PDF has title, language, tags, contents and page numbers', () => {
  for (const name of reports) {
    const about = said('pdfinfo', [pdfOf(name)]);
    assert.match(about, /^Title: +\S/m, name);
    assert.match(about, /^Tagged: +yes/m, name);
    assert.match(about, /^Page size: .*A4/m, name);
    const number = Number(/^Pages: +(\d+)/m.exec(about)[1]);
    const html = readFileSync(join(out, name), 'utf8');
    assert.ok(folded(html.replace(/<[^>]*>/g, ' ')).match(new RegExp(`PDF, ${number} (page|\\p{L}*udalen)`, "u")), `${name} says that it has ${number} pages`);
    const pdf = JSON.parse(said('qpdf', ['--json=2', '--json-key=qpdf', pdfOf(name)])).qpdf[1];
    const catalogue = Object.values(pdf).map((each) => each.value).find((value) => value?.['/Type'] === '/Catalog');
    assert.equal(catalogue['/Lang'], `u:${/<html lang="([^"]+)"/.exec(html)[1]}`);
    const objects = Object.values(pdf).map((each) => each.value).filter((value) => value?.['/Type'] === '/StructElem');
    for (const figure of objects.filter((value) => value['/S'] === '/Figure')) assert.ok(figure['/Alt']?.length > 10, name);
    for (const head of objects.filter((value) => value['/S'] === '/TH')) assert.ok(head['/A'], name);
    const last = said('pdftotext', ['-f', String(number), '-l', String(number), '-layout', pdfOf(name), '-']);
    assert.match(last, new RegExp(`${number}\\s*$`), `${name}: the number of its last page`);
  }
});

test('page and paper have the same headings in the same order', async () => {
  const page = await browser.newPage();
  for (const name of reports) {
    await page.goto(url(name));
    const onScreen = await page.locator('.report :is(h2, h3)').allTextContents();
    const text = folded(said('pdfinfo', ['-struct-text', pdfOf(name)]).replace(/"\s*\n\s*"/g, ' ').replace(/"/g, ''));
    let at = 0;
    for (const heading of onScreen.map(folded)) {
      const found = text.indexOf(heading, at);
      assert.ok(found >= 0, `${name}: "${heading}" in its place`);
      at = found;
    }
  }
  await page.close();
});

test('reports hold at every width, in large letters, and axe finds nothing', async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const name of ['report/index.html', 'cohorts/cohort-2/report/index.html', 'cohorts/cohort-1/report/index.html'])
    for (const [width, letters] of [[1280, 100], [768, 100], [320, 100], [320, 200]]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(url(name));
      await page.addStyleTag({ content: `html { font-size: ${letters}%; }` });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${name} is ${over}px too wide at ${width} with ${letters}%`);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes[0].html}`), [], `${name} at ${width}`);
      await page.close();
    }
});

test('the page of a report prints without its navigation', async () => {
  const page = await browser.newPage();
  await page.goto(url('cohorts/cohort-2/report/index.html'));
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.site-nav', '.contents', '.versions'])
    assert.equal(await page.locator(`${part}:visible`).count(), 0, part);
  const file = join(temporaryFolder(), 'page.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  assert.match(said('pdftotext', [file, '-']), /Aims, and how it worked/);
  await page.close();
});

test('made-up figures give no result in any report', () => {
  const page = pages.find((each) => each.name === 'report/index.html').html;
  const row = /<tr><th scope="row"><a href="[^"]*recovery-college[^]*?<\/tr>/.exec(page)[0];
  assert.match(row, /made up/);
  assert.doesNotMatch(row, /\d%/);
});
