//! A workspace of apps, compared: what has drifted apart, and who consumes what.
//!
//! In: [`facts`] about the apps of a workspace (options, dependencies, installed versions, imports) and manifests that are
//! deployed. Out: diagnostics, the table of what is shared and the fixes that are clear ([`check`](mod@check)), or the
//! federation as data ([`graph`](mod@graph)). [`tools`] does both from JSON to JSON.
//!
//! - `model`: facts → apps, with what each shares, exposes and imports; deployed manifests become apps too, or
//!   releases of those that the workspace has.
//! - [`release`]: how what is deployed of an app differs from its sources.
//! - `drift`: a rule a file, each from the model to diagnostics.
//! - [`policy`]: which rules are on, and what they weigh.
//!
//! Out of scope: finding and loading configurations, reading lock files and sources, fetching manifests, writing fixes.

pub mod check;
mod drift;
pub mod facts;
mod fixes;
pub mod graph;
mod model;
pub mod policy;
pub mod release;
mod table;
pub mod tools;

#[cfg(test)]
mod test_support;
