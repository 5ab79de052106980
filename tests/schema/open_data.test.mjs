// What programs of other makers read of the demonstration site and of sites that are hard on them: the data package
// (datapackage and tableschema, of the Frictionless Data project), the feeds (feedsmith, rss-parser), the calendar
// (ical.js, ts-ics).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

import datapackage from 'datapackage';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import Parser from 'rss-parser';
import { convertIcsCalendar } from 'ts-ics';

import { lantern, root } from './site_files.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lantern-open-data-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

function built(name, site) {
  const out = path.join(folder, `${name}-out`);
  lantern('build', '--site', site, '--out', out, '--date', '2026-06-01', '--quiet');
  return out;
}

// `files` by their paths in the site.
function builtOf(name, files) {
  const site = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    fs.writeFileSync(path.join(site, file), text);
  }
  return built(name, site);
}

const settings = `title: Dŵr & "data"
base_url: https://example.org/sub
language: en
time_zone: Europe/London
organisation:
  name: A team
licence: Open Government Licence v3.0
`;
const home = '---\ntitle: Home\nupdated: 2024-01-02\n---\n\nWelcome.\n';

const demonstration = built('demonstration', root);
const empty = builtOf('empty', { 'site.yaml': settings, 'content/index.md': home });
const hard = builtOf('hard', {
  'site.yaml': settings,
  'content/index.md': home,
  'content/cohorts/one/index.md':
    '---\ntitle: "=1+1, \\"first\\""\nstarts: 2021\nends: 2022-06\nteams:\n  started: 21\nevaluation:\n  - statement: It helped\n    percent: 94\n    respondents: 53\n  - statement: "@home"\n    count: 3\n---\n\nWords.\n',
  'content/case-studies/calls/index.md':
    '---\ntitle: Galwadau – ŵ\ncohort: one\nmeasures:\n  - id: calls\n    title: Calls\n    kind: outcome\n    chart: p\n    unit: percent\n    data: calls.csv\n  - id: cups\n    title: Cups\n    kind: process\n    chart: run\n    unit: cups of tea\n    data_status: illustrative\n    data: cups.csv\n  - id: later\n    title: Later\n    kind: balancing\n    chart: none\n---\n\nWords.\n',
  'content/case-studies/calls/calls.csv': 'date,numerator,denominator\n2021-04-01,30,40\n2021-05-01,4,5\n2021-06-01,,\n2021-07-01,1,3\n',
  'content/case-studies/calls/cups.csv': 'label,value\n-Before,3.5\nAfter,200000000\n',
  'content/events/day.md': '---\ntitle: A whole day; with, signs \\ and – letters\nsummary: "A line that is so long that it has to be folded, with Welsh letters ŵ ŷ â ô and more of them, until it is longer than two lines of seventy-five bytes."\nstarts: 2024-02-29\n---\n\nWords.\n',
  'content/events/days.md': '---\ntitle: Two days\nstarts: 2024-03-30\nends: 2024-03-31\nplace: Neuadd y Dref, Bangor\n---\n\nWords.\n',
  'content/events/summer.md': '---\ntitle: In summer\nstarts: 2024-07-01T10:30\nends: 2024-07-01T12:00\nplace: Hall 1, Belfast\nupdated: 2024-05-01\n---\n\nWords.\n',
  'content/events/winter.md': '---\ntitle: In winter\nstarts: 2024-12-01T10:30\nurl: https://meet.example.org/abc?a=1;b=2,3\n---\n\nWords.\n',
});

async function rowsOf(out) {
  const descriptor = JSON.parse(fs.readFileSync(path.join(out, 'data/datapackage.json'), 'utf8'));
  const { valid, errors } = await datapackage.validate(descriptor);
  assert.ok(valid, errors.map(String).join('\n'));
  const opened = await datapackage.Package.load(descriptor, { basePath: path.join(out, 'data'), strict: true });
  const rows = {};
  for (const resource of opened.resources) {
    assert.ok(resource.tabular, resource.name);
    // Types, constraints and primary keys; then that what a row names is there.
    rows[resource.name] = await resource.read({ keyed: true, relations: true });
    assert.deepEqual(await resource.checkRelations(), true, resource.name);
    assert.deepEqual(resource.headers ?? resource.schema.fieldNames, resource.schema.fieldNames);
  }
  return { descriptor, rows };
}

