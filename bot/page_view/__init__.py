"""How replies look on a page: pure functions from cards to HTML and SVG, without a style or script of their own.

The same markup serves the page with and without script, the history, and the tests.
"""
