// The hours grid, typed as in a spreadsheet. Pages work the same without this file: the form then saves what was typed.
"use strict";

const NOTHING = new Set(["néant", "neant", "-", "–", "—", "zéro", "zero", "aucune", "aucune heure", "nul"]);

// Hundredths of an hour, read as the server reads them: 35,5 · 1 234,50 · 35h30 · 35:30 · 90 min. NaN for what says no hours.
function hundredths(text) {
  const plain = text.replace(/[\s\u00a0\u2007\u2009\u202f]+/g, " ").trim().toLowerCase();
  if (plain === "" || NOTHING.has(plain)) {
    return 0;
  }
  const bare = plain.replace(/ ?(?:h|hrs?|heures?|hours?)\.?$/, "");
  if (/^[+-]? ?(?:\d+|\d{1,3}(?:[ '’]\d{3})+)(?:[.,]\d+)?$/.test(bare)) {
    return Math.round(Number(bare.replace(/[ '’]/g, "").replace(",", ".")) * 100);
  }
  const minutes = plain.match(/^(\d{1,7}) ?(?:min|mn|minutes?)\.?$/);
  const clock = plain.match(/^(\d{1,5}) ?[h:] ?(\d{1,2})(?: ?(?:min|mn|m|minutes?)\.?|:00)?$/);
  if (minutes || clock && clock[2] < 60) {
    return Math.round((minutes ? Number(minutes[1]) : Number(clock[1]) * 60 + Number(clock[2])) * 100 / 60);
  }
  return NaN;
}

const same = (one, two) => one.trim() === two.trim()
  || one.trim() !== "" && two.trim() !== "" && hundredths(one) === hundredths(two);

function grid(table) {
  const form = table.closest("form");
  const lines = [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.querySelector("input")));
  const inputs = lines.flat().filter(input => input);
  const named = new Map(inputs.map(input => [input.name, input]));
  const places = new Map();
  lines.forEach((line, row) => line.forEach((input, column) => input && places.set(input, [row, column])));

  // Totals follow what is typed.
  const format = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const sum = cells => format.format([...cells].reduce((all, cell) => all + (hundredths(cell.value ?? cell.textContent) || 0), 0) / 100);
  function refresh() {
    for (const total of table.querySelectorAll("[data-total]")) {
      total.textContent = sum(table.querySelectorAll(`[data-column="${total.dataset.total}"]`));
    }
    for (const total of table.querySelectorAll("[data-row-total]")) {
      total.textContent = sum(total.parentElement.querySelectorAll("[data-column]"));
    }
    for (const total of table.querySelectorAll("[data-grand-total]")) {
      total.textContent = sum(table.querySelectorAll("[data-column]"));
    }
  }

  const says = form.querySelector("[data-grid-says]");
  if (!says || inputs.length === 0) {
    return;
  }
  const say = text => { if (says.textContent !== text) says.textContent = text; };
  const fill = (text, ...values) => text.replace(/#(\d)/g, (hole, n) => values[n - 1]);

  // What was done, to be undone: each step is a list of [box, before, after].
  const settled = new Map(inputs.map(input => [input, input.value]));
  const done = [];
  const undone = [];
  function settle(input) {
    if (input.value !== settled.get(input)) {
      done.push([[input, settled.get(input), input.value]]);
      undone.length = 0;
      settled.set(input, input.value);
    }
  }
  function put(step, which) {
    step.forEach(change => {
      change[0].value = change[which];
      settled.set(change[0], change[which]);
    });
    step[0][0].focus();
    typed();
  }
  function travel(from, to, which) {
    const step = from.pop();
    if (step) {
      to.push(step);
      put(step, which);
    }
  }

  // From box to box.
  function move(input, down, right) {
    let [row, column] = places.get(input);
    do {
      row += down;
      column += right;
    } while (lines[row] && column in lines[row] && !lines[row][column]);
    const next = lines[row] && lines[row][column];
    if (next) {
      next.focus();
    }
    return Boolean(next);
  }
  const whole = input => input.selectionStart === 0 && input.selectionEnd === input.value.length;
  function pressed(event, input) {
    const command = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (command && !event.altKey && (letter === "z" || letter === "y")) {
      settle(input);
      letter === "y" || event.shiftKey ? travel(undone, done, 2) : travel(done, undone, 1);
      return true;
    }
    if (event.altKey && event.key === "ArrowDown") {
      const mark = input.closest("td").querySelector(".marks-of");
      mark?.focus();
      mark?.popoverTargetElement?.showPopover();
      return true;
    }
    if (command || event.altKey) {
      return false;
    }
    switch (event.key) {
      case "Enter": settle(input); move(input, event.shiftKey ? -1 : 1, 0); return true;
      case "ArrowDown": move(input, 1, 0); return true;
      case "ArrowUp": move(input, -1, 0); return true;
      case "ArrowLeft": return !event.shiftKey && (whole(input) || input.selectionEnd === 0) && move(input, 0, -1);
      case "ArrowRight": return !event.shiftKey && (whole(input) || input.selectionStart === input.value.length) && move(input, 0, 1);
      case "Escape": input.value = settled.get(input); input.select(); typed(); return true;
      default: return false;
    }
  }
  table.addEventListener("keydown", event => {
    if (places.has(event.target) && !event.isComposing && pressed(event, event.target)) {
      event.preventDefault();
    }
  });
  table.addEventListener("focusin", event => places.has(event.target) && event.target.select());
  table.addEventListener("change", event => places.has(event.target) && settle(event.target));
  table.addEventListener("input", event => { refresh(); places.has(event.target) && typed(); });
  // Tab goes from box to box; a mark is reached by Alt+↓ from its box.
  inputs.forEach(input => input.closest("td").querySelectorAll(".marks-of").forEach(mark => { mark.tabIndex = -1; }));

  // A block copied from a spreadsheet is laid from the box it is pasted in; its empty cells change nothing.
  table.addEventListener("paste", event => {
    const text = event.clipboardData.getData("text/plain").replace(/(?:\r\n|\r|\n)$/, "");
    if (!places.has(event.target) || !/[\t\r\n]/.test(text)) {
      return;
    }
    event.preventDefault();
    settle(event.target);
    const [top, left] = places.get(event.target);
    const step = [];
    const homeless = [];
    text.split(/\r\n|\r|\n/).forEach((line, down) => line.split("\t").forEach((cell, right) => {
      const value = cell.replace(/^"(.*)"$/, "$1").trim();
      const input = lines[top + down]?.[left + right];
      if (value !== "" && input) {
        step.push([input, input.value, value]);
      } else if (value !== "") {
        homeless.push(value);
      }
    }));
    if (step.length) {
      done.push(step);
      undone.length = 0;
      put(step, 2);
    }
    if (homeless.length) {
      say(fill(says.dataset.left, homeless.slice(0, 10).join(" ; ") + (homeless.length > 10 ? " …" : "")));
    }
  });

  // Kept as it is typed, once typing stops. Hours already sent wait for the person to save them.
  const kept = new Map(inputs.map(input => [input, input.value]));
  const refused = new Map();
  const choices = new Map();
  const isDirty = input => input.value.trim() !== kept.get(input).trim();
  const savable = () => inputs.filter(input => isDirty(input) && input.dataset.sent !== "true" && !choices.has(input)
    && refused.get(input) !== input.value);
  let waiting = 0;
  let pause = 5000;
  let saving = false;
  let submitting = false;

  function typed() {
    refresh();
    for (const [input, value] of refused) {
      if (input.value !== value) {
        right(input);
      }
    }
    if (savable().length) {
      say(says.dataset.typing);
      later(1200);
    } else if (inputs.some(input => isDirty(input) && input.dataset.sent === "true")) {
      say(says.dataset.sent);
    } else if (says.textContent === says.dataset.typing) {
      say("");
    }
  }
  function later(moment) {
    clearTimeout(waiting);
    waiting = setTimeout(save, moment);
  }
  async function save() {
    const sending = new Map(savable().map(input => [input, input.value]));
    if (saving || submitting || sending.size === 0) {
      return;
    }
    saving = true;
    const body = new URLSearchParams();
    form.querySelectorAll("input[name^='declaration[']").forEach(each => body.append(each.name, each.value));
    sending.forEach((value, input) => body.append(input.name, value));
    let again = 100;
    try {
      const response = await fetch(table.dataset.grid, { method: "POST", body, headers: { Accept: "application/json" } });
      const answer = !response.redirected && [200, 409, 422].includes(response.status) ? await response.json() : null;
      if (!answer) {
        throw new Error(response.redirected ? 401 : response.status);
      }
      pause = 5000;
      (response.status === 200 ? accept : response.status === 409 ? compare : refuse)(answer, sending);
    } catch (error) {
      say(error.message === "401" ? says.dataset.session : says.dataset.failed);
      again = pause;
      pause = Math.min(pause * 2, 60000);
    }
    saving = false;
    if (savable().length) {
      later(again);
    }
  }

  function versions(answer) {
    for (const [name, value] of Object.entries(answer.values ?? {})) {
      if (name.startsWith("declaration[")) {
        let field = form.elements.namedItem(name);
        if (!field) {
          field = form.appendChild(Object.assign(document.createElement("input"), { type: "hidden", name }));
        }
        field.value = value;
      }
    }
    inputs.forEach(input => { input.dataset.sent = String((answer.sent ?? []).includes(input.dataset.declaration) || input.dataset.sent === "true"); });
  }
  function accept(answer, sending) {
    versions(answer);
    sending.forEach((value, input) => {
      kept.set(input, value);
      right(input);
      const cell = input.closest("td");
      const draft = cell.querySelector(".mark[data-is=DRAFT]");
      cell.toggleAttribute("data-kept", value.trim() !== "" && !draft);
      draft && (draft.hidden = value.trim() === "");
    });
    say(answer.message);
  }
  function refuse(answer, sending) {
    sending.forEach((value, input) => answer.problems[input.name] && wrong(input, value, answer.problems[input.name]));
    const elsewhere = Object.entries(answer.problems).filter(([name]) => !named.has(name)).map(([, text]) => text);
    elsewhere.length && sending.forEach((value, input) => refused.set(input, value));
    say([answer.message, ...elsewhere].join(" "));
  }
  function wrong(input, value, text) {
    right(input);
    refused.set(input, value);
    const told = Object.assign(document.createElement("p"), { className: "wrong", id: "w-" + input.name, textContent: text });
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", told.id);
    input.closest("td").append(told);
  }
  function right(input) {
    refused.delete(input);
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    input.closest("td").querySelectorAll(".wrong").forEach(told => told.remove());
  }

  // Someone wrote meanwhile. Boxes only they changed follow them; boxes both changed are shown both ways.
  function compare(answer) {
    versions(answer);
    for (const input of inputs) {
      if (!(answer.months ?? []).some(month => input.name.includes("[" + month + "]"))) {
        continue;
      }
      const theirs = answer.values[input.name] ?? "";
      const by = answer.writers[input.dataset.declaration] ?? "";
      const moved = !same(theirs, kept.get(input));
      const typedHere = isDirty(input);
      kept.set(input, theirs);
      if (moved && !typedHere) {
        follow(input, theirs);
        note(input, fill(says.dataset.changed, by));
      } else if (moved && !same(theirs, input.value)) {
        choose(input, theirs, by);
      }
    }
    say(choices.size ? answer.message : "");
  }
  function follow(input, value) {
    input.value = value;
    settled.set(input, value);
    refresh();
  }
  function note(input, text) {
    const cell = input.closest("td");
    cell.querySelector("[data-told]")?.remove();
    const told = Object.assign(document.createElement("div"), { className: "under", textContent: text });
    told.dataset.told = "";
    return cell.appendChild(told);
  }
  function choose(input, theirs, by) {
    const shown = value => value.trim() === "" ? says.dataset.none : value;
    const told = note(input, fill(says.dataset.conflict, shown(input.value), shown(theirs), by));
    const button = (text, value) => {
      const each = Object.assign(document.createElement("button"), { type: "button", className: "button small", textContent: fill(text, shown(value)) });
      each.addEventListener("click", () => {
        choices.delete(input);
        told.remove();
        if (value !== input.value) {
          done.push([[input, input.value, value]]);
          follow(input, value);
        }
        input.focus();
        say("");
        typed();
      });
      told.append(" ", each);
    };
    choices.set(input, theirs);
    button(says.dataset.keep, input.value);
    button(says.dataset.take, theirs);
  }

  form.addEventListener("submit", () => { submitting = true; });
  addEventListener("beforeunload", event => {
    if (!submitting && (form.dataset.unsaved === "true" || inputs.some(isDirty))) {
      event.preventDefault();
    }
  });
  // The latest months are those one types in.
  const sheet = table.closest(".sheet");
  sheet.scrollLeft = sheet.scrollWidth;
  form.querySelectorAll(".for-script").forEach(each => { each.hidden = false; });
}

document.querySelectorAll("table[data-grid]").forEach(grid);
