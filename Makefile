# Two lines are enough: `make demo` shows what the tool does, `make test` is what CI runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CC_CMD := $(BIN)/chuangcheng
PLAN := dayao-sichuang
STAMP := $(VENV)/.installed
STAMP_DEV := $(VENV)/.installed-dev
PIP_INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test lint types imports docs bench fuzz clean

demo: $(STAMP)
	$(CC_CMD) validate
	$(CC_CMD) score
	$(CC_CMD) render 印发通知 $(PLAN) --force
	$(CC_CMD) render 任务分解表 $(PLAN) --force
	$(CC_CMD) render 任务分解表 $(PLAN) --to xlsx --force
	@echo "文件在 out/$(PLAN)/，用 WPS、Word 或 Excel 打开"

test: $(STAMP_DEV) lint types imports
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/python -m pytest

lint: $(STAMP_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(STAMP_DEV)
	$(BIN)/mypy

imports: $(STAMP_DEV)
	$(BIN)/lint-imports

docs: $(STAMP_DEV)
	$(BIN)/python docs/generate.py

bench: $(STAMP_DEV)
	$(PIP_INSTALL) -e ".[dev,bench]"
	$(BIN)/python bench/run.py

# Stops at the first input that breaks the promise and leaves it here as crash-…; see tests/fuzz/.
FUZZ_SECONDS ?= 300

fuzz: $(STAMP_DEV)
	$(PIP_INSTALL) -e ".[dev,fuzz]"
	PYTHONPATH=tests $(BIN)/python -m fuzz.fuzz_read -max_total_time=$(FUZZ_SECONDS)
	PYTHONPATH=tests $(BIN)/python -m fuzz.fuzz_validate -max_total_time=$(FUZZ_SECONDS)
	PYTHONPATH=tests $(BIN)/python -m fuzz.fuzz_edit -max_total_time=$(FUZZ_SECONDS)

clean:
	rm -rf $(VENV) out build dist

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(STAMP): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) -e .
	@touch $@

$(STAMP_DEV): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP_INSTALL) -e ".[dev]"
	@touch $@ $(STAMP)
