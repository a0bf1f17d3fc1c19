import Testing

@testable import Sending

struct `An address to send to` {
  @Test(arguments: [
    ("https://chat.example.com/hooks/kq7x3zt1wbgcjf5e", "https://chat.example.com/[hidden]"),
    ("https://hooks.slack.com/services/T01/B02/kq7x3zt1", "https://hooks.slack.com/[hidden]"),
    ("HTTPS://chat.example.com:8065/?key=1", "https://chat.example.com:8065/[hidden]"),
    ("http://127.0.0.1:8065/hooks/x", "http://127.0.0.1:8065/[hidden]"),
    ("http://localhost/hooks/x", "http://localhost/[hidden]"), ("http://[::1]:80/hooks/x", "http://[::1]:80/[hidden]"),
  ])
  func `shows no more than the server`(text: String, shown: String) throws {
    let address = try SecretAddress(webhook: text, allowsHTTP: false)
    #expect(address.shown == shown)
    #expect("\(address) \(String(reflecting: address))" == "\(shown) \(shown)")
    var dumped = ""
    dump(address, to: &dumped)
    #expect(!dumped.contains(text))
  }

  @Test(arguments: [
    "", "chat.example.com/hooks/x", "ftp://chat.example.com/x", "https://", "https:///hooks/x",
    "https://chat.example.com", "https://chat.example.com/", "https://chat.example.com/hooks/ x",
    "https://chat.example.com/x\r\nHost: other.example.com", "http://127.0.0.1\\@other.example.com/x",
    "https://kari:secret@chat.example.com/x", "file:///etc/passwd",
  ])
  func `must be one of the web`(text: String) {
    #expect(throws: SecretAddress.Problem.malformed) { try SecretAddress(webhook: text, allowsHTTP: true) }
  }

  @Test(arguments: ["http://chat.example.com/hooks/x", "http://127.0.0.1.example.com/x", "http://10.0.0.7/hooks/x"])
  func `may be unencrypted only on this machine, or where that is allowed`(text: String) {
    #expect(throws: SecretAddress.Problem.unencrypted) { try SecretAddress(webhook: text, allowsHTTP: false) }
    #expect(throws: Never.self) { try SecretAddress(webhook: text, allowsHTTP: true) }
  }

  @Test func `of a bot hides its token`() throws {
    let address = try SecretAddress(
      telegram: "https://api.telegram.org/", token: "123456:ABC-DEF_ghi", allowsHTTP: false)
    #expect(address.shown == "https://api.telegram.org/bot[hidden]/sendMessage")
    #expect(address.text == "https://api.telegram.org/bot123456:ABC-DEF_ghi/sendMessage")
    #expect(address.isRepeated(in: "no bot abc-def_GHI"))
  }

  @Test(arguments: ["", "123456", "123456:", ":ABC", "123:AB/../../x", "123:AB?x=1", "123:A B", "1:2:3"])
  func `of a bot needs a token of the right form`(token: String) {
    #expect(throws: SecretAddress.Problem.malformed) {
      try SecretAddress(telegram: "https://api.telegram.org", token: token, allowsHTTP: false)
    }
  }
}
