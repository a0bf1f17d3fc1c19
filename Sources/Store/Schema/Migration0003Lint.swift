import SQLite

extension Migration {
  /// What lint keeps: suppressions, and the findings of each run with when they came and went; and the journal.
  static let m0003Lint = Migration(
    name: "0003-lint",
    sql: """
      -- Findings that are accepted until a day. `until` is as written: what is no date counts as past.
      CREATE TABLE suppression (
        id INTEGER PRIMARY KEY,
        rule TEXT NOT NULL,
        deal INTEGER NOT NULL,
        field TEXT,
        until TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        superseded_at INTEGER
      ) STRICT;
      CREATE INDEX suppression_by_deal ON suppression (deal) WHERE superseded_at IS NULL;

      -- Each lint of the whole pipeline.
      CREATE TABLE lint_run (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        in_scope INTEGER NOT NULL,
        clean INTEGER NOT NULL,
        errors INTEGER NOT NULL,
        warnings INTEGER NOT NULL,
        new INTEGER NOT NULL,
        fixed INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX lint_run_by_time ON lint_run (at);

      -- Findings from the run that first saw them to the last one that did; open while fixed_at is NULL, and then seen by the latest
      -- run. One about an owner has deal 0 and the owner, one about the pipeline neither.
      CREATE TABLE finding (
        id INTEGER PRIMARY KEY,
        rule TEXT NOT NULL,
        deal INTEGER NOT NULL,
        owner TEXT NOT NULL,
        field TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
        first_seen INTEGER NOT NULL,
        last_seen INTEGER,
        fixed_at INTEGER,
        CHECK ((last_seen IS NULL) = (fixed_at IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX finding_open ON finding (deal, rule, field, owner) WHERE fixed_at IS NULL;
      CREATE INDEX finding_fixed ON finding (fixed_at) WHERE fixed_at IS NOT NULL;

      -- What people write down: reviews, and later decisions, blockers, risks and more. `details` is a JSON object with what only one
      -- kind has.
      CREATE TABLE journal_entry (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind <> ''),
        on_day INTEGER NOT NULL,
        text TEXT,
        owner TEXT,
        details TEXT CHECK (substr(details, 1, 1) = '{'),
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        superseded_at INTEGER
      ) STRICT;
      CREATE INDEX journal_entry_by_kind ON journal_entry (kind, on_day);
      """)
}
