"""The score card: a sharp picture on any machine, in any state."""

import io
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from bot.cards import OpenPart, Part, ResultCard, Score
from bot.messages import Reply
from bot.score_card.card_file import card_file
from bot.score_card.draw import HEIGHT, MARK, WIDTH, score_card
from bot.score_card.lettering import BOLD, REGULAR, font, wrapped
from bot.script import in_traditional, traditional
from tests.bot.channels.scripted import web_words
from tests.bot.page_view.samples import RESULT
from tests.bot.score_card.subset_fonts import FONTS, characters

WORDS = web_words()


def drawn(card: ResultCard) -> Image.Image:
    image = Image.open(io.BytesIO(score_card(card, WORDS)))
    assert image.format == "PNG"
    return image.convert("RGB")


def colour(image: Image.Image, x: int, y: int) -> str:
    red, green, blue = image.getpixel((x, y))  # type: ignore[misc]
    return f"#{red:02x}{green:02x}{blue:02x}"


def test_the_standard_stands_at_its_place_on_the_scale() -> None:
    image = drawn(RESULT)
    assert image.size == (WIDTH, HEIGHT)
    assert colour(image, 106 + round(868 * 120 / 150), 600) == MARK
    assert colour(image, 110, 600) == "#0d594b"


def test_a_channel_gets_it_as_a_file_and_nothing_for_another_reply() -> None:
    sent = card_file(Reply("估下来 104 分", card=RESULT), WORDS, {})
    assert sent is not None
    assert (sent.name, sent.media_type) == ("jifen.png", "image/png")
    assert sent.content == score_card(RESULT, WORDS)
    assert card_file(Reply("你好"), WORDS, {}) is None


MANY = tuple(Part(f"第{number}项", number * 7, None) for number in range(1, 13))


@pytest.mark.parametrize(
    "card",
    [
        replace(RESULT, score=Score(0, 120, 0, 0, (), "short", "还差 120 分"), open=(), dropped=()),
        replace(RESULT, score=Score(546, 120, 546, 900, MANY, "if_listed", "工种在目录里才够 120 分")),
        replace(RESULT, score=replace(RESULT.score, parts=(Part("减分", -50),), total=0)),
        replace(RESULT, open=tuple(OpenPart(f"题{n}", 0, None, "x") for n in range(9)), policy="办" * 300),
        in_traditional(RESULT, {}),
    ],
    ids=["nothing", "more than the scale", "taken", "much open", "traditional"],
)
def test_any_estimate_fits(card: ResultCard) -> None:
    image = drawn(card)
    edge = [colour(image, x, y) for x in (20, WIDTH - 20) for y in range(0, HEIGHT, 9)]
    assert set(edge) == {"#eaf1ed"}
    margin = [colour(image, WIDTH - 60, y) for y in range(60, HEIGHT - 60, 3)]
    assert set(margin) == {"#ffffff"}


def test_every_character_it_can_need_is_in_the_shipped_fonts() -> None:
    needed = {ord(each) for each in characters() if each.isprintable()}
    for name in (REGULAR, BOLD):
        held = TTFont(FONTS / f"{name}.otf").getBestCmap()
        missing = "".join(map(chr, sorted(needed - held.keys())))
        assert not missing, f"{name} lacks {missing!r}: make fonts"


def test_the_licence_stands_beside_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_lines_break_between_words_and_never_before_a_closing_mark() -> None:
    text = "按上海市居住证积分管理办法（沪府规〔2022〕21号，2023-01-01 起）、2026-11-29 的规则。"
    lines = wrapped(text, REGULAR, 34, 500)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert len(lines) > 1
    assert all(font(REGULAR, 34).getlength(line) <= 500 + 34 for line in lines)
    assert not any(line[0] in "，。）〕、" for line in lines)
    assert wrapped("", REGULAR, 34, 500) == []
    assert traditional("积分", {}) == "積分"
