/// The order in which a file writes the parts of a numeric date.
public enum DateOrder: String, CaseIterable, Sendable {
  /// Year, month, day.
  case yearMonthDay = "ymd"
  /// Day, month, year.
  case dayMonthYear = "dmy"
  /// Month, day, year.
  case monthDayYear = "mdy"
}
