//! The JSON of a manifest, without what nobody reads of it: a hostile one is a million values, of which a contract needs none.

use std::{cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{ContractError, field::MOST_ENTRIES};

/// The most entries of all lists and objects together, where their number is the document's to say.
const MOST_VALUES: usize = 500_000;

/// The part of a value that is read. Of a value of another kind, the kind is kept, so that an error can name it.
enum Shape {
  /// A text, a number or a flag.
  Scalar,
  /// These keys of an object.
  Keys(&'static [(&'static str, Shape)]),
  /// All keys of an object.
  Entries(&'static Shape),
  /// The items of a list; a scalar may stand instead of it.
  List(&'static Shape),
}

use Shape::{Entries, Keys, List, Scalar};

/// The files of an exposed module that it can't run without.
const NEEDED_FILES: Shape = Keys(&[("sync", List(&Scalar))]);

/// The files of a shared module.
const FILES: Shape = Keys(&[("sync", List(&Scalar)), ("async", List(&Scalar))]);

static MANIFEST: Shape = Keys(&[
  ("id", Scalar),
  ("name", Scalar),
  (
    "metaData",
    Keys(&[
      ("name", Scalar),
      ("globalName", Scalar),
      ("pluginVersion", Scalar),
      ("publicPath", Scalar),
      ("buildInfo", Keys(&[("buildVersion", Scalar)])),
      ("remoteEntry", Keys(&[("name", Scalar), ("path", Scalar), ("type", Scalar)])),
      ("types", Keys(&[("zip", Scalar), ("api", Scalar)])),
    ]),
  ),
  (
    "exposes",
    List(&Keys(&[
      ("path", Scalar),
      ("name", Scalar),
      ("assets", Keys(&[("js", NEEDED_FILES), ("css", NEEDED_FILES)])),
    ])),
  ),
  (
    "shared",
    List(&Keys(&[
      ("name", Scalar),
      ("version", Scalar),
      ("requiredVersion", Scalar),
      ("singleton", Scalar),
      ("eager", Scalar),
      ("shareScope", List(&Scalar)),
      ("assets", Keys(&[("js", FILES), ("css", FILES)])),
    ])),
  ),
  (
    "remotes",
    List(&Keys(&[("federationContainerName", Scalar), ("moduleName", Scalar), ("alias", Scalar), ("entry", Scalar)])),
  ),
  (
    "fedpack",
    Keys(&[
      ("schema", Scalar),
      ("release", Scalar),
      ("uniqueName", Scalar),
      ("crossOrigin", Scalar),
      ("shareScope", List(&Scalar)),
      ("integrity", Entries(&Scalar)),
      ("exposes", Entries(&Keys(&[("exports", List(&Scalar)), ("complete", Scalar), ("types", Scalar)]))),
      ("requires", Entries(&List(&Keys(&[("range", Scalar), ("by", List(&Scalar))])))),
    ]),
  ),
]);

/// Reads the text of a manifest or of a stats file, as far as a contract is made of it.
///
/// # Errors
/// When it is no JSON, or has more entries than any manifest.
pub(super) fn read(text: &str) -> Result<Value, ContractError> {
  let left = Cell::new(MOST_VALUES);
  let mut json = serde_json::Deserializer::from_str(text);
  let value = Projection { shape: &MANIFEST, left: &left }.deserialize(&mut json)?;
  json.end()?;
  if left.get() == 0 {
    return Err(ContractError::TooMany { field: "the manifest".to_owned(), limit: MOST_VALUES });
  }
  Ok(value)
}

/// Builds what a shape has of a value, while entries are left.
#[derive(Clone, Copy)]
struct Projection<'a> {
  shape: &'static Shape,
  left: &'a Cell<usize>,
}

impl Projection<'_> {
  /// Whether one more entry can be built.
  fn takes_one(&self) -> bool {
    self.left.set(self.left.get().saturating_sub(1));
    self.left.get() > 0
  }
}

impl<'de> DeserializeSeed<'de> for Projection<'_> {
  type Value = Value;

  fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
    deserializer.deserialize_any(self)
  }
}

impl<'de> Visitor<'de> for Projection<'_> {
  type Value = Value;

  fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str("a value of JSON")
  }

  fn visit_unit<E: Error>(self) -> Result<Value, E> {
    Ok(Value::Null)
  }

  fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
    Ok(value.into())
  }

  fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
    Ok(value.into())
  }

  fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
    Ok(value.into())
  }

  fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
    Ok(value.into())
  }

  fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
    Ok(value.into())
  }

  fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
    let mut list = Vec::new();
    if let List(shape) = self.shape {
      // One more than is read, so that there are too many.
      while list.len() <= MOST_ENTRIES && self.takes_one() {
        let Some(item) = items.next_element_seed(Projection { shape, ..self })? else { return Ok(list.into()) };
        list.push(item);
      }
    }
    while items.next_element::<IgnoredAny>()?.is_some() {}
    Ok(list.into())
  }

  fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
    let mut object = Map::new();
    match self.shape {
      Keys(keys) => {
        while let Some(wanted) = entries.next_key_seed(FieldNames(keys))? {
          match wanted {
            Some((key, shape)) => {
              let value = entries.next_value_seed(Projection { shape, ..self })?;
              object.insert((*key).to_owned(), value);
            }
            None => drop(entries.next_value::<IgnoredAny>()?),
          }
        }
      }
      Entries(shape) => {
        while object.len() <= MOST_ENTRIES && self.takes_one() {
          let Some(key) = entries.next_key::<String>()? else { return Ok(object.into()) };
          let value = entries.next_value_seed(Projection { shape, ..self })?;
          object.insert(key, value);
        }
      }
      Scalar | List(_) => {}
    }
    while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
    Ok(object.into())
  }
}

type Row = (&'static str, Shape);

/// Finds a key among those that are read.
struct FieldNames(&'static [Row]);

impl<'de> DeserializeSeed<'de> for FieldNames {
  type Value = Option<&'static Row>;

  fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
    deserializer.deserialize_str(self)
  }
}

impl<'de> Visitor<'de> for FieldNames {
  type Value = Option<&'static Row>;

  fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str("a key")
  }

  fn visit_str<E: Error>(self, found: &str) -> Result<Self::Value, E> {
    Ok(self.0.iter().find(|(key, _)| *key == found))
  }
}
