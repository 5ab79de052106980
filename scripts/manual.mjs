// Writes the manual page or the completion for bash, from what the program says of itself.
//   node scripts/manual.mjs man|completion PROGRAM
import { execFileSync } from 'node:child_process';
import { commands, plain } from './command_help.mjs';

const [, , what, program] = process.argv;
if (!program || !['man', 'completion'].includes(what)) {
  console.error('Say what to write, as in: node scripts/manual.mjs man build/release/lantern');
  process.exit(2);
}
const all = commands(program);

// Text in roff: a backslash, a hyphen and a line that begins with a point mean something there.
const roff = (text) => text.replace(/\\/g, '\\e').replace(/-/g, '\\-').replace(/^([.'])/gm, '\\&$1');

function manual() {
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0].split(' ')[1];
  const out = [
    `.TH LANTERN 1 "" "lantern ${version}" "User Commands"`,
    '.SH NAME', roff('lantern - makes a website from a folder of Markdown, YAML and spreadsheets'),
    '.SH SYNOPSIS', '.B lantern', '.I command', '[options]',
    '.SH DESCRIPTION',
    roff('Lantern is a static site generator for improvement collaboratives. One command turns a folder of Markdown, YAML'),
    roff('and CSV into a public website, easy-read pages, printable guides, and charts that say in words what they show.'),
    '.SH COMMANDS',
  ];
  for (const { name, about, examples, positionals, options } of all) {
    out.push(`.SS "lantern ${roff(name)}"`, roff(about));
    for (const [option, words] of [...positionals, ...options])
      out.push('.TP', `.B ${roff(plain(option))}`, roff(words || ' '));
    if (examples.length) out.push('.PP', 'Example:', '.RS', '.nf', ...examples.map(roff), '.fi', '.RE');
  }
  out.push('.SH EXIT STATUS');
  for (const [code, words] of [[0, 'done'], [1, 'the content has errors'], [2, 'the command line is wrong'],
    [3, 'the machine failed: the disk is full, a permission is missing, a port is taken']])
    out.push('.TP', `.B ${code}`, words);
  return `${out.join('\n')}\n`;
}

// The names of an option ("-h,--help" is two) and the words it takes, where they are a list.
const names = (option) => plain(option).split(' ')[0].split(',');
const choices = (option) => (/\{(.*)\}/.exec(option)?.[1] ?? '').split(',').filter(Boolean);

function completion() {
  const top = [...new Set(all.map(({ name }) => name.split(' ')[0]))];
  const cases = [];
  for (const { name, options } of all) {
    const of = new Map();
    for (const [option] of options) for (const each of names(option)) of.set(each, choices(option));
    const lists = [...of].filter(([, words]) => words.length)
      .map(([option, words]) => `        ${option}) words='${words.join(' ')}' ;;`);
    cases.push(`    '${name}')`, `      options='${[...of.keys()].join(' ')}'`,
      ...(lists.length ? ['      case $before in', ...lists, '      esac'] : []), '      ;;');
  }
  return `# Completion of lantern for bash; made from what the program says of itself.
_lantern() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} options= words=
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W '${top.join(' ')} --help --version' -- "$word")
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  elif [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _lantern lantern
`;
}

process.stdout.write(what === 'man' ? manual() : completion());
