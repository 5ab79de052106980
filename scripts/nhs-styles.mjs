#!/usr/bin/env node
// Makes themes/nhs/styles/0-nhsuk-frontend.css of themes/nhs/nhsuk.scss: node scripts/nhs-styles.mjs [FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/nhsuk-frontend/package.json'), 'utf8'));
const made = sass.compile(join(root, 'themes/nhs/nhsuk.scss'), { loadPaths: [join(root, 'node_modules')], style: 'compressed', charset: false });
writeFileSync(
  process.argv[2] ?? join(root, 'themes/nhs/styles/0-nhsuk-frontend.css'),
  `/* nhsuk-frontend ${version}, MIT licence, Copyright (c) NHS England. Made by scripts/nhs-styles.mjs: do not edit. */\n${made.css}\n`,
);
