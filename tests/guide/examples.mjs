// The examples of the guide: what a reader of a page types and writes, read out of its Markdown and done in a
// folder of its own. What a fenced block is stands behind its language, where no reader sees it:
//
//   ```sh                      commands, done in order; ```sh fails: the last one ends with a mistake
//   ```text                    right below commands: what they print; "…" stands for anything
//   ```yaml site.yaml          a file that the reader writes
//   ```yaml site.yaml add      fields that they put into a file, or into the front matter of a page
//   ```markdown about.md add   words that they put at the end of a page
//   ```sh elsewhere            commands that change the computer or need another one: tried by another test
//
// Nothing else may stand in the guide: an example that nothing tries is one that goes wrong unseen.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The blocks of a text, those inside list items too: { language, file, marks, words, line, end }.
export function blocksOf(markdown) {
  const blocks = [];
  let open;
  markdown.split('\n').forEach((text, index) => {
    const fence = /^( *)(`{3,})(.*)$/.exec(text);
    if (open) {
      if (fence && fence[2].length >= open.fence.length && fence[3].trim() === '') {
        blocks.push({ ...open, end: index + 1 });
        open = undefined;
      } else {
        open.words += `${text.startsWith(open.indent) ? text.slice(open.indent.length) : text.trimStart()}\n`;
      }
    } else if (fence) {
      const [language = '', ...rest] = fence[3].trim().split(/\s+/);
      const marks = rest.filter((word) => ['add', 'fails', 'elsewhere'].includes(word));
      const file = rest.find((word) => !marks.includes(word));
      open = { indent: fence[1], fence: fence[2], language, file, marks, words: '', line: index + 1 };
    }
  });
  return blocks;
}

// Puts each field of `fields` (YAML) into `lines` (YAML): in the place of the field of that name, or at the end.
function withFields(lines, fields) {
  const parts = [];
  for (const line of fields.trimEnd().split('\n')) {
    if (/^[\w-]+:/.test(line) || parts.length === 0) parts.push([line]);
    else parts.at(-1).push(line);
  }
  for (const part of parts) {
    const name = part[0].split(':')[0];
    const at = lines.findIndex((line) => line.startsWith(`${name}:`));
    if (at < 0) {
      lines.push(...part);
      continue;
    }
    let end = at + 1;
    while (end < lines.length && /^( |- |$)/.test(lines[end])) ++end;
    lines.splice(at, end - at, ...part);
  }
  return lines;
}

// The text of a file after `block` has been put into it.
function added(text, block) {
  if (block.file.endsWith('.md') && block.language === 'markdown') return `${text.trimEnd()}\n\n${block.words}`;
  const lines = text.trimEnd().split('\n');
  if (!block.file.endsWith('.md')) return `${withFields(lines, block.words).join('\n')}\n`;
  const end = lines.indexOf('---', 1);
  return ['---', ...withFields(lines.slice(1, end), block.words), ...lines.slice(end), ''].join('\n');
}

function pattern(words) {
  const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(words.trim().split('…').map((part) => literal(part.trim())).join('[^]*?'));
}

// Somebody who follows a page: a folder, and the files and programs that they have by now.
export class Reader {
  constructor(folder, environment) {
    this.folder = folder;
    this.environment = environment;
    this.printed = '';
    this.running = [];
  }

  // What is wrong with the block, in words; nothing if it holds.
  async follow(block, before) {
    if (block.marks.includes('elsewhere')) return undefined;
    if (block.language === 'sh') return this.type(block);
    if (block.language === 'text') {
      const shown = before?.language === 'sh' && block.line - before.end === 2 && !before.marks.includes('elsewhere');
      return !shown || pattern(block.words).test(this.printed) ? undefined : `the commands above it print:\n${this.printed}`;
    }
    if (!block.file) return 'it is neither commands (sh), nor what they print (text), nor a file that it names';
    const path = join(this.folder, block.file);
    mkdirSync(dirname(path), { recursive: true });
    if (block.marks.includes('add')) {
      if (!existsSync(path)) return `there is no file ${block.file} to add it to`;
      writeFileSync(path, added(readFileSync(path, 'utf8'), block));
    } else {
      writeFileSync(path, block.words);
    }
    return undefined;
  }

  async type(block) {
    this.printed = '';
    for (const line of block.words.replaceAll('\\\n', '').split('\n').filter((text) => text.trim() !== '')) {
      if (/^lantern serve\b/.test(line)) {
        const wrong = await this.serve(line);
        if (wrong) return wrong;
        continue;
      }
      // The shell says at its end where it stands, for the next command.
      const done = spawnSync('bash', ['-c', `${line}\nstatus=$?; pwd >&3; exit $status`], {
        cwd: this.folder, env: this.environment, encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      });
      this.printed += done.stdout + done.stderr;
      this.folder = done.output[3]?.trim() || this.folder;
      if ((done.status !== 0) !== block.marks.includes('fails')) return `'${line}' ends with ${done.status}:\n${this.printed}`;
    }
    return undefined;
  }

  // Until it says where it serves; it goes on till the end of the page.
  serve(line) {
    const program = spawn('bash', ['-c', `exec ${line.replace(/ --open\b/, '')}`], { cwd: this.folder, env: this.environment });
    this.running.push(program);
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(`'${line}' does not serve after 30 seconds:\n${this.printed}`), 30_000);
      const hear = (text) => {
        this.printed += text;
        if (/http:\/\/127\.0\.0\.1:\d+\/\S*\s*$/m.test(this.printed)) {
          clearTimeout(late);
          resolve(undefined);
        }
      };
      program.stdout.on('data', hear);
      program.stderr.on('data', hear);
      program.on('exit', (status) => {
        clearTimeout(late);
        resolve(`'${line}' ends with ${status}:\n${this.printed}`);
      });
    });
  }

  leave() {
    for (const program of this.running) program.kill('SIGTERM');
  }
}
