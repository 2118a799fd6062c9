"""Tests of the robot."""
