import Foundation
import Testing

@testable import Reporting

@Suite
struct `The colours of a page` {
  /// The custom properties of the light and of the dark scheme, as red, green and blue.
  private static var schemes: [(name: String, colours: [String: [Int]])] {
    get throws {
      let page = HTMLRenderer(AgencyReport.document(.english)).render()
      let blocks = page.split(separator: ":root {").dropFirst().prefix(2)
      return try zip(["light", "dark"], blocks).map { name, block in
        let text = try #require(block.split(separator: "}").first)
        let pairs = text.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/).map { match in
          let value = Int(match.output.2, radix: 16) ?? 0
          return (String(match.output.1), [value >> 16, value >> 8 & 255, value & 255])
        }
        return (name, Dictionary(uniqueKeysWithValues: pairs))
      }
    }
  }

  /// The contrast of two colours after WCAG 2.2.
  private static func contrast(_ first: [Int], _ second: [Int]) -> Double {
    func luminance(_ colour: [Int]) -> Double {
      let parts = colour.map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (one, other) = (luminance(first), luminance(second))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func `can be read in both schemes`() throws {
    let schemes = try Self.schemes
    #expect(schemes.map(\.name) == ["light", "dark"])
    for (name, colours) in schemes {
      for text in ["ink", "muted", "accent", "better", "worse"] {
        for ground in ["page", "card"] {
          let contrast = Self.contrast(try #require(colours[text]), try #require(colours[ground]))
          #expect(contrast >= 4.5, "\(text) on \(ground), \(name)")
        }
      }
      let prompt = Self.contrast(try #require(colours["ink"]), try #require(colours["prompt"]))
      #expect(prompt >= 4.5, "ink on prompt, \(name)")
    }
  }

  @Test func `of shapes stand out in both schemes`() throws {
    for (name, colours) in try Self.schemes {
      for shape in (1...SVGChart.colours).map({ "series-\($0)" }) + ["green", "red"] {
        let contrast = Self.contrast(try #require(colours[shape]), try #require(colours["page"]))
        #expect(contrast >= 3, "\(shape), \(name)")
      }
    }
  }
}
