// Messages on their way: one after another, each under its own id until the server has answered it.

import { change, current } from "./history.js";

const WAITS = [1000, 2000, 4000, 8000, 15000, 30000];
const PATIENCE = 30000;
const COME_AGAIN = new Set([401, 403, 404, 408, 425, 429]);

let busy = false;
let failures = 0;
let timer;
let told = () => {};

// `then(message, replies)` hears of every change: with the replies when they came, without when only its status changed.
export function onProgress(then) {
  told = then;
}

export function isWaiting(message) {
  return message.mine && (message.status === "sending" || message.status === "failed");
}

export function waiting() {
  return current().find(isWaiting);
}

export function isSending() {
  return busy;
}

export async function sendWaiting() {
  clearTimeout(timer);
  const message = !busy && waiting();
  if (!message) return;
  busy = true;
  told(mark(message, "sending"));
  const outcome = await post(message);
  busy = false;
  if (!outcome) {
    timer = setTimeout(sendWaiting, WAITS[Math.min(failures++, WAITS.length - 1)]);
    told(mark(message, "failed"));
    return;
  }
  failures = 0;
  told(mark(message, outcome.refused ? "refused" : "sent"), outcome.replies);
  sendWaiting();
}

export function sendAgain() {
  failures = 0;
  sendWaiting();
}

function mark(message, status) {
  const marked = { ...message, status };
  change((messages) => messages.map((each) => (each.id === message.id ? marked : each)));
  return marked;
}

// The replies; the server's words when it will never take this message; null when it is worth another try.
async function post(message) {
  const said = message.option === undefined ? { text: message.text } : { option: message.option };
  const stop = new AbortController();
  const tooLong = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch("/api/messages", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ event_id: message.id, ...said }),
      signal: stop.signal,
    });
    if (response.status >= 500 || COME_AGAIN.has(response.status)) return null;
    const answer = await response.json();
    if (response.ok) return { replies: answer.replies };
    return { refused: true, replies: [{ text: answer.error, options: [], attachment: null }] };
  } catch {
    return null;
  } finally {
    clearTimeout(tooLong);
  }
}
