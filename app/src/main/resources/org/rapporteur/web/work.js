// Shows how far the work is as the server tells it.
"use strict";
(() => {
  const box = () => document.getElementById("work");
  if (!box()?.dataset.events) return;
  const events = new EventSource(box().dataset.events);
  events.addEventListener("progress", async (e) => {
    const ended = ["DONE", "FAILED"].includes(JSON.parse(e.data).state);
    if (ended) events.close();
    const answer = await fetch(location.href, { headers: { "HX-Request": "true" } });
    if (answer.ok) box().outerHTML = await answer.text();
  });
})();
