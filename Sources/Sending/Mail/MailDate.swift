import Domain
import Foundation

/// Writes moments as mails have them.
enum MailDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The moment in UTC, to the second: `Fri, 20 Feb 2026 15:00:00 +0000`.
  static func text(of moment: Instant) -> String {
    let clock = moment.description.drop { $0 != "T" }.dropFirst().prefix(8)
    let day = CompanyCalendar.utc.day(of: moment)
    let (year, month, number) = day.components
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return "\(day.weekday.abbreviation.capitalized), \(number) \(months[month - 1]) \(padded) \(clock) +0000"
  }
}
