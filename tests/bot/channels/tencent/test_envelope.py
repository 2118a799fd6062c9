"""The envelope, against two independent libraries, and against what must not be opened."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st
from wechatpy.crypto import WeChatCrypto
from wechatpy.exceptions import InvalidSignatureException
from wechatpy.work.crypto import WeChatCrypto as WeComCrypto
from wx_crypt import WXBizMsgCrypt, WxChannel_WecomAiBot

from bot.channels.tencent.envelope import Envelope, EnvelopeError, is_fresh, is_signed, signature_of
from bot.channels.tencent.xml_message import encrypted_part, write_xml

TOKEN, KEY, APP = "jifen_token", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wx0123456789abcdef"
STAMP, NONCE = "1795392000", "1372623149"
ENVELOPE = Envelope(TOKEN, KEY, APP)


def sealed_xml(envelope: Envelope, message: bytes) -> tuple[str, str]:
    sealed = envelope.seal(message, STAMP, NONCE)
    return write_xml({"ToUserName": "x", "Encrypt": sealed.encrypted}), sealed.signature


@pytest.mark.parametrize(("oracle", "receiver"), [(WeChatCrypto, APP), (WeComCrypto, "ww0123456789abcdef")])
def test_a_library_opens_what_is_sealed_here_and_the_other_way_round(oracle: type, receiver: str) -> None:
    other, own = oracle(TOKEN, KEY, receiver), Envelope(TOKEN, KEY, receiver)
    body, signature = sealed_xml(own, "积分😀".encode())
    assert other.decrypt_message(body, signature, STAMP, NONCE) == "积分😀"
    theirs = other.encrypt_message("你好", NONCE, STAMP)
    encrypted = encrypted_part(theirs.encode())
    assert encrypted is not None
    assert own.open(encrypted, signature_of(TOKEN, STAMP, NONCE, encrypted), STAMP, NONCE) == "你好".encode()


def test_a_second_library_agrees_on_the_envelope_of_robots() -> None:
    other, own = WXBizMsgCrypt(TOKEN, KEY, "", WxChannel_WecomAiBot), Envelope(TOKEN, KEY, "")
    sealed = own.seal(b"{}", STAMP, NONCE)
    assert other.DecryptMsg(json.dumps({"encrypt": sealed.encrypted}), sealed.signature, STAMP, NONCE)[0] == 0
    code, theirs = other.EncryptMsg(b'{"a": 1}', NONCE, STAMP)
    assert code == 0
    answer = json.loads(theirs)
    assert own.open(answer["encrypt"], answer["msgsignature"], STAMP, NONCE) == b'{"a": 1}'


def test_the_library_refuses_another_token() -> None:
    body, signature = sealed_xml(Envelope("other", KEY, APP), b"x")
    with pytest.raises(InvalidSignatureException):
        WeChatCrypto(TOKEN, KEY, APP).decrypt_message(body, signature, STAMP, NONCE)


@given(st.binary(max_size=300))
def test_any_message_comes_back(message: bytes) -> None:
    sealed = ENVELOPE.seal(message, STAMP, NONCE)
    assert len(base64.b64decode(sealed.encrypted)) % 32 == 0
    assert ENVELOPE.open(sealed.encrypted, sealed.signature, STAMP, NONCE) == message


def test_whatever_is_changed_is_refused() -> None:
    sealed = ENVELOPE.seal(b"hello", STAMP, NONCE)
    for signature, stamp, nonce in [
        ("", STAMP, NONCE),
        ("é", STAMP, NONCE),
        (sealed.signature.upper(), STAMP, NONCE),
        (sealed.signature, "1795392001", NONCE),
        (sealed.signature, STAMP, "1"),
    ]:
        with pytest.raises(EnvelopeError):
            ENVELOPE.open(sealed.encrypted, signature, stamp, nonce)


@given(st.binary(max_size=96), st.sampled_from(["", "!", "="]))
def test_rubbish_with_a_right_signature_is_refused(content: bytes, ending: str) -> None:
    encrypted = base64.b64encode(content).decode() + ending
    with pytest.raises(EnvelopeError):
        ENVELOPE.open(encrypted, signature_of(TOKEN, STAMP, NONCE, encrypted), STAMP, NONCE)


def test_a_message_for_another_account_is_refused() -> None:
    sealed = Envelope(TOKEN, KEY, "wx_another").seal(b"hello", STAMP, NONCE)
    with pytest.raises(EnvelopeError, match="another account"):
        ENVELOPE.open(sealed.encrypted, sealed.signature, STAMP, NONCE)


def test_a_length_that_lies_is_refused() -> None:
    key = base64.b64decode(KEY + "=")
    content = b"r" * 16 + b"\xff\xff\xff\xff" + b"hello" + APP.encode()
    padding = 32 - len(content) % 32
    encryptor = Cipher(algorithms.AES256(key), modes.CBC(key[:16])).encryptor()
    sealed = encryptor.update(content + bytes([padding]) * padding) + encryptor.finalize()
    encrypted = base64.b64encode(sealed).decode()
    with pytest.raises(EnvelopeError, match="length"):
        ENVELOPE.open(encrypted, signature_of(TOKEN, STAMP, NONCE, encrypted), STAMP, NONCE)


@pytest.mark.parametrize("key", ["", "short", "a" * 44, "é" * 43, "a" * 42 + "="])
def test_a_key_that_is_none_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="43"):
        Envelope(TOKEN, key, APP)


def test_signatures_are_those_of_the_platform() -> None:
    assert signature_of("b", "a", "c") == signature_of("c", "b", "a")
    assert is_signed(signature_of("积", "a"), "a", "积")


@pytest.mark.parametrize(
    ("stamp", "fresh"),
    [(STAMP, True), ("1795391701", True), ("1795391699", False), ("1795392301", False), ("", False), ("-1", False)],
)
def test_five_minutes_count(stamp: str, fresh: bool) -> None:
    assert is_fresh(stamp, 1_795_392_000.0) is fresh


@pytest.mark.parametrize("stamp", ["1" * 5000, "１７９５３９２０００", "1e9", " 1795392000"])
def test_a_time_that_is_none_is_not_fresh(stamp: str) -> None:
    assert not is_fresh(stamp, 1_795_392_000.0)
