// Reports of cohorts and of the programme: the page and the paper, which say the same.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, buildDemonstration, root, temporaryFolder, theme } from './site.mjs';

const { out, pages } = buildDemonstration();
const reports = pages.map((page) => page.name).filter((name) => /(^|\/)report\/index\.html$/.test(name));
const pdfOf = (name) => join(out, name.replace(/\/index\.html$/, '.pdf'));
const url = (name) => pathToFileURL(join(out, name)).href;
const said = (tool, args) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] });
const folded = (words) => words.replace(/[\s\u00a0]+/g, ' ').trim();

// A cohort of ten teams with a chart each, one of them made up: what the demonstration has no figures for.
const teamSite = temporaryFolder();
const write = (name, text) => {
  mkdirSync(dirname(join(teamSite, name)), { recursive: true });
  writeFileSync(join(teamSite, name), text);
};
write('site.yaml', `title: Ten teams\nbase_url: https://example.org\nlanguage: en\norganisation: {name: Us}\ntheme: ${theme}\n`);
write('content/index.md', '---\ntitle: Home\n---\n');
write('content/cohorts/c/index.md', `---
title: Cohort
starts: 2021-01
ends: 2022-12
teams: {started: 12, completed: 10}
aims: [Wait less.]
timeline: [{date: 2021-01, title: The start, text: All met.}]
evaluation: [{statement: felt listened to, percent: 71, respondents: 42}, {statement: learned something, percent: 64, respondents: 5}]
learning: [Ask first.]
---

\`\`\`quote
text: We were heard.
by: A patient partner
source: The report of the cohort
\`\`\`
`);
for (let i = 0; i < 10; ++i) {
  write(`content/case-studies/team-${i}/index.md`, `---
title: The clinic ${i}
cohort: c
aim: {statement: Wait for 20 days., measure: wait}
changes: [We asked patients.]
measures:
  - {id: wait, title: Days to the first visit, kind: outcome, chart: run, unit: days, better: lower, data: wait.csv, source: The clinic's own count${i === 9 ? ', data_status: illustrative' : ''}}
---
`);
  const rows = Array.from({ length: 24 }, (_, month) => `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${(month < 12 ? 60 + i : 30 + i) + (month % 5)}`);
  write(`content/case-studies/team-${i}/wait.csv`, ['date,value', ...rows, ''].join('\n'));
}
const teamOut = join(temporaryFolder(), '_site');
build(teamSite, teamOut);
const teamReport = join(teamOut, 'cohorts/c/report/index.html');

test('in the table of the cohorts nothing is left empty, and no line above the title repeats it', () => {
  const html = readFileSync(join(out, 'report/index.html'), 'utf8');
  const table = /<table[^]*?<\/table>/.exec(html)[0];
  assert.match(table, /Cohort 4[^]*Not known/);
  const cells = [...table.matchAll(/<t[dh][^>]*>([^]*?)<\/t[dh]>/g)].map(([, words]) => words.trim());
  assert.ok(cells.length > 20);
  assert.ok(cells.every((words) => words !== ''), 'an empty cell');
  assert.doesNotMatch(html, /Report of the programme<\/p>\s*<h1>/);
});

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
      const found = await page.evaluate(() => axe.run({ preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
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

test('reports are valid for the Nu checker', () => {
  const checker = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const files = [...reports.map((name) => join(out, name)), teamReport, join(teamOut, 'report/index.html')];
  const result = spawnSync('java', ['-Xss4m', '-jar', checker, '--format', 'gnu', ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(result.status, 0, result.stderr);
});

test('each report leads to itself in the other languages that have it, and to no other', () => {
  const alternates = (name) => Object.fromEntries([...readFileSync(join(out, name), 'utf8').matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, language, address]) => [language, address]));
  const site = /<link rel="canonical" href="(.*)report\/"/.exec(readFileSync(join(out, 'report/index.html'), 'utf8'))[1];
  for (const name of ['report/', 'cohorts/cohort-2/report/']) {
    const both = { en: `${site}${name}`, cy: `${site}cy/${name}`, 'x-default': `${site}${name}` };
    assert.deepEqual(alternates(`${name}index.html`), both, name);
    assert.deepEqual(alternates(`cy/${name}index.html`), both, `cy/${name}`);
    assert.match(readFileSync(join(out, `${name}index.html`), 'utf8'), /hreflang="cy">Cymraeg<\/a>/);
  }
  assert.deepEqual(alternates('cohorts/cohort-1/report/index.html'), {});
});

test('teams stand side by side on one scale in the report, nine on two pictures, and the made-up one in none', () => {
  const html = readFileSync(teamReport, 'utf8');
  const pictures = ['part-side-1', 'part-side-1-2'].map((id) => new RegExp(`<svg[^>]*aria-labelledby="${id}-wide-title[^"]*"[\\s\\S]*?</svg>`).exec(html)?.[0]);
  assert.ok(pictures.every(Boolean));
  const tops = pictures.map((svg) => [...svg.matchAll(/>(\d+)<\/text>/g)].map(([, number]) => Number(number)).filter((number) => number < 1000));
  assert.equal(Math.max(...tops[0]), Math.max(...tops[1]));
  for (let i = 0; i < 10; ++i)
    assert.equal(pictures.filter((svg) => svg.includes(`>The clinic ${i}</text>`)).length, i === 9 ? 0 : 1, `clinic ${i}`);
  const paper = folded(said('pdftotext', [join(teamOut, 'cohorts/c/report.pdf'), '-']));
  for (const words of ['9 teams side by side on one scale, part 2 of 2', 'A patient partner', '71%', 'The clinic’s own count'.replace('’', "'")]) assert.ok(paper.includes(words), words);
  assert.doesNotMatch(paper, /64%/); // of five people
});
