"""How soon a first visit is painted on a slow phone line: python -m tests.benchmarks.first_paint [TIMES].

Chromium opens the page of the real assistant with nothing kept, TIMES times, in two ways:

- throttled by its own developer tools, which hold back every answer: what other pages are measured with;
- over a line that holds back every byte and every new connection, as a phone's does.

Fails when the slowest paint of the first way takes longer than LIMIT, or the page weighs more than WEIGHT.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.benchmarks.slow_line import slow_line
from tests.browser.conftest import chromium
from tests.browser.serving import served_assistant

TIMES = 7
# Seconds between a request and its answer, bytes a second; seconds until the first paint; bytes of the first view.
LATENCY, RATE, LIMIT, WEIGHT = 0.4, 50 * 1024, 1.0, 80 * 1024
PAINTS = "performance.getEntriesByType('paint').map(each => each.startTime / 1000)"
PHONE: Any = {"viewport": {"width": 360, "height": 740}, "locale": "zh-CN", "is_mobile": True, "has_touch": True}


def main(times: int = TIMES) -> int:
    """Measure and say the figures; 1 when a limit is passed."""
    with tempfile.TemporaryDirectory() as folder, served_assistant(Path(folder)) as address, chromium() as browser:
        port = int(address.rstrip("/").rpartition(":")[2])
        first_paint(browser, address)  # What is only made once a process.
        throttled = [first_paint(browser, address, slow=True) for _ in range(times)]
        with slow_line(port, LATENCY / 2, RATE) as slow_port:
            carried = [first_paint(browser, f"http://127.0.0.1:{slow_port}/") for _ in range(times)]
    weight = max(bytes_sent for _, bytes_sent in throttled)
    _say("throttled by the browser", [paint for paint, _ in throttled])
    _say("over a slow line, with its handshake", [paint for paint, _ in carried])
    sys.stdout.write(f"first view: {weight / 1024:.1f} KB over the line\n")
    return int(max(paint for paint, _ in throttled) > LIMIT or weight > WEIGHT)


def first_paint(browser: Browser, address: str, *, slow: bool = False) -> tuple[float, float]:
    """Open `address` with nothing kept; return the seconds until something is painted, and the bytes that came."""
    context = browser.new_context(**PHONE)
    page = context.new_page()
    tools = context.new_cdp_session(page)
    came: list[float] = []
    tools.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    tools.send("Network.enable")
    tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
    if slow:
        conditions = {"offline": False, "latency": LATENCY * 1000, "downloadThroughput": RATE, "uploadThroughput": RATE}
        tools.send("Network.emulateNetworkConditions", conditions)
    page.goto(address, wait_until="networkidle")
    paints = page.evaluate(PAINTS)
    context.close()
    return min(paints), sum(came)


def _say(how: str, paints: list[float]) -> None:
    paints.sort()
    sys.stdout.write(
        f"first paint {how}: {paints[len(paints) // 2]:.2f} s, from {paints[0]:.2f} to {paints[-1]:.2f} "
        f"({len(paints)} times)\n"
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
