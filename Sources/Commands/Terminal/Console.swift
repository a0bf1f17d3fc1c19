import Glibc
import Synchronization

/// Where a command writes: data on standard output, everything else on standard error.
public final class Console: Sendable {
  /// Takes the bytes of one stream.
  public typealias Sink = @Sendable (UnsafeRawBufferPointer) throws(ConsoleError) -> Void

  /// Whether standard output is a terminal that wants colour.
  public let usesColour: Bool
  /// Whether standard error is a terminal, so that progress may be shown.
  public let isInteractive: Bool
  /// Columns of the terminal; nil when there is none, and lines are then not cut.
  public let width: Int?

  private let output: Sink
  private let error: Sink
  private let buffer = Mutex<[UInt8]>([])

  private static let bufferSize = 1 << 16

  /// A console on two sinks.
  public init(
    output: @escaping Sink, error: @escaping Sink, usesColour: Bool = false, isInteractive: Bool = false,
    width: Int? = nil
  ) {
    self.output = output
    self.error = error
    self.usesColour = usesColour
    self.isInteractive = isInteractive
    self.width = width
  }

  /// Writes text to standard output, buffered until `flush`.
  public func write(_ text: String) throws(ConsoleError) {
    try append(text)
  }

  /// Writes a line to standard output.
  public func print(_ line: String = "") throws(ConsoleError) {
    try append(line + "\n")
  }

  /// Writes what is buffered.
  public func flush() throws(ConsoleError) {
    let bytes = buffer.withLock { buffer in
      defer { buffer = [] }
      return buffer
    }
    if !bytes.isEmpty { try emit(bytes, to: output) }
  }

  /// Writes a line to standard error, after what standard output still holds back.
  public func note(_ line: String) {
    // Nobody is left to tell when standard error itself cannot be written.
    try? flush()
    try? emit(Array((line + "\n").utf8), to: error)
  }

  /// Writes to standard error without ending the line.
  func noteUnterminated(_ text: String) {
    try? emit(Array(text.utf8), to: error)
  }

  private func append(_ text: String) throws(ConsoleError) {
    let isFull = buffer.withLock { buffer in
      buffer.append(contentsOf: text.utf8)
      return buffer.count >= Console.bufferSize
    }
    if isFull { try flush() }
  }

  private func emit(_ bytes: [UInt8], to sink: Sink) throws(ConsoleError) {
    var failure: ConsoleError?
    bytes.withUnsafeBytes { pointer in
      do throws(ConsoleError) { try sink(pointer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

/// Why nothing more can be written.
public enum ConsoleError: Error, Equatable {
  /// The reader of a pipe has gone, as after `| head`.
  case closed
  /// Writing failed; the system's words.
  case failed(String)
}

extension Console {
  /// A sink that writes to a file descriptor.
  static func sink(fileDescriptor: Int32) -> Sink {
    { (bytes) throws(ConsoleError) in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(fileDescriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if written >= 0 {
          offset += written
        } else if errno == EPIPE {
          throw .closed
        } else if errno != EINTR {
          throw .failed(String(cString: strerror(errno)))
        }
      }
    }
  }

  /// The console of the process: colour unless `NO_COLOR` is set, width by the terminal.
  public static func standard(environment: [String: String]) -> Console {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let hasColour = isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    var size = winsize()
    let hasSize = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Console(
      output: sink(fileDescriptor: STDOUT_FILENO), error: sink(fileDescriptor: STDERR_FILENO), usesColour: hasColour,
      isInteractive: isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb",
      width: hasSize ? Int(size.ws_col) : nil)
  }
}
