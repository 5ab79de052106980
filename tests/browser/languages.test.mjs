// The site in Welsh, and one that runs from right to left: valid, within the screen, with every piece in its language,
// and with shaped letters in pictures and print.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build, buildDemonstration, program, root, temporaryFolder } from './site.mjs';

// The right-to-left site with the fonts that it names.
function rightToLeft() {
  const site = temporaryFolder();
  cpSync(join(root, 'tests/sites/rtl'), site, { recursive: true });
  mkdirSync(join(site, 'themes/lantern/fonts'));
  for (const weight of [400, 700]) {
    const file = `noto-naskh-arabic-arabic-${weight}-normal.woff`;
    cpSync(join(root, 'node_modules/@fontsource/noto-naskh-arabic/files', file), join(site, 'themes/lantern/fonts', file));
  }
  const report = build(site, join(site, '_site'));
  return { site, out: join(site, '_site'), report };
}

const welsh = buildDemonstration();
const urdu = rightToLeft();
const read = (out, address) => readFileSync(join(out, address, 'index.html'), 'utf8');
const welshPages = ['cy/', 'cy/case-studies/', 'cy/case-studies/northampton-easy-to-contact/', 'cy/case-studies/northampton-easy-to-contact/easy-read/', 'cy/cohorts/cohort-2/', 'cy/easy-read/', 'cy/search/', 'cy/measures/', 'cy/topics/coproduction/', 'cy/accessibility/', 'cy/data/'];
const urduPages = ['', 'case-studies/', 'case-studies/neend/', 'case-studies/neend/easy-read/', 'case-studies/neend/report-card/', 'cohorts/pehla/', 'search/', 'measures/', 'glossary/', 'accessibility/', 'data/', 'cohorts/pehla/report/', 'report/', 'en/'];

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});
after(() => browser.close());

async function open(out, address, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(join(out, address, 'index.html')).href);
  return page;
}

