"""Tests that mirror bot/channels/wechat."""
