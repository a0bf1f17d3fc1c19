import Domain
import Store

/// Tells what a merge does, or what has to be decided first.
struct MergeReport {
  let pair: MergePair
  let merge: DealMerge
  /// What was decided, as it was typed.
  let take: [String]
  /// Why, as it was typed.
  let reason: String?

  private var changes: [FieldChange] { pair.kept.deal.changes(to: merge.deal) }
  private var keptID: String { DisplayText.line(pair.keptID, limit: 40) }
  private var absorbedID: String { DisplayText.line(pair.absorbedID, limit: 40) }

  /// Prints what the kept deal became.
  /// - Parameter mergeID: the number by which the merge is undone; nil where nothing was stored.
  func tell(mergeID: Int64?, json: Bool) throws {
    guard !json else { return try printJSON(mergeID: mergeID) }
    let console = Invocation.current.console
    for line in ChangeReport.lines(of: changes) { try console.print("\(keptID): \(line)") }
    for field in merge.leftOut {
      try console.print(
        "\(absorbedID): \(DisplayText.line(field.field.word, limit: 60)) \(DisplayText.value(field.absorbed)) is not taken"
      )
    }
    guard let mergeID else { return try console.print("would merge \(absorbedID) into \(keptID)") }
    try console.print("merged \(absorbedID) into \(keptID), merge \(mergeID)")
    console.note(
      "\(absorbedID) means \(keptID) from now on; crm merge --undo \(FixCommand.quoted(pair.absorbedID)) --reason '<why>' brings it back"
    )
  }

  /// Tells what has to be decided, with the command that decides it.
  func refuse(json: Bool) throws {
    guard !json else { return try printJSON(mergeID: nil) }
    let console = Invocation.current.console
    let count = merge.undecided.count
    if count > 0 {
      console.note(
        "refused: \(keptID) and \(absorbedID) differ in \(LintReport.counted(count, "field")); say whose value counts")
      var table = TextTable(["", "  field", keptID, absorbedID])
      table.rows = merge.undecided.map { difference in
        [
          "", "  " + DisplayText.line(difference.field.word, limit: 40), DisplayText.value(difference.kept),
          DisplayText.value(difference.absorbed),
        ]
      }
      for line in table.lines() { console.note(line) }
    }
    for problem in merge.problems {
      let currency = problem.currency?.code ?? "no currency"
      console.note(
        "refused: the \(problem.field.words) of \(DisplayText.line(pair.id(problem.side), limit: 40)) is \(problem.amount), the merged deal would have \(currency)"
      )
    }
    console.note("  try: \(DisplayText.line(command, limit: 2000))")
    if count > 1 {
      console.note(
        "  or decide all at once: --take-all \(FixCommand.quoted(pair.keptID)), or --take-all \(FixCommand.quoted(pair.absorbedID))"
      )
    }
  }

  /// The command with a choice for everything that has to be decided.
  private var command: String {
    if let problem = merge.problems.first, merge.undecided.isEmpty {
      return
        "crm edit \(FixCommand.quoted(pair.id(problem.side))) --unset \(problem.field), or take the currency with the amount"
    }
    let choices = take + merge.undecided.map { "\($0.field.word)=\(pair.keptID)" }
    let words = choices.map { " --take \(FixCommand.quoted($0))" }.joined()
    return
      "crm merge \(FixCommand.quoted(pair.keptID)) \(FixCommand.quoted(pair.absorbedID))\(words) --reason \(FixCommand.quoted(reason ?? "<why>"))"
  }

  private func printJSON(mergeID: Int64?) throws {
    try Invocation.current.console.printJSON { json in
      try json.member("kept", pair.keptID)
      try json.member("merged", pair.absorbedID)
      try json.member("merge", mergeID.map { Int($0) })
      try json.key("changes")
      try json.fieldChanges(changes)
      try json.key("undecided")
      try json.differences(merge.undecided)
      try json.key("not_taken")
      try json.differences(merge.leftOut)
      try json.key("other_currency")
      try json.array { json in
        for problem in merge.problems {
          try json.object { json in
            try json.member("field", problem.field.rawValue)
            try json.member("deal", pair.id(problem.side))
            try json.member("amount", problem.amount)
            try json.member("currency", problem.currency?.code)
          }
        }
      }
      if !merge.undecided.isEmpty || !merge.problems.isEmpty { try json.member("command", command) }
    }
  }
}

extension JSONWriter {
  /// Writes fields in which two deals differ, with both values.
  fileprivate mutating func differences(_ differences: [DealMerge.Difference]) throws {
    try array { json in
      for difference in differences {
        try json.object { json in
          try json.member("field", difference.field.word)
          try json.member("kept", difference.kept)
          try json.member("merged", difference.absorbed)
        }
      }
    }
  }
}
