//! Versions and ranges as npm reads them: what a contract, a lock and a filter ask for.
//!
//! The time of all has to be linear in the length of the range.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use npm_range::{Range, Version};

/// Ranges as package.json files have them.
const USUAL: [(&str, &str); 6] = [
  ("caret", "^19.2.4"),
  ("tilde", "~1.2.3"),
  ("exact", "1.2.3-beta.1"),
  ("hyphen", "1.2.3 - 2.3.4"),
  ("between", ">=16.8.0 <20.0.0"),
  ("either", "^16.8.0 || ^17.0.0 || ^18.0.0 || ^19.0.0"),
];
/// Numbers of alternatives in a range.
const SIZES: [usize; 3] = [1, 10, 100];

fn main() {
  let mut criterion = Criterion::default().configure_from_args();
  usual(&mut criterion);
  long(&mut criterion);
  criterion.final_summary();
}

/// A range from its text, a version from its text, and whether it is in the range.
fn usual(criterion: &mut Criterion) {
  let mut group = criterion.benchmark_group("satisfies");
  for (name, text) in USUAL {
    group.bench_with_input(BenchmarkId::from_parameter(name), text, |bencher, text| {
      bencher.iter(|| {
        let range = Range::parse(black_box(text));
        range.zip(Version::parse(black_box("19.3.1"))).map(|(range, version)| range.matches(&version))
      });
    });
  }
}

/// Ranges of many alternatives: read, asked, and as a set of versions.
fn long(criterion: &mut Criterion) {
  let mut group = criterion.benchmark_group("alternatives");
  for size in SIZES {
    let text = (1..=size).map(|major| format!("^{major}.2.3-beta.1")).collect::<Vec<_>>().join(" || ");
    group.throughput(Throughput::Elements(size as u64));
    group.bench_with_input(BenchmarkId::new("parse", size), &text, |bencher, text| {
      bencher.iter(|| Range::parse(black_box(text)));
    });
    // One that no alternative matches, so that all are asked.
    let Some((range, version)) = Range::parse(&text).zip(Version::parse("0.9.1")) else { continue };
    group.bench_with_input(BenchmarkId::new("matches", size), &range, |bencher, range| {
      bencher.iter(|| range.matches(black_box(&version)));
    });
    group.bench_with_input(BenchmarkId::new("versions", size), &range, |bencher, range| {
      bencher.iter(|| black_box(range).versions());
    });
  }
}
