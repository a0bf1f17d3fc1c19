public import SQLite

/// The database's schema: named migrations, in order. A released one is never edited; a change is a new one at the end.
public enum Schema {
  /// Brings a database to the newest schema.
  public static let migrator = Migrator([.m0001Pipeline, .m0002History, .m0003Lint, .m0004Journal, .m0005SalesIndexes])
}
