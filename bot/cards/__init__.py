"""What a reply shows beside its text: the same facts, typed, for a channel that can draw.

A card is filled where the text is composed, from the same data; nothing is read back from the text. Its words are in
the person's language already, its days are ISO days, its points whole numbers, and its actions are the values of
options, which come back when they are pressed.
"""

from typing import Annotated

from pydantic import Discriminator

from bot.cards.ahead import Crossing, DeadlineCard, Effort, OutlookCard, RoutesCard, RouteWay, Turn
from bot.cards.people import Compared, ComparisonCard, Fact, PersonFacts, SummaryCard
from bot.cards.question import FieldKind, QuestionCard
from bot.cards.result import Dropped, OpenPart, ResultCard, Sheet
from bot.cards.roster import RosterCard, RosterPerson
from bot.cards.score import Action, Part, Score, Standing

__all__ = [
    "Action",
    "Card",
    "Compared",
    "ComparisonCard",
    "Crossing",
    "DeadlineCard",
    "Dropped",
    "Effort",
    "Fact",
    "FieldKind",
    "OpenPart",
    "OutlookCard",
    "Part",
    "PersonFacts",
    "QuestionCard",
    "ResultCard",
    "RosterCard",
    "RosterPerson",
    "RouteWay",
    "RoutesCard",
    "Score",
    "Sheet",
    "Standing",
    "SummaryCard",
    "Turn",
]

Card = Annotated[
    ResultCard | RoutesCard | OutlookCard | QuestionCard | SummaryCard | ComparisonCard | DeadlineCard | RosterCard,
    Discriminator("kind"),
]
