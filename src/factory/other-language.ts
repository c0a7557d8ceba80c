const LANGUAGES =
  'haskell|python|cython|java|rust|golang|go|c\\+\\+|c#|f#|objective-c|ruby|php|kotlin|swift|scala|perl|lua|bash|zsh|powershell|awk|sql|matlab|octave|cobol|elixir|erlang|clojure|julia|fortran|assembly|assembler|dart|excel|vba|vb\\.net|visual\\s+basic|groovy|ocaml|zig|nim|pascal|delphi|prolog|lisp|scheme|racket|solidity|apex|abap|tcl|coffeescript';
const CODE = 'functions?|scripts?|code|programs?|class|macro|methods?|modules?|versions?|implementation|one-liner|snippet|lambda|package|crate|formula|equivalent';
/** “in Python 3”, “written in Go”, “a Rust function”, “C program”. Pascal case is a way to write names, and a SWIFT code is a number of a bank. */
const OTHER_LANGUAGE = new RegExp(`\\b(?:in|using|with)\\s+(${LANGUAGES})(?![\\w#+]|\\s+(?:case|format|files?|serial|sheets?|exports?)\\b)(?:\\s+\\d[\\d.]*)?|\\b(?!swift\\s+codes?\\b)(${LANGUAGES})(?=\\s+(?:${CODE})\\b)|\\b(?:ansi\\s+)?(c|r)(?=\\s+(?:functions?|program|code|script|language)\\b)`, 'i');

/** The programming language that a request names, where it is another than the one written here. */
export function otherLanguage(text: string): string | undefined {
  const language = OTHER_LANGUAGE.exec(text);
  return language?.[1] ?? language?.[2] ?? language?.[3];
}

/** The request without that language, to find out what is asked for. */
export function withoutLanguage(text: string): string {
  return text.replace(OTHER_LANGUAGE, ' ');
}
