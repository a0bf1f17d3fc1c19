import Domain
import Foundation
import Testing

@testable import Sending

struct `A post` {
  private let address: SecretAddress
  private var message = Message(
    title: "Weekly report 2026-W07", summary: "Open  12\nWon    3", reportID: "weekly-2026-W07",
    moment: Instant(milliseconds: 1_771_599_600_000))

  init() throws {
    address = try SecretAddress(webhook: "https://chat.example.com/hooks/kq7x3zt1", allowsHTTP: false)
  }

  private func texts(_ posts: [WebPost]) throws -> [String] {
    struct Body: Decodable { var text: String }
    return try posts.map { try JSONDecoder().decode(Body.self, from: Data($0.body.utf8)).text }
  }

  @Test func `to Mattermost is a code block below a heading`() throws {
    var message = message
    message.title = "Report [draft] *7*"
    message.summary = "Open  12\nAsk <!here>"
    #expect(
      try texts(message.mattermostPosts(to: address)) == [
        "#### Report \\[draft\\] \\*7\\*\n\n```\nOpen  12\nAsk <\u{200B}!here>\n```"
      ])
  }

  @Test func `has every sign of a text escaped that JSON wants escaped`() throws {
    var message = message
    message.summary = "a \"b\" \\ c\td / é 🚀\u{7F}\u{2028}e"
    let expected = "a \"b\" \\ c    d / é 🚀"
    for posts in [
      message.mattermostPosts(to: address), message.slackPosts(to: address),
      message.telegramPosts(to: address, chat: "a\"b"),
    ] { #expect(try texts(posts)[0].contains(expected)) }
    #expect(message.telegramPosts(to: address, chat: "a\"b")[0].body.hasPrefix(#"{"chat_id":"a\"b","link"#))
  }

  @Test func `to Slack is a code block with Slack's three characters escaped`() throws {
    var message = message
    message.summary = "a < b & c > d ``` e"
    #expect(
      message.slackPosts(to: address).map(\.body) == [
        #"{"text":"*Weekly report 2026-W07*\n```\na &lt;\#u{200B} b &amp; c &gt; d `\#u{200B}`\#u{200B}` e\n```"}"#
      ])
  }

  @Test func `to Slack has a plain heading where markup would break a bold one`() throws {
    var message = message
    message.title = "a*b <x>"
    #expect(try texts(message.slackPosts(to: address))[0].hasPrefix("a*b &lt;\u{200B}x&gt;\n```\n"))
  }

  @Test func `to Telegram is plain text without a preview of its links`() throws {
    #expect(
      message.telegramPosts(to: address, chat: "-1001").map(\.body) == [
        #"{"chat_id":"-1001","link_preview_options":{"is_disabled":true},"text":"Weekly report 2026-W07\n\nOpen  12\nWon    3"}"#
      ])
  }

  @Test func `to Telegram that is too long becomes several, cut at line ends`() throws {
    var message = message
    let lines = (1...1000).map { "line \($0) 👩‍👧" }
    message.summary = lines.joined(separator: "\n")
    let texts = try texts(message.telegramPosts(to: address, chat: "7"))
    #expect(texts.count == 4)
    #expect(texts.allSatisfy { $0.utf16.count <= 4096 })
    #expect(texts.joined(separator: "\n") == message.title + "\n\n" + message.summary)
  }

  @Test func `to Slack of a long text has a code block in each part`() throws {
    var message = message
    message.summary = String(repeating: "<<<<<<<<<<\n", count: 2000)
    let texts = try texts(message.slackPosts(to: address))
    #expect(texts.count > 1)
    #expect(texts.allSatisfy { $0.hasSuffix("\n```") && $0.contains("```\n&lt;") && $0.count <= 40_000 })
  }

  @Test func `without a summary is its title`() throws {
    var message = message
    message.summary = " \n"
    #expect(try texts(message.mattermostPosts(to: address)) == ["#### Weekly report 2026-W07"])
    #expect(try texts(message.slackPosts(to: address)) == ["*Weekly report 2026-W07*"])
    #expect(message.telegramPosts(to: address, chat: "7").count == 1)
  }

  @Test func `is shown with its address hidden`() throws {
    #expect(
      message.slackPosts(to: address)[0].shown == """
        POST https://chat.example.com/[hidden]
        Content-Type: application/json
        Accept: application/json
        User-Agent: OpsMind

        {"text":"*Weekly report 2026-W07*\\n```\\nOpen  12\\nWon    3\\n```"}
        """)
  }
}
