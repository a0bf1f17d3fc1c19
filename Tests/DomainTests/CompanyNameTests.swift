import Testing

@testable import Domain

struct `Company names` {
  private static let names = CompanyName(legalForms: [
    "GmbH", "GmbH & Co. KG", "AG", "KG", "AS", "A/S", "d.o.o.", "Sp. z o.o.", "S.A.", "Ltd", "Inc", "Co", "Company",
    "K.K.",
    "Pty Ltd", "Société",
  ])

  @Test(arguments: [
    ("Fjord Kaffe AS", "fjord kaffe"),
    ("FJORD   KAFFE", "fjord kaffe"),
    ("Fjord-Kaffe, A/S", "fjord kaffe"),
    ("Nord Metall GmbH & Co. KG", "nord metall"),
    ("Nord Metall GmbH & Co. KG AG", "nord metall"),
    ("Voda d. o. o.", "voda"),
    ("Voda d.o.o.", "voda"),
    ("Młyn Sp. z o.o.", "mlyn"),
    ("Café Zürich", "cafe zurich"),
    ("Straße & Søn", "strasse son"),
    ("O'Neill's Ltd.", "oneills"),
    ("O\u{2019}Neill\u{2019}s Ltd.", "oneills"),
    ("Acme Pty. Ltd.", "acme"),
    ("Company", "company"),
    ("AG", "ag"),
    ("Ltd Inc", "ltd"),
    ("3M Co", "3m"),
    ("...", ""),
    ("", ""),
    (" - ", ""),
  ])
  func `are compared without case, accents, signs and legal form`(name: String, key: String) {
    #expect(`Company names`.names.key(name) == key)
  }

  @Test func `of Latin letters have the same key on the fast path and on the one for all letters`() {
    let pieces = [
      "Fjord", "nord", "AS", "A/S", "GmbH", "&", "Co.", "KG", " ", "  ", "-", "d.", "o.o.", "d.o.o.", "'", ".", "3",
      "LTD",
      "pty", ",", "S.A.", "z", "Sp.", "\t", "K.K", "x", "/",
    ]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<5000 {
      let name = (0..<next(8)).map { _ in pieces[next(pieces.count)] }.joined(separator: next(2) == 0 ? " " : "")
      #expect(`Company names`.names.latinKey(name) == `Company names`.names.unicodeKey(name), "\(name)")
    }
    for code in UInt32(0x80)...0x24F {
      let name = Unicode.Scalar(code).map { "x\(Character($0))y A\(Character($0)) GmbH" } ?? ""
      if let key = `Company names`.names.latinKey(name) {
        #expect(key == `Company names`.names.unicodeKey(name), "U+\(String(code, radix: 16))")
      }
    }
  }

  @Test func `with other letters are left to the path for all letters`() {
    #expect(`Company names`.names.latinKey("Café") == "cafe")
    #expect(`Company names`.names.latinKey("Cafe\u{301}") == nil)
    #expect(`Company names`.names.latinKey("Кафе") == nil)
  }
}
