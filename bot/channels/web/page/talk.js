// The talk on the page. Replies come from the server as markup that it has escaped; what a person typed is text only.

const list = document.getElementById("talk");
const announcer = document.getElementById("announcer");

// Also of replies that were taken away again: the stream may bring one later than the answer to the message itself.
const seen = new Set([...list.querySelectorAll("[data-row]")].map((each) => Number(each.dataset.row)));

const copyOf = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
const own = (event) => list.querySelector(`:is(.said, .fold)[data-event="${CSS.escape(event)}"]`);

// Show what the person said: an answer to the open question folds that question, anything else stands by itself.
export function showSaid(message) {
  if (own(message.id)) return;
  const question = message.question && list.querySelector(`[data-question="${CSS.escape(message.question)}"]`);
  const entry = question ? folded(message, question) : copyOf("said-template");
  entry.dataset.event = message.id;
  if (message.body) entry.dataset.status = "sending";
  if (!question) {
    if (!message.label) return;
    entry.querySelector(".words").textContent = message.label;
  }
  entry.classList.add("new");
  list.append(entry);
}

function folded(message, question) {
  const entry = copyOf("fold-template");
  const button = entry.querySelector("button");
  const name = question.dataset.name;
  const { change } = question.dataset;
  entry.querySelector(".name").textContent = name;
  entry.querySelector(".value").textContent = message.label;
  button.value = change;
  for (const older of list.querySelectorAll(`.fold button[value="${CSS.escape(change)}"]`)) replaced(older);
  for (const attribute of ["aria-label", "data-label"]) {
    button.setAttribute(attribute, button.getAttribute(attribute).trim() + name);
  }
  question.closest("li").hidden = true;
  return entry;
}

// An answer that was given anew stands as it was said, and its newer row is the one to change.
function replaced(button) {
  button.closest(".fold").classList.add("replaced");
  button.remove();
}

export function mark(id, status) {
  const entry = own(id);
  if (entry) entry.dataset.status = status;
}

// Add replies below what they answer and above what still waits; returns the new entries.
export function add(replies) {
  const fresh = [];
  for (const reply of replies) {
    if (!reply.html || seen.has(Number(reply.id))) continue;
    seen.add(Number(reply.id));
    if (reply.said && !own(reply.event_id)) showSaid({ id: reply.event_id, label: reply.said });
    fresh.push(insert(reply));
  }
  if (fresh.length) settleBefore(newest().dataset.event);
  return fresh.filter((entry) => entry.isConnected);
}

function newest() {
  const rows = [...list.querySelectorAll("[data-row]")];
  return rows.reduce((last, each) => (Number(each.dataset.row) > Number(last.dataset.row) ? each : last));
}

// Markup of our own server, read without running anything in it; the page's policy forbids inline scripts besides.
export function parsed(markup) {
  const body = new DOMParser().parseFromString(markup, "text/html").body;
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

function insert(reply) {
  const entry = parsed(reply.html).firstElementChild;
  entry.classList.add("new");
  if (entry.querySelector(".error:not([hidden])")) unfold(reply.event_id);
  const before = [...list.querySelectorAll('[data-status="sending"], [data-status="failed"]')];
  list.insertBefore(entry, before.find((each) => each.dataset.event !== reply.event_id) ?? null);
  return entry;
}

// An answer that was not taken is no answer: it stands as something that was said.
function unfold(event) {
  const fold = own(event);
  if (!fold?.classList.contains("fold")) return;
  const label = fold.querySelector(".value").textContent;
  const place = fold.nextElementSibling;
  fold.remove();
  showSaid({ id: event, label });
  list.insertBefore(own(event), place);
}

// An older reply can be read, but nothing of it can be pressed any more: what it offered is taken away.
function settleBefore(event) {
  for (const entry of list.querySelectorAll(".reply")) {
    if (entry.dataset.event === event) continue;
    if (entry.dataset.kind === "question") {
      const lead = entry.querySelector(".lead");
      if (!lead) entry.remove();
      else entry.replaceChildren(lead);
      entry.dataset.kind = "aside";
      entry.classList.add("aside");
      entry.hidden = false;
    }
    for (const each of entry.querySelectorAll(".ways, .actions, .sum button")) each.remove();
  }
  for (const each of list.querySelectorAll(".trouble")) each.remove();
}

// An answer that was not taken leaves its question open.
export function takeBack(event) {
  const entry = own(event);
  if (entry?.classList.contains("fold")) entry.remove();
  for (const hidden of list.querySelectorAll('.reply[data-kind="question"][hidden]')) hidden.hidden = false;
}

export function trouble(words) {
  for (const each of list.querySelectorAll(".trouble")) each.remove();
  const entry = copyOf("trouble-template");
  entry.querySelector(".words").textContent = words;
  list.append(entry);
  return entry;
}

export function clear() {
  list.replaceChildren();
}

export function lastRow() {
  return Math.max(0, ...seen);
}

export function isEmpty() {
  return !list.firstElementChild;
}

// Say the headlines only; a region that is filled in one go is read once.
export function announce(entries) {
  announcer.textContent = entries.map((each) => each.dataset.announce ?? "").filter(Boolean).join(" ");
}

export function say(words) {
  announcer.textContent = words;
}

// Bring the newest entry's head into view, unless the reader is elsewhere.
export function reveal(entry) {
  if (!entry) return;
  entry.scrollIntoView({ block: "start", behavior: "auto" });
}

// The keyboard goes where the reader goes: to the new question, or to the head of what was answered.
export function focusOn(entries) {
  const heads = entries.map((each) => each.querySelector("legend, h2[tabindex]")).filter(Boolean);
  heads.at(-1)?.focus({ preventScroll: true });
  return heads.length > 0;
}
