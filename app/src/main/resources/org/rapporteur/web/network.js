// Draws the table of agreement as a network; an edge leads to its statements.
"use strict";
(() => {
  const box = document.getElementById("graph");
  const rows = [...document.querySelectorAll("#pairs tbody tr")];
  if (!box || !rows.length) return;
  box.hidden = false;
  document.getElementById("picture").hidden = false;
  const resolved = (name, property = "color") => {
    const probe = document.createElement("i");
    probe.className = name;
    document.body.append(probe);
    const found = getComputedStyle(probe)[property];
    probe.remove();
    return found;
  };
  const CIRCLE = 40; // with so many at most, a circle shows every name and line
  const nodes = new Map();
  const edges = [];
  rows.forEach((row, i) => {
    const [a, b] = ["a", "b"].map((end) => ({ id: row.dataset[end], label: row.dataset[`${end}Name`], link: row.dataset[`${end}Link`] }));
    nodes.set(a.id, a);
    nodes.set(b.id, b);
    edges.push({ data: { id: `e${i}`, source: a.id, target: b.id, weight: Number(row.dataset.same) - Number(row.dataset.other), link: row.dataset.link } });
  });
  // Room at the sides of the ring for the names, which stand outside it.
  const ASIDE = Math.min(140, box.clientWidth / 4);
  const ring = { x1: ASIDE, y1: 40, w: box.clientWidth - 2 * ASIDE, h: box.clientHeight - 80 };
  const middle = { x: ring.x1 + ring.w / 2, y: ring.y1 + ring.h / 2 };
  const widened = (_, { x, y }) => {
    const across = Math.min(ring.w, ring.h);
    return { x: middle.x + ((x - middle.x) * ring.w) / across, y: middle.y + ((y - middle.y) * ring.h) / across };
  };
  const round = nodes.size <= CIRCLE;
  const beside = (node) => {
    const off = (node.position("x") - middle.x) / ring.w;
    return Math.abs(off) < 0.02 ? "" : off > 0 ? "right" : "left";
  };
  const above = (node) => node.position("y") < middle.y;
  const spare = (node) => {
    const x = node.position("x");
    return Math.max(60, ({ left: x, right: box.clientWidth - x }[beside(node)] ?? 120) - 14);
  };
  const place = round
    ? { "text-halign": (n) => beside(n) || "center", "text-valign": (n) => (beside(n) ? "center" : above(n) ? "top" : "bottom"), "text-margin-x": (n) => ({ left: -4, right: 4 })[beside(n)] ?? 0, "text-margin-y": (n) => (beside(n) ? 0 : above(n) ? -4 : 4) }
    : { "text-valign": "bottom", "text-margin-y": 4 };
  const style = () => [
    { selector: "node", style: { label: "data(label)", color: resolved("ink"), "background-color": resolved("accent"), "font-size": 12, "font-family": "sans-serif", width: 16, height: 16, ...place, "text-wrap": "wrap", "text-max-width": round ? spare : 110, "text-outline-width": 2, "text-outline-color": resolved("card-tone") } },
    { selector: "edge", style: { width: "mapData(weight, 1, 5, 2, 6)", "line-color": resolved("favor"), opacity: 0.7, "curve-style": "haystack" } },
    { selector: "edge[weight < 0]", style: { "line-color": resolved("against"), "line-style": "dashed", width: 2 } },
    { selector: ":active", style: { "overlay-opacity": 0.15 } },
  ];
  const graph = cytoscape({
    container: box,
    elements: [...[...nodes.values()].map((data) => ({ data })), ...edges],
    style: style(),
    layout: !round
      ? { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 4e6, idealEdgeLength: () => 120, padding: 30 }
      : { name: "circle", fit: false, avoidOverlap: false, boundingBox: ring, transform: widened },
    userZoomingEnabled: false,
  });
  if (round) graph.style(style()); // the names, now that it is known where each stands
  graph.on("tap", "edge, node", (e) => { location.href = e.target.data("link"); });
  graph.on("mouseover", "edge, node", () => { box.classList.add("pointing"); });
  graph.on("mouseout", "edge, node", () => { box.classList.remove("pointing"); });
  const redraw = () => graph.style(style());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  document.getElementById("picture").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = graph.png({ full: true, scale: 2, bg: resolved("card-tone") });
    link.download = "network.png";
    link.click();
  });
})();
