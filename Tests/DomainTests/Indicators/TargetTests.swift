import Domain
import Foundation
import Testing

@Suite
struct `Targets` {
  @Test(arguments: [
    (Target.Direction.atLeast, "10", "10", Light.green), (.atLeast, "10", "9.99", .yellow),
    (.atLeast, "10", "7", .yellow),
    (.atLeast, "10", "6.99", .red), (.above, "8", "8.0", .yellow), (.above, "8", "8.01", .green),
    (.atMost, "7", "7", .green), (.atMost, "7", "10", .yellow), (.atMost, "7", "10.01", .red),
    (.below, "5", "5", .yellow),
    (.below, "5", "4.99", .green), (.atMost, "0", "1", .red), (.atLeast, "0", "0", .green),
  ])
  func `a light says how far a figure is from its target`(
    direction: Target.Direction, value: String, figure: String, light: Light
  ) throws {
    let target = Target(direction, try #require(Decimal(string: value)))
    #expect(target.light(for: try #require(Decimal(string: figure))) == light)
  }
}
