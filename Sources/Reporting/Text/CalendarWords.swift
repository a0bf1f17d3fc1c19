/// The names of months and of spans of days.
public enum CalendarWords {
  /// The name of a month, counted from 1.
  public static func month(_ number: Int, _ language: Language) -> String {
    switch language {
    case .english: english[number - 1]
    case .german: german[number - 1]
    }
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let german = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
  ]
}
