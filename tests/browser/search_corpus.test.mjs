// What search finds on a site of 2,000 pages, and what the first search there has to fetch: asked of the script itself,
// without a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { about } from '../../benchmarks/make-search-corpus.mjs';
import { searchEngine } from './search_engine.mjs';
import { build, root, temporaryFolder } from './site.mjs';

const site = temporaryFolder();
execFileSync('node', [join(root, 'benchmarks/make-search-corpus.mjs'), '2000', site]);
const out = join(site, '_site');
const report = build(site, out);
const weight = (bytes) => gzipSync(bytes, { level: 9 }).length;

// What a reader types, and the number of the page meant: whole titles, some of their words in any order, other endings,
// beginnings of words, and letters left out, doubled, swapped and mistaken.
const questions = [
  ['volunteer drivers cardiology', 13], ['voluntere drivers in cardiology', 13], ['shared care plans memory clinic inverness', 410],
  ['sharing care plan in the memory clinic', 410], ['peer mentor learning disability swindon', 807], ['pear mentors learnin disability', 807],
  ['bedside handover hospice goole', 1204], ['hand over at the bedside hospice', 1204], ['phone calls before discharge dudley', 1601],
  ['phoning before discharge dialisys', 1601], ['bus timetable audiology', 1998], ['bus timetabels audiology redditch', 1998],
  ['warm blankets stroke', 395], ['blankets stroke care penrith', 395], ['pictures signs intensive care', 792], ['signs in picturs intensive', 792],
  ['breathing exercise school nurses', 1189], ['breething exercises school nursing', 1189], ['music at lunch sickle cell', 1586], ['lunch music sickel cell', 1586],
  ['coffee with the manager community nursing', 1983], ['cofee manager comunity nursing hastings', 1983], ['pain diary speech therapy', 380],
  ['pain diaries speach therapy', 380], ['red trays urology', 777], ['red tray meal urolgy', 777], ['interpreter radiotherapy', 1174],
  ['interpretors on call radiotherapy', 1174], ['hospital passport paediatrics redditch', 1571], ['hospital passports pediatrics', 1571],
  ['welcome pack sexual health', 1968], ['wellcome pack sexual health', 1968], ['large print letters dermatology', 365], ['letters large print dermatolgy', 365],
  ['named nurse pharmacy', 762], ['questions before surgery learning disability', 1159], ['question befroe surgery learning disability', 1159],
  ['weekend ward round hospice', 1556], ['family room dialysis', 1953], ['famly rooms dialysis hexham', 1953], ['carers wristbands mental health kettering', 350],
  ['garden visit diabetes', 747], ['gardn visits diabetis', 747], ['postcards oncology', 1144], ['medicine card health visiting', 1541],
  ['photos staff epilepsy carlisle', 1938], ['hearing loops outpatients', 335], ['longer visiting rheumatology', 732], ['quiet hour intensive care lancaster', 1923],
  ['text remindrs podiatr', 320],
];

// One space too many or too few, and what people ask as they would ask a person.
const spoken = [
  ['hearing loops out patients', 335], ['hand over at the bed side hospice', 1204], ['time tables audiology redditch', 1998], ['namednurse pharmacy', 762],
  ['quiethours intensive care lancaster', 1923], ['walkinggroups hospice scarborough', 34], ['red trays uro logy', 777], ['familyrooms dialysis hexham', 1953],
  ['where can I read about pain diaries in speech therapy', 380], ['who has tried letters in large print for dermatology', 365],
  ['is there anything about interpreters on call in radiotherapy', 1174], ['how do volunteer drivers help patients of cardiology', 13],
];

test('words written as one or as two, and whole questions, have their page among the first three', async () => {
  const engine = searchEngine(join(out, 'search'));
  for (const [question, number] of spoken) {
    const { found, means } = await engine.find(question, {});
    const titles = found.slice(0, 3).map((one) => one.title);
    assert.ok(titles.includes(about(number).title), `${question}: not ${about(number).title} but ${titles.join('; ')}`);
    if (question.startsWith('namednurse')) assert.equal(means[0].near[0].word, 'named nurse', 'the reader is told what was meant');
  }
});

test('of 50 questions at least 47 have their page among the first three', async () => {
  assert.equal(report.diagnostics.length, 0);
  assert.equal(questions.length, 50);
  const engine = searchEngine(join(out, 'search'));
  const missed = [];
  for (const [question, number] of questions) {
    const { found } = await engine.find(question, {});
    const titles = found.slice(0, 3).map((one) => one.title);
    if (!titles.includes(about(number).title)) missed.push(`${question}: not ${about(number).title} but ${titles.join('; ')}`);
  }
  assert.ok(missed.length <= 3, missed.join('\n'));
});

test('the first search fetches at most 300 kB, with the page, its styles, letters and scripts', async () => {
  const html = readFileSync(join(out, 'search/index.html'));
  const assets = join(out, 'assets/lantern');
  const styles = readdirSync(assets).filter((name) => /\.(css)$|^search.*\.js$/.test(name)).map((name) => weight(readFileSync(join(assets, name))));
  const fonts = readdirSync(join(assets, 'fonts')).filter((name) => /latin-\d/.test(name)).map((name) => readFileSync(join(assets, 'fonts', name)).length);
  const around = [weight(html), ...styles, ...fonts].reduce((a, b) => a + b, 0);
  let most = 0;
  for (const [question] of [...questions, ['patients told us what they wanted'], ['the team and staff']]) {
    const engine = searchEngine(join(out, 'search'));
    await engine.find(question, {});
    const parts = [...engine.fetched.values()].reduce((sum, code) => sum + weight(code), 0);
    most = Math.max(most, parts);
  }
  console.log(`# around ${around} bytes, the index at most ${most}`);
  assert.ok(around + most <= 300 * 1000, `${around} + ${most} bytes`);
});
