import Glibc

/// The bytes of a file, or of memory, read once from front to back.
///
/// Files are read with `read(2)` in the caller's chunks and not mapped, since mapped pages count as the program's
/// memory.
public final class ByteSource {
  /// The name for messages: the path, or `<stdin>`.
  public let name: String
  /// The size in bytes where it is known, for a progress bar.
  public let byteCount: Int?
  /// The bytes handed out so far.
  public private(set) var bytesRead = 0

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private var isExhausted: Bool
  /// Bytes already taken from the descriptor by ``peek(upTo:)``, or all bytes of a source in memory.
  private var ahead: [UInt8]
  private var aheadOffset = 0

  /// Opens a file.
  ///
  /// - Parameter name: What to call it in messages; nil for its path.
  /// - Throws: ``ByteSourceError`` if it is missing, is a directory or cannot be read.
  public init(path: String, name: String? = nil) throws(ByteSourceError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    let name = name ?? path
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(name: name) : .notReadable(name: name, reason: Self.reason(errno))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = Self.reason(errno)
      close(descriptor)
      throw .notReadable(name: name, reason: reason)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .directory(name: name)
    }
    self.name = name
    byteCount = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    self.descriptor = descriptor
    ownsDescriptor = true
    isExhausted = false
    ahead = []
  }

  /// Reads an open descriptor, which stays the caller's to close.
  public init(descriptor: Int32, name: String) {
    self.name = name
    byteCount = nil
    self.descriptor = descriptor
    ownsDescriptor = false
    isExhausted = false
    ahead = []
  }

  /// Reads bytes in memory.
  public init(bytes: [UInt8], name: String = "<memory>") {
    self.name = name
    byteCount = bytes.count
    descriptor = -1
    ownsDescriptor = false
    isExhausted = true
    ahead = bytes
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// The next bytes without taking them: `count` of them, fewer only where the source ends.
  public func peek(upTo count: Int) throws(ByteSourceError) -> ArraySlice<UInt8> {
    while !isExhausted, ahead.count - aheadOffset < count {
      let missing = count - (ahead.count - aheadOffset)
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: missing) { buffer, initializedCount in
        result = Self.read(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
        initializedCount = max(result, 0)
      }
      if result < 0 { throw .readFailed(name: name, reason: Self.reason(errno)) }
      ahead += bytes
      if result == 0 { isExhausted = true }
    }
    return ahead[aheadOffset...].prefix(count)
  }

  /// Whether ``peek(upTo:)`` with this count shows everything that is left.
  public func endsWithin(_ count: Int) throws(ByteSourceError) -> Bool {
    try peek(upTo: count + 1).count <= count
  }

  /// Reads up to the size of the array and returns the number of bytes; 0 at the end.
  func read(into array: inout [UInt8]) throws(ByteSourceError) -> Int {
    var bytes = array.mutableSpan
    return try bytes.withUnsafeMutableBytes { buffer throws(ByteSourceError) in try read(into: buffer) }
  }

  /// Reads up to the size of the buffer and returns the number of bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    var count = 0
    if aheadOffset < ahead.count {
      count = min(buffer.count, ahead.count - aheadOffset)
      ahead.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[aheadOffset...].prefix(count)))
      }
      aheadOffset += count
      if aheadOffset == ahead.count {
        ahead = []
        aheadOffset = 0
      }
    } else if !isExhausted {
      count = Self.read(descriptor, into: buffer)
      if count < 0 { throw .readFailed(name: name, reason: Self.reason(errno)) }
      if count == 0 { isExhausted = true }
    }
    bytesRead += count
    return count
  }

  /// `read(2)`, started again when a signal interrupts it.
  private static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
