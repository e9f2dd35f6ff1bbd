// The letter, the filter of the index, and the choice of a language in an export; published after site.js, in one file. All of them work without.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });

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

  // The same words as in SearchWords.cs; what is typed needs to be the beginning of a word only. Short words, such as "my", do not count beside longer ones.
  const filter = (panel) => {
    const words = (text) => (text.toLowerCase().replace(/œ/g, "oe").normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [])
      .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
    const typed = (all) => (all.some((word) => word.length > 3) ? all.filter((word) => word.length > 3) : all);
    const has = (known, wanted) => wanted.every((word) => known.some((one) => one.startsWith(word)));
    const entries = all(".entries > li").map((item) => {
      const topics = all("li", item).map((topic) => ({ item: topic, words: words(topic.textContent) }));
      const own = words([...item.children].filter((part) => part.localName !== "ul").map((part) => part.textContent).join(" ") + " " + (item.dataset.also ?? ""));
      return { item, own, topics };
    });
    const field = panel.querySelector("input");
    const show = () => {
      const wanted = typed(words(field.value));
      let count = 0;
      for (const { item, own, topics } of entries) {
        const found = has(own, wanted);
        for (const topic of topics) topic.item.hidden = !found && !has([...own, ...topic.words], wanted);
        item.hidden = !found && topics.every((topic) => topic.item.hidden);
        if (!item.hidden) count++;
      }

      for (const group of all(".letter-group")) group.hidden = !group.querySelector(".entries > li:not([hidden])");
      const text = count ? panel.dataset.found.replace("{count}", count) : panel.dataset.none;
      panel.querySelector("[role=status]").textContent = field.value.trim() ? text : "";
      document.querySelector(".letters").hidden = wanted.length > 0;
    };

    field.addEventListener("input", show);
    panel.hidden = false;
    show();
  };

  // In an export, links without a language lead to a page that offers all of them. It finds what AcceptLanguage.cs finds.
  const choose = (list) => {
    const links = all("a", list);
    const begins = (tag, start) => `${tag}-`.startsWith(`${start}-`);
    const find = (wish) => {
      const tag = wish.replaceAll("_", "-").toLowerCase();
      const [near] = links.filter((link) => begins(tag, link.hreflang)).sort((one, other) => other.hreflang.length - one.hreflang.length);
      return near?.hreflang === tag ? near : links.find((link) => begins(link.hreflang, tag)) ?? near;
    };

    location.replace((navigator.languages.map(find).find(Boolean) ?? links[0]).href + location.hash);
  };

  for (const [selector, work] of [[".letter-fill", letter], [".filter", filter], ["[data-choose]", choose]]) all(selector).forEach(work);
})();
