// Comfort only: everything works without this file.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });

  const button = (label, action) => {
    const made = make("button", label);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  };

  const share = (panel) => {
    const { copy, copied, send } = panel.dataset;
    const status = make("span");
    status.setAttribute("role", "status");
    panel.append(status);
    const put = async (address) => {
      await navigator.clipboard.writeText(address);
      status.textContent = `${copied}: ${address}`;
    };

    for (const link of all(".share-link", panel)) {
      if (navigator.clipboard) link.after(button(copy, () => put(link.href)));
      if (navigator.share) link.parentElement.append(button(send, () => navigator.share({ title: document.title, url: link.href }).catch(() => {})));
    }
  };

  // Ticks belong to a guide in any language; they stay in this browser.
  const ticks = (root) => {
    const key = "ticks";
    const read = () => {
      try { return new Set(JSON.parse(localStorage.getItem(key)) ?? []); } catch { return new Set(); }
    };
    const write = (kept) => {
      try { kept.size ? localStorage.setItem(key, JSON.stringify([...kept])) : localStorage.removeItem(key); } catch { /* no storage */ }
    };

    const boxes = [];
    for (const part of [root, ...all("[data-ticks]", root)].filter((part) => part.dataset.ticks)) {
      for (const item of all(".steps > li[id], .ticks > li[id]", part)) {
        const id = `${part.dataset.ticks}#${item.id.slice(part.dataset.prefix?.length ?? 0)}`;
        const box = item.querySelector("input");
        if (box) boxes.push({ id, box });
      }
    }

    const panel = make("p", `${root.dataset.kept} `);
    panel.className = "ticks-kept no-print";
    const show = () => {
      const kept = read();
      for (const { id, box } of boxes) box.checked = kept.has(id);
      panel.hidden = kept.size === 0;
    };

    panel.append(button(root.dataset.clear, () => { write(new Set()); show(); }));
    root.append(panel);
    root.addEventListener("change", ({ target }) => {
      const found = boxes.find(({ box }) => box === target);
      if (!found) return;
      const kept = read();
      target.checked ? kept.add(found.id) : kept.delete(found.id);
      write(kept);
      panel.hidden = kept.size === 0;
    });
    addEventListener("storage", show);
    if (boxes.length) show();
  };

  // What is typed goes into the page and nowhere else. A paragraph whose blank is optional goes when the letter is begun without it.
  const letter = (panel) => {
    const body = panel.nextElementSibling;
    const blanks = all(".fill", body);
    const fields = [...new Set(blanks.map((blank) => blank.dataset.fill))].map((name) => {
      const places = blanks.filter((blank) => blank.dataset.fill === name);
      const empty = places[0].textContent;
      const optional = places[0].hasAttribute("data-optional");
      const label = make("label", empty.slice(1, -1) + (optional ? ` (${panel.dataset.optional})` : ""));
      const field = make(optional ? "textarea" : "input");
      field.autocomplete = { name: "name", email: "email" }[name] ?? "off";
      label.append(field);
      panel.querySelector(".fields").append(label);
      return { field, places, empty, optional };
    });

    const fill = () => {
      const begun = fields.some(({ field }) => field.value.trim());
      for (const { field, places, empty, optional } of fields) {
        const text = field.value.trim();
        for (const place of places) {
          place.textContent = text || empty;
          place.classList.toggle("filled", text !== "");
          if (optional) place.closest("p").hidden = begun && !text;
        }
      }
    };

    panel.addEventListener("input", fill);
    panel.hidden = false;
    fill();
    const copy = panel.querySelector("button");
    copy.hidden = !navigator.clipboard;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(body.innerText);
      panel.querySelector("[role=status]").textContent = panel.dataset.copied;
    });
  };

  const filter = (panel) => {
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase();
    const entries = all(".entries > li").map((item) => ({ item, text: plain(item.textContent) }));
    const field = panel.querySelector("input");
    const show = () => {
      const wanted = plain(field.value.trim()).split(/\s+/);
      let count = 0;
      for (const { item, text } of entries) {
        item.hidden = !wanted.every((word) => text.includes(word));
        if (!item.hidden) count++;
      }

      for (const group of all(".letter-group")) group.hidden = !group.querySelector("li:not([hidden])");
      panel.querySelector("[role=status]").textContent = field.value.trim() ? panel.dataset.found.replace("{count}", count) : "";
    };

    field.addEventListener("input", show);
    panel.hidden = false;
    show();
  };

  // A copy of a page that was kept or exported says when its time is over.
  const age = (note) => {
    if (Date.now() < Date.parse(note.dataset.until)) return;
    const warning = make("p", note.dataset.past);
    warning.className = "ribbon ribbon-past";
    document.querySelector("body > header").prepend(warning);
  };

  // In an export, links without a language lead to a page that offers all of them.
  const choose = (list) => {
    const links = all("a", list);
    const wanted = navigator.languages.map((tag) => links.find((link) => link.hreflang === tag.split("-")[0].toLowerCase()));
    location.replace((wanted.find(Boolean) ?? links[0]).href + location.hash);
  };

  // Browsers open a fold for a link to something in it; not all of them do.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = [];
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) folds.push(fold);
    if (folds.every((fold) => fold.open)) return;
    for (const fold of folds) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  for (const [selector, work] of [[".share", share], ["[data-kept]", ticks], [".letter-fill", letter], [".filter", filter], ["[data-until]", age], ["[data-choose]", choose]]) all(selector).forEach(work);
})();
