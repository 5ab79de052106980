// Pages that are nearly empty, or whose figures are long: what the demonstration site does not happen to have.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, temporaryFolder } from './site.mjs';

const site = temporaryFolder();
const write = (name, text) => {
  mkdirSync(dirname(join(site, name)), { recursive: true });
  writeFileSync(join(site, name), text);
};
const film = 'https://www.youtube.com/watch?v=abcdefghijk';
write('site.yaml', 'title: Edges\nbase_url: https://example.org\nlanguage: en\norganisation: {name: Us}\n');
write('content/index.md', '---\ntitle: Home\n---\nWelcome.\n');
write('content/case-studies/bare/index.md', '---\ntitle: A title and nothing else\n---\n');
write('content/case-studies/days/index.md', `---
title: Waiting
aim: {statement: Wait less., measure: wait, baseline: 145, target: 20}
measures:
  - {id: wait, title: Days from referral to first visit, kind: outcome, chart: run, unit: days, better: lower, data: wait.csv}
---
\`\`\`video
title: A film
url: ${film}
\`\`\`
`);
const months = Array.from({ length: 24 }, (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01,${i < 12 ? 140 + (i % 5) : 31 + (i % 4)}`);
write('content/case-studies/days/wait.csv', ['date,value', ...months, ''].join('\n'));
write('content/bundles/b/index.md', '---\ntitle: Bundle\n---\n');
const session = (materials, body, date = '2025-01-01') => `---\ntitle: Session\ndate: ${date}\n${materials}---\n${body}`;
write('content/bundles/b/none.md', session('', '', '2190-01-01'));
write('content/bundles/b/over.md', session('', ''));
write('content/bundles/b/recorded.md', session(`materials:\n  - {kind: recording, title: The talk, url: "${film}"}\n`, ''));
write('content/bundles/b/twice.md', session(`materials:\n  - {kind: recording, title: The talk, url: "${film}"}\n`, `\`\`\`video\ntitle: The talk\nurl: ${film}\n\`\`\`\n`));

const out = join(temporaryFolder(), '_site');
build(site, out);
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(() => browser.close());

async function open(address, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(join(out, address, 'index.html')).href);
  return page;
}

for (const width of [1280, 768, 320])
  test(`figures with long units stay inside "In short" at ${width} px`, async () => {
    const page = await open('case-studies/days/', width);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'the page is wider than the screen');
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('.in-short-rows > div')].flatMap((row) => {
        const edge = row.getBoundingClientRect().right;
        return [...row.querySelectorAll('b')].filter((figure) => figure.getBoundingClientRect().right > edge + 0.5).map((figure) => figure.textContent);
      }),
    );
    assert.deepEqual(over, [], 'these figures run into the next column');
    assert.ok((await page.locator('.in-short-rows b').count()) >= 2, 'there are no pairs to look at');
    await page.close();
  });

test('a film box in the text has no arrow of a link in words', async () => {
  const page = await open('case-studies/days/');
  const arrow = await page.evaluate(() => getComputedStyle(document.querySelector('.prose .video-link'), '::after').backgroundImage);
  assert.equal(arrow, 'none');
  await page.close();
});

test('a case study of a title alone has no empty part', async () => {
  const page = await open('case-studies/bare/');
  const empty = await page.evaluate(() =>
    [...document.querySelectorAll('main section')]
      .filter((section) => section.innerText.trim() === (section.querySelector('h2')?.innerText ?? '').trim())
      .map((section) => section.querySelector('h2')?.innerText ?? section.className),
  );
  assert.deepEqual(empty, [], 'these parts have a heading and nothing below it');
  const dead = await page.evaluate(() => [...document.querySelectorAll('main a[href^="#"]')].map((link) => link.getAttribute('href')).filter((href) => !document.getElementById(href.slice(1))));
  assert.deepEqual(dead, [], 'the contents name parts that are not there');
  await page.close();
});

test('a session says that materials will come only when there are none and it is still to come', async () => {
  const promise = /will be here after the session/;
  for (const [address, promised] of [['bundles/b/none/', true], ['bundles/b/over/', false], ['bundles/b/recorded/', false]]) {
    const page = await open(address);
    assert.equal(promise.test(await page.locator('main').innerText()), promised, address);
    await page.close();
  }
});

test('a film that stands in the text is not offered a second time', async () => {
  const page = await open('bundles/b/twice/');
  assert.equal(await page.locator(`main a[href="${film}"]`).count(), 1);
  await page.close();
});
