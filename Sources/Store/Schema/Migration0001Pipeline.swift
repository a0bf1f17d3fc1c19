import SQLite

extension Migration {
  /// Owners, deals with their history, stage entries and imports.
  ///
  /// Days are counted from 1970-01-01, moments are milliseconds since then in UTC, amounts are minor units of the deal's
  /// currency (two decimals while it has none), shares are hundredths of a percent.
  static let m0001Pipeline = Migration(
    name: "0001-pipeline",
    sql: """
      CREATE TABLE owner (
        id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        email TEXT,
        active_from INTEGER,
        active_until INTEGER,
        role TEXT,
        active_deal_limit INTEGER CHECK (active_deal_limit > 0)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import (
        id INTEGER PRIMARY KEY,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        file TEXT NOT NULL,
        profile TEXT NOT NULL,
        source TEXT NOT NULL,
        is_backdated INTEGER NOT NULL CHECK (is_backdated IN (0, 1)),
        created INTEGER NOT NULL DEFAULT 0,
        updated INTEGER NOT NULL DEFAULT 0,
        unchanged INTEGER NOT NULL DEFAULT 0,
        rejected INTEGER NOT NULL DEFAULT 0
      ) STRICT;

      -- What is known of each deal now. `own_id` is only filled when the deal was given an id other than D-number.
      CREATE TABLE deal (
        number INTEGER PRIMARY KEY,
        own_id TEXT UNIQUE CHECK (own_id <> ''),
        external_source TEXT,
        external_id TEXT,
        title TEXT, name TEXT, company TEXT, email TEXT, stage TEXT, owner TEXT,
        last_contact_date INTEGER, source TEXT, first_contact_date INTEGER, touchpoint_count INTEGER,
        call_date INTEGER, call_notes TEXT, bant_score INTEGER, qualified INTEGER CHECK (qualified IN (0, 1)),
        offer_amount INTEGER, currency TEXT CHECK (length(currency) = 3), offer_sent_date INTEGER,
        follow_up_date INTEGER, closed_date INTEGER, actual_amount INTEGER, payment_terms TEXT,
        kickoff_date INTEGER, kickoff_held_date INTEGER, next_step TEXT, next_step_date INTEGER,
        lost_reason TEXT, lost_note TEXT, reactivation_date INTEGER, nurturing_note TEXT,
        expected_close_date INTEGER, probability INTEGER, forecast_category TEXT,
        stage_entered_at INTEGER, created_at INTEGER, archived_date INTEGER,
        custom_fields TEXT CHECK (substr(custom_fields, 1, 1) = '['),
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT,
        import INTEGER REFERENCES import (id),
        CHECK ((external_id IS NULL) = (external_source IS NULL))
      ) STRICT;

      -- Former versions: what was known from recorded_at until superseded_at.
      CREATE TABLE deal_history (
        number INTEGER NOT NULL,
        own_id TEXT,
        external_source TEXT,
        external_id TEXT,
        title TEXT, name TEXT, company TEXT, email TEXT, stage TEXT, owner TEXT,
        last_contact_date INTEGER, source TEXT, first_contact_date INTEGER, touchpoint_count INTEGER,
        call_date INTEGER, call_notes TEXT, bant_score INTEGER, qualified INTEGER,
        offer_amount INTEGER, currency TEXT, offer_sent_date INTEGER,
        follow_up_date INTEGER, closed_date INTEGER, actual_amount INTEGER, payment_terms TEXT,
        kickoff_date INTEGER, kickoff_held_date INTEGER, next_step TEXT, next_step_date INTEGER,
        lost_reason TEXT, lost_note TEXT, reactivation_date INTEGER, nurturing_note TEXT,
        expected_close_date INTEGER, probability INTEGER, forecast_category TEXT,
        stage_entered_at INTEGER, created_at INTEGER, archived_date INTEGER,
        custom_fields TEXT,
        recorded_at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT,
        import INTEGER REFERENCES import (id),
        superseded_at INTEGER NOT NULL,
        CHECK (superseded_at >= recorded_at)
      ) STRICT;

      CREATE INDEX deal_history_by_number ON deal_history (number, recorded_at);

      -- Every stage a deal has been in; entered_at is NULL where nobody knows.
      CREATE TABLE stage_entry (
        deal INTEGER NOT NULL REFERENCES deal (number),
        sequence INTEGER NOT NULL,
        stage TEXT NOT NULL,
        entered_at INTEGER,
        recorded_at INTEGER NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('witnessed', 'inferred')),
        actor TEXT NOT NULL,
        reason TEXT,
        import INTEGER REFERENCES import (id),
        PRIMARY KEY (deal, sequence)
      ) STRICT, WITHOUT ROWID;

      \(DealIndexes.create)
      """)
}