test('the data package of the demonstration is accepted, with all its rows', async () => {
  const { descriptor, rows } = await rowsOf(demonstration);
  assert.deepEqual(Object.keys(rows), ['measures', 'points', 'case-studies', 'cohorts', 'evaluation']);
  for (const [name, all] of Object.entries(rows)) assert.ok(all.length > 0, name);
  assert.equal(descriptor.licenses[0].name, 'CC-BY-4.0');
  assert.match(descriptor.created, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
});

test('the data package of a site without data is accepted, with no rows', async () => {
  const { descriptor, rows } = await rowsOf(empty);
  for (const [name, all] of Object.entries(rows)) assert.deepEqual(all, [], name);
  assert.equal(descriptor.licenses[0].name, 'OGL-UK-3.0');
});

test('hidden numbers, labels, made-up figures and signs before words are accepted', async () => {
  const { rows } = await rowsOf(hard);
  const calls = rows.points.filter((row) => row.measure.measure === 'calls' || row.measure === 'calls');
  assert.deepEqual(calls.map((row) => row.hidden), [false, true, false, true]);
  assert.deepEqual(calls.map((row) => row.value), [75, null, null, null]);
  assert.deepEqual(rows.measures.map((row) => row.data_status), ['observed', 'illustrative', 'observed']);
  assert.equal(rows.cohorts[0].title, `'=1+1, "first"`);
  assert.equal(rows.evaluation[1].hidden, true);
});

const filesBelow = (out, name) => fs.readdirSync(out, { recursive: true }).filter((file) => path.basename(file) === name).sort();

test('two feed readers read every feed alike, and every list page names its own', async () => {
  for (const out of [demonstration, empty, hard]) {
    const feeds = filesBelow(out, 'feed.xml');
    assert.ok(feeds.length >= 6, feeds.join());
    for (const file of feeds) {
      const text = fs.readFileSync(path.join(out, file), 'utf8');
      const one = parseAtomFeed(text);
      const other = await new Parser().parseString(text);
      assert.ok(one.id && one.title && one.updated, file);
      assert.equal(other.title, one.title.value ?? one.title, file);
      const entries = one.entries ?? [];
      assert.deepEqual(other.items.map((item) => item.id), entries.map((entry) => entry.id), file);
      assert.equal(new Set(entries.map((entry) => entry.id)).size, entries.length, file);
      for (const entry of entries) assert.ok(entry.updated && entry.links[0].href.startsWith('https://'), file);
      const page = path.join(out, path.dirname(file), 'index.html');
      assert.match(fs.readFileSync(page, 'utf8'), /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="feed\.xml">/);
    }
  }
  assert.equal(parseAtomFeed(fs.readFileSync(path.join(hard, 'events/feed.xml'), 'utf8')).entries.length, 4);
});

test('two calendars read all events, with their days, times and places', () => {
  for (const out of [demonstration, empty, hard]) {
    const text = fs.readFileSync(path.join(out, 'events.ics'), 'utf8');
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    const one = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    const other = convertIcsCalendar(undefined, text).events ?? [];
    assert.deepEqual(one.map((each) => each.summary), other.map((each) => each.summary));
    assert.deepEqual(one.map((each) => each.uid), other.map((each) => each.uid));
  }
});

test('a calendar knows whole days, summer time, folded words and escaped signs', () => {
  const text = fs.readFileSync(path.join(hard, 'events.ics'), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = Object.fromEntries(
    calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)).map((each) => [each.summary, each]),
  );
  const day = events['A whole day; with, signs \\ and – letters'];
  assert.ok(day.startDate.isDate);
  assert.match(day.description, /^A line .* ŵ ŷ â ô .* bytes\.$/);
  assert.equal(events['Two days'].endDate.toString(), '2024-04-01');  // the first day after it
  assert.equal(events['Two days'].location, 'Neuadd y Dref, Bangor');
  assert.equal(events['In summer'].startDate.toJSDate().toISOString(), '2024-07-01T09:30:00.000Z');
  assert.equal(events['In winter'].startDate.toJSDate().toISOString(), '2024-12-01T10:30:00.000Z');
  const stamp = calendar.getAllSubcomponents('vevent').find((each) => each.getFirstPropertyValue('summary') === 'In summer');
  assert.equal(stamp.getFirstPropertyValue('dtstamp').toString(), '2024-05-01T00:00:00Z');
});

