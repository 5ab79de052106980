// What Decap CMS (decap-cms.js) must know of a Lantern site beyond config.yml, which is made from Lantern's fields.
'use strict';
window.CMS_MANUAL_INIT = true;

// Files of several kinds lie in one folder: a page, its easy-read version, its translations. Which of them a list
// shows is told by its folder and its depth, the number of parts that 'path' in config.yml has.
const ownFolders = ['case-studies', 'cohorts', 'bundles', 'resources', 'events'];
function belongs(folder, depth, path) {
  const parts = path.split('/').slice(folder.split('/').length);
  const name = parts[parts.length - 1];
  const easyRead = name === 'easy-read.md' || name.endsWith('.easy-read.md');
  if (depth === 5) return easyRead;
  const translation = /\.[a-z]{2,3}(-[A-Za-z0-9]+)*\.md$/.test(name);
  if (easyRead || translation) return false;
  if (depth === 1) return name !== 'index.md'; // events
  if (depth === 2) return parts.length === 2 && name === 'index.md'; // pages with a folder of their own
  if (depth === 3) return parts.length === 2 && name !== 'index.md'; // sessions
  return !ownFolders.includes(parts[0]) || (parts.length === 2 && name === 'index.md'); // other pages
}

function showOnlyWhatBelongs(backend) {
  for (const method of ['entriesByFolder', 'allEntriesByFolder']) {
    const original = backend[method];
    if (!original) continue;
    backend[method] = async (folder, extension, depth, ...rest) => {
      const entries = await original.call(backend, folder, extension, depth, ...rest);
      const kept = entries.filter((entry) => belongs(folder, depth, entry.file.path));
      // What Decap keeps beside the entries, as where the next page begins.
      for (const key of Object.getOwnPropertySymbols(entries)) kept[key] = entries[key];
      return kept;
    };
  }
  return backend;
}

// What nobody filled in is not written.
const isEmpty = (value) => value === undefined || value === null || value === '' || (typeof value === 'object' && value.size === 0);
function withoutEmpty(value) {
  if (value === null || typeof value !== 'object' || !value.filterNot) return value;
  return value.map(withoutEmpty).filterNot(isEmpty);
}

// One value, where a file may also hold several: one a language, or one for each time. Several stay as they are.
function inputFor(type, valueOf) {
  return createClass({
    render() {
      const { value, onChange, forID, classNameWrapper } = this.props;
      if (value !== null && typeof value === 'object')
        return h('p', { id: forID, className: classNameWrapper }, 'Several values: change them in the file.');
      return h('input', {
        id: forID,
        className: classNameWrapper,
        type,
        step: 'any',
        defaultValue: value ?? '',
        onChange: (event) => onChange(valueOf(event.target.value)),
      });
    },
  });
}

// The words of an easy-read page, with its pictures by their names.
let pictureNames = [];
const EasyRead = () =>
  createClass({
    add() {
      const name = this.name.value.trim();
      if (name === '') return;
      const words = this.words;
      const picture = `![](${name}) `;
      const at = words.selectionStart;
      words.setRangeText(picture, at, words.selectionEnd, 'end');
      this.props.onChange(words.value);
      this.name.value = '';
      words.focus();
    },
    render() {
      const { value, onChange, forID, classNameWrapper } = this.props;
      return h(
        'div',
        { className: classNameWrapper },
        h('label', { htmlFor: forID + '-picture' }, 'Picture, by its name '),
        h('input', { id: forID + '-picture', list: forID + '-names', ref: (input) => (this.name = input) }),
        h('datalist', { id: forID + '-names' }, ...pictureNames.map((name) => h('option', { value: name }))),
        h('button', { type: 'button', onClick: () => this.add() }, 'Add the picture'),
        h('textarea', {
          id: forID,
          rows: 30,
          style: { width: '100%', font: 'inherit', marginTop: '1em' },
          defaultValue: value ?? '',
          ref: (area) => (this.words = area),
          onChange: (event) => onChange(event.target.value),
        }),
      );
    },
  });

addEventListener('DOMContentLoaded', async () => {
  pictureNames = await fetch('pictures.json').then((answer) => answer.json()).catch(() => []);
  for (const name of ['git-gateway', 'github', 'gitlab', 'gitea', 'bitbucket', 'azure', 'proxy']) {
    const backend = CMS.getBackend(name);
    if (!backend) continue;
    const original = backend.init;
    backend.init = (...given) => showOnlyWhatBelongs(original(...given));
  }
  CMS.registerWidget('lantern-text', inputFor('text', (text) => text));
  CMS.registerWidget('lantern-number', inputFor('number', (text) => (text === '' ? '' : Number(text))));
  CMS.registerWidget('lantern-easy-read', EasyRead());
  CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => withoutEmpty(entry.get('data')) });
  CMS.init();
});
