public import Domain

extension DealFile {
  /// Hands over the cells that give a text field, without reading the rest of the rows; nothing where no column gives it.
  ///
  /// Rows that cannot be read and cells that are empty are passed over.
  public func forEachValue(of field: DealField, _ body: (String) throws -> Void) throws {
    let columns = profile.columns.filter { $0.target == .field(field) }
    guard let cell = columns.lazy.compactMap({ header.index(of: $0.header) }).first else { return }
    var reader = try CSVReader(ByteSource(path: path, name: name), dialect: detection.dialect)
    var record = CSVRecord()
    while let event = try reader.next(&record) {
      guard case .record = event, !record.isEmpty(cell) else { continue }
      let value = record.withCell(cell) {
        CellText.string(CellText.trimmed($0, guarded: profile.hasGuardedCells), in: $0)
      }
      if !value.isEmpty { try body(value) }
    }
  }
}
