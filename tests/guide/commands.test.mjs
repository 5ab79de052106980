// docs/content/commands.md lists every command with its options: its end is written from what the program says
// of itself, and held to it here. LANTERN_UPDATE=1 writes it anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { commands, plain } from '../../scripts/command_help.mjs';
import { program, root } from '../browser/site.mjs';

const path = join(root, 'docs/content/commands.md');
const beginning = '## Every command\n';

function described({ name, about, examples, positionals, options }) {
  const out = ['', `### lantern ${name}`, '', about, ''];
  if (examples.length) out.push('```text', ...examples, '```', '');
  const cell = (text) => text.replaceAll('|', '\\|');
  const rows = [...positionals, ...options].filter(([option]) => !/--help/.test(option));
  if (rows.length) out.push('| you write | what it does |', '| --- | --- |', ...rows.map(([option, words]) => `| \`${cell(plain(option).replaceAll(',', '|'))}\` | ${cell(words.trim())} |`));
  return out;
}

test('docs/content/commands.md lists every command with all its options', () => {
  const all = commands(program);
  assert.ok(all.length > 5);
  const made = `${[beginning.trim(), ...all.flatMap(described)].join('\n')}\n`;
  const page = readFileSync(path, 'utf8');
  const at = page.indexOf(beginning);
  assert.ok(at > 0);
  if (process.env.LANTERN_UPDATE) writeFileSync(path, page.slice(0, at) + made);
  assert.equal(readFileSync(path, 'utf8').slice(at), made);
});
