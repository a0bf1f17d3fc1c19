import Foundation
import FoundationInternationalization
import Spelling
import YAML

extension YAMLType where Value == TimeZone {
  /// A name of the tz database.
  static var timeZone: YAMLType {
    .parsed(schema: .either(.choice(TimeZoneNames.all), .pattern(TimeZoneNames.offset))) { text throws(Expectation) in
      if let zone = TimeZone(identifier: text) { return zone }
      // The list comes from FoundationInternationalization's zones. Without this use of it the linker leaves them out of a
      // static binary, where every identifier would then be unknown.
      let names = TimeZone.knownTimeZoneIdentifiers
      let folded = text.lowercased().replacing(" ", with: "_")
      let ofCity = names.first { $0.lowercased().hasSuffix("/" + folded) }
      throw Expectation(
        "a time zone of the tz database, such as Europe/Oslo",
        remedy: (ofCity ?? nearest(to: text, among: names)).map { "Did you mean '\($0)'?" }
          ?? "write area and city, such as America/New_York")
    }
  }
}
