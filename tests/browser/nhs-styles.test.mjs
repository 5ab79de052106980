// What the theme nhs takes of nhsuk-frontend: made of the package that package.json names, and asking no other host.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root, temporaryFolder } from './site.mjs';

const styles = readFileSync(join(root, 'themes/nhs/styles/0-nhsuk-frontend.css'), 'utf8');

test('the styles of nhsuk-frontend are what scripts/nhs-styles.mjs makes of its package', () => {
  const made = join(temporaryFolder(), 'nhsuk-frontend.css');
  execFileSync(process.execPath, [join(root, 'scripts/nhs-styles.mjs'), made]);
  assert.ok(readFileSync(made, 'utf8') === styles, 'run scripts/nhs-styles.mjs and look at the pages');
});

test('they name no other host and no font that is not published', () => {
  assert.doesNotMatch(styles, /https?:|url\(["']?\/\/|@import|@font-face|Frutiger/);
  for (const name of ['nhsuk-header', 'nhsuk-card', 'nhsuk-summary-list', 'nhsuk-action-link']) assert.ok(styles.includes(`.${name}`), name);
});
