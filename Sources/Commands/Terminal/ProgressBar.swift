/// Tells how far a long piece of work has come, on a terminal and only after a second.
final class ProgressBar {
  private let console: Console
  private let title: String
  private let total: Int
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var isShown = false

  /// A bar for `total` units of work, such as bytes; 0 when the total is not known.
  init(_ title: String, total: Int, console: Console) {
    self.console = console
    self.title = title
    self.total = total
    start = .now
    lastShown = start
  }

  /// Reports that `done` units are done; `detail` says what they are.
  func update(_ done: Int, detail: @autoclosure () -> String) {
    guard console.isInteractive else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), now - lastShown > .milliseconds(100) else { return }
    lastShown = now
    isShown = true
    let share = total > 0 ? min(1, Double(done) / Double(total)) : 0
    let filled = Int(share * 24)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    console.noteUnterminated("\r\(title) \(bar) \(Int(share * 100)) %  \(detail())\u{1B}[K")
  }

  /// Takes the bar away.
  func finish() {
    guard isShown else { return }
    console.noteUnterminated("\r\u{1B}[K")
    isShown = false
  }
}
