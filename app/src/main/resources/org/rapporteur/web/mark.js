// Marking text gives the fields of the form their words; the arrows move an edge at once.
"use strict";
(() => {
  const text = document.getElementById("text");
  const tools = document.getElementById("tools");
  const form = document.getElementById("form");
  const field = (name) => form.elements.namedItem(name);

  const place = (node, offset) => {
    const el = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    return el ? Number(el.dataset.at) + (node.nodeType === Node.TEXT_NODE ? offset : 0) : null;
  };
  const marked = () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return null;
    const copy = range.cloneContents();
    copy.querySelectorAll("sup").forEach((el) => el.remove());
    const words = copy.textContent;
    const at = place(range.startContainer, range.startOffset);
    if (at === null || !words.trim()) return null;
    return { words: words.trim(), at: at + (words.length - words.trimStart().length) };
  };

  document.addEventListener("selectionchange", () => { tools.hidden = !marked(); });
  tools.addEventListener("mousedown", (e) => e.preventDefault());
  tools.addEventListener("click", (e) => {
    const use = e.target.closest("[data-use]")?.dataset.use;
    const found = marked();
    if (!use || !found) return;
    field(use).value = found.words;
    field(`${use}-at`).value = found.at;
    field(use).focus();
  });
})();
