// The page: what the person does becomes messages, and what comes back is shown.

import { change, clear, current, newId, onChangeElsewhere, read } from "./history.js";
import { isAtEnd, scrollToNewest, show } from "./messages.js";
import { isSending, isWaiting, onProgress, sendAgain, sendWaiting, waiting } from "./sending.js";

const byId = (id) => document.getElementById(id);
const input = byId("input");
const chips = byId("chips");
const clearing = byId("clearing");
const FORGETTING = [clearing.dataset.says, "/forget"];
const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)").matches;

function say(text, more = {}) {
  change((messages) => [...messages, { id: newId(), mine: true, text, status: "sending", ...more }]);
  refresh();
  scrollToNewest();
  sendWaiting();
}

function refresh() {
  const messages = current();
  const last = messages.at(-1);
  const open = waiting() ? null : last?.event;
  show(messages, open);
  byId("thinking").hidden = !isSending();
  chips.hidden = !open || messages.some((each) => each.event === open && each.options?.length);
}

onProgress((message, replies) => {
  if (!replies) {
    const atEnd = isAtEnd();
    refresh();
    if (atEnd) scrollToNewest();
    return;
  }
  // A message that was not taken has answered nothing: what could be chosen before it still can.
  const event = (message.status === "refused" && current().findLast((each) => each.event)?.event) || message.id;
  const fresh = replies.map((reply, number) => ({ ...reply, id: `${message.id}:${number}`, event }));
  if (message.forgets && message.status === "sent") forget(fresh);
  else add(fresh);
  scrollToNewest(fresh[0]?.id);
});

// Before what is still on its way, so that every reply stands below its question.
function add(fresh) {
  change((messages) => {
    const known = new Set(messages.map((each) => each.id));
    const after = messages.filter(isWaiting);
    return [...messages.filter((each) => !isWaiting(each)), ...fresh.filter((each) => !known.has(each.id)), ...after];
  });
  refresh();
}

// What is said to a forgotten person is shown once and not kept.
function forget(fresh) {
  const after = current().filter(isWaiting);
  clear();
  if (after.length) change(() => after);
  refresh();
  show([...fresh, ...after], null);
  chips.hidden = false;
}

function submit() {
  const text = input.value.trim();
  if (!text) return;
  input.value = "";
  fitInput();
  say(text, { forgets: FORGETTING.includes(text) });
}

function fitInput() {
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

input.addEventListener("input", fitInput);
input.addEventListener("keydown", (event) => {
  // While an input method is open, Enter takes its suggestion; Safari says so by 229 only.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
});

byId("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});

byId("messages").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.classList.contains("retry")) {
    sendAgain();
    return;
  }
  say(button.textContent, { option: button.dataset.option });
  // A pressed button is used up and would take the keyboard with it; on a phone the keyboard stays down.
  if (hasKeyboard) input.focus();
});

for (const words of chips.dataset.chips.split(/\s+/).filter(Boolean)) {
  const chip = document.createElement("button");
  chip.type = "button";
  chip.textContent = words;
  chip.addEventListener("click", () => say(words));
  chips.append(chip);
}

byId("clear").addEventListener("click", () => clearing.showModal());
clearing.addEventListener("close", () => {
  if (clearing.returnValue === "clear") say(FORGETTING[0], { forgets: true });
  clearing.returnValue = "";
});

onChangeElsewhere(refresh);
addEventListener("online", sendAgain);

// iOS lays its keyboard over the page and tells only the visual viewport.
visualViewport?.addEventListener("resize", () => {
  document.documentElement.style.setProperty("--height", `${visualViewport.height}px`);
});

read();
refresh();
scrollToNewest();
if (hasKeyboard) input.focus();
if (current().length === 0) say("/start", { hidden: true });
else sendWaiting();
