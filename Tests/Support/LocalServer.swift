import Foundation
import Synchronization

/// A web server on 127.0.0.1 that answers as it is told, badly too.
public final class LocalServer: Sendable {
  /// What happens to a connection.
  public enum Behaviour: Sendable {
    /// An answer with a status, header lines and a text.
    case answer(Int, headers: [String] = [], text: String = "")
    /// The request is read, and nothing ever comes back.
    case silence
    /// The connection is closed behind these bytes.
    case raw(String)
    /// An answer that does not end before the client goes.
    case endless
  }

  /// A request as it came.
  public struct Request: Sendable {
    /// The request line and the header lines.
    public var head: [String]
    /// What follows them.
    public var body: String
  }

  private final class State: Sendable {
    let rest: Mutex<[Behaviour]>
    let requests = Mutex<[Request]>([])

    init(_ behaviours: [Behaviour]) {
      rest = Mutex(behaviours)
    }

    /// The next behaviour; the last one stays.
    func next() -> Behaviour {
      rest.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? .silence }
    }
  }

  private let listener: Int32
  private let state: State
  /// The port it listens at.
  public let port: UInt16

  /// A server whose connections meet these behaviours one after another, and the last one from then on; without one, connections are refused.
  public init(_ behaviours: Behaviour...) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(listener, generic, length) == 0 && getsockname(listener, generic, &length) == 0
      }
    }
    let state = State(behaviours)
    self.listener = listener
    self.state = state
    port = UInt16(bigEndian: address.sin_port)
    // A port that is bound and not listened at is ours, and refuses.
    guard isBound, behaviours.isEmpty || listen(listener, 16) == 0 else {
      close(listener)
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EADDRNOTAVAIL)
    }
    guard !behaviours.isEmpty else { return }
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        Self.serve(connection, state)
        close(connection)
      }
      close(listener)
    }
  }

  deinit {
    if shutdown(listener, Int32(SHUT_RDWR)) != 0 { close(listener) }
  }

  /// The requests that came, in their order.
  public var requests: [Request] { state.requests.withLock { $0 } }

  private static func serve(_ connection: Int32, _ state: State) {
    guard let request = request(from: connection) else { return }
    state.requests.withLock { $0.append(request) }
    switch state.next() {
    case .answer(let status, let headers, let text):
      let lines = ["HTTP/1.1 \(status) Told", "Content-Length: \(text.utf8.count)", "Connection: close"] + headers
      send(lines.joined(separator: "\r\n") + "\r\n\r\n" + text, to: connection)
    case .raw(let text):
      send(text, to: connection)
    case .silence:
      var byte: UInt8 = 0
      while read(connection, &byte, 1) > 0 {}
    case .endless:
      send("HTTP/1.1 200 Told\r\nConnection: close\r\n\r\n", to: connection)
      let piece = String(repeating: "endless ", count: 1 << 12)
      while send(piece, to: connection) {}
    }
  }

  private static func request(from connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.firstRange(of: "\r\n\r\n") {
        let head = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let length = head.compactMap { line in
          line.lowercased().hasPrefix("content-length:")
            ? Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces)) : nil
        }.first
        let body = String(text[end.upperBound...])
        if body.utf8.count >= length ?? 0 { return Request(head: head, body: body) }
      }
      let count = read(connection, &chunk, chunk.count)
      guard count > 0 else { return nil }
      bytes += chunk[..<count]
    }
  }

  @discardableResult
  private static func send(_ text: String, to connection: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
