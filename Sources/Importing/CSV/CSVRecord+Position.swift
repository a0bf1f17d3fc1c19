extension CSVRecord {
  /// Where a cell starts in the file, with its opening quote.
  ///
  /// - Returns: The physical line from 1, and the column from 1, counted in characters (Unicode scalars) of that line.
  public func lineAndColumn(ofCell index: Int) -> (line: Int, column: Int) {
    precondition(index < count, "the record has no such cell")
    return lineAndColumn(ofByte: rawStart(ofCell: index))
  }

  /// Where a byte of the record stands in the file.
  func lineAndColumn(ofByte offset: Int) -> (line: Int, column: Int) {
    var line = line
    var column = 1
    var position = 0
    while position < min(offset, rawCount) {
      let byte = storage[position]
      if Byte.isLineEnd(byte) {
        let isPair = byte == Byte.carriageReturn && position + 1 < rawCount && storage[position + 1] == Byte.lineFeed
        position += isPair ? 1 : 0
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      position += 1
    }
    return (line, column)
  }

  /// The cell that holds a byte of the record, quotes and the delimiter behind it included.
  func cell(atByte offset: Int) -> Int {
    (0..<count).last { rawStart(ofCell: $0) <= offset } ?? 0
  }

  private func rawStart(ofCell index: Int) -> Int {
    let cell = cells[index]
    let start = moved.first { $0.cell == index }?.start ?? cell.start
    return cell.isQuoted ? start - 1 : start
  }
}
