// Recordings in Chromium, over HTTP as readers get them: captions, the way from the words to their moment and back, and
// everything that must be there without playing anything.
import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration } from './site.mjs';

const { out } = buildDemonstration();
const film = 'bundles/aims-and-measures/qi-workshop/index.html';
const sound = 'resources/ask-pharmacy-poster/index.html';
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.mp4': 'video/mp4', '.mp3': 'audio/mpeg', '.vtt': 'text/vtt', '.svg': 'image/svg+xml', '.png': 'image/png' };

// As web servers do, with parts of files, and the strictest policy that a host may set.
function answer(request, response) {
  const path = join(out, decodeURIComponent(new URL(request.url, 'http://x').pathname));
  if (!existsSync(path) || statSync(path).isDirectory()) return response.writeHead(404).end();
  const size = statSync(path).size;
  const head = {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Accept-Ranges': 'bytes',
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; manifest-src 'self'",
  };
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  if (!range) {
    response.writeHead(200, { ...head, 'Content-Length': size });
    return createReadStream(path).pipe(response);
  }
  const [start, end] = [Number(range[1]), range[2] ? Number(range[2]) : size - 1];
  response.writeHead(206, { ...head, 'Content-Length': end - start + 1, 'Content-Range': `bytes ${start}-${end}/${size}` });
  return createReadStream(path, { start, end }).pipe(response);
}

let browser, server, base;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--autoplay-policy=no-user-gesture-required', '--mute-audio'] });
  server = createServer(answer);
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${server.address().port}/`;
});
after(async () => {
  await browser.close();
  server.close();
});

const media = (page) => page.locator('.recording video, .recording audio').first();
const at = (page) => media(page).evaluate((player) => player.currentTime);
const opened = async (address, options = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const said = [];
  page.on('console', (message) => { if (message.type() === 'error') said.push(message.text()); });
  page.on('pageerror', (error) => said.push(String(error)));
  page.setDefaultTimeout(120_000);  // films are read on machines that do other things as well
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, said };
};
const known = (page) => page.waitForFunction(() => document.querySelector('.recording video, .recording audio').readyState >= 1);

test('the film plays with its captions and chapters', async () => {
  const { page, said } = await opened(base + film);
  await known(page);
  const tracks = await page.evaluate(async () => {
    const found = [];
    for (const element of document.querySelectorAll('.recording track')) {
      if (element.track.mode === 'disabled') element.track.mode = 'hidden';
      for (let i = 0; i < 100 && element.readyState !== 2; i += 1) await new Promise((next) => setTimeout(next, 50));
      found.push({ kind: element.kind, language: element.srclang, cues: element.track.cues?.length ?? 0, mode: element.track.mode });
    }
    return found;
  });
  assert.deepEqual(tracks.map(({ kind }) => kind), ['captions', 'chapters']);
  assert.ok(tracks[0].cues >= 15, `${tracks[0].cues} captions`);
  assert.equal(tracks[0].mode, 'showing');
  assert.equal(tracks[0].language, 'en');
  assert.equal(tracks[1].cues, 5);
  const shape = await media(page).evaluate(({ videoWidth, videoHeight, duration, offsetWidth, offsetHeight }) => ({ videoWidth, videoHeight, duration, ratio: offsetWidth / offsetHeight }));
  assert.ok(shape.duration > 60 && shape.duration <= 90, `${shape.duration} s`);
  assert.ok(Math.abs(shape.ratio - shape.videoWidth / shape.videoHeight) < 0.02, 'the player has the shape of the film');
  await media(page).evaluate((player) => { player.muted = true; return player.play(); });
  await page.waitForFunction(() => document.querySelector('.recording video').currentTime > 0.5);
  assert.deepEqual(said, []);
  await page.close();
});

test('a line of the transcript leads to its moment, and the line that is said is marked', async () => {
  const { page } = await opened(base + film);
  await known(page);
  const line = page.locator('#transcript > li[data-seconds]').nth(3);
  const seconds = Number(await line.getAttribute('data-seconds'));
  assert.equal(await line.getAttribute('id'), `t-${seconds}`);
  await page.evaluate(() => { document.querySelector('.recording video').muted = true; });
  await line.locator('a').scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  await line.locator('a').click();
  await page.waitForFunction((wanted) => document.querySelector('.recording video').currentTime >= wanted - 0.1, seconds);
  assert.ok((await at(page)) < seconds + 3);
  assert.equal(await line.getAttribute('aria-current'), 'true');
  assert.equal(await page.locator('#transcript > [aria-current]').count(), 1);
  assert.ok(page.url().endsWith(`#t-${seconds}`), 'the address names the moment');
  assert.ok(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled) < 40, 'the page stays where it is');
  // The line follows the film, and the focus stays where the reader has put it.
  await page.locator('.recording video').focus();
  const last = page.locator('#transcript > li[data-seconds]').last();
  const late = Number(await last.getAttribute('data-seconds'));
  await media(page).evaluate((player, wanted) => { player.pause(); player.currentTime = wanted + 0.2; }, late);
  await page.waitForFunction(() => document.querySelector('#transcript').lastElementChild.hasAttribute('aria-current'));
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'VIDEO');
  await page.close();
});

