// For somebody else's site: <script src="https://…/page/embed.js" data-title="积分助手" defer></script>
// puts the page into a frame where the script stands. The site must be one of JIFEN_EMBED_ORIGINS.

const script = document.currentScript;
const frame = document.createElement("iframe");
frame.src = new URL("/", script.src).href;
frame.title = script.dataset.title ?? "";
frame.loading = "lazy";
frame.referrerPolicy = "no-referrer";
frame.allow = "clipboard-write";
frame.width = "100%";
frame.height = script.dataset.height ?? "720";
frame.style.border = "0";
frame.style.borderRadius = "6px";
script.after(frame);
