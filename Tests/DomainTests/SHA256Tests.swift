import Testing

@testable import Domain

struct `SHA-256` {
  /// The examples of FIPS 180-4, and lengths around the end of a block as `sha256sum` hashes them.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (String(repeating: "a", count: 63), "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ])
  func `is that of the standard`(text: String, expected: String) {
    var hash = SHA256()
    hash.update(text)
    #expect(hash.finish() == expected)
  }

  @Test func `is the same however the bytes are cut`() {
    let text = String(repeating: "0123456789", count: 100)
    var whole = SHA256()
    whole.update(text)
    let expected = whole.finish()
    for length in [1, 7, 63, 64, 65, 999] {
      var pieces = SHA256()
      var rest = text[...]
      while !rest.isEmpty {
        pieces.update(String(rest.prefix(length)))
        rest = rest.dropFirst(length)
      }
      #expect(pieces.finish() == expected)
    }
  }
}
