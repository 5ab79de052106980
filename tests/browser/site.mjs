// The demonstration site, built once for the tests into a folder of its own, and its pages.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
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

export function buildDemonstration() {
  const out = join(temporaryFolder(), '_site');
  const report = build(root, out);
  const pages = filesBelow(out)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, name: relative(out, path), html: readFileSync(path, 'utf8') }));
  return { out, report, pages };
}
