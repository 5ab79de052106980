// The files with which a new site is published from a code host: what each host reads of them, and what their own lines
// do with what Lantern finds.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { program, root, temporaryFolder } from './site.mjs';

const { validateWorkflow } = createRequire(import.meta.url)('@action-validator/core');
const starter = (path) => readFileSync(join(root, 'starter', path), 'utf8');

// A site with one mistake, in whose folder `lines` are run as the host runs them.
function run(lines, environment = {}) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'content'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(program, join(folder, 'bin/lantern'));
  writeFileSync(join(folder, 'site.yaml'), 'title: T\nbase_url: https://example.org\nlanguage: en\norganisation:\n  name: O\n');
  writeFileSync(join(folder, 'content/index.md'), '---\ntitle: Home\nsumary: Words\n---\n');
  const ended = spawnSync('bash', ['-eo', 'pipefail', '-c', lines], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment, PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
  });
  return { ...ended, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

for (const path of ['.github/workflows/publish.yml', '.forgejo/workflows/publish.yml'])
  test(`${path} is a workflow by the schema of those who read it`, () => {
    assert.deepEqual(validateWorkflow(starter(path)).errors, []);
  });

test('on GitHub a mistake ends the run, with its place for code scanning', () => {
  const { steps } = parse(starter('.github/workflows/publish.yml')).jobs.build;
  const { status, read } = run(steps.find(({ name }) => name === 'Check the site').run);
  assert.equal(status, 1);
  const [found] = JSON.parse(read('lantern.sarif')).runs[0].results;
  assert.equal(found.locations[0].physicalLocation.artifactLocation.uri, 'content/index.md');
  assert.equal(found.locations[0].physicalLocation.region.startLine, 3);
  assert.equal(steps.find(({ uses }) => uses?.includes('upload-sarif')).with.sarif_file, 'lantern.sarif');
});

test('on GitLab a mistake ends the run, with its place in the report of code quality', () => {
  const jobs = parse(starter('.gitlab-ci.yml'));
  const { status, stderr, read } = run(jobs.check.script.join('\n'));
  assert.equal(status, 1, stderr);
  const [found] = JSON.parse(read(jobs.check.artifacts.reports.codequality));
  assert.deepEqual(found.location, { path: 'content/index.md', lines: { begin: 3 } });
  assert.equal(found.severity, 'major');
  assert.equal(found.check_name, 'unknown-field');
  assert.match(found.description, /unknown field 'sumary'.*summary/);
  assert.ok(found.fingerprint.length > 10);
});

test('without the address of Lantern, each host says what to set up, and where', () => {
  const github = parse(starter('.github/workflows/publish.yml')).jobs.build.steps.find(({ name }) => name === 'Install Lantern').run;
  const forgejo = parse(starter('.forgejo/workflows/publish.yml')).jobs.publish.steps[0].run;
  const gitlab = parse(starter('.gitlab-ci.yml')).default.before_script[0];
  for (const lines of [github, forgejo, gitlab]) {
    const { status, stdout } = run(lines, { LANTERN_PACKAGE: '' });
    assert.equal(status, 1);
    assert.match(stdout, /LANTERN_PACKAGE: the first lines of/);
  }
});
