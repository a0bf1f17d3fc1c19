import Domain

/// Writes findings as bytes for the spool: numbers as LEB128, texts with their length in front.
struct FindingEncoder {
  var bytes: [UInt8] = []

  /// Appends the findings of one deal or owner.
  mutating func encode(_ group: ReportedGroup) {
    let deal = group.deal
    put(deal.isDeal ? 1 : 0)
    for text in [deal.id, deal.externalSource, deal.externalID, deal.label, deal.company, deal.owner, deal.stage] {
      put(text)
    }
    put(deal.amount.map { String($0) })
    put(deal.currency?.code)
    put(group.findings.count)
    for finding in group.findings {
      put(finding.code)
      put(finding.name)
      put(finding.severity.rawValue)
      put(finding.field)
      put(finding.message)
      put(finding.place?.line ?? 0)
      put(finding.place?.column ?? 0)
      put(finding.remedy.count)
      for part in finding.remedy {
        put(part.field)
        put(part.value)
      }
      put(finding.suppression?.rule)
      put(finding.suppression?.field)
      put(finding.suppressionReason)
    }
  }

  private mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A text; absent is written as 0, a text of n bytes as n + 1 and the bytes.
  private mutating func put(_ text: String?) {
    guard let text else { return put(0) }
    put(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
  }
}

/// Reads what `FindingEncoder` wrote.
struct FindingDecoder {
  private let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The findings of one deal or owner.
  mutating func group() throws -> ReportedGroup {
    let isDeal = try number() == 1
    var deal = ReportedDeal(
      id: try text(), externalSource: try text(), externalID: try text(), label: try text(), company: try text(),
      owner: try text(), stage: try text(), isDeal: isDeal)
    deal.amount = try text().flatMap { Int64($0) }
    deal.currency = try text().flatMap { Currency($0) }
    var findings: [ReportedFinding] = []
    for _ in 0..<(try number()) { findings.append(try finding()) }
    return ReportedGroup(deal: deal, findings: findings)
  }

  private mutating func finding() throws -> ReportedFinding {
    let (code, name) = (try text() ?? "", try text() ?? "")
    let severity = try text().flatMap { RuleSeverity(rawValue: $0) } ?? .error
    let (field, message) = (try text(), try text() ?? "")
    let place = TextPlace(line: try number(), column: try number())
    var remedy: [RemedyPart] = []
    for _ in 0..<(try number()) { remedy.append(RemedyPart(field: try text() ?? "", value: try text() ?? "")) }
    var finding = ReportedFinding(
      code: code, name: name, severity: severity, field: field, message: message, remedy: remedy,
      place: place.line == 0 ? nil : place)
    let (rule, suppressed) = (try text(), try text())
    finding.suppression = rule.map { SuppressionPart(rule: $0, field: suppressed) }
    finding.suppressionReason = try text()
    return finding
  }

  private mutating func number() throws -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    throw Failure("the temporary file of findings is damaged", remedy: "run the command again")
  }

  private mutating func text() throws -> String? {
    let length = try number()
    guard length > 0 else { return nil }
    guard position + length - 1 <= bytes.count else {
      throw Failure("the temporary file of findings is damaged", remedy: "run the command again")
    }
    defer { position += length - 1 }
    return String(decoding: bytes[position..<(position + length - 1)], as: UTF8.self)
  }
}
