import CXLSXWriter
import Glibc

/// The C locale, for the current thread.
enum CLocale {
  /// Runs a closure in which numbers are printed with a point, whatever the process has set.
  ///
  /// libxlsxwriter prints numbers with `snprintf`; under a locale with a decimal comma the file would be damaged.
  static func run(_ path: String, _ body: () throws(WorkbookError) -> Void) throws(WorkbookError) {
    guard let locale = opsmind_new_c_locale() else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    let former = uselocale(locale)
    defer {
      uselocale(former)
      freelocale(locale)
    }
    try body()
  }
}
