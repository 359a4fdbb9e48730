// Search in the reader's own browser: loads the few files of the index that a query needs, and nothing from elsewhere.
// The files are scripts that call `dossierSearch`, because pages opened from a disk may load no others.
(() => {
  // Words are read as the index reads them (src/locale/text); a list of words holds both to the same terms.
  const ARABIC = /^[\u0620-\u064A\u066E\u066F\u0671-\u06D3]/u;
  const SPACELESS = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
  const CERTAIN = "وبال وكال فبال فكال ولل فلل وال بال كال فال ال لل و".split(" ");
  const POSSIBLE = "وب وك ول فب فك فل ب ك ل ف".split(" ");
  const ENDINGS = "ها ان ات ون ين يه ه ي".split(" ");
  const LETTERS = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و", ئ: "ي", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ß: "ss", ς: "σ", æ: "ae", œ: "oe", þ: "th", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", ŧ: "t" };
  const letter = (c) => {
    if (LETTERS[c]) return LETTERS[c];
    if (/[٠-٩۰-۹]/.test(c)) return String(c.charCodeAt(0) & 15);
    if (/[\u0600-\u06FF]/.test(c)) return c;
    const bare = c.normalize("NFD")[0];
    return bare < "\u0080" ? bare : c;
  };
  const shape = (c) => c.normalize("NFKD").replace(/^ (?=[\u0640\u064B-\u065F\u0670]+$)/, "");
  const fold = (text) => {
    let out = "";
    const plain = text.replace(/[\uFB50-\uFDFF\uFE70-\uFEFC]/g, shape).normalize("NFC")
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\u061C\u202A-\u202E\u2066-\u2069\u0640\u064B-\u065F\u0670]/g, "")
      .replace(/[‘’‚‛‹›＇ʼ]/g, "'").replace(/[‐-―−⸺⸻﹘﹣－]/g, "-");
    for (const c of plain) for (const small of c.toLowerCase()) if (!(/[\u0300-\u036F]/.test(small) && /[a-z]$/.test(out))) out += letter(small);
    return out;
  };
  const length = (word) => [...word].length;
  const without = (word, heads, left) => {
    const head = heads.find((head) => word.startsWith(head) && length(word) - head.length >= left);
    return head ? word.slice(head.length) : word;
  };
  const bare = (word) => {
    const end = ENDINGS.find((end) => word.endsWith(end) && length(word) - end.length >= 3);
    return end ? bare(word.slice(0, -end.length)) : word;
  };
  const stem = (word) => {
    if (ARABIC.test(word)) return bare(without(word, CERTAIN, 3));
    return !SPACELESS.test([...word][0]) && /[^su]s$/.test(word) && length(word) > 3 ? word.slice(0, -1) : word;
  };
  const doubt = (word) => {
    if (!ARABIC.test(word) || word.length - without(word, CERTAIN, 3).length > 1) return null;
    const rest = without(word, POSSIBLE, 4);
    return rest === word ? null : bare(rest);
  };
  // Gives [term, reading] of each word, where a reading is sure (0), a part of what is joined (1), or in doubt (2).
  const words = (text) => {
    const folded = fold(text);
    const runs = [...folded.matchAll(/[\p{Alphabetic}\p{N}]+/gu)];
    const found = [];
    for (let at = 0; at < runs.length; at++) {
      const terms = [];
      const plain = (run, reading) => {
        if (!run || (length(run) === 1 && !/\p{N}/u.test(run))) return;
        terms.push([stem(run), reading]);
        const other = doubt(run);
        if (other) terms.push([other, 2]);
      };
      const add = (run, reading) => {
        let rest = "";
        for (const c of run) {
          if (SPACELESS.test(c)) { plain(rest, reading); terms.push([c, reading]); rest = ""; } else rest += c;
        }
        plain(rest, reading);
      };
      const parts = [runs[at][0]];
      const one = (run) => /^\p{Alphabetic}$/u.test(run[0]);
      for (let next; (next = runs[at + 1]); at++) {
        const end = runs[at].index + runs[at][0].length;
        const joint = next.index === end + 1 ? folded[end] : "";
        if (!(joint === "-" || joint === "'" || (joint === "." && one(runs[at]) && one(next)))) break;
        parts.push(next[0]);
      }
      const whole = parts.join("");
      if (parts[1]) parts.forEach((part) => add(part, 1));
      if (!parts[1] || !(/\p{N}/u.test(whole) || SPACELESS.test(whole))) add(whole, 0);
      terms.whole = whole;
      found.push(terms);
    }
    return found;
  };

  // Counts how many letters are wrong, missing, too many or swapped, up to a limit.
  let [before, last, row] = [0, 1, 2].map(() => new Uint8Array(256));
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most || a.length > 250) return most + 1;
    for (let j = 0; j <= b.length; j++) last[j] = j;
    for (let i = 1; i <= a.length; i++) {
      let least = (row[0] = i);
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        let wrong = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (!same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) wrong = Math.min(wrong, before[j - 2] + 1);
        row[j] = wrong;
        if (wrong < least) least = wrong;
      }
      if (least > most) return most + 1;
      [before, last, row] = [last, row, before];
    }
    return last[b.length];
  };

  const KINDS = ["notes", "sources", "entities", "pages", "quotations"];

  // Opens an index; `load` gives what a file of it holds.
  const open = async (load) => {
    const head = await load("index");
    const starts = head.starts;
    const total = head.kinds[5];
    // What was loaded is kept; what could not be is asked for again.
    const loaded = new Map();
    const once = (name, read) => {
      if (!loaded.has(name)) loaded.set(name, load(name).then(read).catch((error) => { loaded.delete(name); throw error; }));
      return loaded.get(name);
    };
    const file = (at) => once(`terms/${at}`, (lines) => new Map(lines.split(";").slice(0, -1).map((line) => line.split(" "))));
    const place = (term) => {
      let [low, high] = [0, starts.length];
      while (low < high) { const mid = (low + high) >> 1; if (starts[mid] <= term) low = mid + 1; else high = mid; }
      return Math.max(low - 1, 0);
    };
    const between = async (from, to) => (await Promise.all(Array.from({ length: to - from + 1 }, (_, i) => file(from + i)))).flatMap((map) => [...map]);
    const decode = (line) => {
      let document = 0;
      return [...line.matchAll(/(\d+)([A-Z])/g)].map(([, step, worth]) => [(document += +step), worth.charCodeAt(0) - 64]);
    };
    const exact = async (term) => (starts.length && (await file(place(term))).get(term)) || "";
    const kind = (document) => head.kinds.findIndex((first) => first > document) - 1;

    // Gives the terms near a misspelt one: those that begin alike, and in a small index all.
    const near = async (term) => {
      const most = length(term) < 4 ? 0 : length(term) < 7 ? 1 : 2;
      const first = String.fromCodePoint(term.codePointAt(0));
      const here = place(term);
      const ranges = [[Math.max(place(first), here - 3), Math.min(place(first + "\uFFFF"), here + 3)]];
      if (starts.length <= 24) ranges.push([0, starts.length - 1]);
      for (const [from, to] of most ? ranges : []) {
        let best = most;
        let found = [];
        for (const [other, line] of await between(from, to)) {
          const wrong = other[0] === "#" ? 9 : distance(term, other, best);
          if (wrong < best) found = [];
          if (wrong <= best) { best = wrong; found.push([other, line, 0.6 - 0.15 * wrong]); }
        }
        if (found.length) return found.slice(0, 12);
      }
      if (length(term) < 7 || ARABIC.test(term)) return [];
      const stump = [...term].slice(0, 5).join("");
      const from = place(stump);
      return (await between(from, Math.min(place(stump + "\uFFFF"), from + 2))).filter(([other]) => other.startsWith(stump)).map(([other, line]) => [other, line, 0.25]);
    };

    // Gives the terms that begin with what has been typed so far, the nearest in length first.
    const begun = async (term) => {
      if (length(term) < 3 && !(length(term) === 2 && ARABIC.test(term))) return [];
      const from = place(term);
      const found = (await between(from, Math.min(place(term + "\uFFFF"), from + 1))).filter(([other]) => other !== term && other.startsWith(term));
      return found.sort((a, b) => a[0].length - b[0].length).slice(0, 30).map(([other, line]) => [other, line, 0.6 * (term.length / other.length)]);
    };

    // Gives what a word finds: how much each document is worth, and whether it stands in nearly all.
    const word = async (terms, marks) => {
      const found = { worth: new Map(), common: false, known: false };
      const take = (line, quality, into = found.worth) => {
        found.common ||= line[0] === "*";
        for (const [document, worth] of decode(line)) into.set(document, Math.max(into.get(document) ?? 0, worth * quality));
      };
      const lines = await Promise.all(terms.map(([term]) => exact(term)));
      const parts = [];
      terms.forEach(([term, reading], at) => {
        if (reading === 1) parts.push([lines[at], term]);
        else if (lines[at]) { take(lines[at], reading ? 0.7 : 1); marks.add(term); found.known ||= reading === 0; }
      });
      if (parts.length && parts.every(([line]) => line)) {
        const maps = parts.map(([line, term]) => { const map = new Map(); take(line, 0.9, map); marks.add(term); return map; });
        for (const [document, worth] of maps[0]) if (maps.every((map) => map.has(document))) found.worth.set(document, Math.max(found.worth.get(document) ?? 0, worth));
        found.known = true;
      }
      const sure = terms.find(([, reading]) => reading === 0) ?? terms[0];
      let more = await begun(sure[0]);
      if (!found.worth.size && !more.length) more = await near(sure[0]);
      if (!found.worth.size && !more.length && terms[1]) more = await near(terms[terms.length - 1][0]);
      for (const [term, line, quality] of more) { take(line, quality); marks.add(term); }
      return found;
    };

    // A name in any language finds what mentions the one who bears it.
    const named = async (found) => {
      const entities = [...found.worth].filter(([document]) => kind(document) === 2).sort((a, b) => b[1] - a[1]).slice(0, 3);
      const lines = await Promise.all(entities.map(([document]) => exact(`#e/${document}`)));
      entities.forEach(([, worth], at) => {
        for (const [document] of decode(lines[at])) found.worth.set(document, Math.max(found.worth.get(document) ?? 0, worth * 0.15));
      });
    };

    // Gives documents in the order of what they are worth, and the terms to mark in them.
    const search = async (query, choices = {}) => {
      const marks = new Set();
      const asked = words(query).filter((terms) => terms.length).slice(0, 12);
      const found = await Promise.all(asked.map((terms) => word(terms, marks)));
      await Promise.all(asked.slice(1).map(async (terms, at) => {
        const both = stem(asked[at].whole + terms.whole);
        const line = await exact(both);
        if (line) marks.add(both);
        for (const [document, worth] of decode(line)) for (const one of [found[at], found[at + 1]]) one.worth.set(document, Math.max(one.worth.get(document) ?? 0, worth));
      }));
      await Promise.all(found.map(named));
      const telling = found.filter((one) => one.worth.size);
      const scores = new Map();
      for (const one of telling) {
        const rare = Math.log(1 + total / (one.common ? total : one.worth.size));
        for (const [document, worth] of one.worth) {
          const score = scores.get(document) ?? [0, 0];
          scores.set(document, [score[0] + 1, score[1] + worth * rare]);
        }
      }
      const wanted = telling.filter((one) => !one.common).length;
      const most = Math.min(wanted, Math.max(0, ...[...scores.values()].map(([count]) => count)));
      const sets = await Promise.all([["section", "s"], ["outlet", "o"], ["language", "l"]].filter(([name]) => choices[name])
        .map(async ([name, sign]) => new Set(decode(await exact(`#${sign}/${choices[name]}`)).map(([document]) => document))));
      const right = ([document, [count]]) => count >= most && (!choices.kind || KINDS[kind(document)] === choices.kind) && sets.every((set) => set.has(document));
      const prior = [1, 1, 1.25, 1.1, 0.8];
      const ranked = [...scores].filter(right).map(([document, [count, score]]) => ({ document, kind: kind(document), score: score * count * prior[kind(document)] }));
      return { found: ranked.sort((a, b) => b.score - a.score || a.document - b.document), marks };
    };

    // Gives what is shown of a document: path, titles, texts, where it belongs; each text with its language.
    const show = async (document) => {
      const rows = await once(`documents/${Math.floor(document / head.per)}`, (rows) => rows);
      const [path, titles, texts, where] = rows[document % head.per];
      const named = (pairs) => pairs.map(([lang, text]) => ({ lang: head.languages[lang], text }));
      return { path, titles: named(titles), texts: named(texts), where: named(where) };
    };
    return { search, show };
  };

  // Cuts a text into pieces, of which those are marked whose words were looked for.
  const pieces = (text, marks) => {
    const out = [];
    let last = 0;
    for (const { 0: word, index } of text.matchAll(/[\p{Alphabetic}\p{N}\p{M}\u0640'’ʼ‐‑-]+/gu)) {
      if (!words(word).some((terms) => terms.some(([term]) => marks.has(term)))) continue;
      out.push([text.slice(last, index), false], [word, true]);
      last = index + word.length;
    }
    return [...out, [text.slice(last), false]].filter(([piece]) => piece);
  };

  const waiting = new Map();
  globalThis.dossierSearch = Object.assign((name, value) => waiting.get(name)?.(value), { open, words, pieces, KINDS, waiting });
})();

