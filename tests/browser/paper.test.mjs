// What comes out of a printer: stories with page numbers and nothing lost, report cards that say one thing large,
// and QR codes that a telephone can read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, filesBelow, temporaryFolder } from './site.mjs';

const { out, pages } = buildDemonstration();
const work = temporaryFolder();
const url = (name) => pathToFileURL(join(out, name)).href;
const stories = pages.map((page) => page.name).filter((name) =>
  /^case-studies\/[^/]+\/index\.html$/.test(name) && readFileSync(join(out, name), 'utf8').includes('page-case-study'));
const cards = pages.filter((page) => page.name.endsWith('report-card/index.html')).map((page) => page.name);
const canonical = (name) => /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(out, name), 'utf8'))[1];

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(async () => browser.close());

const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
const read = (picture) => execFileSync('zbarimg', ['--quiet', '--raw', picture], quiet).trim();
function readInPdf(file, page) {
  const picture = join(work, 'page');
  execFileSync('pdftoppm', ['-r', '100', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, picture]);
  return read(`${picture}.png`);
}

async function printed(name) {
  const page = await browser.newPage();
  await page.goto(url(name));
  const file = join(work, `${name.replaceAll('/', '-')}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: 'print' });
  const headings = await page.locator('main :is(h2, h3)').evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent.trim().replace(/\s+/g, ' ')));
  await page.close();
  const text = execFileSync('pdftotext', ['-raw', file, '-'], quiet);
  return { file, headings, pages: text.split('\f').slice(0, -1).map((each) => each.trim().split('\n')) };
}

test('a story is at most eight printed pages, each with its number and the address, none ending with a heading', async () => {
  assert.ok(stories.length >= 5);
  for (const name of stories) {
    const story = await printed(name);
    assert.ok(story.pages.length <= 8, `${name} takes ${story.pages.length} pages`);
    story.pages.forEach((lines, i) => {
      const text = lines.join(' ');
      assert.ok(text.includes(`${i + 1} / ${story.pages.length}`), `${name}: page ${i + 1} has no number`);
      assert.ok(text.includes(canonical(name)), `${name}: page ${i + 1} does not say where it is from`);
      const words = lines.filter((line) => line !== canonical(name) && !/^\d+ \/ \d+$/.test(line));
      assert.ok(!story.headings.includes(words.at(-1)), `${name}: page ${i + 1} ends with the heading ${words.at(-1)}`);
    });
  }
});

test('on paper what is folded is whole, and numbers keep their sign without grounds', async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  for (const name of stories) {
    await page.goto(url(name));
    assert.equal(await page.locator('.project td').first().isVisible(), true, `${name}: the form of the project is folded`);
    const marks = await page.locator('.mark:visible').evaluateAll((all) =>
      all.map((each) => [getComputedStyle(each).color, getComputedStyle(each).borderTopStyle]));
    assert.ok(marks.every(([colour, border]) => colour === 'rgb(0, 0, 0)' && border === 'solid'), `${name}: ${marks[0]}`);
  }
  await page.close();
});

test('the printed page of the data has its files and breaks no row', async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(url('data/index.html'));
  const files = page.locator('main .downloads a[download]');
  assert.equal(await files.count(), 5);
  for (const file of await files.all()) assert.equal(await file.isVisible(), true);
  const breaks = await page.locator('.stacks tr, .site-footer').evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).breakInside))]);
  assert.deepEqual(breaks, ['avoid']);
  await page.close();
});

test('a report card leads to its story by a QR code, and breaks no sentence off', async () => {
  assert.ok(cards.length >= 5);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  for (const name of cards) {
    await page.goto(url(name));
    const picture = join(work, 'card.png');
    await page.locator('.qr-code').screenshot({ path: picture });
    assert.equal(read(picture), canonical(join(dirname(dirname(name)), 'index.html')));
    const text = await page.locator('.card-sheet').innerText();
    assert.ok(!/…|\.\.\./.test(text), `${name}: ${/.{40}(…|\.\.\.)/.exec(text)}`);
  }
  await page.close();
});

test('the foot of a report card and all that stands above it lie on its sheet', async () => {
  const page = await browser.newPage({ viewport: { width: 688, height: 1032 } }); // A4 without the margins of a card
  for (const name of cards) {
    await page.emulateMedia({ media: 'print' });
    await page.goto(url(name));
    const outside = await page.locator('.card-sheet').evaluate((sheet) => {
      const box = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll('h1, h2, p, li, figcaption, .qr-code, .card-foot')].filter((each) => {
        const own = each.getBoundingClientRect();
        return own.right > box.right + 1 || own.bottom > box.bottom + 1;
      }).map((each) => each.textContent.trim().slice(0, 60));
    });
    assert.deepEqual(outside, [], name);
    const code = await page.locator('.qr-code').boundingBox();
    assert.ok(code.width > 80 && code.width < 100, `${name}: the code is ${code.width} px wide`);
    await page.emulateMedia({ media: 'screen' });
    assert.ok((await page.locator('.qr-code').boundingBox()).width <= 128, `${name}: the code is too large on screen`);
  }
  await page.close();
});

test('nothing in the chart of a report card is larger than its headings', async () => {
  for (const width of [1280, 768, 320]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const name of cards) {
      await page.goto(url(name));
      const sizes = await page.evaluate(() => ({
        heading: parseFloat(getComputedStyle(document.querySelector('.card-sheet h2')).fontSize),
        letters: [...document.querySelectorAll('.card-chart svg text')].filter((each) => each.checkVisibility())
          .map((each) => parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().a),
      }));
      for (const size of sizes.letters) assert.ok(size <= sizes.heading, `${name} at ${width}: letters of ${size} px below headings of ${sizes.heading}`);
    }
    await page.close();
  }
});

test('posters and guides lead to their page by a QR code', () => {
  const sheets = filesBelow(out).filter((file) => file.endsWith('/sheet.pdf'));
  assert.ok(sheets.length >= 2);
  for (const sheet of sheets) assert.equal(readInPdf(sheet, 1), canonical(join(dirname(sheet).slice(out.length + 1), 'easy-read/index.html')));
  for (const guide of filesBelow(out).filter((file) => /easy-read(-large)?\.pdf$/.test(file))) {
    const last = /Pages: +(\d+)/.exec(execFileSync('pdfinfo', [guide], quiet))[1];
    const page = join(dirname(guide), 'easy-read/index.html');
    assert.ok(existsSync(page));
    // The back of a guide in large letters may take two pages.
    let code;
    try { code = readInPdf(guide, last); } catch { code = readInPdf(guide, last - 1); }
    assert.equal(code, canonical(page.slice(out.length + 1)), guide);
  }
});
