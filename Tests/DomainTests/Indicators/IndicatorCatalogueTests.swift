import Domain
import Foundation
import Testing

struct `A catalogue of indicators` {
  private let catalogue: IndicatorCatalogue
  private let today: Day

  init() throws {
    today = try #require(Day("2026-02-20"))
    catalogue = IndicatorCatalogue(
      [
        IndicatorDefinition(
          id: "velocity", name: "Velocity", group: .operational, unit: .points, target: .nearAverage(10)),
        IndicatorDefinition(
          id: "hygiene", name: "Hygiene", group: .pipeline, unit: .percent, target: .limit(Target(.atLeast, 95)),
          source: .computed),
        IndicatorDefinition(
          id: "customers", name: "Customers", group: .business, unit: .count,
          target: .steps([.init(10, by: .month(6)), .init(50, by: .month(12))])),
      ], currency: try #require(Currency("EUR")), firstMonth: Month("2026-01"))
  }

  private func points(_ values: [Int], from day: String = "2026-02-01") throws -> [IndicatorPoint] {
    let first = try #require(Day(day))
    return values.enumerated().map { IndicatorPoint(day: first.advanced(by: $0), value: IndicatorValue(Decimal($1))) }
  }

  @Test(arguments: [
    ("velocity", "velocity"), ("Velocity", "velocity"), ("HYGIENE", "hygiene"), ("velocty", nil), ("", nil),
    ("qa-pass", "qa_pass"), ("QA pass", "qa_pass"), ("passed tests", "qa_pass"), ("Passed-Tests", nil),
  ]) func `finds an indicator by its id or its name`(word: String, id: String?) {
    var catalogue = catalogue
    catalogue.definitions.append(
      IndicatorDefinition(id: "qa_pass", name: "Passed tests", group: .pipeline, unit: .percent))
    #expect(catalogue.definition(named: word)?.id == id)
  }

  @Test func `has a reading for every indicator, in its order`() throws {
    let readings = catalogue.readings(
      recorded: ["velocity": try points([30, 34, 33]), "hygiene": try points([1])],
      computed: ["hygiene": try points([90, 96]), "velocity": try points([99])], on: today)
    #expect(readings.map(\.definition.id) == ["velocity", "hygiene", "customers"])
    #expect(readings.map { $0.value?.text } == ["33", "96", nil])
    #expect(readings.map(\.light) == [.green, .green, nil])
    #expect(readings.map(\.trend) == [.down, .up, nil])
    #expect(readings.map(\.sparkline) == ["▁█▇", "▁█", ""])
  }

  @Test func `takes the light of a value that brings its own`() throws {
    var values = try points([90, 95])
    values[0].light = .red
    #expect(catalogue.reading(catalogue.definitions[1], values, on: today).light == .green)
    values[1].light = .yellow
    #expect(catalogue.reading(catalogue.definitions[1], values, on: today).light == .yellow)
    var definition = catalogue.definitions[1]
    definition.target = nil
    #expect(catalogue.reading(definition, values, on: today).light == nil)
  }

  @Test func `passes over what comes later than the day`() throws {
    let reading = catalogue.reading(
      catalogue.definitions[0], try points([30, 34, 33]), on: Day("2026-02-02") ?? .first)
    #expect(reading.value?.text == "34")
    #expect(reading.day?.description == "2026-02-02")
    #expect(reading.points.count == 2)
  }

  @Test func `takes values in any order, and the last given of one day`() throws {
    let values = try points([30, 34, 33])
    let shuffled = [values[2], values[0], values[1], IndicatorPoint(day: values[2].day, value: IndicatorValue(7))]
    let reading = catalogue.reading(catalogue.definitions[0], shuffled, on: today)
    #expect(reading.points.map(\.value.text) == ["30", "34", "7"])
  }

  @Test func `keeps the history short`() throws {
    let reading = catalogue.reading(
      catalogue.definitions[0], try points(Array(1...30), from: "2026-01-01"), on: today)
    #expect(reading.history.map(\.value.text) == (19...30).map { "\($0)" })
    #expect(reading.points.count == 30)
  }

  @Test func `names the step that is due next`() throws {
    let customers = catalogue.definitions[2]
    let next = catalogue.reading(customers, try points([4]), on: today).nextStep
    #expect(next?.value.text == "10")
    #expect(next?.day.description == "2026-06-30")
    let later = catalogue.reading(customers, try points([4]), on: Day("2026-12-31") ?? .last)
    #expect(later.nextStep == nil)
    #expect(later.light == .red)
  }
}
