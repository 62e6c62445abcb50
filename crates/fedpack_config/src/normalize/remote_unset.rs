//! Traces of a variable without a value in the URL of a remote: `undefined`, nothing at all, or its own placeholder.

/// A part of a URL that nobody can have meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unset<'a> {
  /// Which part of the URL it stands in.
  pub(super) part: &'static str,
  /// The text of that part; may be empty.
  pub(super) text: &'a str,
}

/// The texts of values that are none.
const NOTHING: &[&str] = &["undefined", "null", "NaN"];
/// `isProduction && url`
const BOOLEANS: &[&str] = &["false", "true"];
/// The marks that open and close a placeholder of a template.
const PLACEHOLDERS: &[(&str, &str)] = &[
  ("${", "}"),
  ("#{", "}"),
  ("{{", "}}"),
  ("{", "}"),
  ("<", ">"),
  ("%7B", "%7D"),
  ("[object", "]"),
  ("%5Bobject", "%5D"),
];
/// Expressions that were meant to be evaluated.
const EXPRESSIONS: &[&str] = &["process.env.", "import.meta.env.", "=>"];
/// Schemes whose URLs are worth nothing without a host.
const WITH_HOST: &[&str] = &["http", "https"];

/// The first part of `url` that a variable without a value left. `Undefined` as part of a longer name is none.
pub(super) fn unset_part(url: &str) -> Option<Unset<'_>> {
  if let Some(text) = placeholder(url).or_else(|| expression(url)) {
    return Some(Unset { part: "URL", text });
  }
  let url = url.split('#').next().unwrap_or_default();
  let (location, query) = url.split_once('?').unwrap_or((url, ""));
  let (scheme, authority, path) = split(location);
  let in_authority = authority.and_then(|authority| in_authority(scheme, authority));
  let in_scheme = scheme.and_then(|scheme| nothing(scheme).map(|text| Unset { part: "scheme", text }));
  in_scheme.or(in_authority).or_else(|| in_path(path, authority.is_none())).or_else(|| in_query(query))
}

/// Scheme, authority and path; a URL that is relative has the path alone.
fn split(location: &str) -> (Option<&str>, Option<&str>, &str) {
  let (scheme, rest) = match location.split_once("://") {
    Some((scheme, rest)) => (Some(scheme), Some(rest)),
    None => (None, location.strip_prefix("//")),
  };
  let Some(rest) = rest else { return (None, None, location) };
  let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
  (scheme, Some(authority), path)
}

fn in_authority<'a>(scheme: Option<&str>, authority: &'a str) -> Option<Unset<'a>> {
  let (login, address) = authority.rsplit_once('@').unwrap_or(("", authority));
  let (host, port) = match address.rsplit_once(':') {
    // The last colon may be one of an address in brackets.
    Some((host, port)) if !port.contains(']') => (host, Some(port)),
    _ => (address, None),
  };
  let unset = |part, text| Some(Unset { part, text });
  if let Some(text) = login.split(':').find_map(nothing) {
    return unset("login", text);
  }
  let needs_host = scheme.is_none_or(|scheme| WITH_HOST.iter().any(|name| name.eq_ignore_ascii_case(scheme)));
  let mut labels = host.strip_suffix('.').unwrap_or(host).split('.');
  let is_variable = |label: &&str| label.starts_with('$') || is_nothing(label, str::eq_ignore_ascii_case);
  if let Some(label) = labels.clone().find(is_variable) {
    return unset("host", label);
  }
  if BOOLEANS.contains(&host) || is_constant(host) {
    return unset("host", host);
  }
  if needs_host && labels.any(str::is_empty) {
    return unset("host", host);
  }
  let port = port?;
  (port.is_empty() || nothing(port).is_some() || port.starts_with('$')).then_some(Unset { part: "port", text: port })
}

