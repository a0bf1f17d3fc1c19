/// Collects shapes and texts of a drawing. Colours come from the classes, so that they follow the page's scheme.
struct SVGCanvas {
  /// A place in tenths of a unit, written without needless decimals.
  struct Point: Hashable {
    var x: Int
    var y: Int

    /// Both coordinates with a blank between.
    var text: String { "\(SVGCanvas.tenths(x)) \(SVGCanvas.tenths(y))" }
  }

  /// Where a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  private var shapes = ""
  private var texts = ""

  /// Everything drawn, the texts over all shapes.
  var content: String { shapes + texts }

  /// A rectangle. Its tip shows when the pointer rests on it.
  mutating func rectangle(_ style: String, x: Int, y: Int, width: Int, height: Int, tip: String) {
    shapes += "<rect class=\"\(style)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\">"
    shapes += "<title>\(HTMLText.escaped(tip))</title></rect>\n"
  }

  /// A straight line.
  mutating func line(_ style: String, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
    shapes += "<line class=\"\(style)\" x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\"/>\n"
  }

  /// A filled area between points.
  mutating func area(_ style: String, _ points: [Point]) {
    shapes += "<path class=\"\(style)\" d=\"M\(points.map(\.text).joined(separator: "L"))Z\"/>\n"
  }

  /// Lines through the points of each run.
  mutating func runs(_ style: String, _ runs: [[Point]]) {
    let path = runs.filter { $0.count > 1 }.map { "M" + $0.map(\.text).joined(separator: "L") }.joined()
    if !path.isEmpty { shapes += "<path class=\"\(style)\" d=\"\(path)\"/>\n" }
  }

  /// A dot. Its tip shows when the pointer rests on it.
  mutating func dot(_ style: String, _ place: Point, tip: String) {
    shapes +=
      "<circle class=\"\(style)\" cx=\"\(SVGCanvas.tenths(place.x))\" cy=\"\(SVGCanvas.tenths(place.y))\" r=\"4\">"
    shapes += "<title>\(HTMLText.escaped(tip))</title></circle>\n"
  }

  /// A line of text on a base line.
  mutating func text(_ style: String, _ text: String, x: Int, y: Int, _ anchor: Anchor = .start) {
    let anchored = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    texts += "<text class=\"\(style)\" x=\"\(x)\" y=\"\(y)\"\(anchored)>\(HTMLText.escaped(text))</text>\n"
  }

  private static func tenths(_ value: Int) -> String {
    let magnitude = value.magnitude
    let decimals = magnitude % 10 == 0 ? "" : ".\(magnitude % 10)"
    return "\(value < 0 ? "-" : "")\(magnitude / 10)\(decimals)"
  }
}
