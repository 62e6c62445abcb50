//! Declarations of what a container exposes, and the archives they travel in.
