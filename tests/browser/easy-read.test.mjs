// The tools of easy-read pages in Chromium: size of the words, listening (with a voice that is only played),
// the way from page to page; and what is left of them when something is missing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration, root } from './site.mjs';

const { out, pages } = buildDemonstration();
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const url = (name) => pathToFileURL(join(out, name)).href;
const easyRead = pages.filter((page) => /(^|\/)easy-read\/index\.html$/.test(page.name) && page.html.includes('class="easy-row')).map((page) => page.name);
// No voice of the tests speaks Welsh.
const english = easyRead.filter((name) => !name.startsWith('cy/'));
const sample = 'case-studies/recovery-college-did-not-attend/easy-read/index.html';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(async () => browser.close());

// Stands in for the browser's speech: says nothing, but keeps what it was given until finish() is called.
function stubSpeech(voices) {
  const spoken = [];
  let current = null;
  let listeners = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speech = {
    getVoices: () => voices,
    speak: (utterance) => { current = utterance; spoken.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice.name }); },
    cancel: () => { const was = current; current = null; was?.onerror?.({ error: 'interrupted' }); was?.onend?.({}); },
    addEventListener: (name, call) => listeners.push(call),
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
  globalThis.spoken = spoken;
  globalThis.finish = () => { const was = current; current = null; was.onend({}); };
  globalThis.silent = () => current === null;
  globalThis.moreVoices = (more) => { voices = more; listeners.forEach((call) => call()); };
}
const british = { name: 'Local', lang: 'en-GB', localService: true };

async function open(name, { voices, width = 1280, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  const page = await context.newPage();
  if (voices) await page.addInitScript(stubSpeech, voices);
  page.broken = [];
  page.on('pageerror', (error) => page.broken.push(error.message));
  await page.goto(url(name));
  return page;
}
const sizeOf = (page) => page.locator('.easy-words p').first().evaluate((each) => parseFloat(getComputedStyle(each).fontSize));

test('the size of the words grows and shrinks in steps, is kept from page to page, and said', async () => {
  const page = await open(sample);
  const bigger = page.locator('.easy-bigger'), smaller = page.locator('.easy-smaller');
  const sizes = [await sizeOf(page)];
  assert.equal(await smaller.getAttribute('aria-disabled'), 'true');
  await smaller.dispatchEvent('click'); // a real click waits for it to be enabled
  assert.equal(await sizeOf(page), sizes[0], 'smaller than easy read asks for');
  while ((await bigger.getAttribute('aria-disabled')) !== 'true') {
    await bigger.click();
    sizes.push(await sizeOf(page));
    assert.ok(sizes.at(-1) > sizes.at(-2) * 1.1, `${sizes}`);
    assert.ok(sizes.length < 10);
  }
  assert.match(await page.locator('.easy-said').textContent(), /bigger/);
  assert.ok(sizes.at(-1) >= 1.75 * sizes[0], `only ${sizes.at(-1)} px`);
  await page.goto(url('easy-read/index.html'));
  assert.equal(await sizeOf(page), sizes.at(-1), 'the size was not kept');
  await page.locator('.easy-smaller').click();
  assert.equal(await sizeOf(page), sizes.at(-2));
  assert.deepEqual(page.broken, []);
  await page.context().close();
});

test('a browser that keeps nothing changes the size all the same', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const broken = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }));
  await page.goto(url(sample));
  const before = await sizeOf(page);
  await page.locator('.easy-bigger').click();
  assert.ok((await sizeOf(page)) > before);
  assert.deepEqual(broken, []);
  await context.close();
});

for (const width of [320, 1280])
  test(`in the largest size at ${width} pixels the picture stays left and nothing runs off the side`, async () => {
    const page = await open(easyRead[0], { width });
    await page.evaluate(() => localStorage.setItem('lantern-easy-size', '4'));
    for (const name of easyRead) {
      await page.goto(url(name));
      const wide = await page.locator('html').evaluate((element) => element.scrollWidth);
      assert.ok(wide <= width, `${name} is ${wide} pixels wide`);
      const gaps = await page.locator('.easy-row').evaluateAll((rows) =>
        rows.map((row) => row.querySelector('.easy-words').getBoundingClientRect().left - row.querySelector('.easy-picture').getBoundingClientRect().right));
      assert.ok(gaps.every((gap) => gap >= 0), `${name}: a picture is not left of its words`);
    }
    await page.context().close();
  });

