/// What the property wrappers have in common: a place for the value, and the definitions that fill it.
struct ParsedValue<Value> {
  private var box: Box<Value>
  private let define: (String, Box<Value>) -> [ArgumentDefinition]

  init(default value: Value?, define: @escaping (String, Box<Value>) -> [ArgumentDefinition]) {
    self.box = Box(value)
    self.define = define
  }

  func definitions(for property: String) -> [ArgumentDefinition] {
    define(property, box)
  }

  var value: Value {
    get {
      guard let value = box.value else {
        // A required value exists in every instance that parsing has returned. One made by `init()` has none to give,
        // and there is no value to go on with.
        fatalError("A required argument was read from a command that was not made by parse() or parseAsRoot().")
      }
      return value
    }
    // A new box keeps copies of the command apart.
    set { box = Box(newValue) }
  }
}
