import Store

extension FormatsPage {
  /// What a backup holds beside the data, so that it can be checked without this program.
  static var backup: String {
    """
    ## Backups

    A backup (`ops backup`) is a SQLite database in one file, which any SQLite can read. Two tables are added to those of the project:

    - `backup_about` has one row: `made_at` in milliseconds since 1970 UTC, `migration`, the newest one of the schema, and `program`,
      the version that made it.
    - `backup_manifest` has a row for each table: `table_name`, `row_count` and `sha256`. The first, called
      `\(BackupManifest.schemaEntry)`, is the result of `SELECT type, name, tbl_name, sql FROM sqlite_schema` for everything but these two
      tables, ordered by type and name.

    The hash of a table is SHA-256 over the number of its columns as an INTEGER, their names as TEXT, and every value of every row. Rows are in
    the order of the rowid, which then is the first column, and called `rowid`; in a table without one, in the order of the primary key. Each
    value is one byte for its type and what follows, the highest byte first:

    | type    | byte | then                                            |
    |---------|------|-------------------------------------------------|
    | NULL    | 0    | nothing                                         |
    | INTEGER | 1    | 8 bytes, two's complement                       |
    | REAL    | 2    | 8 bytes, IEEE 754                               |
    | TEXT    | 3    | the length in bytes as 8 bytes, then the UTF-8  |
    | BLOB    | 4    | the length in bytes as 8 bytes, then the bytes  |

    """
  }
}