fn in_path(path: &str, is_relative: bool) -> Option<Unset<'_>> {
  let mut segments = path.split('/');
  if is_relative && !path.starts_with(['/', '.']) {
    // What a relative URL begins with was meant to be the location of the remote.
    let first = segments.next().unwrap_or_default();
    let (host, port) = first.split_once(':').unwrap_or((first, ""));
    let is_host = nothing(host).is_some() || BOOLEANS.contains(&host) || is_constant(host) || is_variable(host);
    if is_host || begins_with_nothing(first) {
      return Some(Unset { part: "host", text: if is_host { host } else { first } });
    }
    if let Some(text) = nothing(port) {
      return Some(Unset { part: "port", text });
    }
    if let Some(text) = in_file_name(first) {
      return Some(Unset { part: "path", text });
    }
  }
  let found = segments.find_map(|segment| {
    let whole = nothing(segment).or_else(|| is_variable(segment).then_some(segment));
    whole.or_else(|| in_file_name(segment))
  });
  found.map(|text| Unset { part: "path", text })
}

/// `remoteEntry.undefined.js`, `undefined.js`
fn in_file_name(segment: &str) -> Option<&str> {
  segment.contains('.').then(|| segment.split('.').find(|piece| matches!(*piece, "undefined" | "NaN"))).flatten()
}

/// `undefinedremoteEntry.js`, of a base that was to end with `/`.
fn begins_with_nothing(file: &str) -> bool {
  let rest = NOTHING.iter().chain(BOOLEANS).find_map(|text| file.strip_prefix(text));
  rest.is_some_and(|rest| ["remoteEntry", "mf-manifest", "mf-stats"].iter().any(|name| rest.starts_with(name)))
}

fn in_query(query: &str) -> Option<Unset<'_>> {
  let values = query.split('&').filter_map(|pair| pair.split_once('='));
  values.filter_map(|(_, value)| nothing(value)).map(|text| Unset { part: "query", text }).next()
}

fn nothing(text: &str) -> Option<&str> {
  is_nothing(text, |text, word| text == word).then_some(text)
}

fn is_nothing(text: &str, is_same: fn(&str, &str) -> bool) -> bool {
  NOTHING.iter().any(|word| is_same(text, word))
}

/// `$REMOTE_URL` as a shell has it; `$web` is the name of a container of files.
fn is_variable(text: &str) -> bool {
  text.strip_prefix('$').is_some_and(is_upper_name)
}

/// `__REMOTE_URL__`
fn is_constant(text: &str) -> bool {
  text.strip_prefix("__").and_then(|text| text.strip_suffix("__")).is_some_and(is_upper_name)
}

fn is_upper_name(text: &str) -> bool {
  text.starts_with(|char: char| char.is_ascii_uppercase() || char == '_')
    && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    && text.len() > 1
}

fn placeholder(url: &str) -> Option<&str> {
  let found = PLACEHOLDERS.iter().find_map(|(open, close)| {
    let start = url.find(open)?;
    let length = url.get(start + open.len()..)?.find(close)?;
    url.get(start..start + open.len() + length + close.len())
  });
  found.or_else(|| windows_variable(url))
}

