#!/usr/bin/env node
// Rebuilds docs/content/gallery, a page of the guide: every type of chart and every picture of improvement work,
// with the data and the command that made it. scripts/gallery.mjs [LANTERN [FOLDER]]: the program (default
// build/release/lantern) and where pictures/ and index.md are written (default docs/content/gallery). The test of
// the site compares what this makes with what is there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'docs/content/gallery');
const projectFolder = join(root, 'tests/sites/gallery');
const lantern = resolve(process.argv[2] ?? join(root, 'build/release/lantern'));
const target = resolve(process.argv[3] ?? source);
const pictures = join(target, 'pictures');

// Name of the picture, what it shows, name of the data, options of `lantern chart`.
const charts = [
  ['run', 'Run chart (run): the median of a baseline, a shift, a target', 'woken', ['--title', 'Patients woken by noise at night', '--unit', 'percent', '--better', 'lower', '--baseline', '12', '--target', '25']],
  ['run-phases', 'Run chart with a new phase', 'woken', ['--title', 'Patients woken by noise at night', '--unit', 'percent', '--better', 'lower', '--rebase', '2021-01']],
  ['run-gap', 'A gap, and a point left out', 'waiting-days', ['--title', 'Days from referral to first visit', '--unit', 'days', '--better', 'lower']],
  ['run-anhoej', 'The same by Anhøj’s rules', 'waiting-days', ['--title', 'Days from referral to first visit', '--unit', 'days', '--better', 'lower', '--rules', 'anhoej']],
  ['i', 'XmR chart (i), with its moving range', 'waiting-days', ['--chart', 'i', '--title', 'Days from referral to first visit', '--unit', 'days', '--better', 'lower', '--target', '12']],
  ['i-provisional', 'Fewer than 13 points: provisional limits', 'short', ['--chart', 'i', '--title', 'Minutes to the first dose', '--unit', 'minutes']],
  ['mr', 'Moving ranges alone (mr)', 'waiting-days', ['--chart', 'mr', '--title', 'Days from referral to first visit, moving range', '--unit', 'days']],
  ['p', 'Shares (p): limits by the size of each month', 'answered', ['--chart', 'p', '--title', 'Calls answered at the first ring', '--unit', 'percent', '--better', 'higher', '--target', '70']],
  ['p-phases', 'Shares with a new phase', 'answered', ['--chart', 'p', '--title', 'Calls answered at the first ring', '--unit', 'percent', '--better', 'higher', '--rebase', '2021-02']],
  ['pp', 'Shares of large numbers (pp, Laney)', 'answered-large', ['--chart', 'pp', '--title', 'Letters sent within two days', '--unit', 'percent', '--better', 'higher']],
  ['u', 'Rates (u)', 'falls-per-bed-day', ['--chart', 'u', '--title', 'Falls for each day in a bed', '--unit', 'rate', '--better', 'lower']],
  ['up', 'Rates of large numbers (up, Laney)', 'calls-per-patient', ['--chart', 'up', '--title', 'Calls for each patient on the list', '--unit', 'rate']],
  ['c', 'Counts (c), one month outside the limits', 'complaints', ['--chart', 'c', '--title', 'Complaints', '--unit', 'count', '--better', 'lower']],
  ['g', 'Doses between rare errors (g)', 'doses-between-errors', ['--chart', 'g', '--title', 'Doses between errors', '--unit', 'count', '--better', 'higher']],
  ['t', 'Time between rare events (t)', 'days-between-falls', ['--chart', 't', '--title', 'Days between falls with harm', '--unit', 'days', '--better', 'higher']],
  ['xbar', 'Means of subgroups (xbar)', 'wait-of-each-patient', ['--chart', 'xbar', '--title', 'Minutes that patients wait: the mean of each month', '--unit', 'minutes', '--better', 'lower']],
  ['s', 'Spread of subgroups (s)', 'wait-of-each-patient', ['--chart', 's', '--title', 'Minutes that patients wait: the spread in each month', '--unit', 'minutes', '--better', 'lower']],
  ['funnel', 'Many places at one time (funnel)', 'asked-by-team', ['--chart', 'funnel', '--title', 'Patients who were asked what matters to them', '--unit', 'percent', '--better', 'higher']],
  ['labels', 'Labels instead of dates', 'by-ward', ['--title', 'Patients who said they were listened to', '--unit', 'percent', '--better', 'higher']],
  ['equal', 'All values equal', 'equal', ['--chart', 'i', '--title', 'Beds open', '--unit', 'count']],
  ['negative', 'Values below zero', 'balance', ['--title', 'Balance of the ward’s budget, thousand pounds', '--better', 'higher']],
  ['large', 'Large values', 'savings', ['--title', 'Money for the service, pounds', '--unit', 'count']],
  ['welsh', 'In Welsh', 'woken', ['--title', 'Cleifion a gafodd eu deffro gan sŵn', '--unit', 'percent', '--better', 'lower', '--baseline', '12', '--target', '25', '--language', 'cy']],
  ['long-title', 'A long title', 'woken', ['--title', 'Patients on the three wards for older people who told the evening volunteer that noise had woken them at least once in the night before', '--unit', 'percent', '--better', 'lower']],
];

