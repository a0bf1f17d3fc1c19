import Policy
import Testing
import YAML

/// A policy file with a mistake, and all that is said about it.
struct PolicyMistake: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let messages: String

  init(_ description: String, _ text: String, _ messages: String) {
    testDescription = description
    self.text = text
    self.messages = messages
  }
}

/// A few rules, as the module of the rules would give them.
let knownRules: [(code: String, name: String)] = [
  ("N001", "no-next-step"), ("N004", "next-step-too-far"), ("S003", "stage-sla-at-risk"),
  ("D001", "same-email-on-active-deals"),
]

/// What is said about a policy file; nil where it is fine.
func messages(for text: String) -> String? {
  do throws(YAMLErrors) {
    _ = try CompanyPolicy.load(text: text, file: "opsmind.yaml", knownRules: knownRules)
    return nil
  } catch {
    return error.description
  }
}
