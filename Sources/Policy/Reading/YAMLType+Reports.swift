import YAML

extension YAMLType where Value == ReportsPolicy {
  /// How reports are made, each key falling back by itself.
  static func reports(else fallback: ReportsPolicy?) -> YAMLType {
    .mapping { map in
      let language = map.value("language", as: .oneOf(ReportsPolicy.Language.self), else: fallback?.language)
      let grace = map.value("grace_days", as: .int(in: 0...365), else: fallback?.graceDays)
      guard let language, let grace else { return nil }
      return ReportsPolicy(language: language, graceDays: grace)
    }
  }
}
