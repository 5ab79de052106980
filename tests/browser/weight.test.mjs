// What a reader's telephone has to fetch. Letters of fonts and photographs are sent as they are; all else is sent
// compressed, as web servers do.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildDemonstration, theme } from './site.mjs';

const kB = 1024;
const { out } = buildDemonstration();
const compressed = (bytes) => gzipSync(bytes, { level: 9 }).length;

test('the styles of every page weigh at most 12 kB, and those that only some pages have at most 3 kB each', { skip: theme !== 'lantern' }, () => {
  const folder = join(out, 'assets/lantern');
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  assert.equal(sheets.filter((name) => name.startsWith('lantern.')).length, 1);
  for (const name of sheets) {
    const weight = compressed(readFileSync(join(folder, name)));
    assert.ok(weight <= (name.startsWith('lantern.') ? 12 : 3) * kB, `${name}: ${weight} bytes`);
  }
});

test('the first page weighs at most 60 kB, without photographs', { skip: theme !== 'lantern' }, async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
  const page = await browser.newPage({ viewport: { width: 375, height: 667 } });
  const fetched = new Set();
  page.on('request', (request) => fetched.add(request.url()));
  await page.goto(pathToFileURL(join(out, 'index.html')).href);
  await page.evaluate(() => document.fonts.ready);
  await browser.close();
  const weights = [...fetched].filter((address) => !/\.(jpe?g|webp)$/.test(address)).map((address) => {
    const bytes = readFileSync(fileURLToPath(address));
    return [address.replace(/.*\//, ''), /\.(woff2?|png)$/.test(address) ? bytes.length : compressed(bytes)];
  });
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  assert.ok(weights.some(([name]) => name.endsWith('.woff2')), 'no letters were fetched');
  assert.ok(whole <= 60 * kB, `${whole} bytes: ${weights.map((each) => each.join(' ')).join(', ')}`);
});
