import CYAML

/// libyaml's parser over bytes that outlive it; frees libyaml's memory on every way out.
///
/// Documented in `yaml.h`: an event must be deleted once read, and a parser after its last event or error.
struct EventParser: ~Copyable {
  // On the heap since libyaml keeps pointers into the parser between calls.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A parser over the bytes, which are not copied; nil where memory is short.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  ///
  /// - Throws: What libyaml rejects.
  func next() throws(SyntaxProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      throw SyntaxProblem(
        problem: parser.pointee.problem.map { String(cString: $0) },
        context: parser.pointee.context.map { String(cString: $0) },
        mark: Mark(parser.pointee.problem_mark), contextMark: Mark(parser.pointee.context_mark))
    }
    defer { yaml_event_delete(&event) }
    return Event(event)
  }
}

extension Mark {
  /// libyaml counts lines and code points from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
