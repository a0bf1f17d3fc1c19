import Domain
import YAML

extension YAMLType where Value == SalesPolicy {
  /// What sales is measured by, each key falling back by itself.
  /// - Parameter stages: The ids that figures and conversions may name.
  static func sales(stages: [String], else fallback: SalesPolicy?) -> YAMLType {
    .mapping { map in
      let figures = map.value(
        "figures", as: .unique(of: .salesFigure(stages: stages), by: \.id), else: fallback?.figures)
      let conversions = map.value(
        "conversions", as: .unique(of: .salesConversion(stages: stages), by: \.id), else: fallback?.conversions)
      let days = map.value("conversion_days", as: .int(in: 7...3650), else: fallback?.conversionDays)
      let band = map.value("accuracy_band", as: .percentage, else: fallback?.accuracyBand)
      guard let figures, let conversions, let days, let band else { return nil }
      return SalesPolicy(figures: figures, conversions: conversions, conversionDays: days, accuracyBand: band)
    }
  }
}

extension YAMLType where Value == SalesFigure {
  /// A figure of the list.
  fileprivate static func salesFigure(stages: [String]) -> YAMLType {
    .mapping { map in
      let id = map.required("id", as: .identifier)
      let name = map.required("name", as: .line)
      let stage = map.optional("stage", as: .stage(among: stages))
      let target = map.optional("target", as: .int(in: 1...1_000_000))
      guard let id, let name else { return nil }
      return SalesFigure(id: id, name: name, stage: stage, target: target)
    }
  }
}

extension YAMLType where Value == SalesConversion {
  /// A conversion of the list.
  fileprivate static func salesConversion(stages: [String]) -> YAMLType {
    .mapping { map in
      let id = map.required("id", as: .identifier)
      let name = map.required("name", as: .line)
      let from = map.required("from", as: .stage(among: stages))
      let to = map.required("to", as: .stage(among: stages))
      let benchmark = map.optional("benchmark", as: .percentage)
      guard let id, let name, let from, let to else { return nil }
      return SalesConversion(id: id, name: name, from: from, to: to, benchmark: benchmark)
    }
  }
}

extension YAMLType where Value == String {
  /// The id of a stage that there is.
  fileprivate static func stage(among stages: [String]) -> YAMLType {
    .parsed(schema: identifier.schema) { text throws(Expectation) in
      if stages.contains(text) { return text }
      let listed = stages.prefix(20).joined(separator: ", ") + (stages.count > 20 ? ", …" : "")
      throw .unknown("the id of a stage", text, among: stages, otherwise: "the stages are: \(listed)")
    }
  }
}
