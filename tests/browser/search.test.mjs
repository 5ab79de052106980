// Search as a reader meets it: the page of search and its address, the box of the header by keyboard, lists to choose
// from, easy read; from disk, and over http under a strict Content-Security-Policy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration } from './site.mjs';

const { out } = buildDemonstration();
const url = (name) => pathToFileURL(join(out, name.replace(/\?.*/, ''))).href + name.replace(/^[^?]*/, '');
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
let browser;
let server;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const type = { html: 'text/html', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }[path.split('.').pop()] ?? 'application/octet-stream';
    try {
      const body = readFileSync(join(out, path));
      response.writeHead(200, { 'content-type': type, 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0);
});
after(async () => {
  await browser.close();
  server.close();
});

// A page whose mistakes fail the test.
async function opened(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  page.on('pageerror', (error) => assert.fail(error));
  // From disk Chromium shows no captions, of any site; the words stand beside the film.
  page.on('console', (message) => { if (message.type() === 'error' && !/load URL file:.*\.vtt /.test(message.text())) assert.fail(message.text()); });
  await page.goto(address);
  return page;
}
const said = async (page, words) => page.waitForFunction((text) => document.querySelector('.search [role="status"]').textContent.includes(text), words);
async function clean(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ preload: false }));
  assert.deepEqual(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`), []);
}

test('two words typed badly find the story, from disk, with the section, the words marked and what was meant', async () => {
  const page = await opened(url('search/index.html?q=studnets+misssed'));
  await said(page, 'Pages found');
  const found = page.locator('#results > li');
  const titles = await found.locator('a').allTextContents();
  assert.ok(titles.slice(0, 3).some((title) => /Helping students/.test(title)), titles.join('; '));
  assert.equal(await found.first().locator('a').count(), 1);
  assert.ok((await page.locator('#results mark').count()) > 0);
  assert.match(await page.locator('.search-meant').textContent(), /studnets.*students/);
  assert.equal(Number(/\d+/.exec(await page.locator('.search [role="status"]').textContent())[0]) > 0, true);
  await clean(page);
  await found.first().locator('a').click();
  await page.waitForFunction(() => !location.pathname.includes('/search/'));
});

test('words of a transcript lead to their moment, in the film and in the address', async () => {
  const page = await opened(url('search/index.html?q=side+of+the+line+called+a+shift'));
  await said(page, 'Pages found');
  const line = page.locator('#results a[href*="#t-"]').first();
  const [, seconds] = /#t-(\d+)$/.exec(await line.getAttribute('href'));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  assert.equal(await page.locator('#results > li', { has: page.locator(`a[href$="#t-${seconds}"]`) }).locator('.card-meta').first().textContent(), clock);
  await line.click();
  assert.match(await page.locator(`[id="t-${seconds}"]`).textContent(), /shift|side of the line/);
  await page.waitForFunction((moment) => Math.abs(document.querySelector('.recording video').currentTime - moment) < 1, Number(seconds));
  assert.equal(await page.evaluate(() => document.querySelector('.recording video').paused), true, 'nothing plays by itself');
});

test('words are marked in headings as in the text, and what was found stands alone', async () => {
  const page = await opened(url('search/index.html?q=miss+class'));
  await said(page, 'Pages found');
  assert.ok((await page.locator('#results .card-meta mark').count()) > 0, 'in the heading of a section');
  assert.equal(await page.locator('.search-browse').isVisible(), false);
});

test('results can be read in the dark, in forced colours and with letters twice as large', async () => {
  for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }, {}]) {
    const page = await opened(url('search/index.html?q=nurse'), { viewport: { width: 640, height: 900 }, ...options });
    await said(page, 'Pages found');
    await clean(page);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${JSON.stringify(options)}: ${wide} px too wide`);
    await page.context().close();
  }
});

test('in forced colours the words of the buttons are not of the colour of the plate behind them', async () => {
  const page = await opened(url('search/index.html?q=nurse'), { forcedColors: 'active' });
  await said(page, 'Pages found');
  const colours = await page.locator('.search-ask button, .search-more').evaluateAll((all) => {
    const plate = document.createElement('p');
    plate.style.color = 'Canvas';
    document.body.append(plate);
    return [getComputedStyle(plate).color, ...all.map((each) => getComputedStyle(each).color)];
  });
  assert.equal(colours.length, 3);
  assert.equal(colours.lastIndexOf(colours[0]), 0, colours.join(' '));
  await page.context().close();
});

