// Tables where there is little room, and the list of contents where a page is longer than the window.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, theme } from './site.mjs';

const { out, pages } = buildDemonstration();
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
});
after(async () => browser.close());

async function open(name, width, height = 900, letters = '') {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(pathToFileURL(join(out, name)).href);
  if (letters) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, letters);
  return page;
}

const withTables = pages.filter((page) => page.html.includes('<div class="table')).map((page) => page.name);

test('no word of a table is cut off on a phone, with letters of any size', async () => {
  assert.ok(withTables.length >= 10);
  for (const name of withTables)
    for (const letters of ['', '200%']) {
      const page = await open(name, 320, 900, letters);
      const cut = await page.evaluate(() => [...document.querySelectorAll('.table:not([role]) td, .table:not([role]) th')]
        .filter((cell) => { const box = cell.getBoundingClientRect(); return box.width > 1 && (box.right > 321 || cell.scrollWidth > Math.ceil(box.width) + 1); })
        .map((cell) => cell.textContent));
      assert.deepEqual(cut, [], `${name} ${letters}`);
      assert.equal(await page.locator('.table[tabindex]:not([role])').count(), 0, `${name}: a stop of the keyboard where nothing scrolls`);
      await page.close();
    }
});

test('no cell breaks a word or a number where a table has its columns', async () => {
  const named = pages.filter((page) => /<div class="(table|stacks)/.test(page.html)).map((page) => page.name);
  for (const width of [1280, 768]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const name of named) {
      await page.goto(pathToFileURL(join(out, name)).href);
      const broken = await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        const found = [];
        for (const cell of document.querySelectorAll('main :is(td, th)')) {
          if ((cell.closest('thead') ?? cell).getBoundingClientRect().width < 2) continue; // its words stand before each cell
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          while (texts.nextNode())
            for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{N}.,%]+/gu)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, word.index);
              range.setEnd(texts.currentNode, word.index + word[0].length);
              const lines = new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top)));
              if (lines.size > 1) found.push(word[0]);
            }
        }
        return found;
      });
      assert.deepEqual(broken, [], `${name} at ${width}`);
    }
    await page.close();
  }
});

test('the open table of a chart scrolls in a frame of its own, below its heads', async () => {
  for (const width of [1280, 320]) {
    const page = await open('case-studies/recovery-college-did-not-attend/index.html', width);
    await page.locator('.chart-data > summary').first().click();
    const found = await page.locator('.chart-data .table').first().evaluate((frame) => {
      frame.scrollTop = 300;
      const box = frame.getBoundingClientRect();
      const row = [...frame.querySelectorAll('tbody th')].map((head) => (head.getBoundingClientRect().height - 16) / parseFloat(getComputedStyle(head).lineHeight));
      return { height: box.height, scrolled: frame.scrollTop, head: frame.querySelector('thead th').getBoundingClientRect().top - box.top, stop: frame.tabIndex, name: frame.ariaLabel, row: Math.max(...row) };
    });
    assert.ok(found.height <= 481, `${found.height} px`);
    assert.equal(found.scrolled, 300);
    assert.ok(Math.abs(found.head) < 2, 'the heads scroll away');
    assert.equal(found.stop, 0);
    assert.match(found.name, /^Data: /);
    assert.ok(found.row < 5, `a row has ${found.row} lines`);
    await page.close();
  }
});

test('the steps of the scale are blocks on a phone, each with its number, its name and what it means', async () => {
  const name = 'resources/assessment-scale/index.html';
  const rows = (page) => page.locator('.stacks tbody tr').first().evaluate((row) => [...row.children].map((cell) => {
    const box = cell.getBoundingClientRect();
    return { top: Math.round(box.top), width: box.width, label: getComputedStyle(cell, '::before').content };
  }));
  const phone = await open(name, 320);
  const blocks = await rows(phone);
  assert.ok(blocks.every((cell, i) => i === 0 || cell.top > blocks[i - 1].top), 'cells stand beside each other');
  assert.ok(blocks.every((cell) => cell.width > 250));
  assert.deepEqual(blocks.map((cell) => cell.label), ['"Score "', 'none', '"What it means"']);
  await phone.close();
  const wide = await open(name, 1280);
  const cells = await rows(wide);
  assert.ok(cells.every((cell) => cell.top === cells[0].top && cell.label === 'none'));
  await wide.close();
});

test('only the contents stay beside a long page, and say that they go on', { skip: theme !== 'lantern' }, async () => {
  const page = await open('case-studies/recovery-college-did-not-attend/index.html', 1366, 400);
  await page.evaluate(() => window.scrollTo(0, 3000));
  const found = await page.evaluate(() => {
    const contents = document.querySelector('.contents'), box = contents.getBoundingClientRect();
    return { top: box.top, bottom: box.bottom, goesOn: contents.scrollHeight > contents.clientHeight, overflow: getComputedStyle(contents).overflowY,
      sign: getComputedStyle(contents).backgroundImage, facts: document.querySelector('.facts').getBoundingClientRect().bottom };
  });
  assert.ok(found.top >= 0 && found.bottom <= 400, 'the contents are not in the window');
  assert.ok(found.goesOn, 'the window is not low enough for this test');
  assert.equal(found.overflow, 'auto');
  assert.match(found.sign, /gradient/);
  assert.ok(found.facts < 0, 'the facts take the room of the contents');
  await page.close();
});