// Name of the picture, what it shows, page of the project's site, begin of the picture's id there.
const project = [
  ['driver-diagram', 'Driver diagram', 'case-studies/quiet-nights', 'part-driver-diagram-wide'],
  ['driver-diagram-narrow', 'The same on a phone', 'case-studies/quiet-nights', 'part-driver-diagram-narrow'],
  ['driver-diagram-large', 'A driver diagram of 60 boxes', 'case-studies/many-drivers', 'part-driver-diagram-wide'],
  ['progress', 'Progress towards the aim', 'case-studies/quiet-nights', 'part-progress-wide'],
  ['assessment', 'Assessment score over time', 'case-studies/quiet-nights', 'part-assessment-wide'],
  ['marks', 'Run chart with its cycles, as on a page', 'case-studies/quiet-nights', 'chart-woken-wide'],
  ['marks-narrow', 'The same on a phone', 'case-studies/quiet-nights', 'chart-woken-narrow'],
  ['teams', 'Teams started and completed', 'cohorts/example', 'part-teams'],
  ['answers', 'Survey results with their base', 'cohorts/example', 'part-answers-wide'],
  ['few', 'Two to nine values: a comparison', 'case-studies/quiet-nights', 'chart-asked-wide'],
  ['multiples', 'The measures of a project on one time axis', 'case-studies/quiet-nights', 'part-multiples-wide'],
  ['timeline', 'Cohorts over the years', 'cohorts', 'part-timeline-wide'],
  ['comparison', 'Cohorts side by side', 'cohorts', 'part-comparison-wide'],
  ['map', 'Organisations by region', 'organisations', 'part-map-wide'],
  ['cycle', 'Steps that begin again', 'pictures', 'part-steps-9-wide'],
  ['journey', 'The way of a patient', 'pictures', 'part-steps-24-wide'],
  ['venn', 'Circles that meet', 'pictures', 'part-diagram-36-wide'],
  ['ladder', 'A ladder', 'pictures', 'part-diagram-47-wide'],
];

function quoted(word) {
  return /^[\w.,:/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function svg_of(html, id) {
  const at = html.indexOf(`aria-labelledby="${id}-title"`);
  if (at < 0) throw new Error(`there is no picture '${id}'`);
  return html.slice(html.lastIndexOf('<svg', at), html.indexOf('</svg>', at) + 6) + '\n';
}

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const page = ['---', 'title: Gallery', 'summary: Every chart and every picture that Lantern draws, with the data and the command that made it.', '---', '',
  '**At the end** you have seen every type of chart and every picture of improvement work, and you know what to write for each. All data are made up. `scripts/gallery.mjs` rebuilds this page and its pictures; `scripts/test` compares them with what Lantern draws now.', '',
  '## Charts', ''];
for (const [name, title, data, options] of charts) {
  const file = join('data', `${data}.csv`);
  execFileSync(lantern, ['chart', file, ...options, '-o', join(pictures, `${name}.svg`)], { cwd: source });
  const says = JSON.parse(execFileSync(lantern, ['analyse', file, ...options, '--format', 'json'], { cwd: source, encoding: 'utf8' }));
  page.push(`### ${title}`, '', `![${says.summary.standard}](pictures/${name}.svg)`, '', says.summary.standard, '', `Easy read: ${says.summary.easy_read}`, '',
    '```text', ['lantern chart', file, ...options.map(quoted), '-o', `${name}.svg`].join(' '), '```', '', `Data: [${data}.csv](${file})`, '');
}
const built = mkdtempSync(join(tmpdir(), 'lantern-gallery-'));
execFileSync(lantern, ['build', '--quiet', '--site', projectFolder, '--out', join(built, 'site'), '--date', '2026-01-01']);
page.push('## Pictures of improvement work', '', 'These stand on the pages of a small site, `tests/sites/gallery`.', '');
for (const [name, title, address, id] of project) {
  const html = readFileSync(join(built, 'site', address, 'index.html'), 'utf8');
  const svg = svg_of(html, id);
  const said = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg) ?? /<title[^>]*>([^<]*)<\/title>/.exec(svg);
  writeFileSync(join(pictures, `${name}.svg`), svg);
  page.push(`### ${title}`, '', `![${said[1].replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")}](pictures/${name}.svg)`, '', `Source: ${existsSync(join(projectFolder, 'content', address, 'index.md')) ? `\`content/${address}/index.md\`` : `the pages and organisations in \`content\``}`, '');
}
rmSync(built, { recursive: true });
writeFileSync(join(target, 'index.md'), page.join('\n'));
