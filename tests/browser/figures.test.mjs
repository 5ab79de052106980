// The figures that are drawn: every point of every chart stands at the height of its published number, in each drawing
// of it - on the page for wide and for narrow, in the file, on the report card, beside the other measures - and people
// are as many as the words below them say.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import test from 'node:test';
import { buildDemonstration, filesBelow } from './site.mjs';

const { out, pages } = buildDemonstration();
const tables = filesBelow(out).filter((path) => path.endsWith('.csv') && existsSync(path.replace(/\.csv$/, '.svg')));

// No cell of these columns is quoted.
function rowsOf(file) {
  const [head, ...rows] = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}
const drawnRows = (file) => rowsOf(file).map((row, number) => ({ ...row, number })).filter((row) => row.value !== '' && row.excluded !== 'yes');
const valuesOf = (file) => drawnRows(file).map((row) => Number(row.value));

const path = (svg, role) => [...svg.matchAll(new RegExp(`class="chart-${role}"[^>]* d="([^"]*)"`, 'g'))].map((match) => match[1]).join('');
// The corners of the lines and the middles of the dots; a corner with a dot is one.
function places(svg) {
  const found = [];
  const add = (x, y) => { if (!found.some((place) => place.x === x && place.y === y)) found.push({ x, y }); };
  let at = { x: 0, y: 0 };
  for (const [, command, numbers] of path(svg, 'line').matchAll(/([MLHV])([-\d. ]+)/g)) {
    const all = numbers.trim().split(' ').map(Number);
    const pairs = command === 'H' ? all.map((x) => [x, at.y]) : command === 'V' ? all.map((y) => [at.x, y]) : all.flatMap((x, i) => (i % 2 === 0 ? [[x, all[i + 1]]] : []));
    for (const [x, y] of pairs) add(x, y), (at = { x, y });
  }
  // Below the axis stands the key, with dots of its own.
  const floor = found.length > 0 ? Number(/^M-?[\d.]+ (-?[\d.]+)/.exec(path(svg, 'axis'))[1]) : Infinity;
  for (const [, x, y] of path(svg, 'point').matchAll(/M(-?[\d.]+) (-?[\d.]+)h0/g)) if (Number(y) <= floor) add(Number(x), Number(y));
  return found;
}
// A path leaves out corners in which it does not turn: where the line is at the place of each number, its date or row.
function heightsOf(rows, places) {
  const corners = [...places].sort((a, b) => a.x - b.x);
  const time = (row) => (row.date ? Date.parse(row.date) : row.number);
  const first = time(rows[0]), span = time(rows.at(-1)) - first || 1;
  return rows.map((row) => {
    const x = corners[0].x + ((time(row) - first) / span) * (corners.at(-1).x - corners[0].x);
    const after = corners.findIndex((corner) => corner.x >= x - 0.2);
    if (after < 0) return NaN;
    const right = corners[after], left = corners[Math.max(0, after - 1)];
    if (Math.abs(right.x - x) <= 0.2 || left === right) return right.y;
    return left.y + ((x - left.x) / (right.x - left.x)) * (right.y - left.y);
  });
}
// The scale that two of the points give holds for all of them, within a rounding of the drawing.
function scaleOf(values, places, name) {
  assert.equal(places.length, values.length, `${name}: ${places.length} points are drawn of ${values.length}`);
  const low = values.indexOf(Math.min(...values)), high = values.indexOf(Math.max(...values));
  if (values[low] === values[high]) return { at: () => places[low] };
  const slope = (places[high] - places[low]) / (values[high] - values[low]);
  const at = (value) => places[low] + (value - values[low]) * slope;
  values.forEach((value, i) => assert.ok(Math.abs(at(value) - places[i]) <= 0.25, `${name}: ${value} is drawn at ${places[i]}, not ${at(value)}`));
  return { at, slope };
}
const drawings = (html, id) => [...html.matchAll(new RegExp(`<svg[^>]*aria-labelledby="${id}-title"[\\s\\S]*?</svg>`, 'g'))].map((match) => match[0]);

