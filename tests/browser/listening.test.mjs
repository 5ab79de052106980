// What a screen reader is given on five pages, read from the accessibility tree that the browser makes: landmarks that can
// be told apart, nothing that is announced and empty, links whose words say where they go, charts that say their message
// once.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildDemonstration } from './site.mjs';

const { out } = buildDemonstration();
let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
});
after(async () => browser.close());

// What is announced, in the order it is read: { role, name, address, heard: the same of what is in it }.
async function heardOn(name) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(join(out, name, 'index.html')).href);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await page.close();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker']);
  const inside = (node) => (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).flatMap((child) => {
    const heard = inside(child);
    if (child.ignored || silent.has(child.role?.value)) return heard;
    const address = child.properties?.find((property) => property.name === 'url')?.value.value;
    return [{ role: child.role.value, name: child.name?.value.trim() ?? '', address, heard }];
  });
  return inside(nodes[0]);
}

const flat = (heard) => heard.flatMap((each) => [each, ...flat(each.heard)]);
const twice = (names) => names.filter((name, i) => names.indexOf(name) !== i);

for (const name of ['', 'case-studies/recovery-college-did-not-attend', 'cohorts/cohort-2', 'measures', 'case-studies/northampton-easy-to-contact/easy-read'])
  test(`what is heard on the page /${name}`, async () => {
    const all = flat(await heardOn(name));
    const of = (...roles) => all.filter((each) => roles.includes(each.role));
    assert.ok(all.length > 50, 'the tree was not read');

    for (const role of ['banner', 'main', 'contentinfo']) assert.equal(of(role).length, 1, role);
    for (const role of ['navigation', 'region', 'form', 'complementary', 'search']) {
      const names = of(role).map((each) => each.name);
      if (role !== 'form') assert.ok(names.every((words) => words !== ''), `a ${role} has no name`);
      assert.deepEqual(twice(names), [], `two ${role} landmarks have one name`);
    }

    for (const each of of('heading', 'link', 'button', 'image', 'img', 'table')) assert.notEqual(each.name, '', `a ${each.role} that says nothing`);
    for (const list of of('list')) assert.ok(list.heard.some((each) => each.role === 'listitem'), 'a list of nothing');

    // In the main part the same words lead to the same page: its links can be read without what stands round them.
    const places = new Map();
    for (const link of flat(of('main')).filter((each) => each.role === 'link' && !/#|\.(csv|svg)$/.test(each.address))) {
      const known = places.get(link.name);
      assert.ok(known === undefined || known === link.address, `"${link.name}" leads to ${known} and to ${link.address}`);
      places.set(link.name, link.address);
    }
  });
