// The demonstration site, built once for the tests into a folder of its own, and its pages. What holds for them in one
// theme must hold in every other: with LANTERN_THEME=nhs the same tests look at the same pages in that theme.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const program = process.env.LANTERN_BINARY ?? join(root, 'build/release/lantern');

export function build(site, out, args = [], environment = {}) {
  return JSON.parse(
    execFileSync(program, ['build', '--site', site, '--out', out, '--date', '2026-06-01', '--format', 'json', ...args], {
      env: { ...process.env, ...environment },
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
}

// Removed when the process ends.
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lantern-site-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function filesBelow(folder) {
  const found = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) found.push(...filesBelow(path));
    else found.push(path);
  }
  return found;
}

// A copy of the demonstration site in another folder.
export function copyDemonstration(folder) {
  for (const part of ['site.yaml', 'content', 'assets', 'themes']) if (existsSync(join(root, part))) cpSync(join(root, part), join(folder, part), { recursive: true });
}

// A page of each kind.
export const samples = [
  'index.html', 'about/index.html', 'case-studies/index.html', 'case-studies/recovery-college-did-not-attend/index.html',
  'case-studies/northampton-easy-to-contact/index.html', 'cohorts/index.html', 'cohorts/cohort-2/index.html', 'bundles/index.html',
  'bundles/aims-and-measures/index.html', 'bundles/aims-and-measures/qi-workshop/index.html', 'resources/index.html',
  'resources/assessment-scale/index.html', 'events/index.html', 'events/co-production-event-2024/index.html', 'topics/coproduction/index.html',
  'case-studies/recovery-college-did-not-attend/report-card/index.html', 'organisations/south-eastern-trust/index.html', 'measures/index.html', 'glossary/index.html', 'data/index.html', 'accessibility/index.html', 'search/index.html', 'easy-read/index.html',
  'why-it-began/index.html', 'case-studies/recovery-college-did-not-attend/easy-read/index.html',
];

export const theme = process.env.LANTERN_THEME ?? 'lantern';

// The folder of the demonstration site, or of a copy that has the theme in question.
function demonstration() {
  if (theme === 'lantern') return root;
  const copy = temporaryFolder();
  copyDemonstration(copy);
  const settings = join(copy, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^theme: .*$/m, `theme: ${theme}`));
  return copy;
}

export function buildDemonstration() {
  const out = join(temporaryFolder(), '_site');
  const report = build(demonstration(), out);
  const pages = filesBelow(out)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, name: relative(out, path), html: readFileSync(path, 'utf8') }));
  return { out, report, pages };
}
