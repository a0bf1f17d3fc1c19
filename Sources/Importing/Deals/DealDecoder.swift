public import Domain

/// Turns the records of a file into deals, by a profile.
///
/// The plan from columns to fields is made once for the header; a row then costs one look at each cell.
public struct DealDecoder: Sendable {
  /// The profile that is followed.
  public let profile: MappingProfile
  /// Headers that no column of the profile knows: they are kept as custom fields.
  public let customHeaders: [String]
  /// Fields that some column of the file gives, in the order of the product's own CSV.
  public let mappedFields: [DealField]

  /// Which system the external ids belong to.
  public let source: String

  private let options: ReadingOptions
  private let pipeline: Pipeline
  private let template: Deal
  /// Cells in the order in which they are read: currency and stage first, because others depend on them.
  private let steps: [Step]
  private let customColumns: [(cell: Int, name: String)]
  private let cellsByField: [String: Int]

  private struct Step: Sendable {
    var cell: Int
    var header: String
    var target: MappingProfile.Target
    var values: [String: String]?
    /// One bit for the field that the cells go to; none for a target that stands for several.
    var bit: UInt64
  }

  /// A decoder for the files of one header.
  /// - Parameter source: which system the external ids belong to; nil for the profile's own.
  /// - Throws: `RowProblem` for a constant that its field cannot hold.
  public init(
    profile: MappingProfile, header: CSVHeader, pipeline: Pipeline, options: ReadingOptions, source: String? = nil
  ) throws(RowProblem) {
    self.profile = profile
    self.options = options
    self.pipeline = pipeline
    var template = Deal()
    for (field, value) in profile.constants.sorted(by: { a, _ in a.field == .currency }) {
      do {
        try template.read(value.utf8.span, as: field, options: options)
      } catch {
        throw RowProblem(
          line: 1, column: 1, code: "unreadable-constant",
          reason: "the profile's constant \(field) '\(value)' \(error.reason)")
      }
    }
    self.source = source ?? profile.source
    template.externalSource = self.source
    self.template = template

    var steps: [Step] = []
    var known: Set<Int> = []
    var cells: [String: Int] = [:]
    for column in profile.columns {
      guard let cell = header.index(of: column.header), known.insert(cell).inserted else { continue }
      // What is stated for the whole file goes before what a row says.
      if column.target == .externalSource, source != nil { continue }
      var values = column.values
      if values == nil, case .field(let field) = column.target { values = profile.values[field] }
      steps.append(
        Step(
          cell: cell, header: header.names[cell], target: column.target, values: values,
          bit: DealDecoder.bit(of: column.target)))
      for field in DealDecoder.fields(of: column.target) where cells[field.rawValue] == nil {
        cells[field.rawValue] = cell
      }
    }
    self.steps = steps.enumerated().sorted { (DealDecoder.rank($0), $0.offset) < (DealDecoder.rank($1), $1.offset) }
      .map(\.element)
    known.formUnion(profile.ignored.compactMap { header.index(of: $0) })
    customColumns = header.names.indices.filter { !known.contains($0) }.map { cell in
      (cell, profile.hasGuardedCells ? OwnHeader.customName(of: header.names[cell]) : header.names[cell])
    }
    // A column that no profile's column takes gives no field, even when it has a field's name.
    mappedFields = DealField.allCases.filter { cells[$0.rawValue] != nil }
    for (cell, name) in customColumns where cells[name] == nil { cells[name] = cell }
    customHeaders = customColumns.map(\.name)
    cellsByField = cells
  }

  /// The deal of a record.
  public func deal(from record: borrowing CSVRecord) throws(RowProblem) -> Deal {
    var deal = template
    var seen: UInt64 = 0
    for step in steps {
      // Where several columns go to one field, the first that has a value wins.
      guard !record.isEmpty(step.cell) else { continue }
      guard seen & step.bit == 0 else {
        // The field has its value; what else the file says is kept beside it.
        keep(step.cell, named: step.header, of: record, in: &deal)
        continue
      }
      do {
        let hasValue = try record.withCell(step.cell) { (cell) throws(FieldReadingError) in
          try read(cell, by: step, into: &deal)
        }
        if hasValue { seen |= step.bit }
      } catch {
        throw problem(error, at: step, in: record)
      }
    }
    for (cell, name) in customColumns where !record.isEmpty(cell) { keep(cell, named: name, of: record, in: &deal) }
    if deal.externalID == nil { deal.externalSource = nil }
    // A known stage is kept by its id, whatever word the file has for it.
    if let known = deal.stage.flatMap({ pipeline.stage($0) }) { deal.stage = known.id }
    return deal
  }

