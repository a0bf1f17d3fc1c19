/// How sure a deal is in the forecast.
public enum ForecastCategory: String, CaseIterable, Hashable, Sendable {
  case pipeline
  case bestCase = "best_case"
  case commit
  case closed
  case omitted

  /// Reads a category's name in any case, with a blank, a hyphen or an underscore between its words.
  public init?(name: String) {
    let folded = name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
    self.init(rawValue: String(folded))
  }
}
