// The page with script: its forms are sent in place, and what comes back is added to the talk.

import { closeFacts, openFacts } from "./covers.js";
import { countTicked, messageOf, showMissing } from "./forms.js";
import { listen, listenWhileShown, onReply, stop } from "./live.js";
import { enqueue, newId, onProgress, read, send, sendAgain, waiting } from "./queue.js";
import * as talk from "./talk.js";

const TALKED = "jifen.talked.1";
const byId = (id) => document.getElementById(id);
const lostLine = byId("lost-line");
const forgetting = byId("forgetting");
const forgets = forgetting.querySelector("[data-says]").dataset.says;
const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)").matches;

function say(message) {
  begin();
  const id = newId();
  talk.showSaid({ ...message, id });
  enqueue({ id, body: message.body, label: message.label, question: message.question });
  talk.reveal(byId("talk").lastElementChild);
}

// From the first visit to the talk: the one form becomes the bar at the foot.
function begin() {
  if (document.body.dataset.state === "talk") return;
  byId("foot").append(byId("composer"));
  byId("first")?.remove();
  byId("gone")?.remove();
  document.body.dataset.state = "talk";
  fit();
}

onProgress((message, outcome) => {
  const idle = outcome.replies || outcome.refused || outcome.failed;
  byId("waiting").hidden = Boolean(idle);
  if (!idle) talk.mark(message.id, "sending");
  if (outcome.failed) lost(message, outcome);
  if (outcome.refused) refused(message, outcome.refused);
  if (outcome.replies) answered(message, outcome);
});

function answered(message, { replies, facts }) {
  found();
  talk.mark(message.id, "sent");
  if (message.body.text === forgets || message.body.text === "/forget") {
    forgotten(replies);
    return;
  }
  remember(true);
  const entries = talk.add(replies);
  showFacts(facts);
  show(entries);
  listen();
}

function show(entries) {
  if (!entries.length) return;
  talk.reveal(entries[0]);
  talk.announce(entries);
  // The keyboard follows, but not out of a sentence that is being typed.
  if (byId("input").value || !talk.focusOn(entries)) {
    if (hasKeyboard) byId("input").focus({ preventScroll: true });
  }
}

function forgotten(replies) {
  remember(false);
  stop();
  talk.clear();
  showFacts("");
  show(talk.add(replies));
}

function refused(message, words) {
  found();
  talk.mark(message.id, "refused");
  talk.takeBack(message.id);
  const entry = talk.trouble(words);
  talk.say(words);
  talk.reveal(entry);
}

function lost(message, { offline, said }) {
  talk.mark(message.id, "failed");
  if (!offline) {
    talk.reveal(talk.trouble(said || byId("trouble-template").dataset.server || ""));
    return;
  }
  if (!lostLine.hidden) return;
  lostLine.hidden = false;
  talk.say(lostLine.textContent.trim());
}

function found() {
  if (lostLine.hidden) return;
  lostLine.hidden = true;
  talk.say(lostLine.dataset.back);
}

onReply((reply) => {
  // What this page asked for comes as the answer to its message, where the keyboard goes along.
  if (waiting().some((message) => message.id === reply.event_id)) return;
  const entries = talk.add([reply]);
  if (!entries.length) return;
  begin();
  remember(true);
  showFacts(reply.facts);
  talk.announce(entries);
});

function showFacts(markup) {
  if (markup === undefined) return;
  const place = byId("facts-place");
  const opened = place.querySelector(".facts")?.open ?? false;
  place.replaceChildren(talk.parsed(markup));
  openFacts(opened);
}

function remember(talked) {
  try {
    if (talked) localStorage.setItem(TALKED, "1");
    else localStorage.removeItem(TALKED);
  } catch {
    // No storage: a lost talk is then not told from none.
  }
}

function talkedBefore() {
  try {
    return localStorage.getItem(TALKED) === "1";
  } catch {
    return false;
  }
}

// A link from elsewhere opens the page without its cookie: the talk is then fetched. If it is gone, say so.
async function recover() {
  try {
    const { messages, facts } = await (await fetch("/api/talk")).json();
    if (!messages.length) {
      remember(false);
      gone();
      return;
    }
    begin();
    talk.add(messages.filter((each) => !each.mine));
    showFacts(facts);
    listen();
  } catch {
    // The page stays as it is; the next message finds out.
  }
}

function gone() {
  const first = byId("first");
  if (!first) return;
  first.before(byId("gone-template").content.firstElementChild.cloneNode(true));
  byId("gone").querySelector("h2").focus();
  talk.say(byId("gone").textContent.trim());
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!("talk" in form.dataset)) return;
  event.preventDefault();
  const message = messageOf(form, event.submitter);
  if (message.missing) {
    showMissing(message.missing);
    return;
  }
  if (form.id === "composer") {
    byId("input").value = "";
    fit();
  }
  closeFacts();
  say(message);
});

document.addEventListener("change", (event) => countTicked(event.target.closest?.("form.answer")));

document.addEventListener("click", (event) => {
  const fill = event.target.closest("[data-fill]");
  if (fill) {
    byId("input").value = fill.dataset.fill;
    byId("input").focus();
    fit();
  }
  if (event.target.closest(".retry")) sendAgain();
  if (event.target.closest("[data-forget]")) {
    event.preventDefault();
    forgetting.showModal();
  }
});

forgetting.addEventListener("close", () => {
  if (forgetting.returnValue === "clear") say({ body: { text: forgets }, label: forgets });
  forgetting.returnValue = "";
});

function fit() {
  const input = byId("input");
  const inTalk = document.body.dataset.state === "talk";
  input.placeholder = inTalk ? input.dataset.talk : input.dataset.first;
  input.style.removeProperty("height");
  if (input.value) input.style.setProperty("height", `${input.scrollHeight + 2}px`);
}

byId("foot").parentElement.addEventListener("input", (event) => {
  if (event.target.id === "input") fit();
});

document.addEventListener("keydown", (event) => {
  // While an input method is open, Enter takes its suggestion; Safari says so by 229 only.
  if (event.target.id !== "input" || event.key !== "Enter") return;
  if (event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  byId("composer").requestSubmit(byId("send"));
});

addEventListener("online", sendAgain);
listenWhileShown(() => {
  // A talk that began in another tab meanwhile.
  if (document.body.dataset.state === "first" && talkedBefore()) recover();
  return document.body.dataset.state === "talk";
});

openFacts(false);
fit();
const unsent = read();
if (unsent.length) begin();
for (const message of unsent) talk.showSaid(message);
if (talk.isEmpty()) {
  if (talkedBefore()) recover();
} else {
  remember(true);
  listen();
  talk.reveal(byId("talk").lastElementChild);
}
if (waiting().length) send();
