import Foundation
import FoundationInternationalization
import Spelling
import YAML

extension YAMLType where Value == TimeZone {
  /// A name of the tz database.
  static var timeZone: YAMLType {
    // A static binary knows no zones unless something refers to this module.
    _ = Date.FormatStyle.self
    return .parsed { text throws(Expectation) in
      if let zone = TimeZone(identifier: text) { return zone }
      let names = TimeZone.knownTimeZoneIdentifiers
      let folded = text.lowercased().replacing(" ", with: "_")
      let ofCity = names.first { $0.lowercased().hasSuffix("/" + folded) }
      throw Expectation(
        "a time zone of the tz database, such as Europe/Oslo",
        remedy: (ofCity ?? nearest(to: text, among: names)).map { "Did you mean '\($0)'?" })
    }
  }
}
