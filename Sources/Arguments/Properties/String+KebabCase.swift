extension String {
  /// The camel-cased identifier in lower case with hyphens between its words: `useHTTPS` becomes `use-https`.
  var kebabCased: String {
    let characters = Array(self)
    var result = ""
    for (index, character) in characters.enumerated() {
      if character.isUppercase, index > 0 {
        let previous = characters[index - 1]
        let endsAcronym =
          previous.isUppercase && index + 1 < characters.count && characters[index + 1].isLowercase
        if previous.isLowercase || previous.isNumber || endsAcronym { result.append("-") }
      }
      result += character.lowercased()
    }
    return result
  }
}
