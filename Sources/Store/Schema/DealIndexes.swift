/// The indexes of the table `deal`.
///
/// They stand apart because the import of a whole pipeline into an empty table builds them at the end, which is several times
/// faster than keeping them while rows arrive in no order.
enum DealIndexes {
  /// Creates those of the first migration.
  static let create = """
    CREATE UNIQUE INDEX deal_by_external_id ON deal (external_id, external_source) WHERE external_id IS NOT NULL;
    CREATE INDEX deal_by_email ON deal (email COLLATE NOCASE) WHERE email IS NOT NULL;
    CREATE INDEX deal_by_company ON deal (company COLLATE NOCASE) WHERE company IS NOT NULL;
    CREATE INDEX deal_by_owner ON deal (owner, stage);
    """

  /// Creates the one that finds what was recorded between two moments.
  static let createByRecording = "CREATE INDEX deal_by_recording ON deal (recorded_at);"

  /// Creates all of them.
  static let createAll = create + "\n" + createByRecording

  /// Drops all of them, inside a transaction that creates them again.
  static let dropAll = """
    DROP INDEX deal_by_external_id;
    DROP INDEX deal_by_email;
    DROP INDEX deal_by_company;
    DROP INDEX deal_by_owner;
    DROP INDEX deal_by_recording;
    """
}