test('what the header offers has room for a title and its kind, and is on the screen', async () => {
  for (const width of [1280, 1000, 600, 400, 320]) {
    const page = await opened(url('about/index.html'), { viewport: { width, height: 900 } });
    await page.locator('#part-find').focus();
    await page.keyboard.type('nurs');
    const list = page.locator('.search-list');
    await list.locator('[role="option"]').first().waitFor();
    const { x, width: wide } = await list.boundingBox();
    assert.ok(x >= 0 && x + wide <= width, `${width}: from ${x} to ${x + wide}`);
    assert.ok(wide >= Math.min(352, width - 40), `${width}: ${wide} px wide`);
    await page.context().close();
  }
});

test('where nothing is found one sentence says so', async () => {
  for (const [address, words] of [['search/index.html', 'Pages found'], ['easy-read/index.html', 'We found']]) {
    const page = await opened(url(`${address}?q=qqqqqqzzzz`));
    await said(page, words);
    assert.equal(await page.locator('.search [role="status"]').evaluate((each) => getComputedStyle(each).clipPath), 'inset(50%)');
    assert.match(await page.locator('.search-meant').innerText(), /qqqqqqzzzz/);
    assert.match(await page.locator('.search-none').innerText(), /^Try /);
    await page.context().close();
  }
});

test('the address holds words and choices, and back goes back', async () => {
  const page = await opened(url('search/index.html?q=nurse'));
  await said(page, 'Pages found');
  const all = await page.locator('.search [role="status"]').textContent();
  const option = page.locator('select[name="kind"] option[value="case-study"]');
  const [, count] = /\((\d+)\)/.exec(await option.textContent());
  await page.selectOption('select[name="kind"]', 'case-study');
  await said(page, `: ${count}`);
  assert.match(page.url(), /q=nurse&kind=case-study/);
  assert.deepEqual([...new Set(await page.locator('#results .row-lead').allTextContents())], ['Case study']);
  await page.goBack();
  await page.waitForFunction((text) => document.querySelector('.search [role="status"]').textContent === text, all);
  assert.equal(await page.locator('select[name="kind"]').inputValue(), '');
});

test('a choice without words lists what fits; nothing found says so and leaves the other ways', async () => {
  const page = await opened(url('search/index.html?kind=cohort'));
  await said(page, 'Pages found');
  assert.ok((await page.locator('#results > li').count()) >= 3);
  await page.goto(url('search/index.html?q=qqqqqqzzzz'));
  await said(page, ': 0');
  assert.equal(await page.locator('.search-none').isVisible(), true);
  assert.equal(await page.locator('#letter-a').isVisible(), true);
});

test('a sign that is no word finds nothing, not everything', async () => {
  for (const sign of ['\u{1F98A}', '???']) {
    const page = await opened(url(`search/index.html?q=${encodeURIComponent(sign)}`));
    await said(page, ': 0');
    assert.equal(await page.locator('.search-none').isVisible(), true, sign);
    assert.equal(await page.locator('#results > li').count(), 0, sign);
    await page.context().close();
  }
});

test('a double click on more shows the next rows once, and goes to the first of them', async () => {
  const page = await opened(url('search/index.html?q=sessions'));
  await said(page, 'Pages found');
  const rows = page.locator('#results > li');
  assert.equal(await rows.count(), 10);
  await page.locator('.search-more').evaluate((more) => {
    more.click();
    more.click();
  });
  await page.waitForFunction(() => document.querySelectorAll('#results > li').length > 10 && document.activeElement.closest('#results'));
  const links = await rows.locator('a').evaluateAll((all) => all.map((link) => link.href));
  assert.equal(new Set(links).size, links.length, links.join(' '));
  assert.ok(links.length <= 20);
  assert.equal(await page.evaluate(() => document.activeElement.href), links[10]);
});

test('an answer that comes late does not take the place of a later one; a line that was lost needs no reload', async () => {
  const page = await (await browser.newContext()).newPage(); // what is refused is told on the console
  page.setDefaultTimeout(60000);
  await page.goto(`http://localhost:${server.address().port}/search/?q=labels`);
  await said(page, 'Pages found');
  const status = page.locator('.search [role="status"]');
  const first = [await status.textContent(), ...await page.locator('#results a').allTextContents()];
  const ask = async (words) => {
    await page.locator('.search input[name="q"]').fill(words);
    await page.locator('.search input[name="q"]').press('Enter');
  };
  const held = [];
  let line = 'slow';
  const go = { slow: (route) => held.push(route), lost: (route) => route.abort(), good: (route) => route.continue() };
  await page.route('**/search/*.js*', (route) => go[line](route));
  const asked = page.waitForRequest('**/search/*.js*');
  await ask('wards');
  await asked;
  await ask('labels');
  await page.waitForFunction(() => location.search === '?q=labels');
  line = 'good';
  await Promise.all(held.map((route) => route.continue()));
  await page.waitForTimeout(500);
  assert.deepEqual([await status.textContent(), ...await page.locator('#results a').allTextContents()], first);

  const failed = await page.locator('.search form').getAttribute('data-failed');
  line = 'lost';
  await ask('young');
  await said(page, failed);
  line = 'good';
  await ask('young');
  await said(page, 'Pages found');
  assert.ok((await page.locator('#results > li').count()) > 0);
});

