public import Domain
import Foundation

/// Everything a command may know of the world around it: the console, the clock, the folder, the environment.
///
/// Tests put their own in place; only an executable uses the process's.
public struct Invocation: Sendable {
  /// Where the command writes.
  public var console: Console
  /// The machine's clock.
  public var clock: @Sendable () -> Instant
  /// The folder that relative paths start from.
  public var currentDirectory: String
  /// The environment variables.
  public var environment: [String: String]
  /// Reads standard input.
  public var standardInput: Int32
  /// Whether a person can be asked: standard input and standard error are a terminal.
  public var canAsk: Bool
  /// Waits for so long.
  public var sleep: @Sendable (TimeSpan) -> Void = { Thread.sleep(forTimeInterval: Double($0.milliseconds) / 1000) }

  /// An invocation with all its parts.
  public init(
    console: Console, clock: @escaping @Sendable () -> Instant, currentDirectory: String, environment: [String: String],
    standardInput: Int32 = 0, canAsk: Bool = false
  ) {
    self.console = console
    self.clock = clock
    self.currentDirectory = currentDirectory
    self.environment = environment
    self.standardInput = standardInput
    self.canAsk = canAsk
  }

  /// The invocation that commands read.
  @TaskLocal public static var current = Invocation.process

  /// The invocation of the process itself.
  public static var process: Invocation {
    var environment = ProcessInfo.processInfo.environment
    // Cron and containers start programs without USER; the user database still knows who it is.
    if environment["USER", default: ""].isEmpty, let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      environment["USER"] = String(cString: name)
    }
    let console = Console.standard(environment: environment)
    return Invocation(
      console: console,
      clock: { Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) },
      currentDirectory: FileManager.default.currentDirectoryPath, environment: environment,
      canAsk: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1)
  }

  /// Who is at work, for the record: OPSMIND_USER, else the login name.
  var actor: String {
    for name in ["OPSMIND_USER", "USER", "LOGNAME"] {
      if let value = environment[name], !value.isEmpty { return value }
    }
    return "unknown"
  }

  /// The absolute path of a path that may be relative.
  func path(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
    return currentDirectory + "/" + path
  }
}
