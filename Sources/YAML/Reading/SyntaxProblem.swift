import SourceText

/// What libyaml says when it gives up: its terse problem, and the places of it and of what it was reading.
struct SyntaxProblem: Error {
  /// libyaml's words; nil where it ran out of memory.
  let problem: String?
  let context: String?
  let mark: Mark
  let contextMark: Mark

  /// The problem as a plain sentence at the place a reader has to mend.
  func error(in source: YAMLSource) -> YAMLError {
    let explanation = explained(in: source)
    return source.error(explanation.message, at: explanation.mark, remedy: explanation.remedy)
  }

  private struct Explanation {
    let message: String
    let remedy: String?
    let mark: Mark

    init(_ message: String, _ remedy: String?, at mark: Mark) {
      self.message = message
      self.remedy = remedy
      self.mark = mark
    }
  }

  private func explained(in source: YAMLSource) -> Explanation {
    switch (problem ?? "out of memory", context ?? "") {
    case ("found character that cannot start any token", _):
      forbiddenStart(source)
    case ("found a tab character that violates indentation", _),
      ("found a tab character where an indentation space is expected", _):
      Explanation("a tab is used for indentation", "indent with spaces", at: mark)
    case (_, "while scanning a quoted scalar"), (_, "while parsing a quoted scalar"):
      quoted(source)
    case (_, "while scanning a directive"), (_, "while scanning a %YAML directive"),
      (_, "while scanning a %TAG directive"), (_, "while parsing a %TAG directive"),
      ("did not find expected '!'", _), ("found duplicate %YAML directive", _), ("found duplicate %TAG directive", _):
      Explanation(
        "this line is not a valid YAML directive", "remove it, or put a text that starts with '%' in quotes",
        at: Mark(line: mark.line, column: 1))
    case ("found incompatible YAML document", _):
      Explanation("this version of YAML is not supported", "remove the line", at: mark)
    case (_, "while scanning an anchor"), (_, "while scanning an alias"):
      Explanation(
        "this is not a valid anchor or alias", "put a text that starts with '&' or '*' in quotes", at: contextMark)
    case (_, "while scanning a tag"), (_, "while parsing a tag"), ("found undefined tag handle", _):
      Explanation("this is not a valid tag", "put a text that starts with '!' in quotes", at: contextMark)
    case (_, "while scanning a block scalar"):
      Explanation(
        "the text block is not opened correctly", "write '|' or '>' alone at the end of the line", at: mark)
    case ("did not find expected ',' or ']'", _): unclosed("[", "]", source)
    case ("did not find expected ',' or '}'", _): unclosed("{", "}", source)
    case (let problem, _): structure(problem)
    }
  }

  private func structure(_ problem: String) -> Explanation {
    switch problem {
    case "could not find expected ':'":
      Explanation("a ':' is missing after this key", "write 'key: value', with a blank after ':'", at: contextMark)
    case "mapping values are not allowed in this context":
      Explanation(
        "a ':' is not allowed here",
        "put quotes around a text that contains ': ', and check the indentation of the line", at: mark)
    case "block sequence entries are not allowed in this context":
      Explanation("a list item is not allowed here", "start the list on its own line, below its key", at: mark)
    case "mapping keys are not allowed in this context":
      Explanation("a '?' is not allowed here", "put a text that starts with '? ' in quotes", at: mark)
    case "did not find expected key":
      Explanation(
        "expected a key here", "check the indentation of the line, and the quotes of the value before it", at: mark)
    case "did not find expected '-' indicator":
      Explanation("expected a list item here", "start it with '- ' and indent it as the items before", at: mark)
    case "found unexpected ':'":
      Explanation("a ':' is not allowed in unquoted text within brackets", "put the text in quotes", at: mark)
    case "did not find expected node content":
      Explanation("a value is missing here", "write a value, or '' for an empty text", at: mark)
    case "did not find expected <document start>":
      Explanation(
        "this does not belong to the value before it",
        "check the indentation; a file holds one mapping or one list", at: mark)
    default:
      Explanation("not valid YAML: \(problem)", nil, at: mark)
    }
  }

  private func forbiddenStart(_ source: YAMLSource) -> Explanation {
    guard let scalar = source.scalar(at: mark), scalar != "\t" else {
      return Explanation("a tab is used for indentation", "indent with spaces", at: mark)
    }
    return Explanation(
      "a text cannot start with \(Visible.quoted(String(scalar)))", "put the text in quotes", at: mark)
  }

  private func quoted(_ source: YAMLSource) -> Explanation {
    switch problem {
    case "found unknown escape character":
      Explanation(
        "unknown escape in a text in double quotes", "write '\\\\' for a backslash, or use single quotes", at: mark)
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      Explanation(
        "the escape is not the number of a character",
        "write \\x and 2, \\u and 4, or \\U and 8 hexadecimal digits", at: mark)
    default:
      Explanation(
        "the quote opened here is not closed",
        "close it with \(source.scalar(at: contextMark) == "'" ? "a single quote" : "a double quote")",
        at: contextMark)
    }
  }

  private func unclosed(_ opening: String, _ closing: String, _ source: YAMLSource) -> Explanation {
    if source.scalar(at: mark) == nil {
      return Explanation("the '\(opening)' opened here is not closed", "close it with '\(closing)'", at: contextMark)
    }
    return Explanation(
      "expected ',' or '\(closing)' here", "the '\(opening)' opened on line \(contextMark.line) is not closed", at: mark
    )
  }
}
