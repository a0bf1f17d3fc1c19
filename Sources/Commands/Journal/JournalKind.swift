import Arguments

/// What can be written into the journal.
enum JournalKind: String, CaseIterable, ExpressibleByArgument {
  /// The weekly review of the pipeline took place.
  case review
}
