import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Changes fields of a deal.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change fields of a deal.",
      discussion: """
        Fields have the names of the product's own CSV: \(DealField.allCases.map(\.rawValue).joined(separator: ", ")); a field of \
        your own is written custom:NAME. The version before is kept.

        EXAMPLES:
          crm edit D-12 --set next_step='send terms' --set next_step_date=2026-02-27
          crm edit D-12 --set stage=closed_lost --set lost_reason=price --reason 'too dear'
          crm edit D-12 --unset probability
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The deal's id or external id.")
    var deal: String

    @Option(help: ArgumentHelp("A field and its new value; with no value it is made empty.", valueName: "field=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("A field to make empty.", valueName: "field"))
    var unset: [String] = []

    @Option(help: ArgumentHelp("Why; needed to change the stage.", valueName: "text"))
    var reason: String?

    @Flag(name: [.customShort("n"), .long], help: "Print what would change, and store nothing.")
    var dryRun = false

    mutating func validate() throws {
      if set.isEmpty, unset.isEmpty {
        throw ValidationError("Nothing to change. Say what with '--set field=value' or '--unset field'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let edits = try DealEdits(set: set, unset: unset, policy: policy)
      let now = try clock.now(in: policy.calendar)
      _ = try place.requireDatabase()
      let connection = try place.openForWriting()
      let console = Invocation.current.console
      try connection.transaction {
        let store = DealStore(connection)
        let stored = try DealArgument.deal(deal, in: store)
        var edited = try edits.applied(to: stored.deal)
        let isMove = edited.stage != stored.deal.stage
        if isMove, reason == nil {
          throw ValidationError("A deal changes its stage only with a reason. Add '--reason <text>'.")
        }
        if isMove, edited.stageEnteredAt == stored.deal.stageEnteredAt { edited.stageEnteredAt = now }
        let changes = stored.deal.changes(to: edited)
        let name = DisplayText.line(stored.deal.id ?? "")
        if !dryRun, !changes.isEmpty {
          let entry =
            isMove
            ? edited.stage.map { DealWriter.Entry(stage: $0, enteredAt: edited.stageEnteredAt, isWitnessed: true) }
            : nil
          try DealWriter(connection).update(
            number: stored.number, to: edited, entry: entry,
            change: DealWriter.Change(
              recordedAt: Invocation.current.clock(), actor: Invocation.current.actor, reason: reason))
        }
        for change in changes {
          try console.print(
            "\(name): \(DisplayText.line(change.field, limit: 60)): \(EditText.quoted(change.old)) → \(EditText.quoted(change.new))"
          )
        }
        if changes.isEmpty { try console.print("\(name): nothing changed") }
      }
    }
  }
}

/// Writes values of an edit for people.
private enum EditText {
  /// Why a value is not taken, without the options of commands that read files.
  static func reason(_ error: FieldReadingError) -> String {
    switch error {
    case .ambiguousDate, .notADate: FieldReadingError.notADate.reason
    case .notANumber: "is not an amount; write it as 1234.50"
    default: error.reason
    }
  }

  static func quoted(_ value: String?) -> String {
    value.map { "'\(DisplayText.line($0, limit: 60))'" } ?? "–"
  }
}

/// Changes to the fields of a deal, as they were typed.
struct DealEdits {
  private enum Edit {
    case set(DealField, String)
    case clear(DealField)
    case custom(String, String?)
  }

  private let edits: [Edit]
  private let options: ReadingOptions

  /// Reads `field=value` words, and names of fields to clear.
  init(set: [String], unset: [String], policy: CompanyPolicy) throws {
    options = ReadingOptions(calendar: policy.calendar)
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
          try edited.read(value.utf8.span, as: field, options: options)
        } catch {
          throw ValidationError("The value '\(value)' for \(field) \(EditText.reason(error)).")
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
}