  private func keep(_ cell: Int, named name: String, of record: borrowing CSVRecord, in deal: inout Deal) {
    let value = record.withCell(cell) {
      CellText.string(CellText.trimmed($0, guarded: profile.hasGuardedCells), in: $0)
    }
    if !value.isEmpty { deal.customFields.append(CustomField(name: name, value: value)) }
  }

  /// The place of a field's cell in a record; the start of the record where the file has no such column.
  public func place(of field: String?, in record: borrowing CSVRecord) -> (line: Int, column: Int) {
    guard let cell = field.flatMap({ cellsByField[$0] }), cell < record.count else { return (record.line, 1) }
    return record.lineAndColumn(ofCell: cell)
  }

  /// Reads a cell; false when it is empty or its value stands for nothing.
  private func read(
    _ cell: Span<UInt8>, by step: Step, into deal: inout Deal
  ) throws(FieldReadingError) -> Bool {
    let range = CellText.trimmed(cell, guarded: profile.hasGuardedCells)
    guard !range.isEmpty else { return false }
    if let values = step.values {
      let written = CellText.string(range, in: cell)
      if let value = values[written] ?? values[MappingProfile.folded(written)] {
        guard !value.isEmpty else { return false }
        try set(value.utf8.span, target: step.target, in: &deal)
        return true
      }
    }
    try set(cell.extracting(range), target: step.target, in: &deal)
    return true
  }

  private func set(
    _ text: Span<UInt8>, target: MappingProfile.Target, in deal: inout Deal
  ) throws(FieldReadingError) {
    switch target {
    case .field(let field): try deal.read(text, as: field, options: options)
    case .amount:
      try deal.read(text, as: .offerAmount, options: options)
      if role(of: deal) == .won, deal.actualAmount == nil { deal.actualAmount = deal.offerAmount }
    case .closeDate:
      let isClosed = role(of: deal) == .won || role(of: deal) == .lost
      try deal.read(text, as: isClosed ? .closedDate : .expectedCloseDate, options: options)
    case .contact:
      let first = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.prefix { $0 != ";" }
      // A contact without a name is `(e-mail)` alone.
      let parts = first.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map { $0.trimming(" ") } ?? ""
      if !name.isEmpty { deal.name = name }
      if parts.count == 2, parts[1].contains("@") { deal.email = parts[1].trimming(" )") }
    case .externalSource:
      deal.externalSource = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func role(of deal: Deal) -> Stage.Role? {
    deal.stage.flatMap { pipeline.stage($0) }?.role
  }

  private func problem(
    _ error: FieldReadingError, at step: Step, in record: borrowing CSVRecord
  ) -> RowProblem {
    let (line, column) = record.lineAndColumn(ofCell: step.cell)
    let field = DealDecoder.fields(of: step.target).first?.rawValue ?? OwnHeader.externalSource
    return RowProblem(
      line: line, column: column, code: "unreadable-value",
      reason: "\(field) '\(CellText.excerpt(record.string(step.cell)))' \(error.reason)")
  }

  private static func fields(of target: MappingProfile.Target) -> [DealField] {
    switch target {
    case .field(let field): [field]
    case .amount: [.offerAmount, .actualAmount]
    case .closeDate: [.expectedCloseDate, .closedDate]
    case .contact: [.name, .email]
    case .externalSource: []
    }
  }

  private static func bit(of target: MappingProfile.Target) -> UInt64 {
    guard case .field(let field) = target, let place = DealField.allCases.firstIndex(of: field) else { return 0 }
    return 1 << UInt64(place)
  }

  private static func rank(_ step: (offset: Int, element: Step)) -> Int {
    switch step.element.target {
    case .field(.currency), .field(.stage): 0
    default: 1
    }
  }
}

extension Substring {
  /// The text without some characters at both ends.
  fileprivate func trimming(_ characters: String) -> String {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    while let first = text.first, characters.contains(first) { text.removeFirst() }
    return String(text)
  }
}
