// What the theme nhs takes of nhsuk-frontend: made of the package that package.json names, and asking no other host; and
// the header with an organisation's own logo, which the demonstration site has not.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, root, temporaryFolder } from './site.mjs';

const styles = readFileSync(join(root, 'themes/nhs/styles/0-nhsuk-frontend.css'), 'utf8');

test('the styles of nhsuk-frontend are what scripts/nhs-styles.mjs makes of its package', () => {
  const made = join(temporaryFolder(), 'nhsuk-frontend.css');
  execFileSync(process.execPath, [join(root, 'scripts/nhs-styles.mjs'), made]);
  assert.ok(readFileSync(made, 'utf8') === styles, 'run scripts/nhs-styles.mjs and look at the pages');
});

test('they name no other host and no font that is not published', () => {
  assert.doesNotMatch(styles, /https?:|url\(["']?\/\/|@import|@font-face|Frutiger/);
  for (const name of ['nhsuk-header', 'nhsuk-card', 'nhsuk-summary-list', 'nhsuk-action-link']) assert.ok(styles.includes(`.${name}`), name);
});

test("an organisation's own logo stands on white, within 320 pixels, in any size of the letters", async () => {
  const site = temporaryFolder();
  for (const folder of ['content', 'assets']) mkdirSync(join(site, folder));
  writeFileSync(join(site, 'site.yaml'), 'title: Hearing people better in every hospital\nbase_url: https://hearing.example\nlanguage: en\ntheme: nhs\norganisation:\n  name: Riverside\nappearance:\n  logo: assets/logo.svg\n');
  writeFileSync(join(site, 'content/index.md'), '---\ntitle: Hearing people better\n---\n\nWelcome.\n');
  writeFileSync(join(site, 'assets/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80" width="600" height="80"><path fill="#005eb8" d="M0 0h600v80H0z"/></svg>');
  build(site, join(site, '_site'));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
    await page.goto(pathToFileURL(join(site, '_site/index.html')).href);
    assert.equal(await page.locator('.nhsuk-header__organisation-logo').getAttribute('alt'), 'Riverside');
    assert.equal(await page.locator('.nhsuk-header').evaluate((each) => getComputedStyle(each).backgroundColor), 'rgb(255, 255, 255)');
    for (const size of ['100%', '200%']) {
      const wide = await page.evaluate((letters) => { document.documentElement.style.fontSize = letters; return document.documentElement.scrollWidth; }, size);
      assert.ok(wide <= 320, `${wide} pixels wide with letters of ${size}`);
    }
  } finally {
    await browser.close();
  }
});

test('a chart stays within its card on a small telephone', async () => {
  const site = temporaryFolder();
  mkdirSync(join(site, 'content/case-studies/days'), { recursive: true });
  writeFileSync(join(site, 'site.yaml'), 'title: Site\nbase_url: https://example.org\nlanguage: en\ntheme: nhs\norganisation: {name: Us}\n');
  writeFileSync(join(site, 'content/index.md'), '---\ntitle: Home\n---\n\nWelcome.\n');
  writeFileSync(join(site, 'content/case-studies/days/index.md'), '---\ntitle: Days\nmeasures:\n  - {id: wait, title: Days to the first visit, kind: outcome, chart: run, unit: days, better: lower, data: wait.csv}\n---\n');
  const months = Array.from({ length: 12 }, (_, i) => `2020-${String(i + 1).padStart(2, '0')},${30 + (i % 4)}`);
  writeFileSync(join(site, 'content/case-studies/days/wait.csv'), ['date,value', ...months, ''].join('\n'));
  build(site, join(site, '_site'));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(pathToFileURL(join(site, '_site/case-studies/days/index.html')).href);
    for (const size of ['100%', '200%']) {
      await page.evaluate((letters) => { document.documentElement.style.fontSize = letters; }, size);
      const card = await page.locator('.chart-figure').first().boundingBox();
      const drawing = await page.locator('.chart-narrow svg').first().boundingBox();
      assert.ok(drawing.x >= card.x && drawing.x + drawing.width <= card.x + card.width, `letters of ${size}: ${JSON.stringify([card, drawing])}`);
      assert.ok(drawing.width >= 280, `${drawing.width}`);
    }
  } finally {
    await browser.close();
  }
});
