// What scripts add to pages that work without them: the place in the other language, filters at once, a button to copy.
// Nothing is stored, nothing is asked from elsewhere.
(() => {
  const words = document.currentScript.dataset;
  const all = (what, where = document) => [...where.querySelectorAll(what)];

  // The language switch keeps the place.
  const switches = all("a[data-view]");
  const keepPlace = () => switches.forEach((a) => { a.hash = location.hash; });
  addEventListener("hashchange", keepPlace);
  keepPlace();

  // The menu closes by Escape, and when something else is meant.
  const menu = document.querySelector("details.menu");
  if (menu) {
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); }
    });
    addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  }

  // What is arrived at is not folded away, unless a warning stands before it.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.matches("details:not(.warning)")) at.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // A citation is copied at once.
  for (const citation of all(".citation")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(citation.textContent.trim());
        button.textContent = words.copied;
        setTimeout(() => { button.textContent = words.copy; }, 2000);
      } catch {
        getSelection().selectAllChildren(citation);
      }
    });
    citation.after(button);
  }

  // Filters are links to where a group stands. Here they show that group alone, and the address keeps what was chosen.
  for (const filters of all(".filters")) {
    const links = all("a[data-show]", filters);
    const items = all("[data-tags]");
    const groups = [...new Set(items.map((item) => item.closest("[data-group], tbody")).filter(Boolean))];
    const empty = filters.querySelector(".filters-empty");
    const show = () => {
      const chosen = links.filter((a) => a.hasAttribute("aria-current") && a.dataset.show).map((a) => a.dataset.show);
      let left = 0;
      for (const item of items) {
        const group = item.closest("[data-group]");
        const tags = `${item.dataset.tags} ${group ? group.dataset.group : ""}`.split(" ");
        item.hidden = !chosen.every((tag) => tags.includes(tag));
        left += item.hidden ? 0 : 1;
      }
      for (const group of groups) group.hidden = !group.querySelector("[data-tags]:not([hidden])");
      if (empty) empty.hidden = left > 0;
    };
    // What the address narrows without scripts is narrowed here, so that it can be taken back and joined with more.
    const marks = all(".only");
    if (marks.length) {
      links.filter((a) => location.hash && a.hash === location.hash).forEach((a) => a.setAttribute("aria-current", "true"));
      marks.forEach((mark) => { mark.className = ""; });
      show();
    }
    filters.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-show]");
      if (!link || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      const row = link.closest("ul");
      const was = link.hasAttribute("aria-current");
      all("a[aria-current]", row).forEach((a) => a.removeAttribute("aria-current"));
      const next = was ? row.querySelector('a[data-show=""]') : link;
      if (next) next.setAttribute("aria-current", "true");
      show();
    });
  }

  // A long table is narrowed by typing.
  for (const table of all("table[data-narrow]")) {
    const rows = all("tbody > tr:not(.group)", table);
    if (rows.length < 8) continue;
    const box = document.createElement("input");
    box.type = "search";
    box.className = "filter-box";
    box.placeholder = words.filter;
    box.setAttribute("aria-label", words.filter);
    const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ة/g, "ه").replace(/ى/g, "ي").toLowerCase();
    const texts = rows.map((row) => fold(row.textContent));
    box.addEventListener("input", () => {
      const wanted = fold(box.value).split(/\s+/).filter(Boolean);
      rows.forEach((row, i) => row.toggleAttribute("data-out", !wanted.every((word) => texts[i].includes(word))));
    });
    table.parentElement.before(box);
  }
})();
