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

  // Says how much is left of a list, to the ear too.
  const tell = (said, left, of) => {
    if (!said) return;
    const number = (n) => String(n).replace(/\d/g, (digit) => [...words.digits][digit]);
    said.textContent = left ? said.dataset.shown.replace("$n", number(left)).replace("$all", number(of)) : said.dataset.none;
  };

  // A filter is a link to a mark, by which the style sheet shows the rows with its number. Here several are joined, one of
  // each kind; the address keeps them.
  for (const filters of all(".filters")) {
    const list = filters.parentElement;
    const links = all("a[data-show]", filters);
    const items = all("[data-in]", list);
    const groups = all("[data-group]", list);
    const said = filters.querySelector(".filters-said");
    const again = filters.querySelector(".narrowed-all");
    // What is shown twice counts once; what speaks of all rows is none of them.
    const count = (some) => new Set(some.filter((item) => !("whole" in item.dataset)).map((item) => item.querySelector("h2 a, h3 a")?.href ?? item)).size;
    const total = count(items);
    const isChosen = (a) => a.hasAttribute("aria-current");
    const choose = (a, on) => { if (on) a.setAttribute("aria-current", "true"); else a.removeAttribute("aria-current"); };
    const show = () => {
      const numbers = links.filter(isChosen).map((a) => a.dataset.show);
      for (const item of items) {
        const own = item.dataset.in.split(" ");
        item.hidden = !numbers.every((number) => own.includes(number));
      }
      for (const group of groups) group.hidden = !group.querySelector("[data-in]:not([hidden])");
      again.classList.toggle("on", numbers.length > 0);
      if (numbers.length || said.textContent) tell(said, count(items.filter((item) => !item.hidden)), total);
    };
    const keep = () => {
      const ids = links.filter(isChosen).map((a) => a.hash.slice(1)).join("+");
      try { history.pushState(null, "", ids ? `#${ids}` : location.pathname + location.search); } catch { /* A page opened from a disk may keep no address. */ }
      keepPlace();
      show();
    };
    const read = () => {
      const ids = location.hash.slice(1).split("+");
      const named = links.some((a) => ids.includes(a.hash.slice(1)));
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      // A place on the page leaves what was chosen, unless it would be out of sight.
      if (location.hash && !named && target && !target.closest("[hidden]")) return;
      links.forEach((a) => choose(a, ids.includes(a.hash.slice(1))));
      show();
      if (named && ids.length > 1) filters.scrollIntoView({ block: "nearest" });
      else if (!named && target) target.scrollIntoView();
    };
    // What the address narrows without scripts is narrowed here, so that it can be joined with more.
    all(".only", list).forEach((mark) => { mark.className = "only-past"; });
    if (location.hash) read();
    addEventListener("popstate", read);
    filters.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-show], .narrowed-all a");
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const on = "show" in link.dataset && !isChosen(link);
      all("a[data-show]", link.closest("ul") ?? filters).forEach((a) => choose(a, false));
      if (on) choose(link, true);
      keep();
      // The link to show all is gone now.
      if (!("show" in link.dataset)) links[0].focus();
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
      tell(table.parentElement.previousElementSibling, rows.filter((row) => !row.hidden && !row.hasAttribute("data-out")).length, rows.length);
    });
    (table.parentElement.previousElementSibling ?? table.parentElement).before(box);
  }
})();
