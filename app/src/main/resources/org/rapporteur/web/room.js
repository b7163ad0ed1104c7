// Improves what the pages already do: keys, and statements and margins that light up together.
"use strict";
(() => {
  const token = () => document.querySelector("input[name=token]")?.value ?? "";
  const typing = (e) => e.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const items = () => [...document.querySelectorAll("[data-item]")];
  const all = (id) => document.querySelectorAll(`[data-statements~="${CSS.escape(id)}"], [data-item="${CSS.escape(id)}"]`);

  document.addEventListener("htmx:configRequest", (e) => { e.detail.headers["X-Token"] = token(); });
  document.addEventListener("htmx:responseError", (e) => {
    const page = new DOMParser().parseFromString(e.detail.xhr.responseText, "text/html");
    const why = page.querySelector("main .lead")?.textContent ?? "The server did not answer as expected.";
    let banner = document.querySelector(".banner.problem");
    if (!banner) {
      banner = document.createElement("p");
      banner.className = "banner problem";
      banner.setAttribute("role", "alert");
      document.getElementById("main").prepend(banner);
    }
    banner.textContent = why;
  });

  let current = null;
  const light = (id) => {
    document.querySelectorAll(".on").forEach((el) => el.classList.remove("on"));
    if (id) all(id).forEach((el) => el.classList.add("on"));
  };
  const go = (step) => {
    const list = items();
    if (!list.length) return;
    const at = list.findIndex((el) => el.dataset.item === current);
    const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)];
    current = next.dataset.item;
    light(current);
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };
  const press = (what) => {
    const item = items().find((el) => el.dataset.item === current) ?? items()[0];
    item?.querySelector(`[data-key="${what}"]`)?.click();
  };

  document.addEventListener("focusin", (e) => {
    const item = e.target.closest("[data-item]");
    if (item) { current = item.dataset.item; light(current); }
  });
  document.addEventListener("mouseover", (e) => {
    const el = e.target.closest("[data-statements], .margin [data-item]");
    if (el) light(el.dataset.item ?? el.dataset.statements.split(" ")[0]);
  });

  // Choosing many: the bar says how many, and "all" ticks the page.
  const boxes = () => [...document.querySelectorAll(".choosing input[type=checkbox]")];
  const tell = () => {
    const bar = document.getElementById("bulk");
    if (!bar) return;
    const chosen = boxes().filter((box) => box.checked).length;
    bar.querySelector(".all").hidden = false;
    bar.querySelector(".chosen").textContent = chosen ? `With the ${chosen} chosen:` : "With those chosen:";
  };
  document.addEventListener("change", tell);
  document.addEventListener("htmx:afterSettle", tell);
  document.addEventListener("click", (e) => {
    if (!e.target.closest("#bulk .all")) return;
    const all = boxes().every((box) => box.checked);
    boxes().forEach((box) => { box.checked = !all; });
    tell();
  });
  tell();

  // On a phone the places are one row that scrolls: to where one is.
  const here = document.querySelector(".places [aria-current]");
  if (here) here.closest("ul").scrollLeft = here.offsetLeft - here.closest("ul").clientWidth / 2 + here.clientWidth / 2;

  const keys = document.getElementById("keys");
  const open = document.querySelector(".keys-open");
  open.hidden = false;
  open.addEventListener("click", () => keys.showModal());

  const places = { h: "/", i: "/issues", s: "/statements", r: "/review" };
  let going = false;
  // To a field of the form, and from there to the next of its kind.
  const to = (key) => {
    const fields = [...document.querySelectorAll(`[data-go="${key}"]`)];
    const next = fields[(fields.indexOf(document.activeElement) + 1) % fields.length];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", (e) => {
    const save = document.querySelector("[data-save]");
    if (save && e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); save.click(); return; }
    if (e.key === "Escape" && typing(e)) { e.target.blur(); return; }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e) || keys.open) return;
    if (going) {
      going = false;
      if (places[e.key]) { location.href = places[e.key]; e.preventDefault(); }
      return;
    }
    const act = {
      "/": () => document.getElementById("find")?.focus(),
      "?": () => keys.showModal(),
      j: () => go(1),
      k: () => go(-1),
      a: () => press("a"),
      x: () => press("x"),
      e: () => press("e"),
      c: () => press("c"),
      b: () => to("b"),
      n: () => document.querySelector('[data-key="n"]')?.click(),
      "+": () => document.querySelector('[data-key="+"]')?.click(),
      w: () => to("w"),
      p: () => to("p"),
      m: () => to("m"),
      t: () => to("t"),
      u: () => document.querySelector('[data-key="u"]')?.click(),
      g: () => { going = true; },
    }[e.key];
    if (act) { e.preventDefault(); act(); }
  });

  const theme = document.querySelector(".theme");
  theme.addEventListener("submit", (e) => {
    e.preventDefault();
    const button = theme.querySelector("button");
    const order = ["device", "light", "dark"];
    const now = button.value;
    const next = order[(order.indexOf(now) + 1) % 3];
    const name = (t) => (t === "device" ? "as device" : t);
    document.documentElement.dataset.theme = now;
    document.cookie = `theme=${now}; path=/; max-age=31536000; SameSite=Lax`;
    button.value = next;
    button.setAttribute("aria-label", `Colours: ${name(now)}. Change to ${name(next)}`);
  });
})();