test('every point of a chart stands where its published number belongs, in each of its drawings', () => {
  let checked = 0;
  for (const file of tables) {
    const measure = basename(file, '.csv');
    const folder = dirname(file);
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const card = join(folder, 'report-card/index.html');
    const all = [
      readFileSync(file.replace(/\.csv$/, '.svg'), 'utf8'),
      ...drawings(html, `chart-${measure}-wide`),
      ...drawings(html, `chart-${measure}-narrow`),
      ...(existsSync(card) ? drawings(readFileSync(card, 'utf8'), `card-chart-${measure}`) : []),
    ];
    const values = valuesOf(file);
    for (const svg of all) {
      const name = `${measure}, ${/viewBox="([^"]*)"/.exec(svg)[1]}`;
      const lines = path(svg, 'line') !== '';
      const points = places(svg);
      if (svg.includes('Moving range')) continue; // two panels
      const scale = scaleOf(values, lines ? heightsOf(drawnRows(file), points) : points.map(({ x }) => x), name);
      ++checked;
      if (!lines || !scale.slope) continue;
      assert.ok(scale.slope < 0, `${name}: more is drawn lower`);
      // The middle line of each phase, at the height of its number.
      const heights = [...path(svg, 'centre').matchAll(/M[-\d.]+ ([-\d.]+)H/g)].map((match) => Number(match[1]));
      const centres = new Set(drawnRows(file).map((row) => row.centre ?? row.median).filter((centre) => centre));
      for (const height of heights) assert.ok([...centres].some((centre) => Math.abs(scale.at(Number(centre)) - height) <= 0.3), `${name}: a middle line at ${height}, for ${[...centres]}`);
    }
  }
  assert.ok(checked >= 20, `only ${checked} drawings`);
});

test('the measures of a project, one above another, have the points of their own charts', () => {
  let panels = 0;
  for (const { name, html } of pages)
    for (const size of ['wide', 'narrow'])
      for (const svg of drawings(html, `part-multiples-${size}`)) {
        const points = [...path(svg, 'point').matchAll(/M(-?[\d.]+) (-?[\d.]+)h0/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
        const list = /<ul class="multiples-items">[\s\S]*/.exec(html)[0];
        let next = 0;
        for (const [, measure] of list.matchAll(/<figure class="chart-figure" id="chart-([^"]+)"/g)) {
          const values = valuesOf(join(out, dirname(name), `${measure}.csv`));
          const own = points.slice(next, next + values.length);
          next += values.length;
          scaleOf(values, own.map(({ y }) => y), `${name}, ${measure}, ${size}`);
          ++panels;
        }
        assert.equal(next, points.length, `${name}, ${size}: points of no measure`);
      }
  assert.ok(panels >= 4, `only ${panels} panels`);
});

test('where few values are a row of dots on a card, the dots stand as the values do', () => {
  const rows = [...pages.find(({ name }) => name === 'measures/index.html').html.matchAll(/<tr[\s\S]*?<\/tr>/g)].map((match) => match[0]);
  let checked = 0;
  for (const row of rows) {
    const small = /<div class="sparkline">(<svg[\s\S]*?<\/svg>)/.exec(row)?.[1];
    const address = /href="\.\.\/([^"]*?)(?:index\.html)?#chart-([^"]+)"/.exec(row);
    if (!small || !address || path(small, 'line') !== '') continue;
    const values = valuesOf(join(out, address[1], `${address[2]}.csv`));
    const xs = [...path(small, 'point').matchAll(/M(-?[\d.]+) /g)].map((match) => Number(match[1]));
    const now = [.../M(-?[\d.]+) /g[Symbol.matchAll](path(small, 'plain'))].map((match) => Number(match[1]) - 6);
    // The last is larger and filled.
    const all = [...xs, ...now];
    scaleOf(values.slice(0, all.length), all.slice(0, values.length), address[2]);
    ++checked;
  }
  assert.ok(checked >= 2, `only ${checked} rows`);
});

test('as many people are drawn, and as many of them filled, as the words below say', () => {
  const shapes = (svg, role) => (path(svg, role).match(/h0|z/g) ?? []).length;
  let grids = 0;
  for (const { name, html } of pages)
    for (const [, svg, after] of html.matchAll(/class="people"[^>]*>\s*(<svg[\s\S]*?<\/svg>)([\s\S]{0,400})/g)) {
      const words = after.replaceAll(/<[^>]*>/g, ' ');
      const said = /([\d,]+) (?:(?:out )?of (?:every )?|(?:allan )?o(?:’r)? (?:bob )?)([\d,]+)/.exec(words) ?? /(\d+)%/.exec(words);
      assert.ok(said, `${name}: people with no number beside them: ${words.trim().slice(0, 80)}`);
      const count = Number(said[1].replace(',', '')), of = said[2] ? Number(said[2].replace(',', '')) : 100;
      // Dots, the others hollow; or figures of people, of whom the others are rings.
      const people = path(svg, 'ring') + path(svg, 'plain') !== '';
      const filled = people ? shapes(svg, 'plain') / 2 : shapes(svg, 'point') - shapes(svg, 'hollow');
      const all = people ? filled + shapes(svg, 'ring') / 2 : shapes(svg, 'point');
      assert.equal(filled / all, count / of, `${name}: ${filled} of ${all} are filled for "${said[0]}"`);
      ++grids;
    }
  assert.ok(grids >= 4, `only ${grids} grids`);
});
