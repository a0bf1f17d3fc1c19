import Domain
import Store

extension JSONWriter {
  /// Writes the members of a reading into an object that is open; numbers are texts, so that nothing is rounded.
  mutating func reading(_ reading: IndicatorReading) throws {
    let definition = reading.definition
    try member("kpi", definition.id)
    try member("name", definition.name)
    try member("name_de", definition.germanName ?? definition.name)
    try member("group", definition.group.rawValue)
    try member("unit", definition.unit.rawValue)
    try member("definition", definition.meaning)
    try member("owner", definition.owner)
    try member("source", definition.source.rawValue)
    try key("target")
    try target(definition.target)
    try figure(reading.value)
    try member("day", reading.day?.description)
    try member("light", reading.light?.rawValue)
    try member("trend", reading.trend?.rawValue)
    try key("next_step")
    if let next = reading.nextStep {
      try object { json in
        try json.figure(next.value)
        try json.member("by", next.day.description)
      }
    } else {
      try raw("null")
    }
    try key("history")
    try array { json in
      for point in reading.history {
        try json.object { json in
          try json.member("day", point.day.description)
          try json.figure(point.value)
        }
      }
    }
  }

  /// Writes a value and its currency as members.
  mutating func figure(_ value: IndicatorValue?) throws {
    try member("value", value?.text)
    try member("currency", value?.currency?.code)
  }

  /// Writes a recorded value into an object that is open.
  mutating func indicatorValue(_ value: RecordedIndicatorValue) throws {
    try member("day", value.point.day.description)
    try figure(value.point.value)
    try member("note", value.note)
    try member("recorded_at", value.recordedAt.description)
    try member("actor", value.actor)
    try member("superseded_at", value.supersededAt?.description)
  }

  /// Writes a target as the policy has it, or null.
  private mutating func target(_ target: IndicatorTarget?) throws {
    guard let target else { return try raw("null") }
    try object { json in
      switch target {
      case .limit(let target): try json.member(target.direction.rawValue, "\(target.value)")
      case .growth(let percent): try json.member("growth", "\(percent)")
      case .within(let distance): try json.member("within", "\(distance)")
      case .nearAverage(let percent): try json.member("near_average", "\(percent)")
      case .steps(let steps):
        try json.key("steps")
        try json.array { json in
          for step in steps {
            try json.object { json in
              try json.member("value", "\(step.value)")
              switch step.due {
              case .month(let number): try json.member("by", number)
              case .day(let day): try json.member("by", day.description)
              }
            }
          }
        }
      }
    }
  }
}
