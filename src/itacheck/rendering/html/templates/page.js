"use strict";
(() => {
  const root = document.documentElement;
  const thai = root.dataset.digits === "thai";
  const figures = (number) =>
    thai ? String(number).replace(/[0-9]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[digit]) : String(number);

  // What a person marked as mended stays in this browser, under the finding's own name.
  const KEPT = "itacheck-mended";
  const kept = () => {
    try {
      return new Set(JSON.parse(localStorage.getItem(KEPT) || "[]"));
    } catch {
      return new Set();
    }
  };
  const mended = kept();
  const keep = () => {
    try {
      localStorage.setItem(KEPT, JSON.stringify([...mended]));
    } catch {
      // a browser that keeps nothing still shows the marks
    }
  };
  const boxes = [...document.querySelectorAll("[data-done]")];
  const mark = (box) => box.closest(".finding").classList.toggle("mended", box.checked);
  for (const box of boxes) {
    box.checked = mended.has(box.dataset.done);
    box.closest(".acts").hidden = false;
    mark(box);
    box.addEventListener("change", () => {
      if (box.checked) mended.add(box.dataset.done);
      else mended.delete(box.dataset.done);
      for (const same of boxes) {
        if (same.dataset.done === box.dataset.done) {
          same.checked = box.checked;
          mark(same);
        }
      }
      keep();
      for (const form of forms) form.dispatchEvent(new Event("change"));
    });
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) button.hidden = true;
    button.addEventListener("click", () => navigator.clipboard.writeText(button.dataset.copy));
  }

  // Thai marks come in more than one order and digits in two scripts; a search heeds neither.
  const plain = (text) =>
    text.normalize("NFKC").toLowerCase().replace(/[๐-๙]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙".indexOf(digit)).replace(/\s+/g, "");

  const filter = (section) => {
    const form = section.querySelector("form.filters");
    if (!form) return;
    const items = [...section.querySelectorAll(":scope > .rule .finding")];
    const groups = [...section.querySelectorAll(":scope > .rule")];
    const texts = items.map((item) =>
      plain(`${item.closest(".rule").querySelector(":is(h2, h3, h4, h5)").textContent} ${item.textContent}`));
    const status = form.querySelector("[role=status]");
    const none = section.querySelector(".no-match");
    const apply = () => {
      const ticked = {};
      for (const box of form.querySelectorAll("fieldset input:checked")) {
        (ticked[box.name] ||= new Set()).add(box.value);
      }
      const words = plain(form.elements.words.value);
      const left = form.elements.left.checked;
      let shown = 0;
      items.forEach((item, index) => {
        const fits =
          Object.entries(ticked).every(([name, values]) => values.has(item.dataset[name])) &&
          texts[index].includes(words) &&
          !(left && item.classList.contains("mended"));
        item.hidden = !fits;
        shown += fits;
      });
      for (const group of groups) {
        group.hidden = !group.querySelector(".finding:not([hidden])");
        for (const others of group.querySelectorAll(".others")) {
          others.hidden = !others.querySelector(".finding:not([hidden])");
          others.open = Boolean(words || Object.keys(ticked).length);
        }
      }
      none.hidden = shown > 0;
      status.textContent = status.dataset.text
        .replace("{shown}", figures(shown))
        .replace("{all}", figures(items.length));
    };
    form.addEventListener("change", apply);
    form.elements.words.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    form.reset();
    apply();
    return form;
  };
  const forms = [...document.querySelectorAll("[data-filtered]")].map(filter).filter(Boolean);

  // A link to a finding that the filters hide shows it all the same.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const hidden = target.closest("[hidden]") || target.hidden;
    if (hidden) for (const form of forms) form.reset();
    setTimeout(() => {
      for (let one = target.closest("details"); one; one = one.parentElement.closest("details")) {
        one.open = true;
      }
      target.scrollIntoView();
      if (target.matches(".finding")) target.focus({ preventScroll: true });
    });
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const theme = document.getElementById("theme");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const tell = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    tell();
  });
  dark.addEventListener("change", tell);
  tell();
  document.getElementById("print").addEventListener("click", () => print());
  document.querySelector(".tools").hidden = false;

  // Paper cannot be unfolded.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.evidence, .others, .ledger, figure details)")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
