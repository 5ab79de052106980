// The guide in Chromium: nothing runs off the side of a telephone, and axe finds nothing in its own boxes and tables.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, filesBelow, root, temporaryFolder } from '../browser/site.mjs';

const out = join(temporaryFolder(), '_site');
build(join(root, 'docs'), out);
const pages = filesBelow(out).filter((path) => path.endsWith('.html') && !path.endsWith('404.html'));
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(async () => browser.close());

test('no page of the guide runs off the side of a telephone', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const found = [];
  for (const path of pages) {
    await page.goto(pathToFileURL(path).href);
    const wide = await page.locator('html').evaluate((element) => element.scrollWidth);
    if (wide > 320) found.push(`${relative(out, path)} is ${wide} pixels wide`);
  }
  await page.close();
  assert.deepEqual(found, []);
});

for (const colorScheme of ['light', 'dark'])
  test(`axe finds nothing in the guide in ${colorScheme} colours`, async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme });
    for (const name of ['index.html', 'start/index.html', 'fields/index.html', 'commands/index.html']) {
      await page.goto(pathToFileURL(join(out, name)).href);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(violations.map((violation) => `${name}: ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`), []);
    }
    await page.close();
  });
