//! The form in which a manifest has the function.

/// The text of a function that gives the public path, in a form that the upstream runtime takes: the body of a function, or an
/// expression that begins with `function`. Arrow functions and asynchronous ones are wrapped.
pub fn as_function(text: &str) -> String {
  let function = text.trim().trim_end_matches(';');
  if is_other_function(function) { format!("function() {{ return ({function})(); }}") } else { text.to_owned() }
}

fn is_other_function(text: &str) -> bool {
  let (is_async, rest) = match text.strip_prefix("async") {
    Some(rest) if !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') => (true, rest.trim_start()),
    _ => (false, text),
  };
  if rest.starts_with("function") {
    return is_async;
  }
  // Everything in front of the first arrow is a parameter, or parameters in parentheses.
  rest.split_once("=>").is_some_and(|(parameters, _)| {
    let parameters = parameters.trim();
    let in_parentheses = parameters.starts_with('(') && parameters.ends_with(')') && !parameters.contains("){");
    in_parentheses
      || (!parameters.is_empty() && parameters.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$')))
  })
}

#[cfg(test)]
mod tests {
  use super::as_function;

  #[test]
  fn leaves_out_what_ends_a_statement() {
    assert_eq!(as_function("() => url;"), "function() { return (() => url)(); }");
  }

  #[test]
  fn wraps_what_is_neither_a_body_nor_begins_with_function() {
    for text in ["() => url", "async () => { return await url(); }", "x => x", "async function () { return 1 }"] {
      assert_eq!(as_function(text), format!("function() {{ return ({text})(); }}"));
    }
    for text in [
      "return window.cdn",
      "function() { return 1 }",
      "var a = list.map(x => x); return a[0]",
      "asyncThing(); return 1",
    ] {
      assert_eq!(as_function(text), text);
    }
  }
}
