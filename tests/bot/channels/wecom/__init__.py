"""Tests that mirror bot/channels/wecom."""
