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

  // A copy of a page that was kept or exported says when its time is over.
  const age = (note) => {
    if (Date.now() < Date.parse(note.dataset.until)) return;
    const warning = make("p", note.dataset.past);
    warning.className = "ribbon ribbon-past";
    document.querySelector("body > header").prepend(warning);
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

  for (const [selector, work] of [[".share", share], ["[data-kept]", ticks], ["[data-until]", age]]) all(selector).forEach(work);
})();
