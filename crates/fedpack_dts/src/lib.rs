//! The types that a project publishes, made of its files.
//!
//! In: [`generate()`], which reads tsconfig.json and sources, finds the files that declarations name, and keeps declarations for the next
//! run. What declarations are, and which of them travel, is `fedpack_types`, which reads no file.
//!
//! Out of scope: TypeScript itself. Where it is needed, [`generate()`] says for which files and why, and takes its output the next time.

mod ambient;
mod declarations;
mod exposes;
mod files;
mod generate;
mod input;
mod not_made;
mod output;
mod resolve;
mod slashes;
#[cfg(test)]
mod test_support;
mod tsconfig;

pub use generate::{GenerateError, generate};
pub use input::{ExcludedPackage, ExposedFile, GenerateTypes};
pub use not_made::{TypeProblems, types_not_made};
pub use output::{GeneratedTypes, MadeTypes, SourceProblem, TypeScriptNeeded};
