// The search of a built site without a browser: the source of its script, given a page that has one form and loads
// scripts from the disk. For tests of what is found; what a reader sees is tested in Chromium.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { root } from './site.mjs';

// `folder`: of the search page, e.g. _site/search. `fetched` has the files that were asked for.
export function searchEngine(folder) {
  const fetched = new Map();
  const page = pathToFileURL(join(folder, 'index.html')).href;
  const document = {
    querySelectorAll: () => [{ dataset: { index: page }, elements: {} }],
    createElement: () => ({}),
    documentElement: { lang: 'en' },
    head: {
      append(script) {
        const file = fileURLToPath(new URL('?', script.src).href.replace('?', ''));
        let code;
        try {
          code = readFileSync(file, 'utf8');
        } catch (missing) {
          setTimeout(() => script.onerror(missing));
          return;
        }
        fetched.set(file, code);
        setTimeout(() => vm.runInContext(code, context));
      },
    },
  };
  const context = vm.createContext({ document, location: { href: page }, URL, Intl, Date, setTimeout, console });
  context.window = context;
  const source = join(root, 'browser-search');
  const parts = readdirSync(source).filter((name) => /^[1-5].*\.js$/.test(name)).sort();
  const code = parts.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
  const { find, wordsOf, target, excerpt } = vm.runInContext(`(() => { ${code}\nreturn { find, wordsOf, target, excerpt }; })()`, context);
  return { find, wordsOf, target, excerpt, fetched };
}
