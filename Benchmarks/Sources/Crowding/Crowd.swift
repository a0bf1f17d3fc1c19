import Arguments
import Domain
import Foundation
import SQLite
import Synchronization
import TestSupport

/// Has many processes change one database at the same time, and looks for what was lost.
struct Crowd: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Have many processes add, move, touch and lint one database, and check that nothing was lost.",
    discussion: """
      Every change that a process was told had been made must be in the database; no process may end with an error other than a \
      told conflict or refusal; a backup taken meanwhile must verify, and restore.
      """)

  @Option(help: "The program crm.") var crm = ".build/release/crm"
  @Option(help: "The program ops.") var ops = ".build/release/ops"
  @Option(help: "How many processes work at the same time.") var processes = 20
  @Option(help: "For how many seconds.") var seconds = 60
  @Option(help: "Where random numbers begin.") var seed = 1
  @Option(help: "A folder for the projects; emptied first.") var folder = "bench/crowd"

  private static let shared = 40

  func run() throws {
    try prepare()
    let tally = SharedTally()
    let end = ContinuousClock.now + .seconds(seconds)
    let members = (0..<processes).map { index in
      CrowdMember(index: index, crm: crm, folder: folder, deals: Self.shared, seed: seed)
    }
    let backup = (after: Double(seconds) / 2, command: backupCommand)
    // Threads of their own: a pool runs as many at a time as there are processors.
    let done = DispatchSemaphore(value: 0)
    for index in 0...processes {
      Thread.detachNewThread { [processes] in
        do {
          if index == processes {
            Thread.sleep(forTimeInterval: backup.after)
            try Self.require(backup.command)
          } else {
            var member = members[index]
            while ContinuousClock.now < end { try member.work(tally) }
          }
        } catch {
          tally.value.withLock { $0.problems.append("\(error)") }
        }
        done.signal()
      }
    }
    for _ in 0...processes { done.wait() }
    try conclude(tally.value.withLock { $0 })
  }

  private func prepare() throws {
    if FileManager.default.fileExists(atPath: folder) { try FileManager.default.removeItem(atPath: folder) }
    try Self.require([ops, "init", folder])
    for number in 1...Self.shared {
      try Self.require(
        [crm, "add", "Deal \(number)", "--project", folder] + CrowdMember.person(number)
          + ["--next", "write", "--on", "tomorrow", "--contacted", "today", "--set", "source=web"])
    }
  }

  private var backupCommand: [String] {
    [ops, "backup", "--project", folder, "--output", "\(folder)/meanwhile.db"]
  }

  private static func require(_ command: [String]) throws {
    let outcome = try ChildProcess.run(command)
    guard outcome.status == 0 else { throw BenchmarkFailure("failed: \(command.joined(separator: " "))") }
  }

  private func conclude(_ tally: CrowdTally) throws {
    let connection = try Connection(path: "\(folder)/opsmind.db")
    func number(_ sql: String) throws -> Int { try connection.fetchOne(Int.self, SQL(text: sql)) ?? -1 }
    var problems = tally.problems
    func expect(_ what: String, _ found: Int, _ told: Int) {
      if found != told { problems.append("\(what): \(told) told, \(found) found") }
    }
    try expect("deals added", number("SELECT count(*) FROM deal") - Self.shared, tally.added)
    try expect("contacts", number("SELECT sum(touchpoint_count) FROM deal"), tally.touched)
    try expect("contacts logged", number("SELECT count(*) FROM touchpoint"), tally.touched)
    try expect(
      "moves", number("SELECT count(*) FROM stage_entry") - number("SELECT count(*) FROM deal"), tally.moved)
    try expect("versions", number("SELECT count(*) FROM deal_history"), tally.touched + tally.moved)
    try expect("recording times", number("SELECT count(*) - count(DISTINCT recorded_at) FROM deal_history"), 0)
    let integrity = try connection.integrityCheck(.full)
    if !integrity.isEmpty { problems.append("integrity: \(integrity[0])") }
    try Self.require([ops, "verify-backup", "\(folder)/meanwhile.db"])
    try Self.require([ops, "init", "\(folder)/restored"])
    try Self.require([ops, "restore", "\(folder)/meanwhile.db", "--force", "--project", "\(folder)/restored"])
    try Self.require([ops, "doctor", "--project", "\(folder)/restored"])
    print(
      "\(processes) processes for \(seconds) s: \(tally.added) deals added, \(tally.touched) contacts, \(tally.moved) moves, "
        + "\(tally.linted) lints, \(tally.told) conflicts and refusals told; the backup taken meanwhile verifies and restores"
    )
    for problem in problems.prefix(20) { print("  \(problem)") }
    guard problems.isEmpty else { throw ExitCode(1) }
    print("no update was lost, no process ended with an error, integrity is clean")
  }
}

