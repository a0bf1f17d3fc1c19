import Importing

/// Writes single lines of CSV.
enum CSVText {
  /// Cells as one line; absent ones are empty, and what a spreadsheet would run as a formula is guarded.
  static func line(_ cells: [String?]) -> String {
    var bytes: [UInt8] = []
    var writer = CSVWriter { span in span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) } }
    for cell in cells { writer.append(cell ?? "") }
    // The sink above never throws.
    try? writer.endRecord()
    try? writer.flush()
    return String(decoding: bytes, as: UTF8.self)
  }
}
