// A story is told once, its news first: how long its page is, and where its first chart stands.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration } from './site.mjs';

const { out } = buildDemonstration();
// With five measures and five tests.
const story = 'case-studies/recovery-college-did-not-attend/';
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(() => browser.close());

async function open(address, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(join(out, address, 'index.html')).href);
  return page;
}

for (const [width, most] of [[1280, 8000], [320, 13000]])
  test(`a story with five measures and five tests is at most ${most} px long at ${width}`, async () => {
    const page = await open(story, width);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= most, `it is ${height} px long`);
    await page.close();
  });

test('the first chart of a story stands on its first screens', async () => {
  const page = await open(story, 1280);
  const top = await page.evaluate(() => document.querySelector('main figure svg[role="img"]').getBoundingClientRect().top);
  assert.ok(top <= 1200, `its first chart begins at ${top} px`);
  await page.close();
});

test('what stands at the top of a story comes in this order', async () => {
  const page = await open(story, 1280);
  const tops = await page.evaluate(() =>
    ['h1', '.door[href*="easy-read"]', '.door[href*="report-card"]', '.in-short', '.main-chart', '#part-changes', '#part-results', '.voice'].map((part) => [
      part,
      document.querySelector(part)?.getBoundingClientRect().top ?? null,
    ]),
  );
  for (const [part, top] of tops) assert.notEqual(top, null, `${part} is not there`);
  for (let i = 1; i < tops.length; i++) assert.ok(tops[i][1] >= tops[i - 1][1], `${tops[i][0]} stands above ${tops[i - 1][0]}`);
  await page.close();
});
