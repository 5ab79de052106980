// Charts as a browser shows them: no letter too small at any width, each announced by its message, and every figure in
// them the one that the published numbers hold.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, filesBelow } from './site.mjs';

const { out, pages } = buildDemonstration();
const withCharts = pages.filter(({ name, html }) => /class="(chart-(figure|drawing)|sparkline)/.test(html) && !/report-card|easy-read/.test(name));
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
});
after(async () => browser.close());

// The smallest letters of the charts that are shown, in px of the screen.
const smallest = (page) => page.evaluate(() => {
  let least = { size: Infinity };
  for (const text of document.querySelectorAll('.chart-figure svg.chart text, .sparkline svg text')) {
    if (!text.checkVisibility()) continue;
    const svg = text.ownerSVGElement;
    const size = parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    if (size < least.size) least = { size, text: text.textContent };
  }
  return least;
});

test('letters of charts are at least 13 px on any screen, and 15 px on wide ones', async () => {
  const page = await browser.newPage();
  assert.ok(withCharts.length >= 4);
  for (const { name } of withCharts) {
    await page.goto(pathToFileURL(join(out, name)).href);
    await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
    for (const letters of ['100%', '200%'])
      for (const width of [320, 375, 560, 700, 768, 1024, 1280, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, letters);
        const { size, text } = await smallest(page);
        assert.ok(size >= (width >= 1280 ? 15 : 13), `${name} at ${width}, letters ${letters}: "${text}" has ${size} px`);
      }
  }
  await page.close();
});

test('a chart shows one of its two drawings, and the wide one fills the column', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(join(out, 'case-studies/recovery-college-did-not-attend/index.html')).href);
  for (const [width, shown] of [[320, 'chart-narrow'], [1280, 'chart-wide']]) {
    await page.setViewportSize({ width, height: 900 });
    const figure = page.locator('.chart-figure').first();
    assert.deepEqual(await figure.locator('.chart-drawing:visible').evaluateAll((all) => all.map((one) => one.classList[1])), [shown]);
    const [drawn, room] = await Promise.all([figure.locator('.chart-drawing:visible svg').boundingBox(), figure.boundingBox()]);
    assert.ok(drawn.width >= room.width - 1, `${drawn.width} of ${room.width} px`);
  }
  await page.close();
});

// A row of a published file: no cell of these columns is quoted.
const rowsOf = (file) => {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
};
const decimals = (shown) => (/\.(\d+)/.exec(shown)?.[1] ?? '').length;
const number = (shown) => Number(shown.replace(/[^\d.-]/g, ''));

// The words of a chart that stand beside its figures.
const inWords = {
  en: { centre: 'Median|Average|Centre', moving: 'Moving range', made: 'Made-up figures', from: 'out of', to: 'to' },
  cy: { centre: 'Canolrif|Cyfartaledd|Canol', moving: 'Amrediad symudol', made: 'Ffigurau wedi’u dyfeisio', from: 'allan o', to: 'i' },
};

test('every figure in a chart is the one of the published numbers', () => {
  let charts = 0;
  for (const file of filesBelow(out).filter((path) => path.endsWith('.csv'))) {
    const picture = file.replace(/\.csv$/, '.svg');
    if (!existsSync(picture)) continue;
    const svg = readFileSync(picture, 'utf8');
    const rows = rowsOf(file);
    const last = rows.findLast((row) => row.value !== '');
    if (!last) continue;
    ++charts;
    const near = (shown, exact) => Math.abs(number(shown) - exact) <= 0.5 * 10 ** -decimals(shown) + 1e-9;
    const values = [...svg.matchAll(/class="chart-value"[^>]*>([\s\S]*?)<\/g>/g)].flatMap(([, group]) => [...group.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text));
    assert.ok(values.some((shown) => near(shown, Number(last.value))), `${picture}: ${values} holds no ${last.value}`);
    const said = inWords[file.startsWith(join(out, 'cy/')) ? 'cy' : 'en'];
    // The lines of moving ranges stand in no table.
    if (!svg.includes(said.moving)) for (const [, shown] of svg.matchAll(new RegExp(`>(?:${said.centre}) ([^<]+)</text>`, 'g')))
      assert.ok(rows.some((row) => near(shown, Number(row.centre ?? row.median))), `${picture}: no line at ${shown}`);
    const made = rows[0].data_status === 'illustrative';
    assert.equal(svg.includes(`>${said.made}</text>`), made, picture);
    const bases = rows.filter((row) => row.value !== '' && row.denominator).map((row) => Number(row.denominator));
    if (bases.length) assert.match(svg, new RegExp(`${said.from} ${Math.min(...bases)}( ${said.to} ${Math.max(...bases)})?<`), picture);
  }
  assert.ok(charts >= 10, `${charts} charts`);
});

test('a chart is named once, by a heading that is its message', () => {
  for (const { name, html } of withCharts)
    for (const [figure, id] of html.matchAll(/<figure class="chart-figure" id="([^"]*)"[\s\S]*?<\/figure>/g)) {
      assert.ok(figure.includes(`aria-labelledby="${id}-message"`), `${name}: ${id}`);
      const message = new RegExp(`<h3 class="chart-headline" id="${id}-message">([^<]+)<`).exec(figure)[1];
      for (const [, title] of figure.matchAll(/<title[^>]*>([^<]*)/g)) assert.notEqual(title, message, `${name}: ${id}`);
      for (const [, link] of figure.matchAll(/<a href="[^"]*" download>([\s\S]*?)<\/a>/g)) assert.match(link, /visually-hidden/, `${name}: ${id}`);
    }
});
