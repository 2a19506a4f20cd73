# The two commands: `make site` and `make test`. Everything is installed into .venv from hash-pinned locks.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Material's banner about MkDocs 2; the README's section on hosts answers it.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve check test test-all bench catalogue lock schemas clean

help:
	@echo "make site     build the whole site into site/"
	@echo "make serve    look at it while you edit, at http://127.0.0.1:8000"
	@echo "make check    say what is wrong with the YAML and Markdown"
	@echo "make test     run the checks of code and content"
	@echo "make test-all run these and look at every page in two browsers, with validators: for each change"
	@echo "make bench    measure speed"

site: $(VENV)/run.ok
	@$(BIN)/rubrickit build

serve: $(VENV)/run.ok
	@$(BIN)/rubrickit serve

check: $(VENV)/run.ok
	@$(BIN)/rubrickit check

test: $(VENV)/dev.ok
	@tools/browser.sh $(BIN)
	@tools/office.sh
	@tools/node.sh
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/rubrickit check
	$(BIN)/pytest -n 2 --dist loadfile

test-all: test
	@tools/exhaustive.sh
	$(BIN)/pytest -n 2 --dist loadgroup -m "exhaustive and not quiet"
	$(BIN)/pytest -m "exhaustive and quiet"

bench: $(VENV)/bench.ok
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/check.py
	$(BIN)/python benchmarks/templates.py
	$(BIN)/python benchmarks/handouts.py
	$(BIN)/python benchmarks/search.py

# After a change of words that readers see: brings them into every language's catalogue, to be translated there.
catalogue: $(VENV)/run.ok
	$(BIN)/python tools/catalogue.py

schemas: $(VENV)/run.ok
	$(BIN)/rubrickit schema schemas

# Needs uv. Locks hold hashes for every platform and no address of any registry.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
		pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
		requirements/dev.in -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade \
		requirements/bench.in -o requirements/bench.txt

$(VENV)/bin/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
		(echo "rubrickit needs Python 3.11 or later. Install it from python.org, then: make site PYTHON=python3.11" && false)
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.ok: $(VENV)/bin/python requirements/run.txt pyproject.toml
	$(PIP) install --quiet --require-hashes -r requirements/run.txt
	$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.ok: $(VENV)/run.ok requirements/dev.txt
	$(PIP) install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/bench.ok: $(VENV)/dev.ok requirements/bench.txt
	$(PIP) install --quiet --require-hashes -r requirements/bench.txt
	@touch $@

clean:
	rm -rf site .cache $(VENV)
