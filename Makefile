# `make run` and `make test` install what they need; the other targets do so too.
SHELL := /bin/bash
.DEFAULT_GOAL := build

# A crash must not leave a helper process that holds a pipe open.
export SWIFT_BACKTRACE := enable=no

STATIC := SOLDER_STATIC=1 swift build -c release --static-swift-stdlib --product solder \
  -Xswiftc -gnone -Xswiftc -use-ld=lld --scratch-path .build-static
FORMATTED := Sources Tests Fuzz Package.swift

.PHONY: build run test lint docs bench torture fuzz clean need-%

# One fully static executable, left at bin/solder.
build: need-build
	$(STATIC)
	@mkdir -p bin
	@install -m 755 .build-static/release/solder bin/solder

# The main job on an embedded demonstration, then on this machine.
run: build
	@Scripts/demonstrate bin/solder

# Everything that must hold: format, the built program under faults, then all tests.
test: need-test build lint
	python3 Torture/run.py --short --solder bin/solder
	SOLDER=$(CURDIR)/bin/solder swift test --parallel --num-workers 2

lint:
	swift format lint --strict --recursive $(FORMATTED)
	Scripts/check-repository

# What is written from the sources: the pages of the rules, and all sentences in three languages.
docs: need-build
	SOLDER_WRITE_DOCUMENTS=1 swift test --filter "RuleDocumentsTests|SnapshotTests"

# The long runs: every kill and fault, races, thousands of random trees, fuzzing.
torture: need-torture build
	python3 Torture/run.py --long --solder bin/solder
	SOLDER=$(CURDIR)/bin/solder SOLDER_LARGE=1 SOLDER_TREES=5000 swift test --filter CommandTests
	python3 Torture/ldconfig_real_root.py --solder bin/solder
	python3 Torture/clean_debian.py --solder bin/solder
	python3 Torture/ldconfig_foreign.py --solder bin/solder
	python3 Torture/package_hooks.py --solder bin/solder
	$(MAKE) fuzz SECONDS=600

SECONDS ?= 60
fuzz: need-build
	@for target in FuzzELF FuzzLoaderCache FuzzLdconfig FuzzJournal FuzzOwnership \
	  FuzzLinksManifest FuzzKnowledge FuzzArchives; do \
	  SOLDER_FUZZ=1 swift build -c release --product $$target --sanitize=fuzzer \
	    -Xswiftc -enable-testing --scratch-path .build-fuzz && \
	  .build-fuzz/release/$$target -max_total_time=$(SECONDS) -max_len=65536 -timeout=5 || exit 1; \
	done

bench: need-bench build
	Benchmarks/run bin/solder

clean:
	rm -rf .build .build-* bin

need-%:
	@Scripts/needs $*
