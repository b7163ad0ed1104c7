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

  // The ends of content, source and cue can be dragged, or moved by arrow keys.
  const pieces = [...text.querySelectorAll("[data-at]")].map((el) => ({ el, at: Number(el.dataset.at), length: el.textContent.length }));
  const whole = pieces.reduce((all, piece) => all + piece.el.textContent, "");
  const base = pieces.length ? pieces[0].at : 0;
  const joined = pieces.every((piece, i) => i === 0 || piece.at === pieces[i - 1].at + pieces[i - 1].length);
  if (!pieces.length || !document.querySelector(".nudge")) return;

  const spot = (at) => {
    const piece = pieces.find((one) => at >= one.at && at <= one.at + one.length) ?? pieces[pieces.length - 1];
    return [piece.el.firstChild, Math.min(Math.max(at - piece.at, 0), piece.length)];
  };
  const words = (from, end) => {
    const range = document.createRange();
    range.setStart(...spot(from));
    range.setEnd(...spot(end));
    return range;
  };
  const read = (from, end) => (joined ? whole.slice(from - base, end - base) : words(from, end).toString());
  const spans = [...form.querySelectorAll("textarea")]
    .map((area) => ({ name: area.name, from: Number(field(`${area.name}-at`).value), area }))
    .filter((span) => span.from >= base)
    .map((span) => ({ ...span, end: span.from + span.area.value.length }));
  const grips = [];
  const settle = () => {
    const frame = text.getBoundingClientRect();
    for (const grip of grips) {
      const at = grip.span[grip.edge];
      const range = words(grip.edge === "from" ? at : at - 1, grip.edge === "from" ? at + 1 : at);
      const rects = range.getClientRects();
      const rect = grip.edge === "from" ? rects[0] : rects[rects.length - 1];
      if (!rect) continue;
      const left = grip.edge === "from" ? rect.left : rect.right;
      grip.el.style.setProperty("left", `${left - frame.left}px`);
      grip.el.style.setProperty("top", `${rect.top - frame.top}px`);
      grip.el.style.setProperty("height", `${rect.height}px`);
    }
    if (typeof Highlight !== "undefined" && CSS.highlights) {
      CSS.highlights.set("moved", new Highlight(...spans.filter((s) => s.moved).map((s) => words(s.from, s.end))));
    }
  };
  const move = (grip, at) => {
    const { span, edge } = grip;
    const last = pieces[pieces.length - 1].at + pieces[pieces.length - 1].length;
    const bounded = edge === "from" ? Math.min(Math.max(at, base), span.end - 1) : Math.max(Math.min(at, last), span.from + 1);
    if (bounded === span[edge]) return;
    span[edge] = bounded;
    span.moved = true;
    span.area.value = read(span.from, span.end);
    field(`${span.name}-at`).value = span.from;
    grip.el.setAttribute("aria-valuetext", span.area.value);
    grip.el.setAttribute("aria-valuenow", bounded);
    settle();
  };
  const under = (x, y) => {
    const caret = document.caretPositionFromPoint?.(x, y);
    const range = caret ? null : document.caretRangeFromPoint?.(x, y);
    const node = caret ? caret.offsetNode : range?.startContainer;
    return node && text.contains(node) ? place(node, caret ? caret.offset : range.startOffset) : null;
  };
  const byWord = (at, step) => {
    const edges = [...whole.matchAll(/\s+/g)].flatMap((gap) => [gap.index + base, gap.index + gap[0].length + base]);
    const stops = [base, ...edges, base + whole.length];
    return step > 0 ? stops.find((stop) => stop > at) ?? at : [...stops].reverse().find((stop) => stop < at) ?? at;
  };
  for (const span of spans) {
    for (const edge of ["from", "end"]) {
      const el = document.createElement("span");
      el.className = `grip ${edge}`;
      el.tabIndex = 0;
      el.setAttribute("role", "slider");
      el.setAttribute("aria-label", `${edge === "from" ? "Beginning" : "End"} of ${span.name.replace(/\d+$/, "")}`);
      el.setAttribute("aria-valuemin", base);
      el.setAttribute("aria-valuemax", base + whole.length);
      el.setAttribute("aria-valuenow", span[edge]);
      el.setAttribute("aria-valuetext", span.area.value);
      const grip = { el, span, edge };
      el.addEventListener("pointerdown", (e) => { e.preventDefault(); el.focus(); el.setPointerCapture(e.pointerId); el.classList.add("held"); });
      el.addEventListener("pointermove", (e) => {
        if (!el.classList.contains("held")) return;
        const at = under(e.clientX, e.clientY);
        if (at !== null) move(grip, at);
      });
      el.addEventListener("pointerup", () => el.classList.remove("held"));
      el.addEventListener("pointercancel", () => el.classList.remove("held"));
      el.addEventListener("keydown", (e) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[e.key];
        if (!step) return;
        e.preventDefault();
        move(grip, byWord(grip.span[edge], step));
      });
      text.append(el);
      grips.push(grip);
    }
  }
  document.querySelector(".grips").hidden = false;
  settle();
  addEventListener("resize", settle);
})();
