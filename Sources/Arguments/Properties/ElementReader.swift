/// How an element is read from an argument and written in a help text.
struct ElementReader<Element> {
  let read: (String) throws -> Element?
  let describe: (Element) -> String
  var allValues: [String] = []
  var allValueDescriptions: [String: String] = [:]
  var completion = CompletionKind.default

  static func transform(_ transform: @escaping (String) throws -> Element) -> ElementReader {
    ElementReader(read: transform, describe: { String(describing: $0) })
  }
}

extension ElementReader where Element: ExpressibleByArgument {
  static var argument: ElementReader {
    ElementReader(
      read: Element.init(argument:), describe: \.defaultValueDescription, allValues: Element.allValueStrings,
      allValueDescriptions: Element.allValueDescriptions, completion: Element.defaultCompletionKind)
  }
}
