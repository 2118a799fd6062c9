// The conversation as this browser remembers it: an ordered list of messages, in localStorage where there is one.
//
// A message of the person: {id, mine: true, text, option?, hidden?, forgets?, status: sending | failed | refused | sent}
// A reply: {id: "<id of the message>:<number>", event: "<id of the message>", text, options, attachment}

const NAME = "jifen.history.1";
const KEPT = 200;

let messages = [];

export function current() {
  return messages;
}

export function read() {
  try {
    const stored = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    if (Array.isArray(stored)) messages = stored.filter((each) => each && typeof each.id === "string");
  } catch {
    // No storage, or not readable: the talk of this page view is all there is.
  }
  return messages;
}

// Always from what is stored, so that two tabs do not write over each other.
export function change(edit) {
  read();
  messages = edit(messages).slice(-KEPT);
  try {
    localStorage.setItem(NAME, JSON.stringify(messages));
  } catch {
    // Full or forbidden: go on without remembering.
  }
}

export function clear() {
  messages = [];
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Nothing was stored then.
  }
}

export function onChangeElsewhere(then) {
  addEventListener("storage", (event) => {
    if (event.key !== null && event.key !== NAME) return;
    messages = [];
    read();
    then();
  });
}

// crypto.randomUUID is missing where the page is not served from https or this machine.
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
