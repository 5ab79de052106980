// The files of a site that have a schema, as an editor would see them: which schema is theirs, and their YAML.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import Ajv2020 from 'ajv/dist/2020.js';
import YAML from 'yaml';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const binary = process.env.LANTERN_BINARY ?? path.join(root, 'build/dev/lantern');

export const lantern = (...options) => execFileSync(binary, options, { encoding: 'utf8', maxBuffer: 1 << 28 });

export const kinds = [
  'site', 'cohort', 'case-study', 'bundle', 'session', 'resource', 'event', 'page', 'easy-read', 'glossary',
  'organisations', 'topics',
];

// Throws where a schema is none.
export function validators() {
  const all = {};
  for (const kind of kinds) {
    const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true });
    all[kind] = ajv.compile(JSON.parse(lantern('schema', kind)));
  }
  return all;
}

// Of a path from the folder of the site on; nothing for other files.
export function kindOf(file) {
  if (file === 'site.yaml') return 'site';
  const data = /^content\/(glossary|organisations|topics)\.yaml$/.exec(file);
  if (data) return data[1];
  if (!file.startsWith('content/') || !file.endsWith('.md') || file.endsWith('.transcript.md')) return undefined;
  const parts = file.slice('content/'.length).split('/');
  const name = parts.at(-1).split('.')[0];
  if (name === 'easy-read' || parts.at(-1).includes('.easy-read.')) return 'easy-read';
  const own = { cohorts: 'cohort', 'case-studies': 'case-study', bundles: 'bundle', resources: 'resource' };
  if (parts.length === 3 && name === 'index' && own[parts[0]]) return own[parts[0]];
  if (parts.length === 3 && parts[0] === 'bundles') return 'session';
  if (parts.length === 2 && parts[0] === 'events' && name !== 'index') return 'event';
  return 'page';
}

// The value of the YAML of a file; undefined where a parser of other makers refuses it.
export function valueOf(file, text) {
  let yaml = text;
  if (file.endsWith('.md')) {
    const parts = /^\uFEFF?---\r?\n([^]*?\n)?---(\r?\n|$)/.exec(text);
    if (!parts) return undefined;
    yaml = parts[1] ?? '';
  }
  const documents = YAML.parseAllDocuments(yaml);
  if (documents.length > 1 || documents.some((each) => each.errors.length)) return undefined;
  try {
    const value = documents.length ? documents[0].toJS() : null;
    return value === null && file.endsWith('.md') ? {} : value;
  } catch {
    return undefined;
  }
}

// [path, value] of every file of a site that has a schema and can be read.
export function filesOf(site) {
  const found = [];
  const content = path.join(site, 'content');
  const below = fs.existsSync(content) ? fs.readdirSync(content, { recursive: true }) : [];
  for (const file of ['site.yaml', ...below.map((each) => `content/${each}`)]) {
    const kind = kindOf(file);
    if (!kind || !fs.existsSync(path.join(site, file))) continue;
    const value = valueOf(file, fs.readFileSync(path.join(site, file), 'utf8'));
    if (value !== undefined) found.push({ file, kind, value });
  }
  return found;
}

// What a schema can see of one file by itself.
export const seen = new Set([
  'unknown-field', 'missing-field', 'empty-value', 'wrong-type', 'unknown-value', 'not-a-date', 'not-a-time',
  'not-a-duration', 'not-a-number', 'not-a-flag', 'not-an-address', 'not-an-id', 'out-of-range', 'score-step',
  'bad-base-url', 'bad-colour', 'bad-language', 'evaluation-figure', 'material-source', 'measure-without-data',
  'navigation-entry',  'picture-without-words', 'quote-without-consent',
]);
