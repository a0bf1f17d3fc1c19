extension CSVRecord {
  /// Takes the bytes of a record, without its line end.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, count: Int, line: Int, ordinal: Int) {
    storage.removeAll(keepingCapacity: true)
    storage.append(contentsOf: bytes)
    rawCount = bytes.count
    self.count = count
    self.line = line
    self.ordinal = ordinal
    if !moved.isEmpty { moved.removeAll(keepingCapacity: true) }
  }

  /// Makes room for more cells.
  mutating func growCells() {
    cells.append(contentsOf: repeatElement(Cell(start: 0, end: 0), count: cells.count))
  }

  /// Writes the text of cells with doubled quotes behind the record, so that the record itself stays as it is.
  mutating func undoubleQuotes() {
    for index in 0..<count where cells[index].isDoubled {
      let cell = cells[index]
      let start = storage.count
      var position = cell.start
      while position < cell.end {
        let byte = storage[position]
        storage.append(byte)
        position += byte == Byte.quote ? 2 : 1
      }
      moved.append((index, cell.start))
      cells[index] = Cell(start: start, end: storage.count, isQuoted: true, isDoubled: false)
    }
  }
}
