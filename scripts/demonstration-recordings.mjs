#!/usr/bin/env node
// Makes the two recordings of the demonstration site anew: a film on how to read a run chart, from slides drawn here and
// the practice data of its session, and the words of a poster read aloud. The voice is a computer's, and both say so.
// Needs Debian's espeak-ng, ffmpeg and chromium; nothing that builds or tests Lantern does. The results are committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const session = join(root, 'content/bundles/aims-and-measures');
const poster = join(root, 'content/resources/ask-pharmacy-poster');
const work = mkdtempSync(join(tmpdir(), 'lantern-recordings-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const run = (program, args) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
const exact = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];

// Seconds of silence behind each sentence, and behind a chapter.
const pause = 0.5;
const longPause = 1.1;
const captionLetters = 74;

const film = [
  { title: 'What this is', slide: 'title', sentences: [
    'How to read a run chart.',
    'The voice that you hear is made by a computer. The numbers in the pictures are made up.'] },
  { title: 'The points', slide: 'points', sentences: [
    'A run chart shows one number over time. Each point here is one week.',
    'The number is how many of a hundred calls were answered.',
    'Points go up and down all the time. One high point, or one low point, tells you very little.'] },
  { title: 'The line in the middle', slide: 'median', sentences: [
    'The line in the middle is called the median.',
    'Half of the points are above it, and half are below it.'] },
  { title: 'What to look for', slide: 'shift', sentences: [
    'Now look for points that stay on one side of the line.',
    'Six or more of them in a row are called a shift. Here the first twelve weeks are below the line, and the rest are above it.',
    'Five or more points that all go up, or all go down, are called a trend.'] },
  { title: 'What to ask', slide: 'ask', sentences: [
    'Chance can do this too. So it is a reason to ask, and no proof.',
    'Ask the team: what did you change, and when? Did people notice?',
    'And ask who is missing from the numbers.',
    'You can read all of these words on the page.'] },
];

const aloud = [
  { title: 'What this is', sentences: [
    'The words of our poster, read aloud. The voice is made by a computer.'] },
  { title: 'You can get help with your medicine', sentences: [
    'You can get help with your medicine. Ask the people in your pharmacy.',
    'Is it hard to open the box or bottle?', 'Is it hard to remember your medicine?', 'Is it hard to read the label?'] },
  { title: 'Good to know', sentences: [
    'It is fine to ask.', 'You can take someone with you.', 'You can ask again when things change.'] },
];

const lengthOf = (file) => Number(run('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]));

// Each sentence as a sound, and when it begins and ends.
function speak(chapters, name) {
  let at = 0.4;
  const sounds = [];
  for (const [c, chapter] of chapters.entries()) {
    chapter.start = c === 0 ? 0 : at;
    chapter.said = chapter.sentences.map((words, s) => {
      const file = join(work, `${name}-${c}-${s}.wav`);
      run('espeak-ng', ['-v', 'en-gb', '-s', '145', '-p', '42', '-g', '2', '-w', file, words]);
      const said = { words, start: at, end: at + lengthOf(file) };
      sounds.push({ file, at });
      at = said.end + (s + 1 === chapter.sentences.length ? longPause : pause);
      return said;
    });
    chapter.end = at;
  }
  const inputs = sounds.flatMap(({ file }) => ['-i', file]);
  const delayed = sounds.map(({ at: start }, i) => `[${i}]adelay=${Math.round(start * 1000)}[s${i}]`).join(';');
  const mixed = sounds.map((_, i) => `[s${i}]`).join('') + `amix=inputs=${sounds.length}:normalize=0,apad=whole_dur=${at},volume=1.6`;
  const all = join(work, `${name}.wav`);
  run('ffmpeg', ['-y', '-v', 'error', ...inputs, '-filter_complex', `${delayed};${mixed}`, '-ar', '44100', '-ac', '1', all]);
  return { all, length: at };
}

const time = (seconds) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);

// A sentence in pieces that two lines can hold, each for its share of the time.
function captionsOf({ words, start, end }) {
  const pieces = [''];
  for (const word of words.split(' ')) {
    const longer = `${pieces.at(-1)} ${word}`.trim();
    if (longer.length > captionLetters || /[.?!]$/.test(pieces.at(-1))) pieces.push(word);
    else pieces[pieces.length - 1] = longer;
  }
  let at = start;
  return pieces.map((piece) => {
    const from = at;
    at += (end - start) * (piece.length / pieces.join('').length);
    return `${time(from)} --> ${time(at)}\n${piece}\n`;
  });
}

const colours = { paper: '#fffdf9', wash: '#f6efe2', ink: '#1c2430', line: '#0b5c8a', median: '#474e58', signal: '#00706b', accent: '#123f7d' };

function chart(values, part) {
  const x = (i) => 110 + i * (1060 / (values.length - 1));
  const y = (value) => 560 - (value - 30) * (400 / 40);
  const sorted = [...values].sort((a, b) => a - b);
  const median = (sorted[values.length / 2 - 1] + sorted[values.length / 2]) / 2;
  const shown = part !== 'points';
  const marks = values.map((value, i) => `<circle cx="${x(i)}" cy="${y(value)}" r="${part === 'shift' ? 13 : 10}" fill="${part === 'shift' ? (value > median ? colours.signal : '#9a4f00') : colours.line}"/>`);
  const ticks = [30, 40, 50, 60, 70].map((value) => `<path d="M90 ${y(value)}H1190" stroke="#ddd3c0"/><text x="78" y="${y(value) + 10}" text-anchor="end">${value}</text>`);
  return `<svg viewBox="0 0 1280 720" width="1280" height="720"><g font-size="28" fill="${colours.ink}">${ticks.join('')}
<text x="110" y="630">Week 1</text><text x="1170" y="630" text-anchor="end">Week ${values.length}</text>
<path d="M${values.map((value, i) => `${x(i)} ${y(value)}`).join('L')}" fill="none" stroke="${colours.line}" stroke-width="4"/>${marks.join('')}
${shown ? `<path d="M90 ${y(median)}H1190" stroke="${colours.median}" stroke-width="4" stroke-dasharray="14 8"/><text x="1190" y="${y(median) + 40}" text-anchor="end">Median ${median}</text>` : ''}
${part === 'shift' ? `<text x="110" y="140" fill="#9a4f00" font-weight="700">12 below the line</text><text x="1170" y="140" text-anchor="end" fill="${colours.signal}" font-weight="700">12 above the line</text>` : ''}
</g></svg>`;
}

const heads = { points: 'Each point is one week', median: 'The line in the middle', shift: 'Points that stay on one side' };
function slideOf(kind, values) {
  const words = (lines) => `<div class="words">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
  const inside = kind === 'title' ? `<h1>How to read a run chart</h1>${words(['The voice is made by a computer.', 'The numbers are made up.'])}`
    : kind === 'ask' ? `<h1>What to ask</h1>${words(['What did you change, and when?', 'Did people notice?', 'Who is missing from the numbers?'])}`
      : `<h2>${heads[kind]}</h2>${chart(values, kind)}<small>Calls answered, of 100. Made-up numbers</small>`;
  return `<!DOCTYPE html><meta charset="utf-8"><style>body{margin:0;width:1280px;height:720px;overflow:hidden;background:${colours.paper};color:${colours.ink};font-family:"Atkinson Hyperlegible Next",Arial,sans-serif}
h1{font-size:84px;margin:0;padding:130px 110px 50px;background:${colours.wash};color:${colours.accent}}.words{padding:50px 110px}p{font-size:48px;margin:0 0 24px}
h2{position:absolute;font-size:48px;margin:0;left:110px;top:34px}small{position:absolute;left:110px;bottom:28px;font-size:28px}</style>${inside}`;
}

async function draw(kinds) {
  const values = readFileSync(join(session, 'practice-data.csv'), 'utf8').trim().split('\n').slice(1).map((row) => Number(row.split(',')[1]));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  for (const kind of kinds) {
    await page.setContent(slideOf(kind, values));
    await page.screenshot({ path: join(work, `${kind}.png`) });
  }
  await browser.close();
}

// The film.
const spoken = speak(film, 'film');
await draw(film.map((chapter) => chapter.slide));
const slides = film.flatMap((chapter) => ['-loop', '1', '-t', String(chapter.end - chapter.start), '-framerate', '5', '-i', join(work, `${chapter.slide}.png`)]);
const name = join(session, 'how-to-read-a-run-chart');
run('ffmpeg', ['-y', '-v', 'error', ...slides, '-i', spoken.all, '-filter_complex', `concat=n=${film.length}:v=1:a=0,format=yuv420p[v]`, '-map', '[v]', '-map', `${film.length}:a`,
  '-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'stillimage', '-crf', '26', '-c:a', 'aac', '-b:a', '56k', '-t', String(spoken.length), ...exact, '-movflags', '+faststart', `${name}.mp4`]);
run('ffmpeg', ['-y', '-v', 'error', '-i', join(work, 'shift.png'), ...exact, `${name}.png`]);
writeFileSync(`${name}.vtt`, `WEBVTT\n\n${film.flatMap((chapter) => chapter.said.flatMap(captionsOf)).join('\n')}`);
writeFileSync(`${name}-chapters.vtt`, `WEBVTT\n\n${film.map((chapter) => `${time(chapter.start)} --> ${time(chapter.end)}\n${chapter.title}\n`).join('\n')}`);

// The poster read aloud, with a transcript that is written.
const read = speak(aloud, 'aloud');
run('ffmpeg', ['-y', '-v', 'error', '-i', read.all, '-c:a', 'libmp3lame', '-b:a', '48k', ...exact, '-id3v2_version', '0', '-write_xing', '0', join(poster, 'read-aloud.mp3')]);
writeFileSync(join(poster, 'read-aloud.transcript.md'), aloud.map((chapter) =>
  `## ${chapter.title}\n\n${chapter.said.map(({ words, start }) => `[${time(start).slice(3, 8)}] ${words}\n`).join('\n')}`).join('\n'));

for (const file of [`${name}.mp4`, `${name}.png`, join(poster, 'read-aloud.mp3')]) console.log(file.slice(root.length + 1), `${Math.round(statSync(file).size / 1000)} kB`);
console.log(`the film: ${spoken.length.toFixed(1)} s, the poster: ${read.length.toFixed(1)} s`);
