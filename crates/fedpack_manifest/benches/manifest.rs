//! From facts to the two documents, and from a document to the contract.
//!
//! The time of all has to be linear in the number of exposes and shared modules.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use fedpack_manifest::{
  Assets, Contract, ExposeFact, Facts, Layout, RemoteEntryFact, RemoteFact, SharedFact, Stats, manifest_text,
  stats_text,
};

/// Exposes and shared modules.
const SIZES: [(usize, usize); 3] = [(10, 5), (100, 50), (1000, 500)];
/// Shared modules that every expose reaches, as React is.
const EVERYWHERE: usize = 5;
/// Exposes that reach one of the other shared modules.
const REACHED_BY: usize = 10;

fn main() {
  let mut criterion = Criterion::default().configure_from_args();
  let mut group = criterion.benchmark_group("manifest");
  for (exposes, shared) in SIZES {
    let size = format!("{exposes} exposes, {shared} shared");
    let facts = facts(exposes, shared);
    group.throughput(Throughput::Elements((exposes + shared) as u64));
    group.bench_with_input(BenchmarkId::new("stats", &size), &facts, |bencher, facts| {
      bencher.iter_with_large_drop(|| Stats::from(black_box(facts)));
    });
    let stats = Stats::from(&facts);
    group.bench_with_input(BenchmarkId::new("stats text", &size), &stats, |bencher, stats| {
      bencher.iter_with_large_drop(|| stats_text(black_box(stats)));
    });
    group.bench_with_input(BenchmarkId::new("manifest text", &size), &stats, |bencher, stats| {
      bencher.iter_with_large_drop(|| manifest_text(black_box(stats), Layout::Compact));
    });
    let Ok(manifest) = manifest_text(&stats, Layout::Compact) else { continue };
    group.bench_with_input(BenchmarkId::new("contract", &size), &manifest, |bencher, text| {
      bencher.iter_with_large_drop(|| Contract::read(black_box(text)));
    });
  }
  group.finish();
  criterion.final_summary();
}

/// Facts of a container in which every shared module is provided and consumed.
fn facts(exposes: usize, shared: usize) -> Facts {
  let provided = (0..shared).map(|at| package(at, exposes, None));
  let consumed = (0..shared).map(|at| package(at, exposes, Some("^1.0.0".to_owned())));
  let integrity = |file: &str| (file.to_owned(), "sha384-".to_owned() + &"A".repeat(64));
  let mut facts = Facts {
    name: "app".into(),
    global_name: "app".into(),
    share_scope: vec!["default".into()],
    remote_entry: Some(RemoteEntryFact { file: "remoteEntry.js".into(), library_type: "var".into() }),
    exposes: (0..exposes).map(expose).collect(),
    shared: provided.chain(consumed).collect(),
    remotes: (0..exposes / 20).map(remote).collect(),
    ..Facts::default()
  };
  facts.integrity = facts.files().into_iter().map(integrity).collect();
  facts
}

fn expose(at: usize) -> ExposeFact {
  ExposeFact {
    key: format!("./views/View{at}").into(),
    imports: vec![format!("./src/views/View{at}.tsx")],
    file: Some(format!("src/views/View{at}.tsx")),
    assets: Assets::split(
      [format!("static/js/view{at}.js"), format!("static/css/view{at}.css"), "static/js/common.js".to_owned()],
      [format!("static/js/view{at}-later.js"), "static/js/package0.js".to_owned()],
    ),
    exports: vec!["default".into(), "loader".into()],
    exports_complete: true,
    ..ExposeFact::default()
  }
}

fn package(at: usize, exposes: usize, required_version: Option<String>) -> SharedFact {
  let used = if at < EVERYWHERE { exposes } else { REACHED_BY.min(exposes) };
  SharedFact {
    share_key: format!("@acme/package{at}").into(),
    share_scope: vec!["default".into()],
    version: Some("1.4.0".into()),
    required_by: required_version.iter().map(|_| format!("node_modules/library{at}/index.js")).collect(),
    required_version,
    assets: Assets::split([format!("static/js/package{at}.js")], [""; 0]),
    used_in: (0..used).map(|other| format!("./views/View{}", (at + other) % exposes).into()).collect(),
    ..SharedFact::default()
  }
}

fn remote(at: usize) -> RemoteFact {
  RemoteFact {
    alias: format!("remote{at}"),
    federation_container_name: format!("remote_{at}"),
    module_name: Some("./Button".into()),
    used_in: vec![format!("src/views/View{at}.tsx")],
    ..RemoteFact::default()
  }
}
