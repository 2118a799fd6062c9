"""Tests that mirror bot/channels/tencent."""