// The search page.
(() => {
  if (typeof document === "undefined") return;
  const finder = document.querySelector(".finder");
  if (!finder) return;
  const { open, pieces, KINDS, waiting } = dossierSearch;
  const say = finder.dataset;
  const form = finder.querySelector("form");
  const box = form.elements.q;
  const said = finder.querySelector(".finder-said");
  const list = finder.querySelector(".finder-found");
  const below = [...document.querySelectorAll(".search-index, .page-search .pager, .page-search .page-head .contents")];
  const FIRST = 3;
  const MORE = 20;

  const load = (name) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${say.root}search/${name}.js?v=${say.version}`;
    script.onerror = () => { waiting.delete(name); reject(new Error(name)); };
    waiting.set(name, (value) => { waiting.delete(name); resolve(value); });
    document.head.append(script);
    script.onload = () => script.remove();
  });
  let index;
  const opened = () => (index ??= open(load).catch((error) => { index = null; throw error; }));

  const number = (n) => String(n).replace(/\d/g, (digit) => [...say.digits][digit]);
  const make = (name, props = {}, ...inner) => {
    const element = Object.assign(document.createElement(name), props);
    element.append(...inner);
    return element;
  };
  const rtl = (lang) => ["ar", "fa", "ur", "he", "ckb", "ps", "ug", "yi", "dv", "sd"].includes(lang.split("-")[0]);
  const marked = (text, marks) => pieces(text, marks).map(([piece, mark]) => (mark ? make("mark", {}, piece) : piece));
  const count = (text, marks) => new Set(pieces(text, marks).filter(([, mark]) => mark).map(([piece]) => piece.toLowerCase())).size;
  const inOwn = (element, lang) => {
    if (lang !== document.documentElement.lang) Object.assign(element, { lang, dir: rtl(lang) ? "rtl" : "ltr" });
    return element;
  };
  // Of a text in several languages, gives that of the reader, or another where more of the words stand.
  const pick = (texts, read, marks) => {
    const rank = ({ lang, text }) => (marks ? count(text, marks) * 4 : 0) + (read.includes(lang) ? 3 - read.indexOf(lang) : 0);
    return texts.reduce((best, one) => (best && rank(best) >= rank(one) ? best : one), undefined);
  };
  const snippet = (text, marks) => {
    const cut = pieces(text, marks);
    const first = cut.findIndex(([, mark]) => mark);
    const before = cut.slice(0, Math.max(first, 0)).map(([piece]) => piece).join("");
    let from = before.length > 90 ? before.length - 70 : 0;
    if (from) from = text.indexOf(" ", from) + 1;
    let to = from + 220;
    if (to < text.length) to = text.lastIndexOf(" ", to);
    return [from ? "… " : "", ...marked(text.slice(from, to), marks), to < text.length ? " …" : ""];
  };

  const result = ({ path, titles, texts, where }, marks, read, prefix, quoted) => {
    const title = pick(titles, read);
    // Beside it, the one in the other language of a page in two, or the one that was looked for.
    const other = titles.find((one) => one !== title && read.indexOf(one.lang) > 0) ?? (!count(title?.text ?? "", marks) && titles.find((one) => one !== title && count(one.text, marks)));
    const link = inOwn(make("a", { href: say.root + prefix + path }, ...marked(title?.text ?? path, marks)), title?.lang ?? "");
    const item = make("li", {}, link);
    if (other) item.append(" ", inOwn(make("bdi", { className: "finder-other" }, ...marked(other.text, marks)), other.lang));
    const place = pick(where, read, marks);
    if (place) item.append(" ", make("small", {}, inOwn(make("bdi", {}, ...marked(place.text, marks)), place.lang)));
    const text = pick(texts, read, marks);
    if (text && (quoted || read.includes(text.lang) || count(text.text, marks))) item.append(inOwn(make(quoted ? "blockquote" : "p", { className: "finder-text" }, ...snippet(text.text, marks)), text.lang));
    return item;
  };

  let asked = 0;
  const find = async (focus) => {
    const turn = ++asked;
    const query = box.value.trim();
    const choices = Object.fromEntries([...new FormData(form)].filter(([name, value]) => name !== "q" && value));
    const params = new URLSearchParams([...(query ? [["q", query]] : []), ...Object.entries(choices)]).toString();
    try { history.replaceState(null, "", (params ? `?${params}` : location.pathname) + location.hash); } catch { /* A page opened from a disk may keep no address. */ }
    for (const part of below) part.hidden = Boolean(query);
    if (!query) { said.textContent = ""; list.replaceChildren(); return; }
    try {
      const { search, show } = await opened();
      const { found, marks } = await search(query, choices);
      const language = choices.language && form.elements.language.selectedOptions[0];
      const read = [...(language ? [choices.language] : []), ...say.read.split(" ")];
      const prefix = language?.dataset.prefix ?? say.prefix;
      const groups = KINDS.map((name, kind) => ({ name, all: found.filter((one) => one.kind === kind) })).filter(({ all }) => all.length);
      groups.sort((a, b) => b.all[0].score - a.all[0].score);
      const filled = await Promise.all(groups.map(async ({ name, all }) => {
        const items = make("ol");
        const more = make("button", { type: "button", className: "finder-more" });
        const add = async (most) => {
          const from = items.children.length;
          const shown = await Promise.all(all.slice(from, from + most).map(({ document }) => show(document)));
          items.append(...shown.map((one) => result(one, marks, read, prefix, name === "quotations")));
          more.textContent = `${say.more} (${number(all.length - items.children.length)})`;
          more.hidden = items.children.length >= all.length;
          return items.children[from];
        };
        await add(choices.kind ? MORE : FIRST);
        more.addEventListener("click", async () => (await add(MORE))?.querySelector("a").focus());
        const label = form.querySelector(`option[value="${name}"]`).textContent;
        return make("section", {}, make("h2", {}, `${label} `, make("small", {}, number(all.length))), items, more);
      }));
      if (turn !== asked) return;
      list.replaceChildren(...filled);
      said.textContent = found.length ? `${say.found} ${number(found.length)}` : say.none;
      for (const part of below) part.hidden = found.length > 0;
      if (focus && found.length) list.querySelector("a").focus();
    } catch {
      if (turn !== asked) return;
      list.replaceChildren();
      said.textContent = say.failed;
      for (const part of below) part.hidden = false;
    }
  };

  // The address says what was looked for, so that it can be sent and come back to.
  const given = new URLSearchParams(location.search);
  for (const element of form.elements) {
    if (element.name && given.has(element.name)) element.value = given.get(element.name);
    if (element.selectedIndex < 0) element.value = "";
  }
  finder.hidden = false;
  if (box.value) find(); else opened().catch(() => {});
  let later;
  box.addEventListener("input", () => { clearTimeout(later); later = setTimeout(find, 150); });
  form.addEventListener("change", (event) => { if (event.target !== box) find(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(later); find(true); });
})();
