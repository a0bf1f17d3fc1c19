import Testing
import YAML

struct SyntaxMessageTests {
  @Test(arguments: syntaxMessages)
  func `a file that cannot be read is refused in whole sentences`(input: String, message: String) {
    #expect(errors(in: input)?.description == message)
  }
}

/// Inputs, and the whole text of what is said about them.
private let syntaxMessages: [(String, String)] = [
  (
    "stages: [a, b\n",
    """
    t.yaml:1:9: the '[' opened here is not closed
      1 | stages: [a, b
        |         ^
      close it with ']'
    """
  ),
  (
    "stages: [a, b\nc: d\n",
    """
    t.yaml:2:2: expected ',' or ']' here
      2 | c: d
        |  ^
      the '[' opened on line 1 is not closed
    """
  ),
  (
    "a: {b: 1, c\n",
    """
    t.yaml:1:4: the '{' opened here is not closed
      1 | a: {b: 1, c
        |    ^
      close it with '}'
    """
  ),
  (
    "a: {b: 1 c: 2}\n",
    """
    t.yaml:1:11: expected ',' or '}' here
      1 | a: {b: 1 c: 2}
        |           ^
      the '{' opened on line 1 is not closed
    """
  ),
  (
    "a: 'open\nb: 1\n",
    """
    t.yaml:1:4: the quote opened here is not closed
      1 | a: 'open
        |    ^
      close it with a single quote
    """
  ),
  (
    "a: \"open\n",
    """
    t.yaml:1:4: the quote opened here is not closed
      1 | a: "open
        |    ^
      close it with a double quote
    """
  ),
  (
    "a: 'x\n---\nb'\n",
    """
    t.yaml:1:4: the quote opened here is not closed
      1 | a: 'x
        |    ^
      close it with a single quote
    """
  ),
  (
    "a: 1\n\tb: 2\n",
    """
    t.yaml:2:1: a tab is used for indentation
      2 | \tb: 2
        | ^
      indent with spaces
    """
  ),
  (
    "a:\n\t- 1\n",
    """
    t.yaml:2:1: a tab is used for indentation
      2 | \t- 1
        | ^
      indent with spaces
    """
  ),
  (
    "a: |\n\tx\n",
    """
    t.yaml:2:1: a tab is used for indentation
      2 | \tx
        | ^
      indent with spaces
    """
  ),
  (
    "a: @home\n",
    """
    t.yaml:1:4: a text cannot start with '@'
      1 | a: @home
        |    ^
      put the text in quotes
    """
  ),
  (
    "a: `x`\n",
    """
    t.yaml:1:4: a text cannot start with '`'
      1 | a: `x`
        |    ^
      put the text in quotes
    """
  ),
  (
    "a: %x\n",
    """
    t.yaml:1:4: a text cannot start with '%'
      1 | a: %x
        |    ^
      put the text in quotes
    """
  ),
  (
    "a: 1\nb\nc: 2\n",
    """
    t.yaml:2:1: a ':' is missing after this key
      2 | b
        | ^
      write 'key: value', with a blank after ':'
    """
  ),
  (
    "a: b: c\n",
    """
    t.yaml:1:5: a ':' is not allowed here
      1 | a: b: c
        |     ^
      put quotes around a text that contains ': ', and check the indentation of the line
    """
  ),
  (
    "a: 1\n  b: 2\n",
    """
    t.yaml:2:4: a ':' is not allowed here
      2 |   b: 2
        |    ^
      put quotes around a text that contains ': ', and check the indentation of the line
    """
  ),
  (
    "a: - b\n",
    """
    t.yaml:1:4: a list item is not allowed here
      1 | a: - b
        |    ^
      start the list on its own line, below its key
    """
  ),
  (
    "a: 1\n- b\n",
    """
    t.yaml:2:1: expected a key here
      2 | - b
        | ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "a:\n  b: 1\n c: 2\n",
    """
    t.yaml:3:2: expected a key here
      3 |  c: 2
        |  ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "- a\nb: 1\n",
    """
    t.yaml:2:1: expected a list item here
      2 | b: 1
        | ^
      start it with '- ' and indent it as the items before
    """
  ),
  (
    "a: [x, , y]\n",
    """
    t.yaml:1:8: a value is missing here
      1 | a: [x, , y]
        |        ^
      write a value, or '' for an empty text
    """
  ),
  (
    "a: *.csv\n",
    """
    t.yaml:1:4: this is not a valid anchor or alias
      1 | a: *.csv
        |    ^
      put a text that starts with '&' or '*' in quotes
    """
  ),
  (
    "a: *none\n",
    """
    t.yaml:1:4: the alias '*none' has no anchor before it
      1 | a: *none
        |    ^
      put a text that starts with '*' in quotes
    """
  ),
  (
    "a: & b\n",
    """
    t.yaml:1:4: this is not a valid anchor or alias
      1 | a: & b
        |    ^
      put a text that starts with '&' or '*' in quotes
    """
  ),
  (
    "a: !<x b\n",
    """
    t.yaml:1:4: this is not a valid tag
      1 | a: !<x b
        |    ^
      put a text that starts with '!' in quotes
    """
  ),
  (
    "a: !x!y b\n",
    """
    t.yaml:1:4: this is not a valid tag
      1 | a: !x!y b
        |    ^
      put a text that starts with '!' in quotes
    """
  ),
  (
    "a: !own b\n",
    """
    t.yaml:1:4: the tag '!own' is not supported here
      1 | a: !own b
        |    ^
      remove it, or put a text that starts with '!' in quotes
    """
  ),
  (
    "a: !!seq b\n",
    """
    t.yaml:1:4: the tag '!!seq' is not supported here
      1 | a: !!seq b
        |    ^
      remove it, or put a text that starts with '!' in quotes
    """
  ),
  (
    "a: !!str [b]\n",
    """
    t.yaml:1:4: the tag '!!str' is not supported here
      1 | a: !!str [b]
        |    ^
      remove it, or put a text that starts with '!' in quotes
    """
  ),
  (
    "a: \"\\q\"\n",
    """
    t.yaml:1:5: unknown escape in a text in double quotes
      1 | a: "\\q"
        |     ^
      write '\\\\' for a backslash, or use single quotes
    """
  ),
  (
    "a: \"\\xZZ\"\n",
    """
    t.yaml:1:7: the escape is not the number of a character
      1 | a: "\\xZZ"
        |       ^
      write \\x and 2, \\u and 4, or \\U and 8 hexadecimal digits
    """
  ),
  (
    "a: \"\\uD800\"\n",
    """
    t.yaml:1:7: the escape is not the number of a character
      1 | a: "\\uD800"
        |       ^
      write \\x and 2, \\u and 4, or \\U and 8 hexadecimal digits
    """
  ),
  (
    "a: \"x\\0\"\n",
    """
    t.yaml:1:4: the text contains the character NUL
      1 | a: "x\\0"
        |    ^
      remove the escape '\\0'
    """
  ),
  (
    "a: |0\n  x\n",
    """
    t.yaml:1:5: the text block is not opened correctly
      1 | a: |0
        |     ^
      write '|' or '>' alone at the end of the line
    """
  ),
  (
    "a: | x\n",
    """
    t.yaml:1:6: the text block is not opened correctly
      1 | a: | x
        |      ^
      write '|' or '>' alone at the end of the line
    """
  ),
  (
    "a: ? b\n",
    """
    t.yaml:1:4: a '?' is not allowed here
      1 | a: ? b
        |    ^
      put a text that starts with '? ' in quotes
    """
  ),
  (
    "%FOO\n---\na: 1\n",
    """
    t.yaml:1:1: this line is not a valid YAML directive
      1 | %FOO
        | ^
      remove it, or put a text that starts with '%' in quotes
    """
  ),
  (
    "%YAML 9.0\n---\na: 1\n",
    """
    t.yaml:1:1: this version of YAML is not supported
      1 | %YAML 9.0
        | ^
      remove the line
    """
  ),
  (
    "%YAML x\n---\na: 1\n",
    """
    t.yaml:1:1: this line is not a valid YAML directive
      1 | %YAML x
        | ^
      remove it, or put a text that starts with '%' in quotes
    """
  ),
  (
    "a: 1\n---\nb: 2\n",
    """
    t.yaml:2:1: a second document starts here
      2 | ---
        | ^
      keep one document in a file
    """
  ),
  (
    "a: 1\nb: 2\na: 3\n",
    """
    t.yaml:3:1: the key 'a' on line 3 is already on line 1
      3 | a: 3
        | ^
      keep one of the two
    """
  ),
  (
    "x: &x {k: 1}\ny:\n  <<: *x\n",
    """
    t.yaml:3:3: merge keys ('<<') are not supported
      3 |   <<: *x
        |   ^
      write out the keys, or use an alias as a value
    """
  ),
  (
    "? [a, b]\n: c\n",
    """
    t.yaml:1:3: a key must be a text, found a list
      1 | ? [a, b]
        |   ^
      put a text that contains brackets or braces in quotes
    """
  ),
  (
    ": c\n",
    """
    t.yaml:1:1: expected a key here
      1 | : c
        | ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "{a}: c\n",
    """
    t.yaml:1:1: a key must be a text, found a mapping
      1 | {a}: c
        | ^
      put a text that contains brackets or braces in quotes
    """
  ),
  (
    "a: &x [*x]\n",
    """
    t.yaml:1:8: the alias '*x' lies within its own anchor on line 1
      1 | a: &x [*x]
        |        ^
      a value cannot contain itself
    """
  ),
  (
    "a: &x 1\nb: &x 2\n",
    """
    t.yaml:2:4: the anchor '&x' is already on line 1
      2 | b: &x 2
        |    ^
      give each anchor its own name
    """
  ),
  (
    "a: &stage 1\nb: *stagee\n",
    """
    t.yaml:2:4: the alias '*stagee' has no anchor before it
      2 | b: *stagee
        |    ^
      put a text that starts with '*' in quotes. Did you mean 'stage'?
    """
  ),
  (
    "# x\u{D}\na: 1\u{D}b: 2\n",
    """
    t.yaml:2:5: carriage return without a line feed in the file
      2 | a: 1␍b: 2
        |     ^
      save the file with line ends of Unix (LF) or of Windows (CR LF)
    """
  ),
  (
    "a: 1\u{D}\nb: *x\u{D}\n",
    """
    t.yaml:2:4: the alias '*x' has no anchor before it
      2 | b: *x
        |    ^
      put a text that starts with '*' in quotes
    """
  ),
  (
    "a: \u{0}\n",
    """
    t.yaml:1:4: NUL byte in the file
      1 | a: ␀
        |    ^
      save the file as UTF-8 text
    """
  ),
  (
    "navn: \u{1B}[1m\n",
    """
    t.yaml:1:7: invisible character U+001B in the file
      1 | navn: ␛[1m
        |       ^
      remove it, or write it as \\u001B within double quotes
    """
  ),
  (
    "navn: æ\u{2028}\n",
    """
    t.yaml:1:8: invisible character U+2028 in the file
      1 | navn: æ�
        |        ^
      remove it, or write it as \\u2028 within double quotes
    """
  ),
  (
    "[a]\nb: 1\n",
    """
    t.yaml:2:1: this does not belong to the value before it
      2 | b: 1
        | ^
      check the indentation; a file holds one mapping or one list
    """
  ),
  (
    "a: [b: c: d]\n",
    """
    t.yaml:1:9: expected ',' or ']' here
      1 | a: [b: c: d]
        |         ^
      the '[' opened on line 1 is not closed
    """
  ),
  (
    "a: 'x' y\n",
    """
    t.yaml:1:8: expected a key here
      1 | a: 'x' y
        |        ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "a: \"x\" \"y\"\nb: 2\n",
    """
    t.yaml:1:8: expected a key here
      1 | a: "x" "y"
        |        ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "a: x #y\n - z\n",
    """
    t.yaml:2:2: expected a key here
      2 |  - z
        |  ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "--- a\n...\nfoo: [\n",
    """
    t.yaml:3:1: this does not belong to the value before it
      3 | foo: [
        | ^
      check the indentation; a file holds one mapping or one list
    """
  ),
  (
    "a: {b: [1, 2}\n",
    """
    t.yaml:1:13: expected ',' or ']' here
      1 | a: {b: [1, 2}
        |             ^
      the '[' opened on line 1 is not closed
    """
  ),
  (
    "a: [1]]\n",
    """
    t.yaml:1:7: expected a key here
      1 | a: [1]]
        |       ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "a:\n  - b\n - c\n",
    """
    t.yaml:3:2: expected a key here
      3 |  - c
        |  ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "a: 1\n b: c\n",
    """
    t.yaml:2:3: a ':' is not allowed here
      2 |  b: c
        |   ^
      put quotes around a text that contains ': ', and check the indentation of the line
    """
  ),
  (
    "- a\n  - b: 1\n",
    """
    t.yaml:2:6: a ':' is not allowed here
      2 |   - b: 1
        |      ^
      put quotes around a text that contains ': ', and check the indentation of the line
    """
  ),
  (
    "a: &\n",
    """
    t.yaml:1:4: this is not a valid anchor or alias
      1 | a: &
        |    ^
      put a text that starts with '&' or '*' in quotes
    """
  ),
  (
    "%TAG ! x\n",
    """
    t.yaml:1:9: this does not belong to the value before it
      1 | %TAG ! x
        |         ^
      check the indentation; a file holds one mapping or one list
    """
  ),
  (
    "'a\n b': 1\n",
    """
    t.yaml:2:4: a ':' is not allowed here
      2 |  b': 1
        |    ^
      put quotes around a text that contains ': ', and check the indentation of the line
    """
  ),
  (
    "a: '\n",
    """
    t.yaml:1:4: the quote opened here is not closed
      1 | a: '
        |    ^
      close it with a single quote
    """
  ),
  (
    "\"a\": 1\n\"b\" 2\n",
    """
    t.yaml:2:1: a ':' is missing after this key
      2 | "b" 2
        | ^
      write 'key: value', with a blank after ':'
    """
  ),
  (
    "? - a\n",
    """
    t.yaml:1:3: a key must be a text, found a list
      1 | ? - a
        |   ^
      put a text that contains brackets or braces in quotes
    """
  ),
  (
    "a: >-\n  x\n \ty\n",
    """
    t.yaml:3:2: a tab is used for indentation
      3 |  \ty
        |  ^
      indent with spaces
    """
  ),
  (
    "a: |9x\n",
    """
    t.yaml:1:6: the text block is not opened correctly
      1 | a: |9x
        |      ^
      write '|' or '>' alone at the end of the line
    """
  ),
  (
    "a: 'b''\n",
    """
    t.yaml:1:4: the quote opened here is not closed
      1 | a: 'b''
        |    ^
      close it with a single quote
    """
  ),
  (
    "%TAG !e! tag:e,2000:\n---\na: !e!x y\n",
    """
    t.yaml:3:4: the tag 'tag:e,2000:x' is not supported here
      3 | a: !e!x y
        |    ^
      remove it, or put a text that starts with '!' in quotes
    """
  ),
  (
    "a: {a: 1}}\n",
    """
    t.yaml:1:10: expected a key here
      1 | a: {a: 1}}
        |          ^
      check the indentation of the line, and the quotes of the value before it
    """
  ),
  (
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    """
    t.yaml:1:65: lists and mappings are nested more than 64 deep
      1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        |                                                                 ^
      flatten the structure
    """
  ),
  (
    "?\n: c\n",
    """
    t.yaml:1:2: a key is missing before ':'
      1 | ?
        |  ^
      write 'key: value'
    """
  ),
  (
    "[a, b:, ::x]\n",
    """
    t.yaml:1:6: a ':' is not allowed in unquoted text within brackets
      1 | [a, b:, ::x]
        |      ^
      put the text in quotes
    """
  ),
  (
    "b: 1\nb: 2\nc: !x y\nd: [}\n",
    """
    t.yaml:2:1: the key 'b' on line 2 is already on line 1
      2 | b: 2
        | ^
      keep one of the two
    t.yaml:3:4: the tag '!x' is not supported here
      3 | c: !x y
        |    ^
      remove it, or put a text that starts with '!' in quotes
    t.yaml:4:5: a value is missing here
      4 | d: [}
        |     ^
      write a value, or '' for an empty text
    """
  ),
]
