import CYAML

/// An event of libyaml, copied into Swift values.
struct Event {
  /// What begins, ends or stands here.
  enum Kind {
    case documentStart
    case alias(String)
    case scalar(text: String, style: YAMLScalar.Style)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    case streamEnd
    /// The start of the stream and the end of a document, which say nothing here.
    case other
  }

  let kind: Kind
  let mark: Mark
  let anchor: String?
  let tag: String?

  init(_ event: yaml_event_t) {
    mark = Mark(event.start_mark)
    switch event.type {
    case YAML_ALIAS_EVENT:
      (kind, anchor, tag) = (.alias(Self.text(event.data.alias.anchor) ?? ""), nil, nil)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(text: String(decoding: bytes, as: UTF8.self), style: Self.style(scalar.style))
      (anchor, tag) = (Self.text(scalar.anchor), Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      (kind, anchor, tag) = (.sequenceStart, Self.text(start.anchor), Self.text(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      (kind, anchor, tag) = (.mappingStart, Self.text(start.anchor), Self.text(start.tag))
    case YAML_DOCUMENT_START_EVENT: (kind, anchor, tag) = (.documentStart, nil, nil)
    case YAML_SEQUENCE_END_EVENT: (kind, anchor, tag) = (.sequenceEnd, nil, nil)
    case YAML_MAPPING_END_EVENT: (kind, anchor, tag) = (.mappingEnd, nil, nil)
    // libyaml answers with "no event" once it has ended.
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: (kind, anchor, tag) = (.streamEnd, nil, nil)
    default: (kind, anchor, tag) = (.other, nil, nil)
    }
  }

  private static func text(_ pointer: UnsafePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }
}
