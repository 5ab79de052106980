// Every field of every kind, with values of every form in it: the schema says no exactly where `lantern check`
// says no for a reason that a schema can see. A difference is a field that an editor would teach wrongly.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';

import YAML from 'yaml';

import { binary, kinds, lantern, seen, validators } from './site_files.mjs';

const validate = validators();

// As somebody types them. What YAML itself changes before a schema sees it is left out: 010, 1e3, 3.0, "yes".
const values = [
  'words', "'two words'", '12', '-1', '0', '0.5', '0.75', '5', '5.5', '101', '"12"', 'true', 'yes', '"true"', '""',
  '" "', '~', '[]', '[words]', '[~]', '[[words]]', '[12, 2021-04]', '{}', '{words: 1}', '[{}]', '[{words: 1}]',
  '2021', '"2021"', '1899', '2021-04', '2021-13', '2021-04-30', '2021-04-31', '2021-02-29', '2020-02-29', '2100-02-29',
  '2021-4-1', '12/04/2021', '2021-04-01T10:30', '2021-04T10:30', '2021-04-01T25:00', '"10:30"', '"24:00"', '"9:30"',
  '"1:05:00"', '"12:61"', '"1:5"', 'https://example.org', '"https://example.org/a?b=c"', 'example.org', '"https://"',
  'mailto:someone@example.org', 'http://localhost:4000', 'A-b', 'a-b', 'a--b', '-ab', 'én', 'en', 'en-GB', 'english',
  'completed', 'hybrid', 'online', 'none', 'off', 'ihi',
];

// A value that the schema takes, the smallest there is.
function sample(schema, whole) {
  const given = schema.$ref ? whole.$defs[schema.$ref.split('/').at(-1)] : schema;
  if (given.anyOf) return sample(given.anyOf[0], whole);
  if (given.enum) return given.enum[0];
  if (given.type === 'array') return [sample(given.items, whole)];
  if (given.type === 'number' || given.type === 'integer') return Math.max(given.minimum, 1);
  if (given.type !== 'object') {
    const texts = ['words', '2021-04-12', 'https://example.org', 'en', '10:30', '12:30'];
    return texts.find((text) => !given.pattern || new RegExp(given.pattern, 'u').test(text));
  }
  const made = {};
  const add = (name) => (made[name] ??= sample(given.properties[name], whole));
  (given.required ?? []).forEach(add);
  for (const rule of given.allOf ?? []) (rule.oneOf ?? rule.anyOf ?? []).slice(0, 1).forEach((one) => one.required.forEach(add));
  if (given.properties.chart && given.properties.data) made.chart = 'none';
  return made;
}

// Fields that several kinds share are tried once; in site.yaml, where each try is a site, those of one form.
const tried = new Set();
function isNew(name, schema, whole) {
  const key = whole.title === 'site.yaml' ? JSON.stringify({ ...schema, description: '' }) : name + JSON.stringify(schema);
  return !tried.has(key) && tried.add(key);
}

// Every place for a value below a schema, as the object around it: [names, object with PLACE where the value goes].
const place = 'HERE-IT-GOES';
function places(schema, whole, depth = 0) {
  const given = schema.$ref ? whole.$defs[schema.$ref.split('/').at(-1)] : schema;
  const found = [];
  for (const [name, inner] of Object.entries(given.properties ?? {})) {
    if (!isNew(name, inner, whole)) continue;
    const around = { ...sample(given, whole) };
    for (const rule of given.allOf ?? [])
      if (rule.if?.required[0] === name) around[rule.then.required[0]] = sample(given.properties[rule.then.required[0]], whole);
    if (name === 'url' && around.file) delete around.file;
    if (name === 'count' && around.percent !== undefined) delete around.percent;
    found.push([[name], { ...around, [name]: place }]);
    const item = inner.items ?? inner.anyOf?.find((each) => each.items)?.items;
    const group = item ?? inner;
    if (depth < 3 && (group.properties || group.$ref))
      for (const [names, object] of places(group, whole, depth + 1))
        found.push([[name, ...names], { ...around, [name]: item ? [object] : object }]);
  }
  return found;
}

// JSON is YAML: the value goes in as it is typed.
const typed = (object, value) => JSON.stringify(object).replace(`"${place}"`, value);

