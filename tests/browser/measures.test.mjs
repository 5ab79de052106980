// What the pages of measures do for a reader in a browser: choosing, printing the report card, and charts
// that can be seen in every setting of the screen.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, buildDemonstration, temporaryFolder } from './site.mjs';

const { out, pages } = buildDemonstration();
const url = (name, folder = out) => pathToFileURL(join(folder, name)).href;
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
});
after(async () => browser.close());

test('all measures stand on their page without JavaScript, and can be chosen with it', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(url('measures/index.html'));
  const all = await still.locator('[data-kind]').count();
  assert.ok(all >= 20, `only ${all} measures`);
  assert.equal(await still.locator('.measures-table [data-kind]').last().isVisible(), true);
  assert.equal(await still.locator('.choose').isVisible(), false);
  // The counts at the top are those of the page, and each leads to the first of them.
  const counts = await still.locator('.strip a').evaluateAll((links) =>
    links.map((link) => ({ said: Number(link.querySelector('b').textContent), there: document.querySelector(link.getAttribute('href')).querySelectorAll('[data-kind]').length })));
  assert.ok(counts.length >= 3);
  for (const { said, there } of counts) assert.equal(said, there);
  assert.equal(counts.reduce((sum, { there }) => sum + there, 0), all);
  // What is made up stands apart, with no figure, sign or line.
  assert.ok((await still.locator('#made-up [data-kind]').count()) > 0);
  assert.equal(await still.locator('#made-up').locator('svg, .verdict, b').count(), 0);
  await plain.close();

  const page = await browser.newPage();
  await page.goto(url('measures/index.html'));
  assert.equal(await page.locator('.choose-shown').textContent(), `Showing ${all} of ${all} measures`);
  // Few rows need no choosing: it is folded until a reader asks.
  assert.equal(await page.locator('#choose-kind').isVisible(), false);
  await page.locator('.choose > summary').click();
  await page.locator('#without summary').click();
  await page.selectOption('#choose-kind', 'balancing');
  const shown = await page.locator('[data-kind]:visible').count();
  assert.ok(shown > 0 && shown < all);
  assert.equal(await page.locator('.choose-shown').textContent(), `Showing ${shown} of ${all} measures`);
  // No heading over nothing.
  const parts = await page.locator('.measures-table:visible, .section:visible').evaluateAll((all) =>
    all.map((part) => [...part.querySelectorAll('[data-kind]')].filter((each) => each.checkVisibility()).length));
  assert.ok(parts.every((count) => count > 0), 'a part is shown that has nothing in it');
  await page.selectOption('#choose-kind', '');
  await page.selectOption('#choose-order', 'title');
  const titles = await page.locator('.measures-table .measure-name').allTextContents();
  assert.deepEqual(titles, [...titles].sort((a, b) => a.localeCompare(b, 'en')));
  await page.close();
});

// 20 measures of every verdict, which the demonstration does not have.
function siteOfAllVerdicts() {
  const site = temporaryFolder();
  const write = (name, text) => {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  };
  write('site.yaml', 'title: Wards\nbase_url: https://wards.example\nlanguage: en\norganisation:\n  name: Wards\n');
  write('content/index.md', '---\ntitle: Wards\n---\n');
  const wobble = [1, -2, 0, 2, -1, -1, 2, 0, -2, 1];
  const steady = (level) => Array.from({ length: 24 }, (_, i) => level + wobble[i % 10]);
  const step = (from, to) => Array.from({ length: 24 }, (_, i) => (i < 12 ? from : to) + wobble[i % 10]);
  const shapes = [['worse', step(30, 45)], ['better', step(50, 33)], ['no-change-seen', steady(40)], ['too-few-points', [50, 52, 51]], ['cannot-tell', Array(24).fill(20)]];
  const kinds = ['outcome', 'process', 'balancing'];
  for (const project of ['a', 'b', 'c', 'd']) {
    const measures = shapes.map(([id, values], i) => {
      write(`content/case-studies/${project}/${id}.csv`, `date,value\n${values.map((value, k) => `${2021 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')},${value}`).join('\n')}\n`);
      return `  - {id: ${id}, title: People who waited ${id} in ${project}, kind: ${kinds[i % 3]}, unit: percent, better: lower, target: 30, chart: ${i === 2 ? 'i' : 'run'}, data: ${id}.csv, source: Wards}`;
    });
    write(`content/case-studies/${project}/index.md`, `---\ntitle: Project ${project}\nmeasures:\n${measures.join('\n')}\n---\nText.\n`);
  }
  build(site, join(site, '_site'));
  return join(site, '_site');
}

test('the measures of a site are a table where there is room for one, and tiles that say as much where there is none', async () => {
  const folder = siteOfAllVerdicts();
  for (const [name, width, letters, table] of [['wide', 1280, '', true], ['phone', 320, '', false], ['large letters', 1280, '200%', false], ['phone, large letters', 320, '200%', false]]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(url('measures/index.html', folder));
    if (letters) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, letters);
    const found = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      heads: [...document.querySelectorAll('.measures-table thead th')].filter((each) => each.getBoundingClientRect().width > 20).length,
      order: [...document.querySelectorAll('.measures-table tbody')].map((each) => each.id),
      first: document.querySelector('.measures-table tbody tr').innerText,
      labels: [...document.querySelectorAll('.measures-table tbody tr')[0].querySelectorAll('[data-label]')].map((each) => getComputedStyle(each, '::before').content),
    }));
    assert.ok(found.wide <= width, `${name}: ${found.wide} pixels wide`);
    assert.equal(found.heads > 0, table, name);
    assert.deepEqual(found.order, ['worse', 'better', 'no-change-seen', 'cannot-tell', 'too-few-points'], name);
    assert.match(found.first, /Worse[\s\S]*30%[\s\S]*45%[\s\S]*30%/, name);
    assert.equal(found.labels.every((label) => label === 'none'), table, name);
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url('measures/index.html', folder));
  assert.equal(await page.locator('#choose-kind').isVisible(), true, 'many rows are to choose from at once');
  await page.setViewportSize({ width: 696, height: 1032 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => document.querySelector('.measures-table table').getBoundingClientRect().right - document.documentElement.clientWidth);
  assert.ok(cut <= 0, `the printed table is ${cut} pixels too wide`);
  assert.ok((await page.locator('.measures-table thead').boundingBox()).width > 400, 'on paper it is no table');
  await page.close();
});