/// `%REMOTE_URL%`; what is percent-encoded has two hexadecimal digits behind each `%`.
fn windows_variable(url: &str) -> Option<&str> {
  let mut ends = url.match_indices('%').map(|(at, _)| at).peekable();
  while let Some(start) = ends.next() {
    let end = *ends.peek()?;
    let is_encoded = url.get(end + 1..end + 3).is_some_and(|next| next.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !is_encoded && url.get(start + 1..end).is_some_and(is_upper_name) {
      return url.get(start..=end);
    }
  }
  None
}

fn expression(url: &str) -> Option<&str> {
  let start = EXPRESSIONS.iter().find_map(|begin| url.find(begin))?;
  let rest = url.get(start..)?;
  Some(rest.split(['/', '?', '#']).next().unwrap_or(rest))
}

#[cfg(test)]
mod tests {
  use super::{Unset, unset_part};

  #[test]
  fn names_the_part() {
    let table = [
      ("undefined/mf-manifest.json", "host", "undefined"),
      ("undefined:3001/r.js", "host", "undefined"),
      ("null/remoteEntry.js", "host", "null"),
      ("NaN/remoteEntry.js", "host", "NaN"),
      ("false/remoteEntry.js", "host", "false"),
      ("undefinedremoteEntry.js", "host", "undefinedremoteEntry.js"),
      ("https://undefined/r.js", "host", "undefined"),
      ("https://undefined:undefined/r.js", "host", "undefined"),
      ("https://UNDEFINED/r.js", "host", "UNDEFINED"),
      ("//undefined/r.js", "host", "undefined"),
      ("https://undefined.example.com/r.js", "host", "undefined"),
      ("https://cdn.null.example.com/r.js", "host", "null"),
      ("https://$HOST/r.js", "host", "$HOST"),
      ("https://$host/r.js", "host", "$host"),
      ("https://__CDN_HOST__/r.js", "host", "__CDN_HOST__"),
      ("__REMOTE_URL__/r.js", "host", "__REMOTE_URL__"),
      ("$URL/r.js", "host", "$URL"),
      ("http:///r.js", "host", ""),
      ("http://", "host", ""),
      ("http://:3001/r.js", "host", ""),
      ("https://.example.com/r.js", "host", ".example.com"),
      ("http://localhost:undefined/r.js", "port", "undefined"),
      ("http://localhost:NaN/r.js", "port", "NaN"),
      ("http://localhost:/r.js", "port", ""),
      ("localhost:undefined/r.js", "port", "undefined"),
      ("http://undefined:secret@cdn.example/r.js", "login", "undefined"),
      ("undefined://cdn.example/r.js", "scheme", "undefined"),
      ("https://cdn.example/undefined/r.js", "path", "undefined"),
      ("https://cdn.example/remoteEntry.undefined.js", "path", "undefined"),
      ("/undefined/r.js", "path", "undefined"),
      ("./null/r.js", "path", "null"),
      ("https://cdn.example/$VERSION/r.js", "path", "$VERSION"),
      ("https://cdn.example/r.js?v=undefined", "query", "undefined"),
      ("https://cdn.example/r.js?a=1&v=NaN#x", "query", "NaN"),
      ("${URL}/r.js", "URL", "${URL}"),
      ("https://${HOST}:3001/r.js", "URL", "${HOST}"),
      ("%URL%/r.js", "URL", "%URL%"),
      ("%BASE_URL%/r.js", "URL", "%BASE_URL%"),
      ("https://cdn.example/a%20b/%VERSION%/r.js", "URL", "%VERSION%"),
      ("{{URL}}/r.js", "URL", "{{URL}}"),
      ("https://cdn.example/{version}/r.js", "URL", "{version}"),
      ("<%= url %>/r.js", "URL", "<%= url %>"),
      ("[object Object]/r.js", "URL", "[object Object]"),
      ("http://[object Promise]/r.js", "URL", "[object Promise]"),
      ("http://cdn.example/%5Bobject%20Object%5D/r.js", "URL", "%5Bobject%20Object%5D"),
      ("process.env.REMOTE_URL/r.js", "URL", "process.env.REMOTE_URL"),
      ("import.meta.env.VITE_URL/r.js", "URL", "import.meta.env.VITE_URL"),
    ];
    for (url, part, text) in table {
      assert_eq!(unset_part(url), Some(Unset { part, text }), "{url}");
    }
  }

  #[test]
  fn longer_names_may_be_meant() {
    let table = [
      "https://undefined-behaviour.com/r.js",
      "https://notnull.example/r.js",
      "https://cdn.example/null-safety/r.js",
      "https://cdn.example/undefined_behaviour/r.js",
      "https://cdn.example/null.js",
      "undefinedness/r.js",
      "nullable.js",
      "falsework/r.js",
      "https://true.example.com/r.js",
      "https://cdn.example/a%C3%A9BC%20d/r.js",
      "https://account.example/$web/r.js",
      "https://cdn.example/__tests__/r.js",
      "http://[::1]:3001/r.js",
      "http://[::1]/r.js",
      "https://cdn.example./r.js",
      "https://user:secret@cdn.example/r.js",
      "https://cdn.example/r.js?null=1&undefined",
      "[window.remoteUrl]/r.js",
      "file:///srv/r.js",
      "app:///r.js",
      "C:\\srv\\r.js",
      "https://cdn.example/@acme/ui@1.0.0/r.js",
      "",
    ];
    for url in table {
      assert_eq!(unset_part(url), None, "{url}");
    }
  }
}
