// Runs in every page that `lantern serve` shows, and in none that is published: follows the work on the site.
// All it shows stands in a shadow tree, so that neither it nor the page changes the other's look.
(() => {
  const script = document.currentScript;
  const seen = { run: script.dataset.run, version: Number(script.dataset.version) };
  const key = 'lantern:' + location.pathname;
  const closedKey = 'lantern-panel-closed';

  const stored = (name) => { try { return sessionStorage.getItem(name); } catch { return null; } };
  const store = (name, value) => {
    try { value === null ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, value); } catch { /* none */ }
  };

  // The place: where the page is scrolled to, which details are open, and what has the focus.
  const detailsNamed = () => {
    const counts = new Map();
    return [...document.querySelectorAll('details')].map((element) => {
      const words = element.querySelector('summary')?.textContent.trim() ?? '';
      const count = (counts.get(words) ?? 0) + 1;
      counts.set(words, count);
      return [words + '#' + count, element];
    });
  };
  const keepPlace = () => store(key, JSON.stringify({
    x: scrollX, y: scrollY, focus: document.activeElement?.id ?? '',
    open: detailsNamed().map(([name, element]) => [name, element.open]),
  }));
  const takePlace = () => {
    const kept = stored(key);
    if (kept === null) return;
    store(key, null);
    const place = JSON.parse(kept);
    const open = new Map(place.open);
    for (const [name, element] of detailsNamed()) if (open.has(name)) element.open = open.get(name);
    if (place.focus) document.getElementById(place.focus)?.focus({ preventScroll: true });
    const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    scroll();
    // Pictures and fonts that come later move what is below them.
    if (document.readyState !== 'complete') addEventListener('load', scroll, { once: true });
  };

  let leaving = false;
  const reload = () => {
    if (leaving) return;
    leaving = true;
    keepPlace();
    location.reload();
  };

  // The same page with new styles: only its links to them are taken over.
  const takeStyles = async (version) => {
    const styles = (tree) => [...tree.querySelectorAll('link[rel~=stylesheet]')];
    const answer = await fetch(location.href, { cache: 'no-store' });
    const fresh = styles(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    const shown = styles(document);
    if (!answer.ok || fresh.length !== shown.length) return reload();
    shown.forEach((link, i) => {
      const next = link.cloneNode();
      const address = new URL(fresh[i].getAttribute('href'), location.href);
      address.searchParams.set('version', version);
      next.href = address.href;
      next.addEventListener('load', () => link.remove());
      next.addEventListener('error', () => link.remove());
      link.after(next);
    });
  };

  // What is shown: mistakes over the page, a line when the program is gone, and the panel.
  const host = document.createElement('lantern-see');
  const tree = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    * { box-sizing: border-box; }
    section, aside, p.gone { position: fixed; z-index: 2147483647; margin: 0; color: #fff; background: #1b1b1b;
      font: 16px/1.5 system-ui, sans-serif; border: 2px solid #fff; }
    .mistakes { inset: 0; overflow: auto; padding: 1.5rem; background: rgb(20 0 0 / 93%); border: 0; }
    .mistakes.alone { background: rgb(20 0 0); }
    .panel { right: 0.5rem; bottom: 0.5rem; max-width: min(40rem, calc(100vw - 1rem)); max-height: 40vh;
      overflow: auto; padding: 0.5rem 1rem; border-radius: 0.5rem; }
    .gone { left: 0; right: 0; top: 0; padding: 0.5rem 1rem; background: #5b2a00; }
    h2 { font-size: 1.15rem; margin: 0 0 0.25rem; }
    p { margin: 0.25rem 0; }
    pre { font: 14px/1.45 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.5rem 0; }
    button { font: inherit; color: inherit; background: #333; border: 1px solid #fff; border-radius: 0.25rem;
      padding: 0.15rem 0.6rem; cursor: pointer; }
    button:focus-visible, [tabindex]:focus-visible { outline: 3px solid #ffd54a; outline-offset: 2px; }
    [hidden] { display: none; }
    @media (forced-colors: active) { section, aside, p.gone { background: Canvas; color: CanvasText; } }
    @media print { :host { display: none; } }`);
  tree.adoptedStyleSheets = [sheet];
  const make = (tag, attributes = {}, words = '') => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words;
    return element;
  };

  // Nothing could be shown yet.
  const waits = document.documentElement.hasAttribute('data-lantern-waits');
  const mistakes = make('section', { class: 'mistakes', role: 'alert', tabindex: '0', 'aria-label': 'Mistakes', hidden: '' });
  const mistakesText = make('pre');
  mistakes.append(
    make('h2', {}, 'This is not shown yet: there are mistakes'),
    make('p', {}, (waits ? '' : 'Below lies the page as it last was. ') +
      'As soon as the mistakes are mended and saved, this goes away.'),
    mistakesText);
  if (waits) mistakes.classList.add('alone');
  const gone = make('p', { class: 'gone', role: 'status', hidden: '' },
    'Lantern has stopped, or cannot be reached. This page stays as it was, and follows again as soon as Lantern runs.');

  const panel = make('aside', { class: 'panel', 'aria-label': 'Lantern: about this page', hidden: '' });
  const panelBody = make('div');
  const close = make('button', { type: 'button' }, 'Close (Escape)');
  const open = make('button', { type: 'button', 'aria-expanded': 'false' }, 'About this page');
  panel.append(panelBody, open);
  let known = null;
  const drawPanel = () => {
    panel.hidden = known === null || !mistakes.hidden;
    if (panel.hidden) return;
    // What has nothing to say does not lie over the page unasked.
    const kept = stored(closedKey);
    const closed = kept === null ? known.findings.length === 0 : kept === 'yes';
    open.hidden = !closed;
    panelBody.hidden = closed;
    const count = known.findings.length;
    open.textContent = `About this page: ${count === 0 ? 'no findings' : count === 1 ? '1 finding' : count + ' findings'}`;
    panelBody.replaceChildren(make('h2', {}, 'About this page'), make('p', {}, 'Written in ' + known.source));
    if (known.easy_read) panelBody.append(make('p', {}, 'Easy read: ' + known.easy_read));
    panelBody.append(make('p', {}, count === 0 ? 'Nothing was found that could be better.' : 'What could be better:'));
    for (const finding of known.findings) panelBody.append(make('pre', {}, finding));
    panelBody.append(close);
  };
  const setClosed = (closed) => {
    const inside = tree.activeElement !== null;
    store(closedKey, closed ? 'yes' : 'no');
    drawPanel();
    if (inside) (closed ? open : close).focus();
  };
  close.addEventListener('click', () => setClosed(true));
  open.addEventListener('click', () => setClosed(false));
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && known !== null && !event.defaultPrevented) setClosed(true);
  });

  const hear = (news) => {
    gone.hidden = true;
    if (news.run !== seen.run || news.pages > seen.version) return reload();
    if (news.version > seen.version) {
      seen.version = news.version;
      takeStyles(news.version).catch(reload);
    }
    mistakesText.textContent = news.mistakes;
    mistakes.hidden = news.mistakes === '';
    known = news.source === undefined ? null : news;
    drawPanel();
  };

  // A page that nobody looks at holds no connection, of which a browser has few; it asks when it is seen again.
  let source = null;
  let again = 0;
  const stop = () => {
    clearTimeout(again);
    source?.close();
    source = null;
  };
  const listen = () => {
    stop();
    if (document.hidden || leaving) return;
    source = new EventSource('/.lantern/news?page=' + encodeURIComponent(decodeURI(location.pathname)));
    source.onmessage = (event) => hear(JSON.parse(event.data));
    source.onerror = () => {
      if (leaving) return;
      stop();
      gone.hidden = false;
      again = setTimeout(listen, 500);
    };
  };
  addEventListener('visibilitychange', () => document.hidden ? stop() : listen());
  addEventListener('pagehide', () => { leaving = true; stop(); });
  addEventListener('pageshow', (event) => { if (event.persisted) { leaving = false; listen(); } });

  tree.append(mistakes, gone, panel);
  document.documentElement.append(host);
  takePlace();
  listen();
})();
