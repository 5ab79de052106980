// Screenshots for people to look at: node tests/browser/look.mjs FOLDER PAGE... --out DIR [--dark] [--print]
// PAGE is an address in the site such as cohorts/cohort-2/ ; widths are 1280, 768 and 320.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const words = process.argv.slice(2);
const take = (name) => {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, 2)[1];
};
const flag = (name) => {
  const at = words.indexOf(name);
  return at >= 0 && words.splice(at, 1).length > 0;
};
const out = take('--out') ?? '.';
const dark = flag('--dark');
const print = flag('--print');
const [site, ...pages] = words;
if (!site || pages.length === 0) {
  console.error('node tests/browser/look.mjs FOLDER PAGE... --out DIR [--dark] [--print]');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
for (const name of pages) {
  const file = join(site, name === '/' ? 'index.html' : name.endsWith('/') ? join(name, 'index.html') : name);
  const label = (name.replace(/\W+/g, '_') || 'home').replace(/^_+|_+$/g, '') || 'home';
  for (const width of [1280, 768, 320]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: join(out, `${label}_${width}.png`), fullPage: true });
    if (print && width === 1280) await page.pdf({ path: join(out, `${label}.pdf`), format: 'A4', preferCSSPageSize: true });
    await page.close();
  }
}
await browser.close();
