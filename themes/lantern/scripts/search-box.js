// Made from browser-search/: do not edit.
(()=>{var n=document.querySelector("form[data-script]");n&&!document.querySelector(".search")&&n.addEventListener("focusin",function(){var c=document.createElement("script");c.src=n.dataset.script,document.head.appendChild(c)},{once:!0})})();
