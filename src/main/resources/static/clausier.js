// Small comforts only: every page and form works the same without this file.
"use strict";

// Totals of an hours grid follow what is typed: 35,5 · 35.5 · 35h30 · 35:30.
function hoursOf(text) {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").toLowerCase();
  const clock = plain.match(/^(\d+)[h:](\d{0,2})$/);
  if (clock) {
    return Number(clock[1]) + Number(clock[2] || 0) / 60;
  }
  const number = Number(plain.replace(",", ".").replace(/h$/, ""));
  return plain === "" || Number.isNaN(number) ? 0 : number;
}

for (const grid of document.querySelectorAll("table[data-totals]")) {
  const format = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const refresh = () => {
    for (const total of grid.querySelectorAll("[data-total]")) {
      let sum = 0;
      for (const cell of grid.querySelectorAll(`[data-column="${total.dataset.total}"]`)) {
        sum += Math.round(hoursOf(cell.value ?? cell.textContent) * 100);
      }
      total.textContent = format.format(sum / 100);
    }
  };
  grid.addEventListener("input", refresh);
}

// A list of problems can be taken away as text, cell by cell, to whoever made the file.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const list = document.getElementById(button.dataset.copies);
  if (list && navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(list.value);
      button.textContent = button.dataset.copied;
    });
  }
}

// A select marked so applies its choice at once.
for (const select of document.querySelectorAll("select[data-submits]")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// Boxes that only one answer of a choice needs are shown with that answer. Without this file they are all shown.
for (const part of document.querySelectorAll("[data-for]")) {
  const [name, answers] = part.dataset.for.split("=");
  const choice = part.closest("form")?.elements.namedItem(name);
  if (choice) {
    const refresh = () => { part.hidden = !answers.split(",").includes(choice.value); };
    choice.addEventListener("change", refresh);
    refresh();
  }
}

// One button ticks every box of a list, or clears them all.
for (const button of document.querySelectorAll("button[data-checks]")) {
  const boxes = [...document.querySelectorAll(`input[data-check="${button.dataset.checks}"]`)];
  button.hidden = boxes.length < 2;
  button.addEventListener("click", () => {
    const all = boxes.every(box => box.checked);
    boxes.forEach(box => { box.checked = !all; });
  });
}
