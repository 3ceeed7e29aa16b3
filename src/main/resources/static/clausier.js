// Small comforts only: every page and form works the same without this file.
"use strict";

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
