import Testing

@testable import Domain

struct `Percentages` {
  @Test(arguments: [
    ("20", 2000), ("20 %", 2000), ("20%", 2000), ("12.5%", 1250), ("0.05", 5), ("-0.5", -50), ("100.00", 10_000),
    ("7.500", 750), ("1000000", 100_000_000),
  ])
  func `are read`(text: String, basisPoints: Int) {
    #expect(Percentage(text)?.basisPoints == basisPoints)
  }

  @Test(arguments: [
    "", "%", "x", "12.", "12.345", "1,5", "12.-5", "1e3", "1000001", "-9223372036854775808", "9223372036854775808",
    "--5",
  ])
  func `are refused`(text: String) {
    #expect(Percentage(text) == nil)
  }

  @Test func `are written as they are read`() {
    for basisPoints in -1500...1500 {
      let share = Percentage(basisPoints: basisPoints)
      #expect(Percentage(share.description) == share)
    }
  }

  @Test(arguments: [
    (1, 3, 3333), (2, 3, 6667), (1, 8, 1250), (1, 16, 625), (1, 32, 312), (3, 32, 938), (0, 5, 0), (5, 5, 10_000),
    (-1, 3, -3333),
  ])
  func `of a whole are rounded half to even`(part: Int, whole: Int, basisPoints: Int) {
    #expect(Percentage(part, of: whole)?.basisPoints == basisPoints)
  }

  @Test(arguments: [(1, 0), (1, -1), (.max, 1), (.min, 1)])
  func `of nothing, or too large, are none`(part: Int, whole: Int) {
    #expect(Percentage(part, of: whole) == nil)
  }

  @Test func `of the largest numbers are right`() {
    #expect(Percentage(.max, of: .max) == Percentage(100))
    #expect(Percentage(.max - 1, of: .max)?.basisPoints == 10_000)
  }

  @Test(arguments: [
    (9996, 1, "99.9"), (9999, 0, "99"), (9999, 2, "99.99"), (10_000, 1, "100.0"), (1235, 1, "12.4"), (1225, 1, "12.2"),
    (5, 1, "0.0"), (-5, 1, "0.0"), (-1250, 0, "-12"), (1250, 9, "12.50"),
  ])
  func `are written rounded, and never as 100 below it`(basisPoints: Int, decimals: Int, text: String) {
    #expect(Percentage(basisPoints: basisPoints).formatted(decimals: decimals) == text)
  }

  @Test func `below 100 never read as 100`() {
    for basisPoints in 0..<10_000 {
      for decimals in 0...2 {
        #expect(!Percentage(basisPoints: basisPoints).formatted(decimals: decimals).hasPrefix("100"))
      }
    }
  }
}
