// Nearly every command writes JSON and styled lines: both are at hand in all files of this module.
@_exported public import JSONText
@_exported public import TerminalText
