// Teams side by side: a funnel plot, a compare block and the page of a cohort. Every point stands where its published
// number belongs, on one scale; the words beside it lead to each chart; nothing is wider than a phone.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, temporaryFolder } from './site.mjs';

const site = temporaryFolder();
const write = (name, text) => {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), text);
};
const teams = ['alder', 'birch', 'cedar'];
const months = (level, step) => Array.from({ length: 24 }, (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')},${i < 12 ? level + (i % 5) : level - step + (i % 4)}`);
write('site.yaml', 'title: Side by side\nbase_url: https://example.org\nlanguage: en\norganisation: {name: Us}\n');
write('content/cohorts/c/index.md', '---\ntitle: Cohort\n---\n');
teams.forEach((team, i) => {
  write(`content/case-studies/${team}/index.md`, `---
title: The ${team} clinic
cohort: c
measures:
  - {id: wait, title: Days to the first visit, kind: outcome, chart: run, unit: days, better: lower, data: wait.csv${i === 2 ? ', data_status: illustrative' : ''}}
  - {id: asked, title: Patients who were asked, kind: process, chart: run, unit: percent, better: higher, data: asked.csv}
---
`);
  write(`content/case-studies/${team}/wait.csv`, ['date,value', ...months(40 + 30 * i, 12), ''].join('\n'));
  write(`content/case-studies/${team}/asked.csv`, ['date,value', ...months(70 - 20 * i, -5), ''].join('\n'));
});
const places = [['Alder', 41, 62], ['Ash', 88, 140], ['Beech', 29, 48], ['Birch', 63, 97], ['Cedar', 112, 171], ['Elm', 34, 60], ['Holly', 97, 128], ['Oak', 131, 212], ['Pine', 6, 9], ['Rowan', 44, 110], ['Yew', 14, 22]];
write('content/asked.csv', ['label,numerator,denominator', ...places.map((row) => row.join(',')), ''].join('\n'));
write('content/index.md', `---
title: Home
measures:
  - {id: asked, title: Patients who were asked what matters, kind: process, chart: funnel, unit: percent, better: higher, data: asked.csv}
---
\`\`\`chart
measure: asked
\`\`\`

\`\`\`compare
measures:
${teams.map((team) => `  - {measure: wait, page: case-studies/${team}/index.md}`).join('\n')}
\`\`\`
`);

const out = join(temporaryFolder(), '_site');
build(site, out);
const html = (address) => readFileSync(join(out, address, 'index.html'), 'utf8');
const rowsOf = (file) => {
  const [head, ...rows] = readFileSync(join(out, file), 'utf8').trim().split('\n').map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
};
const path = (svg, role) => [...svg.matchAll(new RegExp(`class="chart-${role}"[^>]* d="([^"]*)"`, 'g'))].map((match) => match[1]).join('');
const dots = (svg) => [...path(svg, 'point').matchAll(/M(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
const drawing = (page, id) => new RegExp(`<svg[^>]*aria-labelledby="${id}-title"[\\s\\S]*?</svg>`).exec(page)[0];

// A straight line through the first and the last pair holds for all of them, within a rounding of the drawing.
function onOneLine(pairs, name) {
  const low = pairs.reduce((a, b) => (b[0] < a[0] ? b : a)), high = pairs.reduce((a, b) => (b[0] > a[0] ? b : a));
  const slope = (high[1] - low[1]) / (high[0] - low[0]);
  for (const [number, at] of pairs) assert.ok(Math.abs(low[1] + (number - low[0]) * slope - at) <= 0.3, `${name}: ${number} is drawn at ${at}`);
  return slope;
}

test('each place of a funnel plot stands where its published numbers belong, and hidden ones nowhere', () => {
  const rows = rowsOf('asked.csv');
  assert.equal(rows.find(({ label }) => label === 'Pine').hidden, 'yes');
  assert.equal(rows.find(({ label }) => label === 'Pine').upper, '');
  const inside = rows.filter(({ value, standing }) => value !== '' && standing === 'inside');
  for (const svg of [readFileSync(join(out, 'asked.svg'), 'utf8'), drawing(html('.'), 'chart-asked-wide'), drawing(html('.'), 'chart-asked-narrow')]) {
    const drawn = dots(svg);
    assert.equal(drawn.length, inside.length);
    assert.ok(onOneLine(inside.map((row, i) => [Number(row.denominator), drawn[i].x]), 'sizes') > 0);
    assert.ok(onOneLine(inside.map((row, i) => [Number(row.value), drawn[i].y]), 'shares') < 0);
    assert.doesNotMatch(svg, /Pine/);
    assert.match(svg, /Rowan/);
  }
});

test('the limits in the file are those of the picture and of the table', () => {
  const rowan = rowsOf('asked.csv').find(({ label }) => label === 'Rowan');
  assert.equal(rowan.standing, 'below-99.8');
  assert.ok(Number(rowan.value) < Number(rowan.lower_99_8));
  const row = /<tr><th scope="row">Rowan<\/th>.*?<\/tr>/.exec(html('.'))[0];
  assert.match(row, /Below the 99.8% limits/);
});

for (const [name, address, id] of [['a compare block', '.', 'part-compare-\\d+'], ['a cohort', 'cohorts/c', 'part-side-1']])
  test(`${name} has a panel for each team on one scale, each point at its published number`, () => {
    for (const size of ['wide', 'narrow']) {
      const svg = drawing(html(address), `${id}-${size}`);
      const drawn = dots(svg);
      const values = teams.map((team) => rowsOf(`case-studies/${team}/wait.csv`).map(({ value }) => Number(value)));
      assert.equal(drawn.length, values.flat().length);
      const slopes = values.map((all, i) => onOneLine(all.map((value, j) => [value, drawn[i * 24 + j].y]), `${teams[i]}, ${size}`));
      for (const slope of slopes) assert.ok(Math.abs(slope - slopes[0]) < 0.02, `${size}: the scales differ: ${slopes}`);
      // One axis of time: each month of one team right above that of the next.
      for (let j = 0; j < 24; ++j) assert.equal(drawn[j].x, drawn[24 + j].x);
    }
  });

test('the words beside the panels lead to each chart, and made-up figures are named as such only', () => {
  const page = html('.');
  const table = page.slice(page.indexOf('class="table stacks"'));
  assert.match(table, /href="case-studies\/alder\/index\.html#chart-wait">The alder clinic/);
  const row = table.split('<tr>').find((part) => part.includes('The cedar clinic'));
  assert.match(row, /made up/);
  assert.doesNotMatch(row, /\d days/);
});

test('the heading says how many teams have the measure', () => {
  const page = html('cohorts/c');
  assert.match(page, /Days to the first visit: 3 teams side by side on one scale/);
  assert.match(page, /Patients who were asked: 3 teams side by side on one scale/);
});

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(() => browser.close());

test('no page is wider than its screen', async () => {
  for (const address of ['.', 'cohorts/c'])
    for (const width of [1280, 320]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(join(out, address, 'index.html')).href);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${address} at ${width}`);
      await page.close();
    }
});