test('listening reads every sentence in order, marks it, stops, and goes on from there', async () => {
  const page = await open(sample, { voices: [british] });
  const listen = page.locator('.easy-listen');
  assert.equal(await listen.textContent(), 'Listen');
  await listen.click();
  const read = () => page.evaluate(() => globalThis.spoken);
  assert.equal((await read())[0].text, await page.locator('h1').textContent());
  assert.equal((await read())[0].lang, 'en-GB');
  assert.equal(await page.locator('.easy-reading').evaluate((each) => each.tagName), 'H1');
  await page.evaluate(() => globalThis.finish());
  await page.evaluate(() => globalThis.finish());
  const third = (await read())[2].text;
  assert.equal((await page.locator('.easy-reading').textContent()).trim(), third);
  assert.equal(await page.locator('.easy-reading').count(), 1);
  assert.equal(await listen.textContent(), 'Stop');
  await listen.click();
  assert.equal((await read()).length, 3, 'the end of what was cancelled began the next sentence');
  assert.equal(await page.locator('.easy-reading').count(), 0);
  assert.equal(await listen.textContent(), 'Listen again');
  await listen.click();
  assert.equal((await read())[3].text, third);
  for (let n = 0; n < 500 && !(await page.evaluate(() => globalThis.silent())); ++n) await page.evaluate(() => globalThis.finish());
  assert.equal(await listen.textContent(), 'Listen');
  const texts = (await read()).map((each) => each.text);
  const sentences = (await page.locator('.easy-words > p').allTextContents()).map((each) => each.trim()).filter((each) => each !== '');
  assert.ok(sentences.length > 20);
  assert.deepEqual(texts.filter((each) => sentences.includes(each)).filter((each, n, all) => each !== all[n - 1]),
                   sentences.filter((each, n, all) => each !== all[n - 1]), 'a sentence was left out or out of order');
  assert.deepEqual(page.broken, []);
  await page.context().close();
});

test('listening is offered only with a voice of the language that is on the device', async () => {
  for (const [voices, offered] of [
    [[], false],
    [[{ name: 'Far', lang: 'en-GB', localService: false }], false],
    [[{ name: 'Anna', lang: 'de-DE', localService: true }], false],
    [[{ name: 'Sam', lang: 'en_US', localService: true }], true],
  ]) {
    const page = await open(sample, { voices });
    assert.equal(await page.locator('.easy-listen').isVisible(), offered, JSON.stringify(voices));
    assert.ok(await page.locator('.easy-bigger').isVisible());
    await page.context().close();
  }
  const later = await open(sample, { voices: [] });
  await later.evaluate((voice) => globalThis.moreVoices([voice]), british);
  assert.ok(await later.locator('.easy-listen').isVisible(), 'voices that come later are not noticed');
  await later.context().close();
});

test('without a script there are no buttons that do nothing, and the page says who tested it', async () => {
  const page = await open(sample, { javaScriptEnabled: false });
  assert.equal(await page.locator('.easy-tools').isVisible(), false);
  assert.match(await page.locator('.easy-note').textContent(), /have not tested this page yet|was checked by/);
  await page.context().close();
});

test('words come before buttons (but for those of a search), buttons are large, every page says how to tell us, and none leads to itself', async () => {
  const page = await open(easyRead[0], { width: 320 });
  for (const name of easyRead) {
    await page.goto(url(name));
    const found = await page.evaluate(() => {
      const here = location.href.split('#')[0];
      const all = [...document.querySelectorAll('main :is(a, button)')].filter((each) => each.checkVisibility());
      const words = document.querySelector('.easy-words p');
      return {
        first: words && all.filter((each) => !each.closest('.search') && !(words.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)).map((each) => each.outerHTML),
        small: all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML),
        own: all.filter((each) => each.href && !each.getAttribute('href').startsWith('#') && each.href.split('#')[0] === here).map((each) => each.outerHTML),
        tell: document.querySelectorAll('#part-easy-contact ~ .easy-row :is(a[href^="mailto:"], p + p)').length,
        rows: document.querySelectorAll('.easy-bar').length,
      };
    });
    assert.deepEqual(found.first, [], `${name}: before the first words`);
    assert.deepEqual(found.small, [], `${name}: lower than 44 pixels`);
    assert.deepEqual(found.own, [], `${name} leads to itself`);
    assert.ok(found.tell > 0, `${name} says of no way to tell us`);
    assert.equal(found.rows, 1);
  }
  await page.context().close();
});

