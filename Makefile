# Kedang 客档: `make` says what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.SUFFIXES:
MAKEFLAGS += --no-print-directory

# Where `make run` keeps its data; Kedang reads it too.
export KEDANG_DATA ?= $(CURDIR)/data

# An import that Package.swift does not declare is an error, also when a sibling happens to be built.
SWIFT_FLAGS := --explicit-target-dependency-import-check error
BENCH ?=
PYTEST ?=
# Tables of facts are as wide as their facts; the embedded assets are made, not written.
SOURCES = $(shell find Sources Tests Package.swift -name '*.swift' ! -name '?*Table*.swift' ! -name 'Embedded.swift')

.PHONY: help run build test test-swift test-browser test-faults build-tests bench check format assets clean

help: ## say what there is
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 22

run: ## build and serve http://127.0.0.1:8080 (data in ./data, or KEDANG_DATA=folder)
	@scripts/setup run
	@$(MAKE) build
	@exec .build/release/kedang serve

build: assets ## build the release program
	@scripts/scratch swift build -c release --product kedang $(SWIFT_FLAGS)

test: ## install what tests need, run every test
	@scripts/setup test
	@$(MAKE) build-tests
	@status=0; \
	scripts/scratch swift test --disable-xctest --skip-build || status=1; \
	$(MAKE) test-browser || status=1; \
	$(MAKE) test-faults || status=1; \
	exit $$status

test-swift: build-tests ## run the Swift tests (some of them: swift test --filter NAME)
	@scripts/scratch swift test --disable-xctest --skip-build

test-browser: ## run the browser tests against the debug build (some of them: PYTEST='-k NAME')
	@.venv/bin/python -m pytest -c Tests/Browser/pytest.ini --rootdir Tests/Browser Tests/Browser $(PYTEST)

test-faults: ## kill the program, cut its power, fill its disk
	@.venv/bin/python -m pytest -c Tests/Faults/pytest.ini --rootdir Tests/Faults Tests/Faults

# The program and the tests in one build, so that nothing is compiled twice.
build-tests: assets
	@scripts/scratch swift build --build-tests $(SWIFT_FLAGS)

bench: assets ## measure (BENCH='arguments of kedang-bench')
	@scripts/scratch swift build -c release --product kedang-bench $(SWIFT_FLAGS)
	@.build/release/kedang-bench $(BENCH)

check: assets ## is it formatted and tidy
	@swift format lint --strict --parallel $(SOURCES)
	@scripts/scratch swift build --build-tests $(SWIFT_FLAGS)
	@scripts/scratch swift test --disable-xctest --skip-build --filter TidyTests

format: ## format the Swift sources in place
	@swift format --in-place --parallel $(SOURCES)

assets:
	@scripts/assets

clean: ## remove what was built; data and downloads stay
	@rm -rf .build Sources/Web/Assets/Embedded.swift
