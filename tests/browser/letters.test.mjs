// Telephones and large letters, over a page of each kind: whichever way a reader makes the letters larger, nothing runs
// off the side and nothing lies over anything else in the header.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, samples, theme } from './site.mjs';

const { out } = buildDemonstration();
const url = (name) => pathToFileURL(join(out, name)).href;
const launch = (more = []) =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...more] });
const browsers = {};
after(async () => Promise.all(Object.values(browsers).map((browser) => browser.close())));
const browserWith = async (name, more) => (browsers[name] ??= await launch(more));

const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
const ways = {
  'the letters of the page twice as large': { style: 'html { font-size: 200% !important; }' },
  "the browser's own letters twice as large": { settings: ['--blink-settings=defaultFontSize=32'] },
  'the spacing that readers may ask for': { style: spacing },
};
for (const [name, way] of Object.entries(ways))
  test(`at 320 pixels with ${name}, nothing runs off the side`, async () => {
    const browser = await browserWith(name, way.settings);
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    const wide = [];
    for (const sample of samples) {
      await page.goto(url(sample));
      if (way.style) await page.addStyleTag({ content: way.style });
      const found = await page.evaluate(() => {
        const width = document.documentElement.scrollWidth;
        if (width <= 320) return null;
        const scrolls = (each) => each.closest('.table, pre, .chart-scrolls, .visually-hidden, svg');
        const widest = [...document.body.querySelectorAll('*')].find((each) => !scrolls(each) && each.getBoundingClientRect().right > 320.5);
        return `${width} pixels, the first: ${widest?.outerHTML.slice(0, 120)}`;
      });
      if (found) wide.push(`${sample} is ${found}`);
    }
    await page.close();
    assert.deepEqual(wide, []);
  });

for (const width of [320, 1280])
  test(`at ${width} pixels with letters twice as large, no word of the header lies over another`, async () => {
    const browser = await browserWith('plain');
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(url('index.html'));
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    const over = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('body > header a, body > header summary')].filter((each) => each.checkVisibility());
      const boxes = parts.map((each) => [each.textContent.trim(), each.getBoundingClientRect()]);
      const found = [];
      for (const [i, [first, a]] of boxes.entries())
        for (const [second, b] of boxes.slice(i + 1))
          if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) found.push(`${first} and ${second}`);
      return found;
    });
    await page.close();
    assert.deepEqual(over, []);
  });

test('at 1280 pixels with letters twice as large, pages are as wide as the window and the menu is folded', async () => {
  const browser = await browserWith('plain');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const sample of samples) {
    await page.goto(url(sample));
    await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280, sample);
    if (theme === 'lantern') assert.equal(await page.locator('.menu > summary').isVisible(), true, sample);
  }
  await page.close();
});

test('on a telephone the way back is one line, and the contents of a page are folded', { skip: theme !== 'lantern' }, async () => {
  const browser = await browserWith('plain');
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  let folded = 0;
  for (const sample of samples) {
    await page.goto(url(sample));
    const found = await page.evaluate(() => ({
      way: document.querySelector('.breadcrumb ol')?.getBoundingClientRect().height ?? 0,
      parents: [...document.querySelectorAll('.breadcrumb li')].filter((each) => each.checkVisibility()).length,
      open: [...document.querySelectorAll('.contents a')].filter((each) => each.checkVisibility()).length,
      folded: [...document.querySelectorAll('.contents > summary')].filter((each) => each.checkVisibility()).length,
    }));
    assert.ok(found.way < 70 && found.parents <= 1, `${sample}: ${JSON.stringify(found)}`);
    assert.equal(found.open, 0, sample);
    folded += found.folded;
  }
  assert.ok(folded >= 5, `only ${folded} pages have contents`);
  await page.close();
});

test('on a telephone the menu opens where it is, without a script, and each entry can be hit with a thumb', async () => {
  const browser = await browserWith('plain');
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url('about/index.html'));
  const entries = page.locator('.menu a');
  assert.equal(await entries.count(), 5);
  assert.equal(await entries.first().isVisible(), false);
  await page.locator('.menu summary').click();
  for (const entry of await entries.all()) assert.ok((await entry.boundingBox()).height >= 44, await entry.textContent());
  assert.ok((await page.locator('.menu summary').boundingBox()).height >= 44);
  assert.ok(await page.locator('.find').isVisible());
  await context.close();
});

test('on wide screens the menu is a line, and there is one of it', async () => {
  const browser = await browserWith('plain');
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url('about/index.html'));
  assert.equal(await page.locator('.menu summary').isVisible(), false);
  const tops = await page.locator('body > header nav a').evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => Math.round(each.getBoundingClientRect().top)));
  assert.equal(tops.length, 5);
  assert.equal(new Set(tops).size, 1);
  await page.close();
});

// The menu of nhsuk-frontend has links with lines, and marks the current one in bold.
test('in forced colours only the entry of the menu where the reader is has a line below it', { skip: theme !== 'lantern' }, async () => {
  const browser = await browserWith('plain');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(url('case-studies/index.html'));
  const lined = await page.locator('body > header nav a').evaluateAll((all) =>
    all.filter((each) => each.checkVisibility()).filter((each) => {
      const style = getComputedStyle(each);
      return parseFloat(style.borderBottomWidth) > 0 || style.textDecorationLine.includes('underline');
    }).map((each) => each.textContent.trim()));
  assert.deepEqual(lined, ['Stories']);
  await context.close();
});

test('the foot of the page reaches the foot of a short one, and names no page twice', async () => {
  const browser = await browserWith('plain');
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
  for (const name of ['404.html', 'privacy/index.html', 'topics/index.html']) {
    await page.goto(url(name));
    const bottom = await page.locator('body > footer').evaluate((each) => each.getBoundingClientRect().bottom);
    assert.ok(bottom >= 1399, `${name}: the foot ends at ${bottom}`);
    const links = await page.locator('#part-site-map a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    assert.deepEqual(links.filter((each, i) => links.indexOf(each) !== i), [], name);
  }
  await page.close();
});

test('the page for what is not there has its styles from disk, too', async () => {
  const browser = await browserWith('plain');
  const page = await browser.newPage();
  await page.goto(url('404.html'));
  assert.notEqual(await page.locator('h1').evaluate((each) => getComputedStyle(each).fontFamily.split(',')[0]), '"Times New Roman"');
  assert.ok(await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href.startsWith('file:'))));
  await page.close();
});
