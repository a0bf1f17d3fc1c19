import Foundation

/// Draws a line with dots for each series over a scale of its own; absent values leave gaps.
struct LineDrawing {
  private static let top = 24
  private static let inset = 14

  private let data: ChartData
  private let frame: ChartFrame
  private let target: Chart.Target?
  private let scale: ChartScale
  private let left: Int
  private let right: Int
  private let height: Int

  /// Draws values in a frame, with a line for the target.
  init(_ data: ChartData, _ frame: ChartFrame, target: Chart.Target?) {
    self.data = data
    self.frame = frame
    self.target = target
    scale = ChartScale(
      data.values + (target.map { [$0.value] } ?? []), steps: 4, startsAtZero: false,
      isCounted: data.unit.isCount)
    left = (scale.marks.map { ChartText.width(data.unit.tick($0)) }.max() ?? 0) + 10
    right = frame.width - (data.values.map { ChartText.width(data.unit.text($0)) }.max() ?? 0) - 8
    height = frame == .wide ? 220 : 180
  }

  /// The drawing and its height.
  func drawn() -> (SVGCanvas, height: Int) {
    var canvas = SVGCanvas()
    for mark in scale.marks {
      let y = (y(mark) + 5) / 10
      canvas.line(mark == 0 ? "zero" : "mark", left, y, right, y)
      canvas.text("tick", data.unit.tick(mark), x: left - 8, y: y + 4, .end)
    }
    drawPlaces(&canvas)
    if let target {
      let y = (y(target.value) + 5) / 10
      canvas.line("target", left, y, right, y)
      canvas.text("target", ChartText.cut(target.label, to: right - left - 8), x: left + 4, y: y - 5)
    }
    for index in data.series.indices { drawLine(&canvas, series: index) }
    drawValues(&canvas)
    return (canvas, LineDrawing.top + height + 26)
  }

  private var step: Int {
    data.places.count > 1 ? (right - left - 2 * LineDrawing.inset) * 10 / (data.places.count - 1) : 0
  }

  /// Where a place lies, in tenths; a single one in the middle.
  private func x(_ index: Int) -> Int {
    guard data.places.count > 1 else { return (left + right) * 5 }
    let length = (right - left - 2 * LineDrawing.inset) * 10
    return (left + LineDrawing.inset) * 10 + length * index / (data.places.count - 1)
  }

  private func y(_ value: Decimal) -> Int {
    (LineDrawing.top + height) * 10 - scale.tenths(value, of: height)
  }

  private func point(_ index: Int, _ value: Decimal) -> SVGCanvas.Point { .init(x: x(index), y: y(value)) }

  /// Names as many places as there is room for, the last one always.
  private func drawPlaces(_ canvas: inout SVGCanvas) {
    let names = data.places.map { ChartText.cut($0, to: 110) }
    let room = (names.map(ChartText.width).max() ?? 0) + 10
    let stride = step > 0 ? max(1, (room * 10 + step - 1) / step) : 1
    for index in names.indices where (names.count - 1 - index) % stride == 0 {
      let half = ChartText.width(names[index]) / 2
      let centre = min(max((x(index) + 5) / 10, half), frame.width - half)
      canvas.text("name", names[index], x: centre, y: LineDrawing.top + height + 20, .middle)
    }
  }

  private func drawLine(_ canvas: inout SVGCanvas, series number: Int) {
    let series = data.series[number]
    let style = SVGChart.style(ofSeries: number)
    var runs: [[SVGCanvas.Point]] = [[]]
    for (index, value) in series.values.enumerated() {
      if let value { runs[runs.count - 1].append(point(index, value)) } else { runs.append([]) }
    }
    canvas.runs("line \(style)", runs)
    let lonely = Set(runs.filter { $0.count == 1 }.joined())
    let last = series.values.lastIndex { $0 != nil }
    for (index, value) in series.values.enumerated() {
      guard let value else { continue }
      let place = point(index, value)
      // Dots that would touch each other only hide the line.
      guard step >= 120 || index == last || lonely.contains(place) else { continue }
      canvas.dot("dot \(style)", place, tip: "\(data.places[index]), \(series.name): \(data.unit.text(value))")
    }
  }

  /// Writes every value of a single series where there is room, otherwise the last value of each, beside its dot.
  private func drawValues(_ canvas: inout SVGCanvas) {
    let widest = data.values.map { ChartText.width(data.unit.text($0)) }.max() ?? 0
    if data.series.count == 1, step == 0 || step >= (widest + 8) * 10 {
      for (index, value) in data.series[0].values.enumerated() {
        guard let value else { continue }
        let place = point(index, value)
        canvas.text("value", data.unit.text(value), x: (place.x + 5) / 10, y: (place.y + 5) / 10 - 10, .middle)
      }
      return
    }
    let ends = data.series.compactMap { series in
      series.values.lastIndex { $0 != nil }.flatMap { index in
        series.values[index].map { (place: point(index, $0), text: data.unit.text($0)) }
      }
    }
    // From the lowest to the highest, each at least a line above the one before.
    var lowest = Int.max
    for end in ends.sorted(by: { ($0.place.y, $0.text) > ($1.place.y, $1.text) }) {
      let base = min((end.place.y + 5) / 10 + 5, lowest)
      guard base >= ChartText.size else { break }
      canvas.text("value", end.text, x: (end.place.x + 5) / 10 + 8, y: base)
      lowest = base - ChartText.size - 1
    }
  }
}