test('a row that is a link has the title and the picture of the page that it leads to', async () => {
  const html = (name) => readFileSync(join(out, name), 'utf8');
  const title = (name) => /<h1>(.*?)<\/h1>/.exec(html(name))[1];
  const picture = (name) => /class="easy-picture"><img src="[^"]*?([^"/]+)"/.exec(html(name))[1];
  const page = await open(easyRead[0]);
  let seen = 0;
  for (const name of easyRead) {
    await page.goto(url(name));
    const links = await page.locator('.easy-words a, .easy-list a').evaluateAll((all) =>
      all.filter((each) => each.closest('p, li').textContent.trim() === each.textContent.trim()).map((each) =>
        [each.textContent.trim(), decodeURI(new URL(each.href).pathname), each.closest('.easy-row, li').querySelector('img')?.getAttribute('src').split('/').at(-1)]));
    for (const [words, path, shown] of links) {
      if (!path.endsWith('/easy-read/index.html')) continue;
      ++seen;
      const other = path.slice(out.length + 1);
      assert.equal(words.replaceAll('\u00A0', ' '), title(other).replaceAll('\u00A0', ' ').replaceAll('&#39;', "'"), `${name} leads to ${path}`);
      assert.equal(shown, picture(other), `${name} leads to ${path}`);
    }
  }
  assert.ok(seen >= english.length - 1);
  await page.context().close();
});

test('the search of easy read comes first, and while it shows what it found it stands alone', async () => {
  const page = await open('easy-read/index.html');
  const [search, words] = await Promise.all(['.easy-find', '.easy-row'].map((part) => page.locator(part).first().boundingBox()));
  assert.ok(search.y < words.y && search.y < 500, `${search.y}`);
  assert.equal(await page.locator('.easy-back').isVisible(), false);
  await page.fill('.easy-find input', 'nurse');
  await page.locator('.easy-find button').click();
  await page.locator('#results li').first().waitFor();
  assert.equal(await page.locator('.easy-row').first().isVisible(), false);
  await page.locator('.easy-back a').click();
  assert.equal(await page.locator('.easy-row').first().isVisible(), true);
  await page.context().close();
});

test('from the list of all pages a reader gets to each page once, and back without leaving easy read', async () => {
  const page = await open('easy-read/index.html');
  const cards = await page.locator('.easy-words a[href*="easy-read"], .easy-list li a').evaluateAll((all) => all.map((each) => each.href));
  assert.equal(cards.length, english.length - 1);
  assert.equal(new Set(cards).size, cards.length, 'a page is listed twice');
  await page.goto(url('easy-read/index.html'));
  const seen = [];
  for (let next = page.locator('.easy-neighbour[rel=next]'); (await next.count()) > 0; next = page.locator('.easy-neighbour[rel=next]')) {
    await next.click();
    seen.push(page.url());
    assert.ok(seen.length <= cards.length, 'the pages go round in a circle');
  }
  assert.deepEqual(seen.map((each) => each.split('#')[0]).sort(), cards.sort());
  await page.locator('.easy-neighbour[rel=prev]').click();
  assert.equal(page.url(), seen.at(-2));
  await page.locator('.easy-buttons a', { hasText: 'All easy-read pages' }).first().click();
  assert.equal(page.url(), url('easy-read/index.html'));
  await page.context().close();
});

for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 320]])
  test(`axe finds nothing on easy-read pages while one is read aloud, ${colorScheme}, ${width} pixels`, async () => {
    for (const name of english) {
      const page = await open(name, { voices: [british], colorScheme, width });
      await page.locator('.easy-bigger').click();
      await page.locator('.easy-listen').click();
      await page.evaluate(axe);
      const result = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(result.violations.map((each) => `${name}: ${each.id}: ${each.nodes[0].html.slice(0, 160)}`), []);
      await page.context().close();
    }
  });
