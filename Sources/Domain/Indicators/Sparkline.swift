public import Foundation

/// A line of small bars for a short history.
public enum Sparkline {
  private static let bars = Array("▁▂▃▄▅▆▇█")

  /// One bar a number, the lowest for the least and the highest for the greatest; bars of middle height where all are the same.
  public static func text(_ numbers: [Decimal]) -> String {
    guard let least = numbers.min(), let greatest = numbers.max() else { return "" }
    let range = greatest - least
    guard range > 0 else { return String(repeating: bars[3], count: numbers.count) }
    return String(
      numbers.map { number in
        // How many of the eighths of the range the number has passed; multiplied out, so that nothing is divided.
        let height = (number - least) * 8
        return bars[(1...7).count { height >= range * Decimal($0) }]
      })
  }
}
