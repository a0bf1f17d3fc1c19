import Foundation
import Glibc

/// A program started from here, with what it used when it ended.
struct ChildProcess {
  /// How a program ended, and what it took.
  struct Outcome {
    /// The exit status; nil when a signal ended it.
    let status: Int32?
    /// Seconds from start to end.
    let wall: Double
    /// Seconds of processor time, in the program and in the kernel for it.
    let cpu: Double
    /// The most memory it held at a time, in bytes.
    let peak: Int
  }

  let identifier: pid_t
  private let started: ContinuousClock.Instant

  /// Starts a program by its path or name, its output in a file.
  init(_ arguments: [String], output: String = "/dev/null", errors: String? = nil) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if let errors {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var identifier: pid_t = 0
    started = ContinuousClock.now
    let code = posix_spawnp(&identifier, arguments[0], &actions, nil, &words, &variables)
    guard code == 0 else { throw BenchmarkFailure("cannot start \(arguments[0]): \(String(cString: strerror(code)))") }
    self.identifier = identifier
  }

  /// Waits for the end.
  ///
  /// The kernel counts the memory of the starting process to the peak until the program itself begins, so this process must
  /// stay small: it only starts programs, and holds some ten megabytes.
  func wait() throws -> Outcome {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(identifier, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchmarkFailure("wait4: \(String(cString: strerror(errno)))") }
    }
    let wall = ContinuousClock.now - started
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    // The low seven bits tell the signal, the next eight the status.
    return Outcome(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil, wall: wall / .seconds(1),
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: Int(usage.ru_maxrss) * 1024)
  }

  /// Ends the program at once, without a chance to clean up.
  func kill() {
    Glibc.kill(identifier, SIGKILL)
  }

  /// Runs a program to its end.
  static func run(_ arguments: [String], output: String = "/dev/null", errors: String? = nil) throws -> Outcome {
    try ChildProcess(arguments, output: output, errors: errors).wait()
  }
}