test('in forced colours only the line that is said has an edge', async () => {
  const { page } = await opened(base + film, { forcedColors: 'active' });
  await known(page);
  await page.locator('#transcript > li[data-seconds] a').nth(3).click();
  await page.locator('#transcript > [aria-current]').waitFor();
  const edges = await page.locator('#transcript > li').evaluateAll((all) => {
    const ground = document.createElement('p');
    ground.style.color = 'Canvas';
    document.body.append(ground);
    const none = getComputedStyle(ground).color;
    return all.map((each) => [getComputedStyle(each).borderInlineStartColor !== none, each.hasAttribute('aria-current')]);
  });
  assert.ok(edges.length > 3);
  for (const [seen, current] of edges) assert.equal(seen, current);
  await page.close();
});

test('by keyboard, and by the list of chapters', async () => {
  const { page } = await opened(base + film);
  await known(page);
  await page.evaluate(() => { document.querySelector('.recording video').muted = true; });
  const chapter = page.locator('.recording-chapters a').nth(2);
  await chapter.focus();
  await page.keyboard.press('Enter');
  const seconds = Number((await chapter.getAttribute('href')).slice('#t-'.length));
  await page.waitForFunction((wanted) => document.querySelector('.recording video').currentTime >= wanted - 0.1, seconds);
  assert.equal(await chapter.getAttribute('aria-current'), 'true');
  assert.equal(await chapter.evaluate((link) => document.activeElement === link), true);
  // A chapter's heading stands in the line that begins it.
  assert.equal(await page.locator(`#t-${seconds} h4`).textContent(), (await chapter.textContent()).replace(/^\s*[\d:]+\s*/, '').trim());
  await page.close();
});

test('an address opens the film at its moment, and starts nothing', async () => {
  const { page } = await opened(`${base}${film}#t-40`);
  await known(page);
  await page.waitForFunction(() => document.querySelector('.recording video').currentTime > 39);
  assert.ok((await at(page)) < 41);
  assert.equal(await media(page).evaluate((player) => player.paused), true);
  await page.close();
});

test('two films with their words stand below each other, each as wide as one alone', async () => {
  const { page } = await opened(base + film);
  const boxes = await page.evaluate(() => {
    const one = document.querySelector('.watch > .recording');
    const alone = one.getBoundingClientRect().width;
    one.after(one.cloneNode(true));
    return { alone, both: [...document.querySelectorAll('.watch > .recording')].map((each) => each.getBoundingClientRect().toJSON()) };
  });
  assert.equal(boxes.both.length, 2);
  for (const box of boxes.both) assert.equal(Math.round(box.width), Math.round(boxes.alone));
  assert.ok(boxes.both[1].top >= boxes.both[0].bottom);
  await page.close();
});

test('sound with a written transcript', async () => {
  const { page, said } = await opened(base + sound);
  await known(page);
  assert.equal(await page.locator('.recording audio').count(), 1);
  assert.ok((await page.locator('#transcript > li').count()) >= 6);
  assert.ok((await page.locator('#transcript h4').count()) >= 2);
  const line = page.locator('#transcript > li').nth(2);
  await line.locator('a').click();
  const seconds = Number(await line.getAttribute('data-seconds'));
  await page.waitForFunction((wanted) => document.querySelector('.recording audio').currentTime >= wanted - 0.1, seconds);
  assert.deepEqual(said, []);
  await page.close();
});

test('words, times and files are there without JavaScript, and from disk', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(out, film)).href, { waitUntil: 'domcontentloaded' });
  const lines = page.locator('#transcript > li');
  assert.ok((await lines.count()) >= 6);
  for (const line of await lines.all()) {
    const id = await line.getAttribute('id');
    assert.match(id, /^t-\d+(-[a-z])?$/);
    assert.equal(await line.locator('a').getAttribute('href'), `#${id}`);
  }
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id));
  assert.equal(new Set(ids).size, ids.length);
  assert.match(await page.locator('.recording .downloads').textContent(), /MP4, [\d.]+ [KM]B, 1 minute/);
  await context.close();
});

test('accessible, and whole on a narrow telephone with large letters and on paper', async () => {
  for (const [address, scheme] of [[film, 'light'], [film, 'dark'], [sound, 'light']]) {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme: scheme });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(out, address)).href, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 321, `${address} is ${wide} px wide`);
    await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.recording video:visible, .recording audio:visible').count(), 0);
    const box = await page.locator('.recording-lines').evaluate((lines) => ({ whole: lines.scrollHeight, shown: lines.clientHeight }));
    assert.ok(box.whole <= box.shown + 1, 'all lines are on paper');
    await context.close();
  }
});
