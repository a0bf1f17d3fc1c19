/// The tags of the YAML core schema, the only ones a file may use.
enum YAMLTag {
  static let nonSpecific = "!"
  static let text = "tag:yaml.org,2002:str"
  static let sequence = "tag:yaml.org,2002:seq"
  static let mapping = "tag:yaml.org,2002:map"
  static let scalars: Set<String> = [
    nonSpecific, text, "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool",
    "tag:yaml.org,2002:null",
  ]

  /// The tag as it is usually written: `!!str` rather than its full address.
  static func short(_ tag: String) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}
