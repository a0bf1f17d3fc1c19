# `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help setup setup-browser setup-office build demo test check format bench docs install clean

PREFIX ?= /usr/local
DESTDIR ?=
ROOT = $(DESTDIR)$(PREFIX)
BASH_DIR = $(ROOT)/share/bash-completion/completions
# Debian keeps site-functions for what is below /usr/local.
ZSH_DIR = $(ROOT)/share/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)
FISH_DIR = $(ROOT)/share/fish/vendor_completions.d
RELEASE := swift build -c release --static-swift-stdlib
BIN := .build/release
SOURCES := Package.swift Sources Tests Benchmarks sample-data

# To build; to test what the commands write; to measure.
PACKAGES := libcurl4-openssl-dev libsqlite3-dev libxlsxwriter-dev libyaml-dev pkg-config python3-jsonschema python3-yaml \
  python3-openpyxl libxml2-utils sqlite3 time
# To look at HTML reports on screens and paper; tests that need them are skipped without.
BROWSER_PACKAGES := chromium poppler-utils fonts-dejavu-core
# To recalculate workbooks, half a gigabyte; tests that need it are skipped without.
OFFICE_PACKAGES := libreoffice-calc

# Installs those of some Debian packages that are missing.
define install_missing
missing=(); \
for package in $(1); do \
  status=$$(dpkg-query --show --showformat='$${db:Status-Status}' "$$package" 2>/dev/null || true); \
  [ "$$status" = installed ] || missing+=("$$package"); \
done; \
if [ $${#missing[@]} -eq 0 ]; then exit 0; fi; \
sudo=(); \
if [ "$$(id -u)" != 0 ]; then \
  if ! command -v sudo >/dev/null; then \
    echo "setup: missing packages; run as root: apt-get install $${missing[*]}" >&2; exit 1; \
  fi; \
  sudo=(sudo); \
fi; \
echo "setup: installing $${missing[*]}"; \
log=$$(mktemp); \
install=(env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$${missing[@]}"); \
if ! { "$${sudo[@]}" apt-get -qq update && "$${sudo[@]}" "$${install[@]}"; } >"$$log" 2>&1; then \
  cat "$$log" >&2; rm -f "$$log"; echo "setup: apt-get failed; see above" >&2; exit 1; \
fi; \
rm -f "$$log"
endef

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

setup: ## Install the Debian packages that are missing; check the Swift toolchain
	@version=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1 || true); \
	if [ -z "$$version" ]; then \
	  echo "setup: there is no swift on the PATH; install Swift 6.3 or later from https://www.swift.org/install/linux/" >&2; exit 1; \
	fi; \
	if [ "$$(printf '%s\n' 6.3 "$$version" | sort -V | head -n 1)" != 6.3 ]; then \
	  echo "setup: Swift $$version is too old; install 6.3 or later from https://www.swift.org/install/linux/" >&2; exit 1; \
	fi; \
	$(call install_missing,$(PACKAGES))

setup-browser: ## Install Chromium, with which the tests look at HTML reports
	@$(call install_missing,$(BROWSER_PACKAGES))

setup-office: ## Install LibreOffice Calc, in which tests recalculate workbooks
	@$(call install_missing,$(OFFICE_PACKAGES))

build: setup ## Build crm, report and ops in .build/release
	@for product in crm report ops; do $(RELEASE) --product $$product 2>&1 | { grep -v 'mktemp' || true; }; done

demo: build ## Show OpsMind on the sample company, in a fresh folder demo/
	@sample-data/demo.sh $(BIN) demo

test: setup ## Run the tests
	swift test --disable-xctest

check: setup ## Check the format, the warnings and which module imports which
	swift format lint --strict -r $(SOURCES)
	swift build --build-tests --explicit-target-dependency-import-check error

format: ## Format the sources
	swift format -i -r $(SOURCES)

bench: setup ## Measure import and lint on a million generated deals
	@Benchmarks/run.sh

docs: setup ## Write docs/ anew from the code
	@swift run -q ops docs docs

# Does not build, so that it can run as root where root has no toolchain.
install: ## Install crm, report, ops, man pages and completions below PREFIX (/usr/local), and DESTDIR; after make build
	@[ -x $(BIN)/crm ] && [ -x $(BIN)/report ] && [ -x $(BIN)/ops ] || { echo "install: nothing is built; run make build first" >&2; exit 1; }
	install -d "$(ROOT)/bin" "$(ROOT)/share/man/man1" "$(BASH_DIR)" "$(ZSH_DIR)" "$(FISH_DIR)"
	install -s -m 755 $(BIN)/crm $(BIN)/report $(BIN)/ops "$(ROOT)/bin"
	install -m 644 docs/man/*.1 "$(ROOT)/share/man/man1"
	@for program in crm report ops; do \
	  script() { $(BIN)/$$program --generate-completion-script "$$1" | install -m 644 /dev/stdin "$$2" && echo "$$2"; }; \
	  script bash "$(BASH_DIR)/$$program"; \
	  script zsh "$(ZSH_DIR)/_$$program"; \
	  script fish "$(FISH_DIR)/$$program.fish"; \
	done

clean: ## Remove what was built, and the demo
	rm -rf .build demo bench
