/// A property of a command that defines arguments.
protocol DefinitionProvider {
  /// The definitions of the property with the given name.
  func definitions(for property: String) -> [ArgumentDefinition]
}
