// The demonstration site in Chromium, opened from disk and without JavaScript of its own: nothing runs off
// the side at any width, nothing that axe knows of is wrong, easy read keeps its layout.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, root, samples } from './site.mjs';

const { out, pages } = buildDemonstration();
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const easyRead = pages.filter((page) => /(^|\/)easy-read\/index\.html$/.test(page.name) && page.html.includes('class="easy-row')).map((page) => page.name);
const url = (name) => pathToFileURL(join(out, name)).href;

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
           '--disable-component-update', '--disable-sync'],
  });
});
after(async () => browser.close());

for (const width of [320, 768, 1280])
  test(`no page runs off the side at ${width} pixels, without JavaScript`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const name of samples) {
      await page.goto(url(name));
      const wide = await page.locator('html').evaluate((element) => element.scrollWidth);
      assert.ok(wide <= width, `${name} is ${wide} pixels wide`);
    }
    await context.close();
  });

for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320]])
  test(`axe finds nothing in ${colorScheme} colours at ${width} pixels`, async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const name of samples) {
      await page.goto(url(name));
      await page.evaluate(axe);
      const result = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      const found = result.violations.map((violation) => `${name}: ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
      assert.deepEqual(found, []);
    }
    await context.close();
  });

for (const width of [320, 1280])
  test(`easy read at ${width} pixels: picture left of its words, large type, short lines`, async () => {
    assert.ok(easyRead.length >= 7, `only ${easyRead.length} easy-read pages`);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const name of easyRead) {
      await page.goto(url(name));
      const rows = await page.locator('.easy-row').evaluateAll((all) =>
        all.map((row) => {
          const picture = row.querySelector('.easy-picture').getBoundingClientRect();
          const words = row.querySelector('.easy-words');
          const box = words.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(words.querySelector('p')).fontSize);
          return { gap: box.left - picture.right, size, text: words.textContent.trim().slice(0, 40), picture: picture.width };
        }),
      );
      assert.ok(rows.length > 0, `${name} has no rows`);
      for (const row of rows) {
        assert.ok(row.gap >= 0 && row.picture > 40, `${name}: "${row.text}": the picture is not left of the words`);
        assert.ok(row.size >= 16 * 1.33, `${name}: "${row.text}": ${row.size} px`);
      }
      const longest = await page.locator('.easy-words p').evaluateAll((all) => {
        let most = 0;
        for (const paragraph of all) {
          const range = document.createRange();
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          let top = null, count = 0;
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (let i = 0; i < node.length; ++i) {
              range.setStart(node, i);
              range.setEnd(node, i + 1);
              const box = range.getClientRects()[0];
              if (!box) continue;
              if (top === null || Math.abs(box.top - top) > 8) { top = box.top; count = 0; }
              most = Math.max(most, ++count);
            }
        }
        return most;
      });
      const smallest = await page.locator('.easy *:not(svg, svg *, title, desc)').evaluateAll((all) => Math.min(...all.map((each) => parseFloat(getComputedStyle(each).fontSize))));
      assert.ok(smallest >= 14 * 1.33, `${name}: something is only ${smallest} px`);
      assert.ok(longest <= 60, `${name}: a line of ${longest} characters`);
    }
    await page.close();
  });

test('opened from disk, links between pages work and nothing is asked of another host', async () => {
  const page = await browser.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url('index.html'));
  await page.locator('nav a:visible', { hasText: 'Stories' }).first().click();
  await page.locator('.card-title a').first().click();
  assert.match(await page.title(), /Always better together/);
  assert.deepEqual(asked.filter((each) => !each.startsWith('file:')), []);
  await page.close();
});
