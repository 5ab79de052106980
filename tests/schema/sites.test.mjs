// Lantern's schemas, read by a validator of other makers, agree with `lantern check` on the demonstration site
// and on every site with one mistake.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';

import { filesOf, kinds, lantern, root, seen, validators } from './site_files.mjs';

const validate = validators();

// Sites whose mistake has a code of the list, at a place that has no schema.
const elsewhere = {
  'block-unknown-field': 'in a block of the text',
  'block-quote-without-source': 'in a block of the text',
  'cards-without-kind': 'in a block of the text',
  'chart-measure-of-page-without-data': 'in a block of the text',
  'key-fact-count-alone': 'in a block of the text',
  'key-fact-count-and-percent': 'in a block of the text',
  'key-fact-percent-over-100': 'in a block of the text',
  'key-fact-without-figure': 'in a block of the text',
  'steps-shape-unknown': 'in a block of the text',
  'timeline-without-date': 'in a block of the text',
  'picture-without-words': 'in the text',
  'easy-words-unknown-field': 'in easy-read-words.yaml',
  'theme-yaml-unknown-field': 'in theme.yaml',
  'number-leading-zero': '010 is 10 to every reader of YAML',
};

// Sites whose mistake has a code of several meanings, one of which the schema sees.
const alsoSeen = {
  'baseline-until-alone': 'a field that needs another',
  'yaml-no-break-space-indent': 'the space becomes part of the name of a field',
  'yaml-too-deep': 'lists in lists, where texts are expected',
};

function mistakes(site) {
  return filesOf(site).flatMap(({ file, kind, value }) =>
    validate[kind](value)
      ? []
      : [`${file}: ${validate[kind].errors.map((each) => `${each.instancePath} ${each.message}`).join('; ')}`]);
}

test('all schemas are one object, each below $defs, and each can stand alone', () => {
  const all = JSON.parse(lantern('schema'));
  assert.equal(all.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.deepEqual(Object.keys(all.$defs), kinds);
  const titled = { title: 'T' };
  const diagram = { title: 'T', driver_diagram: { aim: 'A', drivers: [{ title: 'A', drivers: [{ titel: 'B' }] }] } };
  const within = new Ajv2020();
  within.addSchema(all, 'lantern');
  const alone = new Ajv2020();
  for (const valid of [within.getSchema('lantern#/$defs/case-study'), alone.compile(all.$defs['case-study'])]) {
    assert.ok(valid(titled));
    assert.ok(!valid(diagram), 'a misspelt field deep in a group that holds itself');
  }
  for (const kind of kinds) assert.ok(!new Ajv2020().compile(all.$defs[kind])({ orgnisation: 1 }), kind);
});

test('every file of the demonstration site is valid', () => {
  assert.ok(filesOf(root).length > 50);
  // A translation takes over what it does not write, so that alone it may lack what is needed.
  assert.deepEqual(mistakes(root).filter((each) => !/\.cy\.md: .*must have required property/.test(each)), []);
});

const invalid = path.join(root, 'tests/sites/invalid');
for (const name of fs.readdirSync(invalid).sort()) {
  test(`the schema and the check agree on ${name}`, () => {
    const said = fs.readFileSync(path.join(invalid, name, 'expected.txt'), 'utf8');
    const code = /^\S.* error: .*\[([a-z-]+)\]$/m.exec(said)?.[1];
    const wanted = (seen.has(code) && !elsewhere[name]) || alsoSeen[name];
    const found = mistakes(path.join(invalid, name));
    if (wanted) assert.equal(found.length, 1, `${said}\nseen: ${found.join('\n') || 'nothing'}`);
    else assert.deepEqual(found, [], said);
  });
}
