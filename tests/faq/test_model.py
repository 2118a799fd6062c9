"""faq/model.py and bot/content/models.py: learned once, stored whole, never trusted blindly."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from bot.answers.questions import ask_json
from bot.content.content import Folders, check
from bot.content.models import KEPT, SHIPPED, Models, load_meanings
from faq.entries import Catalogue, parse_entries
from faq.matcher import Matcher
from faq.model import Model, catalogue_hash, learn
from faq.stored_model import ModelError, from_bytes, to_bytes


def test_learning_twice_gives_the_same_model(catalogue: Catalogue, model: Model) -> None:
    assert to_bytes(learn(catalogue)) == to_bytes(model)


def test_bytes_and_back(model: Model) -> None:
    back = from_bytes(to_bytes(model), model.revision)
    assert back.reading.vocabulary.grams == model.reading.vocabulary.grams
    assert to_bytes(back) == to_bytes(model)


@pytest.mark.parametrize("damage", [b"", b"not a model", b"PK\x03\x04"])
def test_what_is_no_model_is_refused(damage: bytes) -> None:
    with pytest.raises(ModelError):
        from_bytes(damage)


def test_a_model_of_other_content_is_refused(model: Model) -> None:
    with pytest.raises(ModelError, match=model.revision):
        from_bytes(to_bytes(model), "0" * 64)


def test_the_hash_follows_phrasings_alone(files: Mapping[str, Any], catalogue: Catalogue) -> None:
    edited = deepcopy(dict(files))
    edited["entries.yaml"][0]["answer"] = "能补。"
    assert catalogue_hash(parse_entries(edited)) == catalogue_hash(catalogue)
    edited["entries.yaml"][0]["phrasings"].append("通知书没了")
    assert catalogue_hash(parse_entries(edited)) != catalogue_hash(catalogue)


def test_a_stored_model_is_not_learned_again(catalogue: Catalogue, tmp_path: Path) -> None:
    told: list[str] = []
    first = Models(tmp_path / "models").model(catalogue, told.append)
    assert told
    told.clear()
    assert Models(tmp_path / "models").model(catalogue, told.append).revision == first.revision
    assert not told


def test_a_damaged_file_is_learned_again_and_replaced(catalogue: Catalogue, tmp_path: Path) -> None:
    Models(tmp_path).model(catalogue)
    (path,) = tmp_path.glob("*.npz")
    path.write_bytes(path.read_bytes()[:1000])
    told: list[str] = []
    Models(tmp_path).model(catalogue, told.append)
    assert told
    assert from_bytes(path.read_bytes(), None, load_meanings()).revision == catalogue_hash(catalogue, load_meanings())


def test_a_folder_that_cannot_be_written_does_not_stop_anything(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert Models(tmp_path / "file").model(catalogue).revision == catalogue_hash(catalogue, load_meanings())


def test_old_models_are_forgotten(catalogue: Catalogue, tmp_path: Path) -> None:
    for name in range(KEPT + 2):
        (tmp_path / f"{name}.npz").write_bytes(b"old")
    Models(tmp_path).model(catalogue)
    assert len(list(tmp_path.glob("*.npz"))) == KEPT
    assert not list(tmp_path.glob("*.part"))


def test_the_shipped_model_is_that_of_the_shipped_content() -> None:
    shipped = from_bytes(SHIPPED.read_bytes(), None, load_meanings())
    assert shipped.revision == Models(SHIPPED.parent).revision(check(Folders()).catalogue), "run: jifen faq learn"


def test_what_is_shipped_need_not_be_learned(catalogue: Catalogue, tmp_path: Path) -> None:
    told: list[str] = []
    models = Models(tmp_path / "kept", tmp_path / "model.npz")
    models.ship(catalogue, told.append)
    assert told
    told.clear()
    assert models.model(catalogue, told.append).revision == models.revision(catalogue)
    assert not told
    assert not (tmp_path / "kept").exists()


def test_an_edit_of_what_is_shipped_is_learned_on(
    files: Mapping[str, Any], catalogue: Catalogue, tmp_path: Path
) -> None:
    models = Models(tmp_path / "kept", tmp_path / "model.npz")
    models.ship(catalogue, lambda _: None)
    edited = deepcopy(dict(files))
    edited["entries.yaml"][0]["phrasings"].append("红本本找不着了")
    told: list[str] = []
    more = parse_entries(edited)
    learned = models.model(more, told.append)
    assert not told
    assert learned.revision == models.revision(more)
    assert Matcher(more, learned).match("红本本找不着了").id == edited["entries.yaml"][0]["id"]


def test_other_content_is_learned_anew(catalogue: Catalogue, tmp_path: Path) -> None:
    shipped = Models(tmp_path, SHIPPED)
    told: list[str] = []
    assert shipped.model(catalogue, told.append).revision == shipped.revision(catalogue)
    assert told


def test_ask_json_has_the_shape_of_the_contract(catalogue: Catalogue, matcher: Matcher) -> None:
    answered = ask_json("居住证丢了", matcher, catalogue, lambda entry: entry)
    assert list(answered) == ["text", "kind", "id", "confidence", "suggestions", "answer"]
    assert answered["answer"] == catalogue.entries["lost-card"].answer.strip()
    assert answered["suggestions"][0] == {
        "id": "lost-card",
        "question": "居住证丢了怎么办？",
        "confidence": answered["confidence"],
    }
    declined = ask_json("？？", matcher, catalogue, lambda entry: entry)
    assert (declined["kind"], declined["id"], declined["answer"]) == ("fallback", None, None)
