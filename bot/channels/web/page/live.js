// New replies as they come, also those that another tab asked for. The stream goes on behind the last reply shown.

import { lastRow } from "./talk.js";

let source;
let heard = () => {};

export function onReply(then) {
  heard = then;
}

export function listen() {
  if (source || document.hidden) return;
  source = new EventSource(`/api/events?after=${lastRow()}`);
  source.addEventListener("reply", (event) => heard(JSON.parse(event.data)));
}

export function stop() {
  source?.close();
  source = undefined;
}

// A hidden tab gives its connection back: a browser has few of them for one site.
export function listenWhileShown(wanted) {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stop();
    else if (wanted()) listen();
  });
}
