//! The examples of `docs/errors` do what their pages say.

use std::{fs, path::Path};

use fedpack_diagnostics::Code;

use crate::normalize;

/// Codes that come from building modules, not from options.
const FROM_MODULES: &[Code] =
  &[Code::ProvidedVersionNotFound, Code::RequiredVersionNotFound, Code::FallbackNotResolved];

/// Codes whose examples need more than the options of one plugin as JSON; so do all from `FIRST_OF_CONTRACTS` on.
const MORE_THAN_JSON: &[Code] = &[
  Code::InvalidOptions,
  Code::LostValue,
  Code::ContainerNameTwice,
  Code::ChunkGlobalName,
  Code::ExposeNotResolved,
  Code::SecondPlugin,
  Code::ShareOfExternal,
  Code::DescriptionUnreadable,
  Code::InvalidDependencyRange,
  Code::SecondCopy,
  Code::TwoVersions,
  Code::EagerImport,
  Code::FallbackAlwaysLoaded,
];

/// From here on, codes come from manifests, workspaces and commands.
const FIRST_OF_CONTRACTS: Code = Code::MissingExpose;

fn from_options(code: Code) -> bool {
  code < FIRST_OF_CONTRACTS && !MORE_THAN_JSON.contains(&code)
}

fn examples(code: Code) -> Vec<String> {
  let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../docs/errors/{code}.md"));
  let text = fs::read_to_string(path).unwrap();
  text.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_example_triggers_its_code_and_the_fix_is_clean() {
  for code in Code::ALL.iter().filter(|code| from_options(**code)) {
    let [example, fix] = examples(*code).try_into().unwrap();
    let found = normalize(&example).diagnostics;
    let wanted: &[Code] = if FROM_MODULES.contains(code) { &[] } else { &[*code] };
    assert_eq!(found.iter().map(|found| found.code).collect::<Vec<_>>(), wanted, "{example}");
    assert!(found.iter().all(|found| code.severity().is_none_or(|severity| severity == found.severity)), "{example}");
    assert_eq!(normalize(&fix).diagnostics, [], "{fix}");
  }
}
