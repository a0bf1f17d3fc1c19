extension String {
  /// The text as one word of bash or zsh, in which nothing is expanded.
  var quotedForPOSIXShell: String {
    "'" + replacing("'", with: #"'\''"#) + "'"
  }

  /// The text as one word of fish, in which nothing is expanded.
  var quotedForFish: String {
    "'" + replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