test('the manifest names what is there', () => {
  for (const out of [demonstration, empty]) {
    const manifest = JSON.parse(fs.readFileSync(path.join(out, 'site.webmanifest'), 'utf8'));
    assert.ok(manifest.name && manifest.lang && manifest.icons.length);
    for (const icon of manifest.icons) assert.ok(fs.existsSync(path.join(out, icon.src)), icon.src);
    assert.match(manifest.theme_color, /^#[0-9a-f]{6}$/);
    assert.match(fs.readFileSync(path.join(out, 'index.html'), 'utf8'), /<link rel="manifest" href="site\.webmanifest">/);
  }
});

// What Google asks of a Dataset (https://developers.google.com/search/docs/appearance/structured-data/dataset): name and
// description, of 50 to 5,000 letters; what it recommends has the types of schema.org.
function checkDataset(data, out, base) {
  assert.ok(data.name.length > 0);
  assert.ok(data.description.length >= 50 && data.description.length <= 5000, data.description);
  for (const who of [data.creator, data.publisher]) assert.ok(who['@type'] === 'Organization' && who.name);
  assert.equal(data.isAccessibleForFree, true);
  if (data.license) assert.match(data.license, /^https:\/\//);
  if (data.temporalCoverage) assert.match(data.temporalCoverage, /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/);
  if (data.variableMeasured) assert.ok(data.variableMeasured['@type'] === 'PropertyValue' && data.variableMeasured.name);
  assert.ok(data.distribution.length > 0);
  for (const file of data.distribution) {
    assert.equal(file['@type'], 'DataDownload');
    assert.match(file.encodingFormat, /^(text\/csv|application\/json)$/);
    assert.ok(file.contentUrl.startsWith(base), file.contentUrl);
    assert.ok(fs.existsSync(path.join(out, file.contentUrl.slice(base.length))), file.contentUrl);
  }
}

test('pages with observed measures have their data for search engines, and made-up measures are none', () => {
  for (const [out, base] of [[demonstration, 'https://always-better-together.example'], [hard, 'https://example.org/sub']]) {
    const measures = fs.readFileSync(path.join(out, 'data/measures.csv'), 'utf8').trim().split('\n').slice(1);
    const drawn = new Set();
    for (const file of filesBelow(out, 'index.html')) {
      if (file.startsWith('cy/')) continue; // a translation has the data of its original again
      const html = fs.readFileSync(path.join(out, file), 'utf8');
      for (const [, json] of html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g))
        for (const data of JSON.parse(json)['@graph'].filter((each) => each['@type'] === 'Dataset')) {
          checkDataset(data, out, base);
          if (data.variableMeasured) drawn.add(data.distribution[0].contentUrl);
        }
    }
    const observed = measures.filter((row) => row.endsWith(',observed') && !/,none,[^,]*,observed$/.test(row)).length;
    assert.equal(drawn.size, observed);
  }
});

test('every page that somebody wrote has a picture for sharing', () => {
  for (const out of [demonstration, hard]) {
    for (const file of filesBelow(out, 'index.html')) {
      const html = fs.readFileSync(path.join(out, file), 'utf8');
      if (!html.includes('og:title')) continue;
      const url = /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1];
      assert.ok(url, file);
      const place = url.replace(/^https:\/\/[^/]+(\/sub)?/, '');
      assert.ok(fs.existsSync(path.join(out, decodeURI(place))), url);
      assert.match(html, /<meta name="twitter:card" content="summary_large_image">/);
      assert.match(html, /<meta property="og:image:alt" content="[^"]+">/);
      if (!place.endsWith('/share.png')) continue;
      assert.match(html, /<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">/);
      const png = fs.readFileSync(path.join(out, place));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
      assert.ok(png.length < 60000, `${place}: ${png.length}`);
    }
  }
});
