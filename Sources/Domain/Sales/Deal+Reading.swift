/// How the texts of a source are to be read.
public struct ReadingOptions: Sendable {
  /// The order of numeric dates; nil when it is not stated, and then only ISO 8601 reads.
  public var dateOrder: DateOrder?
  /// The decimal sign, `.` or `,`.
  public var decimalSeparator: UInt8
  /// The calendar that places local times.
  public var calendar: CompanyCalendar

  /// Options for reading a source; the decimal sign is a point unless stated.
  public init(
    dateOrder: DateOrder? = nil, decimalSeparator: UInt8 = UInt8(ascii: "."), calendar: CompanyCalendar
  ) {
    self.dateOrder = dateOrder
    self.decimalSeparator = decimalSeparator
    self.calendar = calendar
  }
}

/// Why a text cannot be the value of a field.
public enum FieldReadingError: Error, Equatable, Sendable {
  /// Not a date, or not one in the stated order.
  case notADate
  /// A numeric date whose order is not stated.
  case ambiguousDate
  /// Not a decimal number.
  case notANumber
  /// More decimals than the currency has.
  case tooManyDecimals(Int)
  /// Outside what can be kept.
  case tooLarge
  /// An amount that could be a thousand times as much.
  case ambiguousAmount
  /// An amount in another currency than the deal's.
  case otherCurrency
  /// Not a whole number.
  case notAWholeNumber
  /// Neither yes nor no.
  case notYesOrNo
  /// Not a number of percent.
  case notAPercentage
  /// Not an ISO 4217 code.
  case unknownCurrency
  /// Not a forecast category.
  case unknownForecastCategory

  /// Why, and what would be right.
  public var reason: String {
    switch self {
    case .notADate: "is not a date; write it as 2026-02-20"
    case .ambiguousDate: "is a date whose order is not stated; add --dates dmy or --dates mdy"
    case .notANumber: "is not an amount; write it as 1234.50, or state the sign with --decimal ,"
    case .tooManyDecimals(let count): "has more than the currency's \(count) decimals"
    case .tooLarge: "is too large"
    case .ambiguousAmount: "could mean thousands or decimals; write it with two decimals, or without a thousands sign"
    case .otherCurrency: "is in another currency than the deal"
    case .notAWholeNumber: "is not a whole number"
    case .notYesOrNo: "is neither yes nor no"
    case .notAPercentage: "is not a percentage with at most two decimals"
    case .unknownCurrency: "is not a currency code of ISO 4217 such as EUR"
    case .unknownForecastCategory:
      "is not a forecast category: \(ForecastCategory.allCases.map(\.rawValue).joined(separator: ", "))"
    }
  }
}

