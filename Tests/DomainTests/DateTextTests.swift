import Testing

@testable import Domain

struct `Texts of dates` {
  @Test(
    arguments: [
      ("2026-02-20", nil, "2026-02-20"), ("2026-02-20", DateOrder.dayMonthYear, "2026-02-20"),
      ("2026-02-20 14:30", nil, "2026-02-20"), ("2026-02-20T14:30:05.123Z", nil, "2026-02-20"),
      ("20.02.2026", .dayMonthYear, "2026-02-20"), ("20/2/2026", .dayMonthYear, "2026-02-20"),
      ("2/20/2026", .monthDayYear, "2026-02-20"), ("2-20-26", .monthDayYear, "2026-02-20"),
      ("2026/02/20", .yearMonthDay, "2026-02-20"), ("2026.2.3", .yearMonthDay, "2026-02-03"),
      ("03/04/2026", .dayMonthYear, "2026-04-03"), ("03/04/2026", .monthDayYear, "2026-03-04"),
      ("3/4/2026 2:30 PM", .monthDayYear, "2026-03-04"),
    ] as [(String, DateOrder?, String)])
  func `are read in their order`(text: String, order: DateOrder?, day: String) {
    let read = DateText.day(text.utf8.span, order: order)
    #expect(read?.description == day)
  }

  @Test(
    arguments: [
      ("03/04/2026", nil), ("13/04/2026", nil), ("20.02.2026", nil), ("2026/02/20", DateOrder.dayMonthYear),
      ("20/02-2026", .dayMonthYear), ("31/02/2026", .dayMonthYear), ("2026-02-30", nil), ("2026-02-20x", nil),
      ("2026-02-20 25:00", nil), ("2026-02-20 14:60", nil), ("2026-02-20T", nil), ("2026-02-20 0:30 AM", nil),
      ("2026-02-20 13:00 PM", nil), ("02/2026", .dayMonthYear), ("soon", nil), ("", nil), ("--", nil), ("2026", nil),
      ("1/2/3", .dayMonthYear), ("2026-02-20 14:30 +25:00", nil), ("２０２６-02-20", nil),
    ] as [(String, DateOrder?)])
  func `that are none are refused`(text: String, order: DateOrder?) {
    let read = DateText.day(text.utf8.span, order: order)
    #expect(read == nil)
  }

  @Test(arguments: [
    ("03/04/2026", true), ("20.02.2026", true), ("3/4/26 10:00", true), ("2026-02-20", false), ("soon", false),
    ("2026-02-30", false),
  ])
  func `that only lack their order are known as such`(text: String, needsOrder: Bool) {
    let isOpen = DateText.needsOrder(text.utf8.span)
    #expect(isOpen == needsOrder)
  }

  @Test(arguments: [
    ("2026-02-20T14:30:00Z", "2026-02-20T14:30:00Z"), ("2026-02-20T14:30:00+02:00", "2026-02-20T12:30:00Z"),
    ("2026-02-20 14:30:00 -0530", "2026-02-20T20:00:00Z"), ("2026-02-20 14:30 UTC", "2026-02-20T14:30:00Z"),
    ("2026-02-20T14:30:05.1239Z", "2026-02-20T14:30:05.123Z"), ("2026-02-20 12:00 AM", "2026-02-20T00:00:00Z"),
    ("2026-02-20 12:00 pm", "2026-02-20T12:00:00Z"), ("2026-02-20 2:30\u{202F}PM", "2026-02-20T14:30:00Z"),
    ("2026-02-20", "2026-02-20T00:00:00Z"), ("2026-02-20T14:30:05,5Z", "2026-02-20T14:30:05.500Z"),
  ])
  func `with a time are moments`(text: String, instant: String) {
    let reading = DateText.reading(text.utf8.span, order: nil)
    #expect(reading?.instant(in: .utc).description == instant)
  }
}
