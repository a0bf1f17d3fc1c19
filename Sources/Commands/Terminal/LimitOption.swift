import Arguments

/// How many of something are printed at most; 0 for all.
enum LimitOption {
  /// Refuses a count below zero.
  static func check(_ limit: Int) throws {
    if limit < 0 { throw ValidationError("The value '\(limit)' is invalid for '--limit <count>'. Write 0 or more.") }
  }
}
