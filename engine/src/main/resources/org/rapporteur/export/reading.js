"use strict";
// The parts of a statement light up together; j and k (or Alt and an arrow) go between statements.
(() => {
  const all = [...document.querySelectorAll("[data-statement]")];
  const ids = [...new Set(all.map((part) => part.dataset.statement))];
  let current = -1;

  const light = (id) => {
    for (const part of all) part.classList.toggle("on", part.dataset.statement === id);
  };
  const go = (step) => {
    if (ids.length === 0) return;
    current = (current + step + ids.length) % ids.length;
    const mark = document.querySelector(`mark[data-statement="${CSS.escape(ids[current])}"]`);
    light(ids[current]);
    mark.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  };
  for (const part of all) {
    const on = () => {
      current = ids.indexOf(part.dataset.statement);
      light(part.dataset.statement);
    };
    part.addEventListener("mouseenter", on);
    part.addEventListener("focus", on);
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "j" || (event.altKey && event.key === "ArrowDown")) go(1);
    else if (event.key === "k" || (event.altKey && event.key === "ArrowUp")) go(current < 0 ? 0 : -1);
    else if (event.key === "Escape") light("");
    else return;
    event.preventDefault();
  });
})();
