import Synchronization

/// Tells how far a long piece of work has come, on a terminal and only after a second. Several threads may report to it.
final class ProgressBar: Sendable {
  /// What is counted.
  enum Unit {
    case bytes, deals, commands

    /// An amount in words: `120 MB`, `40000 deals`, `200 commands`.
    func text(_ amount: Int) -> String {
      switch self {
      case .bytes: "\(amount / 1_000_000) MB"
      case .deals: "\(amount) deals"
      case .commands: "\(amount) commands"
      }
    }
  }

  private struct State {
    var lastShown: ContinuousClock.Instant
    var isShown = false
  }

  private let console: Console
  private let title: String
  private let total: Int
  private let unit: Unit
  private let start: ContinuousClock.Instant
  private let state: Mutex<State>

  /// A bar for `total` units of work; 0 when the total is not known.
  init(_ title: String, total: Int, unit: Unit = .bytes, console: Console) {
    self.console = console
    self.title = title
    self.total = total
    self.unit = unit
    start = .now
    state = Mutex(State(lastShown: start))
  }

  /// Reports that `done` units are done.
  func update(_ done: Int) {
    guard console.isInteractive else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    let isDue = state.withLock { state in
      guard now - state.lastShown > .milliseconds(100) else { return false }
      state.lastShown = now
      state.isShown = true
      return true
    }
    if isDue { console.noteUnterminated("\r\(title) \(bar(done))  \(unit.text(done))\u{1B}[K") }
  }

  /// Reports what is done at the end, when there is nothing to count.
  func conclude(_ words: String) {
    guard console.isInteractive, ContinuousClock.now - start > .seconds(1) else { return }
    state.withLock { $0.isShown = true }
    console.noteUnterminated("\r\(title): \(words)\u{1B}[K")
  }

  /// Takes the bar away.
  func finish() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { console.noteUnterminated("\r\u{1B}[K") }
  }

  private func bar(_ done: Int) -> String {
    guard total > 0 else { return "" }
    let filled = min(24, 24 * done / total)
    let percent = min(100, 100 * done / total)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled) + " \(percent) %"
  }
}
