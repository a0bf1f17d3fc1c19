import Domain
import TestSupport
import Testing

@testable import Sending

struct `A delivery` {
  private let secret = DeliveryRun.secret

  @Test func `that is taken says so, and sends JSON with its headers`() throws {
    let server = try LocalServer(.answer(200, text: "ok"))
    let run = try DeliveryRun(to: server)
    #expect(run.notes == ["mattermost: sent"])
    #expect(run.pauses.isEmpty)
    #expect(run.refusal == nil)
    let request = try #require(server.requests.first)
    #expect(request.head[0] == "POST /hooks/\(secret) HTTP/1.1")
    #expect(request.head.contains("Content-Type: application/json"))
    #expect(request.head.contains("User-Agent: OpsMind"))
    #expect(!request.head.contains { $0.hasPrefix("Expect") })
    #expect(request.body == "{\"text\":\"#### Week 7\\n\\n```\\nAll is well\\n```\"}")
  }

  @Test func `is tried four times where nobody listens`() throws {
    let run = try DeliveryRun(to: LocalServer())
    #expect(
      run.notes == [
        "mattermost: connection refused, again in 1 s",
        "mattermost: connection refused, again in 2 s",
        "mattermost: connection refused, again in 4 s",
      ])
    #expect(run.pauses == [1, 2, 4])
    #expect(run.refusal == Delivery.Refusal(reason: "connection refused, 4 times", isPassing: true))
  }

  @Test func `is tried again where the answer takes too long`() throws {
    let run = try DeliveryRun(to: LocalServer(.silence), timeout: .milliseconds(200))
    #expect(run.notes == [1, 2, 4].map { "mattermost: no answer within 200 ms, again in \($0) s" })
    #expect(run.refusal == Delivery.Refusal(reason: "no answer within 200 ms, 4 times", isPassing: true))
  }

  @Test func `is tried again after errors of the server, until it is taken`() throws {
    let server = try LocalServer(.answer(500), .answer(503), .answer(200))
    let run = try DeliveryRun(to: server)
    #expect(
      run.notes == [
        "mattermost: answered 500, again in 1 s", "mattermost: answered 503, again in 2 s", "mattermost: sent",
      ])
    #expect(server.requests.count == 3)
    #expect(Set(server.requests.map(\.body)).count == 1)
  }

  @Test func `ends when the server never recovers`() throws {
    let server = try LocalServer(.answer(500, text: "<html>oops</html>"))
    let run = try DeliveryRun(to: server)
    #expect(run.refusal == Delivery.Refusal(reason: "answered 500, 4 times", isPassing: true))
    #expect(server.requests.count == 4)
  }

  @Test(arguments: [
    ("Retry-After: 7", 7), ("Retry-After: 3600", 60), ("Retry-After: 0", 1), ("Retry-After: soon", 1),
    ("X-Other: 7", 1),
  ])
  func `waits as long as a server asks that has too much to do, but not for ever`(header: String, pause: Int64) throws {
    let run = try DeliveryRun(to: LocalServer(.answer(429, headers: [header]), .answer(200)))
    #expect(run.notes == ["mattermost: answered 429, again in \(pause) s", "mattermost: sent"])
    #expect(run.pauses == [pause])
  }

  @Test func `waits as long as Telegram's answer says`() throws {
    let answer = #"{"ok":false,"description":"Too Many Requests: retry after 9","parameters":{"retry_after":9}}"#
    let run = try DeliveryRun(to: LocalServer(.answer(429, text: answer), .answer(200)))
    #expect(run.pauses == [9])
    #expect(run.notes.first == "mattermost: answered 429: Too Many Requests: retry after 9, again in 9 s")
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly the beginn",
  ])
  func `is tried again where the connection is cut off`(answer: String) throws {
    let server = try LocalServer(.raw(answer), .answer(200))
    let run = try DeliveryRun(to: server)
    #expect(run.notes == ["mattermost: answer cut off, again in 1 s", "mattermost: sent"])
    #expect(server.requests.count == 2)
  }

  @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n", "\u{0}\u{1}\u{2}garbage garbage garbage\n\n"])
  func `is not repeated where no web server answers`(answer: String) throws {
    let server = try LocalServer(.raw(answer))
    let run = try DeliveryRun(to: server)
    #expect(run.refusal == Delivery.Refusal(reason: "what answers is no web server", isPassing: false))
    #expect(server.requests.count == 1)
  }

  @Test func `does not follow a redirect, which would give the message to another`() throws {
    let other = try LocalServer(.answer(200))
    let server = try LocalServer(.answer(307, headers: ["Location: http://127.0.0.1:\(other.port)/hooks/x"]))
    let run = try DeliveryRun(to: server)
    #expect(
      run.refusal == Delivery.Refusal(reason: "answered 307, a redirect, which is not followed", isPassing: false))
    #expect(other.requests.isEmpty)
  }

  @Test func `does not read an answer to its end that has none`() throws {
    let run = try DeliveryRun(to: LocalServer(.endless))
    let reason = try #require(run.refusal?.reason)
    #expect(reason.hasPrefix("answered 200, but did not take it: endless endless") && reason.count < 200)
  }

  @Test(arguments: [
    (SendTarget.mattermost, ""), (.mattermost, "ok"), (.slack, "ok\n"), (.slack, #"{"ok":true}"#), (.slack, "{}"),
    (.mattermost, #"{"status":"OK","error":null}"#), (.telegram, #"{"ok":true,"result":{"message_id":7}}"#),
  ])
  func `is taken where the answer says so`(target: SendTarget, text: String) throws {
    let server = try LocalServer(.answer(200, text: text))
    let run = try DeliveryRun([WebPost(address: DeliveryRun.address(of: server), body: "{}")], to: target)
    #expect(run.notes == ["\(target.rawValue): sent"])
    #expect(run.refusal == nil)
  }

  @Test(
    arguments: [SendTarget.mattermost, .slack, .telegram],
    ["<!DOCTYPE html><html><title>Log in</title></html>", " \n<html lang=\"en\">", "<?xml version=\"1.0\"?><html>"])
  func `is not taken by a login page`(target: SendTarget, text: String) throws {
    let server = try LocalServer(.answer(200, text: text))
    let run = try DeliveryRun([WebPost(address: DeliveryRun.address(of: server), body: "{}")], to: target)
    #expect(
      run.refusal
        == Delivery.Refusal(reason: "answered 200 with a web page: the address is no webhook", isPassing: false))
    #expect(run.notes.isEmpty && server.requests.count == 1)
  }

  @Test(
    arguments: [
      (SendTarget.telegram, "", ""), (.telegram, "ok", ": ok"), (.telegram, "{}", ""),
      (.telegram, #"{"ok":"true"}"#, nil),
      (.telegram, #"{"ok":false,"description":"Bad Request: chat not found"}"#, ": Bad Request: chat not found"),
      (.slack, #"{"ok":false,"error":"invalid_auth"}"#, ": invalid_auth"), (.slack, #"{"ok":false}"#, ""),
      (.slack, "welcome", ": welcome"), (.mattermost, #"{"error":"no such hook"}"#, ": no such hook"),
      (.mattermost, #"{"message":"Invalid webhook.","status_code":400}"#, ": Invalid webhook."),
    ] as [(SendTarget, String, String?)])
  func `is not taken where the answer does not say so`(target: SendTarget, text: String, words: String?) throws {
    let server = try LocalServer(.answer(200, text: text))
    let run = try DeliveryRun([WebPost(address: DeliveryRun.address(of: server), body: "{}")], to: target)
    let reason = "answered 200, but did not take it" + (words ?? ": \(text)")
    #expect(run.refusal == Delivery.Refusal(reason: reason, isPassing: false))
    #expect(run.notes.isEmpty && server.requests.count == 1)
  }

  @Test func `waits no more than a minute and a half for all attempts and parts`() throws {
    let busy = LocalServer.Behaviour.answer(429, headers: ["Retry-After: 99999"])
    let run = try DeliveryRun(to: LocalServer(busy))
    #expect(run.pauses == [60, 30])
    #expect(run.refusal == Delivery.Refusal(reason: "answered 429, 3 times", isPassing: true))

    let taken = LocalServer.Behaviour.answer(200, text: "ok")
    let server = try LocalServer(busy, taken, busy, taken, busy)
    let parts = try (1...3).map { WebPost(address: try DeliveryRun.address(of: server), body: "\($0)") }
    let split = try DeliveryRun(parts, to: .slack)
    #expect(split.pauses == [60, 30])
    #expect(
      split.refusal == Delivery.Refusal(reason: "answered 429, after 2 of 3 parts had arrived", isPassing: true))
  }

  @Test(arguments: [
    (404, "no_service", "answered 404: no_service"),
    (
      400, #"{"id":"web.incoming_webhook","message":"Unable to parse\nincoming data"}"#,
      "answered 400: Unable to parse incoming data"
    ),
    (400, #"{"ok":false,"description":"Bad Request: chat not found"}"#, "answered 400: Bad Request: chat not found"),
    (403, "<html><body>Forbidden</body></html>", "answered 403"), (401, #"{"ok":false}"#, "answered 401"),
    (410, "\u{1B}[31mred\u{1B}[0m", "answered 410: \u{FFFD}[31mred\u{FFFD}[0m"),
  ])
  func `is not repeated where the server refuses it, and says why`(status: Int, text: String, reason: String) throws {
    let server = try LocalServer(.answer(status, text: text))
    let run = try DeliveryRun(to: server)
    #expect(run.notes.isEmpty)
    #expect(run.refusal == Delivery.Refusal(reason: reason, isPassing: false))
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [404, 429, 503, 302])
  func `never repeats the secret, even where the server does`(status: Int) throws {
    let echoes = [
      "no hook /hooks/\(secret)", #"{"message":"\#(secret.uppercased())"}"#, "no hook %2Fhooks%2F\(secret)",
      String(repeating: "x", count: 100) + secret,
    ]
    for echo in echoes {
      let server = try LocalServer(.answer(status, headers: ["Location: /hooks/\(secret)"], text: echo))
      let run = try DeliveryRun(to: server)
      #expect(run.refusal != nil)
      #expect(!run.text.lowercased().contains(secret))
    }
  }

  @Test func `in parts stops at the first that is refused, and says how many arrived`() throws {
    let taken = LocalServer.Behaviour.answer(200, text: #"{"ok":true}"#)
    let server = try LocalServer(taken, .answer(503), taken, .answer(400, text: "no"))
    let address = try DeliveryRun.address(of: server)
    let run = try DeliveryRun((1...4).map { WebPost(address: address, body: "\($0)") }, to: .telegram)
    #expect(run.notes == ["telegram (2 of 4): answered 503, again in 1 s"])
    #expect(run.refusal?.reason == "answered 400: no, after 2 of 4 parts had arrived")
    #expect(server.requests.map(\.body) == ["1", "2", "2", "3"])
  }

  @Test func `in parts ends with their number`() throws {
    let server = try LocalServer(.answer(200, text: #"{"ok":true}"#))
    let address = try DeliveryRun.address(of: server)
    let run = try DeliveryRun(
      [WebPost(address: address, body: "1"), WebPost(address: address, body: "2")], to: .telegram)
    #expect(run.notes == ["telegram: sent in 2 parts"])
  }
}
