import Testing

@testable import Domain

struct `E-mail addresses` {
  @Test(arguments: [
    "kim@fjord.no", "kim.berg+crm@mail.fjord.co.uk", "o'neill@nord.ie", "åse@fjørd.no", "a@b.c", "KIM@FJORD.NO",
    "1@2.no", "a_b-c@d-e.no",
    "x!#$%&*=?^`{|}~/@y.no",
  ])
  func `that could be delivered to are accepted`(text: String) {
    #expect(EmailAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "kim", "kim@", "@fjord.no", "kim@fjord", "kim@@fjord.no", "kim@fjord..no", "kim@.no", "kim@fjord.",
    ".kim@fjord.no", "kim.@fjord.no",
    "k..m@fjord.no", "kim berg@fjord.no", "kim@fjord.no ", "\"kim\"@fjord.no", "kim@-fjord.no", "kim@fjord-.no",
    "kim(at)fjord.no", "kim@fj_ord.no",
    "<kim@fjord.no>", "kim@fjord.no,jo@fjord.no",
  ])
  func `that could not are refused`(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func `are limited in length`() {
    let label = String(repeating: "a", count: 63)
    #expect(EmailAddress(String(repeating: "a", count: 64) + "@b.no") != nil)
    #expect(EmailAddress(String(repeating: "a", count: 65) + "@b.no") == nil)
    #expect(EmailAddress("a@\(label).no") != nil)
    #expect(EmailAddress("a@\(label)a.no") == nil)
    #expect(EmailAddress("a@\(label).\(label).\(label).\(label).no") == nil)
  }
}
