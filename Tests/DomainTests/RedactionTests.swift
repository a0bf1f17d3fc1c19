import Foundation
import TestSupport
import Testing

@testable import Domain

struct `Taking a person out of texts` {
  private let kari = Redaction(addresses: ["Kari@Fjord.no"], names: ["Kari Dahl", "Åse Ødegård", "Jo"])

  @Test(arguments: [
    ("kari@fjord.no", "[forgotten]"), ("KARI@FJORD.NO", "[forgotten]"),
    ("mail <kari@fjord.no>, then call", "mail <[forgotten]>, then call"), ("'kari@fjord.no'", "'[forgotten]'"),
    ("kari@fjord.no.", "[forgotten]."), ("mailto:kari@fjord.no?subject=x", "mailto:[forgotten]?subject=x"),
    ("-kari@fjord.no", "-[forgotten]"), ("kari@fjord.nokari@fjord.no", nil), ("hk.kari@fjord.no", nil),
    ("okari@fjord.no", nil), ("a-kari@fjord.no", nil), ("kari@fjord.no.csv", "[forgotten].csv"),
    ("kari@fjord.nova", nil),
    ("Website for Kari Dahl", "Website for [forgotten]"), ("KARI DAHL AS", "[forgotten] AS"),
    ("Kari Dahlmann", nil), ("Okari Dahl", nil), ("(Kari Dahl)", "([forgotten])"), ("Kari", nil),
    ("A\u{30A}se \u{D8}dega\u{30A}rd", "[forgotten]"), ("åse ødegård", "[forgotten]"), ("Jo", nil), ("", nil),
    ("Kari Dahl kari@fjord.no", "[forgotten] [forgotten]"),
  ])
  func `replaces whole addresses and names, and no more`(text: String, expected: String?) {
    #expect(kari.redacted(text) == expected)
  }

  @Test func `replaces addresses alone where names are not to be touched`() {
    #expect(kari.withoutAddresses("Kari Dahl, kari@fjord.no") == "Kari Dahl, [forgotten]")
    #expect(kari.withoutAddresses("Kari Dahl") == nil)
    #expect(kari.withoutAddresses("kari@fjord.no.example.com", isAddressField: true) == nil)
    #expect(kari.withoutAddresses("<kari@fjord.no>", isAddressField: true) == "<[forgotten]>")
    #expect(kari.findsName(in: "with kari dahl") && !kari.findsName(in: "kari@fjord.no"))
  }

  @Test(arguments: ["", "@", "a@", "@b", "a@b@c", "n/a", "-"]) func `looks for no address that is none`(word: String) {
    #expect(Redaction(addresses: [word]).redacted("a \(word) b @ a@b") == nil)
  }

  @Test(arguments: [
    ("KARI NORDMANN", "[forgotten]"), ("kari-nordmann", "[forgotten]"), ("Kari \u{2013}\n Nordmann", "[forgotten]"),
    ("Kari\u{A0}Nordmann's", "[forgotten]'s"), ("KariNordmann", nil), ("Kari, Nordmann", nil),
    ("Bo Li", "[forgotten]"), ("bo li!", "[forgotten]!"), ("Bo Lin", nil), ("3m AS", "[forgotten] AS"), ("43M", nil),
    ("张伟 of 華為", "[forgotten] of [forgotten]"), ("与张伟会面", "与[forgotten]会面"), ("張偉", nil),
    ("Fjord-Kaffe", "[forgotten]"), ("fjord kaffe", "[forgotten]"), ("FJORD  KAFFE AS", "[forgotten] AS"),
    ("ΓΙΏΡΓΟΣ", "[forgotten]"), ("李 alone", "[forgotten] alone"), ("桃李", nil),
  ])
  func `finds names of few letters, in any case and script, with any blanks`(text: String, expected: String?) {
    let names = ["Kari Nordmann", "Bo Li", "3M", "张伟", "華為", "Fjord-Kaffe", "Γιώργος", "李"]
    #expect(Redaction(names: names).redacted(text) == expected)
  }

  @Test(arguments: ["Kari-Dahl", "Bo  Li", "anne-marie@x.no"]) func `has a prefilter without blanks and hyphens`(
    word: String
  ) throws {
    #expect(!(try #require(Redaction.prefilter(for: word))).contains { $0 == " " || $0 == "-" })
  }

  @Test(arguments: ["", "X", "Jo", "-x", "12345"]) func `looks for no name of one short word`(name: String) {
    #expect(Redaction(names: [name]).redacted("\(name) and \(name)") == nil)
  }

  @Test(arguments: ["%_%", "O'Neill", "a\"b\"c", "back\\slash", "100%"]) func `takes signs for themselves`(name: String)
  {
    #expect(Redaction(names: [name]).redacted("xyz 1000 ONeill abc") == nil)
    guard Redaction.isSearchable(name: name) else { return }
    #expect(Redaction(names: [name]).redacted("with \(name) today") == "with [forgotten] today")
  }

  @Test(arguments: [
    ("Forgotten", "Forgotten site, forgotten", "[forgotten] site, [forgotten]"),
    ("Forgotten", "call [forgotten] today", nil), ("Forgotten", "[forgotten] Forgotten", "[forgotten] [forgotten]"),
    ("Forgotten", "[forgotten", "[[forgotten]"), ("[forgotten]", "[forgotten]", nil),
    ("x [forgotten] y", "x [forgotten] y", nil),
  ])
  func `finds no word of its own mark`(name: String, text: String, expected: String?) {
    #expect(Redaction(names: [name]).redacted(text) == expected)
  }

  @Test func `takes out an address that stood against a name`() {
    let redaction = Redaction(addresses: ["ann@x.no"], names: ["Kari"])
    #expect(redaction.redacted("Kari.ann@x.no") == "[forgotten].[forgotten]")
  }

  @Test func `leaves nothing to be found, whatever stands around`() {
    var random = SplitMix64(seed: 31)
    let pieces = [
      "kari@fjord.no", "Kari Dahl", " ", ",", "<", ">", "x", "é", "e\u{301}", "@", ".", "🚀", "\n", "KARI@fjord.NO",
    ]
    for _ in 0..<2000 {
      let text = (0..<6).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      guard let redacted = kari.redacted(text) else { continue }
      #expect(kari.redacted(redacted) == nil, "\(text)")
      #expect(redacted.contains(Redaction.mark))
    }
  }

  @Test(arguments: ["kari@fjord.no", "Åse Ødegård", "Зоя", "é", "a\u{30A}b", "Ωmega@x.no"])
  func `has a prefilter that every spelling passes`(word: String) {
    guard let piece = Redaction.prefilter(for: word)?.lowercased() else { return }
    let spellings = [
      word, word.uppercased(), word.lowercased(), word.decomposedStringWithCanonicalMapping,
      word.precomposedStringWithCanonicalMapping, word.uppercased().decomposedStringWithCanonicalMapping,
    ]
    for spelling in spellings {
      #expect(Array(spelling.lowercased().utf8).firstRange(of: Array(piece.utf8)) != nil, "\(spelling) \(piece)")
    }
  }

  @Test func `finds the address in a field that holds more`() {
    #expect(
      Redaction.addresses(in: " Kari Dahl <kari@fjord.no> ") == ["Kari Dahl <kari@fjord.no>", "kari@fjord.no"])
    #expect(Redaction.addresses(in: "n/a").isEmpty)
  }
}
