//! Declarations for the comparison with TypeScript's: reads one `["path", "text"]` a line, and writes for each the text of its
//! declaration, or the errors for which there is none.

use std::io::{self, BufRead, BufWriter, Write};

use fedpack_types::{DeclareOptions, Undeclared, declare};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
  let mut out = BufWriter::new(io::stdout().lock());
  for line in io::stdin().lock().lines() {
    let (path, text): (String, String) = serde_json::from_str(&line?)?;
    let answer = match declare(&path, &text, DeclareOptions::default()) {
      Ok(text) => json!({ "text": text }),
      Err(errors) => json!({ "errors": errors.iter().map(error).collect::<Vec<Value>>() }),
    };
    writeln!(out, "{answer}")?;
  }
  out.flush()
}

fn error(Undeclared { position, message }: &Undeclared) -> Value {
  json!({ "line": position.map(|at| at.line), "column": position.map(|at| at.column), "message": message })
}
