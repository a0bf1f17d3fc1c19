import Foundation

/// Draws a group of lying bars for each place, each with its value at its end.
///
/// Lying bars leave room for long names and for any number of places, on a phone too.
struct BarDrawing {
  private static let nameHeight = 20
  private static let groupGap = 12

  private let data: ChartData
  private let frame: ChartFrame
  private let target: Chart.Target?
  private let scale: ChartScale
  private let left: Int
  private let length: Int
  private let nameWidth: Int

  /// Draws values in a frame, with a line for the target.
  init(_ data: ChartData, _ frame: ChartFrame, target: Chart.Target?) {
    self.data = data
    self.frame = frame
    self.target = target
    let values = data.values
    let valueWidth = (values.map { ChartText.width(data.unit.text($0)) }.max() ?? 0) + 8
    let isNegative = (values.min() ?? 0) < 0
    nameWidth = frame == .narrow ? 0 : min(frame.nameLimit, (data.places.map(ChartText.width).max() ?? 0) + 16)
    left = nameWidth + (isNegative ? valueWidth : 0)
    let length = max(40, frame.width - left - valueWidth)
    self.length = length
    let held = values + [target?.value ?? 0]
    let scales = (1...5).reversed().lazy.map { ChartScale(held, steps: $0, isCounted: data.unit.isCount) }
    scale =
      scales.first { scale in
        let widest = scale.marks.map { ChartText.width(data.unit.tick($0)) }.max() ?? 0
        return (widest + 12) * (scale.marks.count - 1) <= length
      } ?? ChartScale(held, steps: 1, isCounted: data.unit.isCount)
  }

  private var barHeight: Int { data.series.count == 1 ? 18 : 14 }

  /// The drawing and its height.
  func drawn() -> (SVGCanvas, height: Int) {
    let top = target == nil ? 0 : 22
    let namesAbove = frame == .narrow ? BarDrawing.nameHeight : 0
    let groupHeight = namesAbove + (barHeight + 2) * data.series.count - 2
    let bottom = top + data.places.count * (groupHeight + BarDrawing.groupGap)
    var canvas = SVGCanvas()
    drawMarks(&canvas, from: top, to: bottom)
    for index in data.places.indices {
      let y = top + BarDrawing.groupGap / 2 + index * (groupHeight + BarDrawing.groupGap)
      drawName(&canvas, data.places[index], y: y, height: groupHeight)
      for (number, series) in data.series.enumerated() {
        let barTop = y + namesAbove + number * (barHeight + 2)
        drawBar(&canvas, series.values[index], series: number, place: index, y: barTop)
      }
    }
    if let target { drawTarget(&canvas, target, from: top, to: bottom) }
    return (canvas, bottom + 22)
  }

  private func x(_ value: Decimal) -> Int { left + scale.offset(value, of: length) }

  private func drawMarks(_ canvas: inout SVGCanvas, from top: Int, to bottom: Int) {
    for mark in scale.marks {
      let x = x(mark)
      canvas.line(mark == 0 ? "zero" : "mark", x, top, x, bottom)
      let text = data.unit.tick(mark)
      let half = ChartText.width(text) / 2
      canvas.text("tick", text, x: min(max(x, half), frame.width - half), y: bottom + 16, .middle)
    }
  }

  private func drawName(_ canvas: inout SVGCanvas, _ name: String, y: Int, height: Int) {
    if frame == .narrow {
      canvas.text("name", ChartText.cut(name, to: frame.nameLimit), x: 0, y: y + 14)
    } else {
      canvas.text("name", ChartText.cut(name, to: nameWidth - 12), x: 0, y: y + height / 2 + 5)
    }
  }

  private func drawBar(_ canvas: inout SVGCanvas, _ value: Decimal?, series: Int, place: Int, y: Int) {
    let zero = x(0)
    let base = y + barHeight / 2 + 5
    guard let value else {
      canvas.text("value absent", CellText.absent, x: zero + 6, y: base)
      return
    }
    let (end, text) = (x(value), data.unit.text(value))
    // What is not nothing is seen.
    let width = value == 0 ? 0 : max(1, abs(end - zero))
    if width > 0 {
      let name = data.series.count == 1 ? data.places[place] : "\(data.places[place]), \(data.series[series].name)"
      canvas.rectangle(
        "bar \(SVGChart.style(ofSeries: series))", x: value < 0 ? zero - width : zero, y: y, width: width,
        height: barHeight, tip: "\(name): \(text)")
    }
    if value < 0 {
      canvas.text("value", text, x: zero - width - 6, y: base, .end)
    } else {
      canvas.text("value", text, x: zero + width + 6, y: base)
    }
  }

  private func drawTarget(_ canvas: inout SVGCanvas, _ target: Chart.Target, from top: Int, to bottom: Int) {
    let x = x(target.value)
    canvas.line("target", x, top - 4, x, bottom)
    let label = ChartText.cut(target.label, to: frame.width - 8)
    let half = ChartText.width(label) / 2
    canvas.text("target", label, x: min(max(x, half), frame.width - half), y: top - 9, .middle)
  }
}
