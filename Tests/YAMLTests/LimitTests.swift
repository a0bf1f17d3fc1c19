import Testing
import YAML

struct LimitTests {
  @Test func `an anchors bomb is refused`() {
    let levels = (1...30).map { level in
      "l\(level): &l\(level) [" + Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(
      errors(in: "l0: &l0 [x]\n" + levels.joined())?.description == """
        t.yaml:6:50: the file has more than 200000 values, counting each use of an alias
          6 | l5: &l5 [*l4, *l4, *l4, *l4, *l4, *l4, *l4, *l4, *l4, *l4]
            |                                                  ^
          use fewer aliases, or split the file
        """)
  }

  @Test func `nesting through aliases counts as nesting`() {
    let levels = (1...70).map { "l\($0): &l\($0) [*l\($0 - 1)]\n" }
    #expect(errors(in: "l0: &l0 x\n" + levels.joined())?.errors.first?.line == 65)
  }

  @Test func `64 levels are read`() {
    #expect(errors(in: String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
  }

  @Test func `a file of more than 4 MiB is refused`() {
    #expect(
      errors(in: [UInt8](repeating: 0x23, count: 4_194_305))?.description == """
        t.yaml: the file has 4194305 bytes, more than the limit of 4194304
          check that this is the file you meant
        """)
  }

  @Test func `a file of 4 MiB is read`() {
    #expect(errors(in: [UInt8](repeating: 0x23, count: 4_194_304)) == nil)
  }

  @Test func `many TAG directives are refused`() {
    let text = (0..<17).map { "%TAG !t\($0)! x:\n" }.joined() + "---\na: 1\n"
    #expect(
      errors(in: text)?.description == """
        t.yaml:17:1: more than 16 %TAG directives
          17 | %TAG !t16! x:
             | ^
          remove them
        """)
  }

  @Test(arguments: [
    ([0x61, 0x3A, 0x20, 0xFF], "0xFF"), ([0x61, 0x3A, 0x20, 0xC3, 0x28], "0xC3"),
    ([0x61, 0x3A, 0x20, 0xC0, 0x80], "0xC0"),
    ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "0xED"), ([0x61, 0x3A, 0x20, 0xF0, 0x9F], "0xF0"),
  ])
  func `bytes that are not UTF-8 are refused by place`(bytes: [UInt8], byte: String) {
    let error = errors(in: bytes)?.errors.first
    #expect(error?.message == "byte \(byte) is not valid UTF-8")
    #expect(error?.mark == Mark(line: 1, column: 4))
  }

  @Test func `after a hundred errors the rest is counted`() {
    let error = errors(in: String(repeating: "- x\n", count: 103), decodedAs: "list")
    #expect(error?.errors.count == 100)
    #expect(error?.description.hasSuffix("\n3 more errors not shown") == true)
  }
}
