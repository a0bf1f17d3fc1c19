import SQLite

extension Migration {
  /// What the journal and the indicators keep: every version of every entry, and every value with its corrections.
  static let m0004Journal = Migration(
    name: "0004-journal",
    sql: """
      -- One row a version of an entry; `number` is the entry's, and stays. What only one kind has stands in columns of its own, so that
      -- texts are kept as they were typed. A version that was replaced, also by a closed one, is superseded.
      ALTER TABLE journal_entry RENAME TO journal_entry_before;
      DROP INDEX journal_entry_by_kind;
      CREATE TABLE journal_entry (
        id INTEGER PRIMARY KEY,
        number INTEGER NOT NULL CHECK (number > 0),
        kind TEXT NOT NULL CHECK (kind <> ''),
        on_day INTEGER NOT NULL,
        text TEXT,
        owner TEXT,
        -- A decision: minor units, and why.
        amount INTEGER,
        currency TEXT CHECK ((currency IS NULL) = (amount IS NULL)),
        rationale TEXT,
        -- A blocker: since when, in milliseconds, and the day by which it should be gone.
        since INTEGER CHECK ((since IS NOT NULL) = (kind = 'blocker')),
        until INTEGER,
        -- A risk: 1 to 3.
        likelihood INTEGER CHECK (likelihood BETWEEN 1 AND 3),
        impact INTEGER CHECK (impact BETWEEN 1 AND 3),
        mitigation TEXT,
        -- A priority, and a question.
        rank INTEGER CHECK (rank > 0),
        asked_by TEXT,
        -- How it ended.
        closed_on INTEGER CHECK (closed_on >= on_day),
        closing_note TEXT CHECK (closing_note IS NULL OR closed_on IS NOT NULL),
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        superseded_at INTEGER,
        CHECK ((likelihood IS NOT NULL AND impact IS NOT NULL) = (kind = 'risk'))
      ) STRICT;
      INSERT INTO journal_entry (id, number, kind, on_day, text, owner, recorded_at, actor, superseded_at)
      SELECT id, id, kind, on_day, text, owner, recorded_at, actor, superseded_at FROM journal_entry_before;
      DROP TABLE journal_entry_before;
      CREATE UNIQUE INDEX journal_entry_present ON journal_entry (number) WHERE superseded_at IS NULL;
      CREATE INDEX journal_entry_by_number ON journal_entry (number, id);
      CREATE INDEX journal_entry_by_kind ON journal_entry (kind, on_day);

      -- What indicators were by day, as exact decimal numbers; of money, whole units of the currency. A value that is recorded again for
      -- its day is a correction and supersedes the one before.
      CREATE TABLE indicator_value (
        id INTEGER PRIMARY KEY,
        indicator TEXT NOT NULL CHECK (indicator <> ''),
        on_day INTEGER NOT NULL,
        value TEXT NOT NULL CHECK (value <> ''),
        currency TEXT,
        note TEXT,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        superseded_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX indicator_value_present ON indicator_value (indicator, on_day) WHERE superseded_at IS NULL;
      CREATE INDEX indicator_value_by_day ON indicator_value (indicator, on_day, id);
      """)
}