test('without JavaScript the page has topics, organisations and all pages, lists too', async () => {
  const page = await opened(url('search/index.html'), { javaScriptEnabled: false });
  const links = await page.locator('.search-browse a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const list of ['easy-read', 'glossary', 'cohorts', 'topics', 'organisations', 'measures', 'case-studies', 'resources'])
    assert.ok(links.includes(`../${list}/index.html`), list);
  assert.equal(await page.locator('form[role="search"] input[name="q"]').count(), 1);
});

test('the box of the header by keyboard alone', async () => {
  const page = await opened(url('index.html'));
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url()));
  assert.equal(await page.evaluate(() => [...document.scripts].some((script) => /\/search\./.test(script.src))), false);
  await page.locator('#part-find').focus();
  await page.keyboard.type('nurs');
  await page.locator('.search-list [role="option"]').first().waitFor();
  const box = page.locator('#part-find');
  assert.equal(await box.getAttribute('role'), 'combobox');
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
  await clean(page);
  await page.keyboard.press('ArrowUp');
  assert.equal(await box.getAttribute('aria-activedescendant'), null);
  await page.keyboard.press('Escape');
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('ArrowDown');
  await page.locator('.search-list [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !/\/index\.html$/.test(location.pathname) || location.pathname.split('/').length > 3);
  await page.goto(url('about/index.html'));
  await page.locator('#part-find').fill('consent');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /search\/index\.html\?q=consent/.test(location.href));
  await said(page, 'Pages found');
  assert.ok(fetched.length > 0);
});

test('under a strict policy, over http, nothing is refused and nothing else is asked', async () => {
  const origin = `http://localhost:${server.address().port}`;
  const page = await opened(`${origin}/search/?q=labels`);
  const others = [];
  page.on('request', (request) => { if (!request.url().startsWith(origin)) others.push(request.url()); });
  await said(page, 'Pages found');
  assert.ok((await page.locator('#results > li').count()) > 0);
  await page.goto(`${origin}/about/`);
  await page.locator('#part-find').focus();
  await page.keyboard.type('labels');
  await page.locator('.search-list [role="option"]').first().waitFor();
  assert.deepEqual(others, []);
});

test('results fit a small telephone', async () => {
  const page = await opened(url('search/index.html?q=co-production'), { viewport: { width: 320, height: 640 } });
  await said(page, 'Pages found');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.goto(url('index.html'));
  assert.ok((await page.locator('header').first().boundingBox()).height <= 180);
});

test('lists are chosen from where they stand, and the address keeps it', async () => {
  const page = await opened(url('resources/index.html'));
  const form = page.locator('.list-choose');
  await form.waitFor();
  const whole = await page.locator('[data-kind]:visible').count();
  const value = await form.locator('select[name="kind"] option').nth(1).getAttribute('value');
  await form.locator('select[name="kind"]').selectOption(value);
  const some = await page.locator('[data-kind]:visible').count();
  assert.ok(some > 0 && some < whole);
  assert.equal(await form.locator('[role="status"]').textContent(), `Showing ${some} of ${whole}`);
  assert.ok(page.url().endsWith(`?kind=${value}`));
  await clean(page);
  await page.reload();
  assert.equal(await page.locator('[data-kind]:visible').count(), some);
});

test('easy read is searched with pictures, and finds easy read alone', async () => {
  const page = await opened(url('easy-read/index.html?q=nurse'));
  await said(page, 'We found');
  const links = await page.locator('#results a').evaluateAll((all) => all.map((link) => link.pathname));
  assert.ok(links.length > 0 && links.every((path) => path.includes('easy-read')), links.join(' '));
  assert.ok((await page.locator('#results img').count()) > 0);
  const widths = await page.locator('#results img').evaluateAll((all) => Promise.all(all.map((image) => image.decode().then(() => image.naturalWidth))));
  assert.ok(widths.every((width) => width > 0));
  await clean(page);
});
