//! JSON as people write it: with comments, and with commas at the end.

/// The same as JSON, each character in its place.
pub(super) fn to_json(text: &str) -> String {
  let text = text.trim_start_matches('\u{feff}');
  let mut out: Vec<u8> = text.bytes().collect();
  let mut comma = None;
  let mut at = 0;
  while let Some(&byte) = out.get(at) {
    match byte {
      b'"' => {
        comma = None;
        at = string_end(&out, at);
      }
      b'/' if out.get(at + 1) == Some(&b'/') => at = blank(&mut out, at, b"\n", 0),
      b'/' if out.get(at + 1) == Some(&b'*') => at = blank(&mut out, at, b"*/", 2),
      b',' => {
        comma = Some(at);
        at += 1;
      }
      b'}' | b']' => {
        if let Some(last) = comma.take().and_then(|comma: usize| out.get_mut(comma)) {
          *last = b' ';
        }
        at += 1;
      }
      byte => {
        if !byte.is_ascii_whitespace() {
          comma = None;
        }
        at += 1;
      }
    }
  }
  // Only whole characters were replaced.
  String::from_utf8(out).unwrap_or_default()
}

fn string_end(text: &[u8], start: usize) -> usize {
  let mut at = start + 1;
  while let Some(byte) = text.get(at) {
    match byte {
      b'\\' => at += 2,
      b'"' => return at + 1,
      _ => at += 1,
    }
  }
  text.len()
}

/// Puts spaces in the place of a comment.
fn blank(text: &mut [u8], start: usize, end: &[u8], length: usize) -> usize {
  let body = text.get(start + 2..).unwrap_or_default();
  let found = body.windows(end.len()).position(|window| window == end);
  let stop = found.map_or(text.len(), |found| start + 2 + found + length);
  for byte in text.get_mut(start..stop).unwrap_or_default() {
    *byte = b' ';
  }
  stop
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, from_str, json};

  use super::to_json;

  #[test]
  fn reads_what_typescript_reads() {
    let text =
      "\u{feff}// a\n{ /* b, */ \"a\": \"// no, ü \\\" */\", \"b\": [1, 2, /* c */], // d\n \"c\": {\"d\": 1,\n}, }/*";
    assert_eq!(
      from_str::<Value>(&to_json(text)).unwrap(),
      json!({ "a": "// no, ü \" */", "b": [1, 2], "c": { "d": 1 } })
    );
    for text in ["", "\"", "\"\\", "/", "/*", "//", ",", "/*/"] {
      assert!(from_str::<Value>(&to_json(text)).is_err(), "{text}");
    }
  }
}
