import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Tells what happened to a deal.
  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what happened to a deal: who changed what, when and why.",
      discussion: """
        Times are those of recording; a move that happened at another time says when. The history of deals that were merged into \
        it follows.

        EXAMPLES:
          crm history D-12
          crm history D-12 --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let store = DealStore(try place.requireDatabase(), asOf: try moment.moments(in: policy.calendar).asOf)
      let recorded = try DealArgument.deal(deal, in: store)
      var histories = [(recorded.deal.id ?? "", try DealHistory(ofDeal: recorded.number, in: store))]
      for merge in try store.merges(ofDeal: recorded.number)
      where merge.kept == recorded.number && merge.supersededAt == nil {
        histories.append((merge.mergedID, try DealHistory(ofDeal: merge.merged, in: store)))
      }
      try json ? printJSON(histories) : printText(histories, policy.calendar)
    }

    private func printText(_ histories: [(id: String, history: DealHistory)], _ calendar: CompanyCalendar) throws {
      let console = Invocation.current.console
      for (index, (id, history)) in histories.enumerated() {
        if index > 0 { try console.print() }
        let name = console.styled(DisplayText.line(id, limit: 40), .bold, .cyan)
        try console.print(index == 0 ? name : "\(name), merged into \(DisplayText.line(histories[0].id, limit: 40))")
        for step in history.steps {
          try console.print("  \(step.summary(calendar))")
          if let entered = step.entry?.enteredAt,
            calendar.localText(of: entered) != calendar.localText(of: step.recordedAt)
          {
            try console.print("      happened \(calendar.localText(of: entered))")
          }
          if let note = step.touchpoint?.touchpoint.note, note != step.reason {
            try console.print(
              "      on \(step.touchpoint?.touchpoint.day.description ?? ""): \(DisplayText.line(note, limit: 200))")
          }
          guard !step.isFirst else { continue }
          for line in ChangeReport.lines(of: step.changesBesideMove) { try console.print("      \(line)") }
        }
      }
    }

    private func printJSON(_ histories: [(id: String, history: DealHistory)]) throws {
      try Invocation.current.console.printJSON { json in
        try json.key("deals")
        try json.array { json in
          for (id, history) in histories {
            try json.object { json in
              try json.member("deal", id)
              try json.key("steps")
              try json.array { json in
                for step in history.steps {
                  try json.newline()
                  try json.step(step)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// Writes a step of a deal's history.
  fileprivate mutating func step(_ step: DealHistory.Step) throws {
    try object { json in
      try json.member("recorded_at", step.recordedAt.description)
      try json.member("actor", step.actor.isEmpty ? nil : step.actor)
      try json.member("action", step.action)
      try json.member("reason", step.reason)
      try json.member("import", step.importID.map { Int($0) })
      try json.key("entry")
      if let entry = step.entry { try json.stageEntry(entry) } else { try json.raw("null") }
      try json.key("touchpoint")
      if let touchpoint = step.touchpoint?.touchpoint {
        try json.touchpoint(touchpoint)
      } else {
        try json.raw("null")
      }
      try json.key("changes")
      try json.fieldChanges(step.changes)
    }
  }
}
