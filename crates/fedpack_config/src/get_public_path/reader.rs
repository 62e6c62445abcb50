//! What a host can read of `getPublicPath` without evaluating it.

use regress::Regex;

use super::as_function::as_function;

// The grammar of `packages/runtime/src/csp/public-path.ts`, which reads it in a page. One table tests both (`examples.json`).
const MAX_LENGTH: usize = 2000;
const SPACE: &str = r"^(?:\s|\/\*[\s\S]*?\*\/|\/\/.*)+";
const FUNCTION: &str = r"^(?:function\b\s*[\w$]*\s*\(\s*\)|\(\s*\)\s*=>)\s*(\{?)";
const STRING: &str = r#"^(["'])((?:\\.|(?!\1)[^\\\n])*)\1"#;
const TEMPLATE: &str = r"^[`}]((?:\\.|\$(?!\{)|[^\\`$])*)(`|\$\{)";
const NAME: &str = r"^[a-zA-Z_$][\w$]*";
const PROPERTY: &str = r#"^\??\.\s*([a-zA-Z_$][\w$]*)|^(?:\?\.\s*)?\[\s*(["'])([\w$-]+)\2\s*\]"#;
const CALLED: &str = r"^\((?=\s*(?:function\b|\(\s*\)))";

/// Whether a host can read the text of a function: one that joins strings and global variables. Whether these are set shows in the
/// page.
pub fn is_readable(text: &str) -> bool {
  let text = as_function(text);
  if text.encode_utf16().count() > MAX_LENGTH {
    return false;
  }
  let mut reader = Reader { rest: &text };
  let whole = reader.result().and_then(|()| {
    reader.take("^;");
    reader.take("^$")
  });
  whole.is_some()
}

struct Reader<'a> {
  rest: &'a str,
}

impl<'a> Reader<'a> {
  /// Reads what a pattern matches, behind white space and comments. Gives the text of its groups.
  fn take(&mut self, pattern: &str) -> Option<Vec<&'a str>> {
    self.rest = self.rest.get(end_of(SPACE, self.rest).unwrap_or(0)..)?;
    let found = Regex::new(pattern).ok()?.find(self.rest)?;
    let text = self.rest;
    let group = |at| found.group(at).and_then(|range| text.get(range)).unwrap_or_default();
    let groups = (0..=found.captures.len()).map(group).collect();
    self.rest = text.get(found.end()..)?;
    Some(groups)
  }

  /// What a function returns, or the body of one.
  fn result(&mut self) -> Option<()> {
    let head = self.take(FUNCTION);
    let has_brace = head.as_ref().is_some_and(|groups| groups.last().is_some_and(|&brace| brace == "{"));
    if head.is_some() && !has_brace {
      return self.choice();
    }
    self.take(r"^return\b")?;
    self.choice()?;
    self.take("^;");
    if has_brace {
      self.take(r"^\}")?;
    }
    Some(())
  }

  fn choice(&mut self) -> Option<()> {
    self.sum()?;
    while self.take(r"^(?:\|\||\?\?)").is_some() {
      self.sum()?;
    }
    Some(())
  }

  fn sum(&mut self) -> Option<()> {
    self.operand()?;
    while self.take(r"^\+").is_some() {
      self.operand()?;
    }
    Some(())
  }

  fn operand(&mut self) -> Option<()> {
    if let Some(groups) = self.take(STRING) {
      return literal(groups.get(2)?);
    }
    if self.rest.starts_with('`') {
      return self.template();
    }
    if self.take(CALLED).is_some() {
      self.result()?;
      return self.take(r"^\)\s*\(\s*\)").map(drop);
    }
    if self.take(r"^\(").is_some() {
      self.choice()?;
      return self.take(r"^\)").map(drop);
    }
    self.take(NAME)?;
    while self.take(PROPERTY).is_some() {}
    Some(())
  }

  fn template(&mut self) -> Option<()> {
    loop {
      let groups = self.take(TEMPLATE)?;
      literal(groups.get(1)?)?;
      if *groups.get(2)? == "`" {
        return Some(());
      }
      self.choice()?;
    }
  }
}

fn end_of(pattern: &str, text: &str) -> Option<usize> {
  Some(Regex::new(pattern).ok()?.find(text)?.end())
}

/// Escapes of characters that need none are not read.
fn literal(text: &str) -> Option<()> {
  Regex::new(r"^(?:\\\W|[^\\])*$").ok()?.find(text).map(drop)
}

#[cfg(test)]
mod tests {
  use serde_json::Value;

  use super::is_readable;

  #[test]
  fn reads_what_the_runtime_reads() {
    let examples: Value = serde_json::from_str(include_str!("examples.json")).unwrap();
    for (kind, expected) in [("readable", true), ("unreadable", false)] {
      for example in examples[kind].as_array().unwrap() {
        let text = example.as_str().unwrap();
        assert_eq!(is_readable(text), expected, "{text}");
      }
    }
  }

  #[test]
  fn has_a_limit() {
    for (text, expected) in [("a".repeat(1900), true), ("a".repeat(2000), false), ("(".repeat(1900), false)] {
      assert_eq!(is_readable(&format!("return {text}")), expected);
    }
  }

  #[test]
  fn arrow_functions_are_read_as_the_manifest_has_them() {
    for text in ["() => \"a\"", "  () => `a`;", "() => { return window.cdn + '/'; }"] {
      assert!(is_readable(text), "{text}");
    }
  }
}
