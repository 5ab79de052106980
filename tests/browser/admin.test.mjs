// The browser editor that `lantern new admin` sets up, as somebody who edits meets it: with its local back end, in
// Chromium. A case study is opened, changed and saved, and the site is built from what was saved.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { program, root, temporaryFolder } from './site.mjs';

const site = join(temporaryFolder(), 'site');
const lantern = (...args) => execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe' });
const read = (name) => readFileSync(join(site, name), 'utf8');
const study = 'content/case-studies/fewer-missed-appointments/index.md';
const partsOf = (text) => /^---\n([^]*?)\n---\n?([^]*)$/.exec(text);
const fieldsOf = (text) => parse(partsOf(text)[1]);
const wordsOf = (text) => partsOf(text)[2].trim();

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
// A program that has said what `ready` looks for.
function started(file, args, ready, options = {}) {
  const child = spawn(file, args, options);
  let said = '';
  return new Promise((done, fail) => {
    const hear = (text) => {
      said += text;
      const found = ready.exec(said);
      if (found) done({ child, found });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => fail(new Error('ended: ' + said)));
  });
}

const running = [];
const otherHosts = [];
let browser, page, address;
before(async () => {
  lantern('new', 'site', site);
  lantern('new', 'admin', '--site', site);
  const port = await freePort();
  const config = 'root/admin/config.yml';
  const changed = read(config).replace('local_backend: true', `local_backend: {url: "http://127.0.0.1:${port}/api/v1"}`);
  assert.notEqual(changed, read(config));
  writeFileSync(join(site, config), changed);
  const backend = await started('node', [join(root, 'node_modules/decap-server/dist/index.js')], /listening/, {
    cwd: site,
    env: { ...process.env, PORT: port, BIND_HOST: '127.0.0.1' },
  });
  const served = await started(program, ['serve', '--site', site, '--port', String(await freePort())], /(http:\/\/127\.0\.0\.1:\d+\/)\n/);
  running.push(backend.child, served.child);
  address = served.found[1];
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1') otherHosts.push(request.url());
  });
  page = await context.newPage();
  page.setDefaultTimeout(120000);
  await page.goto(address + 'admin/index.html');
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { name: 'Collections' }).waitFor();
}, { timeout: 300000 });
after(async () => {
  await browser?.close();
  for (const child of running) child.kill();
});

// Until the file is there whole, and not as it was: the editor says a little earlier that it has saved.
const publish = async (file) => {
  const now = () => (existsSync(join(site, file)) ? read(file) : '');
  const before = now();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  for (let waited = 0; (now() === before || !partsOf(now())) && waited < 30000; waited += 100) await page.waitForTimeout(100);
};
const open = async (collection, entry) => {
  await page.goto('about:blank'); // so that nothing of the entry before is still there
  await page.goto(`${address}admin/index.html#/collections/${collection}/entries/${entry}`);
  await page.getByLabel('Title', { exact: true }).first().waitFor();
};
const listed = async (collection) => {
  await page.goto(`${address}admin/index.html#/collections/${collection}`);
  await page.locator('main a[href*="/entries/"]').first().waitFor();
  const links = await page.locator('main a[href*="/entries/"]').evaluateAll((all) => all.map((link) => link.hash.split('/entries/')[1]));
  return [...new Set(links)].sort();
};

test('each list shows the pages of its kind and nothing else', { timeout: 180000 }, async () => {
  assert.deepEqual(await listed('case-study'), ['fewer-missed-appointments/index']);
  assert.deepEqual(await listed('cohort'), ['first-cohort/index']);
  assert.deepEqual(await listed('page'), ['index', 'privacy']);
  assert.deepEqual(await listed('easy-read'), ['case-studies/fewer-missed-appointments/easy-read', 'easy-read']);
});

test('a case study keeps all else when its title is changed, and is built', { timeout: 180000 }, async () => {
  const before = read(study);
  await open('case-study', 'fewer-missed-appointments/index');
  await page.getByLabel('Title', { exact: true }).first().fill('Far fewer missed appointments');
  await publish(study);
  const after = read(study);
  assert.deepEqual(fieldsOf(after), { ...fieldsOf(before), title: 'Far fewer missed appointments' });
  assert.equal(wordsOf(after), wordsOf(before));
  lantern('build', '--strict', '--site', site);
  assert.match(read('_site/case-studies/fewer-missed-appointments/index.html'), /<h1[^>]*>\s*Far fewer missed appointments/);
});

test('an easy-read page gets a picture by its name, and keeps all else', { timeout: 180000 }, async () => {
  const file = 'content/case-studies/fewer-missed-appointments/easy-read.md';
  const before = read(file);
  await open('easy-read', 'case-studies/fewer-missed-appointments/easy-read');
  const words = page.locator('textarea').last();
  await page.getByLabel('Picture, by its name').fill('letter');
  await page.getByRole('button', { name: 'Add the picture' }).click();
  await words.pressSequentially('Here is your letter.\n');
  await publish(file);
  // Where the cursor was, which is the beginning of a page just opened.
  assert.equal(wordsOf(read(file)), '![](letter) Here is your letter.\n\n' + wordsOf(before));
  assert.deepEqual(fieldsOf(read(file)), fieldsOf(before));
  assert.ok(JSON.parse(read('root/admin/pictures.json')).includes('letter'));
  lantern('build', '--strict', '--site', site);
});

test('a new case study is written beside the others, and what nobody filled in is not', { timeout: 180000 }, async () => {
  await page.goto('about:blank');
  await page.goto(`${address}admin/index.html#/collections/case-study/new`);
  await page.getByLabel('Title', { exact: true }).first().fill('A new story');
  const file = 'content/case-studies/a-new-story/index.md';
  await publish(file);
  const fields = fieldsOf(read(file));
  assert.equal(fields.title, 'A new story');
  assert.deepEqual(Object.values(fields).filter((value) => value === '' || value === null || value?.length === 0), []);
  lantern('build', '--strict', '--site', site);
});

test('no other host is asked for anything', () => assert.deepEqual(otherHosts, []));
