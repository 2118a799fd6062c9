# make run: start the assistant. make test: every check and test. Both set up all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := bot faq flows language tests
LOCK := --quiet --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --universal --python-version 3.11 pyproject.toml
# The locked files name every package, so `--no-deps` is safe; without it an old pip trips over extras (coverage[toml]).
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run test format draw fonts pictures lock audit bench clean

run: $(VENV)/.run
	@$(BIN)/python -m bot run

# Tests start the program many times, and several workers read all of it: nothing of it need be compiled anew for that.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(VENV)/.dev
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot check
	$(BIN)/coverage erase
	$(BIN)/pytest -n 4 --dist worksteal --cov --cov-report= $(TESTFLAGS)
	$(BIN)/coverage report --fail-under=90

format: $(VENV)/.dev
	$(BIN)/ruff format $(SOURCES)
	$(BIN)/ruff check --fix $(SOURCES)

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks

draw: $(VENV)/.dev
	JIFEN_DRAW=1 $(BIN)/pytest -q -p no:randomly tests/flows/forms/test_diagram.py tests/language/test_readings.py tests/language/test_common_words.py tests/bot/test_taiwan.py tests/bot/channels/test_rendered_transcripts.py

# FONTS is a folder with Noto's CJK fonts (Debian: fonts-noto-cjk); brotli is needed for the page's figures.
FONTS ?= /usr/share/fonts/opentype/noto
fonts: $(VENV)/.dev
	$(BIN)/pip install --quiet brotli
	$(BIN)/python -m tests.bot.score_card.subset_fonts $(FONTS)

pictures: $(VENV)/.dev
	$(BIN)/python -m tests.browser.pictures

lock: $(VENV)/.dev
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) --group build -o requirements/run.txt
	$(BIN)/uv pip compile $(LOCK) --group build --extra mcp -c requirements/run.txt -o requirements/mcp.txt
	$(BIN)/uv pip compile $(LOCK) --group build --group dev --extra mcp -c requirements/run.txt -o requirements/dev.txt

# Asks the public vulnerability databases, so it needs the network and is no part of `make test`.
audit: $(VENV)/bin/python
	$(BIN)/pip install --quiet pip-audit
	$(BIN)/pip-audit --require-hashes --disable-pip --strict -r requirements/mcp.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "jifen needs Python 3.11 or newer: make run PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

# Compiled here, the program is there a second sooner at its first start, and its first thousand messages cost less.
$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes --no-deps -r requirements/run.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m bot.compile_ahead
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(VENV)/bin/python
	$(INSTALL) --require-hashes --no-deps -r requirements/dev.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m bot.compile_ahead
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage*
