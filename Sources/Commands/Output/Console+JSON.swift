extension Console {
  /// Prints a JSON document of version 1 with the members that `body` adds, and ends the line.
  func printJSON(_ body: (inout JSONWriter) throws -> Void) throws {
    var writer = JSONWriter { try self.write($0) }
    try writer.object { json in
      try json.member("version", 1)
      try body(&json)
    }
    try print()
  }
}
