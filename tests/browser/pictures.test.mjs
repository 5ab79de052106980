// The pictures of people, places and time on the demonstration site: each figure in them is one of the sources, and
// their letters can be read at every width.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { buildDemonstration, root } from './site.mjs';

const { out, pages } = buildDemonstration();
const frontMatter = (path) => parse(readFileSync(path, 'utf8').split(/^---$/m)[1]);
const sources = (folder) =>
  readdirSync(join(root, 'content', folder))
    .map((id) => ({ id, file: join(root, 'content', folder, id, 'index.md') }))
    .filter(({ file }) => existsSync(file))
    .map(({ id, file }) => ({ id, ...frontMatter(file) }));
const cohorts = sources('cohorts');
const stories = sources('case-studies');
const organisations = parse(readFileSync(join(root, 'content/organisations.yaml'), 'utf8'));

const html = (address) => pages.find(({ name }) => name === `${address}index.html`).html;
// The drawing whose title has the id.
const drawing = (address, id) => {
  const found = html(address).match(new RegExp(`<svg[^>]*aria-labelledby="${id}-title".*?</svg>`, 's'));
  assert.ok(found, `${address} has no drawing ${id}`);
  return found[0];
};
const path = (svg, role) => svg.match(new RegExp(`class="chart-${role}"[^>]* d="([^"]*)"`))?.[1] ?? '';
const dots = (svg, role) => (path(svg, role).match(/h0/g) ?? []).length;
const shapes = (svg, role) => (path(svg, role).match(/z/g) ?? []).length;
const words = (svg) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1].replaceAll('\u00a0', ' '));
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
const numbered = cohorts.filter(({ teams }) => teams?.started && teams?.completed);

test('the line of cohorts has a bar for each, a dot for each team and a flag for each story', () => {
  for (const size of ['wide', 'narrow']) {
    const svg = drawing('cohorts/', `part-timeline-${size}`);
    // From some time of one year to some time of the next there is no day on which it is known to have run.
    const unsure = cohorts.filter(({ starts, ends }) => [starts, ends].every((year) => /^\d{4}$/.test(year)) && ends - starts <= 1);
    assert.equal(shapes(svg, 'plain'), cohorts.length - unsure.length);
    assert.ok((path(svg, 'ring').match(/M/g) ?? []).length >= unsure.length);
    assert.equal(dots(svg, 'point'), sum(numbered.map(({ teams }) => teams.started)));
    assert.equal(dots(svg, 'hollow'), sum(numbered.map(({ teams }) => teams.started - teams.completed)));
    assert.equal(shapes(svg, 'improvement'), stories.filter(({ cohort }) => cohort).length);
    for (const { title } of cohorts) assert.ok(words(svg).join(' ').includes(title), title);
  }
});

test('cohorts are compared by the share of their teams, in the order of that share', () => {
  const svg = drawing('cohorts/', 'part-comparison-wide');
  for (const { teams } of numbered) {
    const percent = `${Math.round((100 * teams.completed) / teams.started)}%`;
    assert.ok(words(svg).includes(percent), `${percent} of ${words(svg)}`);
    assert.ok(words(svg).join(' ').includes(`${teams.completed} of ${teams.started} teams`));
    if (teams.target_percent) assert.ok(words(svg).join(' ').includes(`${teams.target_percent}%`));
  }
  assert.equal(dots(svg, 'point') + shapes(svg, 'plain'), numbered.length);
});

test('the page of a cohort shows its teams, and who answered', () => {
  for (const { id, teams, evaluation } of cohorts) {
    if (teams?.started && teams?.completed && html(`cohorts/${id}/`).includes('part-teams-title')) {
      const svg = drawing(`cohorts/${id}/`, 'part-teams');
      assert.equal(dots(svg, 'point'), teams.started);
      assert.equal(dots(svg, 'hollow'), teams.started - teams.completed);
    }
    const known = (evaluation ?? []).filter(({ respondents }) => respondents && respondents <= 60);
    if (known.length === 0) continue;
    const svg = drawing(`cohorts/${id}/`, 'part-answers-wide');
    assert.equal(dots(svg, 'point'), sum(known.map(({ respondents }) => respondents)));
    assert.equal(dots(svg, 'hollow'), sum(known.map(({ respondents, percent }) => respondents - Math.round((respondents * percent) / 100))));
    assert.equal(shapes(svg, 'plain'), evaluation.length - known.length);
  }
});

test('the map has each organisation and each story once', () => {
  const svg = drawing('organisations/', 'part-map-wide');
  assert.equal(dots(svg, 'point'), Object.keys(organisations).length);
  assert.equal(shapes(svg, 'improvement'), stories.filter(({ organisation }) => organisation).length);
  assert.equal(shapes(svg, 'baseline'), new Set(Object.values(organisations).map(({ region }) => region)).size);
});

test('the page of an organisation lists what names it, and leads to its website by name', () => {
  for (const [id, { name, url }] of Object.entries(organisations)) {
    const page = html(`organisations/${id}/`);
    for (const story of stories.filter(({ organisation }) => organisation === id)) {
      assert.ok(page.includes(`case-studies/${story.id}/`), `${id}: ${story.id}`);
      if (story.cohort) assert.ok(page.includes(`cohorts/${story.cohort}/`), `${id}: ${story.cohort}`);
    }
    if (url) assert.ok(page.includes(`>${name}’s website</a>`), id);
  }
  assert.match(html('organisations/south-eastern-trust/'), /href="[^"]*site-visits\/index\.html"/);
});

test('no letter of a picture is smaller than 15 px at 1280, or 13 px at 320, and none leaves it', async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  for (const [width, least] of [[1280, 15], [320, 13]])
    for (const address of ['cohorts/', 'organisations/', 'cohorts/cohort-1/', 'organisations/south-eastern-trust/', 'why-it-began/']) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(join(out, address, 'index.html')).href);
      const texts = await page.evaluate(() =>
        [...document.querySelectorAll('main svg.chart text')]
          .filter((text) => text.getClientRects().length > 0)
          .map((text) => {
            const svg = text.ownerSVGElement;
            const box = text.getBoundingClientRect(), all = svg.getBoundingClientRect();
            return { words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize) * (all.width / svg.viewBox.baseVal.width), out: box.left < all.left - 2 || box.right > all.right + 2 };
          }),
      );
      assert.ok(texts.length > 0, address);
      for (const text of texts) {
        assert.ok(text.size >= least - 0.05, `${address} at ${width}: '${text.words}' has ${text.size} px`);
        assert.ok(!text.out, `${address} at ${width}: '${text.words}' leaves its picture`);
      }
      await page.close();
    }
  await browser.close();
});