test('the table of measures is under a heading that is its name, and no cell is silent', async () => {
  for (const folder of [out, siteOfAllVerdicts()]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(url('measures/index.html', folder));
    assert.equal(await page.locator('.measures-table caption h2').count(), 1);
    const silent = await page.locator('.measures-table tbody :is(td, th)').evaluateAll((cells) => cells.filter((cell) => !cell.textContent.trim()).map((cell) => cell.outerHTML));
    assert.deepEqual(silent, []);
    // The counts of the page keep their digits together on paper.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 696, height: 1032 });
    const lines = await page.locator('.strip b').evaluateAll((all) => all.map((each) => { const range = document.createRange(); range.selectNodeContents(each); return range.getClientRects().length; }));
    assert.ok(lines.every((count) => count === 1), `${lines}`);
    await page.close();
  }
});

async function printed(folder, name) {
  const page = await browser.newPage();
  await page.goto(url(name, folder));
  const bytes = await page.pdf({ preferCSSPageSize: true });
  // Nothing that was written may be cut off at the foot of the one page.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 696, height: 1032 });
  const cut = await page.locator('.card-sheet').evaluate((sheet) => {
    const end = sheet.getBoundingClientRect().bottom + 1;
    return [...sheet.querySelectorAll('p, li, h2, svg')].filter((each) => each.getBoundingClientRect().bottom > end).length;
  });
  await page.close();
  return { pages: (bytes.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length, cut };
}

test('every report card is one printed A4 page with nothing cut off', async () => {
  const cards = pages.filter((page) => page.name.endsWith('report-card/index.html'));
  assert.ok(cards.length >= 5);
  for (const card of cards) assert.deepEqual(await printed(out, card.name), { pages: 1, cut: 0 }, card.name);
});

test('the report card of the longest project is one page too', async () => {
  const site = temporaryFolder();
  const long = Array.from({ length: 30 }, (_, i) => `A long sentence of a project that has a great deal to say about number ${i}, and says it at length, more than once, in words that go on`);
  const list = (items) => items.map((item) => `  - ${item}`).join('\n');
  const drivers = Array.from({ length: 12 }, (_, i) => `    - title: Primary driver number ${i} with a long name\n      changes: [One idea, Another idea, A third idea]`).join('\n');
  mkdirSync(join(site, 'content/case-studies/long'), { recursive: true });
  writeFileSync(join(site, 'site.yaml'), 'title: Long\nbase_url: https://long.example\nlanguage: en\norganisation:\n  name: Long\n');
  writeFileSync(join(site, 'content/index.md'), '---\ntitle: Long\n---\n');
  const rows = Array.from({ length: 24 }, (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')},${50 + ((i * 7) % 11)}`).join('\n');
  for (const id of ['a', 'b', 'c']) writeFileSync(join(site, `content/case-studies/long/${id}.csv`), `date,value\n${rows}\n`);
  const measures = ['a', 'b', 'c'].map((id) => `  - {id: ${id}, title: "A measure with a name that is longer than most names of measures ${id}", kind: outcome, chart: i, data: ${id}.csv}`).join('\n');
  const cycles = Array.from({ length: 20 }, (_, i) => `  - {date: 2020-0${(i % 9) + 1}, title: "A cycle with quite a long title that tells what was tried, number ${i}"}`).join('\n');
  writeFileSync(join(site, 'content/case-studies/long/index.md'),
    `---\ntitle: A project with a title that is so long that it takes two lines on paper, and perhaps even three of them\naim:\n  statement: ${long.slice(0, 4).join('. ')}\ncoproduction:\n  partners: 12\n  statement: ${long.slice(0, 3).join('. ')}\nresults:\n${list(long)}\nlearning:\n${list(long)}\nsustainability:\n${list(long)}\ndriver_diagram:\n  aim: ${long[0]}\n  drivers:\n${drivers}\nmeasures:\n${measures}\npdsa:\n${cycles}\n---\n`);
  build(site, join(site, '_site'));
  assert.deepEqual(await printed(join(site, '_site'), 'case-studies/long/report-card/index.html'), { pages: 1, cut: 0 });
});

const luminance = (rgb) => {
  const [r, g, b] = rgb.map((value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

for (const [name, options] of [['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }], ['print', { media: 'print' }]])
  test(`what a chart draws stands out from its ground: ${name}`, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.emulateMedia(options);
    await page.goto(url('case-studies/recovery-college-did-not-attend/index.html'));
    const found = await page.evaluate(() => {
      const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      let ground = [255, 255, 255];
      for (let element = document.querySelector('.chart-figure'); element; element = element.parentElement) {
        const colour = getComputedStyle(element).backgroundColor;
        if (!/rgba\(.*, 0\)|transparent/.test(colour)) { ground = numbers(colour); break; }
      }
      const quiet = ['chart-grid', 'chart-baseline', 'chart-mark-line', 'chart-number', 'chart-message', 'chart-cut-out'];
      const parts = [...document.querySelectorAll('.chart-figure .chart-wide svg [class^="chart-"]')].filter((each) => !quiet.includes(each.getAttribute('class')));
      return { ground, parts: parts.map((each) => {
        const style = getComputedStyle(each);
        const text = each.tagName === 'g';
        const colour = text || style.stroke === 'none' ? style.fill : style.stroke;
        return { part: each.getAttribute('class'), text, colour: numbers(colour) };
      }) };
    });
    assert.ok(found.parts.length > 10);
    for (const { part, text, colour } of found.parts) {
      const ratio = contrast(colour, found.ground);
      assert.ok(ratio >= (text ? 4.5 : 3), `${part} has ${ratio.toFixed(2)} to 1`);
    }
    await page.close();
  });

test('at 200 % text the words of a chart page stay within 320 pixels', async () => {
  const page = await browser.newPage({ viewport: { width: 640, height: 900 } });
  await page.goto(url('case-studies/recovery-college-did-not-attend/index.html'));
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const wide = await page.locator('html').evaluate((element) => element.scrollWidth);
  assert.ok(wide <= 640, `the page is ${wide} pixels wide`);
  await page.close();
});

test('a chart says in words and in its table what it draws', () => {
  for (const page of pages) {
    for (const figure of page.html.match(/<figure class="chart-figure"[\s\S]*?<\/figure>/g) ?? []) {
      if (!figure.includes('chart-drawing')) continue; // numbers rounded too coarsely are not drawn
      const title = /<title id="[^"]*-wide-title">([^<]*)/.exec(figure)[1];
      const said = /<desc id="[^"]*-wide-desc">([^<]*)/.exec(figure)[1];
      assert.ok(title, `${page.name}: the drawing has no name`);
      const named = /aria-labelledby="([^"]*)"/.exec(figure)[1];
      assert.match(figure, new RegExp(`<h3 class="chart-headline" id="${named}">[^<]`), `${page.name}: the figure is not named by its message`);
      // The sentence stands below the drawing, so its description tells of the drawing alone.
      const summary = /<div class="chart-words">\s*<p>([^<]*)/.exec(figure)[1];
      assert.ok(summary.length > 20, `${page.name}: no sentence`);
      assert.match(said, page.name.startsWith('cy/') ? /^(1 pwynt, .+|\d+ \p{L}+, o .+ i .+)$/u : /^(1 point, .+|\d+ points, from .+ to .+)$/, page.name);
      assert.ok(!summary.includes(said), `${page.name}: ${said} is heard twice`);
      const dots = figure.match(/<tr><th scope="row">/g).length;
      assert.ok(dots >= 1, page.name);
    }
  }
});
