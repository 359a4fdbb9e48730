# `make test` is what CI runs. Everything else is a part of it, or a convenience.

CARGO ?= cargo
# Where the documents of the sample are, for `make texts`.
SEEDS ?= ../shared/seeds
# Where the sample is built without its texts.
CHECKED = target/sample
# Where sites are built to be read by other programs, and where those programs are.
FORMATS = target/formats
READERS = target/readers
# Where the guide is built as a book, and the program that does it, of this version.
GUIDE = target/guide
MDBOOK = target/mdbook
MDBOOK_VERSION = 0.5.4
# Where it is built for the browser, from this folder.
PAGES = target/pages
# Where dossiers are opened in an editor.
EDITOR = target/editor
# The example, whose full texts are published.
EXAMPLE = target/example
# The program as the tests have compiled it: the same features and profile, so that nothing is compiled again.
DOSSIER = $(CARGO) run --profile test --all-features --locked --quiet --
BUILD = $(DOSSIER) build
IMPORT = $(CARGO) run --release --locked --quiet -- import

.PHONY: test tools format clippy unit docs sample formats guide editor search browser browser-site browser-pictures texts fonts bench deny

# In this order, also under `make -j`: what is quick to fail comes first.
test:
	@$(MAKE) --no-print-directory tools
	@$(MAKE) --no-print-directory format
	@$(MAKE) --no-print-directory clippy
	@$(MAKE) --no-print-directory unit
	@$(MAKE) --no-print-directory docs
	@$(MAKE) --no-print-directory sample
	@$(MAKE) --no-print-directory formats
	@$(MAKE) --no-print-directory guide
	@$(MAKE) --no-print-directory editor
	@$(MAKE) --no-print-directory search
	@$(MAKE) --no-print-directory browser