/// A tally that threads share.
final class SharedTally: Sendable {
  let value = Mutex(CrowdTally())
}

/// What the processes were told, all together.
struct CrowdTally {
  var added = 0
  var touched = 0
  var moved = 0
  var linted = 0
  /// Conflicts and refusals.
  var told = 0
  var problems: [String] = []
}

/// One of many who work on the same database.
struct CrowdMember {
  let index: Int
  let crm: String
  let folder: String
  let deals: Int
  private var random: SplitMix64
  private var count = 0

  init(index: Int, crm: String, folder: String, deals: Int, seed: Int) {
    (self.index, self.crm, self.folder, self.deals) = (index, crm, folder, deals)
    random = SplitMix64(seed: UInt64(seed &* 1000 &+ index))
  }

  /// The options that give a deal a person of its own.
  static func person(_ number: Int) -> [String] {
    [
      "--company", "Company \(number)", "--name", "Kari \(number)", "--email", "kari\(number)@example.com", "--owner",
      "anna",
    ]
  }

  /// Runs one command, and takes down what it told.
  mutating func work(_ tally: SharedTally) throws {
    count += 1
    let deal = "D-\(random.int(1...deals))"
    switch random.int(0...9) {
    case 0...2:
      let number = 1_000_000 * (index + 1) + count
      try run(
        ["add", "Deal \(number)"] + Self.person(number) + [
          "--next", "write", "--on", "tomorrow", "--contacted", "today",
        ],
        tally
      ) { $0.added += 1 }
    case 3...5: try run(["touch", deal, "--note", "note \(index).\(count)"], tally) { $0.touched += 1 }
    case 6...8:
      let stage = ["contacted", "response", "new_lead"][random.int(0...2)]
      // As somebody who looked first: a version that may be gone by then.
      let version = ["--if-version", String(random.int(1...12))]
      try run(
        ["move", deal, stage, "--reason", "by \(index)", "--set", "next_step=call"]
          + (random.int(0...3) == 0 ? version : []),
        tally
      ) { $0.moved += 1 }
    default: try run(["lint", "--fail-on", "never"], tally) { $0.linted += 1 }
    }
  }

  private func run(
    _ words: [String], _ tally: SharedTally, _ count: (inout CrowdTally) -> Void
  ) throws {
    let errors = "\(folder)/errors.\(index).txt"
    let outcome = try ChildProcess.run([crm] + words + ["--project", folder], errors: errors)
    let text = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    tally.value.withLock { tally in
      switch outcome.status {
      case 0: count(&tally)
      case 1 where text.hasPrefix("refused:") || text.hasPrefix("conflict:"): tally.told += 1
      // A move to where the deal is already is an answer too.
      case 2 where text.contains("already"): tally.told += 1
      default:
        tally.problems.append(
          "\(words.joined(separator: " ")) ended with \(outcome.status.map { "\($0)" } ?? "a signal"): \(text.prefix(300))"
        )
      }
    }
  }
}
