// Every command and every example of the guide is tried, page by page, as its reader would.
// GUIDE_PAGE=start.md tries that page alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import test from 'node:test';
import { filesBelow, program, root, temporaryFolder } from '../browser/site.mjs';
import { blocksOf, Reader } from './examples.mjs';

const content = join(root, 'docs/content');
// Whoever reads these has no site yet. All others have the one that `lantern new site` makes.
const fromNothing = ['start.md', 'installing.md'];
// Files of their own that readers of a page have: the name in their folder, and a file of the tests like it.
const brought = {
  'starting-a-case-study.md': { 'filled-in.docx': 'tests/starting/forms/careless-bold.docx' },
  'word-form.md': { 'case-study.docx': 'tests/starting/forms/filled-in.docx' },
  'photographs.md': { 'content/ward.jpg': 'tests/cli/files/phone.jpg', 'content/lamp.jpg': 'tests/cli/files/phone.jpg' },
  'developers.md': {
    'themes/lantern/fonts/ours-regular.woff': 'node_modules/@fontsource/arimo/files/arimo-latin-400-normal.woff',
    'themes/lantern/fonts/ours-bold.woff': 'node_modules/@fontsource/arimo/files/arimo-latin-700-normal.woff',
  },
  'sessions.md': {
    'content/bundles/getting-ready/talk.mp4': 'tests/guide/files/talk.mp4',
    'content/bundles/getting-ready/door.jpg': 'tests/cli/files/phone.jpg',
    'content/bundles/getting-ready/worksheet.txt': 'tests/guide/files/worksheet.txt',
  },
  'recordings.md': { 'content/bundles/getting-ready/talk.mp4': 'tests/guide/files/talk.mp4', 'content/bundles/getting-ready/talk.mp3': 'tests/guide/files/talk.mp4' },
  'nhs.md': { 'assets/logo.svg': 'tests/guide/files/logo.svg' },
  'private.md': { 'content/team.jpg': 'tests/cli/files/phone.jpg' },
};

// What readers of the site that a page has made will find, by its file.
const outcomes = {
  'start.md': {
    'case-studies/fewer-missed-hearing-tests/index.html': [/<svg[^>]*role="img"/, /href="easy-read\//, /It is lower in the phase that began/],
    'case-studies/fewer-missed-hearing-tests/easy-read/index.html': [/Missed hearing tests/, /easy-read\.pdf/],
  },
  'look.md': {
    'index.html': [/assets\/logo\.svg/, /Our stories/, /rel="external"[^>]*>\s*Our hospital/, /We are a part of Riverside Hospital/],
  },
  'developers.md': {
    'index.html': [/Look for a page/, /Come to our open day[^]*/],
    'open-day/index.html': [/Saturday, 10 o/],
    'assets/lantern/fonts/ours-bold.woff': [/./],
    'news/index.html': [/A new letter<\/a>, <time/],
  },
  'translations.md': { 'cy/about-us/index.html': [/Rydym yn profi clyw/, /Profion clyw mewn mis/] },
  'sessions.md': { 'bundles/getting-ready/telling-our-story/index.html': [/talk\.mp4/, /talk\.txt|id="transcript"/] },
};

const pages = filesBelow(content)
  .map((path) => relative(content, path))
  .filter((name) => name.endsWith('.md') && name !== 'gallery/index.md')
  .filter((name) => !process.env.GUIDE_PAGE || name === process.env.GUIDE_PAGE);

// A computer with Lantern, the programs of every Debian, and nobody's settings.
function computer() {
  const home = temporaryFolder();
  const programs = join(home, '.local/bin');
  mkdirSync(programs, { recursive: true });
  symlinkSync(program, join(programs, 'lantern'));
  const environment = {
    PATH: `${programs}:/usr/local/bin:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8',
    // A code host that takes what is pushed to it.
    GIT_CONFIG_COUNT: '3',
    GIT_CONFIG_KEY_0: `url.${home}/code-host/.insteadOf`, GIT_CONFIG_VALUE_0: 'https://github.com/',
    GIT_CONFIG_KEY_1: 'user.name', GIT_CONFIG_VALUE_1: 'Reader',
    GIT_CONFIG_KEY_2: 'user.email', GIT_CONFIG_VALUE_2: 'reader@example.org',
  };
  execFileSync('git', ['init', '-q', '--bare', join(home, 'code-host/our-team/my-site.git')]);
  return { home, environment };
}

for (const name of pages) {
  const blocks = blocksOf(readFileSync(join(content, name), 'utf8'));
  if (blocks.length === 0) continue;
  test(`the examples of docs/content/${name} do what the page says`, async () => {
    const { home, environment } = computer();
    const folder = join(home, 'my-site');
    if (!fromNothing.includes(name)) execFileSync('lantern', ['new', 'site', folder, '--quiet'], { env: environment });
    const start = fromNothing.includes(name) ? home : folder;
    for (const [file, like] of Object.entries(brought[name] ?? {})) cpSync(join(root, like), join(start, file));
    const reader = new Reader(start, environment);
    try {
      for (const [at, block] of blocks.entries()) {
        const wrong = await reader.follow(block, blocks[at - 1]);
        if (wrong) assert.fail(`docs/content/${name}:${block.line}: ${wrong}`);
      }
      // What the page has made is a site without a mistake.
      if (existsSync(join(folder, 'site.yaml')))
        execFileSync('lantern', ['build', '--quiet', '--site', folder], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const [file, wanted] of Object.entries(outcomes[name] ?? {})) {
        const html = readFileSync(join(folder, '_site', file), 'utf8');
        for (const words of wanted) assert.match(html, words, `${file}, which the site of docs/content/${name} publishes`);
      }
    } finally {
      reader.leave();
    }
  });
}

test('what start.md copies to a web server stands there again after a second time, with what has changed', async () => {
  const { home, environment } = computer();
  const folder = join(home, 'my-site');
  execFileSync('lantern', ['new', 'site', folder, '--quiet'], { env: environment });
  const copies = blocksOf(readFileSync(join(content, 'start.md'), 'utf8')).find((block) => /^cp .*_site/m.test(block.words));
  const reader = new Reader(folder, environment);
  assert.equal(await reader.follow(copies), undefined);
  appendFileSync(join(folder, 'content/index.md'), '\nWe have moved.\n');
  assert.equal(await reader.follow(copies), undefined);
  assert.match(readFileSync(join(home, 'web/hearing/index.html'), 'utf8'), /We have moved/);
  assert.ok(!existsSync(join(home, 'web/hearing/_site')));
});
