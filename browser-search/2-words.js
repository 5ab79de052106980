// Words as generator/text/search_words.cc parts and writes them: by the rules of Unicode, without case, accents and
// vowel points. A browser without Intl.Segmenter does nearly the same, but for scripts without spaces.

const segments = window.Intl && Intl.Segmenter && new Intl.Segmenter('en', { granularity: 'word' });
const leftOut = /['\u2018\u2019\u02bc\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

function searchForm(word) {
  return word.normalize('NFKD').toLowerCase().replace(leftOut, '')
    .replace(/[\u064a\u0649]/g, '\u06cc').replace(/\u0643/g, '\u06a9').replace(/\u03c2/g, '\u03c3');
}

// With where each begins and ends.
function wordsOf(text) {
  const found = segments
    ? [...segments.segment(text)].filter((each) => each.isWordLike).map((each) => [each.segment, each.index])
    : [...text.matchAll(/[\p{L}\p{M}\p{N}_]+(?:['\u2019.:,][\p{L}\p{M}\p{N}_]+)*/gu)].map((each) => [each[0], each.index]);
  return found.map(([word, at]) => ({ form: searchForm(word), at, end: at + word.length })).filter((word) => word.form);
}
