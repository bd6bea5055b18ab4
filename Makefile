# `make run` and `make test` install what they need; the rest expects that one of them has been run.
SHELL := /bin/bash
.DEFAULT_GOAL := build
export SWIFT_BACKTRACE = enable=no

STATIC := SOLDER_STATIC=1 swift build -c release --static-swift-stdlib --product solder \
	-Xswiftc -gnone -Xswiftc -use-ld=lld --scratch-path .build-static

.PHONY: build run test lint bench torture fuzz docs needs clean

## One static executable: bin/solder
build: needs
	@$(STATIC)
	@mkdir -p bin && cp .build-static/release/solder bin/solder
	@ls -l bin/solder

clean:
	rm -rf .build* bin

needs:
	@./Scripts/needs build
