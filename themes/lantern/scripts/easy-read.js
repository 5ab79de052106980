// The size of the words and listening, on easy-read pages. Without this script the page is whole, in the
// size that easy read asks for. Nothing is sent anywhere: the size is kept in this browser, and only voices
// that are on the reader's own device are used, since others send the words to another company.
(function () {
  'use strict';
  var tools = document.querySelector('.easy-tools');
  if (!tools) return;
  var root = document.documentElement;
  var said = tools.querySelector('.easy-said');
  tools.hidden = false;

  // The size of the words: step 0 is 16 point, each class on <html> a step more.
  var steps = 4;
  var key = 'lantern-easy-size';
  var size = 0;
  var bigger = tools.querySelector('.easy-bigger');
  var smaller = tools.querySelector('.easy-smaller');

  // A browser may refuse to keep anything, and says so by an exception.
  function kept() {
    try { return Number(window.localStorage.getItem(key)); } catch (refused) { return 0; }
  }
  function keep() {
    try { window.localStorage.setItem(key, String(size)); } catch (refused) { /* for this page only */ }
  }

  function show(step) {
    for (var each = 1; each <= steps; each += 1) root.classList.toggle('easy-size-' + each, each === step);
    size = step;
    // Not `disabled`, which would take the focus away from under a reader's finger.
    bigger.setAttribute('aria-disabled', String(step === steps));
    smaller.setAttribute('aria-disabled', String(step === 0));
  }

  function change(button, by) {
    var step = size + by;
    if (step < 0 || step > steps) return;
    show(step);
    keep();
    said.textContent = button.dataset.said;
  }

  bigger.addEventListener('click', function () { change(bigger, 1); });
  smaller.addEventListener('click', function () { change(smaller, -1); });
  var last = kept();
  show(last >= 0 && last <= steps && Math.floor(last) === last ? last : 0);

  // Listening: one sentence after another, the one being read marked.
  var listen = tools.querySelector('.easy-listen');
  var words = listen.querySelector('span');
  var speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;
  var sentences = Array.prototype.slice.call(document.querySelectorAll(
    'h1, .easy h2, .easy h3, .easy-words > *, .easy-component figcaption p, .hard-words dt, .hard-words dd, ' +
    '.easy-list li'));
  var at = 0;
  var speaking = null; // also keeps it alive: browsers forget an utterance that nobody holds
  var voice = null;

  function language() { return root.lang.toLowerCase(); }

  // A voice of another language would read the words so that nobody understands them.
  function findVoice() {
    var fitting = speech.getVoices().filter(function (each) {
      return each.localService &&
        each.lang.toLowerCase().replace('_', '-').split('-')[0] === language().split('-')[0];
    });
    var british = fitting.filter(function (each) { return /[-_]GB/i.test(each.lang); });
    voice = british[0] || fitting[0] || null;
    if (!voice) stop();
    listen.hidden = !voice;
  }

  function mark(sentence) {
    var old = document.querySelector('.easy-reading');
    if (old) old.classList.remove('easy-reading');
    if (!sentence) return;
    sentence.classList.add('easy-reading');
    sentence.scrollIntoView({ block: 'nearest' });
  }

  function stop() {
    var was = speaking;
    speaking = null; // first: some browsers report the end of what is cancelled
    if (was) speech.cancel();
    mark(null);
    words.textContent = at > 0 ? listen.dataset.goOn : listen.dataset.listen;
  }

  function speak() {
    while (at < sentences.length && sentences[at].textContent.trim() === '') at += 1;
    if (at >= sentences.length) {
      at = 0;
      stop();
      return;
    }
    var utterance = new window.SpeechSynthesisUtterance(sentences[at].textContent.trim());
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    utterance.onend = function () {
      if (speaking !== utterance) return;
      at += 1;
      speak();
    };
    utterance.onerror = function () { if (speaking === utterance) stop(); };
    speaking = utterance;
    mark(sentences[at]);
    speech.speak(utterance);
  }

  listen.addEventListener('click', function () {
    if (speaking) { stop(); return; }
    words.textContent = listen.dataset.stop;
    speak();
  });
  window.addEventListener('pagehide', stop);
  findVoice();
  // Most browsers find their voices a moment later.
  if (speech.addEventListener) speech.addEventListener('voiceschanged', findVoice);
}());
