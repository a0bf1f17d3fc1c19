import Arguments
import Domain
import Policy

/// Changes to the fields of a deal, as they were typed.
struct DealEdits {
  private enum Edit {
    case set(DealField, String)
    case clear(DealField)
    case custom(String, String?)
  }

  private let edits: [Edit]
  private let options: ReadingOptions
  private let now: Instant

  /// Reads `field=value` words, and names of fields to clear; days may be words such as `fri`, read at `now`.
  init(set: [String], unset: [String] = [], policy: CompanyPolicy, now: Instant) throws {
    options = ReadingOptions(calendar: policy.calendar)
    self.now = now
    var edits: [Edit] = []
    for word in set {
      guard let sign = word.firstIndex(of: "=") else {
        throw ValidationError("'\(word)' is no change. Write it as field=value.")
      }
      let (name, value) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
      if value.hasPrefix("<"), value.hasSuffix(">") {
        throw ValidationError("'\(word)' still has its placeholder. Put a value in the place of '\(value)'.")
      }
      if let custom = DealEdits.customName(name) {
        edits.append(.custom(custom, value.isEmpty ? nil : value))
        continue
      }
      let field = try DealEdits.editable(name)
      if value.isEmpty {
        edits.append(.clear(field))
      } else if field == .stage {
        edits.append(.set(field, try StageArgument.stage(value, in: policy.pipeline).id))
      } else {
        edits.append(.set(field, value))
      }
    }
    for name in unset {
      if let custom = DealEdits.customName(name) {
        edits.append(.custom(custom, nil))
      } else {
        edits.append(.clear(try DealEdits.editable(name)))
      }
    }
    // An amount is read with the decimals of the currency that the deal then has.
    self.edits = edits.filter(DealEdits.isCurrency) + edits.filter { !DealEdits.isCurrency($0) }
  }

  /// The deal after the changes.
  func applied(to deal: Deal) throws -> Deal {
    var edited = deal
    for edit in edits {
      switch edit {
      case .set(let field, let value):
        do {
          try edited.read(expanded(value, for: field).utf8.span, as: field, options: options)
        } catch {
          throw ValidationError("The value '\(value)' for \(field) \(DealEdits.reason(error)).")
        }
        if field == .currency { try rescale(&edited, from: deal.amountDecimals) }
      case .clear(let field):
        edited.clear(field)
        if field == .currency { try rescale(&edited, from: deal.amountDecimals) }
      case .custom(let name, let value):
        edited.customFields.removeAll { $0.name.lowercased() == name.lowercased() }
        if let value { edited.customFields.append(CustomField(name: name, value: value)) }
      }
    }
    return edited
  }

  /// A value as files write it: words for days become days.
  private func expanded(_ value: String, for field: DealField) -> String {
    switch field.kind {
    case .day:
      DayExpression.day(value, today: options.calendar.day(of: now)).map(\.description) ?? value
    case .instant:
      DayExpression.instant(value, now: now, calendar: options.calendar).map(\.description) ?? value
    default: value
    }
  }

  /// Keeps the amounts what they are when the currency has other decimals.
  private func rescale(_ deal: inout Deal, from decimals: Int) throws {
    for field in [\Deal.offerAmount, \Deal.actualAmount] {
      guard let amount = deal[keyPath: field] else { continue }
      guard let rescaled = AmountText.rescaled(amount, from: decimals, to: deal.amountDecimals) else {
        throw ValidationError(
          "The amount \(AmountText.text(amount, decimals: decimals)) has more decimals than \(deal.currency?.code ?? "amounts without currency") has."
        )
      }
      deal[keyPath: field] = rescaled
    }
  }

  private static func isCurrency(_ edit: Edit) -> Bool {
    switch edit {
    case .set(.currency, _), .clear(.currency): true
    default: false
    }
  }

  private static func customName(_ name: String) -> String? {
    name.hasPrefix("custom:") ? String(name.dropFirst("custom:".count)) : nil
  }

  private static func editable(_ name: String) throws -> DealField {
    let field = try FieldArgument.field(name)
    guard field != .id, field != .externalID else { throw ValidationError("The field \(field) cannot be changed.") }
    return field
  }

  /// Why a value is not taken, without the options of commands that read files.
  private static func reason(_ error: FieldReadingError) -> String {
    switch error {
    case .ambiguousDate, .notADate: "is not a date; write it as \(DayExpression.forms)"
    case .notANumber: "is not an amount; write it as 1234.50"
    default: error.reason
    }
  }
}
