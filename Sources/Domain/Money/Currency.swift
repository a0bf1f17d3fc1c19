/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable {
  // The three letters in the low 24 bits, so that a currency is compared and copied as a number.
  private let packed: UInt32

  /// The currency of a three-letter code in any case; nil when ISO 4217 lists no such currency.
  public init?(_ code: String) {
    self.init(utf8: code.utf8.span)
  }

  /// The currency of a three-letter code in UTF-8; nil when ISO 4217 lists no such currency.
  public init?(utf8 code: Span<UInt8>) {
    guard code.count == 3 else { return nil }
    var value: UInt32 = 0
    for index in 0..<3 {
      let upper = code[index] & 0xDF
      guard upper >= 65, upper <= 90, code[index] >= 65 else { return nil }
      value = value << 8 | UInt32(upper)
    }
    guard Currency.decimals[Currency.place(of: value)] >= 0 else { return nil }
    packed = value
  }

  /// The code in capitals.
  public var code: String {
    String(unsafeUninitializedCapacity: 3) { buffer in
      buffer[0] = UInt8(truncatingIfNeeded: packed >> 16)
      buffer[1] = UInt8(truncatingIfNeeded: packed >> 8)
      buffer[2] = UInt8(truncatingIfNeeded: packed)
      return 3
    }
  }

  /// How many decimals the currency's minor unit has: 2 for most, 0 for the yen.
  public var decimals: Int {
    Int(Currency.decimals[Currency.place(of: packed)])
  }

  /// Every listed code, in alphabetical order.
  public static var codes: [String] {
    codeList.split(separator: " ").map(String.init)
  }
}

extension Currency: CustomStringConvertible {
  /// The code in capitals.
  public var description: String { code }
}

extension Currency {
  // ISO 4217, list one, currencies in use; without precious metals, funds and test codes.
  private static let codeList = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF \
    CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF \
    IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK \
    MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR \
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW \
    UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """

  /// The decimals of every combination of three letters, -1 for those that are no currency: looking one up costs nothing.
  private static let decimals: [Int8] = {
    var result = [Int8](repeating: -1, count: 26 * 26 * 26)
    for code in codeList.split(separator: " ") { result[place(of: pack(code))] = 2 }
    for (decimals, codes) in [
      (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
      (3, "BHD IQD JOD KWD LYD OMR TND"), (4, "CLF UYW"),
    ] as [(Int8, String)] {
      for code in codes.split(separator: " ") { result[place(of: pack(code))] = decimals }
    }
    return result
  }()

  private static func pack(_ code: Substring) -> UInt32 {
    code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func place(of packed: UInt32) -> Int {
    let (first, second, third) = (packed >> 16 & 0xFF, packed >> 8 & 0xFF, packed & 0xFF)
    return Int(((first - 65) * 26 + second - 65) * 26 + third - 65)
  }
}
