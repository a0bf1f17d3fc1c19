import Hashing
import Testing

struct `SHA-256` {
  private func hash(_ pieces: [[UInt8]]) -> String {
    var hash = SHA256()
    for piece in pieces { piece.withUnsafeBytes { hash.update($0) } }
    return hash.finish()
  }

  /// The examples of <https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values>, and the empty text.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    // Around the end of a block, as `sha256sum` hashes them.
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 56), "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (String(repeating: "a", count: 63), "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
  ]) func `gives the standard's hashes`(text: String, expected: String) {
    #expect(hash([Array(text.utf8)]) == expected)
  }

  @Test func `of a million letters is the standard's`() {
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000)
    #expect(
      hash(Array(repeating: piece, count: 100)) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `does not depend on how the bytes are cut`() {
    let bytes = (0..<200).map { UInt8($0) }
    for length in 0...200 {
      let whole = hash([Array(bytes[..<length])])
      for cut in [0, 1, 55, 56, 63, 64, 65, 128] where cut <= length {
        #expect(hash([Array(bytes[..<cut]), Array(bytes[cut..<length])]) == whole)
      }
    }
  }
}
