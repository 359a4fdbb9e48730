// Keeps a page of the preview current. A hidden page lets go of its connection: browsers allow few to one server.
(() => {
  const own = document.currentScript.dataset;
  let style = own.style, source = null, trouble = document.querySelector(".dossier-trouble");
  const lay = html => {
    if (!html) { trouble?.remove(); trouble = null; return; }
    if (!trouble) {
      trouble = document.createElement("div");
      trouble.className = "dossier-trouble";
      trouble.lang = "en";
      trouble.setAttribute("role", "alert");
      document.body.append(trouble);
    }
    trouble.innerHTML = html;
    const close = document.createElement("button");
    close.textContent = "×";
    close.ariaLabel = "Close";
    close.onclick = () => { trouble.remove(); trouble = null; };
    trouble.prepend(close);
  };
  const restyle = () => {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]:not([href^="/.dossier/"])')) {
      const fresh = old.cloneNode();
      fresh.href = old.href.replace(/\?.*$/, "") + "?" + style;
      fresh.onload = fresh.onerror = () => old.remove();
      old.after(fresh);
    }
  };
  const take = event => {
    const news = JSON.parse(event.data);
    if (String(news.page) !== own.page) return location.reload();
    if (String(news.style) !== style) { style = String(news.style); restyle(); }
    lay(news.trouble);
  };
  const listen = () => {
    if (document.hidden || source) return;
    source = new EventSource("/.dossier/events");
    source.onmessage = take;
  };
  const let_go = () => { source?.close(); source = null; };
  document.addEventListener("visibilitychange", () => document.hidden ? let_go() : listen());
  addEventListener("pagehide", let_go);
  addEventListener("pageshow", listen);
  listen();
  const mark = async () => {
    const hidden = await (await fetch("/.dossier/hidden.json")).json();
    for (const link of document.querySelectorAll("main a[href]")) {
      const what = link.origin === location.origin && hidden[decodeURI(link.pathname)];
      if (!what || link.pathname === location.pathname) continue;
      const badge = document.createElement("small");
      badge.className = "dossier-mark";
      badge.textContent = own[what];
      link.after(badge);
    }
  };
  if (own.draft) mark();
})();
