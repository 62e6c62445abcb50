//! The most that a manifest can ask of a host's build and of `fedpack diff`: each below a second.

use std::{fmt::Write as _, hint::black_box};

use criterion::Criterion;
use fedpack_config::model::ContractChecks;
use fedpack_contract::{
  check::{Host, HostRemote, RemoteImport, check},
  diff::diff,
};
use fedpack_manifest::Contract;

/// Imports of the host that the remote does not expose.
const MISSING: usize = 60;

fn main() {
  let mut criterion = Criterion::default().configure_from_args();
  let mut group = criterion.benchmark_group("hostile");
  group.sample_size(10);
  for (name, text) in [
    ("shared rows", manifest(&list(10_000, |at| row(&format!("lib-{}", at / 200), at, "^1.0.0 || ")), "", "")),
    ("rows beyond the limit", manifest(&list(100_000, |at| row("react", at, "")), "", "")),
    ("a long range", manifest(&row("react", 0, &"^1.0.0 || ".repeat(1_500_000)), "", "")),
    ("exposes", manifest("", &list(100_000, |at| format!(r#"{{"name":"x{at:07}","path":"./x{at:07}"}}"#)), "")),
    ("exports", manifest("", r#"{"name":"x","path":"./x"}"#, &list(100_000, |at| format!(r#""n{at}""#)))),
  ] {
    group.bench_function(format!("build, {name}"), |bencher| bencher.iter(|| built(black_box(&text))));
    let Ok(old) = Contract::read(&text) else { continue };
    let Ok(new) = Contract::read(&text.replace(r#""n1"#, r#""m1"#)) else { continue };
    group.bench_function(format!("diff, {name}"), |bencher| bencher.iter(|| diff(black_box(&old), black_box(&new))));
  }
  group.finish();
  criterion.final_summary();
}

/// Checks the manifest of one remote, as a build does.
fn built(text: &str) -> usize {
  let Ok(contract) = Contract::read(text) else { return 0 };
  let import = |at| RemoteImport {
    importer: "src/App.tsx".into(),
    request: format!("ui/y{at:07}"),
    remote: "ui".into(),
    expose: format!("./y{at:07}"),
    names: vec!["n".into()],
  };
  let remote = HostRemote {
    alias: "ui".into(),
    name: "ui".into(),
    share_scope: vec!["default".into()],
    contract: Some(contract),
    ..HostRemote::default()
  };
  let host = Host { imports: (0..MISSING).map(import).collect(), remotes: vec![remote], ..Host::default() };
  check(&host, &ContractChecks::default()).len()
}

fn manifest(shared: &str, exposes: &str, exports: &str) -> String {
  format!(
    r#"{{"name":"ui","metaData":{{}},"shared":[{shared}],"exposes":[{exposes}],"fedpack":{{"schema":1,"exposes":{{"./x":{{"exports":[{exports}],"complete":true}}}}}}}}"#
  )
}

fn row(key: &str, at: usize, alternatives: &str) -> String {
  let range = format!("{alternatives}^1.{at}.0");
  format!(r#"{{"name":"{key}","version":"1.{at}.0","requiredVersion":"{range}","singleton":true}}"#)
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
  (0..count).fold(String::new(), |mut text, at| {
    let _written = write!(text, "{}{}", if at == 0 { "" } else { "," }, item(at));
    text
  })
}
