// What the program says of its own commands, as data: the manual page, the completion and the guide's list of
// commands are made from it, so that each option is described once, in generator/cli.
import { execFileSync } from 'node:child_process';

// What `--help` says: { said: the words above the usage, lists: { Options: [[name, words], …], … } }.
export function help(program, words) {
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

// "--format TEXT:{text,json}" as people write it: --format text|json.
export const plain = (name) =>
  name.replace(/ REQUIRED| \.\.\./g, '')
    .replace(/^([A-Z]+) TEXT$/, '$1')
    .replace(/ TEXT:\{(.*)\}/, (_, words) => ` ${words.replaceAll(',', '|')}`)
    .replace(/ (UINT|INT|FLOAT|TEXT:(NUMBER|FLOAT|INT)).*$/, ' NUMBER');

// Every command with what it says of itself: { name, about, examples, positionals, options }.
export function commands(program) {
  const found = [];
  const add = (words) => {
    const { said, lists } = help(program, words);
    const [about, examples] = said.split(/\n+Examples?:/);
    if (words.length)
      found.push({
        name: words.join(' '),
        about: about.replaceAll('\n', ' '),
        examples: (examples ?? '').trim().split('\n').map((line) => line.trim()).filter(Boolean),
        positionals: lists.Positionals ?? [],
        options: lists.Options ?? [],
      });
    for (const [name] of lists.Subcommands ?? []) add([...words, name]);
  };
  add([]);
  return found;
}
