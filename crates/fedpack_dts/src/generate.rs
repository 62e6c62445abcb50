//! From a project to its archive of types.

use std::{
  collections::{BTreeMap, BTreeSet},
  fs,
  sync::{Mutex, PoisonError},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use fedpack_types::{
  ArchiveError, DeclareOptions, Project, Reached, Undeclared, Unreachable, UnresolvedSpecifier, api_types, archive,
  declaration_of, hash, reach, stub, stub_file,
};
use sha2::{Digest, Sha256};

use crate::{
  ambient::ambient,
  declarations::Declarations,
  exposes::{TypedExpose, typed},
  files::Files,
  input::{ExcludedPackage, GenerateTypes},
  output::{GeneratedTypes, MadeTypes, SourceProblem, TypeScriptNeeded},
  resolve::{ExcludedPackages, Resolver, Travelling},
  slashes::{joined, slashed, split_root},
  tsconfig::Tsconfig,
};

/// The most files whose declarations travel.
const MAX_FILES: usize = 20_000;

/// Why there are no types.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
  /// The declarations of more files are needed than can travel.
  #[error("the exposed modules need the declarations of more than {limit} files")]
  TooMany {
    /// How many may travel.
    limit: usize,
  },
  /// A file is where no path leads from the project.
  #[error("{0} is on another drive than the project")]
  Elsewhere(String),
  /// The archive can't be made.
  #[error(transparent)]
  Archive(#[from] ArchiveError),
  /// TypeScript has emitted no declaration of a file that others need.
  #[error("TypeScript has made no declaration of {0}")]
  NotEmitted(String),
}

/// Makes the types of a project; or says what TypeScript has to emit for them.
///
/// # Errors
/// When they can't be made, whatever TypeScript does.
pub fn generate(input: &GenerateTypes) -> Result<GeneratedTypes, GenerateError> {
  let context = slashed(&input.context);
  let tsconfig = Tsconfig::read(&slashed(&input.tsconfig));
  let files = Files::default();
  let remote_types = input.remote_types.as_deref().map(slashed);
  let travelling = Travelling {
    remote_types: remote_types.clone(),
    third_party: input.extract_third_party.then(|| excluded(&input.excluded_packages)),
    reads_components: input.reads_components,
  };
  let resolver = Resolver::new(&files, &tsconfig, travelling);
  let exposes = typed(&input.exposes, &context, &resolver);
  if exposes.is_empty() {
    return Ok(GeneratedTypes::Nothing);
  }
  let further = input.additional_files.iter().filter_map(|file| resolver.file(&joined(&context, file)));
  let roots: Vec<String> = exposes.iter().map(|expose| expose.file.clone()).chain(further).collect();
  let scripts = ambient(&tsconfig, &files, remote_types.as_deref());
  let options = DeclareOptions { strip_internal: tsconfig.strip_internal };
  let declarations = Declarations::open(cache_name(input), input.cache.as_deref().map(slashed).as_deref(), options);
  let emitted = input.emitted.as_deref().map(slashed);
  let sources = Mutex::new(BTreeSet::new());
  let project = Project {
    root: &context,
    folder: &input.compiled_types_folder,
    read: &|file| {
      sources.lock().unwrap_or_else(PoisonError::into_inner).insert(file.to_owned());
      match &emitted {
        Some(folder) => read_emitted(folder, file),
        None => read(&declarations, file),
      }
    },
    resolve: &|from, specifier| resolver.resolve(from, specifier),
    ambient: &scripts,
    max_files: MAX_FILES,
  };
  let reached = reach(&roots, &project);
  if emitted.is_none() {
    declarations.close();
  }
  let sources = sources.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect();
  match reached {
    // TypeScript says what is wrong, or knows where it is.
    Ok(reached) if emitted.is_none() && reached.unresolved.iter().any(is_own) => {
      Ok(GeneratedTypes::TypeScript(needed(without_file(reached.unresolved), roots, scripts, &tsconfig, sources)))
    }
    Ok(reached) => Ok(GeneratedTypes::Made(made(input, &exposes, reached, sources)?)),
    Err(Unreachable::Undeclared(files)) if emitted.is_none() => {
      Ok(GeneratedTypes::TypeScript(needed(files, roots, scripts, &tsconfig, sources)))
    }
    Err(Unreachable::Undeclared(files)) => {
      Err(GenerateError::NotEmitted(files.into_iter().next().map(|(file, _)| file).unwrap_or_default()))
    }
    Err(Unreachable::TooMany { limit }) => Err(GenerateError::TooMany { limit }),
    Err(Unreachable::Elsewhere(file)) => Err(GenerateError::Elsewhere(file)),
  }
}

fn made(
  input: &GenerateTypes,
  exposes: &[TypedExpose<'_>],
  reached: Reached,
  sources: Vec<String>,
) -> Result<MadeTypes, GenerateError> {
  let mut hashes = BTreeMap::new();
  let mut files = reached.files.clone();
  for (expose, reached_expose) in exposes.iter().zip(&reached.exposes) {
    let texts = reached.files.iter().filter(|(place, _)| reached_expose.files.contains(*place));
    hashes.insert(expose.key.to_owned(), hash(texts.map(|(place, text)| (place.as_str(), text.as_str()))));
    if let Some(file) = stub_file(expose.key) {
      files.insert(file.clone(), stub(&file, &reached_expose.place, reached_expose.exports));
    }
  }
  Ok(MadeTypes {
    archive: STANDARD.encode(archive(&files)?),
    api: input.api.then(|| api_types(exposes.iter().map(|expose| expose.key))),
    hashes,
    sources,
    texts: if input.texts { files } else { BTreeMap::new() },
  })
}

fn needed(
  undeclared: Vec<(String, Vec<Undeclared>)>,
  roots: Vec<String>,
  scripts: Vec<String>,
  tsconfig: &Tsconfig,
  sources: Vec<String>,
) -> TypeScriptNeeded {
  let problem = |file: &str, Undeclared { position, message }: Undeclared| SourceProblem {
    file: file.to_owned(),
    line: position.map(|at| at.line),
    column: position.map(|at| at.column),
    message,
  };
  let reasons = undeclared
    .into_iter()
    .flat_map(|(file, errors)| errors.into_iter().map(|error| problem(&file, error)).collect::<Vec<_>>())
    .collect();
  let root = roots.first().map(|file| split_root(file).0.to_owned()).unwrap_or_default();
  let absolute = |targets: &[String]| targets.iter().map(|target| joined(&tsconfig.aliases.base, target)).collect();
  let paths: BTreeMap<String, Vec<String>> =
    tsconfig.aliases.paths.iter().map(|(pattern, targets)| (pattern.clone(), absolute(targets))).collect();
  let mut files: Vec<String> = roots.into_iter().chain(scripts).collect();
  files.sort();
  files.dedup();
  TypeScriptNeeded { sources, reasons, files, paths: (!paths.is_empty()).then_some(paths), root }
}

/// Whether what leads nowhere has to be a file of the project: a path, or a name that no package has, as an alias of `paths` does.
fn is_own(unresolved: &UnresolvedSpecifier) -> bool {
  ["./", "../", "/", "#", "@/", "~/"].iter().any(|start| unresolved.specifier.starts_with(start))
    || matches!(unresolved.specifier.as_str(), "." | "..")
}

fn without_file(unresolved: Vec<UnresolvedSpecifier>) -> Vec<(String, Vec<Undeclared>)> {
  let own = unresolved.into_iter().filter(is_own);
  let message = |specifier| format!("`{specifier}` leads to no file with types");
  own
    .map(|UnresolvedSpecifier { file, specifier }| {
      (file, vec![Undeclared { position: None, message: message(specifier) }])
    })
    .collect()
}

/// Whether a file is read as it is.
fn is_data(file: &str) -> bool {
  declaration_of(file) == file
}

fn read(declarations: &Declarations, file: &str) -> Result<String, Vec<Undeclared>> {
  let text = fs::read_to_string(file).map_err(|error| unreadable(&error))?;
  if is_data(file) { Ok(text) } else { declarations.of(file, &text) }
}

/// TypeScript was given the root of all paths, so each file has its whole path in the folder.
fn read_emitted(folder: &str, file: &str) -> Result<String, Vec<Undeclared>> {
  let path = if is_data(file) { file.to_owned() } else { format!("{folder}/{}", split_root(&declaration_of(file)).1) };
  fs::read_to_string(path).map_err(|error| unreadable(&error))
}

fn unreadable(error: &std::io::Error) -> Vec<Undeclared> {
  vec![Undeclared { position: None, message: error.to_string() }]
}

fn excluded(packages: &[ExcludedPackage]) -> ExcludedPackages {
  let mut names = Vec::new();
  let mut patterns = Vec::new();
  for package in packages {
    match package {
      ExcludedPackage::Name(name) => names.push(name.clone()),
      ExcludedPackage::Pattern { source, flags } => patterns.push((source.clone(), flags.clone())),
    }
  }
  ExcludedPackages::of(&names, &patterns)
}

/// A name for each container of a project, so that none loses what only another one asks for.
fn cache_name(input: &GenerateTypes) -> String {
  let mut hash = Sha256::new();
  for text in [&input.context, &input.tsconfig].into_iter().chain(input.exposes.iter().map(|expose| &expose.key)) {
    hash.update((text.len() as u64).to_le_bytes());
    hash.update(text);
  }
  hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
  use std::collections::BTreeSet;

  use super::{GenerateError, generate};
  use crate::{
    input::{ExposedFile, GenerateTypes},
    output::{GeneratedTypes, MadeTypes},
    test_support::Project,
  };

  const FILES: &[(&str, &str)] = &[
    ("tsconfig.json", r#"{ "compilerOptions": { "paths": { "@/*": ["./src/*"], "*": ["./@mf-types/*"] } } }"#),
    ("env.d.ts", "declare module '*.svg' { const url: string; export default url; }"),
    (
      "src/Button.tsx",
      "import type { Look } from '@/look';\nimport logo from './logo.svg';\nimport type Cart from 'shop/Cart';\n\
      export interface Props { look: Look; logo: typeof logo; cart: typeof Cart }\nexport default function Button(props: Props): void {}\n",
    ),
    ("src/look.ts", "import type { Base } from 'base';\nexport type Look = Base;\n"),
    ("src/inferred.ts", "import { of } from './values';\nexport const value = of();\n"),
    ("src/values.ts", "export function of() { return { a: 1 }; }\n"),
    ("src/plain.js", "export const a = 1;\n"),
    ("src/logo.svg", "<svg/>"),
    ("@mf-types/shop/Cart.d.ts", "export default 1;\n"),
    ("node_modules/base/package.json", r#"{ "types": "base.d.ts" }"#),
    ("node_modules/base/base.d.ts", "export type Base = 1;\n"),
  ];

  fn input(project: &Project, exposes: &[(&str, &str)]) -> GenerateTypes {
    let exposed =
      |(key, request): &(&str, &str)| ExposedFile { key: (*key).to_owned(), request: (*request).to_owned() };
    GenerateTypes {
      context: project.path(""),
      tsconfig: project.path("tsconfig.json"),
      exposes: exposes.iter().map(exposed).collect(),
      compiled_types_folder: "compiled-types".to_owned(),
      remote_types: Some(project.path("@mf-types")),
      api: true,
      texts: true,
      ..GenerateTypes::default()
    }
  }

  fn made(input: &GenerateTypes) -> MadeTypes {
    match generate(input).unwrap() {
      GeneratedTypes::Made(made) => made,
      other => panic!("{other:?}"),
    }
  }

  fn places(made: &MadeTypes) -> BTreeSet<&str> {
    made.texts.keys().map(String::as_str).collect()
  }

  #[test]
  fn what_an_expose_needs_travels() {
    let project = Project::of(FILES);
    let types = made(&input(
      &project,
      &[("./Button", "./src/Button"), ("./plain", "./src/plain.js"), ("./hidden", "./src/look.ts?exclude")],
    ));
    let expected =
      ["Button.d.ts", "compiled-types/env.d.ts", "compiled-types/src/Button.d.ts", "compiled-types/src/look.d.ts"];
    assert_eq!(places(&types), BTreeSet::from(expected));
    assert_eq!(types.hashes.keys().collect::<Vec<_>>(), ["./Button"]);
    let text = types.texts.get("compiled-types/src/Button.d.ts").unwrap();
    assert!(text.contains("\"./look.js\"") && text.contains("shop/Cart") && text.contains("reference path"), "{text}");
    assert!(types.api.unwrap().contains("REMOTE_ALIAS_IDENTIFIER/Button"));
  }

  #[test]
  fn types_of_remotes_and_packages_travel_when_asked() {
    let project = Project::of(FILES);
    let all = GenerateTypes {
      remote_types: None,
      extract_third_party: true,
      ..input(&project, &[("./Button", "./src/Button")])
    };
    let types = made(&all);
    let found = places(&types);
    assert!(found.contains("compiled-types/@mf-types/shop/Cart.d.ts"), "{found:?}");
    assert!(found.contains("compiled-types/node_modules/base/base.d.ts"), "{found:?}");
  }

  #[test]
  fn asks_typescript_for_what_has_to_be_inferred_and_takes_what_it_emits() {
    let project = Project::of(FILES);
    let exposes = &[("./inferred", "./src/inferred.ts")];
    let GeneratedTypes::TypeScript(needed) = generate(&input(&project, exposes)).unwrap() else {
      panic!("it was made")
    };
    assert_eq!(needed.files, [project.path("env.d.ts"), project.path("src/inferred.ts")]);
    let reason = needed.reasons.first().unwrap();
    assert_eq!(
      (reason.file.as_str(), reason.line, reason.column),
      (project.path("src/inferred.ts").as_str(), Some(2), Some(14))
    );
    assert_eq!(needed.paths.unwrap().get("@/*").unwrap(), &[project.path("src/*")]);

    let emitted = |file: &str| format!("out/{}", project.path(file).trim_start_matches('/'));
    project.write(&emitted("src/inferred.d.ts"), "export declare const value: import('./values').Value;\n");
    let second = GenerateTypes { emitted: Some(project.path("out")), ..input(&project, exposes) };
    assert!(matches!(generate(&second), Err(GenerateError::NotEmitted(file)) if file == project.path("src/values.ts")));
    project.write(&emitted("src/values.d.ts"), "export interface Value { a: number }\n");
    let expected = ["inferred.d.ts", "compiled-types/src/inferred.d.ts", "compiled-types/src/values.d.ts"];
    assert_eq!(places(&made(&second)), BTreeSet::from(expected));
  }

  #[test]
  fn asks_typescript_for_what_leads_nowhere() {
    let lost = |specifier: &str| {
      let source = format!("import type {{ Gone }} from '{specifier}';\nexport type Lost = Gone;\n");
      let project = Project::of(FILES);
      project.write("src/lost.ts", &source);
      let reasons = match generate(&input(&project, &[("./lost", "./src/lost.ts")])).unwrap() {
        GeneratedTypes::TypeScript(needed) => needed.reasons,
        _ => Vec::new(),
      };
      reasons.into_iter().map(|reason| reason.message).collect::<Vec<_>>()
    };
    for specifier in ["./gone", "@/gone", "~/gone", "#gone"] {
      assert_eq!(lost(specifier), [format!("`{specifier}` leads to no file with types")]);
    }
    // A host may have the package, or the types of the remote.
    assert!(lost("gone").is_empty() && lost("shop/Gone").is_empty());
  }

  #[test]
  fn nothing_has_no_types() {
    let project = Project::of(FILES);
    let exposes = &[("./plain", "./src/plain.js"), ("./gone", "./gone"), ("./base", "base")];
    assert_eq!(generate(&input(&project, exposes)).unwrap(), GeneratedTypes::Nothing);
  }

  #[test]
  fn the_same_sources_give_the_same_bytes() {
    let [one, other] = [Project::of(FILES), Project::of(FILES)].map(|project| {
      made(&GenerateTypes { cache: Some(project.path("cache")), ..input(&project, &[("./Button", "./src/Button")]) })
    });
    assert_eq!((one.archive, one.hashes), (other.archive, other.hashes));
    assert_eq!(one.sources.len(), 3, "{:?}", one.sources);
  }
}
