// What stands open above the talk: the menu, and on a narrow screen what is known. Escape closes it, and the keyboard goes
// back to its button; the menu also closes when something else is pressed.

const wide = matchMedia("(min-width: 60em)");
wide.addEventListener("change", () => openFacts(false));

// On a wide screen what is known always stands beside the talk.
export function openFacts(opened) {
  const facts = document.getElementById("facts");
  if (facts) facts.open = wide.matches || opened;
}

export function closeFacts() {
  openFacts(false);
}

const opened = () => document.querySelector(wide.matches ? ".menu[open]" : ".menu[open], .facts[open]");

document.addEventListener("keydown", (event) => {
  const cover = event.key === "Escape" && !document.querySelector("dialog[open]") && opened();
  if (!cover) return;
  cover.open = false;
  cover.querySelector("summary").focus();
});

document.addEventListener("click", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (menu && !menu.contains(event.target)) menu.open = false;
});
