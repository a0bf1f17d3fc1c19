import CCurl
public import Domain
import Glibc

/// Posts over HTTP by libcurl: certificates are verified, redirects are not followed.
public enum CurlTransport {
  /// More of an answer is not read: what matters is its status, and a server could write for ever.
  private static let longestAnswer = 1 << 16

  /// Sends one request and waits for its answer.
  /// - Parameter timeout: for how long, from the first packet to the last.
  public static func send(_ post: WebPost, timeout: TimeSpan) -> WebReply {
    guard let curl = CurlLibrary.shared, let handle = curl.open() else {
      return .failure(WebFailure("libcurl.so.4 is missing", isPassing: false, remedy: "apt-get install libcurl4"))
    }
    var headers: UnsafeMutablePointer<curl_slist>?
    defer {
      curl.close(handle)
      curl.free(headers)
    }
    // A body is sent at once, not after the server has been asked whether it would take it.
    for header in WebPost.headers + ["Expect:"] { headers = curl.append(headers, header) }
    let received = ReceivedBytes(limit: longestAnswer)
    let code = withExtendedLifetime(received) {
      post.body.withCString { body in
        set(curl, handle, post.address, timeout)
        let length = post.body.utf8.count
        opsmind_curl_set_number(curl.setOption, handle, CURLOPT_POSTFIELDSIZE, length)
        opsmind_curl_set_pointer(curl.setOption, handle, CURLOPT_POSTFIELDS, body)
        opsmind_curl_set_pointer(curl.setOption, handle, CURLOPT_HTTPHEADER, headers)
        opsmind_curl_set_pointer(
          curl.setOption, handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(received).toOpaque())
        opsmind_curl_set_writer(curl.setOption, handle) { bytes, size, count, context in
          guard let bytes, let context else { return 0 }
          return Unmanaged<ReceivedBytes>.fromOpaque(context).takeUnretainedValue()
            .append(UnsafeRawBufferPointer(start: bytes, count: size * count))
        }
        return curl.perform(handle)
      }
    }
    guard code == CURLE_OK || code == CURLE_WRITE_ERROR && received.isFull else {
      let system = opsmind_curl_number(curl.information, handle, CURLINFO_OS_ERRNO)
      return .failure(failure(code, system: Int32(truncatingIfNeeded: system), timeout: timeout, curl))
    }
    let wait = opsmind_curl_offset(curl.information, handle, CURLINFO_RETRY_AFTER)
    return .answer(
      WebAnswer(
        status: opsmind_curl_number(curl.information, handle, CURLINFO_RESPONSE_CODE),
        retryAfter: wait > 0 ? wait : nil, text: received.text))
  }

  private static func set(
    _ curl: CurlLibrary, _ handle: UnsafeMutableRawPointer, _ address: SecretAddress, _ timeout: TimeSpan
  ) {
    let number = { (option: CURLoption, value: Int) in
      _ = opsmind_curl_set_number(curl.setOption, handle, option, value)
    }
    let text = { (option: CURLoption, value: String) in
      _ = value.withCString { opsmind_curl_set_pointer(curl.setOption, handle, option, $0) }
    }
    text(CURLOPT_URL, address.text)
    text(CURLOPT_PROTOCOLS_STR, "http,https")
    number(CURLOPT_FOLLOWLOCATION, 0)
    number(CURLOPT_SSL_VERIFYPEER, 1)
    number(CURLOPT_SSL_VERIFYHOST, 2)
    number(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    number(CURLOPT_NOSIGNAL, 1)
    number(CURLOPT_TIMEOUT_MS, Int(timeout.milliseconds))
    // What is on this machine is not asked for at a proxy elsewhere.
    if address.isLocal { text(CURLOPT_PROXY, "") }
  }

  private static func failure(
    _ code: CURLcode, system: Int32, timeout: TimeSpan, _ curl: CurlLibrary
  ) -> WebFailure {
    switch code {
    case CURLE_COULDNT_CONNECT:
      WebFailure(system == 0 ? "no connection" : String(cString: strerror(system)).lowercased(), isPassing: true)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      WebFailure("host not found", isPassing: true)
    case CURLE_OPERATION_TIMEDOUT:
      WebFailure("no answer within \(seconds(timeout))", isPassing: true)
    case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR:
      WebFailure("answer cut off", isPassing: true)
    case CURLE_SSL_CONNECT_ERROR:
      WebFailure("no encrypted connection", isPassing: true)
    case CURLE_PEER_FAILED_VERIFICATION:
      WebFailure("the server's certificate is not trusted", isPassing: false)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL:
      WebFailure("what answers is no web server", isPassing: false)
    default:
      WebFailure(
        curl.errorText(code).map { String(cString: $0).lowercased() } ?? "curl error \(code.rawValue)", isPassing: false
      )
    }
  }

  private static func seconds(_ span: TimeSpan) -> String {
    span.milliseconds % 1000 == 0 ? "\(span.milliseconds / 1000) s" : "\(span.milliseconds) ms"
  }
}

/// Keeps the beginning of an answer.
private final class ReceivedBytes {
  private var bytes: [UInt8] = []
  private let limit: Int
  private(set) var isFull = false

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes bytes and says how many; fewer than there are make libcurl stop.
  func append(_ more: UnsafeRawBufferPointer) -> Int {
    let taken = more.prefix(limit - bytes.count)
    bytes.append(contentsOf: taken)
    isFull = taken.count < more.count
    return taken.count
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
