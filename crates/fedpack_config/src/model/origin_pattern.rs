//! A pattern of origins, such as `https://*.example.com`.

use std::fmt;

/// A pattern of origins. The runtime matches the text of it (`packages/runtime/src/policies/origins`) in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginPattern {
  /// Without one, `http` and `https` match.
  scheme: Option<String>,
  /// Whether it stands for the subdomains of the host.
  subdomains: bool,
  host: String,
  /// As it is written: digits or `*`. Without one, the scheme's own port matches.
  port: Option<String>,
}

impl OriginPattern {
  /// Reads `[scheme://][*.]host[:port]`; `file://` alone has no host. What is wrong with it, otherwise.
  pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
    let text = text.to_ascii_lowercase();
    let (scheme, rest) = match text.split_once("://") {
      Some((scheme, rest)) => (Some(scheme.to_owned()), rest),
      None => (None, text.as_str()),
    };
    if scheme.as_deref().is_some_and(|scheme| !is_scheme(scheme)) {
      return Err("it has no scheme in front of `://`");
    }
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    if rest.contains(['/', '?', '#', '@', '\\']) {
      return Err("an origin ends with its host and port: it has no path");
    }
    let (authority, port) = split_port(rest);
    if port.is_some_and(|port| port != "*" && port.parse::<u16>().is_err()) {
      return Err("its port is neither a number nor `*`");
    }
    let (subdomains, host) = match authority.strip_prefix("*.") {
      Some(host) => (true, host),
      None => (false, authority),
    };
    if host.contains('*') {
      return Err("`*` stands for whole subdomains, in front of a host: `*.example.com`");
    }
    let is_file = scheme.as_deref() == Some("file") && !subdomains && port.is_none();
    if !(is_host(host) || host.is_empty() && is_file) {
      return Err("it has no host that a URL can have");
    }
    Ok(Self { scheme, subdomains, host: host.to_owned(), port: port.map(str::to_owned) })
  }

  /// Whether it stands for one origin, or one host, alone.
  pub(crate) fn is_one(&self) -> bool {
    !self.subdomains && !self.host.is_empty() && self.port.as_deref() != Some("*")
  }

  /// Whether a URL is of such an origin.
  pub(crate) fn matches(&self, url: &str) -> bool {
    let url = url.to_ascii_lowercase();
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let (host, port) = split_port(authority.rsplit('@').next().unwrap_or_default());
    let is_scheme = match &self.scheme {
      Some(own) => own == scheme,
      None => matches!(scheme, "http" | "https"),
    };
    let is_host = if self.subdomains {
      host.strip_suffix(self.host.as_str()).is_some_and(|sub| sub.len() > 1 && sub.ends_with('.'))
    } else {
      host == self.host
    };
    let own_port = match scheme {
      "http" => "80",
      "https" => "443",
      _ => "",
    };
    let port = port.unwrap_or(own_port);
    let is_port = self.port.as_deref().is_none_or(|own| own == "*" || own == port);
    is_scheme && is_host && is_port && (self.port.is_some() || port == own_port)
  }
}

/// As the runtime takes it.
impl fmt::Display for OriginPattern {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if let Some(scheme) = &self.scheme {
      write!(f, "{scheme}://")?;
    }
    f.write_str(if self.subdomains { "*." } else { "" })?;
    f.write_str(&self.host)?;
    self.port.iter().try_for_each(|port| write!(f, ":{port}"))
  }
}

/// Host and port; the host of IPv6 has colons of its own, in brackets.
fn split_port(authority: &str) -> (&str, Option<&str>) {
  match authority.rsplit_once(':') {
    Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
    _ => (authority, None),
  }
}

fn is_scheme(text: &str) -> bool {
  text.starts_with(|char: char| char.is_ascii_alphabetic())
    && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// A name of ASCII, as URLs have it, or an address.
fn is_host(text: &str) -> bool {
  let name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
  match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
    Some(address) => {
      !address.is_empty() && address.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
    }
    None => !text.is_empty() && !text.starts_with('.') && text.bytes().all(name),
  }
}

#[cfg(test)]
mod tests {
  use super::OriginPattern;

  #[test]
  fn matches_origins() {
    let table = [
      ("https://cdn.example", "https://cdn.example/r.js", true),
      ("https://cdn.example/", "https://CDN.example:443/r.js", true),
      ("https://cdn.example", "http://cdn.example/r.js", false),
      ("https://cdn.example", "https://cdn.example:8443/r.js", false),
      ("https://cdn.example:8443", "https://cdn.example:8443/r.js", true),
      ("https://cdn.example:*", "https://cdn.example:8443", true),
      ("https://cdn.example", "https://cdn.example.evil.example/r.js", false),
      ("https://cdn.example", "https://cdn.example@evil.example/r.js", false),
      ("https://cdn.example", "https://evil.example\\@cdn.example/r.js", false),
      ("https://cdn.example", "//cdn.example/r.js", false),
      ("*.example.com", "https://a.example.com/r.js", true),
      ("*.example.com", "http://b.a.example.com/r.js", true),
      ("*.example.com", "https://example.com/r.js", false),
      ("*.example.com", "https://badexample.com/r.js", false),
      ("*.example.com", "https://.example.com/r.js", false),
      ("*.example.com", "ftp://a.example.com/r.js", false),
      ("localhost:3001", "http://localhost:3001/r.js", true),
      ("http://[::1]:3001", "http://[::1]:3001/r.js", true),
      ("http://[::1]", "http://[::1]/r.js", true),
      ("file://", "file:///srv/r.js", true),
      ("app://shell", "app://shell/r.js", true),
    ];
    for (pattern, url, expected) in table {
      let pattern = OriginPattern::parse(pattern).unwrap();
      assert_eq!(pattern.matches(url), expected, "{pattern} {url}");
    }
  }

  #[test]
  fn is_written_as_the_runtime_takes_it() {
    for (text, written) in [
      ("https://CDN.example/", "https://cdn.example"),
      ("*.example.com:*", "*.example.com:*"),
      ("http://[::1]:3001", "http://[::1]:3001"),
      ("file:///", "file://"),
    ] {
      assert_eq!(OriginPattern::parse(text).unwrap().to_string(), written);
    }
  }

  #[test]
  fn refuses_what_is_no_origin() {
    for text in [
      "",
      "*",
      "https://",
      "https://*",
      "https://a.*.example",
      "*.*.example",
      "*example.com",
      "https://cdn.example/path",
      "https://cdn.example?x",
      "https://a@b.example",
      "cdn.example:port",
      "cdn.example:99999",
      "://cdn.example",
      "ü.example",
      "a b",
      "https://.example",
      "*.",
      "file://*.x:1*",
    ] {
      assert!(OriginPattern::parse(text).is_err(), "{text}");
    }
  }
}
