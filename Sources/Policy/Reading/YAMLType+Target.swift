import Domain
import Foundation
import YAML

extension YAMLType where Value == IndicatorTarget? {
  /// A mapping with one key that says what is to be reached, or `none`, which is nil.
  static var target: YAMLType {
    let mapping = YAMLType<IndicatorTarget>.oneTarget
    return YAMLType(schema: .either(.choice(["none"]), mapping.schema)) { node, context in
      if case .scalar(let scalar) = node, scalar.text == "none" { return .some(nil) }
      guard case .mapping = node else {
        context.report(
          Expectation("a mapping such as {at_least: 95}, or none", remedy: "write {at_least: 95}, {below: 5} or none"),
          found: node)
        return nil
      }
      return mapping.read(node, in: context).map { Optional($0) }
    }
  }
}

extension YAMLType where Value == IndicatorTarget {
  /// A mapping with exactly one of the keys that say what is to be reached.
  fileprivate static var oneTarget: YAMLType {
    .mapping { map in
      var targets: [IndicatorTarget] = []
      var count = 0
      for direction in Target.Direction.allCases {
        if map.contains(direction.rawValue) { count += 1 }
        if let value = map.optional(direction.rawValue, as: .figure) {
          targets.append(.limit(Target(direction, value)))
        }
      }
      for (key, target) in [
        ("growth", IndicatorTarget.growth), ("within", IndicatorTarget.within),
        ("near_average", IndicatorTarget.nearAverage),
      ] {
        if map.contains(key) { count += 1 }
        if let value = map.optional(key, as: .share) { targets.append(target(value)) }
      }
      if map.contains("steps") { count += 1 }
      if let steps = map.optional("steps", as: .steps) { targets.append(.steps(steps)) }
      let hasValue = map.entries.allSatisfy { !$0.value.isNull }
      guard count == 1, hasValue else {
        // A key that nobody knows is reported as such.
        if count > 0 || map.entries.isEmpty {
          map.context.report(
            count > 1 ? "two targets in one place" : "no target is named", at: map.mark,
            remedy: "write one of at_least, above, at_most, below, growth, within, near_average, steps")
        }
        return nil
      }
      return targets.first
    }
  }
}

extension YAMLType where Value == Decimal {
  /// A number from 0 on.
  fileprivate static var share: YAMLType {
    figure.checked { number throws(Expectation) in
      guard number >= 0 else { throw Expectation("a number from 0 on", remedy: "write it without the sign") }
    }.described { $0["minimum"] = 0 }
  }
}

extension YAMLType where Value == [IndicatorTarget.Step] {
  /// Values with the days by which they are to be reached, at least one.
  fileprivate static var steps: YAMLType {
    let list = YAMLType.list(of: .step)
    return YAMLType(schema: list.schema) { node, context in
      guard let steps = list.read(node, in: context) else { return nil }
      guard !steps.isEmpty else {
        context.report("no step is named", at: node.mark, remedy: "write steps such as [{value: 10, by: 6}]")
        return nil
      }
      return steps
    }.described { $0["minItems"] = 1 }
  }
}

extension YAMLType where Value == IndicatorTarget.Step {
  /// A value and by when it is to be reached.
  fileprivate static var step: YAMLType {
    .mapping { map in
      let value = map.required("value", as: .figure)
      let due = map.required("by", as: .due)
      guard let value, let due else { return nil }
      return IndicatorTarget.Step(value, by: due)
    }
  }
}

extension YAMLType where Value == IndicatorTarget.Step.Due {
  /// The number of a month, or a date.
  fileprivate static var due: YAMLType {
    let days = YAMLType<Day>.day.schema
    return .parsed(schema: .either(JSONSchema(["type": "integer", "minimum": 1, "maximum": 1200]), days)) {
      text throws(Expectation) in
      if let day = Day(text) { return .day(day) }
      if let month = Int(text), (1...1200).contains(month), text == "\(month)" { return .month(month) }
      throw Expectation(
        "the number of a month from 1 to 1200, or a date as YYYY-MM-DD", remedy: "write a month such as 6, or a date")
    }
  }
}
