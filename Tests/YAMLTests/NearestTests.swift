import Testing

@testable import YAML

struct NearestTests {
  @Test(arguments: [
    ("stagess", "stages"), ("STAGES", "stages"), ("satges", "stages"), ("curency", "currency"),
    ("timezone", "time_zone"),
    ("sl", "sla"), ("x", nil), ("", nil), ("budget", nil), (String(repeating: "s", count: 70), nil),
  ])
  func `the nearest name is at most a third away`(name: String, nearestName: String?) {
    #expect(nearest(to: name, among: ["currency", "stages", "time_zone", "sla"]) == nearestName)
  }

  @Test func `of equally near names the first counts`() {
    #expect(nearest(to: "wan", among: ["won", "win"]) == "won")
  }

  @Test func `a nearer name wins over an earlier one`() {
    #expect(nearest(to: "stages", among: ["stage", "stages"]) == "stages")
  }
}
