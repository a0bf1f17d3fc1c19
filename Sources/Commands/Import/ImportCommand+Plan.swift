import Arguments
import Domain
import Importing
import Policy
import SQLite
import Store

extension CRM.Import {
  /// The header of a plan for a file that is at a path.
  func planHeader(of deals: DealFile, in connection: Connection?) throws -> ImportPlanFile.Header {
    let fingerprint = try ImportPlanFile.fingerprint(of: deals.path, name: deals.name)
    return ImportPlanFile.Header(
      file: deals.name, path: file == "-" ? nil : deals.path, bytes: fingerprint.bytes, sha256: fingerprint.sha256,
      profile: reading.profile.map { ProfileLibrary.profile(named: $0)?.name ?? Invocation.current.path($0) },
      dates: reading.dates?.rawValue, decimal: reading.decimal, delimiter: reading.delimiter,
      encoding: reading.encoding, source: reading.source, backdate: backdate, today: clock.today,
      recordedUntil: try connection.flatMap { try RecordingClock.latest(in: $0) }?.description)
  }

  /// Applies a saved plan, or tells why not and ends with status 1.
  func applyPlan(_ word: String, in place: Project) throws {
    let console = Invocation.current.console
    do {
      let plan = try ImportPlanReader(path: Invocation.current.path(word), name: word)
      try applyPlan(plan, word, in: place)
    } catch let refusal as PlanRefusal {
      try console.flush()
      console.note("refused: \(DisplayText.line(refusal.reason, limit: 1000)); nothing was stored")
      console.note("  try: crm import FILE --plan \(FixCommand.quoted(word)) makes a new plan")
      throw ExitCode(1)
    }
  }

  private func applyPlan(_ plan: ImportPlanReader, _ word: String, in place: Project) throws {
    let header = plan.header
    guard let source = file ?? header.path else {
      throw Failure(
        "the plan was made of standard input, which is gone",
        remedy: "crm import FILE --apply \(FixCommand.quoted(word))")
    }
    var command = self
    command.reading.profile = header.profile
    command.reading.dates = header.dates.flatMap { DateOrder(rawValue: $0) }
    command.reading.decimal = header.decimal
    command.reading.delimiter = header.delimiter
    command.reading.encoding = header.encoding
    command.reading.source = header.source
    command.backdate = header.backdate
    command.clock.today = clock.today ?? header.today
    try command.read(source, named: file == nil ? header.file : nil, into: place, holding: plan)
  }

  /// Makes sure that a file has the bytes that a plan was made of.
  func requireFile(_ deals: DealFile, of plan: ImportPlanReader) throws {
    let (bytes, sha256) = try ImportPlanFile.fingerprint(of: deals.path, name: deals.name)
    guard bytes == plan.header.bytes, sha256 == plan.header.sha256 else {
      let sizes =
        bytes == plan.header.bytes ? "other bytes" : "\(bytes) bytes, not \(plan.header.bytes)"
      throw PlanRefusal(reason: "\(deals.name) is not the file that the plan was made of: it has \(sizes)")
    }
  }
}
