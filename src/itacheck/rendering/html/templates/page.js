"use strict";
(() => {
  const root = document.documentElement;
  const thai = root.dataset.digits === "thai";
  const figures = (number) =>
    thai ? String(number).replace(/[0-9]/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[digit]) : String(number);

  const filter = (section) => {
    const form = section.querySelector("form.filters");
    if (!form) return;
    const items = [...section.querySelectorAll(":scope > .rule .finding")];
    const groups = [...section.querySelectorAll(":scope > .rule")];
    const status = form.querySelector("[role=status]");
    const none = section.querySelector(".no-match");
    const apply = () => {
      const ticked = {};
      for (const box of form.querySelectorAll("input:checked")) {
        (ticked[box.name] ||= new Set()).add(box.value);
      }
      let shown = 0;
      for (const item of items) {
        const fits = Object.entries(ticked).every(([name, values]) => values.has(item.dataset[name]));
        item.hidden = !fits;
        shown += fits;
      }
      for (const group of groups) group.hidden = !group.querySelector(".finding:not([hidden])");
      none.hidden = shown > 0;
      status.textContent = status.dataset.text
        .replace("{shown}", figures(shown))
        .replace("{all}", figures(items.length));
    };
    form.addEventListener("change", apply);
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
    opened = [...document.querySelectorAll("details:not([open]):not(.evidence)")];
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
