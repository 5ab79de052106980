// Fetches the search when the box in the header is first used: who does not search loads nothing of it. Pages that
// show what is found have it already.

var form = document.querySelector('form[data-script]');
if (!form || document.querySelector('.search')) return;
form.addEventListener('focusin', function () {
  var script = document.createElement('script');
  script.src = form.dataset.script;
  document.head.appendChild(script);
}, { once: true });