for (const [name, { out }, pages] of [['Welsh', welsh, welshPages], ['right-to-left', urdu, urduPages]]) {
  test(`the ${name} pages fit the screen, with letters twice as large too`, async () => {
    for (const address of pages)
      for (const width of [1280, 768, 320]) {
        const page = await open(out, address, width);
        for (const letters of ['100%', '200%']) {
          const over = await page.evaluate((size) => {
            document.documentElement.style.fontSize = size;
            return document.documentElement.scrollWidth - document.documentElement.clientWidth;
          }, letters);
          assert.ok(over <= 0, `${address || 'home'} is ${over} px too wide at ${width} px with letters of ${letters}`);
        }
        await page.close();
      }
  });

  test(`the ${name} pages have nothing that axe finds`, async () => {
    for (const address of pages) {
      const page = await open(out, address);
      await page.addScriptTag({ path: join(root, 'node_modules/axe-core/axe.min.js') });
      const found = await page.evaluate(() => globalThis.axe.run({ preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(found.violations.map((each) => `${each.id}: ${each.nodes[0].html}`), [], address);
      await page.close();
    }
  });
}

test('an arrow from what was to what is points where reading goes', async () => {
  for (const [address, forward] of [['cohorts/pehla/report/', -1], ['en/report/', 1]]) {
    const page = await open(urdu.out, address);
    const places = await page.evaluate(() => {
      const pair = document.querySelector('.pair');
      const [from, to] = [...pair.querySelectorAll('b')].map((each) => each.getBoundingClientRect().left);
      return { go: Math.sign(to - from), points: new DOMMatrix(getComputedStyle(pair.querySelector('.arrow')).transform).a };
    });
    assert.deepEqual(places, { go: forward, points: forward }, address);
    await page.close();
  }
});

test('the right-to-left pages are valid for the Nu checker', () => {
  const checker = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
  const result = spawnSync('java', ['-Xss4m', '-jar', checker, '--skip-non-html', '--format', 'gnu', urdu.out], { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(result.status, 0, result.stderr);
});

test('each Welsh page says that nobody who speaks Welsh has checked it, and leads to the English one', () => {
  for (const address of ['cy/', 'cy/case-studies/northampton-easy-to-contact/', 'cy/cohorts/cohort-2/', 'cy/case-studies/northampton-easy-to-contact/easy-read/']) {
    const html = read(welsh.out, address);
    assert.match(html, /<html lang="cy" dir="ltr"/);
    assert.match(html, /Nid oes siaradwr Cymraeg wedi/, address);
    assert.match(html, /hreflang="en">English<\/a>/, address);
    assert.match(html, /<link rel="alternate" hreflang="x-default"/, address);
  }
});

test('the figures of the Welsh pages are those of the English ones', () => {
  // Points and notes may have words of their own.
  const figures = (address) =>
    readFileSync(join(welsh.out, address), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((row) => row.match(/(?<=,|^)-?[\d.]+(?=,|$)/g));
  for (const file of ['calls-answered.csv', 'self-management-views.csv']) {
    const own = figures(`cy/case-studies/northampton-easy-to-contact/${file}`);
    assert.ok(own.length >= 4);
    assert.deepEqual(own, figures(`case-studies/northampton-easy-to-contact/${file}`));
  }
});

test('the charts of the Welsh story have no English words in them', () => {
  const html = read(welsh.out, 'cy/case-studies/northampton-easy-to-contact/');
  const words = [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1]);
  assert.ok(words.some((each) => each.startsWith('Wythnos')));
  assert.deepEqual(words.filter((each) => /\b(Week|starts|of|the|and|since)\b/.test(each)), []);
});

test('a page in a language from right to left runs so, and its charts draw time from left to right', async () => {
  const page = await open(urdu.out, 'case-studies/neend/');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  const places = await page.evaluate(() => {
    const title = document.querySelector('h1').getBoundingClientRect();
    const svg = [...document.querySelectorAll('.chart-figure svg')].find((each) => each.getBoundingClientRect().width > 0);
    const box = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    return { titleRight: innerWidth - title.right, titleLeft: title.left, direction: getComputedStyle(svg).direction, outside: texts.filter((each) => each.box.left < box.left - 2 || each.box.right > box.right + 2).map((each) => each.words), words: texts.map((each) => each.words) };
  });
  assert.equal(places.direction, 'rtl');
  assert.deepEqual(places.outside, [], 'words of the chart stand outside it');
  await page.close();
});

test('what the header offers grows to where there is room from right to left too', async () => {
  for (const width of [1280, 768, 320]) {
    const page = await open(urdu.out, '', width);
    await page.locator('#part-find').focus();
    await page.keyboard.type('نیند');
    const list = page.locator('.search-list');
    await list.locator('[role="option"]').first().waitFor();
    const { x, width: wide } = await list.boundingBox();
    assert.ok(x >= 0 && x + wide <= width, `${width}: from ${x} to ${x + wide}`);
    assert.ok(wide >= Math.min(352, width - 40), `${width}: ${wide} px wide`);
    await page.close();
  }
});

test('from what to what is read in the direction of the page', async () => {
  const page = await open(urdu.out, 'case-studies/neend/');
  const pair = await page.evaluate(() => {
    const [from, to] = [...document.querySelectorAll('.pair b')].map((each) => each.getBoundingClientRect());
    const line = document.querySelector('.pair .arrow path');
    const tip = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM());
    const box = document.querySelector('.pair .arrow').getBoundingClientRect();
    return { fromRight: from.left > to.right, tipLeft: tip.x < box.left + box.width / 2 };
  });
  assert.deepEqual(pair, { fromRight: true, tipLeft: true });
  await page.close();
});

test('English that stands in for a missing text runs from left to right', () => {
  assert.match(read(urdu.out, 'cohorts/pehla'), /\u200E17 of 19 teams completed/);
});

test('pages in other languages print within the paper', async () => {
  for (const [out, address] of [[welsh.out, 'cy/'], [welsh.out, 'cy/case-studies/northampton-easy-to-contact/'], [urdu.out, ''], [urdu.out, 'case-studies/neend/'], [urdu.out, 'cohorts/pehla/']]) {
    const page = await open(out, address, 718); // A4 without its margins
    await page.emulateMedia({ media: 'print' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${address || 'home'} is ${over} px too wide for A4`);
    await page.close();
  }
});

test('what is in English on a right-to-left page says so, with its direction', () => {
  assert.match(read(urdu.out, 'case-studies'), /<span lang="en" dir="ltr">Bigger labels \(a story in English\)<\/span>/);
});

test('one warning tells of the words that a language lacks', () => {
  assert.deepEqual(urdu.report.diagnostics.map((each) => each.code), ['string-missing']);
});

test('printed guides and charts have shaped letters, from the fonts that the theme names', () => {
  const guide = execFileSync('pdftotext', ['-layout', join(urdu.out, 'case-studies/neend/easy-read.pdf'), '-'], { encoding: 'utf8' });
  // The program that reads it back parts letters that do not join: what counts is that all are there, in order.
  assert.match(guide.normalize('NFKC').replaceAll(/\s/g, ''), /ہسپتال/);
  assert.match(execFileSync('pdffonts', [join(urdu.out, 'case-studies/neend/easy-read.pdf')], { encoding: 'utf8' }), /Naskh/);
});
