/// The room a chart is drawn in. Both are in the page, and the window's width decides which is seen.
enum ChartFrame: String, CaseIterable {
  /// For a desk and paper.
  case wide
  /// For a phone: names stand above what they name.
  case narrow

  /// How wide it is, in the units in which a letter of the chart is 13 high.
  var width: Int { self == .wide ? 800 : 328 }
  /// How much of the width names may take.
  var nameLimit: Int { self == .wide ? 270 : 320 }
}
