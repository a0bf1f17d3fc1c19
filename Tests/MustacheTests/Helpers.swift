import Mustache

/// What a template renders, as the specification has it unless said otherwise.
func render(
  _ text: String, _ value: Value = [:], partials: [String: String] = [:], escaping: Escaping = .html,
  strictness: Strictness = .specification, limits: Limits = .standard
) throws(MustacheError) -> String {
  let template = try Template(text, name: "t.mustache", limits: limits)
  return try template.render(
    value, partials: lookup(partials), escaping: escaping, strictness: strictness, limits: limits)
}

/// What a template renders, or the whole text of the error.
func outcome(
  _ text: String, _ value: Value = [:], partials: [String: String] = [:], strictness: Strictness = .strict,
  limits: Limits = .standard
) -> String {
  do throws(MustacheError) {
    return try render(text, value, partials: partials, strictness: strictness, limits: limits)
  } catch {
    return error.description
  }
}

/// Partials that are read when they are looked up, as files are.
func lookup(_ texts: [String: String]) -> Partials {
  Partials(names: texts.keys.sorted()) { name throws(MustacheError) in
    guard let text = texts[name] else { return nil }
    return try Template(text, name: "\(name).mustache")
  }
}

/// The whole text of what is wrong with a template for a shape; empty where nothing is.
func problems(
  _ text: String, _ shape: Shape, partials: [String: String] = [:], limits: Limits = .standard
) throws -> String {
  try Template(text, name: "t.mustache").problems(against: shape, partials: lookup(partials), limits: limits)
    .description
}
