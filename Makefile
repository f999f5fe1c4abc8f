# Everything a person does with this repository. Each target first brings .venv and the client up to date;
# that takes no time when they are.

PYTHON ?= python3
VENV := .venv/bin
TEST_WORKERS ?= 2
ARGS ?=

.PHONY: help setup browser demo test check format bench soak shots build lock clean

help:  ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## ?/\1\t/' | expand -t 12

setup:  ## make .venv and build the client
	@$(PYTHON) tools/setup_environment.py

browser:  ## the same, and Chromium, nginx and Caddy where they are missing
	@$(PYTHON) tools/setup_environment.py --browser

demo: setup  ## serve examples/demo.py and print its URL
	@$(VENV)/python examples/demo.py $(ARGS)

# pytest comes last, so that its closing line is the last one.
test: browser  ## run all tests, of the client and of Python
	@status=0; \
	$(VENV)/python tools/client_build.py --npm client test || status=1; \
	$(VENV)/python tools/client_build.py --npm client/icons test || status=1; \
	$(VENV)/python -m pytest -n $(TEST_WORKERS) $(ARGS) || status=1; \
	exit $$status

check: setup  ## lint, format and type-check everything
	@status=0; \
	$(VENV)/ruff check . || status=1; \
	$(VENV)/ruff format --check . || status=1; \
	$(VENV)/pyright || status=1; \
	$(VENV)/python tools/client_build.py --npm client run check || status=1; \
	exit $$status

format: setup  ## rewrite everything in the project's format
	@$(VENV)/ruff check --fix-only -q .
	@$(VENV)/ruff format .
	@$(VENV)/python tools/client_build.py --npm client run format

bench: browser  ## measure speed and size; ARGS are passed on
	@$(VENV)/python -m bench $(ARGS)

soak: browser  ## what takes long: other browsers, many threads on one page, a 2 GiB upload, memory under clicks
	@$(VENV)/python -m bench.soak

shots: browser  ## draw the reference scenes and compare; e.g. ARGS="--only input/"
	@$(VENV)/python tools/shots.py $(ARGS)

build: setup  ## wheel and sdist in dist/
	@rm -rf dist
	@$(VENV)/python -m build --no-isolation -o dist .

lock: setup  ## pin the newest dependencies in requirements/dev.txt (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.10 --upgrade --quiet \
	  --no-emit-index-url --no-emit-find-links --no-header --annotation-style line -o requirements/dev.txt

clean:  ## remove everything that was made
	rm -rf .venv build dist shots bench-results src/flet/static .pytest_cache .ruff_cache .hypothesis
	rm -rf client/node_modules client/.build client/icons/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
