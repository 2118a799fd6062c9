"""A bot as the examples of python-telegram-bot teach it: handlers, a pickle for what is remembered, rapidfuzz.

python -m tests.benchmarks.telegram.plain_ptb ADDRESS
"""

import sys
import tempfile
from pathlib import Path

from rapidfuzz import fuzz, process
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, PicklePersistence, filters

from tests.benchmarks.telegram.answers import answers

ANSWERS = answers()
WORDINGS = list(ANSWERS)
SURE = 60


async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer with what is nearest, and remember how often this person asked."""
    if update.message is None or update.message.text is None:
        return
    best = process.extractOne(update.message.text, WORDINGS, scorer=fuzz.ratio)
    if context.user_data is not None:
        context.user_data["asked"] = context.user_data.get("asked", 0) + 1
    await update.message.reply_text(ANSWERS[best[0]] if best and best[1] >= SURE else "我不知道。")


def main(address: str) -> None:
    """Run until killed."""
    with tempfile.TemporaryDirectory() as folder:
        kept = PicklePersistence(Path(folder) / "bot.pickle", update_interval=1)
        builder = Application.builder().token("1:a").base_url(f"{address}/bot").persistence(kept)
        application = builder.concurrent_updates(True).build()
        application.add_handler(MessageHandler(filters.TEXT, answer))
        application.run_polling(timeout=5, stop_signals=None)


if __name__ == "__main__":
    main(sys.argv[1])
