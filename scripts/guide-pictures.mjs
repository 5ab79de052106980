#!/usr/bin/env node
// Takes the pictures of the guide anew, with Chromium, from the site that its page "Start here" makes: what a reader
// will see on the way. scripts/guide-pictures.mjs [LANTERN]: the program (default build/release/lantern). Look at
// them before you commit them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { blocksOf, Reader } from '../tests/guide/examples.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs/content/pictures');
const home = mkdtempSync(join(tmpdir(), 'lantern-guide-'));
mkdirSync(pictures, { recursive: true });
mkdirSync(join(home, 'bin'));
symlinkSync(resolve(process.argv[2] ?? join(root, 'build/release/lantern')), join(home, 'bin/lantern'));

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 800, height: 560 } });
const take = async (name, address, part) => {
  await page.goto(address);
  await page.waitForTimeout(500);
  if (!part) await page.getByRole('button', { name: /About this page/ }).click();
  if (part) {
    await page.keyboard.press('Escape');  // the box about the page, which would lie over it
    await page.locator(part).first().evaluate((element) => element.scrollIntoView({ block: 'start' }));
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

const reader = new Reader(home, { PATH: `${join(home, 'bin')}:/usr/local/bin:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8' });
try {
  let address;
  for (const block of blocksOf(readFileSync(join(root, 'docs/content/start.md'), 'utf8'))) {
    if (/^git /m.test(block.words)) break;
    if (block.language !== 'text') {
      const wrong = await reader.follow(block);
      if (wrong) throw new Error(`start.md:${block.line}: ${wrong}`);
    }
    const served = /http:\/\/127\.0\.0\.1:\d+\//.exec(reader.printed);
    if (served && !address) {
      address = served[0];
      await take('first-site', address);
    }
  }
  await page.waitForTimeout(5000);
  const story = `${address}case-studies/fewer-missed-hearing-tests/`;
  await take('case-study', story, 'figure');
  await take('easy-read', `${story}easy-read/`, 'main h2');
  const source = join(reader.folder, 'content/case-studies/fewer-missed-hearing-tests/index.md');
  const good = readFileSync(source, 'utf8');
  await page.goto(story);
  writeFileSync(source, good.replace('summary:', 'sumary:'));
  await page.waitForTimeout(2000);
  await page.screenshot({ path: join(pictures, 'mistake.png') });
} finally {
  reader.leave();
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}
execFileSync('ls', ['-l', pictures], { stdio: 'inherit' });
