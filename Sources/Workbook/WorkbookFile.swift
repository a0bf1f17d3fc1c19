import CXLSXWriter
import Domain
import Glibc

/// A workbook that is being written to a file.
struct WorkbookFile: ~Copyable {
  /// libxlsxwriter's workbook.
  let workbook: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private var isFinished = false

  /// Begins a workbook.
  init(_ path: String) throws(WorkbookError) {
    // The library opens the file when it is complete; so what forbids it is found here, before the work.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    close(descriptor)
    // Parts that are not packed yet lie beside the file: a disk that is full for them is full for the file as well, and is noticed.
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let made = folder.withCString { folder in
      // The library copies the folder's name.
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let made else {
      throw .cannotWrite(path: path, reason: WorkbookFile.reason(of: LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    workbook = made
    self.path = path
  }

  deinit {
    // Closing it frees it as well.
    if !isFinished { lxw_workbook_free(workbook) }
  }

  /// Sets what programs show about the file.
  func setProperties(title: String, subject: String, created: Instant) throws(WorkbookError) {
    // Zero would be taken for "now".
    let seconds = created.milliseconds / 1000
    let code = title.withCString { title in
      subject.withCString { subject in
        "OpsMind".withCString { author in
          var properties = lxw_doc_properties()
          properties.title = UnsafeMutablePointer(mutating: title)
          properties.subject = UnsafeMutablePointer(mutating: subject)
          properties.author = UnsafeMutablePointer(mutating: author)
          properties.created = seconds == 0 ? 1 : time_t(seconds)
          return workbook_set_properties(workbook, &properties)
        }
      }
    }
    guard code == LXW_NO_ERROR else { throw .cannotWrite(path: path, reason: WorkbookFile.reason(of: code)) }
  }

  /// Adds an empty sheet.
  func addSheet(_ name: String) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .cannotWrite(path: path, reason: WorkbookFile.reason(of: LXW_ERROR_PARAMETER_VALIDATION))
    }
    return sheet
  }

  /// Packs the file.
  consuming func finish() throws(WorkbookError) {
    isFinished = true
    errno = 0
    let code = workbook_close(workbook)
    guard code != LXW_NO_ERROR else { return }
    let system = errno
    throw .cannotWrite(
      path: path, reason: system == 0 ? WorkbookFile.reason(of: code) : String(cString: strerror(system)))
  }

  /// The library's words for an error.
  static func reason(of code: lxw_error) -> String {
    String(cString: lxw_strerror(code)).trimmingSuffix(while: { $0 == "." })
  }
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let last = text.last, isDropped(last) { text = text.dropLast() }
    return String(text)
  }
}
