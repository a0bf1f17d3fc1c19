import Testing
import YAML

struct DecodingMessageTests {
  @Test(arguments: decodingMessages)
  func `a value of the wrong kind is reported in whole sentences`(schema: String, input: String, message: String) {
    #expect(errors(in: input, decodedAs: schema)?.description == message)
  }
}

/// Names of decoders, inputs, and the whole text of what is said about them.
private let decodingMessages: [(String, String, String)] = [
  (
    "text", "[a]\n",
    """
    t.yaml:1:1: expected a text, found a list
      1 | [a]
        | ^
    """
  ),
  (
    "text", "{a: b}\n",
    """
    t.yaml:1:1: expected a text, found a mapping
      1 | {a: b}
        | ^
    """
  ),
  (
    "text", "",
    """
    t.yaml:1:1: expected a text, found nothing
    """
  ),
  (
    "text", "~\n",
    """
    t.yaml:1:1: expected a text, found nothing
      1 | ~
        | ^
    """
  ),
  (
    "int", "ten\n",
    """
    t.yaml:1:1: expected a whole number, found the text 'ten'
      1 | ten
        | ^
    """
  ),
  (
    "int", "'5'\n",
    """
    t.yaml:1:1: expected a whole number, found the text '5'
      1 | '5'
        | ^
      write it without quotes
    """
  ),
  (
    "int", "1_000\n",
    """
    t.yaml:1:1: expected a whole number, found the text '1_000'
      1 | 1_000
        | ^
      write 1000
    """
  ),
  (
    "int", "1.5\n",
    """
    t.yaml:1:1: expected a whole number, found the text '1.5'
      1 | 1.5
        | ^
    """
  ),
  (
    "int", "99999999999999999999\n",
    """
    t.yaml:1:1: expected a whole number between -9223372036854775808 and 9223372036854775807, found the text '99999999999999999999'
      1 | 99999999999999999999
        | ^
    """
  ),
  (
    "int", "[1]\n",
    """
    t.yaml:1:1: expected a whole number, found a list
      1 | [1]
        | ^
    """
  ),
  (
    "int", "\n",
    """
    t.yaml:1:1: expected a whole number, found nothing
    """
  ),
  (
    "percent", "101\n",
    """
    t.yaml:1:1: expected a whole number from 0 to 100, found the text '101'
      1 | 101
        | ^
    """
  ),
  (
    "decimal", "0,5\n",
    """
    t.yaml:1:1: expected a number, found the text '0,5'
      1 | 0,5
        | ^
      write 0.5
    """
  ),
  (
    "decimal", "1 000.50\n",
    """
    t.yaml:1:1: expected a number, found the text '1 000.50'
      1 | 1 000.50
        | ^
      write 1000.50
    """
  ),
  (
    "decimal", "1,000\n",
    """
    t.yaml:1:1: expected a number, found the text '1,000'
      1 | 1,000
        | ^
    """
  ),
  (
    "decimal", ".inf\n",
    """
    t.yaml:1:1: expected a number, found the text '.inf'
      1 | .inf
        | ^
    """
  ),
  (
    "decimal", "1e400\n",
    """
    t.yaml:1:1: expected a number of at most 38 digits, with a power of ten from -127 to 89, found the text '1e400'
      1 | 1e400
        | ^
    """
  ),
  (
    "decimal", "\"0.1\"\n",
    """
    t.yaml:1:1: expected a number, found the text '0.1'
      1 | "0.1"
        | ^
      write it without quotes
    """
  ),
  (
    "decimal", "123456789012345678901234567890123456789\n",
    """
    t.yaml:1:1: expected a number of at most 38 digits, with a power of ten from -127 to 89, found the text '123456789012345678901234567890123456789'
      1 | 123456789012345678901234567890123456789
        | ^
    """
  ),
  (
    "share", "1.5\n",
    """
    t.yaml:1:1: expected a number from 0 to 1, found the text '1.5'
      1 | 1.5
        | ^
    """
  ),
  (
    "bool", "on\n",
    """
    t.yaml:1:1: expected true or false, found the text 'on'
      1 | on
        | ^
    """
  ),
  (
    "bool", "'yes'\n",
    """
    t.yaml:1:1: expected true or false, found the text 'yes'
      1 | 'yes'
        | ^
      write it without quotes
    """
  ),
  (
    "list", "a\n",
    """
    t.yaml:1:1: expected a list, found the text 'a'
      1 | a
        | ^
      write items as [a, b] or as lines starting with '- '
    """
  ),
  (
    "list", "[1, x, ~]\n",
    """
    t.yaml:1:5: expected a whole number, found the text 'x'
      1 | [1, x, ~]
        |     ^
    t.yaml:1:8: expected a whole number, found nothing
      1 | [1, x, ~]
        |        ^
    """
  ),
  (
    "dictionary", "[1]\n",
    """
    t.yaml:1:1: expected a mapping, found a list
      1 | [1]
        | ^
      write lines of 'key: value'
    """
  ),
  (
    "dictionary", "{a: 1, b: x}\n",
    """
    t.yaml:1:11: expected a whole number, found the text 'x'
      1 | {a: 1, b: x}
        |           ^
    """
  ),
  (
    "oneOf", "wonn\n",
    """
    t.yaml:1:1: unknown value 'wonn'
      1 | wonn
        | ^
      expected one of: open, won, lost. Did you mean 'won'?
    """
  ),
  (
    "oneOf", "zebra\n",
    """
    t.yaml:1:1: unknown value 'zebra'
      1 | zebra
        | ^
      expected one of: open, won, lost
    """
  ),
  (
    "oneOf", "[won]\n",
    """
    t.yaml:1:1: expected a text, found a list
      1 | [won]
        | ^
      expected one of: open, won, lost
    """
  ),
  (
    "oneOf", "\n",
    """
    t.yaml:1:1: expected a text, found nothing
      expected one of: open, won, lost
    """
  ),
  (
    "enum", "Red\n",
    """
    t.yaml:1:1: unknown value 'Red'
      1 | Red
        | ^
      expected one of: red, green. Did you mean 'red'?
    """
  ),
  (
    "currency", "XYZ\n",
    """
    t.yaml:1:1: unknown value 'XYZ'
      1 | XYZ
        | ^
      expected one of: AUD, CAD, CHF, CZK, DKK, EUR, GBP, ISK, JPY, NOK, PLN, SEK, and 1 more
    """
  ),
  (
    "duration", "soon\n",
    """
    t.yaml:1:1: expected a duration such as 24h or 48h, found the text 'soon'
      1 | soon
        | ^
      write hours with 'h'
    """
  ),
  (
    "duration", "[24h]\n",
    """
    t.yaml:1:1: expected a duration such as 24h or 48h, found a list
      1 | [24h]
        | ^
    """
  ),
  (
    "duration", "\n",
    """
    t.yaml:1:1: expected a duration such as 24h or 48h, found nothing
    """
  ),
  (
    "anything", "[a]\n",
    """
    t.yaml:1:1: expected a text, found a list
      1 | [a]
        | ^
    """
  ),
  (
    "policy", "just text\n",
    """
    t.yaml:1:1: expected a mapping, found the text 'just text'
      1 | just text
        | ^
      write lines of 'key: value'
    """
  ),
  (
    "policy", "currency: NOK\nstagess:\n  - won\n",
    """
    t.yaml:2:1: unknown key 'stagess'
      2 | stagess:
        | ^
      expected one of: currency, rate, sla, stages. Did you mean 'stages'?
    """
  ),
  (
    "policy", "stages: [won]\n",
    """
    t.yaml:1:1: the key 'currency' is missing here
      1 | stages: [won]
        | ^
      add a line 'currency: …'
    """
  ),
  (
    "policy", "currency:\n",
    """
    t.yaml:1:10: expected a text, found nothing
      1 | currency:
        |          ^
    """
  ),
  (
    "policy", "{}\n",
    """
    t.yaml:1:1: the key 'currency' is missing here
      1 | {}
        | ^
      add a line 'currency: …'
    """
  ),
  (
    "policy", "currency: NOK\nx: 1\nstages: [lost, wn]\nrate: a\n",
    """
    t.yaml:2:1: unknown key 'x'
      2 | x: 1
        | ^
      expected one of: currency, rate, sla, stages
    t.yaml:3:16: unknown value 'wn'
      3 | stages: [lost, wn]
        |                ^
      expected one of: open, won, lost. Did you mean 'won'?
    t.yaml:4:7: expected a number, found the text 'a'
      4 | rate: a
        |       ^
    """
  ),
  (
    "policy", "currency: nok\n",
    """
    t.yaml:1:1: a currency is written in capitals
      1 | currency: nok
        | ^
      write NOK
    """
  ),
  (
    "empty", "a: 1\n",
    """
    t.yaml:1:1: unknown key 'a'
      1 | a: 1
        | ^
      nothing is expected here
    """
  ),
  (
    "silent", "a\n",
    """
    t.yaml:1:1: the value is not valid
      1 | a
        | ^
    """
  ),
  (
    "policy", "# æøå\n'æ': 1\ncurrency: NOK\n",
    """
    t.yaml:2:1: unknown key 'æ'
      2 | 'æ': 1
        | ^
      expected one of: currency, rate, sla, stages
    """
  ),
  (
    "list", "- &a x\n- *a\n- *a\n",
    """
    t.yaml:1:3: expected a whole number, found the text 'x'
      1 | - &a x
        |   ^
    """
  ),
  (
    "text",
    "[åååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå, 'x']\n",
    """
    t.yaml:1:1: expected a text, found a list
      1 | [ååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååååå…
        | ^
    """
  ),
  (
    "int",
    "long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long \n",
    """
    t.yaml:1:1: expected a whole number, found the text 'long long long long long long long long long long long long …'
      1 | long long long long long long long long long long long long long long long long long long long long …
        | ^
    """
  ),
  (
    "int", "\"\\e[1m\"\n",
    """
    t.yaml:1:1: expected a whole number, found the text '␛[1m'
      1 | "\\e[1m"
        | ^
    """
  ),
]
