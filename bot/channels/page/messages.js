// The list of messages on the page. Text becomes text nodes only, never markup.

const list = document.getElementById("messages");
const log = document.getElementById("log");
const shown = new Map();

// ASCII but for what closes a quotation or a tag; sentences go on in Chinese.
const LINK = /https?:\/\/[!#-&(-;=?-_a-~]+/g;
const AFTER_LINK = /[.,;:!?)\]}]+$/;

// Bring the page in line with `messages`; `open` is the id of the event whose options can still be chosen.
export function show(messages, open) {
  const wanted = new Set(messages.map((message) => message.id));
  for (const [id, element] of shown) {
    if (wanted.has(id)) continue;
    element.remove();
    shown.delete(id);
  }
  let previous = null;
  for (const message of messages) {
    const element = shown.get(message.id) ?? create(message);
    const place = previous ? previous.nextElementSibling : list.firstElementChild;
    if (place !== element) list.insertBefore(element, place);
    update(element, message, open);
    previous = element;
  }
}

// Show the newest words: the end of the talk, but never past the beginning of a long reply.
export function scrollToNewest(id) {
  const element = id && shown.get(id);
  const start = element ? element.offsetTop - 16 : Infinity;
  log.scrollTop = Math.min(start, log.scrollHeight - log.clientHeight);
}

export function isAtEnd() {
  return log.scrollHeight - log.clientHeight - log.scrollTop < 80;
}

function create(message) {
  const element = document.getElementById(message.mine ? "said" : "answered").content.firstElementChild.cloneNode(true);
  element.dataset.id = message.id;
  element.querySelector(".text").append(...withLinks(String(message.text ?? "")));
  if (message.mine) element.classList.toggle("hidden", Boolean(message.hidden));
  else addWaysOn(element, message);
  shown.set(message.id, element);
  return element;
}

function update(element, message, open) {
  if (message.mine) {
    element.dataset.status = message.status;
    return;
  }
  const usedUp = message.event !== open;
  element.classList.toggle("used", usedUp);
  for (const button of element.querySelectorAll("button")) button.disabled = usedUp;
}

function addWaysOn(element, message) {
  const options = Array.isArray(message.options) ? message.options : [];
  fill(element.querySelector(".options"), options.filter((option) => !option.by_word));
  fill(element.querySelector(".words"), options.filter((option) => option.by_word));
  if (message.attachment) addAttachment(element.querySelector(".attachment"), message.attachment);
}

function fill(group, options) {
  group.hidden = options.length === 0;
  group.classList.toggle("numbered", options.length > 1);
  for (const option of options) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = option.label;
    button.dataset.option = option.value;
    group.append(button);
  }
}

function addAttachment(link, attachment) {
  link.href = URL.createObjectURL(new Blob([attachment.content], { type: attachment.media_type }));
  link.download = attachment.name;
  link.querySelector("b").textContent = attachment.name;
  link.hidden = false;
}

function* withLinks(text) {
  let done = 0;
  for (const match of text.matchAll(LINK)) {
    const address = match[0].replace(AFTER_LINK, "");
    if (!isAddress(address)) continue;
    yield text.slice(done, match.index);
    yield linkTo(address);
    done = match.index + address.length;
  }
  yield text.slice(done);
}

function isAddress(text) {
  try {
    return new URL(text).hostname !== "";
  } catch {
    return false;
  }
}

function linkTo(address) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}