# Installs what is missing of the toolchain, and says so where it cannot.
tools:
	@$(CARGO) --version >/dev/null 2>&1 || { echo "cargo is missing: see https://rustup.rs" >&2; exit 1; }
	@for tool in fmt:rustfmt clippy:clippy; do \
	  if ! $(CARGO) $${tool%%:*} --version >/dev/null 2>&1; then \
	    echo "$${tool##*:} is missing; asking rustup for it"; \
	    rustup component add $${tool##*:} || { echo "$${tool##*:} is missing and could not be installed" >&2; exit 1; }; \
	  fi; \
	done

format:
	$(CARGO) fmt --check

# Lints and tests are of the build that has everything; the default build, which makes no requests, is what makes the sample.
clippy:
	$(CARGO) clippy --locked --all-features --all-targets --quiet -- -D warnings

unit:
	$(CARGO) test --locked --all-features --quiet

docs:
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --locked --no-deps --document-private-items --quiet

# The sample as a stranger has it: from its committed files alone, without texts, below a sub-path. Where texts are at hand, they must change nothing.
sample:
	rm -rf $(CHECKED)
	mkdir -p $(CHECKED)/dossier
	cp -R dossier.yaml dossier.lock content $(CHECKED)/dossier/
	rm -rf $(CHECKED)/dossier/content/internal
	$(BUILD) --root $(CHECKED)/dossier --output $(CHECKED)/without-texts \
	  --locked --deny-warnings --date 2022-01-31 --base-url https://example.org/dossier/
	@if [ -d texts ]; then \
	  cp -R texts $(CHECKED)/dossier/ && \
	  $(BUILD) --root $(CHECKED)/dossier --output $(CHECKED)/with-texts \
	    --locked --deny-warnings --date 2022-01-31 --base-url https://example.org/dossier/ && \
	  diff -r $(CHECKED)/without-texts $(CHECKED)/with-texts && echo "with texts: the same bytes"; \
	fi

# What other programs read, read back with them: the sample, the example, and a fixture with every kind of record. Installs what it lacks, below target/.
formats:
	@tests/formats/install.sh $(READERS)
	@for site in . examples/ouzen-ferry tests/sites/three-languages; do \
	  $(BUILD) --root $$site --output $(FORMATS)/$$(basename $$(realpath $$site)) --quiet \
	    --date 2032-08-01 --base-url https://example.org/dossier/ || exit 1; \
	done
	$(READERS)/bin/python tests/formats/check.py $(FORMATS)/*

# The guide as a book, whose links are then followed. Installs mdBook below target/, without optimising it: the guide is small.
guide:
	@$(MDBOOK)/bin/mdbook --version 2>/dev/null | grep -qxF 'mdbook v$(MDBOOK_VERSION)' || \
	  $(CARGO) install mdbook --version =$(MDBOOK_VERSION) --locked --debug --quiet --force \
	    --no-default-features --features search --config profile.dev.debug=false --root $(MDBOOK)
	$(MDBOOK)/bin/mdbook build --dest-dir $(CURDIR)/$(GUIDE)
	python3 tests/guide/check.py $(GUIDE)

# What an editor with the YAML language server offers and finds, asked of that server: in a new dossier, in the sample and in the example.
editor:
	@tests/browser/install.sh
	rm -rf $(EDITOR)
	@mkdir -p $(EDITOR)
	$(DOSSIER) init --quiet $(EDITOR)/new
	cp tests/editor/added/* $(EDITOR)/new/content/
	@for kind in statement figure deployment event claim; do \
	  $(DOSSIER) new --quiet --root $(EDITOR)/new note a-$$kind --kind $$kind --section claims --when 2031-03-01 || exit 1; \
	done
	$(DOSSIER) new --quiet --root $(EDITOR)/new article a-report --language en
	$(DOSSIER) new --quiet --root $(EDITOR)/new page a-page
	@for dossier in . examples/ouzen-ferry; do \
	  place=$(EDITOR)/$$(basename $$(realpath $$dossier)); \
	  mkdir $$place && cp -R $(EDITOR)/new/.vscode $$dossier/content $$dossier/dossier.yaml $$place || exit 1; \
	done
	@for place in $(EDITOR)/*; do $(DOSSIER) schema --quiet --root $$place --output $$place/.vscode/schema || exit 1; done
	node tests/editor/run.mjs $(EDITOR)/new $$(ls -d $(EDITOR)/* | grep -v '/new$$')

# The search of the sample and of the example, asked in Node through the script that its page runs.
search:
	@tests/browser/install.sh
	$(BUILD) --output $(PAGES) --quiet \
	  --locked --deny-warnings --date 2022-01-31 --base-url https://example.org/dossier/
	node tests/search/run.mjs $(PAGES) themes/default/static/search.js
	$(BUILD) --root examples/ouzen-ferry --output $(CURDIR)/$(EXAMPLE) --quiet \
	  --locked --deny-warnings --date 2032-08-01
	node tests/search/run.mjs $(EXAMPLE) themes/default/static/search.js queries-ouzen.tsv

# The pages of the sample in a real browser. Installs what it lacks, proves that each check can fail, then runs them all, or those named in CHECKS.
browser: browser-site
	node --test --test-reporter=dot tests/browser/self-test.mjs
	node tests/browser/run.mjs $(PAGES) themes/default/static target/browser $(CHECKS)
	node tests/browser/run.mjs $(EXAMPLE) themes/default/static target/browser-example fragments

browser-site:
	@tests/browser/install.sh
	$(BUILD) --output $(PAGES) --quiet --drafts \
	  --locked --deny-warnings --date 2022-01-31 --base-url https://example.org/dossier/
	$(BUILD) --root examples/ouzen-ferry --output $(CURDIR)/$(EXAMPLE) --quiet \
	  --locked --deny-warnings --date 2032-08-01

# Takes the pictures anew that `browser` compares with. Look at them before committing them.
browser-pictures: browser-site
	DOSSIER_BLESS=1 node tests/browser/run.mjs $(PAGES) themes/default/static target/browser pictures

# Fills texts/ for the sample from the saved copies, which are not part of this repository. `dossier verify` can then check every quotation anew.
texts:
	$(IMPORT) $(SEEDS)/000_3bbce40942cfe172.txt --id csto-appeal-copy
	$(IMPORT) $(SEEDS)/001_9491510452e30deb.txt --id mayadeen-en --lines 1-59
	$(IMPORT) $(SEEDS)/001_9491510452e30deb.txt --id mayadeen-ar --lines 61-93
	$(IMPORT) $(SEEDS)/002_8df69c7030b76481.txt --id jakarta-dispatch
	$(IMPORT) $(SEEDS)/003_ed12a10ff435aba4.txt --id coalition-appeal --lines 1-34
	$(IMPORT) $(SEEDS)/004_0849827d0f247804.txt --id baaghitv --lines 1,5-39

# Makes the fonts of the default theme anew from their makers' packages, with npm and Python. Not a part of `test`: the files are committed.
fonts:
	tools/fonts.sh

bench:
	$(CARGO) bench --locked --benches

# Licences, advisories and sources of the crates. Not a part of `test`: cargo-deny takes minutes to compile, and asks the network for the advisories.
deny:
	@$(CARGO) deny --version >/dev/null 2>&1 || { echo "cargo-deny is missing: cargo install --locked cargo-deny" >&2; exit 1; }
	$(CARGO) deny --locked check
