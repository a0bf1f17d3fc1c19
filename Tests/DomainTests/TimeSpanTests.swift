import Testing

@testable import Domain

struct `Spans of time` {
  @Test(arguments: [("30m", 30), ("24h", 1440), ("7d", 10_080), ("2w", 20_160), ("0d", 0)])
  func `are read with their unit`(text: String, minutes: Int) {
    #expect(TimeSpan(text) == .minutes(minutes))
  }

  @Test(arguments: ["", "d", "7", "-1d", "7 d", "1.5h", "7x", "1000001d", "99999999999999999999d"])
  func `are refused otherwise`(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test(arguments: [
    (0, "0m"), (12, "12m"), (310, "5h 10m"), (1440, "1d"), (4560, "3d 4h"), (4565, "3d 4h"), (-90, "-1h 30m"),
  ])
  func `are written in two units`(minutes: Int, text: String) {
    #expect(TimeSpan.minutes(minutes).description == text)
  }

  @Test func `have shares`() {
    #expect(TimeSpan.hours(24).share(Percentage(80)) == .minutes(1152))
    #expect(TimeSpan(milliseconds: 3).share(Percentage(50)) == TimeSpan(milliseconds: 1))
  }
}
