// What a form says: the same fields that would be posted without script, as one message.

// The message, or {missing: form} when nothing was chosen or filled in yet.
export function messageOf(form, button) {
  const data = new FormData(form, button);
  const options = data.getAll("option");
  const pressed = options.filter((value) => !value.startsWith("t:"));
  const question = form.dataset.question;
  if (pressed.length) return { body: { option: pressed.at(-1) }, label: button.dataset.label ?? "", question };
  if (data.has("several")) {
    const ticked = [...form.querySelectorAll("input:checked")].map((each) => each.dataset.label);
    return options.length ? { body: { options }, label: ticked.join("、"), question } : { missing: form };
  }
  if (options.length) return { body: { option: options[0] }, label: button.dataset.label ?? "", question };
  if (data.has("said")) {
    const text = joined(data.getAll("said"), data.getAll("before"), data.getAll("after"));
    return text ? { body: { text }, label: text, question } : { missing: form };
  }
  const text = String(data.get("text") ?? "").trim();
  return text ? { body: { text }, label: text } : { missing: form };
}

function joined(said, before, after) {
  return said.map((each, index) => (each.trim() ? before[index] + each.trim() + after[index] : "")).join("");
}

// Say at the question what is missing, and lead the keyboard there.
export function showMissing(form) {
  const button = form.querySelector("[data-none]");
  const error = form.querySelector(".error");
  const field = form.querySelector("input:not([type=hidden])");
  if (button && error) {
    error.querySelector("span").textContent = button.dataset.none;
    error.hidden = false;
    if (field?.name === "said") {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", error.id);
    }
  }
  field?.focus();
}

// The button of a question that takes several says how many are ticked.
export function countTicked(form) {
  const button = form?.querySelector("[data-count]");
  if (!button) return;
  const count = form.querySelectorAll("input:checked").length;
  button.textContent = count ? button.dataset.count.replace("{count}", count) : button.dataset.plain;
}
