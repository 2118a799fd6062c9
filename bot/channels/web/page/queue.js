// Messages on their way: one after another, each under its own identity until the server has answered it. They outlive
// a closed page where there is storage; everything else of the talk is the server's to remember.

const NAME = "jifen.waiting.1";
const WAITS = [1000, 2000, 4000, 8000, 15000, 30000];
const PATIENCE = 30000;
const COME_AGAIN = new Set([401, 404, 408, 425, 429]);

let kept = [];
let busy = false;
let failures = 0;
let timer;
let told = () => {};

// `then(message, outcome)` hears of every change. Outcome: {replies, facts}, {refused: words}, {failed: true}, {}.
export function onProgress(then) {
  told = then;
}

export function waiting() {
  return kept;
}

export function read() {
  try {
    const stored = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    if (Array.isArray(stored)) kept = stored.filter((each) => each && typeof each.id === "string" && each.body);
  } catch {
    // No storage, or not readable: what waits is known to this page alone.
  }
  return kept;
}

function write() {
  try {
    localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // Full or forbidden: go on without.
  }
}

export function enqueue(message) {
  kept = [...kept, message];
  write();
  send();
}

export function sendAgain() {
  failures = 0;
  send();
}

export async function send() {
  clearTimeout(timer);
  const [message] = kept;
  if (busy || !message) return;
  busy = true;
  told(message, {});
  const outcome = await post(message);
  busy = false;
  if (outcome.failed) {
    timer = setTimeout(send, outcome.after ?? WAITS[Math.min(failures++, WAITS.length - 1)]);
    told(message, outcome);
    return;
  }
  failures = 0;
  kept = kept.filter((each) => each.id !== message.id);
  write();
  told(message, outcome);
  send();
}

// The replies; the server's words when it will never take this message; `failed` when it is worth another try.
async function post(message) {
  const stop = new AbortController();
  const tooLong = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch("/api/messages", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ event_id: message.id, ...message.body }),
      signal: stop.signal,
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    if (response.status >= 500 || COME_AGAIN.has(response.status)) {
      const seconds = Number(response.headers.get("retry-after"));
      return { failed: true, said: answer.error, after: seconds > 0 ? Math.min(seconds, 120) * 1000 : undefined };
    }
    return { refused: answer.error || String(response.status) };
  } catch {
    return { failed: true, offline: true };
  } finally {
    clearTimeout(tooLong);
  }
}

// crypto.randomUUID is missing where the page is not served from https or this machine.
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
