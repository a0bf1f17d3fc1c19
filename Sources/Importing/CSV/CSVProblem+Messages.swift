extension CSVProblem {
  /// The wording of the problems of rows. `cell` is the name of the column concerned, or `cell 3`.
  enum Message {
    static func unterminatedQuote(cell: String) -> String {
      "the quote that opens \(cell) is not closed; close it, and write a quote inside a quoted cell as \"\""
    }

    static func textAfterQuote(cell: String) -> String {
      "text follows the closing quote of \(cell); write a quote inside a quoted cell as \"\", or remove the text"
    }

    static func tooFewCells(count: Int, expected: Int, missing: String, lastLine: Int?) -> String {
      "the row has \(cells(count)), the header \(expected); the first one missing is \(missing)"
        + mend(lastLine, "add it")
    }

    static func tooManyCells(count: Int, expected: Int, delimiter: String, lastLine: Int?) -> String {
      "the row has \(cells(count)), the header \(expected)"
        + mend(lastLine, "put a cell that holds \(delimiter) between quotes")
    }

    static func invalidUTF8(byte: UInt8, cell: String) -> String {
      "byte \(hexadecimal(byte)) in \(cell) is not UTF-8; try --encoding windows-1252, or save the file as UTF-8"
    }

    static func loneSurrogate(_ code: UInt16, cell: String) -> String {
      "half a character (surrogate U+\(String(code, radix: 16, uppercase: true))) in \(cell); "
        + "correct it, or save the file as UTF-8"
    }

    static func nulByte(cell: String) -> String {
      "a NUL byte in \(cell); remove it, or state the file's --encoding if all its text looks wrong"
    }

    static func recordTooLong(limit: Int) -> String {
      "the row is longer than \(limit) bytes; check for a missing line end, or split the row"
    }

    static func repeatedHeader(_ name: String, renamed: String) -> String {
      "the header \"\(name)\" occurs more than once; this column is read as \"\(renamed)\", "
        + "so rename one of them if it is the one meant"
    }

    static func emptyHeader(renamed: String) -> String {
      "the column has no name; it is read as \"\(renamed)\", so name it in the header if it is needed"
    }

    private static func cells(_ count: Int) -> String {
      count == 1 ? "1 cell" : "\(count) cells"
    }

    /// A row of wrong width that runs over several lines usually has a quote that was not meant to open a cell.
    private static func mend(_ lastLine: Int?, _ remedy: String) -> String {
      guard let lastLine else { return "; \(remedy)" }
      return "; the row runs to line \(lastLine), so check for a quote that is not closed, or \(remedy)"
    }
  }
}
