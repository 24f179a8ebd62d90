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

  // ---------------------------------------------------------------- names at the nodes
  // vis-network would shrink them with the zoom and write one over another. Here a name is never smaller than
  // can be read, and where there is no room for two, the better connected node has it.
  const SMALLEST = 11;
  const LEADING = 1.22;
  const GAP = 5;
  const hidden = new Set();
  const isHidden = (key) => hidden.has(data.about[key].label);
  const ruler = document.createElement("canvas").getContext("2d");
  const RANKS = { Country: 2000, Official: 1500, Meeting: 1 };
  // What a trail passes is named first.
  const marked = new Set(data.marked);
  const rank = (node) => (RANKS[data.about[node.id].label] || 1000) + tied.get(node.id).size + (marked.has(node.id) ? 10000 : 0);
  const names = data.nodes
    .map((node) => {
      const lines = node.label.split("\n");
      const boxed = node.shape === "box";
      ruler.font = `${boxed ? "600 " : ""}100px ${node.font.face}`;
      const width = Math.max(...lines.map((line) => ruler.measureText(line).width)) / 100;
      return { key: node.id, lines, boxed, width, letters: node.font.size, face: node.font.face, reach: node.size, rank: rank(node) };
    })
    .sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1));

  // The room that a name takes at its node, in the drawing's own measure: in its box, or on one of four sides.
  const SIDES = ["below", "above", "right", "left"];

  function room(name, { x, y }, letters, side = "below") {
    const height = name.lines.length * letters * LEADING;
    const half = (name.width * letters) / 2 + (name.boxed ? letters * 0.55 : 0);
    const beside = { right: name.reach + GAP + half, left: -(name.reach + GAP + half) }[side] || 0;
    const below = { below: name.reach + GAP, above: -(name.reach + GAP) - height }[side];
    const middle = x + beside;
    const top = y + (name.boxed || below === undefined ? -height / 2 : below);
    return { left: middle - half, right: middle + half, top, bottom: top + height, middle };
  }

  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const inside = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
  let pointed = null;

  network.on("afterDrawing", (pen) => {
    const scale = network.getScale();
    const places = network.getPositions();
    const shapes = names.filter((name) => !isHidden(name.key) && !name.boxed).map((name) => {
      const { x, y } = places[name.key];
      const reach = name.reach * 0.7;
      return { key: name.key, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    });
    const stage = part("stage");
    const [from, to] = [{ x: 0, y: 0 }, { x: stage.clientWidth, y: stage.clientHeight }].map((at) => network.DOMtoCanvas(at));
    const view = { left: from.x, right: to.x, top: from.y, bottom: to.y };
    const taken = [];
    const first = [pointed, ...network.getSelectedNodes()];
    const turn = (name) => (first.includes(name.key) ? 0 : isNear(name.key) ? 1 : 2);
    const order = [...names].sort((a, b) => turn(a) - turn(b));
    for (const name of order) {
      if (isHidden(name.key)) continue;
      const letters = Math.max(name.letters, SMALLEST / scale);
      const clear = (own) => inside(own, view) && !taken.some((other) => meet(own, other));
      const free = (own) =>
        clear(own) &&
        (name.boxed || !shapes.some((shape) => shape.key !== name.key && meet(own, shape)));
      const rooms = (name.boxed ? ["below"] : SIDES).map((side) => room(name, places[name.key], letters, side));
      const over = marked.has(name.key) ? rooms.find(clear) : null;
      const own = rooms.find(free) || over || (first.includes(name.key) ? rooms[0] : null);
      if (!own) continue;
      taken.push({ key: name.key, ...own });
      write(pen, name, own, letters);
    }
    window.diplograph.written = taken;
  });

  function write(pen, name, own, letters) {
    pen.save();
    pen.globalAlpha = isNear(name.key) ? 1 : 0.35;
    pen.font = `${name.boxed ? "600 " : ""}${letters}px ${name.face}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    // Seen from afar, the name has outgrown its box: the box grows with it.
    if (name.boxed && letters > name.letters * 1.05) plate(pen, own, letters);
    pen.lineWidth = letters * 0.32;
    pen.strokeStyle = "#ffffff";
    pen.fillStyle = INK;
    name.lines.forEach((line, number) => {
      const y = own.top + (number + 0.5) * letters * LEADING;
      pen.strokeText(line, own.middle, y);
      pen.fillText(line, own.middle, y);
    });
    pen.restore();
  }

  function plate(pen, own, letters) {
    const around = letters * 0.2;
    pen.beginPath();
    pen.roundRect(own.left, own.top - around, own.right - own.left, own.bottom - own.top + 2 * around, letters * 0.35);
    pen.fillStyle = "#ffffff";
    pen.strokeStyle = INK;
    pen.lineWidth = letters * 0.1;
    pen.fill();
    pen.stroke();
  }

  function fit(animation) {
    const seen = names.filter((name) => !isHidden(name.key));
    const stage = part("stage");
    if (!seen.length || !stage.clientWidth) return;
    const places = network.getPositions();
    // Names grow as the picture shrinks, and need room themselves: a few rounds settle it.
    let view = null;
    for (let round = 0, scale = 1.3; round < 4; round += 1, scale = view.scale) view = frame(seen, places, scale, stage);
    network.moveTo({ ...view, animation });
  }

  function frame(seen, places, scale, stage) {
    const all = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const name of seen) {
      const { x, y } = places[name.key];
      const own = room(name, { x, y }, Math.max(name.letters, SMALLEST / scale));
      all.left = Math.min(all.left, own.left, x - name.reach);
      all.right = Math.max(all.right, own.right, x + name.reach);
      all.top = Math.min(all.top, own.top, y - name.reach);
      all.bottom = Math.max(all.bottom, own.bottom, y + name.reach);
    }
    const edge = Math.min(28, stage.clientWidth / 16);
    const across = (stage.clientWidth - 2 * edge) / (all.right - all.left);
    const down = (stage.clientHeight - 2 * edge) / (all.bottom - all.top);
    const position = { x: (all.left + all.right) / 2, y: (all.top + all.bottom) / 2 };
    return { position, scale: Math.max(0.05, Math.min(1.3, across, down)) };
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
  let near = null;
  const isNear = (key) => !near || near.has(key);
  const originalEdges = new Map(data.edges.map((edge) => [edge.id, edge]));

  function dim(keys) {
    near = keys;
    nodes.update(data.nodes.map((node) => ({ id: node.id, opacity: isNear(node.id) ? 1 : FAINT })));
    edges.update(
      data.edges.map((edge) => {
        const opacity = isNear(edge.from) && isNear(edge.to) ? (keys ? 1 : edge.color.opacity) : FAINT;
        return { id: edge.id, color: { ...edge.color, opacity } };
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
    pointed = node;
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
      pointed = null;
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
  function reveal(key) {
    const { label } = data.about[key];
    if (hidden.has(label)) toggle(label);
  }

  function toggle(label) {
    if (!hidden.delete(label)) hidden.add(label);
    nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: isHidden(node.id) })));
    edges.update(data.edges.map((edge) => ({ id: edge.id, hidden: isHidden(edge.from) || isHidden(edge.to) })));
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

  const zoom = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.05, network.getScale() * factor)), animation: { duration: 150 } });
  part("closer").addEventListener("click", () => zoom(1.3));
  part("farther").addEventListener("click", () => zoom(1 / 1.3));
  part("fit").addEventListener("click", () => fit({ duration: 300 }));
  new ResizeObserver(() => fit(false)).observe(part("stage"));
  fit(false);

  overview();
  if (data.focus && data.about[data.focus]) {
    network.selectNodes([data.focus], false);
    describe(data.focus);
  }
})();