const settings = 'title: T\nbase_url: https://example.org\nlanguage: en\norganisation: {name: N}\n';
const home = '---\ntitle: T\n---\n\nWords.\n';

function folder() {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'lantern-schema-'));
  process.on('exit', () => fs.rmSync(site, { recursive: true, force: true }));
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    fs.writeFileSync(path.join(site, file), text);
  };
  write('site.yaml', settings);
  write('content/index.md', home);
  return { site, write };
}

function check(site) {
  const said = spawnSync(binary, ['check', '--site', site, '--format', 'json', '--date', '2026-06-01'],
    { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(said.stdout).diagnostics.filter(({ severity, code }) => severity === 'error' && seen.has(code));
}

function compare(kind, cases, refusals) {
  const differences = [];
  for (const { names, text, key } of cases) {
    const bySchema = !validate[kind](YAML.parse(text));
    const refused = refusals.get(key);
    if (bySchema === (refused !== undefined)) continue;
    differences.push(`${names.join('.')}: ${text}\n  check: ${refused ?? 'nothing'}\n  schema: ${
      bySchema ? validate[kind].errors.map((each) => `${each.instancePath} ${each.message}`).join('; ') : 'nothing'}`);
  }
  assert.ok(cases.length > 0);
  assert.equal(differences.length, 0, `${differences.length} of ${cases.length}\n${differences.slice(0, 30).join('\n')}`);
}

const fileOf = {
  cohort: (n) => `content/cohorts/${n}/index.md`,
  'case-study': (n) => `content/case-studies/${n}/index.md`,
  bundle: (n) => `content/bundles/${n}/index.md`,
  session: (n) => `content/bundles/b/${n}.md`,
  resource: (n) => `content/resources/${n}/index.md`,
  event: (n) => `content/events/${n}.md`,
  page: (n) => `content/${n}.md`,
  'easy-read': (n) => `content/${n}.easy-read.md`,
};

for (const kind of kinds.filter((each) => fileOf[each])) {
  test(`every field of a ${kind}, with values of every form`, () => {
    const schema = JSON.parse(lantern('schema', kind));
    const { site, write } = folder();
    if (kind === 'session') write('content/bundles/b/index.md', home);
    const cases = [];
    for (const [names, object] of places(schema, schema))
      for (const value of values) {
        const text = typed(object, value);
        const key = fileOf[kind](`f${cases.length}`);
        write(key, `---\n${text}\n---\n\nWords.\n`);
        if (kind === 'easy-read') write(key.replace('.easy-read', ''), home);
        cases.push({ names, text, key });
      }
    compare(kind, cases, new Map(check(site).map((each) => [each.file, `${each.message} [${each.code}]`])));
  });
}

for (const kind of ['glossary', 'organisations', 'topics']) {
  test(`every field of an entry of ${kind}.yaml, with values of every form`, () => {
    const schema = JSON.parse(lantern('schema', kind));
    const { site, write } = folder();
    const cases = [];
    for (const [names, object] of places(schema.additionalProperties, schema))
      for (const value of values)
        cases.push({ names, text: `e${cases.length}: ${typed(object, value)}`, key: cases.length + 1 });
    write(`content/${kind}.yaml`, cases.map((each) => `${each.text}\n`).join(''));
    compare(kind, cases, new Map(check(site).map((each) => [each.line, `${each.message} [${each.code}]`])));
  });
}

// Each of these is a site of its own.
const few = ['words', '12', '-1', '0.5', 'true', '""', '~', '[words]', '{words: 1}', 'en', 'https://example.org', 'off'];

test('every field of site.yaml, with values of many forms', () => {
  const schema = JSON.parse(lantern('schema', 'site'));
  const { site, write } = folder();
  const base = { title: 'T', base_url: 'https://example.org', language: 'en', organisation: { name: 'N' } };
  const cases = [];
  const refusals = new Map();
  for (const [names, object] of places(schema, schema))
    for (const value of few) {
      const text = typed({ ...base, ...object }, value);
      write('site.yaml', text);
      const [first] = check(site);
      if (first) refusals.set(text, `${first.message} [${first.code}]`);
      cases.push({ names, text, key: text });
    }
  compare('site', cases, refusals);
});
