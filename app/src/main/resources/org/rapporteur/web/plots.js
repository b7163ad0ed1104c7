// Draws the table that a plot names, and leaves the table for those who cannot see the drawing.
"use strict";
(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  // light-dark() is resolved by asking an element for its colour.
  const resolved = (name) => {
    const probe = document.createElement("i");
    probe.className = name;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found || colour(name);
  };
  // A day says its year where the axis begins and where a year does.
  const year = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const yearOf = (d) => new Date(d * 1000).getUTCFullYear();
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  const steps = uPlot.paths.stepped({ align: 1 });
  const draw = (plot) => {
    const table = document.getElementById(plot.dataset.plot);
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const dots = plot.dataset.kind === "points";
    const data = heads.map((_, i) => rows.map((row) => {
      const text = row.cells[i].textContent.trim();
      if (i === 0) return Date.parse(`${text}T00:00:00Z`) / 1000;
      return dots && text === "0" ? null : Number(text);
    }));
    const { color: ink, fontFamily } = getComputedStyle(plot);
    const font = `12px ${fontFamily}`;
    const grid = { stroke: resolved("rule"), width: 1 };
    plot.replaceChildren();
    plot.hidden = false;
    const what = document.createElement("p");
    what.className = "small faint flush";
    what.textContent = table.caption.textContent;
    plot.append(what);
    new uPlot({
      width: plot.clientWidth,
      height: 220,
      tzDate: (ts) => uPlot.tzDate(new Date(ts * 1000), "UTC"),
      scales: { y: { range: (_, low, high) => [0, Math.max(1, Math.ceil(high * 1.15))] } },
      cursor: { points: { size: 7 } },
      legend: { live: false, markers: { fill: (u, i) => u.series[i].stroke(u, i) } },
      axes: [
        { stroke: ink, font, grid, ticks: grid, space: 90, values: (_, days) => days.map((d, i) => (i && yearOf(d) === yearOf(days[i - 1]) ? day : year).format(new Date(d * 1000))) },
        { stroke: ink, font, grid, ticks: grid, size: 40, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
      ],
      series: heads.map((head, i) => i === 0
        ? { value: "{YYYY}-{MM}-{DD}" }
        : { label: head.textContent, stroke: resolved(head.dataset.colour), width: 2.5, paths: dots ? () => null : steps, points: { show: true, size: 7, fill: resolved(head.dataset.colour) } }),
    }, data, plot);
  };
  const all = () => document.querySelectorAll("[data-plot]").forEach(draw);
  all();
  let waiting;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(all, 150); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  new MutationObserver(all).observe(document.documentElement, { attributeFilter: ["data-theme"] });
})();
