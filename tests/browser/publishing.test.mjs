// The recipes of the guide, tried: an own nginx with its strict headers, in whose sight every kind of page is opened,
// below a path of its own too; and the upload to an object store.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative } from 'node:path';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { build, copyDemonstration, filesBelow, root, temporaryFolder } from './site.mjs';

const recipes = join(root, 'docs/content/publishing');
const folder = temporaryFolder();
const site = join(folder, 'site');
let browser;
let nginx;
let address;

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

// The recipe as it stands in the guide, but for the lines that it says are one's own.
function startNginx(port) {
  const recipe = readFileSync(join(recipes, 'nginx.conf'), 'utf8');
  const own = [[/listen 80;/, `listen 127.0.0.1:${port};`], [/ *listen \[::\]:80;\n/, ''],
    [/root .*;/, `root ${join(folder, 'www')};`], [/error_page 404 .*;/, 'error_page 404 /below/404.html;']];
  const server = own.reduce((text, [line, mine]) => {
    assert.match(text, line);
    return text.replace(line, mine);
  }, recipe);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;' : ''}
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
pid ${folder}/pid; daemon off; error_log ${folder}/errors; events {}
http { access_log off; ${temporary}
${server}}
`);
  nginx = spawn('/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], { stdio: 'ignore' });
}

async function answers() {
  for (let i = 0; i < 100; ++i) {
    try {
      return await fetch(address);
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  assert.fail(`nginx does not answer: ${existsSync(join(folder, 'errors')) && readFileSync(join(folder, 'errors'), 'utf8')}`);
}

before(async () => {
  copyDemonstration(site);
  mkdirSync(join(site, 'root/.well-known'), { recursive: true });
  writeFileSync(join(site, 'root/.well-known/security.txt'), 'Expires: 2030-01-01T00:00:00Z\n');
  const port = await freePort();
  address = `http://127.0.0.1:${port}/below/`;
  build(site, join(folder, 'www/below'), ['--base-url', address.slice(0, -1), '--compress']);
  startNginx(port);
  await answers();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});

after(async () => {
  await browser?.close();
  nginx?.kill();
});

// One page of each kind there is, by the first part of its address and how deep it lies.
function onePageOfEachKind() {
  const pages = new Map();
  for (const path of filesBelow(join(folder, 'www/below')).filter((file) => file.endsWith('/index.html'))) {
    if (/http-equiv="refresh"/.test(readFileSync(path, 'utf8'))) continue;  // an old address

    const name = relative(join(folder, 'www/below'), path).replace(/index\.html$/, '');
    const parts = name.split('/');
    pages.set([parts[0], parts.length, parts.length > 3 ? parts.at(-2) : ''].join(' '), name);
  }
  return [...pages.values()].slice(0, 40);
}

test('no page breaks the strict headers of the nginx recipe, below a path of its own', async () => {
  const page = await browser.newPage();
  const wrong = [];
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`)));
  page.on('console', (message) => message.type() === 'error' && wrong.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error}`));
  page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.url()}: ${response.status()}`));
  const pages = onePageOfEachKind();
  assert.ok(pages.length > 15);
  for (const name of pages) {
    const response = await page.goto(address + name, { waitUntil: 'load' });
    assert.equal(response.status(), 200, name);
    assert.ok(await page.evaluate(() => [...document.styleSheets].length > 0 && getComputedStyle(document.body).fontFamily !== 'serif'), name);
  }
  await page.close();
  assert.deepEqual(wrong, []);
});

test('the address of nothing is answered by the page that says so, with its styles', async () => {
  const page = await browser.newPage();
  const failed = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  const response = await page.goto(`${address}no/such/page/`);
  assert.equal(response.status(), 404);
  assert.equal(await page.locator('main h1').count(), 1);
  assert.ok(await page.evaluate(() => document.styleSheets[0].cssRules.length > 0));
  // Its second link to the styles is for the file opened from disk; a server has nothing at that address.
  assert.deepEqual(failed.filter((url) => !/\/no\/such\/page\/assets\/[^/]+\/[^/]+\.css$/.test(url)), []);
  await page.close();
});

test('nginx sends the headers, the smaller forms and the right kinds', async () => {
  const head = await fetch(address);
  assert.match(head.headers.get('content-security-policy'), /default-src 'none'.*frame-ancestors 'none'/);
  assert.doesNotMatch(head.headers.get('content-security-policy'), /unsafe|\*|https?:/);
  assert.equal(head.headers.get('x-content-type-options'), 'nosniff');
  assert.ok(head.headers.get('referrer-policy'));
  assert.equal(head.headers.get('cache-control'), 'no-cache');
  assert.match(head.headers.get('content-type'), /^text\/html; charset=utf-8$/i);
  const again = await fetch(address, { headers: { 'If-None-Match': head.headers.get('etag'), 'Accept-Encoding': 'br, gzip' } });
  assert.ok([200, 304].includes(again.status));
  for (const encoding of ['br', 'gzip'])
    assert.equal((await fetch(address, { headers: { 'Accept-Encoding': encoding } })).headers.get('content-encoding'), encoding);
  const style = new URL(/<link rel="stylesheet" href="([^"]+)"/.exec(await (await fetch(address)).text())[1], address);
  const kept = (await fetch(style)).headers.get('cache-control');
  if (/[.-][0-9a-f]{8,64}\.css$/.test(style.pathname)) assert.match(kept, /immutable/);
  else assert.equal(kept, 'no-cache');
  assert.equal((await fetch(`${address}.lantern-manifest`)).status, 404);
  assert.equal((await fetch(`${address}.well-known/security.txt`)).status, 200);
  assert.match((await fetch(`${address}events.ics`)).headers.get('content-type'), /^text\/calendar/);
});

test('the upload to an object store brings the site, and takes away what it no longer has', () => {
  const store = join(folder, 'store');
  const upload = () => execFileSync('sh', [join(recipes, 'upload-to-object-store.sh'), join(folder, 'www/below'), store], { env: { ...process.env, RCLONE_CONFIG: join(folder, 'rclone.conf') } });
  const files = (of) => filesBelow(of).map((path) => relative(of, path)).filter((name) => name !== '.lantern-manifest');
  mkdirSync(store);
  writeFileSync(join(store, 'old.html'), 'gone');
  upload();
  assert.deepEqual(files(store), files(join(folder, 'www/below')));
  for (const name of files(store)) assert.deepEqual(readFileSync(join(store, name)), readFileSync(join(folder, 'www/below', name)));
  assert.ok(!existsSync(join(store, '.lantern-manifest')));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  assert.notEqual(spawnSync('sh', [join(recipes, 'upload-to-object-store.sh'), empty, store]).status, 0);
  assert.ok(existsSync(join(store, 'index.html')), 'a folder without a site takes nothing away');
});
