import SQLite

extension Migration {
  /// Recording times that only grow, deals that can go and come back, and what is logged beside them: contacts, merges, erasures.
  ///
  /// `superseded_at` ends what was known: a row holds from `recorded_at` until then, for ever while it is NULL.
  static let m0002History = Migration(
    name: "0002-history",
    sql: """
      -- The latest recording time that was given; the next one is later, whatever the machine's clock says.
      CREATE TABLE recording_clock (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        last_at INTEGER NOT NULL
      ) STRICT;

      -- A clock that went back has left versions that begin before the one before them ended.
      UPDATE deal SET recorded_at = max(recorded_at,
          (SELECT max(superseded_at) FROM deal_history WHERE number = deal.number))
        WHERE number IN (SELECT number FROM deal_history);

      INSERT INTO recording_clock SELECT 1, max(
        coalesce((SELECT max(recorded_at) FROM deal), 0), coalesce((SELECT max(recorded_at) FROM import), 0));

      ALTER TABLE deal ADD COLUMN logged_touchpoints INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE deal ADD COLUMN close_date_pushes INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE deal ADD COLUMN is_forgotten INTEGER NOT NULL DEFAULT 0 CHECK (is_forgotten IN (0, 1));
      ALTER TABLE deal_history ADD COLUMN logged_touchpoints INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE deal_history ADD COLUMN close_date_pushes INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE deal_history ADD COLUMN is_forgotten INTEGER NOT NULL DEFAULT 0;

      -- How often each expected close was pushed, as far as history knows.
      UPDATE deal SET close_date_pushes = (
        SELECT count(*) FROM (
          SELECT expected_close_date AS day, lag(expected_close_date) OVER (ORDER BY recorded_at, superseded_at) AS before
          FROM (
            SELECT expected_close_date, recorded_at, superseded_at FROM deal_history WHERE number = deal.number
            UNION ALL
            SELECT deal.expected_close_date, deal.recorded_at, 9223372036854775807
          )
        ) WHERE day > before)
        WHERE number IN (SELECT number FROM deal_history);

      -- With the end of each version in it, the index alone tells which version held at a moment.
      DROP INDEX deal_history_by_number;
      CREATE INDEX deal_history_by_number ON deal_history (number, recorded_at, superseded_at);

      -- Entries outlive their deal, know the stage the deal came from, and can be taken back.
      ALTER TABLE stage_entry RENAME TO stage_entry_before;
      CREATE TABLE stage_entry (
        deal INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        from_stage TEXT,
        stage TEXT NOT NULL,
        entered_at INTEGER,
        recorded_at INTEGER NOT NULL,
        superseded_at INTEGER,
        origin TEXT NOT NULL CHECK (origin IN ('witnessed', 'inferred')),
        actor TEXT NOT NULL,
        reason TEXT,
        import INTEGER REFERENCES import (id),
        PRIMARY KEY (deal, sequence)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO stage_entry
        SELECT deal, sequence, lag(stage) OVER (PARTITION BY deal ORDER BY sequence), stage, entered_at, recorded_at, NULL,
          origin, actor, reason, import
        FROM stage_entry_before;
      DROP TABLE stage_entry_before;

      -- Contacts as they were logged, one by one.
      CREATE TABLE touchpoint (
        deal INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('contact', 'call')),
        on_day INTEGER NOT NULL,
        note TEXT,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (deal, sequence)
      ) STRICT, WITHOUT ROWID;

      -- The roster as it was before each change.
      ALTER TABLE owner ADD COLUMN recorded_at INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE owner ADD COLUMN actor TEXT NOT NULL DEFAULT '';
      CREATE TABLE owner_history (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        email TEXT,
        active_from INTEGER,
        active_until INTEGER,
        role TEXT,
        active_deal_limit INTEGER,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        superseded_at INTEGER NOT NULL
      ) STRICT;

      -- Two deals that were one: `merged` is gone, and its ids stand for `kept`.
      CREATE TABLE deal_merge (
        id INTEGER PRIMARY KEY,
        kept INTEGER NOT NULL,
        merged INTEGER NOT NULL,
        merged_own_id TEXT,
        merged_external_source TEXT,
        merged_external_id TEXT,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        superseded_at INTEGER,
        CHECK (kept <> merged)
      ) STRICT;
      CREATE INDEX deal_merge_by_merged ON deal_merge (merged);
      CREATE INDEX deal_merge_by_kept ON deal_merge (kept);
      CREATE INDEX deal_merge_by_external_id ON deal_merge (merged_external_id, merged_external_source)
        WHERE merged_external_id IS NOT NULL;

      -- That a person's data was erased, and from which deal; never what it was.
      CREATE TABLE erasure (
        id INTEGER PRIMARY KEY,
        deal INTEGER NOT NULL,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT NOT NULL,
        values_erased INTEGER NOT NULL,
        -- Whether the files were written anew since, so that they do not hold what was erased.
        is_swept INTEGER NOT NULL DEFAULT 0 CHECK (is_swept IN (0, 1))
      ) STRICT;

      ALTER TABLE import ADD COLUMN undone_at INTEGER;
      ALTER TABLE import ADD COLUMN undone_by TEXT;
      """)
}
