// Leads from the lines of a transcript, and from chapters, to their moment in the player; marks the line that is
// being said. Without this script the player plays and the words are there. Nothing is sent anywhere.
(function () {
  'use strict';
  var calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  // How long the box of the words is left alone after a reader has moved it, in milliseconds.
  var patience = 8000;

  function whenKnown(media, then) {
    if (media.readyState >= 1) then();
    else media.addEventListener('loadedmetadata', then, { once: true });
  }

  function setUp(section) {
    var media = section.querySelector('video, audio');
    if (!media) return null;
    var lines = Array.prototype.slice.call(section.querySelectorAll('li[data-seconds]'));
    var chapters = Array.prototype.slice.call(section.querySelectorAll('.recording-chapters a'));
    var box = section.querySelector('.recording-lines');
    var touched = 0;
    var marked = null;

    function secondsOf(id) {
      // t-65, t-65-2: the number says the moment, whoever has the id.
      var found = /^t-(\d+)/.exec(id);
      return found ? Number(found[1]) : null;
    }
    function owns(id) {
      var target = document.getElementById(id);
      return Boolean(target) && section.contains(target) && secondsOf(id) !== null;
    }

    function follow(line) {
      if (!box || box.scrollHeight <= box.clientHeight || Date.now() - touched < patience) return;
      if (box.contains(document.activeElement) && document.activeElement !== box) return;
      var top = line.offsetTop;
      if (top >= box.scrollTop && top + line.offsetHeight <= box.scrollTop + box.clientHeight) return;
      box.scrollTo({ top: Math.max(0, top - 16), behavior: calm.matches ? 'auto' : 'smooth' });
    }

    function last(list, read, now) {
      var found = null;
      list.forEach(function (each) { if (read(each) <= now + 0.05) found = each; });
      return found;
    }
    function mark() {
      var line = last(lines, function (each) { return Number(each.dataset.seconds); }, media.currentTime);
      if (line !== marked) {
        if (marked) marked.removeAttribute('aria-current');
        if (line) line.setAttribute('aria-current', 'true');
        marked = line;
        if (line) follow(line);
      }
      var chapter = last(chapters, function (each) { return secondsOf(each.hash.slice(1)); }, media.currentTime);
      chapters.forEach(function (each) {
        if (each === chapter) each.setAttribute('aria-current', 'true');
        else each.removeAttribute('aria-current');
      });
    }

    function moveTo(id, then) {
      whenKnown(media, function () {
        media.currentTime = secondsOf(id);
        mark();
        if (then) then();
      });
    }

    function show() {
      var place = media.getBoundingClientRect();
      if (place.bottom < 0 || place.top > window.innerHeight)
        media.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'auto' : 'smooth' });
    }

    section.addEventListener('click', function (event) {
      var link = event.target.closest('a[href^="#t-"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      var id = link.hash.slice(1);
      if (!owns(id)) return;
      event.preventDefault();
      // The address names the moment, so that it can be passed on; the page stays where it is.
      try { window.history.replaceState(null, '', link.hash); } catch (refused) { /* the moment is there all the same */ }
      moveTo(id, function () {
        show();
        var playing = media.play();
        if (playing) playing.catch(function () { /* the browser asks for a press on the player first */ });
      });
    });

    media.addEventListener('timeupdate', mark);
    media.addEventListener('seeked', mark);
    if (box)
      ['wheel', 'touchmove', 'keydown', 'pointerdown'].forEach(function (kind) {
        box.addEventListener(kind, function () { touched = Date.now(); }, { passive: true });
      });

    // The browser has brought the line to the top of the window: where player and line fit, both are shown.
    function showWith(id) {
      var above = media.getBoundingClientRect().top - 16;
      if (above < 0 && document.getElementById(id).getBoundingClientRect().bottom - above <= window.innerHeight)
        window.scrollBy(0, above);
    }

    return { owns: owns, moveTo: moveTo, showWith: showWith };
  }

  var recordings = Array.prototype.slice.call(document.querySelectorAll('.recording')).map(setUp).filter(Boolean);

  // An address that names a moment puts the player there, and starts nothing.
  function goToAddress() {
    var id = decodeURIComponent(window.location.hash.slice(1));
    recordings.forEach(function (recording) {
      if (recording.owns(id)) recording.moveTo(id, function () { recording.showWith(id); });
    });
  }
  window.addEventListener('hashchange', goToAddress);
  goToAddress();
}());
