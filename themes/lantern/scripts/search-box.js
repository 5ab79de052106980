// Made from browser-search/: do not edit.
(()=>{var t=document.querySelector("form[data-script]");t&&!document.querySelector(".search")&&t.addEventListener("focusin",function(){var e=document.createElement("script");e.src=t.dataset.script,document.head.appendChild(e)},{once:!0})})();
