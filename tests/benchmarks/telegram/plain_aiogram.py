"""A bot as the examples of aiogram teach it: a dispatcher, memory for what is remembered, rapidfuzz.

python -m tests.benchmarks.telegram.plain_aiogram ADDRESS
"""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.types import Message
from rapidfuzz import fuzz, process

from tests.benchmarks.telegram.answers import answers

ANSWERS = answers()
WORDINGS = list(ANSWERS)
SURE = 60


async def answer(message: Message, state: FSMContext) -> None:
    """Answer with what is nearest, and remember how often this person asked."""
    best = process.extractOne(message.text or "", WORDINGS, scorer=fuzz.ratio)
    known = await state.get_data()
    await state.update_data(asked=known.get("asked", 0) + 1)
    await message.answer(ANSWERS[best[0]] if best and best[1] >= SURE else "我不知道。")


async def main(address: str) -> None:
    """Run until killed."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    dispatcher = Dispatcher()
    dispatcher.message.register(answer)
    await dispatcher.start_polling(Bot("1:a", session=session), polling_timeout=5, handle_signals=False)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