extension Deal {
  /// Sets a field from a text that is not empty.
  ///
  /// An amount is read with the decimals of the deal's currency, so set the currency first.
  public mutating func read(_ text: Span<UInt8>, as field: DealField, options: ReadingOptions) throws(FieldReadingError)
  {
    switch field.kind {
    case .text: setText(text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }, of: field)
    case .day:
      guard let day = DateText.day(text, order: options.dateOrder) else { throw Deal.dateError(text) }
      setDay(day, of: field)
    case .instant:
      guard let reading = DateText.reading(text, order: options.dateOrder) else { throw Deal.dateError(text) }
      let instant = reading.instant(in: options.calendar)
      if field == .createdAt { createdAt = instant } else { stageEnteredAt = instant }
    case .amount:
      let named: Currency?
      do { named = try AmountText.currency(in: text) } catch { throw .notANumber }
      if let named {
        guard currency == nil || currency == named else { throw .otherCurrency }
        currency = named
      }
      do {
        let amount = try AmountText.minorUnits(
          text, decimalSeparator: options.decimalSeparator, decimals: amountDecimals)
        if field == .offerAmount { offerAmount = amount } else { actualAmount = amount }
      } catch {
        switch error {
        case .notANumber: throw .notANumber
        case .tooManyDecimals(let count): throw .tooManyDecimals(count)
        case .ambiguous: throw .ambiguousAmount
        case .tooLarge: throw .tooLarge
        }
      }
    case .integer:
      let number = try Deal.wholeNumber(text)
      // A score below zero is for R003 to report; a count below zero is no count.
      guard field == .bantScore || number >= 0 else { throw .notAWholeNumber }
      if field == .bantScore { bantScore = number } else { touchpointCount = number }
    case .yesNo:
      switch text.withUnsafeBufferPointer({ String(decoding: $0, as: UTF8.self) }).lowercased() {
      case "yes", "y", "true", "1", "ja", "j", "oui", "x": qualified = true
      case "no", "n", "false", "0", "nein", "nei", "non": qualified = false
      default: throw .notYesOrNo
      }
    case .percentage:
      let written = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      let plain = options.decimalSeparator == UInt8(ascii: ",") ? written.replacing(",", with: ".") : written
      guard let read = Percentage(plain) else { throw .notAPercentage }
      probability = read
    case .currency:
      guard let read = Currency(utf8: text) else { throw .unknownCurrency }
      currency = read
    case .forecastCategory:
      let written = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      guard let read = ForecastCategory(name: written) else { throw .unknownForecastCategory }
      forecastCategory = read
    }
  }

  /// Sets a text field; has no effect on fields of another kind.
  public mutating func setText(_ value: String?, of field: DealField) {
    switch field {
    case .id: id = value
    case .externalID: externalID = value
    case .title: title = value
    case .name: name = value
    case .company: company = value
    case .email: email = value
    case .stage: stage = value
    case .owner: owner = value
    case .source: source = value
    case .callNotes: callNotes = value
    case .paymentTerms: paymentTerms = value
    case .nextStep: nextStep = value
    case .lostReason: lostReason = value
    case .lostNote: lostNote = value
    case .nurturingNote: nurturingNote = value
    default: break
    }
  }

  /// Sets a field that holds a day; has no effect on fields of another kind.
  public mutating func setDay(_ value: Day?, of field: DealField) {
    switch field {
    case .lastContactDate: lastContactDate = value
    case .firstContactDate: firstContactDate = value
    case .callDate: callDate = value
    case .offerSentDate: offerSentDate = value
    case .followUpDate: followUpDate = value
    case .closedDate: closedDate = value
    case .kickoffDate: kickoffDate = value
    case .kickoffHeldDate: kickoffHeldDate = value
    case .nextStepDate: nextStepDate = value
    case .reactivationDate: reactivationDate = value
    case .expectedCloseDate: expectedCloseDate = value
    case .archivedDate: archivedDate = value
    default: break
    }
  }

  /// Makes a field absent.
  public mutating func clear(_ field: DealField) {
    switch field {
    case .touchpointCount: touchpointCount = nil
    case .bantScore: bantScore = nil
    case .qualified: qualified = nil
    case .offerAmount: offerAmount = nil
    case .currency: currency = nil
    case .actualAmount: actualAmount = nil
    case .probability: probability = nil
    case .forecastCategory: forecastCategory = nil
    case .stageEnteredAt: stageEnteredAt = nil
    case .createdAt: createdAt = nil
    default:
      if field.kind == .day { setDay(nil, of: field) } else { setText(nil, of: field) }
    }
  }

  private static func dateError(_ text: Span<UInt8>) -> FieldReadingError {
    DateText.needsOrder(text) ? .ambiguousDate : .notADate
  }

  private static func wholeNumber(_ text: Span<UInt8>) throws(FieldReadingError) -> Int {
    for index in 0..<text.count where !"0123456789+-., ".utf8.contains(text[index]) { throw .notAWholeNumber }
    // Exports of spreadsheets write 3 as 3.0.
    let number: Int64
    do { number = try AmountText.minorUnits(text, decimals: 0) } catch { throw .notAWholeNumber }
    guard abs(number) <= 1_000_000_000 else { throw .tooLarge }
    return Int(number)
  }
}
