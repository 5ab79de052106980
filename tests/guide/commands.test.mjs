// docs/content/commands.md lists every command with its options: its end is written from what the program says
// of itself, and held to it here. LANTERN_UPDATE=1 writes it anew.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { program, root } from '../browser/site.mjs';

const path = join(root, 'docs/content/commands.md');
const beginning = '## Every command\n';

// What `--help` says: { said: the words above the usage, lists: { Options: [[name, words], …], … } }.
function help(words) {
  const text = execFileSync(program, [...words, '--help'], { encoding: 'utf8' });
  const [said, rest] = text.split(/^Usage: .*$/m);
  const lists = {};
  let list;
  for (const line of rest.split('\n')) {
    const heading = /^(\w[\w ]*):$/.exec(line);
    if (heading) list = lists[heading[1]] = [];
    else if (/^ {2}\S/.test(line)) {
      const [, name, about] = /^ {2}(.*?)(?: {2,}(.*))?$/.exec(line);
      list.push([name, about ?? '']);
    } else if (line.trim() && list?.length) list.at(-1)[1] += ` ${line.trim()}`;
  }
  return { said: said.trim(), lists };
}

// "--format TEXT:{text,json}" as people write it: --format text or json.
const plain = (name) =>
  name.replace(/ REQUIRED| \.\.\./g, '')
    .replace(/^([A-Z]+) TEXT$/, '$1')
    .replace(/ TEXT:\{(.*)\}/, ' $1')
    .replace(/ (UINT|INT|FLOAT|TEXT:(NUMBER|FLOAT|INT)).*$/, ' NUMBER')
    .replace(/[,|]/g, '\\|');

function described(words) {
  const { said, lists } = help(words);
  const [about, example] = said.split(/\n+Examples?:/);
  const out = ['', `### lantern ${words.join(' ')}`, '', about.replaceAll('\n', ' '), ''];
  if (example) out.push('```text', ...example.trim().split('\n').map((line) => line.trim()), '```', '');
  const rows = [...(lists.Positionals ?? []), ...(lists.Options ?? [])].filter(([name]) => !/--help/.test(name));
  if (rows.length) out.push('| you write | what it does |', '| --- | --- |', ...rows.map(([name, about]) => `| \`${plain(name)}\` | ${about.trim().replaceAll('|', '\\|')} |`));
  for (const [name] of lists.Subcommands ?? []) out.push(...described([...words, name]));
  return out;
}

test('docs/content/commands.md lists every command with all its options', () => {
  const commands = help([]).lists.Subcommands.map(([name]) => name);
  assert.ok(commands.length > 5);
  const made = `${[beginning.trim(), ...commands.flatMap((name) => described([name]))].join('\n')}\n`;
  const page = readFileSync(path, 'utf8');
  const at = page.indexOf(beginning);
  assert.ok(at > 0);
  if (process.env.LANTERN_UPDATE) writeFileSync(path, page.slice(0, at) + made);
  assert.equal(readFileSync(path, 'utf8').slice(at), made);
});
