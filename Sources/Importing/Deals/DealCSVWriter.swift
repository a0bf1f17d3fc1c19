public import Domain

/// Writes deals as the product's own CSV, which its own profile reads back to the same deals.
public struct DealCSVWriter: ~Copyable {
  private var writer: CSVWriter
  private let customNames: [String]

  /// Writes the header at once.
  /// - Parameters:
  ///   - customNames: the custom fields that get a column, each once in any case.
  ///   - sink: takes the file, some 64 KiB at a time.
  public init(customNames: [String], sink: @escaping (Span<UInt8>) throws -> Void) throws {
    self.customNames = customNames
    writer = CSVWriter(sink: sink)
    for header in OwnHeader.fixed + OwnHeader.custom(customNames) { writer.append(header, as: .number) }
    try writer.endRecord()
  }

  /// Writes a deal.
  public mutating func write(_ deal: Deal) throws {
    for field in DealField.allCases {
      // Numbers and dates need no guard, and must not get one.
      append(deal.written(field), isText: field.kind == .text)
    }
    append(deal.externalSource, isText: true)
    for name in customNames { append(deal.custom(name), isText: true) }
    try writer.endRecord()
  }

  /// Hands over what is left; to be called at the end.
  public mutating func finish() throws {
    try writer.flush()
  }

  private mutating func append(_ value: String?, isText: Bool) {
    let value = value ?? ""
    writer.append(isText ? CellGuard.guarded(value) : value, as: .number)
  }
}
