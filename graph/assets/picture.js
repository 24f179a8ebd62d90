"use strict";
// Draws the picture and answers hover, click and search. All text reaches the page through textContent.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const part = (id) => document.getElementById(id);
  const INK = "#1f2933";
  const FAINT = 0.18;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === "onclick") element.addEventListener("click", value);
      else element.setAttribute(name, value);
    }
    for (const child of children) if (child) element.append(child);
    return element;
  }

  // Text that a document may have written: its direction is its own and ends with it.
  const text = (words, tag = "bdi", attributes = {}) => {
    const element = make(tag, { dir: "auto", ...attributes });
    element.textContent = words;
    return element;
  };

  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const network = new vis.Network(part("network"), { nodes, edges }, data.options);
  // Whoever scripts the page, or tests it, finds the drawing here.
  window.diplograph = { network, nodes, edges };

  // ---------------------------------------------------------------- what is tied to what
  const tied = new Map(data.nodes.map((node) => [node.id, new Set()]));
  const attended = new Map();
  for (const edge of data.edges) {
    tied.get(edge.from).add(edge.to);
    tied.get(edge.to).add(edge.from);
    if (data.ties[edge.id].words === "attended") attended.set(edge.from, (attended.get(edge.from) || 0) + 1);
  }

  // ---------------------------------------------------------------- quotes
  function quoted(number) {
    const quote = data.quotes[number];
    const from = data.documents[quote.document];
    const source = make("span", { class: "source" });
    const origin = [from.name, from.publisher, from.published].filter(Boolean).join(", ");
    if (/^https?:\/\//i.test(from.url)) {
      source.append(text(origin, "a", { href: from.url, target: "_blank", rel: "noopener noreferrer" }));
    } else {
      source.append(text(origin));
    }
    source.append(`, characters ${quote.start}–${quote.end}`);
    return [text(quote.text, "blockquote"), source];
  }

  function evidence(numbers, more) {
    if (!numbers.length) return null;
    const count = numbers.length + more;
    const box = make("details", {}, text(count === 1 ? "1 quote" : `${count} quotes`, "summary"));
    for (const number of numbers) box.append(...quoted(number));
    if (more) box.append(text(`and ${more} more`, "span", { class: "source" }));
    return box;
  }

  // ---------------------------------------------------------------- the panel
  const go = (key, words) => text(words, "button", { type: "button", class: "go", onclick: () => visit(key) });

  function facts(section) {
    const list = make("ul", { class: "facts" });
    for (const fact of section.facts) {
      const item = make("li", {}, fact.about ? go(fact.about, fact.text) : text(fact.text));
      for (const detail of fact.details) item.append(text(detail, "span", { class: "detail" }));
      const box = evidence(fact.quotes, fact.more);
      if (box) item.append(box);
      list.append(item);
    }
    if (section.more) list.append(text(`and ${section.more} more`, "li", { class: "detail" }));
    return list;
  }

  function describe(key) {
    const about = data.about[key];
    const back = make("button", { type: "button", class: "go back", onclick: rest });
    back.textContent = "← All";
    const parts = [back, text(about.kind, "span", { class: "kind" }), text(about.name, "h2")];
    if (about.line) parts.push(text(about.line, "p", { class: "line" }));
    for (const section of about.sections) parts.push(text(section.heading, "h3"), facts(section));
    show(parts);
  }

  function describeTie(id) {
    const tie = data.ties[id];
    const back = make("button", { type: "button", class: "go back", onclick: rest });
    back.textContent = "← All";
    const parts = [back, ...tieHead(tie)];
    for (const number of tie.quotes) parts.push(...quoted(number));
    if (tie.more) parts.push(text(`and ${tie.more} more`, "span", { class: "source" }));
    show(parts);
  }

  function tieHead(tie) {
    const head = make("div", {}, text(tie.from, "strong"), ` ${tie.words} `, text(tie.to, "strong"));
    return tie.line ? [head, text(tie.line, "span", { class: "detail" })] : [head];
  }

  function list(heading, keys) {
    if (!keys.length) return [];
    const items = make("ul", { class: "facts" });
    for (const key of keys) {
      const about = data.about[key];
      items.append(make("li", {}, go(key, about.name), about.line ? text(about.line, "span", { class: "detail" }) : null));
    }
    return [text(heading, "h3"), items];
  }

  const keysOf = (label) => data.nodes.map((node) => node.id).filter((key) => data.about[key].label === label);

  function overview() {
    const people = keysOf("Official").sort((a, b) => (attended.get(b) || 0) - (attended.get(a) || 0));
    const others = data.legend.filter((entry) => entry.label && !["Official", "Meeting"].includes(entry.label));
    show([
      text("Point at a node or line to read who says so. Click for everything known.", "p", { class: "hint" }),
      ...list("Officials", people),
      ...list("Meetings", keysOf("Meeting")),
      ...others.flatMap((entry) => list(entry.many, keysOf(entry.label))),
    ]);
  }

  function show(parts) {
    part("panel").replaceChildren(...parts);
    part("panel").scrollTop = 0;
  }

  // ---------------------------------------------------------------- choosing
  const original = new Map(data.nodes.map((node) => [node.id, node]));
  const originalEdges = new Map(data.edges.map((edge) => [edge.id, edge]));

  function dim(keys) {
    nodes.update(
      data.nodes.map((node) => {
        const near = !keys || keys.has(node.id);
        return {
          id: node.id,
          opacity: near ? 1 : FAINT,
          font: { ...node.font, color: near ? INK : `rgba(31,41,51,${FAINT})` },
        };
      }),
    );
    edges.update(
      data.edges.map((edge) => {
        const near = !keys || (keys.has(edge.from) && keys.has(edge.to));
        return { id: edge.id, color: { ...originalEdges.get(edge.id).color, opacity: near ? 1 : FAINT } };
      }),
    );
  }

  function choose(key) {
    network.selectNodes([key], false);
    dim(new Set([key, ...tied.get(key)]));
    describe(key);
  }

  function visit(key) {
    reveal(key);
    choose(key);
    network.focus(key, { scale: Math.max(network.getScale(), 0.8), animation: { duration: 300 } });
  }

  function rest() {
    network.unselectAll();
    dim(null);
    overview();
  }

  network.on("click", (event) => {
    hide();
    if (event.nodes.length) choose(event.nodes[0]);
    else if (event.edges.length) {
      const edge = originalEdges.get(event.edges[0]);
      dim(new Set([edge.from, edge.to]));
      describeTie(edge.id);
    } else rest();
  });

  // ---------------------------------------------------------------- the note at the pointer
  const tip = part("tip");

  function note(children, event) {
    tip.replaceChildren(...children);
    tip.hidden = false;
    const stage = part("stage").getBoundingClientRect();
    const x = event.clientX - stage.left;
    const y = event.clientY - stage.top;
    const left = x + 18 + tip.offsetWidth < stage.width ? x + 18 : x - 18 - tip.offsetWidth;
    const top = Math.min(y + 12, stage.height - tip.offsetHeight - 8);
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${Math.max(8, top)}px`;
  }

  function hide() {
    tip.hidden = true;
  }

  function firstQuotes(numbers) {
    const shown = numbers.slice(0, 2).flatMap(quoted);
    const more = numbers.length - 2;
    return more > 0 ? [...shown, text(`and ${more} more: click`, "span", { class: "source" })] : shown;
  }

  // What says most about a node: for a meeting who was there, for others their meetings or offices.
  function telling(about) {
    const wanted = { Meeting: ["Participants", "Sides"], Official: ["Meetings", "Offices"] }[about.label] || ["Meetings"];
    const quotes = about.sections.filter((one) => wanted.includes(one.heading)).flatMap((one) => one.facts.flatMap((fact) => fact.quotes));
    const all = quotes.length ? quotes : about.sections.flatMap((one) => one.facts.flatMap((fact) => fact.quotes));
    return [...new Set(all)];
  }

  network.on("hoverNode", ({ node, event }) => {
    const about = data.about[node];
    const line = about.line ? text(about.line, "span", { class: "detail" }) : "";
    note([text(about.kind, "span", { class: "kind" }), text(about.name, "strong"), line, ...firstQuotes(telling(about))], event);
    part("network").style.cursor = "pointer";
  });
  network.on("hoverEdge", ({ edge, event }) => {
    note([...tieHead(data.ties[edge]), ...firstQuotes(data.ties[edge].quotes)], event);
    part("network").style.cursor = "pointer";
  });
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) {
    network.on(name, () => {
      hide();
      part("network").style.cursor = "";
    });
  }

  // ---------------------------------------------------------------- search
  const folded = (words) => words.normalize("NFKD").replace(/[\u0300-\u036f'’ʼ`-]/g, "").toLowerCase();
  const spellings = new Map(
    data.nodes.map((node) => [node.id, folded([data.about[node.id].name, ...data.about[node.id].spellings].join(" "))]),
  );

  function search(words) {
    const parts = folded(words).split(/\s+/).filter(Boolean);
    return data.nodes.map((node) => node.id).filter((key) => parts.every((one) => spellings.get(key).includes(one)));
  }

  part("wanted").addEventListener("input", () => {
    const words = part("wanted").value.trim();
    if (!words) return rest();
    const found = search(words);
    dim(new Set(found));
    show(found.length ? list(`${found.length} found`, found) : [text("Nothing in the picture bears that name.", "p", { class: "hint" })]);
  });
  part("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = search(part("wanted").value.trim());
    if (first && part("wanted").value.trim()) visit(first);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      part("wanted").value = "";
      hide();
      rest();
    }
  });

  // ---------------------------------------------------------------- legend: what is shown, and what is hidden
  const hidden = new Set();

  function reveal(key) {
    const { label } = data.about[key];
    if (hidden.has(label)) toggle(label);
  }

  function toggle(label) {
    if (!hidden.delete(label)) hidden.add(label);
    const off = (key) => hidden.has(data.about[key].label);
    nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: off(node.id) })));
    edges.update(data.edges.map((edge) => ({ id: edge.id, hidden: off(edge.from) || off(edge.to) })));
    for (const button of part("legend").querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(!hidden.has(button.dataset.label)));
    }
  }

  const SHAPES = {
    dot: "M8 2a6 6 0 1 0 .01 0Z",
    diamond: "M8 1 15 8 8 15 1 8Z",
    box: "M1 4h14v8h-14Z",
    square: "M3 3h10v10h-10Z",
    hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z",
    triangleDown: "M1.5 3h13L8 14Z",
    triangle: "M1.5 13h13L8 2Z",
    star: "M8 1l2 5h5l-4 3.2L12.6 15 8 11.6 3.4 15 5 9.2 1 6h5Z",
  };

  function sign(entry) {
    const space = "http://www.w3.org/2000/svg";
    const wide = entry.line ? 30 : 16;
    const drawing = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    const looks = entry.line
      ? { d: "M1 8h28", stroke: entry.line, "stroke-width": entry.width, "stroke-dasharray": entry.dashes || "none", fill: "none" }
      : { d: SHAPES[entry.shape], fill: entry.fill, stroke: entry.border, "stroke-width": 1.5 };
    for (const [name, value] of Object.entries(looks)) path.setAttribute(name, value);
    for (const [name, value] of Object.entries({ width: wide, height: 16, viewBox: `0 0 ${wide} 16`, "aria-hidden": "true" })) {
      drawing.setAttribute(name, value);
    }
    drawing.append(path);
    return drawing;
  }

  for (const entry of data.legend) {
    const attributes = entry.label
      ? { type: "button", "data-label": entry.label, "aria-pressed": "true", title: "Hide or show", onclick: () => toggle(entry.label) }
      : {};
    part("legend").append(make(entry.label ? "button" : "span", attributes, sign(entry), text(entry.text, "span")));
  }

  // ---------------------------------------------------------------- the rest of the page
  part("counts").textContent = data.counts;
  for (const words of data.notes) part("notes").append(text(words, "p"));

  const fit = (animation) => data.nodes.length && network.fit({ maxZoomLevel: 1.3, minZoomLevel: 0.05, animation });
  const zoom = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: { duration: 150 } });
  part("closer").addEventListener("click", () => zoom(1.3));
  part("farther").addEventListener("click", () => zoom(1 / 1.3));
  part("fit").addEventListener("click", () => fit({ duration: 300 }));
  new ResizeObserver(() => fit(false)).observe(part("stage"));
  // Labels have their size only once they are drawn.
  network.once("afterDrawing", () => fit(false));

  overview();
  if (data.focus && data.about[data.focus]) {
    network.selectNodes([data.focus], false);
    describe(data.focus);
  }
})();
