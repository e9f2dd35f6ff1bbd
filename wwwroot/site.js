// Comfort only: copy a link, pass it on. Everything works without this file.
(() => {
  "use strict";
  const panel = document.querySelector(".share");
  if (!panel) return;
  const { copy, copied, send } = panel.dataset;

  const status = document.createElement("span");
  status.setAttribute("role", "status");
  panel.append(status);

  const put = async (address) => {
    await navigator.clipboard.writeText(address);
    status.textContent = `${copied}: ${address}`;
  };

  const button = (label, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", action);
    return made;
  };

  for (const link of panel.querySelectorAll(".share-link")) {
    if (navigator.clipboard) link.after(button(copy, () => put(link.href)));
    if (navigator.share) link.parentElement.append(button(send, () => navigator.share({ title: document.title, url: link.href }).catch(() => {})));
  }
})();
