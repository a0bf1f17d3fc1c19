import Foundation

/// Draws the first series as centred bars below each other, each joined to the next.
struct FunnelDrawing {
  private static let barHeight = 26
  private static let gap = 10
  private static let nameHeight = 20

  private let data: ChartData
  private let frame: ChartFrame

  /// Draws values in a frame.
  init(_ data: ChartData, _ frame: ChartFrame) {
    self.data = data
    self.frame = frame
  }

  /// The drawing and its height.
  func drawn() -> (SVGCanvas, height: Int) {
    var canvas = SVGCanvas()
    let values = data.series.first?.values ?? []
    let texts = values.map { $0.map(data.unit.text) ?? CellText.absent }
    let valueWidth = (texts.map(ChartText.width).max() ?? 0) + 12
    let isNamedAbove = frame == .narrow
    let nameWidth = isNamedAbove ? 0 : min(frame.nameLimit, (data.places.map(ChartText.width).max() ?? 0) + 16)
    let room = frame.width - nameWidth - valueWidth
    let centre = nameWidth + room / 2
    let widest = max(values.compactMap { $0 }.max() ?? 0, 0)
    let halves = values.map { value -> Int? in
      guard let value else { return nil }
      // Nothing, and less, is a thin line.
      guard widest > 0, value > 0 else { return 1 }
      return max(1, ChartFigure.whole(value / widest * Decimal(room / 2)))
    }
    var y = 0
    for index in values.indices {
      if isNamedAbove { y += FunnelDrawing.nameHeight }
      let base = y + FunnelDrawing.barHeight / 2 + 5
      canvas.text(
        "name", ChartText.cut(data.places[index], to: isNamedAbove ? frame.nameLimit : nameWidth - 12), x: 0,
        y: isNamedAbove ? y - 6 : base)
      if let half = halves[index] {
        canvas.rectangle(
          "bar s1", x: centre - half, y: y, width: 2 * half, height: FunnelDrawing.barHeight,
          tip: "\(data.places[index]): \(texts[index])")
        if !isNamedAbove, index + 1 < halves.count, let next = halves[index + 1] {
          let (top, bottom) = (y + FunnelDrawing.barHeight, y + FunnelDrawing.barHeight + FunnelDrawing.gap)
          canvas.area(
            "joint s1",
            [(centre - half, top), (centre + half, top), (centre + next, bottom), (centre - next, bottom)]
              .map { SVGCanvas.Point(x: $0.0 * 10, y: $0.1 * 10) })
        }
      }
      canvas.text("value", texts[index], x: frame.width, y: base, .end)
      y += FunnelDrawing.barHeight + FunnelDrawing.gap
    }
    return (canvas, max(1, y - FunnelDrawing.gap))
  }
}
