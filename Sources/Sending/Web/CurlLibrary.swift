import CCurl
import Glibc

/// The functions of libcurl, loaded when the first request is sent.
///
/// Linked in, libcurl and the thirty libraries behind it would take several milliseconds from the start of every command.
///
/// Unchecked, because the compiler cannot know that functions of C, which never change once loaded, may be shared.
struct CurlLibrary: @unchecked Sendable {
  /// Begins a request, `curl_easy_init`.
  let open: @convention(c) () -> UnsafeMutableRawPointer?
  /// Does a request, `curl_easy_perform`.
  let perform: @convention(c) (UnsafeMutableRawPointer?) -> CURLcode
  /// Ends a request, `curl_easy_cleanup`.
  let close: @convention(c) (UnsafeMutableRawPointer?) -> Void
  /// Names an error, `curl_easy_strerror`.
  let errorText: @convention(c) (CURLcode) -> UnsafePointer<CChar>?
  /// Adds a header line, `curl_slist_append`.
  let append:
    @convention(c) (UnsafeMutablePointer<curl_slist>?, UnsafePointer<CChar>?) -> UnsafeMutablePointer<curl_slist>?
  /// Frees header lines, `curl_slist_free_all`.
  let free: @convention(c) (UnsafeMutablePointer<curl_slist>?) -> Void
  /// `curl_easy_setopt`, for the shim.
  let setOption: UnsafeMutableRawPointer
  /// `curl_easy_getinfo`, for the shim.
  let information: UnsafeMutableRawPointer

  /// The library of this machine; nil where it is not installed.
  static let shared = CurlLibrary()

  private init?() {
    guard let library = dlopen("libcurl.so.4", RTLD_NOW),
      let start = dlsym(library, "curl_global_init"), let open = dlsym(library, "curl_easy_init"),
      let perform = dlsym(library, "curl_easy_perform"), let close = dlsym(library, "curl_easy_cleanup"),
      let errorText = dlsym(library, "curl_easy_strerror"), let append = dlsym(library, "curl_slist_append"),
      let free = dlsym(library, "curl_slist_free_all"), let setOption = dlsym(library, "curl_easy_setopt"),
      let information = dlsym(library, "curl_easy_getinfo")
    else { return nil }
    typealias Start = @convention(c) (Int) -> CURLcode
    guard unsafeBitCast(start, to: Start.self)(Int(CURL_GLOBAL_SSL | CURL_GLOBAL_WIN32)) == CURLE_OK else { return nil }
    self.open = unsafeBitCast(open, to: (@convention(c) () -> UnsafeMutableRawPointer?).self)
    self.perform = unsafeBitCast(perform, to: (@convention(c) (UnsafeMutableRawPointer?) -> CURLcode).self)
    self.close = unsafeBitCast(close, to: (@convention(c) (UnsafeMutableRawPointer?) -> Void).self)
    self.errorText = unsafeBitCast(errorText, to: (@convention(c) (CURLcode) -> UnsafePointer<CChar>?).self)
    self.append = unsafeBitCast(
      append,
      to: (@convention(c) (UnsafeMutablePointer<curl_slist>?, UnsafePointer<CChar>?) -> UnsafeMutablePointer<
        curl_slist
      >?)
      .self)
    self.free = unsafeBitCast(free, to: (@convention(c) (UnsafeMutablePointer<curl_slist>?) -> Void).self)
    self.setOption = setOption
    self.information = information
  }
}
