import Domain
import Policy
import Rules
import SQLite
import Store

/// Judges a deal as it would be after a move.
struct MoveJudgement {
  private let settings: LintSettings

  /// Judges by the policy, and the roster that a database has.
  init(policy: CompanyPolicy, connection: Connection, now: Instant) throws {
    settings = LintSettings(policy: policy, roster: try OwnerStore(connection).roster(), now: now)
  }

  /// Why a stored deal cannot be moved; nil when nothing stands against it.
  func refusal(of subject: DealChange.Subject, to deal: Deal, reason: String?) -> MoveRefusal? {
    refusal(
      of: deal, key: DealKey(subject.recorded.number), from: subject.recorded.deal.stage,
      past: subject.entries.map(\.move), reason: reason)
  }

  /// Why a deal cannot enter its stage; nil when nothing stands against it.
  /// - Parameter past: the stages that it was in before.
  func refusal(of deal: Deal, key: DealKey, from: String?, past: [StageMove], reason: String?) -> MoveRefusal? {
    guard let stage = deal.stage else { return nil }
    var judged = deal
    judged.moves = past + [StageMove(stage: stage, enteredAt: deal.stageEnteredAt, reason: reason)]
    let objections = MoveGate(settings: settings).objections(to: judged, key: key)
    guard !objections.isEmpty else { return nil }
    let entered = settings.policy.pipeline.stage(stage)
    return MoveRefusal(
      deal: deal, asked: "\(from == nil ? "begin in" : "move to") \(entered?.name ?? stage)", stage: entered,
      reason: reason,
      objections: objections.map { finding in
        MoveRefusal.Objection(
          finding, entering: settings.policy.pipeline.stage(stage),
          on: deal.stageEnteredAt.map { settings.policy.calendar.day(of: $0) } ?? settings.today)
      })
  }
}

/// Rules that stand against a move, each with what would satisfy it.
struct MoveRefusal: Error {
  /// What one rule has against it.
  struct Objection {
    var code: String
    var name: String
    var field: String?
    var message: String
    /// The fields to set, with values or placeholders.
    var remedy: [RemedyPart]

    /// What was found, and the fields that would satisfy it.
    init(code: String, name: String, field: String?, message: String, remedy: [RemedyPart]) {
      self.code = code
      self.name = name
      self.field = field
      self.message = message
      self.remedy = remedy
    }

    /// A finding that stands against entering a stage on a day.
    init(_ finding: Finding, entering stage: Stage?, on day: Day) {
      code = finding.rule.code
      name = finding.rule.name
      field = finding.violation.field?.description
      message = finding.violation.message
      var remedy = finding.violation.remedy.map { RemedyPart($0) }
      // The stage is what is being asked for; what contradicts it is the field.
      if remedy.contains(where: { $0.field == DealField.stage.rawValue }) {
        remedy = field.map { [RemedyPart(field: $0, value: "")] } ?? []
      }
      self.remedy = remedy.map { part in
        // The day of the move is the day of what made it; only a call is booked for another one.
        guard let dated = stage?.entryField, dated != .callDate, part.field == dated.rawValue,
          part.value == dated.placeholder
        else { return part }
        return RemedyPart(field: part.field, value: day.description)
      }
    }
  }

  /// The deal as it would be.
  var deal: Deal
  /// What was asked for: `move to Offer Sent`.
  var asked: String
  /// The stage that it would enter; nil where it would enter none.
  var stage: Stage?
  var reason: String?
  var objections: [Objection]
  /// What was given with the move, as words for `--set`.
  var given: [String] = []

  /// The fields to set, each once.
  var remedy: [RemedyPart] {
    var parts: [RemedyPart] = []
    for part in objections.flatMap(\.remedy) where !parts.contains(where: { $0.field == part.field }) {
      parts.append(part)
    }
    return parts
  }

  /// The command that would do what was asked for, with everything that is missing; nil where nothing would.
  private var command: String? {
    guard let stage else { return nil }
    let asked = remedy.map { "\($0.field)=\($0.value)" }
    // What was given stays, but for what has to be given anew.
    let kept = given.filter { word in !remedy.contains { word.hasPrefix("\($0.field)=") } }
    let sets = (kept + asked).map { " --set " + FixCommand.quoted($0) }.joined()
    guard let id = deal.id else { return "crm add\(sets)" }
    return "crm move \(FixCommand.quoted(id)) \(stage.id) --reason \(FixCommand.quoted(reason ?? "<why>"))\(sets)"
  }

  /// Asks a person for the values that are missing; as words for `--set`, empty where nobody can be asked.
  ///
  /// A value that cannot be read is asked for again.
  func askForMissing(_ policy: CompanyPolicy, now: Instant) -> [String] {
    guard Invocation.current.canAsk else { return [] }
    return remedy.compactMap { part in
      let isPlaceholder = part.value.hasPrefix("<")
      let suggestion = DisplayText.line(isPlaceholder ? part.value : "[\(part.value)]")
      while let answer = Prompt.answer(to: "\(part.field) \(suggestion)") ?? (isPlaceholder ? nil : part.value) {
        let word = "\(part.field)=\(answer)"
        do {
          _ = try DealEdits(set: [word], policy: policy, now: now).applied(to: deal)
          return word
        } catch {
          Invocation.current.console.note("\(error)")
        }
      }
      return nil
    }
  }

  /// Tells what stands against the move, and the commands that mend it.
  func tell(json: Bool) throws {
    guard !json else { return try tellJSON() }
    let console = Invocation.current.console
    let name = deal.id.map { DisplayText.line($0, limit: 40) } ?? "the deal"
    console.note("refused: \(name) cannot \(DisplayText.line(asked))")
    for objection in objections {
      console.note("  \(objection.code)  \(DisplayText.line(objection.message, limit: 200))")
      if let id = deal.id, !objection.remedy.isEmpty {
        let sets = objection.remedy.map { " --set " + FixCommand.quoted("\($0.field)=\($0.value)") }.joined()
        console.note("        crm edit \(FixCommand.quoted(id))\(DisplayText.line(sets, limit: 500))")
      } else if !objection.remedy.isEmpty {
        let sets = objection.remedy.map { "--set " + FixCommand.quoted("\($0.field)=\($0.value)") }
        console.note("        \(DisplayText.line(sets.joined(separator: " "), limit: 500))")
      }
    }
    if let command { console.note("  try: \(DisplayText.line(command, limit: 2000))") }
  }

  private func tellJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.key("refused")
      try json.object { json in
        try json.member("deal", deal.id)
        try json.member("asked", asked)
        try json.member("to", stage?.id)
        try json.key("objections")
        try json.array { json in
          for objection in objections {
            try json.object { json in
              try json.member("code", objection.code)
              try json.member("name", objection.name)
              try json.member("field", objection.field)
              try json.member("message", objection.message)
              try json.key("set")
              try json.array { json in
                for part in objection.remedy { try json.value("\(part.field)=\(part.value)") }
              }
            }
          }
        }
        try json.member("command", command)
      }
    }
  }
}
